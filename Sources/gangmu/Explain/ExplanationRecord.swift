import PlanKit

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An explanation as JSON: format `gangmu-explanation/1`, keys in alphabetical order.
///
/// The words for programs are fixed; `"says"` holds the sentence for people.
struct ExplanationRecord: Encodable {
  private let format = "gangmu-explanation/1"
  private let source: String
  private let documents: [DocumentRecord]
  private let places: [PlaceRecord]
  /// Only where one line was asked for.
  private let line: LineRecord?

  init(_ explanation: Explanation, messages: Messages) {
    let plan = explanation.plan
    source = plan.source.name
    documents = zip(plan.documents, explanation.habits).map { document, habit in
      DocumentRecord(
        title: plan.text(.title, in: document.title), damagedShare: habit.damagedShare.map { ($0 * 1000).rounded() / 1000 })
    }
    places = explanation.places.map { PlaceRecord($0, plan, messages) }
    line = explanation.line.map { LineRecord($0, plan, messages) }
  }

  /// Indented, with a line end behind it.
  func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Strings, whole numbers and finite decimals: nothing that could not be encoded.
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  private struct DocumentRecord: Encodable {
    let title: String
    let damagedShare: Double?
  }

  private struct LineRecord: Encodable {
    let line: Int
    let paragraphLine: Int
    let content: String
    /// The id of the section that the line belongs to.
    let section: String?
    let says: String

    init(_ view: LineView, _ plan: Plan, _ messages: Messages) {
      line = view.line
      paragraphLine = view.paragraphLine
      content = view.content.name
      section = if case .section(let index) = view.content { plan.id(ofSection: index) } else { nil }
      says = messages.seen(view, in: plan)
    }
  }
}

/// One place.
private struct PlaceRecord: Encodable {
  let document: Int
  let line: Int
  let span: [Int]
  let written: String
  /// `section`, `text` or `too-doubtful`.
  let outcome: String
  let section: String?
  let status: String?
  let confidence: Double?
  let readings: [ReadingRecord]
  let says: String

  init(_ place: ExplainedPlace, _ plan: Plan, _ messages: Messages) {
    document = place.document
    line = place.line
    span = [Int(place.written.start), Int(place.written.end)]
    written = plan.text(written: place.written)
    readings = place.readings.map { ReadingRecord($0, at: place, plan, messages) }
    says = ([messages.headline(place, in: plan)] + messages.remarks(place, in: plan)).joined(separator: "\n")
    switch place.outcome {
    case .section(let index):
      outcome = "section"
      section = plan.id(ofSection: index)
      status = plan.sections[index].marker.status.name
      confidence = Double(plan.sections[index].marker.confidence) / 100
    case .text, .tooDoubtful:
      outcome = place.outcome == .text ? "text" : "too-doubtful"
      section = nil
      status = nil
      confidence = nil
    }
  }
}

/// One reading of a place.
private struct ReadingRecord: Encodable {
  /// `section` or `text`.
  let meaning: String
  let style: String?
  let ordinal: Int?
  let marker: String?
  /// `chosen`, `dearer` or `abandoned`.
  let outcome: String
  /// What it costs at its place.
  let cost: Double
  /// By how much the whole document becomes dearer; of an abandoned reading only if all else stays, and absent where it cannot.
  let margin: Double?
  let bill: [ChargeRecord]
  let elsewhere: [ConsequenceRecord]
  let says: String

  init(_ reading: WeighedReading, at place: ExplainedPlace, _ plan: Plan, _ messages: Messages) {
    if case .section(let style, let ordinal) = reading.meaning {
      (meaning, self.style, self.ordinal, marker) = ("section", style.name, Int(ordinal.value), reading.marker)
    } else {
      (meaning, style, ordinal, marker) = ("text", nil, nil, nil)
    }
    (outcome, margin) =
      switch reading.outcome {
      case .chosen: ("chosen", 0)
      case .dearer(let margin): ("dearer", hundredths(margin))
      case .abandoned(let margin): ("abandoned", margin.map(hundredths))
      }
    cost = hundredths(reading.bill.total)
    bill = reading.bill.charges.map { ChargeRecord($0, reading.meaning, messages) }
    elsewhere = reading.consequences.map { ConsequenceRecord($0, plan, messages) }
    says = messages.reading(reading, at: place)
  }
}

private struct ChargeRecord: Encodable {
  let reason: String
  let cost: Double
  let says: String

  init(_ charge: Charge, _ meaning: WeighedReading.Meaning, _ messages: Messages) {
    reason = charge.reason.name
    cost = hundredths(charge.amount)
    says = messages.reason(charge, of: meaning)
  }
}

/// What a reading changes at another place.
private struct ConsequenceRecord: Encodable {
  let line: Int
  let marker: String?
  let difference: Double
  let says: String

  init(_ consequence: Consequence, _ plan: Plan, _ messages: Messages) {
    line = consequence.line
    marker = consequence.meaning == .text ? nil : consequence.marker
    difference = hundredths(consequence.difference)
    says = messages.consequence(consequence, in: plan)
  }
}

/// Costs are rough: more digits would only pretend.
private func hundredths(_ value: Float) -> Double { (Double(value) * 100).rounded() / 100 }
