import PlanSyntax

/// Reads the lines about a document into its metadata.
struct FactReader {
  private let text: ScannedText
  private(set) var metadata = Metadata()
  /// Parts of each line, for its tokens.
  private(set) var pieces: [(kind: TokenKind, range: Range<Int>)] = []
  /// A label without a value at the end of a line, the line's index, and whether it has no colon either.
  private var pending: (label: MetadataLabel, line: Int, isBare: Bool)?
  /// What is known by the form of a line alone, or from a label that says something near it; another label knows better.
  private var guesses = Guesses()
  /// The day on which the document was printed or promulgated.
  private(set) var printedDate: CalendarDate?
  /// No line is the title: `标题：…` names it.
  private let isUntitled: Bool

  init(_ text: ScannedText, isUntitled: Bool) {
    self.text = text
    self.isUntitled = isUntitled
  }

  private struct Guesses {
    var issuer = false
    var documentNumber = false
    var publishedDate = false
    var writtenDate = false
  }

  /// The day of writing stands for itself, in no bracket and with no label: it may as well be that on which the page was put up.
  var mayBePublished: Bool { guesses.writtenDate && metadata.publishedDate == nil }

  /// Takes the fields of the next line; one whose label stood alone at the end of the line before gets its value.
  ///
  /// - Parameter isField: whether the lines around it show that it begins with a label.
  mutating func read(_ index: Int, isField: Bool = false) {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes
    let end = Int(passage.end)
    // `某县政府网 www.….gov.cn 发布时间：…`: what the site is called, and the facts behind it.
    let site = SiteName.factsStart(bytes, passage.range)
    let start = site ?? Int(passage.start)
    if let site { addUnlabelled(trimmed(Int(passage.start)..<site), passage) }
    let labels = MetadataLabel.all(bytes, start, end, isField: isField)
    let isBulleted = Punctuation.isBullet(passage.first(in: bytes))
    let waiting = pending.flatMap { $0.line == index - 1 && !($0.isBare && isBulleted) ? $0.label : nil }
    pending = nil
    // `中发〔2021〕33号　签发人：…`, `2022-03-07 09:30  来源：…`
    let isBehindFact =
      labels.first.map {
        let before = trimmed(start..<$0.range.lowerBound)
        return DocumentNumber.isWhole(bytes, before) || DateReader.whole(bytes, before.lowerBound, before.upperBound) != nil
      } ?? false
    if isBehindFact { addUnlabelled(trimmed(start..<labels[0].range.lowerBound), passage, isOfPage: true) }
    if isBehindFact || labels.first.map({ $0.range.lowerBound - start <= 12 }) ?? false {
      for (number, label) in labels.enumerated() {
        let next = number + 1 < labels.count ? labels[number + 1].range.lowerBound : end
        let value = trimmed(label.valueStart..<next)
        add(label, value, passage)
        // `时间：2023-03-15 来源：县政府办`: beside other labels of a page.
        if label.field == .day, labels.count > 1, label.range.count == 6 { guess(published: day(value)) }
        // Only a label at the end of its line waits for a value on the next.
        pending = value.isEmpty ? (label: label, line: index, isBare: false) : nil
      }
      return
    }
    let value = trimmed(start..<end)
    guard !value.isEmpty else { return }
    if let label = MetadataLabel.alone(bytes, start, end) {
      add(label, end..<end, passage)
      pending = (label: label, line: index, isBare: true)
    } else if let waiting, FieldValue.fits(bytes, value, waiting.field) {
      metadata.entries.removeLast()
      add(waiting, value, passage, labelIsHere: false)
    } else {
      addUnlabelled(value, passage, isOfPage: site != nil)
    }
  }

  /// Takes the document's number that stands on the title's line.
  mutating func addNumber(_ number: Range<Int>, _ passage: Passage) {
    metadata.entries.append(
      MetadataEntry(label: nil, value: span(number), line: text.prose.line(ofByteAt: UInt32(number.lowerBound), in: passage) + 1))
    if metadata.documentNumber == nil || guesses.documentNumber { metadata.documentNumber = span(number) }
    guesses.documentNumber = false
  }

  // MARK: Fields

  /// What stands in a field of which there is nothing to say.
  private static let nothing = WordList(["无", "暂无", "无。", "（无）", "(无)", "——", "—", "--", "-", "/"])

