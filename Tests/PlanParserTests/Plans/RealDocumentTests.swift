import Foundation
import PlanParser
import PlanSyntax
import Testing

/// Real documents are mostly sound: each repair proposed there was read beside its source, and any further one wants to be.
@Suite("Real documents")
struct RealDocumentTests {
  /// Repairs that have been read, by the number with which a file's name begins.
  ///
  /// 066: `（I）` stands for （1） and `第-节` for 第一节; 116: `30` is what is left of `30.`. All three are right.
  private static let reviewed = ["066": 2, "116": 1]

  @Test(
    "No repair is proposed but those that were read",
    .enabled(if: Repository.exists(Repository.realDocuments), "no folder of real documents here"),
    arguments: Repository.files(in: Repository.realDocuments).filter { $0.name.hasSuffix(".txt") })
  func repairs(file: TextFile) throws {
    let plan = Plan.parse(try file.bytes)
    let repairs = plan.sections.filter { $0.marker.status != .written }
    #expect(repairs.count == Self.reviewed[String(file.name.prefix(3))] ?? 0)
  }
}
