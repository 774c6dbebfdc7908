import PlanParser
import PlanSyntax
import Testing

/// Parses and audits: one issue for each thing that does not hold.
///
/// - Parameter input: what to call the bytes in the issue.
@discardableResult
func expectSoundPlan(
  of bytes: [UInt8], _ input: @autoclosure () -> String = "", options: ParseOptions = ParseOptions(),
  at location: SourceLocation = #_sourceLocation
) -> Plan {
  let plan = Plan.parse(Source(name: "-", bytes: bytes), options: options)
  for fault in PlanAudit.faults(of: plan) { Issue.record("\(input()) \(fault)", sourceLocation: location) }
  return plan
}
