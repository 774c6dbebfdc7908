import PlanSyntax

/// Lists within items of a series that are written in the items' own style: `一、 二、 【一、 二、 三、】 三、 四、`.
///
/// Behind the list the count goes on where it stood before, as no list does that begins anew.
enum InnerList {
  struct Place: Hashable, Sendable {
    /// The item that holds the list.
    let owner: Int
    /// The section behind the list that goes on where it stood before, where the parser counts it to another level.
    let next: Int?
    /// An item below one of its siblings, which is written as those of the list should be; nil where none has any.
    let model: Int?
  }

  /// A list among the sections of a series.
  struct Found {
    let places: Range<Int>
    /// The section with which the series goes on, where the parser counts it to another.
    let next: Int?
  }

  /// How many siblings are looked at on either side.
  private static let farthest = 20

  /// The first item right below one of a series. Linear.
  static func model(among sections: [Int], _ plan: Plan) -> Int? {
    sections.lazy.map { $0 + 1 }.first { index in
      index < plan.sections.count && plan.sections[index].parent == index - 1 && plan.sections[index].marker.status == .written
        && plan.sections[index].marker.style != .decimal && plan.sections[index].marker.style != .dash
    }
  }

  /// Where they lie among the sections of a series. Linear.
  static func all(in series: Series, _ plan: Plan) -> [Found] {
    guard series.sections.count > 3, series.track.style != .decimal, series.track.style != .article else { return [] }
    var result: [Found] = []
    var place = 1
    while place < series.sections.count - 2 {
      if let found = list(at: place, series, plan) {
        result.append(found)
        place = found.places.upperBound
      } else {
        place += 1
      }
    }
    return result
  }

  /// The list that begins at a place; nil where none does.
  private static func list(at place: Int, _ series: Series, _ plan: Plan) -> Found? {
    let sections = series.sections
    func number(_ place: Int) -> Int? {
      sections.indices.contains(place) ? plan.sections[sections[place]].marker.ordinal.map { Int($0.value) } : nil
    }
    // Right behind the heading, which holds nothing else.
    guard number(place) == 1, let owner = number(place - 1), sections[place] == sections[place - 1] + 1,
      plan.sections[sections[place - 1]].marker.status == .written
    else { return nil }
    let parent = plan.sections[sections[place]].parent
    func isBeside(_ place: Int) -> Bool {
      plan.sections[sections[place]].parent == parent && plan.sections[sections[place]].marker.status == .written
    }
    guard isBeside(place - 1) else { return nil }
    var end = place
    while end < sections.count, end - place < Series.farthest, number(end) == end - place + 1, isBeside(end) { end += 1 }
    func goesOn(_ end: Int) -> Bool {
      guard end - place >= 2, end < sections.count, number(end) == owner + 1, isBeside(end) else { return false }
      return end + 1 == sections.count || number(end + 1) == owner + 2 || number(end + 1) == 1
    }
    if goesOn(end) { return Found(places: place..<end, next: nil) }
    if end - place >= 2, let next = stranger(behind: sections[end - 1], owner + 1, series, plan) {
      return Found(places: place..<end, next: next)
    }
    // `一、 二、 【一、 二、】 三、 四、`: by its numbers the list may as well have begun anew.
    guard place + owner < end, goesOn(place + owner), isToldByLooks(place..<(place + owner), series, plan) else { return nil }
    return Found(places: place..<(place + owner), next: nil)
  }

  /// `三、` behind the list, which the parser took for an item of a level that goes on there: 1. 2. stood below 一、, and no 3. does.
  private static func stranger(behind section: Int, _ number: Int, _ series: Series, _ plan: Plan) -> Int? {
    let next = section + 1
    guard next < plan.sections.count, case let marker = plan.sections[next].marker, marker.style == series.track.style,
      marker.seriesStyle != marker.style, marker.ordinal.map({ Int($0.value) == number }) ?? false
    else { return nil }
    return next
  }

  /// Whether the items of a list have their text on their line and those around it are headings on lines of their own, or those around it hold items
  /// and they hold none.
  private static func isToldByLooks(_ list: Range<Int>, _ series: Series, _ plan: Plan) -> Bool {
    let around = max(0, list.lowerBound - farthest)..<min(series.sections.count, list.upperBound + farthest)
    let areHeadlines = around.allSatisfy { place in
      let section = plan.sections[series.sections[place]]
      let isHeadline = !section.heading.isEmpty && (section.paragraphs.first.map { plan.paragraphs[$0].line > section.line } ?? true)
      return isHeadline != list.contains(place)
    }
    return areHeadlines
      || around.allSatisfy { place in
        let index = series.sections[place]
        return place == list.lowerBound - 1 || (plan.sections[index].end > index + 1) != list.contains(place)
      }
  }
}
