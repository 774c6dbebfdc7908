import PlanSyntax

/// Goes through passages once, character by character, and notes what begins or ends where.
struct PassageScanner {
  private(set) var starts: [MarkerStart] = []
  private(set) var surfaces: [Surface] = []
  private(set) var contents: [PassageContents] = []
  private let prose: Prose
  private let bytes: [UInt8]
  private let scanner: SurfaceScanner
  private let options: ParseOptions
  /// At hand here, for both are asked at every stop and number.
  private let beginnings = SurfaceScanner.mayBegin
  private let behindDigits = SurfaceScanner.mayFollowDigits
  private let hanBeginnings = SurfaceScanner.hanBeginnings
  private let ruleEndings = SharedRule.endings
  /// A stretch of the passage in which no line opens with a label: known, it is not searched again for the next label.
  private var unlabelled = 0..<0
  private var nextJoint = 0
  /// How many brackets are open, and where the outermost began.
  private var depth = 0
  private var outermost = 0
  private(set) var tagFinder = TagFinder()
  /// Where the text of the passage at hand begins, behind its marker.
  private var textStart = 0
  /// Whether a marker stands before it.
  private var isMarked: Bool { textStart > passageStart }
  private var passageStart = 0
  /// An item of a list in the passage at hand that stands behind a comma.
  private var itemBehindComma: Int?
  /// The last 。 inside brackets.
  private var stopInside = -1

