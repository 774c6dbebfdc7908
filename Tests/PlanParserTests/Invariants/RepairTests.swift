import Foundation
import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Invariant 3: no repair is silent.
@Suite("No repair is silent") struct RepairTests {
  /// Files with damaged markers.
  static let files =
    Repository.files(in: Repository.plans, ending: "txt").filter { $0.name.hasPrefix("damaged") || $0.name.hasPrefix("hard-wrapped") }
    + [Repository.seed("000")].compactMap(\.self)

  @Test("There is a damaged plan among the fixtures")
  func found() throws {
    let plan = Plan.parse(try #require(Self.files.first { $0.name == "damaged-continuing.txt" }).bytes)
    #expect(plan.repairs.count == 17)
  }

  @Test("A repaired marker keeps what was written, differs from it, and says how sure it is", arguments: files)
  func kept(file: TextFile) throws {
    let plan = Plan.parse(try file.bytes)
    for index in plan.repairs {
      let marker = plan.sections[index].marker
      #expect((1...99).contains(marker.confidence))
      #expect(plain(plan.written(marker)) != plain(plan.markerText(ofSection: index)), "nothing was wrong with “\(plan.written(marker))”")
      #expect(marker.status == .inferred || !plan.written(marker).isEmpty)
    }
  }

  @Test("Writing one normalised marker in the place of what was written makes it whole and changes no number", arguments: files)
  func oneByOne(file: TextFile) throws {
    let plan = Plan.parse(try file.bytes)
    for index in plan.repairs {
      let repaired = Plan.parse(plan.source.bytes(writing: [index], in: plan))
      #expect(repaired.names == plan.names, "after “\(plan.markerText(ofSection: index))” was written")
      #expect(repaired.sections.dropFirst(index).first?.marker.status == .written, "“\(plan.markerText(ofSection: index))” is not whole")
    }
  }

  @Test("Writing all normalised markers leaves nothing to repair and changes no number and no text", arguments: files)
  func allAtOnce(file: TextFile) throws {
    let plan = Plan.parse(try file.bytes)
    let repaired = Plan.parse(plan.source.bytes(writing: plan.repairs, in: plan))
    #expect(repaired.names == plan.names)
    #expect(repaired.sections.allSatisfy { $0.marker.status == .written })
    #expect(repaired.paragraphs.map { repaired.text(.text, in: $0.tokens) } == plan.paragraphs.map { plan.text(.text, in: $0.tokens) })
    #expect(repaired.repairs.isEmpty)
  }

  @Test("The same for damaged plans made up at random", arguments: UInt64(1)...12)
  func generated(seed: UInt64) {
    var options = PlanGenerator.Options()
    options.sections = 6...24
    var random = SeededGenerator(seed: ~seed)
    let draft = PlanGenerator(options: options).draft(seed: seed)
    let plan = Plan.parse(
      DamageChannel(rate: 0.15, kinds: [.leftLost, .rightLost, .tailDigitsLost, .headDigitsLost]).damaged(draft, using: &random).known()
        .bytes)
    let repaired = Plan.parse(plan.source.bytes(writing: plan.repairs, in: plan))
    #expect(repaired.names == plan.names)
    #expect(plan.repairs.allSatisfy { repaired.sections.indices.contains($0) && repaired.sections[$0].marker.status == .written })
  }

  @Test(
    "A decimal number that is kept as written is spelled so, also where what stood above it is lost or misread", arguments: UInt64(1)...4)
  func decimals(round: UInt64) {
    var options = PlanGenerator.Options()
    options.sections = 20...60
    let generator = PlanGenerator(options: options)
    let kinds: [DamageKind] = [.markerLost, .separatorLost, .gluedToPrevious, .lookAlike, .innerSpace, .widthsMixed]
    var kept = 0
    for seed in (round * 100)..<(round * 100 + 100) {
      let draft = generator.draft(seed: seed)
      guard draft.scheme.count(where: { $0.style == .decimal }) > 2 else { continue }
      var random = SeededGenerator(seed: ~seed)
      let bytes = DamageChannel(rate: 0.5, kinds: kinds).damaged(draft, using: &random).known().bytes
      kept += expectSoundPlan(of: bytes, "seed \(seed)").sections.count { $0.marker.status == .written && $0.marker.components > 1 }
    }
    #expect(kept > 20)
  }

  /// Blanks gone and one form of bracket.
  private func plain(_ marker: String) -> String {
    marker.filter { !$0.isWhitespace }.replacingOccurrences(of: "(", with: "（").replacingOccurrences(of: ")", with: "）")
  }
}

extension Plan {
  /// Indices of sections whose marker was restored or inferred.
  var repairs: [Int] { sections.indices.filter { sections[$0].marker.status.isRepair } }

  /// Level and id of every section.
  var names: [String] { sections.indices.map { "\(sections[$0].level): \(id(ofSection: $0))" } }
}

extension Source {
  /// The bytes with the normalised markers of some sections in the place of what was written; no byte outside them is touched.
  fileprivate func bytes(writing chosen: [Int], in plan: Plan) -> [UInt8] {
    var result = bytes
    for index in chosen.reversed() {
      result.replaceSubrange(plan.writtenSpan(plan.sections[index].marker).range, with: plan.markerText(ofSection: index).utf8)
    }
    return result
  }
}
