import PlanSyntax

/// The last item of a list of whose marker only the numeral is left: `（三）… ⏎ 四深化国际合作。…`
///
/// Between two items the numbers on either side tell that the pieces around it were lost. At a list's end a bare numeral may as well begin a word,
/// `四上企业`, and the parser leaves it in the text. A reader is told where something else speaks for an item: its number is the next, and it begins with words
/// with which other items or clauses begin, or as all its siblings do, or the item before it ends in ；, or each has one tag.
struct BareNumber {
  /// Of the numeral.
  let span: Span
  /// The last item before it.
  let section: Int
  let ordinal: Ordinal

  /// All of a plan, in the order of its lists. Linear.
  static func all(in survey: PlanSurvey) -> [BareNumber] {
    var reader = Reader(plan: survey.plan)
    for series in survey.numbering.series { reader.read(series) }
    return reader.found
  }

  private struct Reader {
    let plan: Plan
    var found: [BareNumber] = []
    /// How often the text was searched for words.
    private var searches = 0

    init(plan: Plan) { self.plan = plan }

    mutating func read(_ series: Series) {
      guard isBracketed(series.track.style), let last = series.sections.last, let ordinal = plan.sections[last].marker.ordinal
      else { return }
      var due = Int(ordinal.value) + 1
      let numerals = series.track.style.definition.numerals
      for paragraph in paragraphs(behind: last, of: series, numerals) {
        guard let next = Ordinal(due), let number = number(at: paragraph, numerals),
          number.value == next, isItem(paragraph, behind: number.end, series)
        else { continue }
        found.append(BareNumber(span: Span(start: plan.paragraphs[paragraph].span.start, end: number.end), section: last, ordinal: next))
        due += 1
      }
    }

    /// 章, 节 and 条 are left where their number is, and the parts of a decimal number tell where it belongs.
    private func isBracketed(_ style: NumberingStyle) -> Bool {
      switch style {
      case .hanComma, .hanParenthesis, .arabicDot, .arabicComma, .arabicParenthesis, .arabicHalfParenthesis: true
      default: false
      }
    }

    /// The paragraphs behind the text of the last item, up to the next section, that may begin with a number: its own, those of what it holds, and behind
    /// the last section of all the first closing words.
    private func paragraphs(behind last: Int, of series: Series, _ numerals: NumeralSystem) -> [Int] {
      var result: [Int] = []
      for index in last..<min(plan.sections[last].end, last + Series.farthest) {
        let section = plan.sections[index]
        var isBehind = false
        for paragraph in section.paragraphs.prefix(Series.farthest) {
          isBehind = isBehind || plan.paragraphs[paragraph].line != section.line
          if isBehind, mayBegin(paragraph, with: numerals) { result.append(paragraph) }
        }
      }
      let document = plan.documents[series.track.document]
      if plan.sections[last].end == document.sections.upperBound {
        result += document.closing.prefix(BareNumber.closingWords).filter { mayBegin($0, with: numerals) }
      }
      return result
    }

    /// A quick look at the first byte.
    private func mayBegin(_ paragraph: Int, with numerals: NumeralSystem) -> Bool {
      let span = plan.paragraphs[paragraph].span
      guard !span.isEmpty, case let lead = plan.source.bytes[Int(span.start)] else { return false }
      // 一 … 十
      return numerals == .han ? lead == 0xE4 || lead == 0xE5 : (0x31...0x39).contains(lead)
    }

    /// The number with which a paragraph begins, in the numerals of its list, and where it ends.
    private func number(at paragraph: Int, _ numerals: NumeralSystem) -> (value: Ordinal, end: UInt32)? {
      let span = plan.paragraphs[paragraph].span
      guard mayBegin(paragraph, with: numerals) else { return nil }
      var (symbols, digits, end): ([UInt8], Int, Int) = ([], 0, Int(span.start))
      for scalar in ByteScalars(plan.source.bytes, span.range) {
        if symbols.isEmpty, ("0"..."9").contains(scalar), digits < 1000 {
          digits = digits * 10 + Int(scalar.value - 0x30)
        } else if digits == 0, symbols.count < 8, let symbol = HanNumeral.symbol(scalar) {
          symbols.append(symbol)
        } else {
          break
        }
        end += UTF8.width(scalar)
      }
      guard let value = symbols.isEmpty ? Ordinal(digits) : HanNumeral.value(of: symbols) else { return nil }
      return (value, UInt32(end))
    }

