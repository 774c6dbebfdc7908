import PlanDiff
import PlanExport

/// What all JSON about two plans has in common.
extension JSONBytes {
  mutating func write(_ plan: ComparedPlan) {
    open(#"{"name":"#)
    string(plan.name)
    key(#","repairs":"#)
    number(plan.repairs)
    close("}")
  }

  mutating func write(_ name: NodeName) {
    open(#"{"id":"#)
    string(name.id)
    key(#","line":"#)
    if name.line > 0 { number(name.line) } else { raw("null") }
    key(#","marker":"#)
    write(optional: name.marker)
    key(#","heading":"#)
    write(optional: name.heading)
    if let document = name.document {
      key(#","document":"#)
      number(document)
    }
    close("}")
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
