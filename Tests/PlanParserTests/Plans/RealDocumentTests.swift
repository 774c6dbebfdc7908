import Foundation
import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// Real documents were read beside what the parser makes of them. What is right stays so.
///
/// The texts are no part of the repository. Where they lie beside it, `Fixtures/reviews/real-documents.tsv` has a row for each that was read:
/// how many documents the file holds, how many sections of each level, how many repairs; `-` where nobody counted. A row with a known fault
/// says what would be right.
@Suite("Real documents")
struct RealDocumentTests {
  static let texts = Repository.files(in: Repository.realDocuments, ending: "txt")
  static let read: [TextFile] = texts.filter { Review.all[$0.name] != nil }
  static let unread: [TextFile] = texts.filter { Review.all[$0.name] == nil }

  @Test(
    "Documents, sections and repairs are those that were read",
    .enabled(if: Repository.exists(Repository.realDocuments), "needs ../shared/corpus"), arguments: read)
  func counts(file: TextFile) throws {
    let review = try #require(Review.all[file.name])
    let found = Review(of: Plan.parse(try file.bytes), as: review)
    if review.fault.isEmpty {
      #expect(found == review, "\(file.name)")
    } else {
      withKnownIssue("\(review.fault)") { #expect(found == review, "\(file.name)") }
    }
  }

  @Test(
    "No repair is proposed in a document that nobody has read",
    .enabled(if: Repository.exists(Repository.realDocuments), "needs ../shared/corpus"), arguments: unread)
  func repairs(file: TextFile) throws {
    let repairs = Plan.parse(try file.bytes).sections.filter { $0.marker.status != .written }
    #expect(repairs.isEmpty, "\(file.name)")
  }

  @Test("The table can be read")
  func table() {
    #expect(Review.all.count > 150)
    #expect(Review.malformed == [])
  }

  @Test(
    "Every row has its text", .enabled(if: Repository.exists(Repository.realDocuments), "needs ../shared/corpus"))
  func everyRow() {
    #expect(Set(Review.all.keys).isSubset(of: Set(Self.texts.map(\.name))))
  }
}

/// A row of the table: what a reader counts in one file.
private struct Review: Equatable {
  /// Nil where nobody counted them.
  var documents: Int?
  /// Sections of level 1, 2 …; nil where nobody counted them.
  var sections: [Int]?
  var repairs: Int
  var fault: String

  static let all = Dictionary(rows.compactMap { row in row.review.map { (row.file, $0) } }) { $1 }
  /// Lines of the table that say nothing.
  static let malformed = rows.filter { $0.review == nil }.map(\.file)

  private static let rows: [(file: String, review: Review?)] = {
    let table = (try? Repository.bytes("Fixtures/reviews/real-documents.tsv")) ?? []
    return String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return (fields[0], Review(fields))
    }
  }()

  /// Reads a row; nil where it is none.
  private init?(_ fields: [String]) {
    guard fields.count == 5, fields[1] == "-" || Int(fields[1]) != nil, let repairs = Int(fields[3]) else { return nil }
    documents = Int(fields[1])
    sections = fields[2] == "-" ? nil : fields[2].split(separator: " ").compactMap { Int($0) }
    self.repairs = repairs
    fault = fields[4]
  }

  /// What a plan has of that which a row counts.
  init(of plan: Plan, as row: Review) {
    documents = row.documents.map { _ in plan.documents.count }
    let deepest = plan.sections.map(\.level).max() ?? 0
    sections = row.sections.map { _ in (0..<deepest).map { level in plan.sections.count { $0.level == level + 1 } } }
    repairs = plan.sections.count { $0.marker.status != .written }
    fault = row.fault
  }
}
