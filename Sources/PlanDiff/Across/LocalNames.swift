/// The names that say whose plan it is and not what it is about: its place, its organisation, its units.
///
/// Taken from the plan itself: the title opens with place and organisation (`荥阳市卫生健康委…`), the tags name the units.
struct LocalNames {
  private let names: [[Character]]

  private static let placeEnds: Set<Character> = ["省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"]
  private static let bodyEnds: Set<Character> = ["委", "局", "厅", "办", "部", "院", "处", "会"]
  private static let longestPlace = 8
  private static let longestBody = 12

  init(_ plan: ComparedPlan) {
    var names: Set<String> = []
    for node in plan.nodes {
      if node.content.part == .document, let title = node.content.heading { names.formUnion(LocalNames.owner(in: title)) }
      for duty in node.content.duties { if let unit = duty.unit, unit.count > 1 { names.insert(unit) } }
    }
    // The longest first, so that no name is cut by a shorter one inside it.
    self.names = names.sorted { ($1.count, $0) < ($0.count, $1) }.map(Array.init)
  }

  /// `荥阳市卫生健康委关于…` gives 荥阳市, 荥阳 and 卫生健康委.
  private static func owner(in title: String) -> [String] {
    let characters = Array(title)
    guard let end = characters.prefix(longestPlace).lastIndex(where: { placeEnds.contains($0) }), end > 0 else { return [] }
    var names = [String(characters[...end])]
    if end > 1 { names.append(String(characters[..<end])) }
    let rest = characters[(end + 1)...]
    if let bodyEnd = rest.prefix(longestBody).firstIndex(where: { bodyEnds.contains($0) }), bodyEnd > end + 1 {
      names.append(String(rest[...bodyEnd]))
    }
    return names
  }

  /// A text with a blank in place of each name. Linear in the text for a given plan.
  func setAside(in text: String) -> String {
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      if let name = names.first(where: { characters[index...].starts(with: $0) }) {
        result.append(" ")
        index += name.count
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return result
  }
}
