import PlanSyntax

/// How well the parser reads tags that a person has read before it.
struct ReadingScore {
  var units = Agreement()
  var roles = Agreement()
  var deadlines = Agreement()
  /// Of the tags that both see, those that hang at the right section.
  var placed = 0
  var tags = 0
  /// What differs, one line each.
  var differences: [String] = []

  /// Share of both that both have.
  struct Agreement {
    var common = 0
    var expected = 0
    var found = 0

    var f1: Double { expected + found == 0 ? 1 : 2 * Double(common) / Double(expected + found) }

    /// Counts what two lists have in common; of what repeats, as often as it stands in both.
    mutating func count(_ expected: [String], _ found: [String]) {
      var rest = expected
      for item in found {
        if let index = rest.firstIndex(of: item) {
          rest.remove(at: index)
          common += 1
        }
      }
      self.expected += expected.count
      self.found += found.count
    }
  }

  var attachment: Double { tags == 0 ? 1 : Double(placed) / Double(tags) }

  mutating func add(_ document: ReadDocument, _ plan: Plan) {
    let found = FoundTag.all(in: plan).filter { document.lines.contains($0.line) }
    // Several tags may stand on one line; there they are told apart by their order.
    for line in Set(document.tags.map(\.line) + found.map(\.line)).sorted() {
      let expected = document.tags.filter { $0.line == line }
      let here = found.filter { $0.line == line }
      for index in 0..<max(expected.count, here.count) {
        add(index < expected.count ? expected[index] : nil, index < here.count ? here[index] : nil, "\(document.name):\(line)")
      }
    }
  }

  private mutating func add(_ expected: ReadTag?, _ found: FoundTag?, _ place: String) {
    let read = (expected?.roles ?? []).map { (kind: $0.kind.name, units: $0.units) }
    let seen = found?.roles ?? []
    units.count(read.flatMap(\.units), seen.flatMap(\.units))
    roles.count(
      read.flatMap { role in role.units.isEmpty ? [] : [role.kind] + role.units.map { "\(role.kind) \($0)" } },
      seen.flatMap { role in role.units.isEmpty ? [] : [role.kind] + role.units.map { "\(role.kind) \($0)" } })
    deadlines.count(expected?.deadline.map { [$0] } ?? [], found?.deadline.map { [$0] } ?? [])
    var isPlaced = true
    if let expected, let found {
      tags += 1
      isPlaced = found.section.line == expected.section.line && (expected.section.marker ?? found.section.marker) == found.section.marker
      if isPlaced { placed += 1 }
    }
    let difference = describe(read) + " / \(expected?.deadline ?? "-")"
    let actual = describe(seen) + " / \(found?.deadline ?? "-")"
    if difference != actual { differences.append("\(place)\n  read  \(difference)\n  found \(actual)") }
    if !isPlaced, let expected, let found {
      differences.append("\(place) hangs at line \(found.section.line) \(found.section.marker ?? "") instead of \(expected.section.line)")
    }
  }

  private func describe(_ roles: [(kind: String, units: [String])]) -> String {
    roles.map { "\($0.kind) \($0.units.joined(separator: "|"))" }.joined(separator: "; ")
  }
}

/// One tag as the parser has it: the responsibilities of one span.
struct FoundTag {
  let line: Int
  let section: ReadSection
  var roles: [(kind: String, units: [String])]
  let deadline: String?

  static func all(in plan: Plan) -> [FoundTag] {
    var tags: [FoundTag] = []
    var last: (span: Span, section: Int)?
    func add(_ range: Range<Int>, _ place: ReadSection, _ section: Int) {
      for item in plan.responsibilities[range] {
        let role = (item.kind.name, plan.texts(ofUnits: item.units).map { $0.filter { !$0.isWhitespace } })
        if let last, last.span == item.span, last.section == section {
          tags[tags.count - 1].roles.append(role)
        } else {
          let deadline = item.deadline.map { plan.text(visible: $0).filter { !$0.isWhitespace } }
          tags.append(FoundTag(line: item.line, section: place, roles: [role], deadline: deadline))
        }
        last = (item.span, section)
      }
    }
    for document in plan.documents {
      add(document.responsibilities, ReadSection(line: 0, marker: nil), -1)
      for index in document.sections {
        let section = plan.sections[index]
        add(section.responsibilities, ReadSection(line: section.line, marker: plan.markerText(ofSection: index)), index)
      }
    }
    return tags.sorted { $0.line < $1.line }
  }
}
