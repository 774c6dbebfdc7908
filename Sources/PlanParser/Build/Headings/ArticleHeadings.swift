import PlanSyntax

/// The headings of articles. A rule's article is sentences and has none: `第三条 本办法所称…，是指…。`; but those of `若干措施` have, as items do: `第一条 支持企业集聚。对…
/// 给予补助。`
///
/// Three articles at least begin so, and three of four that go on behind their first sentence.
enum ArticleHeadings {
  /// - Parameter ranges: where each section's heading may stand.
  static func split(_ splits: inout [HeadingSplit], _ ranges: [Range<Int>], _ numbering: Numbering, _ bytes: Bytes) {
    var found: [(index: Int, split: HeadingSplit)] = []
    var count = 0
    for index in splits.indices where numbering.sections[index].style == .article && splits[index].stop == .none {
      let range = ranges[index]
      let opening = Opening.read(bytes, from: range.lowerBound, to: range.upperBound, limit: longest)
      guard let stop = opening.stop else {
        count += 1
        continue
      }
      guard stop.after < range.upperBound else { continue }
      count += 1
      let length = stop.offset - range.lowerBound
      guard opening.commas == 0, length > 0 else { continue }
      found.append(
        (
          index,
          HeadingSplit(headingEnd: UInt32(stop.offset), bodyStart: UInt32(stop.after), stop: .written, runInLength: length / 3)
        ))
    }
    guard found.count >= fewest, found.count * 4 >= count * 3 else { return }
    for (index, split) in found { splits[index] = split }
  }

  private static let fewest = 3

  /// In bytes: twenty characters.
  private static let longest = 60
}
