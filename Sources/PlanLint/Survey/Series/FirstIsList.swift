import PlanSyntax

/// Paragraphs that count 一是, 二是, 三是 within a section. They are no sections, but a number may be missing among them or given twice.
///
/// GB/T 15834-2011, B.3.7.
struct FirstIsList {
  enum Kind: Hashable, Sendable {
    case repeated
    /// As many are missing.
    case skipped(Int)
    /// `二是` `三是` with no 一是.
    case lacksFirst
    /// `一是` `⼆是` `三是`: another character stands for the number.
    case lookAlike
    /// `二是` `四是` `三是` `五是`: the next has the number that is due here.
    case swapped
  }

  /// One number that is wrong.
  struct Fault: Sendable {
    let kind: Kind
    let section: Int
    /// Of the number with its 是.
    let span: Span
    let expected: Ordinal
    /// None where the text of the missing item may stand there without its number.
    let edits: [TextEdit]
  }

  private struct Item {
    let paragraph: Int
    let number: Int
    /// Of the number alone.
    let span: Span
    /// Of the number with its 是.
    var withIs: Span { FirstIsList.withIs(span) }
  }

  private let plan: Plan
  private let section: Int
  private let items: [Item]
  private var found: [Fault] = []

  /// All of a plan. Linear.
  static func faults(in plan: Plan) -> [Fault] {
    plan.sections.indices.flatMap { index -> [Fault] in
      guard plan.sections[index].paragraphs.count >= fewest else { return [] }
      var list = FirstIsList(index, in: plan)
      list.read()
      return list.found
    }
  }

  private init(_ section: Int, in plan: Plan) {
    self.plan = plan
    self.section = section
    items = plan.sections[section].paragraphs.compactMap { FirstIsList.item($0, plan) }
  }

  /// `一是一，二是二` is no list.
  private static let fewest = 3

  private mutating func read() {
    guard let first = items.first else { return }
    if first.number == 1 {
      if items.count >= FirstIsList.fewest || items.count == 2 && items[1].number == 3 { read(from: 1) }
    } else if lacksFirst {
      if let span = lookAlike(first.paragraph - 1) { addLookAlike(span, 1) } else { add(.lacksFirst, items[...], from: 1, isFixed: false) }
      read(from: 2)
    }
  }

  /// `（三）强化监管。…⏎二是…⏎三是…`, with no 一是 nor any other word for it before.
  private var lacksFirst: Bool {
    guard items.count >= 2, items[0].number == 2, items[1].number == 3 else { return false }
    let text = Int(plan.sections[section].span.start)..<Int(items[0].span.start)
    return !FirstIsList.firstWords.contains { $0.first(in: plan.source.bytes, text) != nil }
  }

  /// What the first of a list may begin with where the second begins with 二是.
  private static let firstWords = ["一是", "一要", "首先", "第一", "其一", "一方面", "一则"].map { TextSearch($0) }

  /// - Parameter first: the number that is due at the first item.
  private mutating func read(from first: Int) {
    var due = first
    var isTold = false
    for (place, item) in items.enumerated() {
      let next = place + 1 < items.count ? items[place + 1].number : nil
      if isTold {
        isTold = false
      } else if item.number == due + 1, next == due, place + 2 >= items.count || items[place + 2].number == due + 2 {
        addSwapped(item, items[place + 1], due)
        isTold = true
        due += 2
      } else if item.number > due, place > 0, next == due + 1, place + 2 >= items.count || items[place + 2].number == due + 2 {
        // `一是` `三是` `三是` `四是`: one number is wrong.
        add(.swapped, items[place...place], from: due)
        due += 1
      } else if item.number == due - 1, due > 2 || next == due + 1 && place > 0 {
        let goesOn = next != due + 1
        add(.repeated, goesOn ? items[place...] : items[place...place], from: due)
        due = goesOn ? due : due + 1
      } else if item.number == due + 1, place > 0, item.paragraph == items[place - 1].paragraph + 2,
        let span = lookAlike(item.paragraph - 1)
      {
        addLookAlike(span, due)
        due += 2
      } else if item.number > due, place > 0, !isWritten(due, behind: items[place - 1], before: item) {
        add(.skipped(item.number - due), items[place...], from: due, isFixed: item.paragraph == items[place - 1].paragraph + 1)
        due = item.number + 1
      } else if item.number == 1 || item.number >= due {
        due = item.number + 1
      }
    }
  }

