import PlanFormat
import PlanParser
import PlanSyntax

/// An explanation as JSON: the object of format `gangmu-explanation/1`, as ``ExplanationSchema/json`` describes it.
///
/// The words for programs are fixed; `"says"` holds the sentence for people.
public enum ExplanationJSON {
  /// Name and number of the format.
  public static let format = "gangmu-explanation/1"

  /// One object, without a line end behind it. The same explanation always gives the same bytes.
  ///
  /// - Parameters:
  ///   - explanation: what to write.
  ///   - language: of the sentences.
  ///   - style: without a blank, or laid out for people.
  public static func bytes(
    _ explanation: Explanation, language: MessageLanguage = .en, style: ExportStyle = .pretty
  ) -> [UInt8] {
    var json = JSONBytes(ByteWriter(), style: style, isWellFormed: false)
    ExplanationJSONWriter(explanation: explanation, words: ExplanationWords(language: language))
      .write(to: &json)
    return json.bytes.take()
  }
}

private struct ExplanationJSONWriter {
  let explanation: Explanation
  let words: ExplanationWords

  private var plan: Plan { explanation.plan }

  func write(to json: inout JSONBytes) {
    json.open(#"{"format":"#)
    json.string(ExplanationJSON.format)
    json.key(#","source":"#)
    json.string(plan.source.name)
    json.array(#","documents":["#)
    for (document, habit) in zip(plan.documents, explanation.habits) {
      write(document, habit, to: &json)
    }
    json.close("]")
    json.array(#","places":["#)
    for place in explanation.places { write(place, to: &json) }
    json.close("]")
    if let line = explanation.line { write(line, to: &json) }
    json.close("}")
  }

  private func write(_ document: Document, _ habit: DocumentHabit, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"title":"#)
    json.string(plan.text(.title, in: document.title))
    if let share = habit.damagedShare {
      json.key(#","damagedShare":"#)
      json.bytes.append(Int((share * 1000).rounded()), decimalPlaces: 3)
    }
    json.close("}")
  }

  /// What the line is that was asked for.
  private func write(_ view: LineView, to json: inout JSONBytes) {
    json.key(#","line":"#)
    json.open(#"{"line":"#)
    json.number(view.line)
    json.key(#","paragraphLine":"#)
    json.number(view.paragraphLine)
    json.key(#","content":"#)
    json.string(view.content.name)
    if case .section(let index) = view.content {
      json.key(#","section":"#)
      json.string(plan.id(ofSection: index))
    }
    json.key(#","says":"#)
    json.string(words.seen(view, in: plan))
    json.close("}")
  }

  private func write(_ place: ExplainedPlace, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"document":"#)
    json.number(place.document)
    json.key(#","line":"#)
    json.number(place.line)
    json.key(#","span":"#)
    json.numbers(Int(place.written.start), Int(place.written.end))
    json.key(#","written":"#)
    json.string(plan.text(written: place.written))
    json.key(#","outcome":"#)
    json.string(place.outcome.name)
    if case .section(let index) = place.outcome {
      json.key(#","section":"#)
      json.string(plan.id(ofSection: index))
      json.key(#","status":"#)
      json.string(plan.sections[index].marker.status.name)
      json.key(#","confidence":"#)
      json.bytes.append(hundredths: plan.sections[index].marker.confidence)
    }
    json.array(#","readings":["#)
    for reading in place.readings { write(reading, at: place, to: &json) }
    json.close("]")
    json.key(#","says":"#)
    json.string(
      ([words.headline(place, in: plan)] + words.remarks(place, in: plan)).joined(separator: "\n"))
    json.close("}")
  }

  private func write(_ reading: WeighedReading, at place: ExplainedPlace, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"meaning":"#)
    if case .section(let style, let ordinal) = reading.meaning {
      json.string("section")
      json.key(#","style":"#)
      json.string(style.name)
      json.key(#","ordinal":"#)
      json.number(Int(ordinal.value))
      json.key(#","marker":"#)
      json.string(reading.marker)
    } else {
      json.string("text")
    }
    json.key(#","outcome":"#)
    json.string(reading.outcome.name)
    json.key(#","cost":"#)
    json.cost(reading.bill.total)
    if let margin = reading.outcome.margin {
      json.key(#","margin":"#)
      json.cost(margin)
    }
    json.array(#","bill":["#)
    for charge in reading.bill.charges { write(charge, of: reading.meaning, to: &json) }
    json.close("]")
    json.array(#","elsewhere":["#)
    for consequence in reading.consequences { write(consequence, to: &json) }
    json.close("]")
    json.key(#","says":"#)
    json.string(words.reading(reading, at: place))
    json.close("}")
  }

  private func write(_ charge: Charge, of meaning: WeighedReading.Meaning, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"reason":"#)
    json.string(charge.reason.name)
    json.key(#","cost":"#)
    json.cost(charge.amount)
    json.key(#","says":"#)
    json.string(words.reason(charge, of: meaning))
    json.close("}")
  }

  /// What a reading changes at another place.
  private func write(_ consequence: Consequence, to json: inout JSONBytes) {
    json.comma()
    json.open(#"{"line":"#)
    json.number(consequence.line)
    if consequence.meaning != .text {
      json.key(#","marker":"#)
      json.string(consequence.marker)
    }
    json.key(#","difference":"#)
    json.cost(consequence.difference)
    json.key(#","says":"#)
    json.string(words.consequence(consequence, in: plan))
    json.close("}")
  }
}

extension JSONBytes {
  /// In hundredths: costs are rough, and more digits would only pretend. JSON has no infinity; no sum of prices comes near the bound.
  fileprivate mutating func cost(_ value: Float) {
    let bound: Float = 1_000_000
    let bounded = abs(value) < bound ? value : value < 0 ? -bound : bound
    bytes.append(Int((Double(bounded) * 100).rounded()), decimalPlaces: 2)
  }
}
