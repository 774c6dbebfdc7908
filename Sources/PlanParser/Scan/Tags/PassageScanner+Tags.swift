import PlanSyntax

/// Brackets, the labels of tags without one, and sentences that say something of all tags.
extension PassageScanner {
  // MARK: Brackets

  /// A bracket opens: a tag may begin, or a marker.
  ///
  /// - Parameter content: where the text behind the bracket begins.
  mutating func open(_ bytes: Bytes, _ offset: Int, behind content: Int) {
    if depth > 0 {
      openInside(bytes, offset, content)
    } else {
      startFinder.addBracket(bytes, at: offset, content: content, depth: depth)
      if startFinder.isLeftOpen(at: offset) { return }
    }
    openBracket(at: offset)
  }

  /// Tags do not stand in one another: where one opens inside another, behind a 。, that one has lost its closing bracket.
  private mutating func openInside(_ bytes: Bytes, _ offset: Int, _ content: Int) {
    guard stopInside >= outermost, RoleLabel.read(bytes, at: content, end: bytes.count)?.kind.responsibility != nil else { return }
    _ = tagFinder.addUnclosed(bytes, from: outermost, to: offset, in: index)
    depth = 0
  }

  /// Real tags nest two deep; what lies deeper is not counted.
  private mutating func openBracket(at offset: Int) {
    if depth == 0 { outermost = offset }
    depth = min(depth + 1, 64)
  }

  /// A bracket closes: what it holds may be a tag.
  ///
  /// - Parameter offset: behind the bracket.
  mutating func close(_ bytes: Bytes, _ offset: Int) {
    if depth == 0, offset == passage.upperBound, tagFinder.addUnopened(bytes, from: textStart, to: offset, in: index) { return }
    if depth == 0 {
      startFinder.addHalfClosed(bytes, closing: offset - Scalars.decode(bytes, before: offset, start: passage.lowerBound).length)
    }
    guard let start = closeBracket(), addTag(bytes, from: start, to: offset) else { return }
    // `（责任单位：1.市教育局；2.市财政局）`
    if tagFinder.namesOnly { startFinder.dropInside(from: start) }
    startFinder.addBehindStop(bytes, at: offset, depth: depth)
  }

  /// - Returns: where the outermost bracket began, if this is its end.
  private mutating func closeBracket() -> Int? {
    guard depth > 0 else { return nil }
    depth -= 1
    return depth == 0 ? outermost : nil
  }

  private mutating func addTag(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    tagFinder.addBracket(bytes, from: start, to: end, in: index, textStart..<passage.upperBound, isMarked: isMarked)
  }

