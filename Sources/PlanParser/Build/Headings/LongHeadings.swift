import PlanSyntax

/// Headings that are sentences of their own and longer than a heading mostly is: `（一）强化基础设施支撑，构建现代化、网络化、高品质的城乡一体基础设施体系。⏎1.…`
///
/// By itself such a sentence may be an item's text. A list stands right below it, as below its siblings, whose lines are headings.
enum LongHeadings {
  /// Bytes of the longest one: sixty characters.
  private static let longest = 180
  private static let mostCommas = 3
  /// Sections among which siblings are sought.
  private static let farthest = 200

  /// Makes headings of such sentences. Linear.
  static func find(_ splits: inout [HeadingSplit], _ ranges: [Range<Int>], _ numbering: Numbering, _ bytes: Bytes) {
    var found: [(index: Int, stop: Opening.Stop)] = []
    for index in splits.indices where Int(splits[index].headingEnd) == ranges[index].lowerBound && splits[index].stop == .none {
      guard numbering.sections[index].style != .article, numbering.headsList(index), ranges[index].count <= longest,
        let stop = sentenceEnd(bytes, ranges[index]), areSiblingsHeaded(index, splits, ranges, numbering)
      else { continue }
      found.append((index, stop))
    }
    for (index, stop) in found {
      splits[index] = HeadingSplit(headingEnd: UInt32(stop.offset), bodyStart: UInt32(stop.after), stop: .written)
    }
  }

  /// The stop of what is one sentence and announces nothing: `符合以下条件的，给予补助。` heads no list.
  private static func sentenceEnd(_ bytes: Bytes, _ range: Range<Int>) -> Opening.Stop? {
    let opening = Opening.read(bytes, from: range.lowerBound, to: range.upperBound, limit: longest)
    guard let stop = opening.stop, !stop.isColon, stop.after >= range.upperBound, opening.commas <= mostCommas,
      !Announcement.occurs(bytes, in: range)
    else { return nil }
    return stop
  }

  /// Whether of the siblings that head a list more than half, and one at least, have it below a line that is a heading.
  private static func areSiblingsHeaded(_ index: Int, _ splits: [HeadingSplit], _ ranges: [Range<Int>], _ numbering: Numbering) -> Bool {
    let section = numbering.sections[index]
    var (lists, headed) = (0, 0)
    for step in [-1, 1] {
      var other = index + step
      while splits.indices.contains(other), abs(other - index) <= farthest, numbering.sections[other].level >= section.level {
        if numbering.sections[other].track == section.track, numbering.headsList(other) {
          lists += 1
          if Int(splits[other].headingEnd) > ranges[other].lowerBound, Int(splits[other].bodyStart) >= ranges[other].upperBound {
            headed += 1
          }
        }
        other += step
      }
    }
    return headed > 0 && headed * 2 > lists
  }
}

extension Numbering {
  /// Whether the first section inside another begins right behind its first paragraph.
  func headsList(_ index: Int) -> Bool {
    guard index + 1 < sections.count else { return false }
    let (section, next) = (sections[index], sections[index + 1])
    return next.level > section.level && next.passage == section.passage + 1
  }
}
