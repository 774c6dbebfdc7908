import PlanSyntax

/// Goes through passages once, character by character, and notes what begins or ends where.
struct PassageScanner {
  private(set) var starts: [MarkerStart] = []
  private(set) var surfaces: [Surface] = []
  private(set) var tags: [TagRange] = []
  private(set) var contents: [PassageContents] = []
  private let prose: Prose
  private let bytes: [UInt8]
  private let scanner: SurfaceScanner
  private let options: ParseOptions
  /// At hand here, for both are asked at every stop and number.
  private let beginnings = SurfaceScanner.mayBegin
  private let behindDigits = SurfaceScanner.mayFollowDigits
  private var nextJoint = 0
  private var brackets: [Int] = []

  init(prose: Prose, options: ParseOptions) {
    self.prose = prose
    bytes = prose.bytes
    scanner = SurfaceScanner(bytes: prose.bytes)
    self.options = options
    starts.reserveCapacity(prose.passages.count)
    surfaces.reserveCapacity(prose.passages.count)
    contents.reserveCapacity(prose.passages.count)
  }

  mutating func scan(_ index: Int) {
    let passage = prose.passages[index]
    let firstStart = starts.count
    let firstTag = tags.count
    var textStart = Int(passage.start)
    if let surface = scanner.surface(at: textStart, end: Int(passage.end)), add(surface, at: .paragraph, index) {
      textStart = Int(surface.textStart)
    }
    scanInside(index, passage, from: textStart)
    let endsInTag = tags.count > firstTag && endsPassage(tags[tags.count - 1], passage)
    contents.append(
      PassageContents(
        starts: Int32(firstStart)..<Int32(starts.count), tags: Int32(firstTag)..<Int32(tags.count), endsInTag: endsInTag))
  }

  private mutating func scanInside(_ index: Int, _ passage: Passage, from textStart: Int) {
    // The text's own reference, so that it can be read while the findings are written.
    let source = prose.bytes
    let bytes = source.span
    let end = Int(passage.end)
    var offset = textStart
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
    while nextJoint < prose.joints.count, prose.joints[nextJoint].offset <= passage.start { nextJoint += 1 }
    var joint = joint(before: end)
    while offset < end {
      if offset >= joint {
        if offset == joint { addSoft(bytes, at: offset, .wrapped, index, end) }
        nextJoint += 1
        joint = self.joint(before: end)
        continue
      }
      let limit = min(joint, end)
      offset = Landmark.next(bytes, from: offset, to: limit)
      if offset < limit { offset = look(bytes, at: offset, index, passage) }
    }
    // A tag that lost its closing bracket ends with its paragraph.
    if let first = brackets.first, first > textStart, Tag.isLabelled(bytes, from: first, to: end) {
      tags.append(TagRange(start: UInt32(first), end: UInt32(end)))
    }
  }

  /// Offset of the next joint, or a number above all offsets where the passage has no more.
  private func joint(before end: Int) -> Int {
    guard nextJoint < prose.joints.count, prose.joints[nextJoint].offset < end else { return .max }
    return Int(prose.joints[nextJoint].offset)
  }

  /// Looks at a character that may begin or end something.
  ///
  /// - Returns: the offset behind it.
  private mutating func look(_ bytes: Bytes, at offset: Int, _ index: Int, _ passage: Passage) -> Int {
    let end = Int(passage.end)
    let lead = bytes[offset]
    if lead < 0x80 {
      switch lead {
      case 0x30...0x39: return lookAtDigits(bytes, at: offset, index, end)
      case 0x28, 0x5B: open(bytes, offset, index, end)
      case 0x29, 0x5D: close(bytes, offset + 1, index, end)
      case 0x3B: afterStop(bytes, offset + 1, index, end)
      default: break
      }
      return offset + 1
    }
    guard lead >= 0xE0, offset + 2 < end else { return offset + (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1) }
    let second = bytes[offset + 1]
    let third = bytes[offset + 2]
    switch (lead, second) {
    case (0xEF, 0xBC):
      switch third {
      case 0x88: open(bytes, offset, index, end)  // （
      case 0x89: close(bytes, offset + 3, index, end)  // ）
      case 0x9A, 0x9B: afterStop(bytes, offset + 3, index, end)  // ： ；
      default: break
      }
    case (0xE3, 0x80):
      switch third {
      case 0x81: numeralBefore(bytes, offset, index, passage)  // 、
      case 0x82: afterStop(bytes, offset + 3, index, end)  // 。
      case 0x90, 0x94: open(bytes, offset, index, end)  // 【 〔
      case 0x91, 0x95: close(bytes, offset + 3, index, end)  // 】 〕
      default: break
      }
    case (0xE2, 0x91): addSoft(bytes, at: offset, .glued, index, end)  // ①…⑳ ⑴…
    case (0xE7, 0xAC) where third == 0xAC: addSoft(bytes, at: offset, .glued, index, end)  // 第
    default: break
    }
    return offset + 3
  }

  /// `…工作3.加强领导`; a quantity such as `2021年` or `95%` is told by the character behind it and looked at no further.
  private mutating func lookAtDigits(_ bytes: Bytes, at offset: Int, _ index: Int, _ end: Int) -> Int {
    var behind = offset + 1
    while behind < end, bytes[behind] >= 0x30, bytes[behind] <= 0x39 { behind += 1 }
    let next = Scalars.decode(bytes, at: behind, end: end).value
    if behindDigits.contains(next) { addSoft(bytes, at: offset, .glued, index, end) }
    return behind
  }