  var tags: [TagRange] { tagFinder.tags }

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
    let firstTag = tagFinder.tags.count
    passageStart = Int(passage.start)
    textStart = passageStart
    itemBehindComma = nil
    if let surface = scanner.surface(at: textStart, end: Int(passage.end)), !opensTag(surface, passage), add(surface, at: .paragraph, index)
    {
      textStart = Int(surface.textStart)
      if surface.pieces == .open, isClosed(textStart - Int(passage.start), in: passage) { textStart = Int(passage.start) }
    }
    scanInside(index, passage, from: textStart)
    let tagCount = tagFinder.tags.count
    let endsInTag = tagCount > firstTag && endsPassage(tagFinder.tags[tagCount - 1], passage)
    contents.append(
      PassageContents(
        starts: Int32(firstStart)..<Int32(starts.count), tags: Int32(firstTag)..<Int32(tagCount), endsInTag: endsInTag))
  }

  /// A tag that lost its closing bracket, and the tags behind it that its bracket hid.
  private mutating func addUnclosed(_ bytes: Bytes, from start: Int, _ index: Int, _ end: Int) {
    guard var offset = tagFinder.addUnclosed(bytes, from: start, to: end, in: index) else { return }
    depth = 0
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      offset += length
      if SurfaceScanner.opens(scalar) { openBracket(at: offset - length) }
      if SurfaceScanner.closes(scalar), let open = closeBracket() {
        _ = tagFinder.addBracket(bytes, from: open, to: offset, in: index, textStart..<end, isMarked: isMarked)
      }
    }
  }

  /// `（责任单位：各县（市、区）人民政府）`: a tag on a line of its own is no residue of a marker.
  private func opensTag(_ surface: Surface, _ passage: Passage) -> Bool {
    surface.pieces.contains(.open) && !surface.hasNumeral
      && RoleLabel.read(bytes.span, at: Int(surface.textStart), end: Int(passage.end))?.kind.responsibility != nil
  }

  /// Whether the bracket that a passage begins with closes: then it is no residue of a marker, but may be a tag on a line of its own.
  private func isClosed(_ length: Int, in passage: Passage) -> Bool {
    let bytes = bytes.span
    let end = Int(passage.end)
    var offset = Int(passage.start) + length
    var depth = 1
    while depth > 0 {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if SurfaceScanner.opens(scalar) { depth += 1 }
      if SurfaceScanner.closes(scalar) { depth -= 1 }
      offset += length
    }
    return true
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
      if offset >= behind { behind = isPlain(bytes, offset, end) ? offset + 3 : look(bytes, at: offset, index, passage) }
    }
    if depth > 0, outermost > textStart { addUnclosed(bytes, from: outermost, index, end) }
  }

  /// Offset of the next joint, or a number above all offsets where the passage has no more.
  private func joint(before end: Int) -> Int {
    guard nextJoint < prose.joints.count, prose.joints[nextJoint].offset < end else { return .max }
    return Int(prose.joints[nextJoint].offset)
  }

  /// Three in four landmarks, told by their bytes: a 。 that ends no tag and no rule and behind which nothing begins, a 、 with no numeral before it,
  /// a quotation mark or dash.
  @inline(__always)
  private func isPlain(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    guard offset + 3 <= end, bytes[offset] & ~1 == 0xE2 else { return false }
    if bytes[offset] == 0xE2 { return bytes[offset + 1] != 0x91 }  // all but ①…⑳ ⑴…⑿
    guard bytes[offset + 1] == 0x80 else { return false }
    if bytes[offset + 2] == 0x81 { return Scalars.isOther(than: hanBeginnings, bytes, before: offset) }
    guard bytes[offset + 2] == 0x82, depth == 0 else { return false }
    return Scalars.isOther(than: ruleEndings, bytes, before: offset)
      && (offset + 3 == end || Scalars.isOther(than: hanBeginnings, bytes, at: offset + 3))
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
    case 0x3002:  // 。
      if depth == 0 { noteRule(bytes, offset, index, passage) } else { stopInside = offset }
      afterStop(bytes, behind, index, end)
    case 0xFF1A:  // ：
      if let behind = labelledTag(bytes, colon: offset, index, passage) { return behind }
      afterStop(bytes, behind, index, end)
    case 0x3A: return labelledTag(bytes, colon: offset, index, passage) ?? behind
    case 0xFF1B, 0x3B: afterStop(bytes, behind, index, end)  // ；
    case 0x30...0x39: return lookAtDigits(bytes, at: offset, index, end)
    case 0x3001: numeralBefore(bytes, offset, index, passage)  // 、
    case 0xFF08, 0x28, 0x5B, 0xFF3B, 0x3010, 0x3014: open(bytes, offset, behind: behind, index, end)  // （ ［ 【 〔
    case 0xFF09, 0x29, 0x5D, 0xFF3D, 0x3011, 0x3015: close(bytes, behind, index, passage)  // ） ］ 】 〕
    case 0x2460...0x247F, 0x7B2C: addSoft(bytes, at: offset, .glued, index, end)  // ①…⑳ ⑴…⑿ 第
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
      // Most brackets hold words.
      let next = Scalars.decode(bytes, at: behind, end: end).value
      if beginnings.contains(next) || Blank.contains(next) { addSoft(bytes, at: offset, .glued, index, end) }
    } else {
      openInside(bytes, offset, behind: behind, index)
    }
    openBracket(at: offset)
  }

  /// Real tags nest two deep; what lies deeper is not counted.
  private mutating func openBracket(at offset: Int) {
    if depth == 0 { outermost = offset }
    depth = min(depth + 1, 64)
  }

  /// - Returns: where the outermost bracket began, if this is its end.
  private mutating func closeBracket() -> Int? {
    guard depth > 0 else { return nil }
    depth -= 1
    return depth == 0 ? outermost : nil
  }

  /// Tags do not stand in one another: where one opens inside another, behind a 。, that one has lost its closing bracket.
  private mutating func openInside(_ bytes: Bytes, _ offset: Int, behind content: Int, _ index: Int) {
    guard stopInside >= outermost, RoleLabel.read(bytes, at: content, end: bytes.count)?.kind.responsibility != nil else { return }
    _ = tagFinder.addUnclosed(bytes, from: outermost, to: offset, in: index)
    depth = 0
  }

  private mutating func close(_ bytes: Bytes, _ offset: Int, _ index: Int, _ passage: Passage) {
    guard let start = closeBracket() else { return }
    let end = Int(passage.end)
    guard tagFinder.addBracket(bytes, from: start, to: offset, in: index, textStart..<end, isMarked: isMarked) else { return }
    afterStop(bytes, offset, index, end)
  }

  /// `责任单位：市财政局。完成时限：6月底前。`: a tag without brackets.
  ///
  /// - Returns: where it ends.
  private mutating func labelledTag(_ bytes: Bytes, colon: Int, _ index: Int, _ passage: Passage) -> Int? {
    guard depth == 0, LabelWords.mayEnd(bytes, at: colon, from: textStart),
      let label = RoleLabel.read(bytes, endingAt: colon, from: Int(passage.start)), LabelWords.mayStandAlone(bytes, label.range)
    else { return nil }
    let start = label.range.lowerBound
    // `1.责任单位：` is an item with a heading.
    guard start == passage.start || start > textStart && TagSurroundings.isStop(bytes, before: start, from: textStart) || isLineStart(start)
    else { return nil }
    let end = endOfLabelledLines(bytes, behind: colon, Int(passage.end))
    guard let behind = tagFinder.addLabelled(bytes, label, to: end, in: index) else { return nil }
    afterStop(bytes, behind, index, Int(passage.end))
    return behind
  }

  /// Whether a line of the source begins at an offset.
  private func isLineStart(_ offset: Int) -> Bool {
    let joint = prose.joint(at: UInt32(offset))
    return joint >= 0 && Int(prose.joints[joint].offset) == offset
  }

  /// Where the next line begins that opens with a label: `牵头单位：A⏎责任单位：B` are two tags.
  private mutating func endOfLabelledLines(_ bytes: Bytes, behind colon: Int, _ end: Int) -> Int {
    if unlabelled.contains(colon) { return unlabelled.upperBound }
    var next = end
    for joint in prose.joints[nextJoint...] where joint.offset > colon {
      let offset = Int(joint.offset)
      guard offset < end else { break }
      if let label = RoleLabel.read(bytes, at: offset, end: end), label.kind != .other, label.kind != .prose {
        next = offset
        break
      }
    }
    unlabelled = colon..<next
    return next
  }

  /// `列第一位的责任单位为牵头单位。`: a sentence that says something of all tags.
  private mutating func noteRule(_ bytes: Bytes, _ stop: Int, _ index: Int, _ passage: Passage) {
    if Scalars.isOther(than: ruleEndings, bytes, before: stop) { return }
    guard SharedRule.mayEnd(bytes, at: stop, from: textStart) else { return }
    tagFinder.addRule(bytes, SharedRule.sentence(bytes, endingAt: stop, from: textStart), in: index)
  }

  private func endsPassage(_ tag: TagRange, _ passage: Passage) -> Bool {
    var cursor = Cursor(bytes: bytes, offset: Int(tag.end), end: Int(passage.end))
    while cursor.offset < cursor.end, Scalars.isTerminal(cursor.peek) || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
    return cursor.offset == cursor.end
  }

  // MARK: Starts

  private mutating func afterStop(_ bytes: Bytes, _ offset: Int, _ index: Int, _ end: Int) {
    // Most sentences begin with a Han character that is no numeral.
    guard offset < end, !Scalars.isOther(than: hanBeginnings, bytes, at: offset) else { return }
    var place = Place(bytes, at: offset, end: end)
    _ = place.skipBlanks(bytes)
    guard beginnings.contains(place.peek) else { return }
    if SurfaceScanner.isDash(place.peek) {
      addIndentedDash(bytes, place, behindStop: offset, index)
    } else {
      addSoft(bytes, place, .afterStop, index)
    }
  }

  /// `基本要求是：　　——坚持生态优先`: the two wide blanks that indent a paragraph tell this dash from one that goes on with a sentence.
  private mutating func addIndentedDash(_ bytes: Bytes, _ place: Place, behindStop offset: Int, _ index: Int) {
    let isIndented = Scalars.matches("\u{3000}\u{3000}", prose.bytes, at: offset, end: place.offset) && place.offset == offset + 6
    guard depth == 0, isIndented, let surface = SurfaceScanner.surface(bytes, place), surface.pieces.contains(.dash) else { return }
    _ = add(surface, at: .afterStop, index)
  }

  /// `…工作三、加强领导`: a Han numeral with no stop before it.
  private mutating func numeralBefore(_ bytes: Bytes, _ comma: Int, _ index: Int, _ passage: Passage) {
    // So does every numeral's character.
    if Scalars.isOther(than: hanBeginnings, bytes, before: comma) { return }
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
    let isBehindComma = isGlued && (before == 0xFF0C || before == 0x2C)
    if isGlued, isBound(to: before), !isBehindComma { return }
    // The same place is met twice where a bracket opens behind a stop.
    if let last = starts.last, surfaces[Int(last.firstSurface)].textStart > place.offset { return }
    guard let surface = SurfaceScanner.surface(bytes, place, mustBeWhole: true), surface.doubt == .none || position != .glued else {
      return
    }
    if isBehindComma, !mayBeListed(surface, index) { return }
    if position == .afterStop { confirmItem(before: surface) }
    let isBehindHeading = isGlued && endsHeading(bytes, place.offset, index)
    if isGlued, !mayBeGlued(surface, behind: before), !(isBehindHeading && (surface.unit == .chapter || surface.unit == .section)) {
      return
    }
    guard add(surface, at: isParted ? .afterStop : isBehindHeading ? .behindHeading : position, index) else { return }
    if isBehindComma { itemBehindComma = starts.count - 1 }
  }

  /// `…手续较多等问题，（1）推行…`, or behind a first item `…的研究，（2）监测…`: nothing else in a list stands behind a comma.
  private func mayBeListed(_ surface: Surface, _ index: Int) -> Bool {
    guard surface.pieces.isSuperset(of: .brackets) else { return false }
    if surface.value == 1 { return true }
    guard let last = starts.last, Int(last.passage) == index, last.position == .afterStop else { return false }
    return surfaces[Int(last.firstSurface)].precedes(surface)
  }

  /// `…等问题，（1）推行…；（2）建立…`: the item that follows tells that the one behind the comma is no part of its sentence.
  private mutating func confirmItem(before next: Surface) {
    guard let item = itemBehindComma, surfaces[Int(starts[item].firstSurface)].precedes(next) else { return }
    starts[item].position = .afterStop
    itemBehindComma = nil
  }

  /// Whether a marker and a short heading without a stop, and nothing else, stand before a place in the passage.
  private func endsHeading(_ bytes: Bytes, _ offset: Int, _ index: Int) -> Bool {
    guard depth == 0, let last = starts.last, Int(last.passage) == index else { return false }
    let surface = surfaces[Int(last.firstSurface)]
    let start = Int(surface.textStart)
    guard surface.doubt == .none, (6...Self.longestHeading).contains(offset - start) else { return false }
    var next = start
    while next < offset {
      let (scalar, length) = Scalars.decode(bytes, at: next, end: offset)
      if scalar == 0xFF0C || scalar == 0x2C || Scalars.isTerminal(scalar) || scalar == 0xFF1A || scalar == 0x3A { return false }  // ， ：
      next += length
    }
    return true
  }

  /// In bytes; a Han character has three.
  private static let longestHeading = 90

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
