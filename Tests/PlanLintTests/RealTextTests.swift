import Foundation
import PlanKit
import PlanTestSupport
import Testing

/// Real documents lie beside the repository, where they lie anywhere. They are no part of it.
private enum RealTexts {
  static let folder: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appendingPathComponent("shared")
  }()

  static func names(in name: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)) ?? [])
      .filter { $0.hasSuffix(".txt") }.sorted()
  }

  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))) }
}

@Suite("Findings in real texts") struct RealTextTests {
  /// Findings above style notes that were read beside their source, by the number with which a file's name begins. All are right:
  /// 066 （I） for （1）, a 第三节 with blanks in it, 第-节 for 第一节; 077 a bureau named twice; 106 an item that begins at a line's end;
  /// 116 `30` for `30.`; 200 a missing （二）.
  private static let reviewed = [
    "066": ["broken-marker", "look-alike-numeral", "look-alike-numeral"], "077": ["repeated-unit"], "106": ["joined-paragraph"],
    "116": ["changed-separator"], "200": ["skipped-number"],
  ]

  @Test(
    "Nothing above style notes but what was read",
    .enabled(if: !RealTexts.names(in: "corpus").isEmpty, "no folder of real documents here"), arguments: RealTexts.names(in: "corpus"))
  func sound(name: String) throws {
    let findings = Lint.findings(in: Plan.parse(try RealTexts.bytes("corpus/" + name))).filter { $0.severity > .note }
    let expected = Self.reviewed[String(name.prefix(3))] ?? []
    #expect(findings.count == expected.count, "\(findings.map(\.message.english))")
  }

  @Test(
    "Of k mistakes of the author in a real document k findings",
    .enabled(if: !RealTexts.names(in: "corpus").isEmpty, "no folder of real documents here"))
  func mistakes() throws {
    var tally = DefectTally()
    for (seed, name) in RealTexts.names(in: "corpus").enumerated() {
      let plan = Plan.parse(try RealTexts.bytes("corpus/" + name))
      guard let draft = PlanDraft(sound: plan, seed: UInt64(seed)), Lint.findings(in: plan).allSatisfy({ $0.severity == .note }) else {
        continue
      }
      let known = DefectChannel.allMistakes.plan(draft, seed: UInt64(seed))
      let findings = Lint.findings(in: Plan.parse(known.bytes)).filter { $0.severity > .note && $0.rule != LostHeadingStop.id }
      _ = tally.count(known, findings: findings.map { Int($0.span.start) })
    }
    #expect(tally.plans > 40)
    #expect(tally.more == 0)
    #expect(tally.plans - tally.exact <= 1, "\(tally.missed) missed, \(tally.stray) stray")
  }

  @Test(
    "The damaged plan: one finding for each damaged marker and each lost stop; fixed, its numbers run from 1 to 32",
    .enabled(if: !RealTexts.names(in: "seeds").isEmpty, "no folder of source plans here"))
  func damaged() throws {
    let name = try #require(RealTexts.names(in: "seeds").first { $0.hasPrefix("000") })
    let bytes = try RealTexts.bytes("seeds/" + name)
    let plan = Plan.parse(bytes)
    let lines = LineIndex(bytes)
    let findings = Lint.findings(in: plan)
    let places = findings.map { lines.position(of: $0.span.start).line }
    #expect(places == [20, 22, 34, 34, 46, 48, 48, 52, 60, 68, 70, 72, 74, 76, 80, 82, 84, 90, 90, 92])
    let stops = findings.filter { $0.rule == LostHeadingStop.id }.map { lines.position(of: $0.span.start).line }
    #expect(stops == [22, 34, 48, 90])
    let fixed = Fixer.apply(findings, to: bytes)
    let after = Plan.parse(fixed.bytes)
    let second = after.sections.filter { $0.level == 2 }
    #expect(second.map { $0.marker.ordinal.map { Int($0.value) } } == Array(1...32))
    #expect(second.allSatisfy { $0.marker.status == .written })
    #expect(Lint.findings(in: after).allSatisfy { $0.rule == LostHeadingStop.id })
    #expect(fixed.edits.count == 16)
    // All bytes outside the edits are the old ones.
    var position = 0
    var rest = fixed.bytes[...]
    for edit in fixed.edits {
      let kept = bytes[position..<Int(edit.span.start)]
      #expect(rest.starts(with: kept))
      rest = rest.dropFirst(kept.count + edit.text.utf8.count)
      position = Int(edit.span.end)
    }
    #expect(rest.elementsEqual(bytes[position...]))
  }

  @Test("The sound plan: one note on mixed width", .enabled(if: !RealTexts.names(in: "seeds").isEmpty, "no folder of source plans here"))
  func mixed() throws {
    let name = try #require(RealTexts.names(in: "seeds").first { $0.hasPrefix("004") })
    let findings = Lint.findings(in: Plan.parse(try RealTexts.bytes("seeds/" + name)))
    #expect(findings.map(\.rule) == [MixedWidth.id])
    #expect(findings.allSatisfy { $0.severity == .note })
  }
}
