import PlanSyntax

/// Bare numbers before words that look like what they count, and that are counted all the same: `3　乡村振兴` behind `2　总体目标`, `2小时生活圈` between `1.总体要求` and
/// `3.保障措施`.
///
/// The neighbours tell: the number before and the number behind, each a marker at the start of its paragraph, or the first of its own sections, `3.1`, right below it. Where only
/// one of them is there, both must be headings alone on their lines, and no date or amount.
enum MeasuredHeadings: Look {
  static let needs: Candidates.Traits = .bare

  /// Takes such numbers for bare ones that count nothing. Linear.
  static func apply(to candidates: inout Candidates) {
    guard candidates.starts.contains(where: { $0.position == .paragraph && isInDoubt(candidates[$0]) }) else { return }
    var lists = List.styles.map { List(style: $0) }
    // The one before, where it may have a first section of its own.
    var parent: (list: Int, passage: Int)?
    var hasDecimals = false
    for start in candidates.starts where start.position == .paragraph {
      let surface = candidates[start]
      let item = Item(surface, Int(start.firstSurface), Int(start.passage))
      if isInDoubt(surface) {
        parent = nil
        for number in lists.indices where lists[number].take(item, candidates.prose) {
          if number == List.bare { parent = (number, item.passage) }
        }
        continue
      }
      guard let style = surface.wholeStyle else { continue }
      if style == .decimal, surface.components > 1 {
        hasDecimals = true
        if let parent, surface.components == 2, surface.value == 1 { lists[parent.list].noteSection(of: surface.outerValue) }
        parent = nil
        continue
      }
      parent = nil
      let rank = style.rank(components: surface.components)
      for number in lists.indices {
        if lists[number].style == style {
          lists[number].settle(before: item, &candidates, hasDecimals: hasDecimals)
          lists[number].last = item
        } else if lists[number].isInside(rank) {
          lists[number].settle(before: nil, &candidates, hasDecimals: hasDecimals)
          lists[number].last = nil
        }
      }
    }
    for number in lists.indices { lists[number].settle(before: nil, &candidates, hasDecimals: hasDecimals) }
  }

  /// `3乡村`, `2 小时`, `二层级`: a number, nothing beside it, and a word that it may count.
  private static func isInDoubt(_ surface: Surface) -> Bool {
    surface.doubt == .word && surface.isBare && surface.digits.count <= (surface.pieces.contains(.han) ? 3 : 2)
  }

  /// A number at the start of a paragraph.
  private struct Item {
    let surface: Int
    let passage: Int
    let value: UInt16
    let isHan: Bool
    /// A blank parts it from its text.
    let isParted: Bool
    private let textStart: Int

    init(_ surface: Surface, _ index: Int, _ passage: Int) {
      self.surface = index
      self.passage = passage
      value = surface.value
      isHan = surface.pieces.contains(.han)
      isParted = surface.pieces.contains(.blankBehind)
      textStart = Int(surface.textStart)
    }

    /// Whether its paragraph is a heading and nothing else.
    func standsAlone(_ prose: Prose) -> Bool {
      prose.passages[passage].standsAlone(in: prose.bytes) && !prose.passages[passage].holds("，", in: prose.bytes)
    }

    /// A table's cell has fewer characters.
    func isLong(_ prose: Prose) -> Bool { Int(prose.passages[passage].end) - textStart >= Self.leastHeading }

    func counted(_ prose: Prose) -> Counted {
      let place = Place(prose.bytes.span, at: textStart, end: Int(prose.passages[passage].end))
      return Counted(place.peek, place.second(prose.bytes.span))
    }

    /// In bytes: four Han characters.
    private static let leastHeading = 12
  }

  /// What seems to be counted.
  private struct Counted {
    /// `3月底`, `3 年内`
    let isDate: Bool
    /// `2 12345热线`
    let isDigit: Bool
    /// `3 个乡镇`
    let isCount: Bool
    /// `3个`, `3小时`: what hardly any heading begins with.
    let isAmount: Bool

    init(_ first: UInt32, _ second: UInt32) {
      isDate = first == "年" || first == "月" || first == "日"
      isDigit = !Scalars.isHan(first)
      isCount = MeasureWords.isClassifier(first)
      isAmount = isDate || MeasureWords.isAmount(first, second)
    }
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
    ///
    /// - Returns: whether it may.
    mutating func take(_ item: Item, _ prose: Prose) -> Bool {
      guard item.isHan == (style == .hanComma) else { return false }
      let isNext = last.map { $0.value + 1 == item.value } ?? false
      guard isNext || item.value == 1 && last == nil else { return false }
      // Of two that are alike one counts something, if not both.
      if let open {
        let isHeading = item.standsAlone(prose)
        if open.standsAlone(prose) == isHeading { self.open = nil }
        guard isHeading, !open.standsAlone(prose) else { return false }
      }
      open = item
      isBehindLast = isNext
      hasSections = false
      return true
    }

    /// The one in doubt has a first section of its own.
    mutating func noteSection(of chapter: UInt16) {
      if let open, open.value == chapter { hasSections = true }
    }

    mutating func settle(before next: Item?, _ candidates: inout Candidates, hasDecimals: Bool) {
      guard let item = open else { return }
      if isItem(item, next, hasDecimals: hasDecimals, candidates.prose) { candidates.clear(item.surface, to: .bare) }
      open = nil
    }

    private func isItem(_ item: Item, _ next: Item?, hasDecimals: Bool, _ prose: Prose) -> Bool {
      if next?.value == item.value { return false }
      let isBeforeNext = next.map { $0.value == item.value + 1 } ?? false
      if hasSections { return isBehindLast || isBeforeNext || item.value == 1 }
      // A table's cells are numbers too.
      let counted = item.counted(prose)
      if counted.isDigit { return false }
      let standsAlone = item.standsAlone(prose)
      if counted.isDate { return item.isParted && isBehindLast && isBeforeNext && standsAlone }
      if isBehindLast, isBeforeNext { return standsAlone || !item.isHan && style != .decimal && last?.standsAlone(prose) == false }
      guard standsAlone, item.isLong(prose) else { return false }
      if item.value == 1, isBeforeNext, let next {
        return next.standsAlone(prose) && next.isParted == item.isParted
          && (item.isParted && style == .decimal ? !counted.isCount : !counted.isAmount)
      }
      guard isBehindLast, !item.isHan, let last, last.standsAlone(prose) else { return false }
      if style == .decimal {
        return last.isParted == item.isParted && (item.isParted ? !counted.isCount : hasDecimals && !counted.isAmount)
      }
      return !counted.isAmount
    }
  }
}
