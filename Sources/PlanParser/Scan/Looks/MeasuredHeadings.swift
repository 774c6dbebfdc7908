import PlanSyntax

/// Bare numbers before words that look like what they count, and that are counted all the same: `3　乡村振兴` behind `2　总体目标`, `2小时生活圈` between `1.总体要求` and
/// `3.保障措施`.
///
/// The neighbours tell: the number before and the number behind, each a marker at the start of its paragraph, or the first of its own sections, `3.1`, right below it. Where only
/// one of them is there, both must be headings alone on their lines, and no date or amount.
enum MeasuredHeadings {
  /// Takes such numbers for bare ones that count nothing. Linear.
  static func clear(_ surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
    // Most texts have none.
    guard starts.contains(where: { $0.position == .paragraph && isInDoubt(surfaces[Int($0.firstSurface)]) }) else { return }
    var lists = List.styles.map { List(style: $0) }
    // The one before, where it may have a first section of its own.
    var parent: (list: Int, passage: Int)?
    var hasDecimals = false
    for start in starts where start.position == .paragraph {
      let index = Int(start.firstSurface)
      let surface = surfaces[index]
      let item = Item(surface, index, Int(start.passage), prose)
      if isInDoubt(surface) {
        parent = nil
        for number in lists.indices where lists[number].takes(item) {
          if number == List.bare { parent = (number, item.passage) }
        }
        continue
      }
      guard let style = surface.wholeStyle else { continue }
      if style == .decimal, surface.components > 1 {
        hasDecimals = true
        if let parent, surface.components == 2, surface.value == 1 { lists[parent.list].isParent(of: surface.outerValue) }
        parent = nil
        continue
      }
      parent = nil
      let rank = style.rank(components: surface.components)
      for number in lists.indices {
        if lists[number].style == style {
          lists[number].settle(before: item, &surfaces, hasDecimals: hasDecimals)
          lists[number].last = item
        } else if lists[number].isInside(rank) {
          lists[number].settle(before: nil, &surfaces, hasDecimals: hasDecimals)
          lists[number].last = nil
        }
      }
    }
    for number in lists.indices { lists[number].settle(before: nil, &surfaces, hasDecimals: hasDecimals) }
  }

  /// `3乡村`, `2 小时`, `二层级`: a number, nothing beside it, and a word that it may count.
  private static func isInDoubt(_ surface: Surface) -> Bool {
    let kind = surface.pieces.subtracting(.blankBehind)
    return surface.doubt == .word && surface.separator == .none && surface.unit == .none && surface.components == 1 && surface.value > 0
      && (kind == .arabic ? surface.digits.count <= 2 : kind == .han && surface.digits.count <= 3)
  }

  /// A number at the start of a paragraph.
  private struct Item {
    let surface: Int
    let passage: Int
    let value: UInt16
    let isHan: Bool
    /// Its paragraph is a heading and nothing else.
    let standsAlone: Bool
    /// A blank parts it from its text.
    let isParted: Bool
    /// A table's cell has fewer characters.
    let isLong: Bool
    /// `3月底`, `3 年内`
    let isDate: Bool
    /// `2 12345热线`
    let isBeforeDigit: Bool
    /// `3 个乡镇`
    let isCount: Bool
    /// `3个`, `3小时`: what hardly any heading begins with.
    let isAmount: Bool

    init(_ surface: Surface, _ index: Int, _ passage: Int, _ prose: Prose) {
      self.surface = index
      self.passage = passage
      value = surface.value
      isHan = surface.pieces.contains(.han)
      let whole = prose.passages[passage]
      standsAlone = whole.standsAlone(in: prose.bytes) && !whole.holds("，", in: prose.bytes)
      isParted = surface.pieces.contains(.blankBehind)
      isLong = Int(whole.end) - Int(surface.textStart) >= Self.leastHeading
      let place = Place(prose.bytes.span, at: Int(surface.textStart), end: Int(whole.end))
      let (first, second) = (place.peek, place.second(prose.bytes.span))
      isDate = first == "年" || first == "月" || first == "日"
      isBeforeDigit = !Scalars.isHan(first)
      isCount = MeasureWords.isClassifier(first)
      isAmount = isDate || MeasureWords.isAmount(first, second)
    }

    /// In bytes: four Han characters.
    private static let leastHeading = 12
  }

  /// The numbers of one style so far.
  private struct List {
    /// Of what has lost its point, and of chapters that have none: `3 保障措施`.
    static let styles: [NumberingStyle] = [.decimal, .arabicDot, .arabicComma, .hanComma]
    /// Index of that of chapters.
    static let bare = 0

    let style: NumberingStyle
    /// The last beyond doubt.
    var last: Item?
    private var open: Item?
    private var isBehindLast = false
    private var hasSections = false

    init(style: NumberingStyle) { self.style = style }

    /// Whether a marker of a rank begins something that this list lies inside of.
    func isInside(_ rank: Int) -> Bool { rank < style.rank(components: 1) && style != .decimal }

    /// Takes one in doubt that may be the next.
    mutating func takes(_ item: Item) -> Bool {
      guard item.isHan == (style == .hanComma) else { return false }
      let isNext = last.map { $0.value + 1 == item.value } ?? false
      guard isNext || item.value == 1 && last == nil else { return false }
      // Of two that are alike one counts something, if not both.
      if let open {
        if open.standsAlone == item.standsAlone { self.open = nil }
        guard item.standsAlone, !open.standsAlone else { return false }
      }
      open = item
      isBehindLast = isNext
      hasSections = false
      return true
    }

    mutating func isParent(of chapter: UInt16) {
      if let open, open.value == chapter { hasSections = true }
    }

    mutating func settle(before next: Item?, _ surfaces: inout [Surface], hasDecimals: Bool) {
      guard let item = open else { return }
      if isItem(item, next, hasDecimals: hasDecimals) { surfaces[item.surface].doubt = .bare }
      open = nil
    }

    private func isItem(_ item: Item, _ next: Item?, hasDecimals: Bool) -> Bool {
      if next?.value == item.value { return false }
      let isBeforeNext = next.map { $0.value == item.value + 1 } ?? false
      if hasSections { return isBehindLast || isBeforeNext || item.value == 1 }
      // A table's cells are numbers too.
      if item.isBeforeDigit { return false }
      if item.isDate { return item.isParted && isBehindLast && isBeforeNext && item.standsAlone }
      if isBehindLast, isBeforeNext { return item.standsAlone || !item.isHan && style != .decimal && last?.standsAlone == false }
      guard item.standsAlone, item.isLong else { return false }
      if item.value == 1, isBeforeNext, let next {
        return next.standsAlone && next.isParted == item.isParted && (item.isParted && style == .decimal ? !item.isCount : !item.isAmount)
      }
      guard isBehindLast, !item.isHan, let last, last.standsAlone else { return false }
      if style == .decimal { return last.isParted == item.isParted && (item.isParted ? !item.isCount : hasDecimals && !item.isAmount) }
      return !item.isAmount
    }
  }
}
