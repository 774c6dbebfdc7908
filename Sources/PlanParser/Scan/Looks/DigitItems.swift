import PlanSyntax

/// Items whose text begins with a digit: `1.3月底前，印发方案。⏎2.5月底前，…⏎3.10月底前，…`, `4.80%以上的村…` between 3. and 5.
///
/// By itself each may be a quantity or a number of two parts. Where the numbers before the points count on from paragraph to paragraph they are a list's:
/// neither quantities nor decimal numbers do, for of these 1.2 follows 1.1.
enum DigitItems: Look {
  static let needs: Candidates.Traits = .digitItem

  /// Takes what is a list's for its items. Linear.
  static func apply(to candidates: inout Candidates) {
    guard candidates.starts.contains(where: { $0.position == .paragraph && mayBeItem(candidates[$0]) }) else { return }
    var reader = Reader(numbersByTwo: numbersByTwo(candidates))
    for start in candidates.starts where start.position == .paragraph { reader.read(start, &candidates) }
    reader.end(&candidates)
  }

  /// Whether a marker is in doubt for what stands behind its point, or has two numbers.
  static func mayBeItem(_ surface: Surface) -> Bool {
    surface.pieces.contains(.arabic)
      && (surface.components > 1 || surface.separator != .none && (surface.doubt == .digitBehind || surface.doubt == .word))
  }

  // MARK: The text from paragraph to paragraph

  private struct Reader {
    let numbersByTwo: Bool
    private var dots: [Item] = []
    private var commas: [Item] = []
    /// The passage behind the last heading of a level above; 0 before any.
    private var belowHeading: UInt32 = 0
    /// The number of a damaged marker behind the last one that is certain.
    private var taken: UInt16 = 0
    /// The last number without a point, `215个行政村…`: item 2 that lost it, where 1. and 3. stand on its two sides.
    private var bare: Bare?

    init(numbersByTwo: Bool) { self.numbersByTwo = numbersByTwo }

    mutating func read(_ start: MarkerStart, _ candidates: inout Candidates) {
      let surface = candidates[start]
      let isBelowHeading = start.passage == belowHeading || isAnnounced(Int(start.passage), candidates.prose)
      let item = Item(surface, start, candidates.prose, part: belowHeading, isBelowHeading: isBelowHeading)
      if let item {
        take(item, &candidates, isBehindComma: surface.separator == .comma)
      } else {
        takeOther(surface, start, isBelowHeading: isBelowHeading)
      }
    }

    mutating func end(_ candidates: inout Candidates) {
      settle(dots, &candidates)
      settle(commas, &candidates)
    }

    private mutating func take(_ item: Item, _ candidates: inout Candidates, isBehindComma: Bool) {
      var item = item
      item.isTaken = item.number == taken
      if item.kind == .certain { taken = 0 }
      if let bare, bare.passage < item.passage, bare.isLeft(of: item.number - 1) {
        item.isBehindRest = true
        item.rest = bare
      }
      bare = nil
      if isBehindComma {
        add(item, to: &commas, &candidates, numbersByTwo: numbersByTwo)
      } else {
        add(item, to: &dots, &candidates, numbersByTwo: numbersByTwo)
      }
    }

    /// What is no such item: a heading above, a damaged marker, another list's.
    private mutating func takeOther(_ surface: Surface, _ start: MarkerStart, isBelowHeading: Bool) {
      let isArabic = surface.unit == .none && surface.pieces.contains(.arabic) && surface.value > 0
      if isArabic, surface.components == 1 {
        bare = Bare(surface, start, isBelowHeading: isBelowHeading)
        // `3）…` is a marker of another list.
        if surface.doubt != .word, surface.wholeStyle == nil, let last = dots.indices.last, dots[last].number + 1 == surface.value {
          dots[last].isFollowed = true
        }
      }
      // `二）交办问题整改` heads a list as `（二）` does.
      if let style = surface.wholeStyle ?? surface.certainStyle {
        if style.rank < NumberingStyle.arabicDot.rank { belowHeading = start.passage + 1 }
      } else if isArabic {
        taken = surface.value
        if let last = dots.indices.last, dots[last].number == taken { dots[last].isTaken = true }
        if let last = commas.indices.last, commas[last].number == taken { commas[last].isTaken = true }
      }
    }
  }

  /// A number that stands without a point where a paragraph begins: `13个镇区…`
  private struct Bare {
    let passage: UInt32
    let isBelowHeading: Bool
    private let digits: Digits
    /// Index of its first digit's surface; 0 for none.
    let firstDigit: Int

    init?(_ surface: Surface, _ start: MarkerStart, isBelowHeading: Bool) {
      guard surface.isBareArabic, surface.value > 0 else { return nil }
      passage = start.passage
      digits = surface.digits
      self.isBelowHeading = isBelowHeading
      firstDigit = digits.count > 1 && start.surfaceCount > 1 ? Int(start.firstSurface) + 1 : 0
    }

    /// Whether it is what is left of an item's marker and what its text begins with.
    func isLeft(of number: UInt16) -> Bool {
      number > 0 && (1...digits.count).contains { digits.prefix(Int($0)).arabicValue == number }
    }
  }

