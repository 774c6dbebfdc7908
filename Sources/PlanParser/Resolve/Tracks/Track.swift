import PlanSyntax

/// A way of numbering that the document uses: a candidate for one of its levels.
///
/// Decimal numbers make a track a depth: 1, 1.1 and 1.1.1 are three.
struct Track: Equatable {
  /// So many of them a document has at the most; of more the commonest count.
  static let most = 16

  /// So many bare numbers in a row show a list, in which then up to ``mostLost`` in a row may be damaged.
  static let leastRun = 3
  private static let mostLost: UInt16 = 2

  let style: NumberingStyle
  /// For ``NumberingStyle/decimal`` how many numbers a marker joins.
  let components: UInt8
  /// What its numerals are written in.
  let numerals: NumeralSystem
  /// Of a marker with a numeral, which pieces say that it is one of these; nothing where any may be.
  let numeralPieces: Surface.Pieces
  /// Canonical depth; smaller is further out.
  let rank: Int
  /// How many whole markers of it the document has.
  var count = 0
  /// How many of them begin a paragraph.
  private var beginnings = 0
  /// Whether one of them is a 1: only such a track can begin a list.
  var hasFirst = false
  /// The number of its first whole marker.
  private(set) var firstValue: UInt16 = 0
  /// How many of its markers count on from 1, or begin anew; one that counts on over a gap closes it and is not among them.
  var run = 0
  private var next: UInt16 = 1
  /// Of bare numbers, how many a blank parts from their heading: `110联动机制` is none.
  private(set) var parted = 0
  /// Whether bare numbers are a list: they count on from 1, but for one in three that follows a lost one. Rows of a table do not.
  var countsOn: Bool { run >= Track.leastRun && (parted <= run || run > Track.leastRun && (parted - run) * 2 <= run) }
  /// A marker of it stands where markers stand, though it may be damaged.
  var isEvident = false
  /// The longest run of numbers that count on by one, wherever it begins.
  var longestRun = 0
  private var currentRun = 0
  private var last: UInt16 = 0
  private var lastButOne: UInt16 = 0
  /// One bit a number, up to 63: behind it somewhere stands a number far too high, and then the next but one: `（二）（八）（四）`.
  private var leaps: UInt64 = 0
  /// The last number of what is or may be one of its markers, damaged or inside a paragraph.
  private var lastSeen: UInt16 = 0
  /// Of numbers with a point, how many stand right before the first section that names them: `2.日常管护` before `2.1 树木养护`.
  var heads = 0
  /// `2.1 指挥部⏎.1.1 值班⏎2.1.2 巡查`: of numbers of three parts a second stands whole below the 2.1 that it names.
  var hasSecondBelowItsOwn = false
  /// Of han-comma, how many are written `一.`
  var dots = 0
  /// Of brackets, how many are followed by 、
  var commas = 0
  /// All its markers lost their brackets: see ``BareLists``.
  private(set) var isBare = false
  /// The document writes another form than the style has: `一，总体要求`, `一　总体要求`, `一）加强领导`.
  private(set) var isOddlyWritten = false

  /// The document numbers sections 1.1 and 1.2 as well.
  var standsBesideDecimals = false

  /// So many items have lists with numbers of three digits.
  var isLong: Bool { count > 40 }
  /// It begins with a 2: the marker before it was lost, most likely.
  var lacksFirst: Bool { beginsLate || hasDamagedSecond }
  /// … and that 2 stands whole.
  var beginsLate: Bool { firstValue > 1 }
  /// … and that 2 is damaged itself, as a first search found out.
  var hasDamagedSecond = false

  /// Its lists are parts of sentences: `…的基本任务是：（1）…；（2）…`
  var standsInside: Bool { count > 0 && beginnings == 0 && !isOddlyWritten }

  /// `一.` is the document's way, not a slip.
  var usesDots: Bool { dots * 4 > count }
  /// `（一）、`
  var usesCommas: Bool { commas * 2 > count }

  /// Whether no document has this level above the other: 节 above 章, 1.1.1 above 1.1.
  func liesAlwaysBelow(_ other: Track) -> Bool {
    guard rank > other.rank else { return false }
    return style == .decimal && other.style == .decimal || style.isDivision && other.style.isDivision
  }