  private mutating func add(_ label: MetadataLabel, _ value: Range<Int>, _ passage: Passage, labelIsHere: Bool = true) {
    let span = span(value)
    if labelIsHere {
      pieces.append((.metadataLabel, label.range.lowerBound..<max(label.range.upperBound, min(label.valueStart, value.lowerBound))))
    }
    if !value.isEmpty {
      let isTitle = isUntitled && label.field == .title && !pieces.contains { $0.kind == .title }
      pieces.append((isTitle ? .title : .metadataValue, value))
    }
    metadata.entries.append(
      MetadataEntry(
        label: self.span(label.range), value: span,
        line: text.prose.line(ofByteAt: UInt32(labelIsHere ? label.range.lowerBound : value.lowerBound), in: passage) + 1))
    guard !value.isEmpty else { return }
    // `文号：无`: the field is there, and says that the document has none.
    if Self.nothing.contains(text.prose.bytes.span, value) { return }
    switch label.field {
    case .indexNumber: metadata.indexNumber = metadata.indexNumber ?? span
    case .issuer:
      metadata.issuer = guesses.issuer ? span : metadata.issuer ?? span
      guesses.issuer = false
    case .publisher: guess(issuer: span)
    case .documentNumber:
      let number = self.span(FieldValue.number(text.prose.bytes, value))
      metadata.documentNumber = guesses.documentNumber ? number : metadata.documentNumber ?? number
      guesses.documentNumber = false
    case .number: if let number = DocumentNumber.find(text.prose.bytes, value) { guess(documentNumber: self.span(number)) }
    case .writtenDate:
      metadata.writtenDate = metadata.writtenDate ?? day(value)
      guesses.writtenDate = false
    case .publishedDate:
      guard let day = day(value) else { break }
      metadata.publishedDate = guesses.publishedDate ? day : metadata.publishedDate ?? day
      guesses.publishedDate = false
    case .printedDate: printedDate = printedDate ?? day(value)
    case .title, .day, .count, .person, .state, .text, .other: break
    }
  }

  private mutating func guess(issuer: Span) {
    guard metadata.issuer == nil else { return }
    metadata.issuer = issuer
    guesses.issuer = true
  }

  private mutating func guess(documentNumber: Span) {
    guard metadata.documentNumber == nil else { return }
    metadata.documentNumber = documentNumber
    guesses.documentNumber = true
  }

  private mutating func guess(published day: CalendarDate?) {
    guard metadata.publishedDate == nil, let day else { return }
    metadata.publishedDate = day
    guesses.publishedDate = true
  }

  private func day(_ value: Range<Int>) -> CalendarDate? {
    DateReader.leading(text.prose.bytes, value.lowerBound, value.upperBound)
      ?? DateReader.compact(text.prose.bytes, value.lowerBound, value.upperBound)
  }

  /// Lines without labels, told by their form and order: index number, issuer, day of writing, day of publishing.
  ///
  /// - Parameter isOfPage: whether a page's labels stand behind it: then a day is that on which it was put up.
  private mutating func addUnlabelled(_ value: Range<Int>, _ passage: Passage, isOfPage: Bool = false) {
    let bytes = text.prose.bytes
    pieces.append((.metadataValue, value))
    metadata.entries.append(
      MetadataEntry(label: nil, value: span(value), line: text.prose.line(ofByteAt: UInt32(value.lowerBound), in: passage) + 1))
    let parts = FactLine.parts(bytes, value)
    for part in parts.isEmpty ? [value] : parts { addFact(part, isOfPage: isOfPage) }
  }

  private mutating func addFact(_ value: Range<Int>, isOfPage: Bool) {
    let bytes = text.prose.bytes
    if let date = DateReader.whole(bytes, value.lowerBound, value.upperBound) {
      if metadata.writtenDate == nil, !isOfPage {
        metadata.writtenDate = date
        guesses.writtenDate = !SurfaceScanner.opens(Scalars.decode(bytes, at: value.lowerBound, end: value.upperBound).value)
      } else if metadata.publishedDate == nil {
        metadata.publishedDate = date
      }
    } else if IndexNumber.isWhole(bytes, value) {
      metadata.indexNumber = metadata.indexNumber ?? span(value)
    } else if let number = DocumentNumber.find(bytes, value) {
      metadata.documentNumber = metadata.documentNumber ?? span(number)
    } else if OfficeName.isWhole(bytes, value) {
      guess(issuer: span(value))
    }
  }

  private func span(_ range: Range<Int>) -> Span { text.prose.sourceSpan(UInt32(range.lowerBound), UInt32(range.upperBound)) }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let bytes = text.prose.bytes
    var cursor = Cursor(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
    let isMasked = Markup.isMark(bytes.span, at: range.lowerBound, in: range)
    while cursor.offset < range.upperBound, !isMasked,
      Punctuation.isBullet(cursor.peek) || cursor.peek == "|" || SurfaceScanner.isBlank(cursor.peek)
    {
      cursor.advance()
    }
    var end = range.upperBound
    while end > cursor.offset {
      let width = Blank.width(in: bytes, before: end)
      if width > 0 {
        end -= width
      } else if bytes[end - 1] == "|" || bytes[end - 1] == "*" {
        end -= 1
      } else if end - 3 >= cursor.offset, Scalars.matches("【", bytes, at: end - 3, end: end) {
        // What opens the next label.
        end -= 3
      } else {
        break
      }
    }
    return cursor.offset..<max(cursor.offset, end)
  }
}
