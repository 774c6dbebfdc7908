/// Whether the line before ends in a label, and this line says who.
enum NamesBehindLabel: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard Punctuation.isColon(seam.last) else { return false }
    let (first, second) = (seam.above, seam.below)
    guard !joiner.lines.isMarked(seam.index) else { return false }
    let names = second.text
    return TornLabel.parts(
      joiner.bytes.span, first.text, from: joiner.isFull(seam.index) ? TornTag.untorn(joiner.bytes.span, names) : names)
  }
}
