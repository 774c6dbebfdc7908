import PlanDiff
import PlanExport

/// What all JSON about two plans has in common.
extension JSONBytes {
  mutating func write(_ plan: ComparedPlan) {
    raw(#"{"name":"#)
    string(plan.name)
    raw(#","repairs":"#)
    number(plan.repairs)
    raw("}")
  }

  mutating func write(_ name: NodeName) {
    raw(#"{"id":"#)
    string(name.id)
    raw(#","line":"#)
    if name.line > 0 { number(name.line) } else { raw("null") }
    raw(#","marker":"#)
    write(optional: name.marker)
    raw(#","heading":"#)
    write(optional: name.heading)
    if let document = name.document {
      raw(#","document":"#)
      number(document)
    }
    raw("}")
  }

  mutating func write(optional text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  /// 0.07, 0.9, 1
  mutating func write(hundredths value: Int) {
    number(value / 100)
    guard value % 100 > 0 else { return }
    raw(value % 100 < 10 ? ".0" : ".")
    number(value % 100 % 10 == 0 ? value % 100 / 10 : value % 100)
  }
}