    private mutating func isItem(_ paragraph: Int, behind number: UInt32, _ series: Series) -> Bool {
      let span = plan.paragraphs[paragraph].span
      let words = ByteScalars(plan.source.bytes, Int(number)..<Int(span.end)).lazy.filter { !$0.isBlank }.prefix(2)
      let pair = Array(words)
      guard pair.count == 2, pair.allSatisfy({ ("\u{4E00}"..."\u{9FFF}").contains($0) }), !BareNumber.counted.contains(pair[0]) else {
        return false
      }
      return endsInSemicolon(before: span.start) || isAlike(paragraph, series) || opensClause(pair)
    }

    /// `（二）…；⏎三…`: the list goes on.
    private func endsInSemicolon(before offset: UInt32) -> Bool {
      var end = Int(offset)
      while end > 0, [0x20, 0x0A, 0x0D, 0x09].contains(plan.source.bytes[end - 1]) { end -= 1 }
      while end >= 3, plan.source.bytes[..<end].suffix(3).elementsEqual([0xE3, 0x80, 0x80]) { end -= 3 }
      while end > 0, [0x20, 0x0A, 0x0D, 0x09].contains(plan.source.bytes[end - 1]) { end -= 1 }
      return end >= 3 && plan.source.bytes[..<end].suffix(3).elementsEqual("；".utf8) || end > 0 && plan.source.bytes[end - 1] == 0x3B
    }

    /// Whether two characters begin an item, a sentence or a clause elsewhere: `四上企业` does not begin with 上企.
    private mutating func opensClause(_ pair: [Unicode.Scalar]) -> Bool {
      guard searches < BareNumber.mostSearches else { return false }
      searches += 1
      let search = TextSearch(pair.reduce(into: "") { $0.unicodeScalars.append($1) })
      var behind = 0
      while let place = search.first(in: plan.source.bytes, from: behind) {
        if BareNumber.parts.contains(where: { plan.source.bytes[..<place].suffix($0.count).elementsEqual($0) }) { return true }
        behind = place + 3
      }
      return false
    }

    /// Whether an item has a tag of its own.
    private func hasTag(_ section: Int, before offset: UInt32) -> Bool {
      let responsibilities = plan.sections[section].responsibilities
      return !responsibilities.isEmpty && plan.responsibilities[responsibilities.lowerBound].span.end <= offset
    }

    /// Whether it begins as all its siblings do, with a heading, or has a tag as each of them.
    private func isAlike(_ paragraph: Int, _ series: Series) -> Bool {
      let siblings = series.sections.suffix(BareNumber.mostSiblings)
      guard siblings.count >= 2 else { return false }
      let start = plan.paragraphs[paragraph].span.start
      if plan.endsInTag(paragraph: paragraph), siblings.allSatisfy({ hasTag($0, before: start) }) { return true }
      guard let form = ItemForm(siblings[siblings.startIndex], plan), case .heading = form,
        siblings.allSatisfy({ ItemForm($0, plan) == form })
      else { return false }
      let text = plan.scalars(ofParagraph: paragraph)
      return form.begins(text.drop { ("0"..."9").contains($0) || HanNumeral.symbol($0) != nil || $0.isBlank })
    }
  }

  /// Paragraphs behind the last section among which one may be its sibling.
  private static let closingWords = 3
  private static let mostSiblings = 30
  /// Each goes through the whole text.
  private static let mostSearches = 40
  /// What parts clauses, items and lines.
  private static let parts = ["。", "，", "；", "：", "、", "）", "．", "\u{3000}", "\n", "\t", " ", ")", "."].map { Array($0.utf8) }
  /// `四是`, `三个`, `五年内`, `二项`, `三名`
  private static let counted = Set("是个項项年月日名届级".unicodeScalars)
}
