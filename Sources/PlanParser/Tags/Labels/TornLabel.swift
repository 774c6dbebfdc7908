/// A label that ends its line, with what it labels on the next: `责任单位：⏎市发改委、市财政局`.
enum TornLabel {
  /// Longest line of units, in bytes.
  private static let longest = 900

  /// Whether two lines are the halves of such a tag.
  ///
  /// The second is nothing but names of actors, or a deadline: `责任单位：⏎各单位要高度重视…` is a heading and its text, and so is
  /// `责任单位：⏎完成时限：` of a table whose cells are lines.
  static func parts(_ bytes: Bytes, _ first: Range<Int>, from second: Range<Int>) -> Bool {
    let colon = first.upperBound - Scalars.decode(bytes, before: first.upperBound, start: first.lowerBound).length
    guard second.count <= longest, LabelWords.mayEnd(bytes, at: colon, from: first.lowerBound),
      let label = RoleLabel.read(bytes, endingAt: colon, from: first.lowerBound), LabelWords.mayStandAlone(bytes, label.range),
      label.range.lowerBound == first.lowerBound || TagSurroundings.isStop(bytes, before: label.range.lowerBound, from: first.lowerBound)
        || TagSurroundings.isComma(bytes, before: label.range.lowerBound, from: first.lowerBound)
    else { return false }
    return areParts(bytes, second, of: label)
  }

  /// Whether a line is nothing but names of actors, deadlines, and labels before them.
  ///
  /// - Parameter label: the one that stands before the line.
  static func areParts(_ bytes: Bytes, _ line: Range<Int>, of label: RoleLabel? = nil) -> Bool {
    let marks = TagMarks(bytes, line)
    var groups = TagGroups(marks.part(line), isLine: true)
    var isFirst = true
    while let group = groups.next(bytes, marks) {
      let names = isFirst && label.map { LabelWords.namesPerson(bytes, $0.range) } == true && PersonName.matches(bytes, group.range)
      guard names || isPart(bytes, group.range, of: isFirst ? label?.kind ?? .responsible : .responsible) else { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// What may follow the units on their line.
  private static let ends = WordList(["、", "；", "。"])

  /// Whether a line goes on with the units of the label that another opens with: `责任单位：市财政局、⏎市水利局`.
  static func goesOn(_ bytes: Bytes, _ first: Range<Int>, _ next: Range<Int>) -> Bool {
    guard next.count <= longest, let label = RoleLabel.read(bytes, at: first.lowerBound, end: first.upperBound),
      label.kind.responsibility != nil, LabelWords.mayStandAlone(bytes, label.range)
    else { return false }
    let names = ends.word(bytes, endingAt: next.upperBound, from: next.lowerBound).map { next.dropLast($0.count) } ?? next
    return isPart(bytes, names, of: label.kind)
  }

  private static func isPart(_ bytes: Bytes, _ group: Range<Int>, of kind: RoleLabel.Kind) -> Bool {
    if Deadline.matches(bytes, group) { return true }
    guard kind != .deadline else { return false }
    var names = group
    // `市发改委 配合单位：市财政局`
    if let label = RoleLabel.read(bytes, at: group.lowerBound, end: group.upperBound) {
      guard label.kind != .other, label.kind != .prose else { return false }
      names = label.after..<group.upperBound
      if Deadline.matches(bytes, names) { return true }
    }
    var findings = TagFindings()
    return ActorReader.read(bytes, names, to: &findings) && !findings.actors.isEmpty
  }
}
