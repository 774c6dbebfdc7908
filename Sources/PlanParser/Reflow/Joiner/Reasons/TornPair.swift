/// `…，符合本条（一）⏎（二）两种情形的`: a marker with no stop before it at the line's end, and no words behind it before another of its list: both name places.
enum TornPair: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard seam.endsInBracket,
      SurfaceScanner.opens(seam.first),
      let next = joiner.lines.surface(of: seam.index), next.pieces.isSuperset(of: .brackets), next.value > 1
    else { return false }
    let line = seam.above.text
    guard let open = MarkerPair.first(joiner.bytes.span, in: line, before: next) else { return false }
    return Scalars.isHan(Scalars.decode(joiner.bytes, before: open, start: line.lowerBound).value)
  }
}
