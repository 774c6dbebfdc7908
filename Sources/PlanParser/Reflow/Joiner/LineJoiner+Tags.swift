/// A tag in brackets that is broken over lines, in a text whose lines are whole paragraphs otherwise: `（责任单位：市农业农⏎村局、市水利局）`.
extension LineJoiner {
  /// Most lines that such a tag goes on for.
  private static let mostTagLines = 4
  /// Bytes of the longest number of a page.
  static let longestPageNumber: UInt32 = 9
  private static let mostPageDigits = 3
  /// Of the brackets in a tag where a line ends.
  private static let mostOpen = 2
  /// Longest piece of a tag on its first line, in bytes.
  private static let longestTagPiece = 900

  /// The line on which the tag ends that the line before breaks off in; nil where that one is whole, or the bracket is closed nowhere near. The mark of a page may
  /// stand between.
  func endOfOpenTag(_ index: Int) -> Int? {
    let last = lines.last(of: lastLine)
    // A ； parts two roles as well as two items.
    guard !Scalars.isTerminal(last) || last == "；" || last == ";", !SurfaceScanner.closes(last),
      index - lastLine <= Self.mostTagLines, let depth = openTag(lastLine, before: index) ?? (opensInLabel(index) ? 1 : nil)
    else { return nil }
    return endOfTag(index, depth)
  }

  /// The same, where the number of a page stands on a line by itself inside the tag; nil where a line is something else.
  @inline(never)
  func endOfTag(aroundPageNumber index: Int) -> Int? {
    guard let digits = loneDigits(index), digits <= Self.mostPageDigits else { return nil }
    var next = index + 1
    while next < lines.count, lines[next].isBlank, next - index < Self.mostTagLines { next += 1 }
    guard next < lines.count, index - lastLine <= Self.mostTagLines, !isPieceOfDate(index, before: next) else { return nil }
    var (first, open) = (lastLine, openTag(lastLine))
    // `（牵头单位：市发改委；责任⏎单位：市财政局，各县（市、⏎3⏎区）人民政府）`: it begins some lines above.
    while open == nil, layout.width != nil, lastLine - first < min(lineCount, Self.mostTagLines) - 1 {
      first -= 1
      open = openTag(first)
    }
    guard var depth = open else { return nil }
    for line in first..<lastLine where closesTag(line + 1, &depth) { return nil }
    return endOfTag(next, depth)
  }

  /// `…（责任单位：县民政局、县⏎卫生健康局⏎    各乡镇要加强…`: whether the bracket that is open is that of a tag which lost its closing one, and ends with the line
  /// before, which is short or has a paragraph's indent behind it.
  ///
  /// Before a marker the paragraph goes on: what it holds of the tag is told from the item behind it where it is scanned.
  @inline(never)
  func endsUnclosedTag(_ index: Int, _ last: UInt32, isMarked: Bool) -> Bool {
    guard !isMarked, !layout.isPieced, TagText.mayEnd(with: last), !lines.isMarked(index),
      endsShort || layout.indentsParagraphs && lines[index].isIndented && !lines[lastLine].isIndented
    else { return false }
    let first = max(0, lastLine + 1 - lineCount + paragraph.openLine)
    guard first <= lastLine, let depth = openTag(first, before: first < lastLine ? first + 1 : nil) else { return false }
    return endOfTag(index, depth) == nil
  }

  /// - Parameter open: how many brackets are open before the line.
  private func endOfTag(_ index: Int, _ open: Int) -> Int? {
    var depth = open
    for next in index..<min(index + Self.mostTagLines, lines.count) {
      guard !lines[next].isBlank, !lines.isMarked(next) else { return nil }
      if closesTag(next, &depth) { return next }
    }
    return nil
  }

  /// How many brackets are open at a line's end, of which the outermost begins as a tag does; nil where none does. A name may hold one:
  /// `（责任单位：各县（市、⏎区）人民政府）`.
  ///
  /// - Parameter next: the line below, where the first name of the tag may go on: `。（区住⏎建委、区应急局）`.
  private func openTag(_ index: Int, before next: Int? = nil) -> Int? {
    let bytes = bytes.span
    let end = Int(lines[index].textEnd)
    let start = max(Int(lines[index].textStart), end - Self.longestTagPiece)
    var offset = end
    var depth = 0
    var open = 0
    while offset > start {
      offset = Scalars.beforeHan(bytes, from: offset, to: start)
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if TagText.closes(scalar) { depth += 1 }
      if TagText.opens(scalar) {
        if depth == 0 {
          open += 1
          let isBehindStop = TagSurroundings.isStop(bytes, before: offset - length, from: start)
          if beginsTag(bytes, offset..<end, behindStop: isBehindStop) || isBehindStop && tearsFirstName(bytes, offset..<end, next) {
            return open
          }
          if open == Self.mostOpen { return nil }
        } else {
          depth -= 1
        }
      }
      offset -= max(1, length)
    }
    return nil
  }