  /// A tag that lost its closing bracket, and the tags behind it that its bracket hid.
  mutating func addUnclosed(_ bytes: Bytes, from start: Int) {
    guard var offset = tagFinder.addUnclosed(bytes, from: start, to: passage.upperBound, in: index) else { return }
    depth = 0
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: passage.upperBound)
      guard offset < passage.upperBound else { return }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: passage.upperBound)
      offset += length
      if SurfaceScanner.opens(scalar) { openBracket(at: offset - length) }
      if SurfaceScanner.closes(scalar), let open = closeBracket() { _ = addTag(bytes, from: open, to: offset) }
    }
  }

  /// Whether the bracket that is open may be a tag's: that with which a text begins is what is left of a marker, unless a label stands behind it.
  func mayBeUnclosed(_ bytes: Bytes) -> Bool {
    outermost > textStart
      || outermost == textStart
        && RoleLabel.read(
          bytes, at: outermost + Scalars.decode(bytes, at: outermost, end: passage.upperBound).length, end: passage.upperBound)?
          .kind.responsibility != nil
  }

  /// A tag that lost its closing bracket ends where a line begins with a marker: `（责任单位：市住建局⏎（三）强化监管`. In `（责任单位：1.市住建局；⏎2.市水利局）`
  /// the bracket is closed behind it.
  mutating func endUnclosed(_ bytes: Bytes, at joint: Int) {
    guard outermost != lastUnclosed, mayBeUnclosed(bytes),
      let surface = SurfaceScanner.surface(bytes, Place(bytes, at: joint, end: passage.upperBound), mustBeWhole: true),
      surface.doubt == .none
    else { return }
    // Asked once for each bracket, so that many lines in one cost no more than one.
    lastUnclosed = outermost
    let content = outermost + Scalars.decode(bytes, at: outermost, end: joint).length
    let label = RoleLabel.read(bytes, at: content, end: joint)
    guard label.map({ $0.kind.responsibility != nil }) ?? (joint - content <= TagFinder.longestUnopened),
      SurfaceScanner.endOfBracket(bytes, from: joint, to: passage.upperBound, depth: depth) == nil,
      tagFinder.addUnclosed(bytes, from: outermost, to: joint, in: index) != nil
    else { return }
    depth = 0
  }

  // MARK: A bracket at the start

  /// `（责任单位：各县（市、区）人民政府）`, `——责任单位：县教育局`: a tag on a line of its own is no residue of a marker, and no item of a list.
  @inline(__always)
  func opensTag(_ surface: Surface, _ bytes: Bytes) -> Bool {
    let isDash = surface.pieces.contains(.dash)
    guard isDash || surface.pieces.contains(.open), !surface.hasNumeral,
      let label = RoleLabel.read(bytes, at: Int(surface.textStart), end: passage.upperBound)
    else { return false }
    return label.kind.responsibility != nil || isDash && label.kind == .deadline
  }

  /// `（一科、二科）`: whether what looks like half of a marker opens a bracket that holds all of the passage.
  ///
  /// `（三推进信息化建设。新建站点8个。责任科室：信息中心）`: a bracket holds no several sentences, and each of the two has lost its other half.
  @inline(__always)
  func enclosesPassage(_ surface: Surface, _ bytes: Bytes) -> Bool {
    surface.pieces.contains(.open) && surface.isHalfBracketed
      && SurfaceScanner.closes(Scalars.decode(bytes, before: passage.upperBound, start: passage.lowerBound).value)
      && SurfaceScanner.endOfBracket(bytes, from: Int(surface.textStart), to: passage.upperBound) != nil
      && !(surface.hasNumeral && Self.holdsSentence(bytes, Int(surface.textStart)..<passage.upperBound))
  }

  /// Whether a sentence ends within some words before their last one does.
  private static func holdsSentence(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    let end = words.upperBound - Scalars.decode(bytes, before: words.upperBound, start: words.lowerBound).length
    var offset = words.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      offset += length
      if scalar == "。" { return offset < end }
    }
  }

  // MARK: Labels

  /// `责任单位：市财政局。完成时限：6月底前。`: a tag without brackets.
  ///
  /// - Returns: where it ends.
  mutating func labelledTag(_ bytes: Bytes, colon: Int) -> Int? {
    guard depth == 0 else { return nil }
    guard LabelWords.mayEnd(bytes, at: colon, from: textStart),
      let (label, needs) = RoleLabel.standing(
        bytes, before: colon, from: passage.lowerBound, behindTag: isBehindTagLine, amongItems: isAmongItems(bytes),
        recurs: tagFinder.judge.habits.labelsRecur)
    else { return writtenTag(bytes, colon) }
    let start = label.range.lowerBound
    if let behind = tagInOddBrackets(bytes, label: start) { return behind }
    // `（三）责任单位：县教育局` is an item with a heading, and the tag stands behind it.
    let isHeading = start == textStart && isMarked
    let isBehindStop = start > textStart && TagSurroundings.isStop(bytes, before: start, from: textStart)
    let isPlaced = start == passage.lowerBound || isHeading || isBehindStop || isLineStart(start)
    // `…实现全覆盖，责任单位：县教育局`, `（一）建设园区 责任单位：县教育局`: behind a comma or a heading's blank, if nothing but names follows.
    guard isPlaced || TagSurroundings.isComma(bytes, before: start, from: textStart) || isBehindHeading(bytes, start) else { return nil }
    // `- **责任单位**：`: with what Markdown puts before it.
    let first = isHeading ? label.after : TagSurroundings.isBullet(bytes, passage.lowerBound..<start) ? passage.lowerBound : start
    var demands = LabelWords.demands(bytes, label.range).union(needs)
    if isHeading || !isPlaced { demands.insert(.names) }
    if demands.contains(.support), nextIsOfTask(bytes) || isAmongItems(bytes) || isBelowItem(bytes) { demands.remove(.support) }
    let end = markerBehindActor(bytes, from: colon, to: endOfLabelledLines(bytes, behind: colon))
    guard let behind = tagFinder.addLabelled(bytes, from: first, label: start, to: end, in: index, demands) else { return nil }
    startFinder.addBehindStop(bytes, at: behind, depth: depth)
    return behind
  }

  /// `责任站所：镇农业服务中心`, `牵夫单位：县教育局`: a line that opens with a label of the plan's own, beside others, or with one misspelt.
  ///
  /// - Returns: where the tag ends.
  private mutating func writtenTag(_ bytes: Bytes, _ colon: Int) -> Int? {
    if let end = sharedTag(bytes, colon) { return end }
    let words = passage.lowerBound..<colon
    guard (MisspeltLabel.length...WrittenLabel.longest).contains(words.count) else { return nil }
    if let label = WrittenLabel.read(bytes, words, after: colon + Scalars.decode(bytes, at: colon, end: bytes.count).length), label.isSure {
      guard isBehindTagLine || nextIsOfTask(bytes) || isAmongItems(bytes) else { return nil }
      return tagFinder.addWritten(bytes, label.label, to: endOfLabelledLines(bytes, behind: colon), in: index)
    }
    guard let kind = MisspeltLabel.kind(bytes, words) else { return nil }
    let label = RoleLabel(range: words, after: colon, kind: kind)
    let end = endOfLabelledLines(bytes, behind: colon)
    if let behind = tagFinder.addWritten(bytes, label, to: end, in: index) { return behind }
    tagFinder.addUnread(passage.lowerBound..<end, in: index)
    return nil
  }

  /// `{责任单位：县教育局}`, `〈责任单位：县教育局〉`: what stands for a tag's brackets in texts that were converted, and in no other place holds anything.
  ///
  /// - Returns: where the tag ends.
  private mutating func tagInOddBrackets(_ bytes: Bytes, label: Int) -> Int? {
    let open = Scalars.decode(bytes, before: label, start: passage.lowerBound)
    guard open.length > 0, let closing = OddBracket.closing(open.value) else { return nil }
    let start = label - open.length
    let limit = min(passage.upperBound, label + TagFinder.longest)
    guard let end = OddBracket.end(bytes, label..<limit, closing), addTag(bytes, from: start, to: end) else { return nil }
    startFinder.addBehindStop(bytes, at: end, depth: depth)
    return end
  }

  /// `主办：市发改委⏎协办：市水利局`, `主办单位：市发改委⏎办结时限：6月底前`: whether the next passage opens with the label of those who help, or of a
  /// deadline, which no page's foot has.
  private func nextIsOfTask(_ bytes: Bytes) -> Bool {
    guard index + 1 < prose.passages.count else { return false }
    let next = prose.passages[index + 1]
    let kind = RoleLabel.read(bytes, at: Int(next.start), end: Int(next.end))?.kind
    return kind == .support || kind == .deadline
  }

  /// How many lines with labels may stand between a label and the next item.
  private static let mostLabels = 4

  /// `主办单位：市总工会⏎承办单位：市技师学院⏎（五）…`: whether an item follows, in a text that has tags: no page's foot.
  private func isAmongItems(_ bytes: Bytes) -> Bool {
    guard !tagFinder.tags.isEmpty else { return false }
    for next in index + 1..<max(index + 1, min(index + 1 + Self.mostLabels, prose.passages.count)) {
      let line = Int(prose.passages[next].start)..<Int(prose.passages[next].end)
      if isMarkedLine(bytes, line) { return true }
      guard RoleLabel.read(bytes, at: line.lowerBound, end: line.upperBound) != nil else { return false }
    }
    return false
  }

  /// `1.开展竞赛⏎主办单位：市总工会`: whether an item stands right above such a label, where lines open with it again and again.
  private mutating func isBelowItem(_ bytes: Bytes) -> Bool {
    guard index > 0, isMarkedLine(bytes, prose.passages[index - 1].range) else { return false }
    return tagFinder.judge.habits.footLabelsOpenLines
  }

  /// `部门分工：省发展改革委牵头，各地、各部门配合。`: a line that shares a task out, by verbs behind a label of no role.
  ///
  /// - Returns: where the tag ends.
  private mutating func sharedTag(_ bytes: Bytes, _ colon: Int) -> Int? {
    guard Scalars.matches("分工", bytes, at: colon - 6, end: colon), (12...24).contains(colon - passage.lowerBound),
      Scalars.behindHan(bytes, from: passage.lowerBound, to: colon) == colon
    else { return nil }
    let start = colon + Scalars.decode(bytes, at: colon, end: passage.upperBound).length
    return tagFinder.addShared(bytes, passage, behind: start, in: index) ? passage.upperBound : nil
  }

  /// `（一）建设园区 责任单位：县教育局`: whether a blank parts an offset from a heading that has its line to itself otherwise.
  private func isBehindHeading(_ bytes: Bytes, _ offset: Int) -> Bool {
    guard isMarked, Blank.width(in: bytes, before: offset) > 0 else { return false }
    let heading = TagText.trim(bytes, textStart..<offset)
    return !heading.isEmpty && heading.count <= TagSurroundings.longestHeading
      && Opening.read(bytes, from: heading.lowerBound, to: heading.upperBound, limit: TagSurroundings.longestHeading).stop == nil
  }

  /// `责任单位：市财政局（三）加强…`: where the next paragraph was joined to a tag without brackets; the end where none was.
  ///
  /// A name is not followed by a number in a marker's frame.
  private mutating func markerBehindActor(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    let isKnown = unmarked.contains(start)
    let found = firstMarkerBehindActor(bytes, from: isKnown ? unmarked.upperBound : start, to: end)
    unmarked = (isKnown ? unmarked.lowerBound : start)..<max(unmarked.upperBound, found)
    return found
  }

  private func firstMarkerBehindActor(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var offset = start
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: end, but: SurfaceScanner.hanBeginnings)
      guard offset < end else { return end }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if SurfaceScanner.mayBegin.contains(scalar),
        TagText.mayEnd(with: Scalars.decode(bytes, before: offset, start: passage.lowerBound).value),
        let surface = SurfaceScanner.surface(bytes, Place(bytes, at: offset, end: end), mustBeWhole: true), surface.doubt == .none
      {
        return offset
      }
      offset += max(1, length)
    }
  }

  /// `【责任单位】县教育局`, `（牵头单位）县公安局`: the bracket that closes here may be a label.
  ///
  /// - Returns: where its tag ends.
  @inline(__always)
  mutating func framedTag(_ bytes: Bytes, closing offset: Int) -> Int? {
    depth == 1 && offset - outermost <= TagFinder.longestFrame ? tag(bytes, behind: outermost..<offset) : nil
  }

  private mutating func tag(_ bytes: Bytes, behind frame: Range<Int>) -> Int? {
    guard let behind = tagFinder.addFramed(bytes, frame, from: textStart, to: passage.upperBound, in: index) else { return nil }
    depth = 0
    return behind
  }

  /// `推行“一窗通办”。——市行政审批局、各县区政府`: dashes behind a stop in the place of a bracket, with the rest of the paragraph behind them.
  ///
  /// - Returns: where the tag ends.
  @inline(__always)
  mutating func dashedTag(_ bytes: Bytes, at offset: Int) -> Int? {
    guard depth == 0, offset < passage.upperBound, bytes[offset] == 0xE2 else { return nil }
    return tagFinder.addDashed(bytes, offset..<passage.upperBound, in: index) ? passage.upperBound : nil
  }

  /// Whether a line of the source begins at an offset.
  func isLineStart(_ offset: Int) -> Bool {
    Joint.last(in: prose.joints, at: UInt32(offset)).map { Int(prose.joints[$0].offset) == offset } ?? false
  }

  /// Where the next line begins that opens with a label: `牵头单位：A⏎责任单位：B` are two tags.
  private mutating func endOfLabelledLines(_ bytes: Bytes, behind colon: Int) -> Int {
    if unlabelled.contains(colon) { return unlabelled.upperBound }
    var next = passage.upperBound
    for joint in prose.joints[nextJoint...] where joint.offset > colon {
      let offset = Int(joint.offset)
      guard offset < passage.upperBound else { break }
      if opensLabelledLine(bytes, offset) {
        next = offset
        break
      }
    }
    unlabelled = colon..<next
    return next
  }

  /// Whether a line inside the passage begins with a label: neither with the rest of one that a line end tore (`完⏎成时限：`, `牵头⏎单位：`) nor with the rest of
  /// a name, behind which the label's own line was joined to it (`市人力资源和⏎社会保障局责任单位：`).
  private func opensLabelledLine(_ bytes: Bytes, _ offset: Int) -> Bool {
    guard let label = RoleLabel.read(bytes, at: offset, end: passage.upperBound), label.kind != .other, label.kind != .prose else {
      return false
    }
    guard let own = RoleLabel.read(bytes, endingAt: label.range.upperBound, from: passage.lowerBound)?.range.lowerBound else { return true }
    if own < offset { return !TagSurroundings.isStop(bytes, before: own, from: passage.lowerBound) }
    return own <= label.range.lowerBound || !ActorName.ends(bytes, label.range.lowerBound..<own)
  }

  // MARK: The passage's end, and rules

  /// Whether a tag is the last thing in a passage.
  static func isLast(_ bytes: Bytes, _ tag: TagRange, to end: Int) -> Bool {
    var place = Place(bytes, at: Int(tag.end), end: end)
    while place.offset < place.end, Scalars.isTerminal(place.peek) || SurfaceScanner.isBlank(place.peek) { place.advance(bytes) }
    return place.offset == place.end
  }

  /// `列第一位的责任单位为牵头单位。`: a sentence, or a point of a 注, that says something of all tags.
  mutating func noteRule(_ bytes: Bytes, _ stop: Int) {
    if Scalars.isExcluded(by: ruleEndings, bytes, before: stop) { return }
    guard SharedRule.mayEnd(bytes, at: stop, from: textStart) else { return }
    tagFinder.addRule(bytes, SharedRule.sentence(bytes, endingAt: stop, from: textStart), in: index)
  }
}
