import PlanKit

/// An explanation for the eye.
struct ExplanationText {
  private let explanation: Explanation
  private let plan: Plan
  private let messages: Messages
  private let paint: Paint

  /// More places are summed up.
  private static let mostConsequences = 4

  init(_ explanation: Explanation, messages: Messages, colour: Bool) {
    self.explanation = explanation
    plan = explanation.plan
    self.messages = messages
    paint = Paint(isOn: colour)
  }

  func text() -> String {
    if explanation.places.isEmpty { return emptyText() }
    var output = ""
    var document: Int?
    for place in explanation.places {
      if place.document != document {
        output += (document == nil ? "" : "\n") + head(place.document)
        document = place.document
      }
      output += "\n" + text(place)
    }
    return output + "\n" + paint.dim(messages.costLegend) + "\n"
  }

  private func emptyText() -> String {
    guard let line = explanation.line else { return messages.nothingRemarkable + "\n" }
    let text = beginning(of: plan.text(written: line.text), count: 40)
    return messages.noDecision(line, in: plan) + "\n" + (text.isEmpty ? "" : "  \(text)\n")
  }

  private func head(_ document: Int) -> String {
    let title = plan.text(.title, in: plan.documents[document].title)
    let habit = messages.habit(plan.documents[document].numbering, explanation.habits[document])
    return paint.bold(title.isEmpty ? messages.noTitle : Escape.invisible(title)) + "\n" + (habit.isEmpty ? "" : habit + "\n")
  }

  // MARK: A place

  private func text(_ place: ExplainedPlace) -> String {
    var output = paint.bold(messages.headline(place, in: plan)) + "\n"
    let excerpt = excerpt(place)
    if !excerpt.isEmpty { output += "  " + paint.dim(excerpt) + "\n" }
    if place.readings.count == 1 { return output + "  " + messages.nothingWeighed + "\n" }
    for reading in place.readings { output += text(reading, at: place) }
    let remarks = messages.remarks(place, in: plan)
    return output + remarks.map { "  \($0)\n" }.joined()
  }

  /// The beginning of what stands behind the marker.
  private func excerpt(_ place: ExplainedPlace) -> String {
    let bytes = plan.source.bytes[Int(place.textStart)...].prefix(160)
    return beginning(of: String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self), count: 24)
  }

  private func beginning(of text: String, count: Int) -> String {
    let beginning = text.prefix(count)
    // A wide blank is a blank to the eye.
    return Escape.invisible(String(beginning.map { $0.isWhitespace ? " " : $0 })) + (beginning.endIndex == text.endIndex ? "" : "…")
  }

  private func text(_ reading: WeighedReading, at place: ExplainedPlace) -> String {
    var output = "  " + messages.reading(reading, at: place) + "\n"
    for charge in reading.bill.charges { output += item(charge.amount, messages.reason(charge, of: reading.meaning)) }
    if reading.bill.charges.isEmpty { output += item(0, messages.nothingOdd) }
    return output + consequences(reading)
  }

  private func margin(_ outcome: WeighedReading.Outcome) -> Float? {
    switch outcome {
    case .chosen: nil
    case .dearer(let margin): margin
    case .abandoned(let margin): margin
    }
  }

  private func item(_ amount: Float, _ text: String) -> String { "    \(Figure.signed(amount, width: 6))  \(text)\n" }

  private func consequences(_ reading: WeighedReading) -> String {
    guard !reading.consequences.isEmpty, let margin = margin(reading.outcome) else { return "" }
    let heaviest = reading.consequences.sorted { abs($0.difference) > abs($1.difference) }.prefix(Self.mostConsequences)
    let shown = heaviest.sorted { $0.line < $1.line }
    var output = "    " + messages.elsewhere(here: reading.difference, margin: margin) + "\n"
    for consequence in shown { output += item(consequence.difference, messages.consequence(consequence, in: plan)) }
    let rest = margin - reading.difference - shown.reduce(0) { $0 + $1.difference }
    if abs(rest) >= 0.05 { output += item(rest, messages.otherPlaces) }
    return output
  }
}

/// Costs as they are shown: one decimal place.
enum Figure {
  static func plain(_ value: Float) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "?" }
    let tenths = Int((abs(value) * 10).rounded())
    return (value < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10).\(tenths % 10)"
  }

  /// With its sign, and blanks before it.
  static func signed(_ value: Float, width: Int = 0) -> String {
    let text = plain(value)
    let signed = text == "0.0" ? "0" : value > 0 ? "+" + text : text
    return String(repeating: " ", count: max(0, width - signed.count)) + signed
  }
}
