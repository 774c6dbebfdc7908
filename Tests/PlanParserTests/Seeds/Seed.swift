import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// A real plan that lies beside the package; its text is no part of the repository.
struct Seed {
  let plan: Plan
  /// The file's lines, split independently of the parser.
  let lines: [String]

  init(_ number: String) throws {
    let file = try #require(Repository.seed(number))
    plan = Plan.parse(try file.bytes, name: file.name)
    lines = try file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var document: Document {
    get throws {
      try #require(plan.documents.count == 1)
      return plan.documents[0]
    }
  }

  func title() throws -> String { plan.text(.title, in: try document.title) }

  func text(_ paragraphs: Range<Int>) -> [String] { paragraphs.map { plan.text(.text, in: plan.paragraphs[$0].tokens) } }

  /// The section whose marker is on a line.
  func section(onLine line: Int) throws -> Section { try #require(plan.sections.first { $0.line == line }, "no section on line \(line)") }

  func heading(onLine line: Int) throws -> String { plan.text(.heading, in: try section(onLine: line).heading) }

  /// Sections as `line number parent`, of one level.
  func rows(level: Int) -> [SeedRow] {
    plan.sections.filter { $0.level == level }.map { section in
      SeedRow(
        section.line, section.marker.ordinal.map { Int($0.value) } ?? 0,
        under: section.parent.map { plan.sections[$0].marker.ordinal.map { Int($0.value) } ?? 0 } ?? 0)
    }
  }
}

/// Where a section stands, its number, and the number of its parent; 0 for none.
struct SeedRow: Hashable, CustomStringConvertible {
  let line: Int
  let ordinal: Int
  let parent: Int

  init(_ line: Int, _ ordinal: Int, under parent: Int = 0) {
    self.line = line
    self.ordinal = ordinal
    self.parent = parent
  }

  var description: String { "line \(line): \(ordinal) under \(parent)" }
}
