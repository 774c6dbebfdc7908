import PlanSyntax

/// 一是, 二是, 三是 within one paragraph: `一是摸清底数。二是建立台账。四是逐户整改。`
///
/// Where such a list begins and ends nobody can tell, so only what is wrong between two of its numbers is told.
struct FirstIsRun {
  private struct Item {
    let paragraph: Int
    let number: Int
    /// Of the number alone.
    let span: Span
  }

  private let plan: Plan
  private let items: ArraySlice<Item>
  private let section: Int
  private var found: [FirstIsList.Fault] = []

  /// All of a plan. Linear.
  static func faults(in plan: Plan) -> [FirstIsList.Fault] {
    let items = items(in: plan)
    guard items.count >= fewest else { return [] }
    return items.chunked { $0.paragraph == $1.paragraph }.flatMap { list -> [FirstIsList.Fault] in
      guard list.count >= fewest, let section = list.first.flatMap({ plan.section(at: $0.span.start) }) else { return [] }
      var run = FirstIsRun(plan: plan, items: list, section: section)
      run.read()
      return run.found
    }
  }

  /// `一是一，二是二` is no list.
  private static let fewest = 3

  private init(plan: Plan, items: ArraySlice<Item>, section: Int) {
    self.plan = plan
    self.items = items
    self.section = section
  }

  private mutating func read() {
    var (place, count) = (items.startIndex + 1, 1)
    var last = items[items.startIndex].number
    while place < items.endIndex {
      let (number, due, next) = (items[place].number, last + 1, number(at: place + 1))
      if number == due {
        count += 1
        last = number
      } else if number == due + 1, next == due, self.number(at: place + 2).map({ $0 == due + 2 }) ?? true {
        add(.swapped, place...(place + 1), due)
        (last, count) = (due + 1, count + 2)
        place += 1
      } else if number > due, next == due + 1, self.number(at: place + 2).map({ $0 == due + 2 || $0 == 1 }) ?? true,
        !isWritten(due, before: place)
      {
        add(.swapped, place...place, due)
        (last, count) = (due, count + 1)
      } else if number == due + 1 || number == due + 2, count >= 2 || next == number + 1, !isWritten(due, before: place) {
        add(.skipped(number - due), place..<place, due)
        (last, count) = (number, 1)
      } else if number == last, next == due + 1 || last > 2 && (next == due || next == nil) {
        add(.repeated, place...place, due)
        last = next == due + 1 ? due : number
      } else {
        // Another list.
        (last, count) = (number, 1)
      }
      place += 1
    }
  }

  private func number(at place: Int) -> Int? { items.indices.contains(place) ? items[place].number : nil }

  /// - Parameter changed: the items to be numbered anew, counted from the first of them; none where words may stand there without a number.
  private mutating func add(_ kind: FirstIsList.Kind, _ changed: some RangeExpression<Int>, _ first: Int) {
    let places = changed.relative(to: items)
    guard let expected = Ordinal(first), let item = items[places.lowerBound...].first else { return }
    // Two that changed places have each other's number.
    let edits = items[places].enumerated().compactMap { place, item in
      Ordinal(first + place).map { TextEdit(item.span, FirstIsRun.numeral($0)) }
    }
    found.append(
      FirstIsList.Fault(
        kind: kind, section: section, span: Span(start: item.span.start, end: item.span.end + 3), expected: expected, edits: edits))
  }

  /// `一是…。第二，…。三是…`: whether the missing number stands between two items in another form, or parted from its 是 by a line's end.
  private func isWritten(_ number: Int, before place: Int) -> Bool {
    guard let ordinal = Ordinal(number) else { return false }
    let text = Int(items[place - 1].span.end)..<Int(items[place].span.start)
    let numeral = FirstIsRun.numeral(ordinal)
    return ["是", "要", "、", "，", "\n", "\r", " "].contains { TextSearch(numeral + $0).first(in: plan.source.bytes, text) != nil }
  }

  private static func numeral(_ ordinal: Ordinal) -> String { NumberingStyle.hanComma.definition.numeral(ordinal) }

  // MARK: Finding the numbers

  private static func items(in plan: Plan) -> [Item] {
    let (bytes, search) = (plan.source.bytes, TextSearch("是"))
    var items: [Item] = []
    var behind = 0
    while let place = search.first(in: bytes, from: behind) {
      behind = place + 3
      // Nearly every 是 stands behind a word.
      guard let span = numeral(before: place, bytes), let paragraph = paragraph(at: span.start, plan),
        beginsClause(span.start, from: plan.paragraphs[paragraph].span.start, bytes),
        let value = HanNumeral.value(of: ByteScalars(bytes, span.range).compactMap(HanNumeral.symbol))
      else { continue }
      items.append(Item(paragraph: paragraph, number: Int(value.value), span: span))
    }
    return items
  }

  /// A Han numeral of one or two characters that ends at an offset.
  private static func numeral(before offset: Int, _ bytes: [UInt8]) -> Span? {
    var start = offset
    while start >= 3, offset - start < 6, HanNumeral.symbol(ByteScalars.scalar(bytes, at: start - 3)) != nil { start -= 3 }
    return start < offset ? Span(start, offset) : nil
  }

  private static func paragraph(at offset: UInt32, _ plan: Plan) -> Int? {
    let behind = plan.paragraphs.indices.partitioningIndex { plan.paragraphs[$0].span.start > offset }
    guard behind > 0, plan.paragraphs[behind - 1].span.end > offset else { return nil }
    return behind - 1
  }

  /// Whether a clause begins at an offset: `统一是` and `一是一、二是二` are words.
  private static func beginsClause(_ offset: UInt32, from start: UInt32, _ bytes: [UInt8]) -> Bool {
    var end = Int(offset)
    while end > Int(start), bytes[end - 1] <= 0x20 { end -= 1 }
    return end <= Int(start) || "。；：，;:,".unicodeScalars.contains(ByteScalars.scalar(bytes, at: end - 3))
      || [0x2C, 0x3A, 0x3B].contains(bytes[end - 1])
  }
}

extension Array {
  /// Stretches whose neighbours belong together.
  fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for end in indices.dropFirst() where !belongTogether(self[end - 1], self[end]) {
      chunks.append(self[start..<end])
      start = end
    }
    if !isEmpty { chunks.append(self[start...]) }
    return chunks
  }
}
