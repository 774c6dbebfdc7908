import Foundation
import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// The documentation goes through a real plan line by line: what it says must be so.
@Suite("The documented plan", .enabled(if: Repository.seed("000") != nil, "needs ../shared/seeds")) struct SeedTableTests {
  private struct Row: Equatable {
    let line: Int
    let chapter: String
    let written: String
    let marker: String
  }

  @Test("The table of the documentation is what the parser finds")
  func table() throws {
    let plan = try Seed("000").plan
    let found = plan.sections.indices.filter { plan.sections[$0].level == 2 }.map { index in
      let section = plan.sections[index]
      return Row(
        line: section.line, chapter: section.parent.map(plan.markerText(ofSection:)) ?? "", written: plan.written(section.marker),
        marker: plan.markerText(ofSection: index))
    }
    #expect(try Self.rows() == found)
  }

  @Test("Every repair is ahead by at least five")
  func margins() throws {
    let explanation = Plan.explain(try Seed("000").plan.source)
    var repairs = 0
    for place in explanation.places {
      guard case .section(let index) = place.outcome, explanation.plan.sections[index].marker.status != .written else { continue }
      repairs += 1
      for reading in place.readings {
        if case .dearer(let margin) = reading.outcome { #expect(margin >= 5, "line \(place.line)") }
      }
    }
    #expect(repairs == 16)
  }

  @Test("What line 94 would cost as a section is told, and it is text")
  func closing() throws {
    let place = try #require(Plan.explain(try Seed("000").plan.source, scope: .line(94)).places.first)
    #expect(place.outcome == .text)
    let section = try #require(place.readings.first { $0.marker == "（三十三）" })
    #expect(section.bill.charges.contains { $0.reason == .markerLost })
    #expect(section.bill.charges.contains { if case .looks(let looks) = $0.reason { !looks.endsInTag } else { false } })
  }

  private static func rows() throws -> [Row] {
    let url = Repository.root.appendingPathComponent("Sources/PlanKit/Gangmu.docc/NumberingByLine.md")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, let line = Int(cells[0]) else { return nil }
      let written = cells[2] == "nothing" ? "" : cells[2].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      return Row(line: line, chapter: cells[1], written: written, marker: cells[3])
    }
  }
}
