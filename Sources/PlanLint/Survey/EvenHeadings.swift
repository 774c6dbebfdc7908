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
    /// Bytes of every heading; 0 where they differ.
    var length: Int?
    var count = 0
    var bare: [Int] = []
  }

  /// In bytes: four to six Han characters.
  private static let lengths = 12...18
  /// With fewer headings their length may be chance, and so it may with more items that have none.
  private static let (fewest, bareShare) = (5, 6)

  /// All of a plan. Linear.
  static func lostStops(in plan: Plan) -> [Item] {
    plan.documents.indices.flatMap { number in
      var habits = TrackTable(repeating: Habit())
      var tracks: Set<Series.Track> = []
      for index in plan.documents[number].sections {
        let section = plan.sections[index]
        guard section.marker.status == .written, let first = section.paragraphs.first, plan.paragraphs[first].line == section.line else {
          continue
        }
        let track = Series.Track(section.marker, document: number)
        if section.heading.isEmpty {
          guard section.headingStop != .missing else { continue }
          habits[track].bare.append(index)
          tracks.insert(track)
        } else if section.headingStop == .written {
          let length = plan.headingSpan(ofSection: index).count
          habits[track].length = habits[track].length ?? length == length ? length : 0
          habits[track].count += 1
        }
      }
      return tracks.sorted { $0.slot < $1.slot }.flatMap { items(habits[$0], plan) }
    }
  }

  private static func items(_ habit: Habit, _ plan: Plan) -> [Item] {
    guard let length = habit.length, lengths.contains(length), length.isMultiple(of: 3), habit.count >= fewest,
      habit.bare.count * bareShare <= habit.count
    else { return [] }
    return habit.bare.compactMap { index in
      let start = Int(plan.textStart(ofSection: index))
      // The heading, and a good deal of the clause that is its body.
      var (end, count) = (start, 0)
      for scalar in ByteScalars(plan.source.bytes, start..<plan.source.bytes.count) {
        guard scalar.value >= 0x4E00, scalar.value < 0xA000 else { break }
        count += 1
        end += 3
        if end - start == length + leastBody { break }
      }
      return end - start == length + leastBody ? Item(section: index, heading: Span(start, start + length)) : nil
    }
  }

  /// In bytes of Han characters behind the heading.
  private static let leastBody = 6
}
