import PlanSyntax

/// A number and a point at the start of a paragraph, and whether what stands behind the point may be text: see ``DigitItems``.
struct DigitItem {
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
  var rest: BareDigits?

  enum Kind {
    /// `3.加强…`, `3.2026年…`
    case certain
    /// `3.80%以上…`, `3、1.5亿元…`, `1.12345热线…`
    case quantity
    /// `3.110联动…`, `2.1组织机构`
    case pair
  }

  /// - Returns: Nothing for what is no item, however it is read.
  init?(_ surface: Surface, _ start: MarkerStart, _ bytes: Bytes, _ whole: Passage, part: UInt32, isBelowHeading: Bool) {
    guard surface.pieces.isDisjoint(with: [.open, .close, .prefix, .circled, .outerLost, .dotChanged, .innerBlank, .lookAlike]),
      surface.pieces.contains(.arabic), surface.unit == .none
    else { return nil }
    let end = Int(whole.end)
    self.surface = Int(start.firstSurface)
    passage = start.passage
    self.part = part
    self.isBelowHeading = isBelowHeading
    isWholeBehind = surface.components == 2 && surface.digits.count == 3 && surface.value % 10 == 0
    standsAlone = whole.standsAlone(in: bytes)
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
        else { return nil }
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
    isMonth = surface.components == 2 && (1...12).contains(second) && place.peek == "月" && Self.partsOfMonth.contains(place.second(bytes))
  }

  /// Whether an item has the next number, or the next but one where what may be left of the one between stands there.
  func isBefore(_ next: DigitItem) -> Bool { number + 1 == next.number || number + 2 == next.number && next.rest != nil }

  private static func isAmount(_ surface: Surface, _ bytes: Bytes, _ end: Int) -> Bool {
    let place = Place(bytes, at: Int(surface.end), end: end)
    return MeasureWords.follows(arabic: place.peek, place.second(bytes))
  }

  /// `1.5亿元` alone is a table's cell.
  private static func hasWords(_ surface: Surface, _ end: Int) -> Bool { end - Int(surface.end) >= leastText }

  /// In bytes: five Han characters.
  private static let leastText = 15
  /// `3月底前`, `3月份`, `3月，`
  private static let partsOfMonth = CharacterSet("底份初中上下前内起至，、")
}

/// A number that stands without a point where a paragraph begins, `13个镇区…`: it may be an item's that lost its point.
struct BareDigits {
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
