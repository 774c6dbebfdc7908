import PlanSyntax
import PlanTestSupport
import Testing

/// A real plan whose second level runs on through ten chapters, with half of its markers damaged.
@Suite("Seed 000", .enabled(if: Repository.seed("000") != nil, "needs ../shared/seeds")) struct ContinuingSeedTests {
  /// Lines of the chapters, and of the items of each.
  static let chapters: [(line: Int, items: [Int])] = [
    (10, [12, 14, 16]), (18, [20, 22, 24, 26]), (28, [30, 32, 34]), (36, [38, 40, 42]), (44, [46, 48, 50, 52]), (54, [56]),
    (58, [60, 62, 64]),
    (66, [68, 70, 72, 74, 76]), (78, [80, 82, 84, 86]), (88, [90, 92]),
  ]
  static let items = chapters.flatMap(\.items)
  /// Nothing is left of these markers.
  static let inferred = [20, 34]
  static let restored = [46, 48, 52, 60, 68, 70, 72, 74, 76, 80, 82, 84, 90, 92]
  static let headingStopsLost = [22, 34, 48, 90]

  let seed: Seed
  let plan: Plan

  init() throws {
    seed = try Seed("000")
    plan = seed.plan
  }

  @Test("One plan, with the title of line 6")
  func title() throws {
    #expect(try seed.document.kind == .plan)
    #expect(try seed.title() == seed.lines[5])
    #expect(plan.lineCount == 96)
  }

  @Test("Five metadata lines without labels: index number, issuer, title, and both dates")
  func metadata() throws {
    let metadata = try seed.document.metadata
    let values = seed.lines[..<5].map { String($0.drop { " \u{A0}•".contains($0) }) }
    #expect(metadata.entries.map { plan.text(visible: $0.value) } == values)
    #expect(metadata.entries.map(\.line) == [1, 2, 3, 4, 5])
    #expect(metadata.entries.allSatisfy { $0.label == nil })
    #expect(metadata.indexNumber.map(plan.text(visible:)) == values[0])
    #expect(metadata.issuer.map(plan.text(visible:)) == values[1])
    #expect(metadata.writtenDate?.description == values[3])
    #expect(metadata.publishedDate?.description == values[4])
    #expect(metadata.documentNumber == nil)
  }

  @Test("The preamble is the paragraph of line 8")
  func preamble() throws {
    #expect(seed.text(try seed.document.preamble) == [seed.lines[7]])
  }

  @Test("Level 1 is 一、, level 2 is （一） and continues")
  func levels() throws {
    #expect(
      try seed.document.numbering == [
        NumberingLevel(level: 1, style: .hanComma, scope: .restarts), NumberingLevel(level: 2, style: .hanParenthesis, scope: .continues),
      ])
  }

  @Test("Ten chapters and thirty-two items, each with its number, on its line, under its chapter")
  func sections() {
    #expect(plan.sections.count == 42)
    #expect(seed.rows(level: 1) == Self.chapters.enumerated().map { SeedRow($1.line, $0 + 1) })
    let parents = Self.chapters.enumerated().flatMap { chapter, rows in rows.items.map { (line: $0, parent: chapter + 1) } }
    #expect(seed.rows(level: 2) == parents.enumerated().map { SeedRow($1.line, $0 + 1, under: $1.parent) })
  }

  @Test("Chapters are written; of the items sixteen are written, fourteen restored, two inferred")
  func statuses() {
    for section in plan.sections {
      let expected: MarkerStatus =
        Self.inferred.contains(section.line) ? .inferred : Self.restored.contains(section.line) ? .restored : .written
      #expect(section.marker.status == expected, "line \(section.line)")
    }
    #expect(plan.sections.filter { $0.level == 2 && $0.marker.status == .written }.count == 16)
    #expect(Self.restored.count == 14)
  }

  @Test("What was written of a marker is kept to the letter")
  func written() {
    for section in plan.sections {
      let line = seed.lines[section.line - 1].drop { $0 == "\u{A0}" }
      #expect(plan.written(section.marker) == line.prefix { Self.isMarkerCharacter($0) }, "line \(section.line)")
    }
  }

  @Test("Headings end at the first 。; those of chapters fill their line")
  func headings() throws {
    for section in plan.sections where !Self.headingStopsLost.contains(section.line) {
      let text = seed.lines[section.line - 1].drop { $0 == "\u{A0}" }.drop(while: Self.isMarkerCharacter)
      #expect(try seed.heading(onLine: section.line) == text.prefix { $0 != "。" }, "line \(section.line)")
      #expect(section.headingStop == .written)
      #expect(section.headingConfidence == 100)
    }
  }

  @Test("Where the stop behind the heading was lost, the section says so and is not sure of the boundary")
  func lostStops() throws {
    #expect(plan.sections.filter { $0.headingStop == .missing }.map(\.line) == Self.headingStopsLost)
    for line in Self.headingStopsLost {
      let section = try seed.section(onLine: line)
      #expect(section.headingConfidence <= 60 || section.heading.isEmpty, "line \(line)")
    }
  }

  @Test("Heading, stop, body and tag of an item are its line, without marker and indent", arguments: items)
  func wholeLine(line: Int) throws {
    let section = try seed.section(onLine: line)
    let text = seed.lines[line - 1].drop { $0 == "\u{A0}" }.drop(while: Self.isMarkerCharacter)
    let stop = section.headingStop == .written ? "。" : ""
    let tags = plan.responsibilities[section.responsibilities].map { plan.text(visible: $0.span) }.joined()
    let parts = try seed.heading(onLine: line) + stop + seed.text(section.paragraphs).joined() + tags
    #expect(parts == String(text).trimmingSuffix())
  }

  @Test("Twenty-nine items name the units written there, no more and no fewer")
  func responsibilities() throws {
    #expect(plan.responsibilities.count == 29)
    for line in Self.items {
      let own = plan.responsibilities[try seed.section(onLine: line).responsibilities]
      let units = Self.units(of: seed.lines[line - 1])
      #expect(own.map { plan.texts(ofUnits: $0.units) } == (units.isEmpty ? [] : [units]), "line \(line)")
      #expect(own.allSatisfy { $0.line == line && $0.kind == .responsible && plan.text(visible: $0.role) == "责任科室" && $0.deadline == nil })
    }
    #expect(Self.items.filter { Self.units(of: seed.lines[$0 - 1]).isEmpty } == [12, 14, 16])
    #expect(try seed.document.responsibilities.isEmpty)
  }

  @Test("The paragraph of line 94 is closing words, no section; line 96 is the colophon")
  func end() throws {
    #expect(seed.text(try seed.document.closing) == [seed.lines[93]])
    #expect(seed.text(try seed.document.colophon) == [seed.lines[95]])
  }

  @Test("Repairs are sure")
  func confidence() {
    for section in plan.sections where section.marker.status != .written {
      #expect(section.marker.confidence >= 90, "line \(section.line)")
    }
  }

  private static func isMarkerCharacter(_ character: Character) -> Bool { "()一二三四五六七八九十、".contains(character) }

  /// What stands between the tag's colon and its bracket, split at 、.
  private static func units(of line: String) -> [String] {
    guard let label = line.range(of: "(责任科室:") else { return [] }
    return line[label.upperBound...].prefix { $0 != ")" }.split(separator: "、").map(String.init)
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate func trimmingSuffix() -> String { String(reversed().drop { $0.isWhitespace }.reversed()) }
}
