/// A reason to join a line to the paragraph before it, or to part the two; which of them it is, says its place among the others.
protocol JoinReason: SendableMetatype {
  /// Bounded by the lines' length and by some lines around them.
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool
}

/// All reasons in their order: the first that holds decides.
extension LineJoiner {
  /// Whether the line below goes on with the paragraph above.
  ///
  /// - Parameter overGap: whether an empty line stands between.
  func joins(at seam: Seam, overGap: Bool) -> Bool {
    if layout.width == nil, isCell(lastLine) || isCell(seam.index) { return false }
    if mayEndInMarker(seam) {
      if EmptyItem.holds(at: seam, self) { return false }
      if LoneMarker.holds(at: seam, self) || SlippedMarker.holds(at: seam, self) { return true }
    }
    // Over a gap no line goes on but with a marker that stands alone.
    if overGap { return false }
    if TornMarker.holds(at: seam, self) { return true }
    if HalfNumber.isHalfNumber(seam.index, before: seam.index + 1, self) { return false }
    // A sentence that has its stop is not torn.
    if seam.last != "。", isTorn(at: seam) { return true }
    if layout.width != nil { return joinsOnPage(seam) }
    return NamesGoingOn.holds(at: seam, self) || TornName.holds(at: seam, self) || BrokenHeading.holds(at: seam, self)
  }

  /// Whether the line above may be a marker, or end in one: most lines are sentences, longer than any.
  private func mayEndInMarker(_ seam: Seam) -> Bool {
    seam.last != "。" || seam.above.count <= Self.longestLone && !endsTornNumber
  }

  /// Whether a line's end went through a number, a word or a tag.
  private func isTorn(at seam: Seam) -> Bool {
    TornYear.holds(at: seam, self)
      || TornWord.holds(at: seam, self)
      || TornDeadline.holds(at: seam, self)
      || TornNumber.holds(at: seam, self)
      || TornPair.holds(at: seam, self)
      || TornReference.holds(at: seam, self)
      || TornAmount.holds(at: seam, self)
      || TornBound.holds(at: seam, self)
      || NamesBehindLabel.holds(at: seam, self)
      || NamesBehindRegions.holds(at: seam, self)
  }

  /// The same in wrapped text, where any line may go on with the one above, unless something parts them.
  private func joinsOnPage(_ seam: Seam) -> Bool {
    var seam = seam
    let surface = shortSurface(of: seam.index)
    if EntryWithPage.holds(at: seam, self) { return false }
    if let surface, ItemStart.holds(surface, at: seam, self) { return false }
    // `…（以下简称⏎“四个工程”⏎）`
    if Scalars.isClosingPunctuation(seam.first), !seam.beginsInBracket || paragraph.openBrackets > 0 { return true }
    seam.isMarked =
      surface.map { $0.marksParagraph || $0.isBracketed && MarkerRest.isLeft($0, on: seam.index, behind: seam.last, self) } ?? false
    if ThoughtEnd.holds(at: seam, self) { return false }
    if OpenBracket.holds(at: seam, self) { return true }
    if layout.isPieced { return PieceOfLine.holds(at: seam, self) }
    return isFull(lastLine) ? FullLine.holds(at: seam, self) : ShortLine.holds(at: seam, self)
  }
}