  private mutating func addLookAlike(_ span: Span, _ number: Int) {
    guard let expected = Ordinal(number) else { return }
    found.append(
      Fault(
        kind: .lookAlike, section: section, span: FirstIsList.withIs(span), expected: expected,
        edits: [TextEdit(span, FirstIsList.numeral(expected))]))
  }

  private mutating func addSwapped(_ item: Item, _ other: Item, _ number: Int) {
    guard let expected = Ordinal(number), let next = Ordinal(number + 1) else { return }
    found.append(
      Fault(
        kind: .swapped, section: section, span: item.withIs, expected: expected,
        edits: [TextEdit(item.span, FirstIsList.numeral(expected)), TextEdit(other.span, FirstIsList.numeral(next))]))
  }

  private mutating func add(_ kind: Kind, _ rest: ArraySlice<Item>, from first: Int, isFixed: Bool = true) {
    guard let expected = Ordinal(first), let item = rest.first else { return }
    let run = zip(rest, item.number...).prefix { $0.number == $1 }
    let edits = run.enumerated().compactMap { place, pair in
      Ordinal(first + place).map { TextEdit(pair.0.span, FirstIsList.numeral($0)) }
    }
    found.append(Fault(kind: kind, section: section, span: item.withIs, expected: expected, edits: isFixed ? edits : []))
  }

  private static func numeral(_ ordinal: Ordinal) -> String { NumberingStyle.hanComma.definition.numeral(ordinal) }

  /// A number with the 是 behind it.
  private static func withIs(_ span: Span) -> Span { Span(start: span.start, end: span.end + 3) }

  /// The one character before 是 with which a paragraph of the section begins.
  private func lookAlike(_ index: Int) -> Span? {
    guard plan.sections[section].paragraphs.contains(index) else { return nil }
    let paragraph = plan.paragraphs[index].span
    var scalars = ByteScalars(plan.source.bytes, paragraph.range)
    guard let first = scalars.next(), scalars.next() == "是", HanNumeral.symbol(first) == nil,
      !"这那都就也不但可总要还只正若既凡于更乃即便".unicodeScalars.contains(first)
    else { return nil }
    return Span(Int(paragraph.start), Int(paragraph.start) + UTF8.width(first))
  }

  /// `一是…；二是…⏎三是…`
  private func isWritten(_ number: Int, behind before: Item, before next: Item) -> Bool {
    guard let ordinal = Ordinal(number) else { return false }
    return TextSearch(FirstIsList.numeral(ordinal) + "是").first(in: plan.source.bytes, Int(before.span.end)..<Int(next.span.start)) != nil
  }

  private static func item(_ index: Int, _ plan: Plan) -> Item? {
    let (paragraph, bytes) = (plan.paragraphs[index].span, plan.source.bytes)
    let start = Int(paragraph.start)
    // 一 … 十
    guard start < Int(paragraph.end), bytes[start] == 0xE4 || bytes[start] == 0xE5 else { return nil }
    var symbols: [UInt8] = []
    var end = start
    for scalar in ByteScalars(bytes, start..<Int(paragraph.end)) {
      guard symbols.count < 4, let symbol = HanNumeral.symbol(scalar) else {
        guard scalar == "是", let value = HanNumeral.value(of: symbols) else { return nil }
        return Item(paragraph: index, number: Int(value.value), span: Span(start, end))
      }
      symbols.append(symbol)
      end += UTF8.width(scalar)
    }
    return nil
  }
}
