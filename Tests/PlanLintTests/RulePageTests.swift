import Foundation
import PlanKit
import PlanTestSupport
import Testing

/// The pages that the tool prints are the rules' own doc comments.
@Suite("Rule pages") struct RulePageTests {
  @Test("The embedded pages are those of the doc comments; UPDATE_EXPECT=1 makes them anew and fails")
  func fresh() throws {
    let made = try Self.generated()
    if ProcessInfo.processInfo.environment["UPDATE_EXPECT"] == "1" {
      try made.write(to: Self.embedded, atomically: true, encoding: .utf8)
      Issue.record("UPDATE_EXPECT is set: the pages were written anew")
    }
    #expect(try String(contentsOf: Self.embedded, encoding: .utf8) == made)
  }

  @Test("Every rule has a page in both languages, with all of its parts", arguments: Lint.rules.map { $0.id.name })
  func complete(name: String) throws {
    let page = RulePage.page(of: try #require(Lint.rule(named: name)))
    for part in ["Why.", "Example.", "Instead.", "Clause."] { #expect(page.text(.en).contains("\n\n\(part) "), "\(part)") }
    for part in ["为何。", "示例。", "应为。", "依据。"] { #expect(page.text(.zh).contains("\n\n\(part) "), "\(part)") }
    #expect(page.summary(.en).hasSuffix(".") && page.summary(.zh).hasSuffix("。"))
  }

  @Test("The example of each page is found by its rule and by no other")
  func examples() throws {
    let examples = String(decoding: try Repository.bytes("Fixtures/findings/examples.txt"), as: UTF8.self)
    let cases = Dictionary(grouping: CorpusFile(examples).cases, by: \.title)
    // Whether a marker can be resolved is the parser's to say, and it seldom cannot.
    #expect(Set(cases.keys) == Set(Lint.rules.map { $0.id.name }).subtracting([UnresolvedMarker.id.name]))
    for (name, items) in cases {
      for item in items {
        let rules = Set(Lint.findings(in: Plan.parse(Array(item.input.utf8))).map(\.rule.name))
        #expect(rules == [name], "\(name): \(rules.sorted())")
      }
      let text = items.map(\.input).joined(separator: "\n")
      for piece in Self.examplePieces(RulePage.page(of: try #require(Lint.rule(named: name))).text(.zh)) {
        #expect(text.contains(piece), "\(name): \(piece)")
      }
    }
  }

  /// What a page quotes behind 示例。, without the dots that stand for more text; a row of markers is one each.
  private static func examplePieces(_ page: String) -> [String] {
    let paragraph = page.components(separatedBy: "\n\n").first { $0.hasPrefix("示例。") } ?? ""
    return paragraph.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { !$0.offset.isMultiple(of: 2) }
      .flatMap { $0.element.replacingOccurrences(of: "）（", with: "）…（").split(separator: "…").map(String.init) }
  }

  @Test("Names are unique, and a rule is found by its name")
  func names() {
    #expect(Set(Lint.rules.map { $0.id.name }).count == Lint.rules.count)
    #expect(Lint.rules.allSatisfy { Lint.rule(named: $0.id.name)?.id == $0.id })
  }

  private static let embedded = Repository.root.appendingPathComponent("Sources/CEmbedded/Files/rules.md")

  private static func generated() throws -> String {
    var pages: [String: String] = [:]
    for file in Repository.sources(of: "PlanLint/Rules") {
      let lines = try file.text.components(separatedBy: "\n")
      let declaration = try #require(lines.firstIndex { $0.hasPrefix("public enum ") }, "\(file)")
      let comment = lines[..<declaration].filter { $0.hasPrefix("///") }.map { String($0.dropFirst($0 == "///" ? 3 : 4)) }
      let parts = comment.split(separator: "---").map { $0.joined(separator: "\n").trimmingCharacters(in: .newlines) }
      let id = try #require(lines.first { $0.contains("static let id: RuleID") }?.split(separator: "\"").dropFirst().first, "\(file)")
      try #require(parts.count == 2, "\(file): a page has an English and a Chinese part")
      pages[String(id)] = "\n# \(id)\n\n\(parts[0])\n\n---\n\n\(parts[1])\n"
    }
    let origin = "Made from the doc comments of the rules: UPDATE_EXPECT=1 swift test --filter RulePageTests makes it anew."
    return "<!-- \(origin) -->\n" + pages.keys.sorted().compactMap { pages[$0] }.joined()
  }
}
