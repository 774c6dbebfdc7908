import PlanSyntax

/// Paragraphs that count 一是, 二是, 三是 within a section. They are no sections, but a number may be missing among them or given twice.
///
/// GB/T 15834-2011, B.3.7.
enum FirstIsList {
  enum Kind: Hashable, Sendable {
    case repeated
    /// As many are missing.
    case skipped(Int)
  }

  /// One number that is wrong.
  struct Fault: Sendable {
    let kind: Kind
    let section: Int
    /// Of the number with its 是.
    let span: Span
    let expected: Ordinal
    let edits: [TextEdit]
  }

  private struct Item {
    let number: Int
    /// Of the number alone.
    let span: Span
  }

  /// All of a plan. Linear.
  static func faults(in plan: Plan) -> [Fault] {
    plan.sections.indices.flatMap { index -> [Fault] in
      let paragraphs = plan.sections[index].paragraphs
      guard paragraphs.count >= fewest else { return [] }
      let items = paragraphs.compactMap { item(at: plan.paragraphs[$0].span, in: plan.source.bytes) }
      return items.count >= fewest && items[0].number == 1 ? faults(items, index, plan) : []
    }
  }

  /// `一是一，二是二` is no list.
  private static let fewest = 3

  private static func faults(_ items: [Item], _ section: Int, _ plan: Plan) -> [Fault] {
    var result: [Fault] = []
    var due = 1
    for (place, item) in items.enumerated() {
      let next = place + 1 < items.count ? items[place + 1].number : nil
      if item.number == due - 1, due > 2 {
        let goesOn = next != due + 1
        add(.repeated, goesOn ? items[place...] : items[place...place], from: due)
        due = goesOn ? due : due + 1
      } else if item.number > due, place > 0, !isWritten(due, behind: items[place - 1], before: item, plan) {
        add(.skipped(item.number - due), items[place...], from: due)
        due = item.number + 1
      } else {
        due = item.number + 1
      }
    }
    return result

    func add(_ kind: Kind, _ rest: ArraySlice<Item>, from first: Int) {
      guard let expected = Ordinal(first), let item = rest.first else { return }
      let run = zip(rest, item.number...).prefix { $0.number == $1 }
      let edits = run.enumerated().compactMap { place, pair in
        Ordinal(first + place).map { TextEdit(pair.0.span, NumberingStyle.hanComma.definition.numeral($0)) }
      }
      result.append(
        Fault(kind: kind, section: section, span: Span(start: item.span.start, end: item.span.end + 3), expected: expected, edits: edits))
    }
  }

  /// `一是…；二是…⏎三是…`
  private static func isWritten(_ number: Int, behind before: Item, before next: Item, _ plan: Plan) -> Bool {
    guard let ordinal = Ordinal(number) else { return false }
    let text = Array(plan.source.bytes[Int(before.span.end)..<Int(next.span.start)])
    return TextSearch(NumberingStyle.hanComma.definition.numeral(ordinal) + "是").first(in: text) != nil
  }

  private static func item(at paragraph: Span, in bytes: [UInt8]) -> Item? {
    let start = Int(paragraph.start)
    // 一 … 十
    guard start < Int(paragraph.end), bytes[start] == 0xE4 || bytes[start] == 0xE5 else { return nil }
    var symbols: [UInt8] = []
    var end = start
    for scalar in ByteScalars(bytes, start..<Int(paragraph.end)) {
      guard symbols.count < 4, let symbol = Reference.symbol(scalar) else {
        guard scalar == "是", let value = HanNumeral.value(of: symbols) else { return nil }
        return Item(number: Int(value.value), span: Span(start, end))
      }
      symbols.append(symbol)
      end += UTF8.width(scalar)
    }
    return nil
  }
}
