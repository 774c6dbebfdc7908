/// `责任单位：市财政局、开发区管委⏎会。完成时限：6月。`: whether the page's edge broke a tag without brackets between the line before and this one, in a text
/// too short to show by its lines how wide its page is.
enum TornName: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard Scalars.isHan(seam.last) || NumeralCharacter.arabic(seam.last) != nil,
      seam.above.count >= TornTag.shortest
    else { return false }
    let (first, next) = (seam.above, seam.below)
    return TornTag.goesOn(joiner.bytes.span, first.text, next.text)
      && !joiner.lines.isMarked(seam.index)
  }
}
