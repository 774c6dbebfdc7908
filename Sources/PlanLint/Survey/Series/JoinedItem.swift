import PlanSyntax

/// An item that stands in the text of the one before, where the next on a line of its own has the same number: `（二）…。（三）加强培训。… ⏎ （三）加强宣传。…`
///
/// Either would be the third. The parser takes the one on a line of its own, and the other for words of the text; to a reader one joined the paragraph before,
/// and the author gave the number twice.
struct JoinedItem {
  /// Of the marker within the text.
  let span: Span
  /// The item that has the same number.
  let section: Int

  /// All of a plan. Linear: a search for a section's marker ends at that section.
  static func all(in plan: Plan, _ numbering: NumberingSurvey) -> [JoinedItem] {
    numbering.series.flatMap { series -> [JoinedItem] in
      switch series.track.style {
      case .hanComma, .hanParenthesis, .arabicParenthesis, .arabicDot, .arabicComma: break
      default: return []
      }
      return zip(series.sections, series.sections.dropFirst()).compactMap { JoinedItem($0, $1, plan) }
    }
  }

  private init?(_ before: Int, _ section: Int, _ plan: Plan) {
    let (last, own) = (plan.sections[before].marker, plan.sections[section].marker)
    guard own.status == .written, own.style == own.seriesStyle, let number = own.ordinal, let previous = last.ordinal,
      number.value == previous.value + 1, number.value > 1, plan.sections[before].line < plan.sections[section].line
    else { return nil }
    let (bytes, start, marker) = (plan.source.bytes, Int(plan.textStart(ofSection: before)), plan.writtenSpan(own))
    let form = bytes[marker.range]
    // It is found at the section itself at the latest.
    guard let place = TextSearch(form).first(in: bytes, from: start), place < Int(marker.start),
      JoinedItem.parts.contains(where: { bytes[..<place].suffix($0.count).elementsEqual($0) }),
      case let behind = ByteScalars.scalar(bytes, at: place + form.count), !"项款条类、和及至".unicodeScalars.contains(behind),
      behind == "\n" || behind == "\r" || ("\u{4E00}"..."\u{9FFF}").contains(behind),
      // A list within the item begins with its own first number.
      let one = Ordinal(1), let first = HiddenItem.form(of: one, like: section, in: plan),
      !JoinedItem.stands(TextSearch(first), in: bytes, start..<Int(marker.start))
    else { return nil }
    (span, self.section) = (Span(place, place + form.count), section)
  }

  /// Whether a number stands in a text and is no end of another: the 1. of `11.` is none.
  private static func stands(_ number: TextSearch, in bytes: [UInt8], _ text: Range<Int>) -> Bool {
    var rest = text
    while let place = number.first(in: bytes, rest) {
      if place == text.lowerBound || !(0x30...0x39).contains(bytes[place - 1]) { return true }
      rest = place + 1..<text.upperBound
    }
    return false
  }

  /// What ends the item before.
  private static let parts = ["。", "）", ")", "〕", "】", "］"].map { Array($0.utf8) }
}
