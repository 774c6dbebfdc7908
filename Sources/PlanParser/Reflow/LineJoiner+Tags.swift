/// A tag in brackets that is broken over lines, in a text whose lines are whole paragraphs otherwise: `（责任单位：市农业农⏎村局、市水利局）`.
extension LineJoiner {
  /// Most lines that such a tag goes on for.
  private static let mostTagLines = 4
  /// Longest piece of a tag on its first line, in bytes.
  private static let longestTagPiece = 900

  /// The line on which the tag ends that the line before breaks off in; nil where that one is whole, or the bracket is closed nowhere near.
  func endOfOpenTag(_ index: Int) -> Int? {
    let last = lastCharacter(of: lastLine)
    guard !Scalars.isTerminal(last), !SurfaceScanner.closes(last), index == lastLine + 1, opensTag(lastLine) else { return nil }
    var depth = 1
    for next in index..<min(index + Self.mostTagLines, lines.count) {
      guard !lines[next].isBlank, surface(of: next).map(isMarker) != true else { return nil }
      if closesTag(next, &depth) { return next }
    }
    return nil
  }

  /// Whether a line ends inside a bracket that begins as a tag does.
  private func opensTag(_ index: Int) -> Bool {
    let bytes = bytes.span
    let end = Int(lines[index].textEnd)
    let start = max(Int(lines[index].textStart), end - Self.longestTagPiece)
    var offset = end
    var depth = 0
    while offset > start {
      offset = Scalars.beforeHan(bytes, from: offset, to: start)
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if TagText.closes(scalar) { depth += 1 }
      if TagText.opens(scalar) {
        if depth == 0 {
          return beginsTag(bytes, offset..<end, behindStop: TagSurroundings.isStop(bytes, before: offset - length, from: start))
        }
        depth -= 1
      }
      offset -= max(1, length)
    }
    return false
  }

  private func beginsTag(_ bytes: Bytes, _ content: Range<Int>, behindStop: Bool) -> Bool {
    if let label = RoleLabel.read(bytes, at: content.lowerBound, end: content.upperBound) {
      return label.kind.responsibility != nil || label.kind == .deadline
    }
    let marks = TagMarks(bytes, content)
    var groups = TagGroups(marks.part(content))
    guard behindStop, let group = groups.next(bytes, marks) else { return false }
    if let verb = RoleVerb.read(bytes, group.part, marks) { return verb.actorsEnd > group.range.lowerBound }
    var findings = TagFindings()
    ActorReader.read(bytes, group.range, to: &findings)
    return findings.actors.first.map { ActorName.matches(bytes, $0.range) } ?? false
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
