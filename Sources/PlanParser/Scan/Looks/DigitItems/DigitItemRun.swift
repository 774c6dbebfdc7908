import PlanSyntax

/// Items that count on from paragraph to paragraph, and which of them that makes certain: see ``DigitItems``.
struct DigitItemRun {
  private var items: [DigitItem] = []

  /// A run goes on with the next number, or the next but one where a marker between was damaged. A section with two numbers ends it.
  mutating func add(_ item: DigitItem, isSection: Bool, _ candidates: inout Candidates) {
    var item = item
    if let last = items.last, isSection || !(last.number + 1...last.number + 2).contains(item.number) {
      settle(&candidates)
      item.before = last.number
      items.removeAll(keepingCapacity: true)
    }
    if !isSection { items.append(item) }
  }

  /// A damaged marker with a number stands behind the last item.
  mutating func noteNext(_ number: UInt16) {
    if let last = items.indices.last, items[last].number + 1 == number { items[last].isFollowed = true }
  }

  /// A damaged marker behind the last item has this number.
  mutating func noteTaken(_ number: UInt16) {
    if let last = items.indices.last, items[last].number == number { items[last].isTaken = true }
  }

  /// Says of each item that is not certain by itself whether the others make it so.
  func settle(_ candidates: inout Candidates) {
    guard let run = DoubtfulRun(items) else { return }
    let beginsList = run.beginsWithSecond || run.beginsList
    if beginsList { run.clearRests(&candidates) }
    let countsFromFirst = beginsList || run.beginsHeadings
    let tailCounts = run.isOnly || run.tailIsList
    let prose = candidates.prose
    for (index, item) in items.enumerated() where item.kind != .certain {
      let isItem =
        index > run.lastCertain
        ? tailCounts || run.isNextHeading(index)
        : (countsFromFirst || run.firstCertain < index) && !item.isTaken && run.isBeside(index)
      if isItem { candidates.surfaces[item.surface].becomeItem(prose.bytes.span) }
    }
  }
}

/// A run in which some items are not certain: what its shape says of them.
private struct DoubtfulRun {
  private let items: [DigitItem]
  private let first: DigitItem
  /// Index of the first item that is certain; the count where none is.
  let firstCertain: Int
  /// Index of the last item that is certain; -1 where none is.
  let lastCertain: Int

  init?(_ items: [DigitItem]) {
    guard let first = items.first, items.contains(where: { $0.kind != .certain }) else { return nil }
    self.items = items
    self.first = first
    firstCertain = items.firstIndex { $0.kind == .certain } ?? items.count
    lastCertain = items.lastIndex { $0.kind == .certain } ?? -1
  }

  /// `1.5亿元…` between 1. and 2. belongs to 1.: a first item stands right below its heading, and two more below the same.
  var beginsList: Bool {
    isFirstBelowHeading && lastCertain > 0 && items[lastCertain].number > 2 && isStrict(through: lastCertain)
      && items[...min(2, items.count - 1)].allSatisfy { $0.part == first.part }
  }

  /// `13个镇区…⏎2．15个行政村…⏎3．2027年底前…`: item 1 lost its point.
  var beginsWithSecond: Bool {
    first.number == 2 && first.rest?.isBelowHeading == true && lastCertain > 0 && isStrict(through: lastCertain)
  }

  /// `1.110千伏线路迁改⏎2.无障碍环境`: two headings below another.
  var beginsHeadings: Bool {
    guard isFirstBelowHeading, items.count > 1, items[1].kind == .certain, items[1].number == 2, items[1].part == first.part else {
      return false
    }
    return first.standsAlone && items[1].standsAlone || first.isWholeBehind
  }

  /// `1.12345热线提质` alone below its heading: no amount.
  var isOnly: Bool { items.count == 1 && first.number == 1 && first.isBelowHeading && first.isLong }

  /// Whether what stands behind the last item that is certain, or all where none is, counts from 1 on as a list does.
  var tailIsList: Bool {
    let tail = items[(lastCertain + 1)...]
    guard first.number == 1, tail.count > 1, isStrict(through: items.count - 1), !areFirstOfTheirs(tail) else { return false }
    return items.count > 2 || tail.allSatisfy(\.isMonth)
      || first.isBelowHeading && items[items.count - 1].isFollowed && items.allSatisfy { $0.part == first.part }
  }

  /// `2.110千伏线路迁改` behind `1.无障碍环境`: a heading, as the one before it is, or no amount; and its number the next below the same.
  func isNextHeading(_ index: Int) -> Bool {
    guard index > 0, index == lastCertain + 1, items[index].kind == .quantity, !items[index].isTaken else { return false }
    let (last, item) = (items[index - 1], items[index])
    return (last.standsAlone && item.standsAlone || item.isWholeBehind) && last.part == item.part && last.number + 1 == item.number
  }

  /// Whether the number before is the one before, or the one behind the next.
  func isBeside(_ index: Int) -> Bool {
    index > 0 && items[index - 1].number + 1 == items[index].number || items[index].isBefore(items[index + 1])
  }

  /// Of what is left of items between these, the first digit alone is the number.
  func clearRests(_ candidates: inout Candidates) {
    for (index, item) in items[...lastCertain].enumerated() where index == 0 ? item.number == 2 : items[index - 1].number + 2 == item.number
    {
      if item.number <= 10, let digit = item.rest?.firstDigit, digit > 0 { candidates.clear(digit, to: .bare) }
    }
  }

  private var isFirstBelowHeading: Bool { first.number == 1 && first.isBelowHeading && first.before != 1 }

  /// Whether each number is the next, or the next but one where what may be left of the one between stands there.
  private func isStrict(through last: Int) -> Bool {
    zip(items[...last], items[...last].dropFirst()).allSatisfy { $0.isBefore($1) }
  }

  /// `1.1编制目的`, `2.1指挥机构`, `3.1监测`: the first sections of 1, 2 and 3.
  private func areFirstOfTheirs(_ tail: ArraySlice<DigitItem>) -> Bool {
    let pairs = tail.filter { $0.kind == .pair }
    return pairs.count * 2 > tail.count && pairs.count(where: { $0.second == 1 }) * 2 > pairs.count
  }
}

extension Surface {
  /// `4.` of `4.80%以上的村…`: the point ends the marker, and what stands behind it is the text.
  fileprivate mutating func becomeItem(_ bytes: Bytes) {
    if components > 1 {
      digits = wholeDigits
      allDigits = wholeDigits
      value = digits.arabicValue
      parts = DecimalParts()
      parts.append(value)
      components = 1
      separator = .dot
      numeralEnd = numeralCut
      end = numeralCut + UInt32(Scalars.decode(bytes, at: Int(numeralCut), end: bytes.count).length)
      textStart = end
      pieces.subtract([.blankBehind, .letterBehind])
    }
    doubt = .none
  }
}
