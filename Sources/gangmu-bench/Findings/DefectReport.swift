import Foundation
import PlanKit
import PlanTestSupport

/// Tells the developer which defects have no finding, and which findings no defect.
struct DefectReport {
  /// How many more plans to tell about.
  private var limit: Int
  private let folder: String?

  init(limit: Int, folder: String?) {
    self.limit = limit
    self.folder = folder
  }

  mutating func add(_ name: String, _ plan: Plan, _ known: KnownPlan, _ findings: [Diagnostic], _ outcome: DefectTally.Outcome) throws {
    guard limit > 0 else { return }
    limit -= 1
    print("## seed \(known.seed), \(name)")
    for index in outcome.missed {
      let section = known.sections[index]
      let defect = section.mistake.map { "author: \($0.rawValue)" } ?? section.damage.map(\.rawValue).joined(separator: ", ")
      let text = FailureReport.excerpt(plan.source.bytes, from: section.start)
      print("line \(section.line) missed: \(section.markerText) (\(defect)) \(text)")
    }
    for index in outcome.stray {
      let finding = findings[index]
      let text = FailureReport.excerpt(plan.source.bytes, from: Int(finding.span.start))
      print("line \(plan.source.bytes[..<Int(finding.span.start)].count { $0 == 0x0A } + 1) stray: \(finding.rule) \(text)")
      print("   \(finding.message.english)")
    }
    print("")
    try FailureReport.save(known, name, to: folder)
  }
}
