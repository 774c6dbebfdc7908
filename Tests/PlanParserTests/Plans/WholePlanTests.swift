import Foundation
import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

@Suite("Whole plans") struct WholePlanTests {
  static let files = Repository.files(in: Repository.plans, ending: "txt")

  @Test("Sections are those marked by reading: line, level, style, number, status, parent, heading", arguments: files)
  func sections(file: TextFile) throws {
    let plan = try Self.plan(file)
    let table = file.url.deletingPathExtension().appendingPathExtension("expected.tsv")
    var (expected, withoutHeading) = try ExpectedSection.read(try String(contentsOf: table, encoding: .utf8))
    var actual = ExpectedSection.rows(of: plan)
    for index in withoutHeading {
      expected[index].heading = nil
      if actual.indices.contains(index) { actual[index].heading = nil }
    }
    for difference in actual.difference(from: expected) {
      switch difference {
      case .insert(_, let row, _): Issue.record("\(file.name): not expected: \(row)")
      case .remove(_, let row, _): Issue.record("\(file.name): not found: \(row)")
      }
    }
  }

  @Test("Every plan has its table and every table its plan")
  func pairs() {
    let tables = Repository.files(in: Repository.plans, ending: "tsv").map {
      $0.name.replacingOccurrences(of: ".expected.tsv", with: ".txt")
    }
    #expect(tables == Self.files.map(\.name))
    #expect(Self.files.count >= 12)
  }

  @Test("Where the end of a heading was lost, the section says so")
  func lostHeadingStops() throws {
    let file = try #require(Self.files.first { $0.name == "damaged-continuing.txt" })
    let table = file.url.deletingPathExtension().appendingPathExtension("expected.tsv")
    let (expected, withoutHeading) = try ExpectedSection.read(try String(contentsOf: table, encoding: .utf8))
    let lost = try Self.plan(file).sections.filter { $0.headingStop == .missing }
    #expect(lost.map(\.line) == withoutHeading.sorted().map { expected[$0].line })
    #expect(lost.allSatisfy { $0.headingConfidence < 100 })
  }

  @Test("A notice, its plan and its attachment are three documents, each numbered for itself")
  func documents() throws {
    let file = try #require(Self.files.first { $0.name == "notice-and-plan.txt" })
    let plan = try Self.plan(file)
    #expect(plan.documents.map(\.kind) == [.notice, .plan, .attachment])
    #expect(
      plan.documents.map { plan.text(.title, in: $0.title) } == [
        "枫陵市人民政府办公室关于印发《枫陵市打通城市断头路攻坚行动方案》的通知", "枫陵市打通城市断头路攻坚行动方案", "2022年度打通断头路项目清单编制要求",
      ])
    #expect(plan.documents[0].metadata.documentNumber.map(plan.text(visible:)) == "枫政办发〔2022〕31号")
    #expect(plan.documents[0].sections.isEmpty)
  }

  @Test("Labelled metadata")
  func metadata() throws {
    let file = try #require(Self.files.first { $0.name == "metadata-labels.txt" })
    let plan = try Self.plan(file)
    let metadata = try #require(plan.documents.first).metadata
    #expect(metadata.indexNumber.map(plan.text(visible:)) == "004418327/2022-01193")
    #expect(metadata.issuer.map(plan.text(visible:)) == "望川区农业农村局")
    #expect(metadata.documentNumber.map(plan.text(visible:)) == "望农发〔2022〕45号")
    #expect(metadata.writtenDate == CalendarDate(year: 2022, month: 10, day: 8))
    #expect(metadata.publishedDate == CalendarDate(year: 2022, month: 10, day: 11))
  }

  /// The parser reads UTF-8; decoding is another room's. Foundation does it here.
  private static func plan(_ file: TextFile) throws -> Plan {
    let bytes = try file.bytes
    let encoding: String.Encoding =
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        .utf16
      } else if String(validating: bytes, as: UTF8.self) == nil {
        // kCFStringEncodingGB_18030_2000
        String.Encoding(rawValue: 0x8000_0632)
      } else {
        .utf8
      }
    if encoding == .utf8 { return Plan.parse(bytes) }
    let text = try #require(String(data: Data(bytes), encoding: encoding), "\(file.name) is no \(encoding)")
    return Plan.parse(Array(text.utf8))
  }
}