  /// `（责任单⏎位：市水利局`: whether the line before ends within the label that its bracket opens with.
  private func opensInLabel(_ index: Int) -> Bool {
    let (first, next) = (lines[lastLine], lines[index])
    return TornTag.tearsLabel(
      bytes.span, first.text, next.text, isBracketed: true)
  }

  /// `各县（市、区）⏎人民政府`: whether the line before ends in kinds of region in a bracket, and this one says what they have.
  func goesOnBehindRegions(_ index: Int) -> Bool {
    let (first, next) = (lines[lastLine], lines[index])
    return TornTag.namesGovernment(bytes.span, next.text)
      && TornTag.endsInRegions(bytes.span, first.text)
  }

  /// `责任单位：市财政局、开发区管委⏎会。完成时限：6月。`: whether the page's edge broke a tag without brackets between the line before and this one, in a text
  /// too short to show by its lines how wide its page is.
  ///
  /// - Parameter last: the last character of the line before.
  func tearsTag(_ index: Int, _ last: UInt32) -> Bool {
    guard Scalars.isHan(last) || NumeralCharacter.arabic(last) != nil,
      lines[lastLine].count >= TornTag.shortest
    else { return false }
    let (first, next) = (lines[lastLine], lines[index])
    return TornTag.goesOn(bytes.span, first.text, next.text)
      && !lines.isMarked(index)
  }

  private func beginsTag(_ bytes: Bytes, _ content: Range<Int>, behindStop: Bool) -> Bool {
    if let label = RoleLabel.read(bytes, at: content.lowerBound, end: content.upperBound) {
      return label.kind.responsibility != nil || label.kind == .deadline
    }
    let marks = TagMarks(bytes, content)
    var groups = TagGroups(marks.part(content))
    guard behindStop || marks.kinds.contains(.verb), let group = groups.next(bytes, marks) else { return false }
    if let verb = RoleVerb.read(bytes, group.part, marks) {
      // `二、强化治理（区交通局牵头，⏎各街道负责）`: without a stop before it, one who leads has to stand there.
      return verb.actorsEnd > group.range.lowerBound
        && (behindStop || verb.kind == .lead && ActorName.isBureau(bytes, group.range.lowerBound..<verb.actorsEnd)
          || verb.kind == .lead && verb.end == group.range.upperBound && verb.end < content.upperBound
            && ActorName.matches(bytes, group.range.lowerBound..<verb.actorsEnd))
    }
    guard behindStop else { return false }
    var findings = TagFindings()
    ActorReader.read(bytes, group.range, to: &findings)
    return findings.actors.first.map { ActorName.matches(bytes, $0.range) } ?? false
  }

  /// Whether what stands behind a bracket is the first half of an office's name, or nothing, and the line below goes on with it.
  private func tearsFirstName(_ bytes: Bytes, _ left: Range<Int>, _ next: Int?) -> Bool {
    if left.isEmpty { return next.map { beginsTag(bytes, lines[$0].text, behindStop: true) } ?? false }
    guard let next, Scalars.behindHan(bytes, from: left.lowerBound, to: left.upperBound) == left.upperBound else {
      return false
    }
    let (start, end) = (Int(lines[next].textStart), Int(lines[next].textEnd))
    return TornTag.tearsOffice(bytes, left, start..<Scalars.behindHan(bytes, from: start, to: end))
  }

  /// Whether the bracket that is open before a line closes on it.
  private func closesTag(_ index: Int, _ depth: inout Int) -> Bool {
    let bytes = bytes.span
    let end = Int(lines[index].textEnd)
    var offset = Int(lines[index].textStart)
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if TagText.opens(scalar) { depth += 1 }
      if TagText.closes(scalar) { depth -= 1 }
      if depth == 0 { return true }
      offset += max(1, length)
    }
  }
}
