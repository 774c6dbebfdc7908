import PlanSyntax

/// A way of numbering that the document uses: a candidate for one of its levels.
///
/// Decimal numbers make a track a depth: 1, 1.1 and 1.1.1 are three.
struct Track: Equatable {
  /// So many of them a document has at the most; of more the commonest count.
  static let most = 16

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
  private var firstValue: UInt16 = 0
  /// How many of its markers count on from 1, or begin anew.
  var run = 0
  private var next: UInt16 = 1
  /// Of bare numbers, how many a blank parts from their heading: `110联动机制` is none.
  private var parted = 0
  /// A marker of it stands where markers stand, though it may be damaged.
  private var isEvident = false
  /// The longest run of numbers that count on by one, wherever it begins.
  var longestRun = 0
  private var currentRun = 0
  private var last: UInt16 = 0
  /// The last number of what is or may be one of its markers, damaged or inside a paragraph.
  private var lastSeen: UInt16 = 0
  /// Of numbers with a point, how many stand right before the first section that names them: `2.日常管护` before `2.1 树木养护`.
  private var heads = 0
  /// Of han-comma, how many are written `一.`
  var dots = 0
  /// Of brackets, how many are followed by 、
  var commas = 0
  /// The document writes another form than the style has: `一，总体要求`, `一　总体要求`, `一）加强领导`.
  private(set) var isOddlyWritten = false

  /// The document numbers sections 1.1 and 1.2 as well.
  private(set) var standsBesideDecimals = false

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
  private init(oddlyWritten style: NumberingStyle) {
    self.init(style: style, components: 1)
    isOddlyWritten = true
    isEvident = true
    hasFirst = true
    count = OddForms.least
  }

  /// The tracks that a part of a text shows whole markers of, or certain remains, in canonical order, at most ``most``.
  static func collect(_ text: ScannedText, _ starts: Range<Int>) -> [Track] {
    var tracks: [Track] = []
    var halves = LostOpenings()
    var points = Interleaving(.arabicDot, .arabicComma)
    var oddForms = OddForms()
    var headings = LostHeadings()
    let bytes = text.prose.bytes.span
    var beginsWithFirst = false
    // A number with a point that begins the paragraph before.
    var point: (track: Int, value: UInt16)?
    for start in text.starts[starts] {
      let surface = text.surfaces[Int(start.firstSurface)]
      let whole = surface.wholeStyle
      let isBehindFirst = beginsWithFirst
      if start.position == .paragraph {
        beginsWithFirst = whole == nil && surface.value == 1 && surface.pieces.contains(.arabic)
        if whole == nil { oddForms.add(surface) }
        headings.add(surface, whole)
      }
      guard let shape = whole ?? surface.certainStyle ?? surface.likelyStyle(bytes, at: start.position) else { continue }
      let components = shape == .decimal ? surface.components : 1
      var index = 0
      while index < tracks.count, tracks[index].style != shape || tracks[index].components != components { index += 1 }
      if index == tracks.count { tracks.append(Track(style: shape, components: components)) }
      tracks[index].add(surface, at: start.position, isBehindFirst: isBehindFirst)
      if start.position == .paragraph {
        if let chapter = point, shape == .decimal, components == 2, surface.value == 1, surface.outerValue == chapter.value {
          tracks[chapter.track].heads += 1
        }
        point = shape == .arabicDot ? (index, surface.value) : nil
        halves.add(shape, surface.value)
        points.add(shape, surface.value)
      }
    }
    for style in oddForms.styles(besides: tracks) {
      tracks.removeAll { $0.style == style }
      tracks.append(Track(oddlyWritten: style))
    }
    for style in headings.styles(besides: tracks) {
      if !tracks.contains(where: { $0.style == style }) { tracks.append(Track(style: style, components: 1)) }
      for index in tracks.indices where tracks[index].style == style { tracks[index].isEvident = true }
    }
    let all = tracks
    tracks.removeAll {
      !$0.isEvident || isBarred($0, among: all) && !halves.areApart($0) || halves.areAll(of: $0) || isOtherPoint($0, points, all)
    }
    if decimals(tracks) >= 3 {
      for index in tracks.indices where tracks[index].style == .arabicDot { tracks[index].standsBesideDecimals = true }
    }
    tracks.sort { $0.rank < $1.rank }
    if tracks.count > most {
      let kept = tracks.sorted { ($0.count, $1.rank) > ($1.count, $0.rank) }.prefix(most)
      tracks = tracks.filter { kept.contains($0) }
    }
    return tracks
  }

