import Foundation
import PlanParser
import PlanSyntax
import Testing

/// Real documents were read beside what the parser makes of them. What is right stays so.
///
/// The texts are no part of the repository. Where they lie beside it, `Fixtures/reviews/real-documents.tsv` has a row for each that was read:
/// how many documents the file holds, how many sections of each level, how many repairs. A row with a known fault says what would be right.
@Suite("Real documents")
struct RealDocumentTests {
  static let texts = Repository.files(in: Repository.realDocuments, ending: "txt")

  @Test(
    "Documents, sections and repairs are those that were read",
    .enabled(if: Repository.exists(Repository.realDocuments), "no folder of real documents here"), arguments: texts)
  func counts(file: TextFile) throws {
    guard let review = Review.all[file.name] else { return }
    let found = Review(of: Plan.parse(try file.bytes), fault: review.fault)
    if review.fault.isEmpty {
      #expect(found == review, "\(file.name)")
    } else {
      withKnownIssue("\(review.fault)") { #expect(found == review, "\(file.name)") }
    }
  }

  @Test(
    "No repair is proposed in a document that nobody has read through",
    .enabled(if: Repository.exists(Repository.realDocuments), "no folder of real documents here"), arguments: texts)
  func repairs(file: TextFile) throws {
    guard Review.all[file.name] == nil else { return }
    let repairs = Plan.parse(try file.bytes).sections.filter { $0.marker.status != .written }
    // 066: `（I）` stands for （1） and `第-节` for 第一节. Both are right.
    #expect(repairs.count == (file.name.hasPrefix("066") ? 2 : 0), "\(file.name)")
  }

  @Test(
    "Every row has its text", .enabled(if: Repository.exists(Repository.realDocuments), "no folder of real documents here"))
  func rows() {
    #expect(Review.all.count > 150)
    #expect(Set(Review.all.keys).isSubset(of: Set(Self.texts.map(\.name))))
  }
}

/// A row of the table: what a reader counts in one file.
private struct Review: Equatable {
  var documents: Int
  /// Sections of level 1, 2 …
  var sections: [Int]
  var repairs: Int
  var fault: String

  static let all: [String: Review] = {
    let table = Repository.root.appendingPathComponent("Fixtures/reviews/real-documents.tsv")
    let text = (try? String(contentsOf: table, encoding: .utf8)) ?? ""
    var reviews: [String: Review] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 5, let documents = Int(fields[1]), let repairs = Int(fields[3]) else {
        Issue.record("not a row: \(line)")
        continue
      }
      reviews[fields[0]] = Review(
        documents: documents, sections: fields[2].split(separator: " ").compactMap { Int($0) }, repairs: repairs, fault: fields[4])
    }
    return reviews
  }()

  init(documents: Int, sections: [Int], repairs: Int, fault: String) {
    self.documents = documents
    self.sections = sections
    self.repairs = repairs
    self.fault = fault
  }

  init(of plan: Plan, fault: String) {
    documents = plan.documents.count
    let deepest = plan.sections.map(\.level).max() ?? 0
    sections = (0..<deepest).map { level in plan.sections.count { $0.level == level + 1 } }
    repairs = plan.sections.count { $0.marker.status != .written }
    self.fault = fault
  }
}
