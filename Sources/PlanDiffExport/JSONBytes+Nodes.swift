import PlanDiff
import PlanExport

/// What all JSON about two plans has in common.
extension JSONBytes {
  mutating func write(_ plan: ComparedPlan) {
    open(#"{"name":"#)
    string(plan.name)
    key(#","repairs":"#)
    number(plan.repairs)
    key(#","settled":"#)
    number(plan.settlements)
    close("}")
  }

  mutating func write(_ name: NodeName) {
    open(#"{"id":"#)
    string(name.id)
    key(#","line":"#)
    if name.line > 0 { number(name.line) } else { raw("null") }
    key(#","marker":"#)
    string(orNull: name.marker)
    key(#","heading":"#)
    string(orNull: name.heading)
    if let document = name.document {
      key(#","document":"#)
      number(document)
    }
    close("}")
  }
}