  /// Whether its sections may be chapters: 第一章, 一、 or 1 above 1.1.
  var holdsChapters: Bool { style == .chapter || style == .hanComma || isChapterNumber }

  /// The 1 of 1.1: what lies below it tells of it even where none of it is left.
  var isChapterNumber: Bool { style == .decimal && components == 1 }

  init(style: NumberingStyle, components: UInt8) {
    self.style = style
    self.components = components
    numerals = style.definition.numerals
    numeralPieces =
      switch style {
      case .hanComma, .hanParenthesis: .han
      case .arabicDot, .arabicComma, .arabicParenthesis, .arabicHalfParenthesis, .decimal: .arabic
      case .circled: .circled
      case .chapter, .section, .article, .part, .dash, .firstIs: []
      }
    rank = style.rank(components: components)
  }

  /// A way of numbering whose markers all have another form.
  init(oddlyWritten style: NumberingStyle) {
    self.init(style: style, components: 1)
    isOddlyWritten = true
    isEvident = true
    hasFirst = true
    count = OddForms.least
  }

  /// A way of numbering of which nothing but numerals is left.
  init(bare style: NumberingStyle) {
    self.init(style: style, components: 1)
    isBare = true
    isEvident = true
  }

  /// Counts what is or may be one of its markers.
  ///
  /// - Parameters:
  ///   - isWhole: whether it has a ``Surface/wholeStyle``.
  ///   - isBehindFirst: `1·健全制度⏎2.完善机制`: whether a damaged 1 begins the paragraph before.
  mutating func add(_ surface: Surface, isWhole: Bool, at position: MarkerStart.Position, isBehindFirst: Bool) {
    // `…效率一、畅通…` and `二，夯实…` tell of a level together, where one counts on from the other.
    if !isWhole && surface.certainStyle == nil || position != .paragraph && position != .afterStop {
      if surface.value > 1, surface.value == lastSeen + 1 { isEvident = true }
      lastSeen = surface.value
      return
    }
    // `I.总量目标`: a misread digit shows no numbering, but the second item does. Roman numbers have none that is one. `l 总则` is told by its 1.1.
    if style == .decimal || !surface.pieces.isSuperset(of: [.lookAlike, .arabic]) { isEvident = true }
    lastSeen = surface.value
    guard isWhole else { return }
    count += 1
    if position == .paragraph { beginnings += 1 }
    if firstValue == 0 { firstValue = surface.value == 2 && isBehindFirst ? 1 : surface.value }
    if style == .hanComma, surface.separator == .dot { dots += 1 }
    if surface.pieces.contains(.close), surface.separator == .comma { commas += 1 }
    // `l 完善` between `5 …` and `7 …` is a misread 6, no 1.
    let isMisread = surface.pieces.contains(.lookAlike) && surface.value != next
    if surface.pieces.contains(.blankBehind), !isMisread {
      parted += 1
      if surface.value == next || surface.value == 1 {
        next = surface.value + 1
        run += 1
      } else if run >= Track.leastRun, surface.value > next, surface.value <= next + Track.mostLost {
        next = surface.value + 1
      }
    } else if surface.value == next, next > 2 {
      // `3督导考核` behind `1 人才支撑` and `2 优化服务` lost its blank.
      next += 1
      run += 1
    }
    currentRun = surface.value == last + 1 ? currentRun + 1 : 1
    longestRun = max(longestRun, currentRun)
    if surface.value > 1, surface.value == 2 || surface.value == lastButOne &+ 2, last > surface.value {
      leaps |= 1 &<< UInt64(min(surface.value &- 2, 63))
    }
    lastButOne = last
    last = surface.value
    if surface.value == 1 { hasFirst = true }
  }

  /// Whether a number far too high may stand behind this one in place of the next, 0 for none: its neighbours tell.
  @inline(__always)
  func leaps(behind number: UInt16) -> Bool { leaps != 0 && leaps &>> UInt64(min(number, 63)) & 1 == 1 }
}

/// A value for each of a document's tracks, by their index: ``Track/most``.
typealias PerTrack<Value> = InlineArray<16, Value>

extension NumberingStyle {
  /// 篇 章 节 条
  fileprivate var isDivision: Bool { self == .part || self == .chapter || self == .section || self == .article }
}