  /// - Parameter isBehindFirst: `1·健全制度⏎2.完善机制`: whether a damaged 1 begins the paragraph before.
  private mutating func add(_ surface: Surface, at position: MarkerStart.Position, isBehindFirst: Bool) {
    let isWhole = surface.wholeStyle != nil
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
    if surface.pieces.contains(.blankBehind) {
      parted += 1
      if surface.value == next || surface.value == 1 {
        next = surface.value + 1
        run += 1
      }
    } else if surface.value == next, next > 2 {
      // `3督导考核` behind `1 人才支撑` and `2 优化服务` lost its blank.
      next += 1
      run += 1
    }
    currentRun = surface.value == last + 1 ? currentRun + 1 : 1
    longestRun = max(longestRun, currentRun)
    last = surface.value
    if surface.value == 1 { hasFirst = true }
  }

  /// What is left of `（1）` may look like a whole `1）`, and a changed point like another style: the rarer of two such is no track
  /// of its own unless it begins lists.
  private static func isBarred(_ track: Track, among all: [Track]) -> Bool {
    func count(_ style: NumberingStyle) -> Int { all.first { $0.style == style }?.count ?? 0 }
    switch track.style {
    case .arabicHalfParenthesis:
      return count(.arabicParenthesis) > 0 && track.count * 4 <= count(.arabicParenthesis)
    case .arabicComma:
      return track.count < 2 && count(.arabicDot) > 1 || track.count * 5 <= count(.arabicDot) && !track.hasFirst
    case .arabicDot where decimals(all) >= 3 && (track.count == 1 || !track.hasFirst) && track.heads == 0:
      // `2. 监测` among 2.1 and 2.3 has lost a number; 2., 3., 4. are the chapters above them.
      return track.longestRun < min(3, Int(track.count)) || track.count < 2 && !leadsItsOwn(track, all)
    case .arabicDot where bareNumbers(all) > 1 && decimals(all) >= track.count * 4 && track.longestRun < 3 && track.heads == 0:
      // What is left of `1.1` among `1 总则` and 1.2.
      return true
    case .arabicDot:
      return track.count < 2 && count(.arabicComma) > 1 || track.count * 5 <= count(.arabicComma) && !track.hasFirst
    case .decimal:
      // `1.5亿元` makes no numbering, and neither does `3.15消费者权益日` beside chapters 3 and 4; 1.1 does, and a bare `1` beside it, or where
      // nothing but 1, 2, 3 … stands bare.
      return track.components == 1
        ? decimals(all) == 0 && (track.run < 3 || track.run < track.parted)
        : !liesAboveItsOwn(track, all) && !track.hasFirst && track.longestRun < (liesBelowItsOwn(track, all) ? 2 : 3)
          && (bareNumbers(all) < 3 || track.components > 2 || track.count < 2)
    default:
      return false
    }
  }

  /// `3、` in a list of 1. 2. 4. 5.: where the list runs on from one point to the other and back, the rarer one is no level of its own.
  private static func isOtherPoint(_ track: Track, _ points: Interleaving, _ all: [Track]) -> Bool {
    guard points.isOneList, points.runningOn > 1, track.style == .arabicDot || track.style == .arabicComma,
      let other = all.first(where: { $0.style == (track.style == .arabicDot ? .arabicComma : .arabicDot) })
    else { return false }
    return (track.count, track.style == .arabicDot ? 0 : 1) < (other.count, track.style == .arabicDot ? 1 : 0)
  }

  /// Whether 1.1 stands whole above 1.1.2: then the first of two is enough to tell.
  private static func liesBelowItsOwn(_ track: Track, _ all: [Track]) -> Bool {
    track.components > 2 && all.contains { $0.style == .decimal && $0.components + 1 == track.components && $0.hasFirst }
  }

  /// Whether `1.` comes before all else and 1.1 follows: the only chapter of a text that breaks off.
  private static func leadsItsOwn(_ track: Track, _ all: [Track]) -> Bool {
    track.firstValue == 1 && all.first == track && all.contains { $0.style == .decimal && $0.components == 2 && $0.firstValue == 1 }
  }

  /// Whether 1.2.1 stands whole below 1.2.
  private static func liesAboveItsOwn(_ track: Track, _ all: [Track]) -> Bool {
    all.contains { $0.style == .decimal && $0.components == track.components + 1 && $0.hasFirst }
  }

  private static func bareNumbers(_ all: [Track]) -> Int { all.first { $0.style == .decimal && $0.components == 1 }?.count ?? 0 }

  private static func decimals(_ all: [Track]) -> Int {
    all.filter { $0.style == .decimal && $0.components > 1 && ($0.hasFirst || $0.longestRun > 2) }.reduce(0) { $0 + $1.count }
  }
}

/// A value for each of a document's tracks, by their index: ``Track/most``.
typealias PerTrack<Value> = InlineArray<16, Value>

extension NumberingStyle {
  /// 篇 章 节 条
  fileprivate var isDivision: Bool { self == .part || self == .chapter || self == .section || self == .article }
}
