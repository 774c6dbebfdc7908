import PlanSyntax

/// Finds the tracks of a document: every way of numbering that it shows, but for those that are the remains of another.
extension Track {
  /// The tracks that a part of a text shows whole markers of, or certain remains, in canonical order, at most ``most``.
  static func collect(_ text: ScannedText, _ starts: Range<Int>) -> [Track] {
    var tracks: [Track] = []
    var halves = LostOpenings()
    var points = Interleaving(.arabicDot, .arabicComma)
    var oddForms = OddForms()
    var headings = LostHeadings()
    var bareLists = BareLists()
    let bytes = text.prose.bytes.span
    var beginsWithFirst = false
    // The last two whole numbers of two parts; the last may be what is left of one of three.
    var outer = (last: DecimalParts(), before: DecimalParts())
    // A number with a point that begins the paragraph before.
    var point: (track: Int, value: UInt16)?
    for start in text.starts[starts] {
      let surface = text.surfaces[Int(start.firstSurface)]
      let whole = surface.wholeStyle
      let isBehindFirst = beginsWithFirst
      if start.position == .paragraph {
        beginsWithFirst = whole == nil && surface.value == 1 && surface.pieces.contains(.arabic)
        if whole == nil { oddForms.add(surface) }
        headings.add(surface, whole, bytes)
        bareLists.add(surface, whole)
      }
      guard let shape = whole ?? surface.certainStyle ?? (start.position == .paragraph ? surface.likelyStyle(bytes) : nil) else { continue }
      let components = shape == .decimal ? surface.components : 1
      var index = 0
      while index < tracks.count, tracks[index].style != shape || tracks[index].components != components { index += 1 }
      if index == tracks.count { tracks.append(Track(style: shape, components: components)) }
      tracks[index].add(surface, isWhole: whole != nil, at: start.position, isBehindFirst: isBehindFirst)
      if start.position == .paragraph {
        if let chapter = point, shape == .decimal, components == 2, surface.value == 1, surface.outerValue == chapter.value {
          tracks[chapter.track].heads += 1
        }
        if shape == .decimal, whole != nil {
          if components == 2 { outer = (surface.parts, outer.last) }
          if components == 3, surface.value == 2, case let own = surface.parts.outer, own == outer.last || own == outer.before {
            tracks[index].hasSecondBelowItsOwn = true
          }
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
    if bareLists.areTold, !tracks.contains(where: { $0.style == .hanParenthesis && $0.isEvident }) {
      tracks.removeAll { $0.style == .hanParenthesis }
      tracks.append(Track(bare: .hanParenthesis))
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

  // MARK: Which are none of their own

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
        ? decimals(all) == 0 && !track.countsOn
        : !liesAboveItsOwn(track, all) && !track.hasFirst && !track.hasSecondBelowItsOwn
          && track.longestRun < (liesBelowItsOwn(track, all) ? 2 : 3)
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