  /// Whether the paragraph before ends in a colon: `重点任务如下：`
  private static func isAnnounced(_ passage: Int, _ prose: Prose) -> Bool {
    guard passage > 0 else { return false }
    let before = prose.passages[passage - 1]
    return Punctuation.isColon(Scalars.decode(prose.bytes, before: Int(before.end), start: Int(before.start)).value)
  }

  /// A number and a point at the start of a paragraph.
  private struct Item {
    let surface: Int
    let passage: UInt32
    /// Before the point.
    let number: UInt16
    /// Behind it; 0 where text stands there.
    let second: UInt16
    let kind: Kind
    /// `3月底`: nothing that has a decimal point.
    let isMonth: Bool
    /// Below which heading of a level above it stands: the passage behind that.
    let part: UInt32
    /// The paragraph before is that heading, or announces a list.
    let isBelowHeading: Bool
    /// Its paragraph is a heading and nothing else: text has a stop at its end.
    let standsAlone: Bool
    /// `3.110千伏`: no decimal point, for behind one no amount has three digits of which the last is 0.
    let isWholeBehind: Bool
    /// `1.12345热线`: more digits behind the point than amounts have, and nothing that they count.
    let isLong: Bool
    /// A damaged marker beside it has its number: `2，…⏎2.5万亩示范片…⏎3.…`
    var isTaken = false
    /// Of the first of a run the number before it; 0 for none.
    var before: UInt16 = 0
    /// The next number stands behind it with a damaged marker: `2.10日内…⏎3同一问题…`
    var isFollowed = false
    /// What may be left of the item before stands between: `1．3个镇区…⏎215个行政村…⏎3．2027年底前…`
    var isBehindRest = false
    var rest: Bare?

    func isBefore(_ next: Item) -> Bool { number + 1 == next.number || number + 2 == next.number && next.isBehindRest }

    enum Kind {
      /// `3.加强…`, `3.2026年…`
      case certain
      /// `3.80%以上…`, `3、1.5亿元…`, `1.12345热线…`
      case quantity
      /// `3.110联动…`, `2.1组织机构`
      case pair
    }

    init?(_ surface: Surface, _ start: MarkerStart, _ prose: Prose, part: UInt32, isBelowHeading: Bool) {
      guard surface.pieces.isDisjoint(with: [.open, .close, .prefix, .circled, .outerLost, .dotChanged, .innerBlank, .lookAlike]),
        surface.pieces.contains(.arabic), surface.unit == .none
      else { return nil }
      let (bytes, whole) = (prose.bytes.span, prose.passages[Int(start.passage)])
      let end = Int(whole.end)
      self.surface = Int(start.firstSurface)
      passage = start.passage
      self.part = part
      self.isBelowHeading = isBelowHeading
      isWholeBehind = surface.components == 2 && surface.digits.count == 3 && surface.value % 10 == 0
      standsAlone = whole.standsAlone(in: prose.bytes)
      isLong = surface.withDigitsBehind(bytes, end: end).map { !Self.isAmount($0, bytes, end) } ?? false
      if surface.components == 1 {
        guard surface.separator == .dot || surface.separator == .comma, surface.value > 0 else { return nil }
        number = surface.value
        second = 0
        isMonth = false
        if surface.wholeStyle != nil {
          kind = .certain
        } else {
          guard NumeralCharacter.arabic(Scalars.decode(bytes, at: Int(surface.end), end: end).value) != nil, Self.hasWords(surface, end)
          else {
            return nil
          }
          kind = .quantity
        }
        return
      }
      guard surface.components == 2 || surface.doubt == .digitBehind, surface.separator == .none, Self.hasWords(surface, end) else {
        return nil
      }
      number = surface.wholeDigits.arabicValue
      second = surface.value
      guard number > 0 else { return nil }
      kind = surface.doubt == .none ? .pair : .quantity
      // `1.1 编制目的`: a blank parts a decimal number from its heading.
      if kind == .pair, surface.pieces.contains(.blankBehind) { return nil }
      let place = Place(bytes, at: Int(surface.textStart), end: end)
      isMonth =
        surface.components == 2 && (1...12).contains(second) && place.peek == "月" && DigitItems.partsOfMonth.contains(place.second(bytes))
    }

    private static func isAmount(_ surface: Surface, _ bytes: Bytes, _ end: Int) -> Bool {
      let place = Place(bytes, at: Int(surface.end), end: end)
      return MeasureWords.follows(arabic: place.peek, place.second(bytes))
    }

    /// `1.5亿元` alone is a table's cell.
    private static func hasWords(_ surface: Surface, _ end: Int) -> Bool { end - Int(surface.end) >= DigitItems.leastText }
  }

  /// No decimal number has more digits behind a point.
  static let longestDecimal: UInt8 = 3
  /// In bytes: five Han characters.
  fileprivate static let leastText = 15
  /// `3月底前`, `3月份`, `3月，`
  fileprivate static let partsOfMonth = CharacterSet("底份初中上下前内起至，、")

