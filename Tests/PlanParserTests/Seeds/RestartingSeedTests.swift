import PlanSyntax
import PlanTestSupport
import Testing

/// A real plan of three levels that each begin anew, in mixed brackets, without damage.
@Suite("Seed 004", .enabled(if: Repository.seed("004") != nil, "needs ../shared/seeds")) struct RestartingSeedTests {
  let seed: Seed
  let plan: Plan

  init() throws {
    seed = try Seed("004")
    plan = seed.plan
  }

  @Test("One plan; its title is two lines joined, its preamble the paragraph of line 4")
  func front() throws {
    #expect(try seed.document.kind == .plan)
    #expect(try seed.title() == seed.lines[0] + seed.lines[1])
    #expect(seed.text(try seed.document.preamble) == [Self.text(seed.lines[3])])
    #expect(try seed.document.metadata.entries.isEmpty)
  }

  @Test("Three levels, each beginning anew")
  func levels() throws {
    #expect(
      try seed.document.numbering == [
        NumberingLevel(level: 1, style: .hanComma, scope: .restarts), NumberingLevel(level: 2, style: .hanParenthesis, scope: .restarts),
        NumberingLevel(level: 3, style: .arabicDot, scope: .restarts),
      ])
  }

  @Test("4 + 12 + 11 sections, each with its number, on its line, under its parent")
  func sections() {
    #expect(seed.rows(level: 1) == [SeedRow(5, 1), SeedRow(8, 2), SeedRow(12, 3), SeedRow(28, 4)])
    #expect(
      seed.rows(level: 2) == [
        SeedRow(6, 1, under: 1), SeedRow(7, 2, under: 1), SeedRow(9, 1, under: 2), SeedRow(10, 2, under: 2), SeedRow(11, 3, under: 2),
        SeedRow(13, 1, under: 3), SeedRow(17, 2, under: 3), SeedRow(21, 3, under: 3), SeedRow(25, 4, under: 3), SeedRow(29, 1, under: 4),
        SeedRow(30, 2, under: 4), SeedRow(31, 3, under: 4),
      ])
    #expect(
      seed.rows(level: 3) == [
        SeedRow(14, 1, under: 1), SeedRow(15, 2, under: 1), SeedRow(16, 3, under: 1), SeedRow(18, 1, under: 2), SeedRow(19, 2, under: 2),
        SeedRow(20, 3, under: 2), SeedRow(22, 1, under: 3), SeedRow(23, 2, under: 3), SeedRow(24, 3, under: 3), SeedRow(26, 1, under: 4),
        SeedRow(27, 2, under: 4),
      ])
    #expect(plan.sections.count == 27)
  }

  @Test("Every marker is as its author wrote it: full and half width, U+FF0E, with and without indent")
  func written() {
    for section in plan.sections {
      #expect(section.marker.status == .written, "line \(section.line)")
      let line = Self.text(seed.lines[section.line - 1])
      #expect(plan.written(section.marker) == line.prefix { "（）()一二三四、．0123456789".contains($0) }, "line \(section.line)")
    }
    #expect(plan.written(plan.sections[1].marker) == "（一）")
    #expect(Set(plan.sections.filter { $0.level == 3 }.map { plan.written($0.marker) }) == ["1．", "2．", "3．"])
  }

  @Test("Headings end at the first 。 or ：")
  func headings() throws {
    #expect(try seed.heading(onLine: 6) == "指导思想")
    for section in plan.sections {
      let line = Self.text(seed.lines[section.line - 1]).drop { "（）()一二三四、．0123456789".contains($0) }
      #expect(try seed.heading(onLine: section.line) == line.prefix { $0 != "。" && $0 != "：" }, "line \(section.line)")
      #expect(section.headingStop == .written)
    }
  }

  @Test("No responsibility, no closing words, and the lone blank of the last line is no paragraph")
  func end() throws {
    #expect(plan.responsibilities.isEmpty)
    #expect(try seed.document.closing.isEmpty)
    #expect(try seed.document.colophon.isEmpty)
    #expect(plan.lineCount == 32)
    #expect(plan.paragraphs.allSatisfy { !plan.text(.text, in: $0.tokens).allSatisfy(\.isWhitespace) })
  }

  private static func text(_ line: String) -> String { String(line.drop { $0 == "\u{3000}" }) }
}
