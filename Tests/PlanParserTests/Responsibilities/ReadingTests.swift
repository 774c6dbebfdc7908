import Foundation
import PlanParser
import PlanSyntax
import PlanTestSupport
import Testing

/// The parser beside a person on real documents.
///
/// `read.txt` is what the forms were learnt from; the others were read when the rules stood. What each had at its first run says the article on
/// measurements.
@Suite("Tags of real documents, read by a person") struct ReadingTests {
  @Test("Who, in which role, by when, for which section", arguments: ["made-up", "unseen", "shapes", "mixed", "usual", "forms"])
  func madeUp(file: String) throws {
    let score = try Self.score(file, in: Repository.responsibilities)
    if file == "made-up" { #expect(score.differences == []) }
  }

  @Test(
    "The same in documents that others wrote", .enabled(if: Repository.exists(Repository.realDocuments), "needs ../shared/corpus"),
    arguments: ["read", "held-out", "fresh"])
  func real(file: String) throws {
    _ = try Self.score(file, in: Repository.realDocuments)
  }

  /// Reads the documents that a file is about and compares.
  ///
  /// - Parameter folder: where the documents are.
  /// - Throws: where one of them is missing.
  private static func score(_ file: String, in folder: URL) throws -> ReadingScore {
    let documents = try ReadDocument.read(
      String(contentsOf: Repository.responsibilities.appending(path: "\(file).txt"), encoding: .utf8))
    var score = ReadingScore()
    for (name, stretches) in Dictionary(grouping: documents, by: \.name).sorted(by: { $0.key < $1.key }) {
      let plan = Plan.parse(Array(try Data(contentsOf: folder.appending(path: name))), name: name)
      for stretch in stretches { score.add(stretch, plan) }
    }
    let figures =
      "\(file): units \(score.units.f1), roles \(score.roles.f1), deadlines \(score.deadlines.f1), at their section \(score.attachment),"
      + " of \(score.tags) tags and \(score.units.expected) units"
    if let folder = ProcessInfo.processInfo.environment["READING_REPORTS"] {
      let report = ([figures] + score.differences).joined(separator: "\n")
      try Data(report.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent("\(file).report.txt"))
    }
    #expect(score.tags > 20, "\(figures)")
    #expect(score.units.f1 >= 0.98 && score.roles.f1 >= 0.98 && score.deadlines.f1 >= 0.95, "\(figures)")
    #expect(score.attachment >= 0.99, "\(figures)")
    return score
  }
}
