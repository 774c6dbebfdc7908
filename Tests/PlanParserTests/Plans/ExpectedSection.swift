import Foundation
import PlanSyntax
import Testing

/// A row of `Fixtures/plans/*.expected.tsv`: one section, marked in the text by reading, not recorded from the parser.
struct ExpectedSection: Hashable, CustomStringConvertible {
  /// 1-based.
  var document: Int
  var line: Int
  var level: Int
  var style: String
  var ordinal: Int
  var status: String
  /// Empty for a section of the outermost level.
  var parent: String
  /// Nil where the section has none.
  var heading: String?

  var description: String {
    "\(document) \(line) \(level) \(style) \(ordinal) \(status) \(parent.isEmpty ? "-" : parent) \(heading ?? "-")"
  }

  /// The rows of a table, and those of them whose heading nobody can tell.
  static func read(_ text: String) throws -> (rows: [ExpectedSection], withoutHeading: Set<Int>) {
    var lines = text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(lines.removeFirst() == ["document", "line", "level", "style", "ordinal", "status", "parent-id", "heading"])
    var open: Set<Int> = []
    let rows = try lines.enumerated().map { index, fields in
      try #require(fields.count == 8, "row \(index + 2)")
      if fields[7] == "?" { open.insert(index) }
      return ExpectedSection(
        document: try #require(Int(fields[0])), line: try #require(Int(fields[1])), level: try #require(Int(fields[2])), style: fields[3],
        ordinal: try #require(Int(fields[4])), status: fields[5], parent: fields[6] == "-" ? "" : fields[6],
        heading: fields[7] == "-" ? nil : fields[7])
    }
    return (rows, open)
  }

  /// What a plan holds, in the same form.
  static func rows(of plan: Plan) -> [ExpectedSection] {
    plan.documents.enumerated().flatMap { number, document in
      document.sections.map { index in
        let section = plan.sections[index]
        return ExpectedSection(
          document: number + 1, line: section.line, level: section.level, style: section.marker.style.name,
          ordinal: section.marker.ordinal.map { Int($0.value) } ?? 0, status: section.marker.status.name,
          parent: section.parent.map(plan.id(ofSection:)) ?? "",
          heading: section.heading.isEmpty ? nil : plan.text(.heading, in: section.heading))
      }
    }
  }
}
