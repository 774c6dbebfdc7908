import PlanSyntax
import PlanTestSupport
import Testing

@Suite("Names of sections") struct SectionNameTests {
  @Test("An id is the ordinals from the outermost level down; a repeat gets its count")
  func ids() {
    let plan = SmallPlan.plan([.init(1, 1), .init(2, 3), .init(2, 3), .init(3, 1), .init(2, 5), .init(1, 2), .init(2, 3), .init(1, 1)])
    #expect(plan.sections.indices.map(plan.id(ofSection:)) == ["1", "1.3", "1.3~2", "1.3~2.1", "1.5", "2", "2.3", "1~2"])
  }

  @Test("A section whose number is not known has a question mark in its id")
  func unresolvedIDs() {
    let plan = SmallPlan.plan([.init(1, nil, status: .unresolved), .init(2, 1), .init(1, nil, status: .unresolved), .init(2, 1)])
    #expect(plan.sections.indices.map(plan.id(ofSection:)) == ["?", "?.1", "?~2", "?~2.1"])
  }

  @Test("Ids are unique in a document, whatever its numbers", arguments: UInt64(1)...60)
  func uniqueIDs(seed: UInt64) {
    let plan = SmallPlan.plan(Self.outlines(seed: seed))
    let ids = plan.sections.indices.map(plan.id(ofSection:))
    #expect(Set(ids).count == ids.count)
  }

  @Test("A section's occurrence is one more than its earlier siblings of the same number", arguments: UInt64(1)...60)
  func occurrences(seed: UInt64) {
    let plan = SmallPlan.plan(Self.outlines(seed: seed))
    for (index, section) in plan.sections.enumerated() {
      let earlier = plan.sections[..<index].filter { $0.parent == section.parent && $0.marker.ordinal == section.marker.ordinal }
      #expect(section.occurrence == earlier.count + 1, "section \(index)")
    }
  }

  @Test("A decimal marker takes its outer numbers from the sections above")
  func decimalMarkers() {
    let plan = SmallPlan.plan([
      .init(1, 3, .decimal), .init(2, 2, .decimal, components: 2), .init(3, 10, .decimal, components: 3), .init(4, 1, .arabicParenthesis),
    ])
    #expect(plan.sections.indices.map(plan.markerText(ofSection:)) == ["3", "3.2", "3.2.10", "（1）"])
  }

  @Test(
    "A decimal marker that is kept as written is spelled as it is written, whatever stands above it",
    arguments: [
      ("6.3.3", "6.3.3"), ("6．3．3", "6.3.3"), ("６.３.１2", "6.3.12"), ("6. 3 .3", "6.3.3"), ("6.3", "5.3.3"), ("633", "5.3.3"),
      ("6.x.3", "5.3.3"),
    ])
  func writtenDecimalMarker(written: String, spelled: String) {
    let outer = SmallPlan.plan([
      .init(1, 5, .decimal), .init(2, 3, .decimal, components: 2), .init(3, written == "６.３.１2" ? 12 : 3, .decimal, components: 3),
    ])
    var sections = outer.sections
    let marker = sections[2].marker
    sections[2].marker = Marker(
      style: .decimal, ordinal: marker.ordinal, writtenOrdinal: marker.ordinal, status: .written, confidence: 100, components: 3,
      tokens: TokenRange(0, 1))
    let plan = Plan(
      source: Source(name: "-", bytes: Array(written.utf8)), tokens: [Token(.numeral, at: 0)], documents: outer.documents,
      sections: sections,
      paragraphs: [], responsibilities: [], lineCount: 1)
    #expect(plan.markerText(ofSection: 2) == spelled)
  }

  @Test("A marker without number has no normalised form")
  func unresolvedMarker() {
    #expect(SmallPlan.plan([.init(1, nil, status: .unresolved)]).markerText(ofSection: 0).isEmpty)
  }

  @Test("Numbers as written: a restored one falls back to what is spelled, an inferred one is unresolved, ids are counted anew")
  func writtenNumbers() {
    let plan = SmallPlan.plan([
      .init(1, 1), .init(1, 2), .init(1, 12, status: .restored, written: 2), .init(1, 13, status: .restored),
      .init(1, 14, status: .inferred),
      .init(1, nil, status: .unresolved),
    ]).withWrittenNumbers()
    #expect(plan.sections.map { $0.marker.ordinal.map { Int($0.value) } } == [1, 2, 2, nil, nil, nil])
    #expect(plan.sections.map(\.marker.status) == [.written, .written, .written, .unresolved, .unresolved, .unresolved])
    #expect(plan.sections.map(\.marker.confidence) == [100, 100, 100, 0, 0, 90])
    #expect(plan.sections.indices.map(plan.id(ofSection:)) == ["1", "2", "2~2", "?", "?~2", "?~3"])
  }

  @Test("A plan without repairs is the same with its written numbers")
  func nothingToUndo() {
    let plan = SmallPlan.plan([.init(1, 1), .init(2, 4), .init(2, 4), .init(1, nil, status: .unresolved)])
    #expect(plan.withWrittenNumbers().sections == plan.sections)
  }

  /// A random walk over four levels with few different numbers, so that most repeat.
  private static func outlines(seed: UInt64) -> [SmallPlan.Outline] {
    var random = SeededGenerator(seed: seed)
    var level = 1
    return (0..<random.number(in: 1...80)).map { index in
      level = index == 0 ? 1 : max(1, min(4, level + random.number(in: -2...1)))
      let ordinal = random.chance(0.15) ? nil : random.number(in: 1...4)
      return .init(level, ordinal, status: ordinal == nil ? .unresolved : .written)
    }
  }
}
