import PlanSyntax

/// A marker that was found where the sequence lacks its number.
struct FoundMarker {
  let passage: Int
  let position: MarkerStart.Position
  let surface: Surface
  /// Index of the surface where a start is known there.
  let known: Int?
}

/// Looks for one number between two markers.
struct NumberSearch {
  /// Text between two markers is searched no further than so many bytes before the second.
  private static let reach = 20_000

  private let candidates: Candidates
  private let family: MarkerFamily
  /// Indices of the starts between the two markers, the first of the two among them.
  private let starts: Range<Int>
  private let passages: ClosedRange<Int>
  /// Offsets; what is found next stands behind what was found last.
  private var start: Int
  private let end: Int

  /// - Parameters:
  ///   - first: index of the first marker's start; nil where the list begins with the second.
  ///   - second: index of the second marker's start.
  init(_ candidates: Candidates, _ family: MarkerFamily, behind first: Int?, before second: Int) {
    self.candidates = candidates
    self.family = family
    starts = (first ?? 0)..<second
    let marker = candidates.starts[second]
    end = Int(candidates[marker].start)
    start = max(first.map { Int(candidates[candidates.starts[$0]].textStart) } ?? 0, end - Self.reach)
    passages = (first.map { Int(candidates.starts[$0].passage) } ?? 0)...Int(marker.passage)
  }

  /// The only place where a number stands as what is left of a marker; nil where there are several, or where a paragraph begins with it.
  mutating func find(_ value: UInt16) -> FoundMarker? {
    if opens(value) { return nil }
    var only: FoundMarker?
    for passage in passages {
      let range = candidates.prose.passages[passage].range.clamped(to: start..<max(start, end))
      guard !range.isEmpty else { continue }
      for marker in markers(value, in: passage, range) {
        if only != nil { return nil }
        only = marker
      }
    }
    if let only { start = Int(only.surface.textStart) }
    return only
  }

  /// Whether a paragraph or a line between the two markers begins with the number.
  private func opens(_ value: UInt16) -> Bool {
    starts.contains { index in
      let start = candidates.starts[index]
      guard start.position == .paragraph || start.position == .wrapped else { return false }
      let surface = candidates[start]
      return surface.value == value && Int(surface.start) >= self.start && family.counts(surface)
    }
  }

  /// The start at an offset or, where none is, the last before it. O(log starts).
  private func lastStart(upTo offset: Int) -> Int? {
    let behind = starts.partitioningIndex { Int(candidates[candidates.starts[$0]].start) > offset }
    return behind > starts.lowerBound ? behind - 1 : nil
  }

  private func markers(_ value: UInt16, in passage: Int, _ range: Range<Int>) -> [FoundMarker] {
    let bytes = candidates.prose.bytes.span
    let whole = candidates.prose.passages[passage].range
    var markers: [FoundMarker] = []
    var place = Place(bytes, at: range.lowerBound, end: whole.upperBound)
    var before: UInt32 = 0
    var depth = 0
    while place.offset < range.upperBound {
      let scalar = place.peek
      if before != 0, depth == 0, mayBegin(scalar), let marker = marker(value, bytes, place, behind: before, in: passage, whole) {
        markers.append(marker)
      }
      if SurfaceScanner.opens(scalar) { depth += 1 } else if SurfaceScanner.closes(scalar) { depth = max(0, depth - 1) }
      if !SurfaceScanner.isBlank(scalar) { before = scalar }
      place.advance(bytes)
    }
    return markers
  }

  /// `队伍建设`: in running text formal numerals make words.
  private func mayBegin(_ scalar: UInt32) -> Bool {
    NumeralCharacter.han(scalar) != nil && !NumeralCharacter.isFormal(scalar) || NumeralCharacter.arabic(scalar) != nil || scalar == "第"
      || SurfaceScanner.opens(scalar)
  }

  private func marker(
    _ value: UInt16, _ bytes: Bytes, _ place: Place, behind before: UInt32, in passage: Int, _ whole: Range<Int>
  ) -> FoundMarker? {
    let isBehindStop = Scalars.isTerminal(before) || SurfaceScanner.closes(before)
    guard isBehindStop || !GluedMarker.isBound(to: before), NumeralCharacter.arabic(before) == nil, NumeralCharacter.han(before) == nil,
      var surface = SurfaceScanner.surface(bytes, place), surface.value == value, family.counts(surface),
      surface.doubt == .none || surface.doubt == .bare, beginsHeading(surface, bytes, whole, isBehindStop),
      isBehindStop || !GluedMarker.makesWord(surface, behind: before) && endsHeading(bytes, at: place.offset, in: passage)
    else { return nil }
    surface.sign = .skipped
    let known = lastStart(upTo: place.offset).flatMap { candidates.offset(ofStart: $0) == place.offset ? $0 : nil }
    return FoundMarker(
      passage: passage, position: isBehindStop ? .afterStop : .behindHeading, surface: surface,
      known: known.map { Int(candidates.starts[$0].firstSurface) })
  }

  /// Whether a heading stands behind what is left of a marker, and nothing that its number counts.
  private func beginsHeading(_ surface: Surface, _ bytes: Bytes, _ whole: Range<Int>, _ isBehindStop: Bool) -> Bool {
    let text = Place(bytes, at: Int(surface.textStart), end: whole.upperBound)
    if text.offset == text.end { return surface.isBracketed || surface.separator != .none }
    if surface.isBracketed || surface.separator != .none || surface.pieces.contains(.blankBehind) {
      return Scalars.isHan(text.peek) || text.peek == "“"
    }
    guard Scalars.isHan(text.peek), !SurfaceJudge.isCounted(surface, bytes, text) else { return false }
    if HeadingVerbs.begin(bytes, at: text.offset, end: text.end) { return true }
    if surface.unit != .none { return false }
    // `…。三要素管理做到位，…`, `…。三农工作…`: more words begin with a Han number, with 一 above all, than with an Arabic one that counts nothing.
    return surface.pieces.contains(.arabic) || isBehindStop && surface.value > 1 && isBriefHeading(bytes, from: text.offset, to: text.end)
  }

  /// `…。五应急处置。逐项…`: whether a few words stand before the next stop.
  private func isBriefHeading(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    let behind = Scalars.behindHan(bytes, from: start, to: end)
    guard behind - start <= Self.longestBrief else { return false }
    return behind == end || Scalars.isTerminal(Scalars.decode(bytes, at: behind, end: end).value)
  }

  /// Bytes of four characters.
  private static let shortestHeading = 12
  /// Bytes of eight characters.
  private static let longestBrief = 24

  /// Whether nothing but a heading without a stop stands between a place and the marker before it in the same passage.
  private func endsHeading(_ bytes: Bytes, at offset: Int, in passage: Int) -> Bool {
    guard let last = lastStart(upTo: offset - 1), Int(candidates.starts[last].passage) == passage,
      case let surface = candidates[candidates.starts[last]], surface.doubt == .none || surface.doubt == .bare
    else { return false }
    return offset - Int(surface.textStart) >= Self.shortestHeading
      && StartFinder.isHeading(bytes, from: Int(surface.textStart), to: offset, mayPause: true)
  }
}
