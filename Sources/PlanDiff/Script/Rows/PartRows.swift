/// Sections that were split, and sections that were merged.
enum PartRows {
  static func add(to rows: inout ChangeRows, _ sides: MatchedSides) {
    let finder = PartFinder(sides)
    for index in sides.new.unpaired where sides.new.stayed(below: index) {
      guard let pair = finder.sectionSplit(into: index, reworded: rows.holds) else { continue }
      rows.join(.split, pair, part: index, .insert(sides.new[index], at: index))
    }
    for index in sides.old.unpaired where sides.old.stayed(below: index) {
      guard let pair = finder.sectionMerged(from: index, reworded: rows.holds) else { continue }
      rows.join(.merged, pair, part: index, .remove(sides.old[index], at: index))
    }
    addChangesBeside(to: &rows, sides)
  }

  /// What changed in a section that was split or merged, beside what only came to stand in another: words and duties of all its parts are
  /// compared as one section's.
  private static func addChangesBeside(to rows: inout ChangeRows, _ sides: MatchedSides) {
    let (old, new) = (sides.old, sides.new)
    let split = Dictionary(uniqueKeysWithValues: rows.parts(.split).map { ($0.pair, $0.parts) })
    let merged = Dictionary(uniqueKeysWithValues: rows.parts(.merged).map { ($0.pair, $0.parts) })
    for pair in Set(split.keys).union(merged.keys).sorted(by: { $0.old < $1.old }) {
      let parting = split[pair] == nil ? ChangeKind.merged : .split
      let (left, right) = (merged[pair, default: [pair.old]].map { old[$0] }, split[pair, default: [pair.new]].map { new[$0] })
      let isOne = rows.takesInHeading(of: pair)
      let before = JoinedContent(left, main: old[pair.old], beside: right, opensWithHeading: isOne)
      let after = JoinedContent(right, main: new[pair.new], beside: left, opensWithHeading: isOne)
      let isSame = Typography.isSame(before.paragraphs, after.paragraphs)
      let runs = TextDifference.runs(from: before.paragraphs, to: after.paragraphs)
      let isTold = !isSame && JoinedContent.tellMore(runs, thanMarkersOf: left + right)
      rows.tell(besideThe: parting, of: pair, .reworded, isTold ? .text(runs) : nil)
      rows.tell(besideThe: parting, of: pair, .responsibility, DutyRows.detail(from: before.duties, to: after.duties))
    }
  }
}
