import PlanSyntax

/// Sections that count on from each other: siblings of one style, or where a level continues through the document all of its sections.
struct Series: Sendable {
  /// Indices into ``Plan/sections``, in reading order.
  var sections: [Int]
  let scope: Scope
  let track: Track

  /// One way of writing numbers in one document.
  struct Track: Hashable, Sendable {
    let document: Int
    let style: NumberingStyle
    let components: Int
  }
}

extension Series {
  /// All series of a plan, each by its first section. Linear.
  ///
  /// - Parameter strangers: sections that belong to no series of their own style, and what series they stand in instead: their children
  ///   count on from there.
  static func all(in plan: Plan, without strangers: [Int: Track] = [:]) -> [Series] {
    var result: [Series] = []
    for (number, document) in plan.documents.enumerated() {
      var places: [Place: Int] = [:]
      for index in document.sections {
        let section = plan.sections[index]
        // Dashes have no number.
        guard section.marker.style != .dash, strangers[index] == nil else { continue }
        let track = Track(document: number, style: section.marker.style, components: section.marker.components)
        let scope = document.scope(of: section)
        let parent = scope == .continues ? nil : foster(section.parent, of: track, strangers, plan)
        let place = Place(track: track, scope: scope, parent: parent)
        if let known = places[place] {
          result[known].sections.append(index)
        } else {
          places[place] = result.count
          result.append(Series(sections: [index], scope: scope, track: track))
        }
      }
    }
    return result
  }

  /// The parent that a section would have, had the stranger above it been written in the right style.
  private static func foster(_ parent: Int?, of track: Track, _ strangers: [Int: Track], _ plan: Plan) -> Int? {
    guard let parent, let belongs = strangers[parent], belongs == track else { return parent }
    // The last section of the track before the stranger is its true sibling.
    var index = parent - 1
    while index >= 0, parent - index <= Series.farthest {
      let section = plan.sections[index]
      if section.marker.style == track.style, section.marker.components == track.components { return section.parent }
      index -= 1
    }
    return parent
  }

  /// How many sections may stand between two neighbours of a series with a stranger between them.
  static let farthest = 200

  private struct Place: Hashable {
    let track: Track
    let scope: Scope
    let parent: Int?
  }
}

extension Document {
  /// Whether the level that a section stands on restarts.
  func scope(of section: Section) -> Scope {
    (numbering.first { $0.style == section.marker.style && $0.level == section.level }
      ?? numbering.first { $0.style == section.marker.style })?.scope ?? .restarts
  }
}
