import PlanSyntax

/// Items whose text begins with a digit: `1.3月底前，印发方案。⏎2.5月底前，…⏎3.10月底前，…`, `4.80%以上的村…` between 3. and 5.
///
/// By itself each may be a quantity or a number of two parts. Where the numbers before the points count on from paragraph to paragraph they are a list's:
/// neither quantities nor decimal numbers do, for of these 1.2 follows 1.1.
enum DigitItems {
  /// Takes what is a list's for its items. Linear.
  static func settle(_ surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
    // Hardly a text has any.
    let areAny = starts.contains { start in
      start.position == .paragraph && Item.Kind.mayBeDoubtful(surfaces[Int(start.firstSurface)])
    }
    guard areAny else { return }
    let numbersByTwo = numbersByTwo(surfaces, starts)
    var dots: [Item] = []
    var commas: [Item] = []
    // The passage behind the last heading of a level above; 0 before any.
    var belowHeading: UInt32 = 0
    // The number of a damaged marker behind the last one that is certain.
    var taken: UInt16 = 0
    for start in starts where start.position == .paragraph {
      let surface = surfaces[Int(start.firstSurface)]
      let isBelowHeading = start.passage == belowHeading || isAnnounced(Int(start.passage), prose)
      let passage = prose.passages[Int(start.passage)]
      guard
        var item = Item(
          surface, Int(start.firstSurface), prose.bytes.span, end: Int(passage.end), part: belowHeading, isBelowHeading: isBelowHeading,
          standsAlone: passage.standsAlone(in: prose.bytes))
      else {
        if let style = surface.wholeStyle {
          if style.rank < NumberingStyle.arabicDot.rank { belowHeading = start.passage + 1 }
        } else if surface.unit == .none, surface.pieces.contains(.arabic), surface.value > 0 {
          taken = surface.value
          if let last = dots.indices.last, dots[last].number == taken { dots[last].isTaken = true }
          if let last = commas.indices.last, commas[last].number == taken { commas[last].isTaken = true }
        }
        continue
      }
      item.isTaken = item.number == taken
      if item.kind == .certain { taken = 0 }
      if surface.separator == .comma {
        add(item, to: &commas, &surfaces, prose.bytes.span, numbersByTwo: numbersByTwo)
      } else {
        add(item, to: &dots, &surfaces, prose.bytes.span, numbersByTwo: numbersByTwo)
      }
    }
    settle(dots, &surfaces, prose.bytes.span)
    settle(commas, &surfaces, prose.bytes.span)
  }

  /// Whether the paragraph before ends in a colon: `重点任务如下：`
  private static func isAnnounced(_ passage: Int, _ prose: Prose) -> Bool {
    guard passage > 0 else { return false }
    let before = prose.passages[passage - 1]
    return RoleLabel.isColon(Scalars.decode(prose.bytes, before: Int(before.end), start: Int(before.start)).value)
  }

  /// A number and a point at the start of a paragraph.
  private struct Item {
    let surface: Int
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
    /// A damaged marker beside it has its number: `2，…⏎2.5万亩示范片…⏎3.…`
    var isTaken = false
    /// Of the first of a run the number before it; 0 for none.
    var before: UInt16 = 0

    enum Kind {
      /// `3.加强…`, `3.2026年…`
      case certain
      /// `3.80%以上…`, `3、1.5亿元…`, `1.12345热线…`
      case quantity
      /// `3.110联动…`, `2.1组织机构`
      case pair

      static func mayBeDoubtful(_ surface: Surface) -> Bool {
        surface.pieces.contains(.arabic)
          && (surface.components > 1 || surface.separator != .none && (surface.doubt == .digitBehind || surface.doubt == .word))
      }
    }

    init?(_ surface: Surface, _ index: Int, _ bytes: Bytes, end: Int, part: UInt32, isBelowHeading: Bool, standsAlone: Bool) {
      guard surface.pieces.isDisjoint(with: [.open, .close, .prefix, .circled, .outerLost, .dotChanged, .innerBlank, .lookAlike]),
        surface.pieces.contains(.arabic), surface.unit == .none
      else { return nil }
      self.surface = index
      self.part = part
      self.isBelowHeading = isBelowHeading
      isWholeBehind = surface.components == 2 && surface.digits.count == 3 && surface.value % 10 == 0
      self.standsAlone = standsAlone
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

    /// `1.5亿元` alone is a table's cell.
    private static func hasWords(_ surface: Surface, _ end: Int) -> Bool { end - Int(surface.end) >= DigitItems.leastText }
  }