  /// Whether 1.2 follows 1.1 somewhere: then numbers of two parts are sections.
  private static func numbersByTwo(_ candidates: borrowing Candidates) -> Bool {
    var last: Surface?
    for start in candidates.starts where start.position == .paragraph {
      let surface = candidates[start]
      guard surface.components > 1, surface.doubt == .none, surface.pieces.contains(.arabic) else { continue }
      if surface.components > 2 { return true }
      if let last, last.parts.outer == surface.parts.outer, last.value + 1 == surface.value { return true }
      last = surface
    }
    return false
  }

  /// A run goes on with the next number, or the next but one where a marker between was damaged.
  private static func add(_ item: Item, to run: inout [Item], _ candidates: inout Candidates, numbersByTwo: Bool) {
    let isSection = numbersByTwo && item.kind == .pair
    var item = item
    if let last = run.last, isSection || !(last.number + 1...last.number + 2).contains(item.number) {
      settle(run, &candidates)
      item.before = last.number
      run.removeAll(keepingCapacity: true)
    }
    if !isSection { run.append(item) }
  }

  private static func settle(_ run: [Item], _ candidates: inout Candidates) {
    guard let first = run.first, run.contains(where: { $0.kind != .certain }) else { return }
    let prose = candidates.prose
    let firstCertain = run.firstIndex { $0.kind == .certain } ?? run.count
    let lastCertain = run.lastIndex { $0.kind == .certain } ?? -1
    // Behind the last one that is certain, or where none is.
    let tail = run[(lastCertain + 1)...]
    let isTailListed =
      first.number == 1 && isStrict(run) && tail.count > 1
      && (run.count > 2 || tail.allSatisfy(\.isMonth)
        || first.isBelowHeading && run[run.count - 1].isFollowed && run.allSatisfy { $0.part == first.part })
    // `1.5亿元…` between 1. and 2. belongs to 1.: a first item stands right below its heading, and two more below the same.
    let beginsList =
      first.number == 1 && first.isBelowHeading && first.before != 1 && lastCertain > 0 && run[lastCertain].number > 2
      && isStrict(run[...lastCertain]) && run[...min(2, run.count - 1)].allSatisfy { $0.part == first.part }
    // `1.110千伏线路迁改⏎2.无障碍环境`: two headings below another.
    let beginsHeadings =
      first.number == 1 && first.isBelowHeading && first.before != 1 && run.count > 1 && run[1].kind == .certain
      && (first.standsAlone && run[1].standsAlone || first.isWholeBehind) && run[1].number == 2 && run[1].part == first.part
    // `13个镇区…⏎2．15个行政村…⏎3．2027年底前…`: item 1 lost its point.
    let isSecond = first.number == 2 && first.rest?.isBelowHeading == true && lastCertain > 0 && isStrict(run[...lastCertain])
    if isSecond || beginsList {
      for (index, item) in run[...lastCertain].enumerated() where index > 0 ? run[index - 1].number + 2 == item.number : isSecond {
        // Its first digit alone is the number.
        if item.number <= 10, let digit = item.rest?.firstDigit, digit > 0 { candidates.clear(digit, to: .bare) }
      }
    }
    // `1.12345热线提质` alone below its heading: no amount.
    let isOnly = run.count == 1 && first.number == 1 && first.isBelowHeading && first.isLong
    for (index, item) in run.enumerated() where item.kind != .certain {
      if index > lastCertain {
        guard isTailListed && !areFirstOfTheirs(tail) || isOnly || index == lastCertain + 1 && isNextHeading(run, index) else { continue }
      } else {
        // Between two that are certain, or from a 1 on.
        guard firstCertain < index || beginsList || beginsHeadings || isSecond, !item.isTaken, isBeside(run, index) else { continue }
      }
      candidates.surfaces[item.surface].becomeItem(prose.bytes.span)
    }
  }

  /// `2.110千伏线路迁改` behind `1.无障碍环境`: a heading, as the one before it is, or no amount; and its number the next below the same.
  private static func isNextHeading(_ run: [Item], _ index: Int) -> Bool {
    guard index > 0, run[index].kind == .quantity, !run[index].isTaken else { return false }
    let (last, item) = (run[index - 1], run[index])
    return (last.standsAlone && item.standsAlone || item.isWholeBehind) && last.part == item.part && last.number + 1 == item.number
  }

  /// Whether each number is the next, or the next but one where what may be left of the one between stands there.
  private static func isStrict(_ run: some Collection<Item>) -> Bool {
    zip(run, run.dropFirst()).allSatisfy { $0.isBefore($1) }
  }

  /// Whether the number before is the one before, or the one behind the next.
  private static func isBeside(_ run: [Item], _ index: Int) -> Bool {
    index > 0 && run[index - 1].number + 1 == run[index].number || run[index].isBefore(run[index + 1])
  }

  /// `1.1编制目的`, `2.1指挥机构`, `3.1监测`: the first sections of 1, 2 and 3.
  private static func areFirstOfTheirs(_ tail: some Collection<Item>) -> Bool {
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
