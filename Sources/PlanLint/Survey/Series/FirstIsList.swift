import PlanSyntax

/// Paragraphs that count 一是, 二是, 三是 within a section. They are no sections, but a number may be missing among them or given twice.
///
/// GB/T 15834-2011, B.3.7.
enum FirstIsList {
  enum Kind: Hashable, Sendable {
    case repeated
    /// As many are missing.
    case skipped(Int)
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
  }

  /// All of a plan. Linear.
  static func faults(in plan: Plan) -> [Fault] {
    plan.sections.indices.flatMap { index -> [Fault] in
      let paragraphs = plan.sections[index].paragraphs
      guard paragraphs.count >= fewest else { return [] }
      let items = paragraphs.compactMap { item($0, plan) }
      return items.count >= fewest && items[0].number == 1 ? faults(items, index, plan) : []
    }
  }

  /// `一是一，二是二` is no list.
  private static let fewest = 3

  private static func faults(_ items: [Item], _ section: Int, _ plan: Plan) -> [Fault] {
    var result: [Fault] = []
    var due = 1
    var isTold = false
    for (place, item) in items.enumerated() {
      let next = place + 1 < items.count ? items[place + 1].number : nil
      if isTold {
        isTold = false
      } else if item.number == due + 1, next == due, place + 2 >= items.count || items[place + 2].number == due + 2 {
        addSwapped(item, items[place + 1], due)
        isTold = true
        due += 2
      } else if item.number == due - 1, due > 2 {
        let goesOn = next != due + 1
        add(.repeated, goesOn ? items[place...] : items[place...place], from: due)
        due = goesOn ? due : due + 1
      } else if item.number > due, place > 0, !isWritten(due, behind: items[place - 1], before: item, plan) {
        add(
          .skipped(item.number - due), items[place...], from: due,
          isFixed: item.paragraph == items[place - 1].paragraph + 1)
        due = item.number + 1
      } else if item.number == 1 || item.number >= due {
        due = item.number + 1
      }
    }
    return result

    func addSwapped(_ item: Item, _ other: Item, _ number: Int) {
      guard let expected = Ordinal(number), let next = Ordinal(number + 1) else { return }
      let definition = NumberingStyle.hanComma.definition
      result.append(
        Fault(
          kind: .swapped, section: section, span: Span(start: item.span.start, end: item.span.end + 3), expected: expected,
          edits: [TextEdit(item.span, definition.numeral(expected)), TextEdit(other.span, definition.numeral(next))]))
    }

    func add(_ kind: Kind, _ rest: ArraySlice<Item>, from first: Int, isFixed: Bool = true) {
      guard let expected = Ordinal(first), let item = rest.first else { return }
      let run = zip(rest, item.number...).prefix { $0.number == $1 }
      let edits = run.enumerated().compactMap { place, pair in
        Ordinal(first + place).map { TextEdit(pair.0.span, NumberingStyle.hanComma.definition.numeral($0)) }
      }
      result.append(
        Fault(
          kind: kind, section: section, span: Span(start: item.span.start, end: item.span.end + 3), expected: expected,
          edits: isFixed ? edits : []))
    }
  }

  /// `一是…；二是…⏎三是…`
  private static func isWritten(_ number: Int, behind before: Item, before next: Item, _ plan: Plan) -> Bool {
    guard let ordinal = Ordinal(number) else { return false }
    let text = Array(plan.source.bytes[Int(before.span.end)..<Int(next.span.start)])
    return TextSearch(NumberingStyle.hanComma.definition.numeral(ordinal) + "是").first(in: text) != nil
  }

  private static func item(_ index: Int, _ plan: Plan) -> Item? {
    let (paragraph, bytes) = (plan.paragraphs[index].span, plan.source.bytes)
    let start = Int(paragraph.start)
    // 一 … 十
    guard start < Int(paragraph.end), bytes[start] == 0xE4 || bytes[start] == 0xE5 else { return nil }
    var symbols: [UInt8] = []
    var end = start
    for scalar in ByteScalars(bytes, start..<Int(paragraph.end)) {
      guard symbols.count < 4, let symbol = Reference.symbol(scalar) else {
        guard scalar == "是", let value = HanNumeral.value(of: symbols) else { return nil }
        return Item(paragraph: index, number: Int(value.value), span: Span(start, end))
      }
      symbols.append(symbol)
      end += UTF8.width(scalar)
    }
    return nil
  }
}
