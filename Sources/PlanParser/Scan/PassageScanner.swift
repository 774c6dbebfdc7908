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
  /// How many brackets are open, and where the outermost began.
  private var depth = 0
  private var outermost = 0

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
    depth = 0
    while nextJoint < prose.joints.count, prose.joints[nextJoint].offset <= passage.start { nextJoint += 1 }
    var joint = joint(before: end)
    var landmarks = Landmarks(from: textStart, to: end)
    var behind = textStart
    while true {
      let offset = landmarks.advance(bytes)
      while joint <= offset {
        if joint >= behind { addSoft(bytes, at: joint, .wrapped, index, end) }
        nextJoint += 1
        joint = self.joint(before: end)
      }
      if offset >= end { break }
      if offset >= behind { behind = look(bytes, at: offset, index, passage) }
    }
    // A tag that lost its closing bracket ends with its paragraph.
    if depth > 0, outermost > textStart, Tag.isLabelled(bytes, from: outermost, to: end) {
      tags.append(TagRange(start: UInt32(outermost), end: UInt32(end)))
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
  @inline(__always)
  private mutating func look(_ bytes: Bytes, at offset: Int, _ index: Int, _ passage: Passage) -> Int {
    let end = Int(passage.end)
    let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
    let behind = offset + length
    switch scalar {
    case 0x3002, 0xFF1A, 0xFF1B, 0x3B: afterStop(bytes, behind, index, end)  // 。 ： ；
    case 0x30...0x39: return lookAtDigits(bytes, at: offset, index, end)
    case 0x3001: numeralBefore(bytes, offset, index, passage)  // 、
    case 0xFF08, 0x28, 0x5B, 0x3010, 0x3014: open(bytes, offset, behind: behind, index, end)  // （ 【 〔
    case 0xFF09, 0x29, 0x5D, 0x3011, 0x3015: close(bytes, behind, index, end)  // ） 】 〕
    case 0x2460...0x249B, 0x7B2C: addSoft(bytes, at: offset, .glued, index, end)  // ①…⑳ ⑴…⒛ 第
    default: break
    }
    return behind
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

  private mutating func open(_ bytes: Bytes, _ offset: Int, behind: Int, _ index: Int, _ end: Int) {
    if depth == 0 {
      outermost = offset
      // Most brackets hold words.
      let next = Scalars.decode(bytes, at: behind, end: end).value
      if beginnings.contains(next) || Blank.contains(next) { addSoft(bytes, at: offset, .glued, index, end) }
    }
    // Real tags nest two deep; what lies deeper is not counted.
    depth = min(depth + 1, 64)
  }

  private mutating func close(_ bytes: Bytes, _ offset: Int, _ index: Int, _ end: Int) {
    guard depth > 0 else { return }
    depth -= 1
    guard depth == 0 else { return }
    let start = outermost
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
