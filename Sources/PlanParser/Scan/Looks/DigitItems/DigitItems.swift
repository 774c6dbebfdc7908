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
    let passages = candidates.prose.passages
    let source = candidates.prose.bytes
    let bytes = source.span
    var reader = Reader(numbersByTwo: numbersByTwo(candidates))
    for start in candidates.starts where start.position == .paragraph { reader.read(start, &candidates, bytes, passages) }
    reader.end(&candidates)
  }

  /// Whether a marker is in doubt for what stands behind its point, or has two numbers.
  static func mayBeItem(_ surface: Surface) -> Bool {
    surface.pieces.contains(.arabic)
      && (surface.components > 1 || surface.separator != .none && (surface.doubt == .digitBehind || surface.doubt == .word))
  }

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

  /// Goes from paragraph to paragraph. Items with a point and items with 、 count apart.
  private struct Reader {
    let numbersByTwo: Bool
    private var dots = DigitItemRun()
    private var commas = DigitItemRun()
    /// The passage behind the last heading of a level above; 0 before any.
    private var belowHeading: UInt32 = 0
    /// The number of a damaged marker behind the last one that is certain.
    private var taken: UInt16 = 0
    /// The last number without a point, `215个行政村…`: item 2 that lost it, where 1. and 3. stand on its two sides.
    private var bare: BareDigits?

    init(numbersByTwo: Bool) { self.numbersByTwo = numbersByTwo }

    /// The bytes and passages are those of the candidates' prose, taken out of it once: handed on as a whole it would be copied for each start.
    mutating func read(_ start: MarkerStart, _ candidates: inout Candidates, _ bytes: Bytes, _ passages: [Passage]) {
      let surface = candidates[start]
      let isBelowHeading = start.passage == belowHeading || Self.isAnnounced(Int(start.passage), bytes, passages)
      let passage = passages[Int(start.passage)]
      if let item = DigitItem(surface, start, bytes, passage, part: belowHeading, isBelowHeading: isBelowHeading) {
        take(item, &candidates, isBehindComma: surface.separator == .comma)
      } else {
        takeOther(surface, start, isBelowHeading: isBelowHeading)
      }
    }

    mutating func end(_ candidates: inout Candidates) {
      dots.settle(&candidates)
      commas.settle(&candidates)
    }

    private mutating func take(_ item: DigitItem, _ candidates: inout Candidates, isBehindComma: Bool) {
      var item = item
      item.isTaken = item.number == taken
      if item.kind == .certain { taken = 0 }
      if let bare, bare.passage < item.passage, bare.isLeft(of: item.number - 1) { item.rest = bare }
      bare = nil
      let isSection = numbersByTwo && item.kind == .pair
      if isBehindComma {
        commas.add(item, isSection: isSection, &candidates)
      } else {
        dots.add(item, isSection: isSection, &candidates)
      }
    }

    /// What is no such item: a heading above, a damaged marker, another list's.
    private mutating func takeOther(_ surface: Surface, _ start: MarkerStart, isBelowHeading: Bool) {
      let isArabic = surface.unit == .none && surface.pieces.contains(.arabic) && surface.value > 0
      if isArabic, surface.components == 1 {
        bare = BareDigits(surface, start, isBelowHeading: isBelowHeading)
        // `3）…` is a marker of another list.
        if surface.doubt != .word, surface.wholeStyle == nil { dots.noteNext(surface.value) }
      }
      // `二）交办问题整改` heads a list as `（二）` does.
      let style = surface.wholeStyle ?? surface.certainStyle
      if let style, style != .arabicDot, style != .arabicComma {
        if style.rank < NumberingStyle.arabicDot.rank { belowHeading = start.passage + 1 }
      } else if isArabic {
        // `2 ．健全…`, `2，健全…`
        taken = surface.value
        dots.noteTaken(taken)
        commas.noteTaken(taken)
      }
    }

    /// Whether the paragraph before ends in a colon: `重点任务如下：`
    private static func isAnnounced(_ passage: Int, _ bytes: Bytes, _ passages: [Passage]) -> Bool {
      guard passage > 0 else { return false }
      let before = passages[passage - 1]
      return Punctuation.isColon(Scalars.decode(bytes, before: Int(before.end), start: Int(before.start)).value)
    }
  }
}
