import PlanFormat
import PlanParser
import PlanSyntax

/// An explanation for the eye: the document's habits, and for each place what was weighed there and what each reading costs.
public enum ExplanationText {
  /// The whole text, every line with its line end. Linear in the places and their readings.
  ///
  /// - Parameters:
  ///   - explanation: what to tell.
  ///   - language: of the words around the plan's own.
  ///   - colour: whether a terminal shows it that knows colours (ECMA-48).
  public static func text(
    _ explanation: Explanation, language: MessageLanguage = .zh, colour: Bool = false
  ) -> String {
    ExplanationTextWriter(explanation, ExplanationWords(language: language), Paint(isOn: colour))
      .text()
  }
}

private struct ExplanationTextWriter {
  private let explanation: Explanation
  private let plan: Plan
  private let words: ExplanationWords
  private let paint: Paint

  /// More places are summed up.
  private static let mostConsequences = 4

  init(_ explanation: Explanation, _ words: ExplanationWords, _ paint: Paint) {
    self.explanation = explanation
    plan = explanation.plan
    self.words = words
    self.paint = paint
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
    return output + "\n" + paint.dim(words.costLegend) + "\n"
  }

  private func emptyText() -> String {
    guard let line = explanation.line else { return words.nothingRemarkable + "\n" }
    let text = beginning(of: plan.text(written: line.text), count: 40)
    return words.noDecision(line, in: plan) + "\n" + (text.isEmpty ? "" : "  \(text)\n")
  }

  private func head(_ document: Int) -> String {
    let title = plan.text(.title, in: plan.documents[document].title)
    let habit = words.habit(plan.documents[document].numbering, explanation.habits[document])
    return paint.bold(title.isEmpty ? words.noTitle : Escape.invisible(title)) + "\n"
      + (habit.isEmpty ? "" : habit + "\n")
  }

  // MARK: A place

  private func text(_ place: ExplainedPlace) -> String {
    var output = paint.bold(words.headline(place, in: plan)) + "\n"
    let excerpt = excerpt(place)
    if !excerpt.isEmpty { output += "  " + paint.dim(excerpt) + "\n" }
    if place.readings.isEmpty { return output + "  " + words.toldBySiblings + "\n" }
    if place.readings.count == 1 { return output + "  " + words.nothingWeighed + "\n" }
    for reading in place.readings { output += text(reading, at: place) }
    let remarks = words.remarks(place, in: plan)
    return output + remarks.map { "  \($0)\n" }.joined()
  }

  /// The beginning of what stands behind the marker.
  private func excerpt(_ place: ExplainedPlace) -> String {
    let bytes = plan.source.bytes[Int(place.textStart)...].prefix(160)
    return beginning(
      of: String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self), count: 24)
  }

  private func beginning(of text: String, count: Int) -> String {
    let beginning = text.prefix(count)
    // A wide blank is a blank to the eye.
    return Escape.invisible(String(beginning.map { $0.isWhitespace ? " " : $0 }))
      + (beginning.endIndex == text.endIndex ? "" : "…")
  }

  private func text(_ reading: WeighedReading, at place: ExplainedPlace) -> String {
    var output = "  " + words.reading(reading, at: place) + "\n"
    for charge in reading.bill.charges {
      output += item(charge.amount, words.reason(charge, of: reading.meaning))
    }
    if reading.bill.charges.isEmpty { output += item(0, words.nothingOdd) }
    return output + consequences(reading)
  }

  private func item(_ amount: Float, _ text: String) -> String {
    "    \(Figure.signed(amount, width: 6))  \(text)\n"
  }

  private func consequences(_ reading: WeighedReading) -> String {
    guard reading.outcome != .chosen, !reading.consequences.isEmpty,
      let margin = reading.outcome.margin
    else { return "" }
    let heaviest = reading.consequences.sorted { abs($0.difference) > abs($1.difference) }.prefix(
      Self.mostConsequences)
    let shown = heaviest.sorted { $0.line < $1.line }
    var output = "    " + words.elsewhere(here: reading.difference, margin: margin) + "\n"
    for consequence in shown {
      output += item(consequence.difference, words.consequence(consequence, in: plan))
    }
    let rest = margin - reading.difference - shown.reduce(0) { $0 + $1.difference }
    if abs(rest) >= 0.05 { output += item(rest, words.otherPlaces) }
    return output
  }
}