  // MARK: Brackets

  private mutating func open(_ bytes: Bytes, _ offset: Int, _ index: Int, _ end: Int) {
    if brackets.isEmpty { addSoft(bytes, at: offset, .glued, index, end) }
    // Real tags nest two deep; what lies deeper is only counted.
    if brackets.count < 64 { brackets.append(offset) }
  }

  private mutating func close(_ bytes: Bytes, _ offset: Int, _ index: Int, _ end: Int) {
    guard let start = brackets.popLast(), brackets.isEmpty else { return }
    guard Tag.matches(bytes, from: start, to: offset) else { return }
    tags.append(TagRange(start: UInt32(start), end: UInt32(offset)))
    afterStop(bytes, offset, index, end)
  }

  private func endsPassage(_ tag: TagRange, _ passage: Passage) -> Bool {
    var cursor = Cursor(bytes: bytes, offset: Int(tag.end), end: Int(passage.end))
    while cursor.offset < cursor.end, Scalars.isTerminal(cursor.peek) || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
    return cursor.offset == cursor.end
  }

  // MARK: Starts

  private mutating func afterStop(_ bytes: Bytes, _ offset: Int, _ index: Int, _ end: Int) {
    guard offset < end else { return }
    var place = Place(bytes, at: offset, end: end)
    _ = place.skipBlanks(bytes)
    if beginnings.contains(place.peek) { addSoft(bytes, place, .afterStop, index) }
  }

  /// `…工作三、加强领导`: a Han numeral with no stop before it.
  private mutating func numeralBefore(_ bytes: Bytes, _ comma: Int, _ index: Int, _ passage: Passage) {
    var start = comma
    while start - 3 >= Int(passage.start), NumeralCharacter.han(Scalars.decode(bytes, at: start - 3, end: comma).value) != nil {
      start -= 3
    }
    if start < comma, comma - start <= 12 { addSoft(bytes, at: start, .glued, index, Int(passage.end)) }
  }

  private mutating func addSoft(_ bytes: Bytes, at offset: Int, _ position: MarkerStart.Position, _ index: Int, _ end: Int) {
    addSoft(bytes, Place(bytes, at: offset, end: end), position, index)
  }

  /// A start inside a paragraph: only for a whole marker.
  private mutating func addSoft(_ bytes: Bytes, _ place: Place, _ position: MarkerStart.Position, _ index: Int) {
    // What stands before tells more cheaply than what stands here.
    let before = position == .glued ? Scalars.decode(bytes, before: place.offset, start: 0).value : 0
    // `第六篇人民生活　　第十八章积极扩大就业`: a wide blank parts as well as a stop does.
    let isParted = before == 0x3000
    let isGlued = position == .glued && !isParted
    if isGlued, isBound(to: before) { return }
    // The same place is met twice where a bracket opens behind a stop.
    if let last = starts.last, surfaces[Int(last.firstSurface)].textStart > place.offset { return }
    guard let surface = SurfaceScanner.surface(bytes, place, mustBeWhole: true), surface.doubt == .none || position != .glued else {
      return
    }
    if isGlued, !mayBeGlued(surface, behind: before) { return }
    _ = add(surface, at: isParted ? .afterStop : position, index)
  }

  /// Whether the character before a numeral makes it a part of something else: `第（二）项`, `（一）、（二）`, `1.5`, `依照第三条`, `十一、十二`.
  private func isBound(to before: UInt32) -> Bool {
    switch before {
    case 0x7B2C, 0x3001, 0x548C, 0x81F3, 0x53CA, 0x4E0E, 0x201C, 0x300A, 0xFF08, 0x28, 0xFF0C, 0x2C, 0x2E, 0x2D, 0x2014, 0x7167, 0x636E:
      return true  // 第 、 和 至 及 与 “ 《 （ ( ， , . - — 照 据
    default:
      if before < 0x80, !SurfaceScanner.closes(before), !SurfaceScanner.isBlank(before) { return true }
      return NumeralCharacter.arabic(before) != nil || NumeralCharacter.han(before) != nil
    }
  }

  private func mayBeGlued(_ surface: Surface, behind before: UInt32) -> Bool {
    if SurfaceScanner.isBlank(before), before < 0x80 { return true }
    // `第三条` in running text names a place in another text; a heading has a blank behind it.
    if surface.unit != .none || surface.components > 1 { return surface.pieces.contains(.blankBehind) }
    return true
  }

  private mutating func add(_ surface: Surface, at position: MarkerStart.Position, _ index: Int) -> Bool {
    if surface.pieces.contains(.firstIs), !options.firstIsSections || position != .paragraph { return false }
    let first = surfaces.count
    surfaces.append(surface)
    if position == .paragraph {
      surface.appendShorterCuts(bytes, to: &surfaces)
      if let spaced = scanner.spaced(surface, end: Int(prose.passages[index].end)) { surfaces.append(spaced) }
    }
    starts.append(
      MarkerStart(
        passage: UInt32(index), position: position, firstSurface: UInt32(first), surfaceCount: UInt8(clamping: surfaces.count - first)))
    return true
  }
}
