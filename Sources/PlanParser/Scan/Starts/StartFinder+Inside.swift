import PlanSyntax

/// What is read at a place inside a passage: first what stands before it is asked, then the surface itself, then both together.
extension StartFinder {
  /// Notes what is like a marker inside the passage.
  ///
  /// - Parameter depth: how many brackets are open there.
  mutating func add(_ bytes: Bytes, at offset: Int, _ position: MarkerStart.Position, depth: Int) {
    add(bytes, Place(bytes, at: offset, end: end), position, depth: depth)
  }

  mutating func add(_ bytes: Bytes, _ place: Place, _ position: MarkerStart.Position, depth: Int) {
    let join = Join(bytes, before: place, position)
    guard mayBegin(bytes, at: place, position, join), let surface = read(bytes, place, position, join, depth),
      !goesOn(surface, bytes, at: place, join, depth),
      position != .wrapped || !BoundNumber.follows(surface, bytes, behind: first..<place.offset)
    else { return }
    if position == .afterStop { confirmItem(before: surface) }
    // `2 重点任务2.1⏎打造链主企业`: nothing stands behind it on its line.
    let endsLine = Int(surface.textStart) == lineEnd
    let isBehindHeading =
      join.isGlued && depth == 0
      && endsHeading(bytes, place.offset, mayPause: surface.value == 1 && surface.isFramed, mayBeBare: endsLine)
    if join.isGlued, !isLikely(surface, bytes, at: place, join, isBehindHeading: isBehindHeading, depth) { return }
    guard add(surface, at: join.isParted || isBehindHeading && endsLine ? .afterStop : isBehindHeading ? .behindHeading : position) else {
      return
    }
    if join.isBehindComma { itemBehindComma = starts.count - 1 }
  }

  /// How a place is joined to the text before it.
  struct Join {
    /// The character before a place with no stop before it, else 0.
    let before: UInt32
    /// `第六篇人民生活　　第十八章积极扩大就业`: a wide blank parts as well as a stop does.
    let isParted: Bool
    let isGlued: Bool
    let isBehindComma: Bool

    init(_ bytes: Bytes, before place: Place, _ position: MarkerStart.Position) {
      // What stands before tells more cheaply than what stands here.
      before = position == .glued ? Scalars.decode(bytes, before: place.offset, start: 0).value : 0
      isParted = before == "\u{3000}"
      isGlued = position == .glued && !isParted
      isBehindComma = isGlued && (before == "，" || before == ",")
    }
  }

  /// Whether what stands before a place leaves room for a marker.
  private func mayBegin(_ bytes: Bytes, at place: Place, _ position: MarkerStart.Position, _ join: Join) -> Bool {
    if join.isGlued, GluedMarker.isBound(to: join.before), !join.isBehindComma,
      !(GluedMarker.names(join.before) && SurfaceScanner.opens(place.peek))
    {
      return false
    }
    // `…，其中第⏎一、二批项目…`, `前款第（一）至⏎（三）项`
    if position == .wrapped, GluedMarker.isCounted(behind: Scalars.decode(bytes, before: place.offset, start: first).value) { return false }
    // The same place is met twice where a bracket opens behind a stop.
    return lastSurface.map { surfaces[$0].textStart <= place.offset } ?? true
  }

  /// The surface at a place, of a damaged marker only where such are read.
  private func read(_ bytes: Bytes, _ place: Place, _ position: MarkerStart.Position, _ join: Join, _ depth: Int) -> Surface? {
    let licence = depth == 0 ? licence(bytes, at: place, position, join) : nil
    guard let surface = SurfaceScanner.surface(bytes, place, mustBeWhole: licence == nil), licence.map({ suits(surface, $0) }) ?? true
    else {
      return nil
    }
    if surface.doubt == .none || position != .glued { return surface }
    return surface.doubt == .bare && (surface.isBareNumber || licence == .list || licence == .division) ? surface : nil
  }

  /// Whether the sentence goes on through a surface, which is a number of its own: a reference, or a citation.
  private func goesOn(_ surface: Surface, _ bytes: Bytes, at place: Place, _ join: Join, _ depth: Int) -> Bool {
    // `（见附件1）`
    if join.isGlued, depth > 0, surface.pieces.contains(.close), !surface.pieces.contains(.open) { return true }
    // `…详见第三部分（五）。`
    if join.isGlued, surface.isFramed, endsSentence(bytes, at: Int(surface.textStart)) { return true }
    if join.isBehindComma, !mayBeListed(surface) { return true }
    // `符合本条（一）（二）两种情形的`
    if surface.pieces.isSuperset(of: .brackets), MarkerPair.first(bytes, in: first..<place.offset, before: surface) != nil { return true }
    // `《规划》第三章提出的任务`
    return surface.namesLevel && surface.pieces.contains(.prefix) && !join.isParted
      && CitedDivision.isCited(surface, bytes, in: first..<end, isDivided: isPage || isDivided)
  }

  /// Whether nothing stands between a place and the end of the sentence; behind a marker at a passage's end its text may follow on the next line.
  private func endsSentence(_ bytes: Bytes, at offset: Int) -> Bool {
    guard offset < end else { return false }
    let next = Scalars.decode(bytes, at: offset, end: end).value
    return Scalars.isTerminal(next) || SurfaceScanner.closes(next)
  }

  /// Whether a surface with no stop before it is a marker for all that.
  private func isLikely(
    _ surface: Surface, _ bytes: Bytes, at place: Place, _ join: Join, isBehindHeading: Bool, _ depth: Int
  ) -> Bool {
    // `第二章 实施原则第六条通过出让…`: of articles only where a division's heading stands before.
    let isDivision = surface.unit == .chapter || surface.unit == .section || surface.unit == .article && endsDivisionHeading
    if isBehindHeading && isDivision { return true }
    let next = Scalars.decode(bytes, at: Int(surface.textStart), end: end).value
    let isArticle = surface.unit == .article && depth == 0 && GluedArticle.isLikely(bytes, place.offset, from: first, next: next)
    return isArticle || GluedMarker.isLikely(surface, behind: join.before, next: next)
  }
}
