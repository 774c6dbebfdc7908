/// A tag in brackets that is broken over lines: `（责任单位：市农业农⏎村局、市水利局）`.
enum OpenTag {
  /// The line on which the tag ends that the line before breaks off in; nil where that one is whole, or the bracket is closed nowhere near. The mark of a page may
  /// stand between.
  static func endOfOpenTag(_ index: Int, _ joiner: LineJoiner) -> Int? {
    let last = joiner.lines.last(of: joiner.lastLine)
    // A ； parts two roles as well as two items.
    guard !Scalars.isTerminal(last) || last == "；" || last == ";", !SurfaceScanner.closes(last),
      index - joiner.lastLine <= Self.mostTagLines,
      let depth = openTag(joiner.lastLine, before: index, joiner) ?? (opensInLabel(index, joiner) ? 1 : nil)
    else { return nil }
    return endOfTag(index, depth, joiner)
  }

  /// The same, where the number of a page stands on a line by itself inside the tag; nil where a line is something else.
  @inline(never)
  static func endOfTag(aroundPageNumber index: Int, _ joiner: LineJoiner) -> Int? {
    guard let digits = joiner.loneDigits(index), digits <= Self.mostPageDigits else { return nil }
    var next = index + 1
    while next < joiner.lines.count, joiner.lines[next].isBlank, next - index < Self.mostTagLines { next += 1 }
    guard next < joiner.lines.count, index - joiner.lastLine <= Self.mostTagLines, !PieceOfDate.isPieceOfDate(index, before: next, joiner)
    else { return nil }
    var (first, open) = (joiner.lastLine, openTag(joiner.lastLine, joiner))
    // `（牵头单位：市发改委；责任⏎单位：市财政局，各县（市、⏎3⏎区）人民政府）`: it begins some lines above.
    while open == nil, joiner.layout.width != nil, joiner.lastLine - first < min(joiner.lineCount, Self.mostTagLines) - 1 {
      first -= 1
      open = openTag(first, joiner)
    }
    guard var depth = open else { return nil }
    for line in first..<joiner.lastLine where closesTag(line + 1, &depth, joiner) { return nil }
    return endOfTag(next, depth, joiner)
  }

  /// - Parameter open: how many brackets are open before the line.
  static func endOfTag(_ index: Int, _ open: Int, _ joiner: LineJoiner) -> Int? {
    var depth = open
    for next in index..<min(index + Self.mostTagLines, joiner.lines.count) {
      guard !joiner.lines[next].isBlank, !joiner.lines.isMarked(next) else { return nil }
      if closesTag(next, &depth, joiner) { return next }
    }
    return nil
  }

  /// How many brackets are open at a line's end, of which the outermost begins as a tag does; nil where none does. A name may hold one:
  /// `（责任单位：各县（市、⏎区）人民政府）`.
  ///
  /// - Parameter next: the line below, where the first name of the tag may go on: `。（区住⏎建委、区应急局）`.
  static func openTag(_ index: Int, before next: Int? = nil, _ joiner: LineJoiner) -> Int? {
    let bytes = joiner.bytes.span
    let end = Int(joiner.lines[index].textEnd)
    let start = max(Int(joiner.lines[index].textStart), end - Self.longestTagPiece)
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
          if beginsTag(bytes, offset..<end, behindStop: isBehindStop) || isBehindStop && tearsFirstName(bytes, offset..<end, next, joiner) {
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
  private static func opensInLabel(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let (first, next) = (joiner.lines[joiner.lastLine], joiner.lines[index])
    return TornTag.tearsLabel(
      joiner.bytes.span, first.text, next.text, isBracketed: true)
  }

  private static func beginsTag(_ bytes: Bytes, _ content: Range<Int>, behindStop: Bool) -> Bool {
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
  private static func tearsFirstName(_ bytes: Bytes, _ left: Range<Int>, _ next: Int?, _ joiner: LineJoiner) -> Bool {
    if left.isEmpty { return next.map { beginsTag(bytes, joiner.lines[$0].text, behindStop: true) } ?? false }
    guard let next, Scalars.behindHan(bytes, from: left.lowerBound, to: left.upperBound) == left.upperBound else {
      return false
    }
    let (start, end) = (Int(joiner.lines[next].textStart), Int(joiner.lines[next].textEnd))
    return TornTag.tearsOffice(bytes, left, start..<Scalars.behindHan(bytes, from: start, to: end))
  }

  /// Whether the bracket that is open before a line closes on it.
  private static func closesTag(_ index: Int, _ depth: inout Int, _ joiner: LineJoiner) -> Bool {
    let bytes = joiner.bytes.span
    let end = Int(joiner.lines[index].textEnd)
    var offset = Int(joiner.lines[index].textStart)
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

  /// Most lines that such a tag goes on for.
  private static let mostTagLines = 4

  /// Bytes of the longest number of a page.
  static let longestPageNumber: UInt32 = 9

  private static let mostPageDigits = 3

  /// Of the brackets in a tag where a line ends.
  private static let mostOpen = 2

  /// Longest piece of a tag on its first line, in bytes.
  private static let longestTagPiece = 900
}
