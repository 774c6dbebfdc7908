import PlanSyntax

/// Lines that are nothing but a tag although neither a bracket nor a label opens them: `——县住建局、县水利局`, and more units of the label above.
extension PassageScanner {
  /// Whether the passage at hand is nothing but a tag that neither a bracket nor a label opens.
  @inline(__always)
  mutating func addTagLine(_ bytes: Bytes) -> Bool {
    if isBehindTagLine, passage.count <= Self.longestLine, tagFinder.mayGoOn(bytes), goesOnNaming(bytes) {
      return tagFinder.addMore(bytes, passage, in: index)
    }
    if labelEdges.mayStand(bytes, at: passage.lowerBound, end: passage.upperBound), addBehindDash(bytes) { return true }
    guard bytes[passage.lowerBound] == 0xE2, index > 0, Scalars.matches("——", bytes, at: passage.lowerBound, end: passage.upperBound) else {
      return false
    }
    return namesBehindDashes(bytes) && tagFinder.addDashed(bytes, passage, in: index)
  }

  /// `责任单位—县教育局`: a label with a dash in the place of its colon, and nothing but names or a time behind it.
  @inline(never)
  private mutating func addBehindDash(_ bytes: Bytes) -> Bool {
    guard RoleLabel.beforeDash(bytes, at: passage.lowerBound, end: passage.upperBound) != nil,
      let end = tagFinder.addLabelled(
        bytes, from: passage.lowerBound, label: passage.lowerBound, to: passage.upperBound, in: index, .names)
    else { return false }
    return end == passage.upperBound
  }

  /// Whether the line is as short as one of names, and ends as one.
  private func namesBehindDashes(_ bytes: Bytes) -> Bool {
    passage.count <= Self.longestDashed
      && TagText.mayEnd(with: Scalars.decode(bytes, before: passage.upperBound, start: passage.lowerBound).value) && !isBehindColon(bytes)
  }

  /// `成员单位：⏎——市住建局、市水利局`: a list that the line before opens.
  private func isBehindColon(_ bytes: Bytes) -> Bool {
    let last = prose.passages[index - 1]
    return Punctuation.isColon(Scalars.decode(bytes, before: Int(last.end), start: Int(last.start)).value)
  }

  /// Most lines of units below a label, and the longest of them in bytes.
  private static let mostLines = 6
  private static let mostUnitLines = 20
  private static let longestLine = 120
  /// Longest line of names behind dashes, in bytes.
  private static let longestDashed = 300

  /// `配合单位：县财政局⏎县水利局⏎完成时限：6月`: whether the passage at hand stands between the units of one label and another label, and what stands
  /// there names actors only.
  ///
  /// Below a label that has its line to itself, `责任单位：⏎县财政局⏎县水利局`, each line of the kind belongs to it, whatever follows. Asked where the line is short and
  /// the tag above may go on.
  @inline(never)
  private func goesOnNaming(_ bytes: Bytes) -> Bool {
    guard let first = lastLabel(bytes) else { return false }
    if isLineStart(first.after) {
      return label(bytes, of: index) == nil && ActorReader.names(bytes, passage) && !isMarkedLine(bytes, passage) && !isSignature(bytes)
    }
    for next in index..<min(index + Self.mostLines, prose.passages.count) {
      if let other = label(bytes, of: next) {
        guard next > index,
          first.range.count != other.range.count
            || !Scalars.areSame(bytes, at: first.range.lowerBound, and: other.range.lowerBound, count: other.range.count)
        else { return false }
        return other.kind == .deadline || other.kind.responsibility != nil
      }
      let line = Int(prose.passages[next].start)..<Int(prose.passages[next].end)
      guard line.count <= Self.longestLine, ActorReader.names(bytes, line), !isMarkedLine(bytes, line) else { return false }
    }
    return false
  }

  func isMarkedLine(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    SurfaceScanner.surface(bytes, Place(bytes, at: line.lowerBound, end: line.upperBound)) != nil
  }

  /// `县人民政府办公室⏎2024年3月12日`: whether the document's date stands below the passage at hand.
  private func isSignature(_ bytes: Bytes) -> Bool {
    guard index + 1 < prose.passages.count else { return false }
    let next = prose.passages[index + 1]
    return DateReader.whole(prose.bytes, Int(next.start), Int(next.end)) != nil
  }

  /// The label that the lines of units before the passage at hand are below.
  private func lastLabel(_ bytes: Bytes) -> RoleLabel? {
    for number in (max(0, index - Self.mostUnitLines)..<index).reversed() {
      if let label = label(bytes, of: number) { return label }
    }
    return nil
  }

  /// The label that a passage begins with.
  private func label(_ bytes: Bytes, of number: Int) -> RoleLabel? {
    RoleLabel.read(bytes, at: Int(prose.passages[number].start), end: Int(prose.passages[number].end))
  }
}
