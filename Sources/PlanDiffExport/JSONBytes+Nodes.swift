import PlanDiff
import PlanFormat

/// What all JSON about two plans has in common.
extension JSONBytes {
  mutating func write(_ plan: ComparedPlan) {
    open(#"{"name":"#)
    string(plan.name)
    key(#","repairs":"#)
    number(plan.repairs)
    key(#","settled":"#)
    let settled = plan.settled
    number(settled.count)
    write(settled)
    close("}")
  }

  /// The member `settlements` of a plan or of a side of a patch.
  mutating func write(_ settled: [SettledReading]) {
    array(#","settlements":["#)
    for reading in settled {
      comma()
      open(#"{"line":"#)
      if reading.place.line > 0 { number(reading.place.line) } else { raw("null") }
      key(#","words":"#)
      string(reading.words)
      key(#","read":"#)
      write(reading.read)
      key(#","compared":"#)
      write(reading.compared)
      close("}")
    }
    close("]")
  }

  private mutating func write(_ standing: SettledReading.Standing) {
    open(#"{"as":"#)
    string(standing.name)
    if case .section(let level, let marker) = standing {
      key(#","level":"#)
      number(level)
      key(#","marker":"#)
      string(orNull: marker)
    }
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

extension SettledReading.Standing {
  /// What JSON and XML call it.
  var name: String {
    switch self {
    case .section: NodePart.section.name
    case .text: "text"
    case .part(let part): part.name
    }
  }
}
