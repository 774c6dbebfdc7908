import PlanSyntax

/// Headings that open their paragraphs and are all of one short length, as authors of short plans like them: `（一）加强领导。成立…`, `（二）强化宣传。利用…`.
///
/// Where one of many such items has no heading, `（三）摸清底数对企业逐户走访…`, its stop was lost, and the length tells where it stood.
struct EvenHeadings {
  /// An item that lost the stop behind its heading.
  struct Item {
    let section: Int
    let heading: Span
  }

  /// What is known of the items of one track.
  private struct Habit {
    /// Bytes of every heading; 0 where none is known yet, negative where they differ.
    var length = 0
    /// With a heading, and without.
    var (count, bare) = (0, 0)

    mutating func add(_ bytes: Int) {
      length = length == 0 || length == bytes ? bytes : -1
      count += 1
    }

    var isEven: Bool {
      bare > 0 && lengths.contains(length) && length.isMultiple(of: 3) && count >= fewest && bare * bareShare <= count
    }
  }

  /// In bytes: four to six Han characters.
  private static let lengths = 12...18
  /// With fewer headings their length may be chance, and so it may with more items that have none.
  private static let (fewest, bareShare) = (5, 6)

  /// All of a plan. Linear.
  static func lostStops(in plan: Plan) -> [Item] {
    plan.documents.indices.flatMap { number -> [Item] in
      var habits = TrackTable(repeating: Habit())
      var hasBare = false
      for index in plan.documents[number].sections {
        let section = plan.sections[index]
        let track = Series.Track(section.marker, document: number)
        guard habits[track].length >= 0, opensParagraph(section, plan) else { continue }
        if isBare(section) {
          habits[track].bare += 1
          hasBare = true
        } else if section.headingStop == .written {
          habits[track].add(plan.headingSpan(ofSection: index).count)
        }
      }
      guard hasBare else { return [] }
      return plan.documents[number].sections.compactMap { index in
        let section = plan.sections[index]
        let habit = habits[Series.Track(section.marker, document: number)]
        return habit.isEven && opensParagraph(section, plan) && isBare(section) ? item(index, habit.length, plan) : nil
      }
    }
  }

  private static func opensParagraph(_ section: Section, _ plan: Plan) -> Bool {
    section.marker.status == .written && section.paragraphs.first.map { plan.paragraphs[$0].line == section.line } ?? false
  }

  private static func isBare(_ section: Section) -> Bool { section.heading.isEmpty && section.headingStop != .missing }

  /// The item, where its text begins with as many characters as a heading has, and a good deal of the clause that is its body.
  private static func item(_ index: Int, _ length: Int, _ plan: Plan) -> Item? {
    let start = Int(plan.textStart(ofSection: index))
    var end = start
    for scalar in ByteScalars(plan.source.bytes, start..<plan.source.bytes.count) {
      guard end - start < length + leastBody, scalar.value >= 0x4E00, scalar.value < 0xA000 else { break }
      end += 3
    }
    return end - start == length + leastBody ? Item(section: index, heading: Span(start, start + length)) : nil
  }

  /// In bytes of Han characters behind the heading.
  private static let leastBody = 6
}