  /// In bytes: five Han characters.
  fileprivate static let leastText = 15
  /// `3月底前`, `3月份`, `3月，`
  fileprivate static let partsOfMonth = CharacterSet("底份初中上下前内起至，、")

  /// Whether 1.2 follows 1.1 somewhere: then numbers of two parts are sections.
  private static func numbersByTwo(_ surfaces: [Surface], _ starts: [MarkerStart]) -> Bool {
    var last: Surface?
    for start in starts where start.position == .paragraph {
      let surface = surfaces[Int(start.firstSurface)]
      guard surface.components > 1, surface.doubt == .none, surface.pieces.contains(.arabic) else { continue }
      if surface.components > 2 { return true }
      if let last, last.parts.outer == surface.parts.outer, last.value + 1 == surface.value { return true }
      last = surface
    }
    return false
  }

  /// A run goes on with the next number, or the next but one where a marker between was damaged.
  private static func add(_ item: Item, to run: inout [Item], _ surfaces: inout [Surface], _ bytes: Bytes, numbersByTwo: Bool) {
    let isSection = numbersByTwo && item.kind == .pair
    var item = item
    if let last = run.last, isSection || !(last.number + 1...last.number + 2).contains(item.number) {
      settle(run, &surfaces, bytes)
      item.before = last.number
      run.removeAll(keepingCapacity: true)
    }
    if !isSection { run.append(item) }
  }

  private static func settle(_ run: [Item], _ surfaces: inout [Surface], _ bytes: Bytes) {
    guard let first = run.first, run.contains(where: { $0.kind != .certain }) else { return }
    let firstCertain = run.firstIndex { $0.kind == .certain } ?? run.count
    let lastCertain = run.lastIndex { $0.kind == .certain } ?? -1
    // Behind the last one that is certain, or where none is.
    let tail = run[(lastCertain + 1)...]
    let isTailListed = first.number == 1 && isStrict(run) && tail.count > 1 && (run.count > 2 || tail.allSatisfy(\.isMonth))
    // `1.5亿元…` between 1. and 2. belongs to 1.: a first item stands right below its heading, and two more below the same.
    let beginsList =
      first.number == 1 && first.isBelowHeading && first.before != 1 && lastCertain > 1 && isStrict(run[...lastCertain])
      && run[...2].allSatisfy { $0.part == first.part }
    // `1.110千伏线路迁改⏎2.无障碍环境`: two headings below another.
    let beginsHeadings =
      first.number == 1 && first.isBelowHeading && first.before != 1 && run.count > 1 && run[1].kind == .certain
      && (first.standsAlone && run[1].standsAlone || first.isWholeBehind) && run[1].number == 2 && run[1].part == first.part
    for (index, item) in run.enumerated() where item.kind != .certain {
      if index > lastCertain {
        guard isTailListed && !areFirstOfTheirs(tail) || index == lastCertain + 1 && isNextHeading(run, index) else { continue }
      } else {
        // Between two that are certain, or from a 1 on.
        guard firstCertain < index || beginsList || beginsHeadings, !item.isTaken, isBeside(run, index) else { continue }
      }
      surfaces[item.surface].becomeItem(bytes)
    }
  }

  /// `2.110千伏线路迁改` behind `1.无障碍环境`: a heading, as the one before it is, or no amount; and its number the next below the same.
  private static func isNextHeading(_ run: [Item], _ index: Int) -> Bool {
    guard index > 0, run[index].kind == .quantity, !run[index].isTaken else { return false }
    let (last, item) = (run[index - 1], run[index])
    return (last.standsAlone && item.standsAlone || item.isWholeBehind) && last.part == item.part && last.number + 1 == item.number
  }

  /// Whether each number is the next.
  private static func isStrict(_ run: some Collection<Item>) -> Bool {
    zip(run, run.dropFirst()).allSatisfy { $0.number + 1 == $1.number }
  }

  /// Whether the number before is the one before, or the one behind the next.
  private static func isBeside(_ run: [Item], _ index: Int) -> Bool {
    index > 0 && run[index - 1].number + 1 == run[index].number || run[index + 1].number == run[index].number + 1
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
