/// `各县（市、区）⏎人民政府`: whether the line before ends in kinds of region in a bracket, and this one says what they have.
enum NamesBehindRegions: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard seam.endsInBracket else { return false }
    let (first, next) = (seam.above, seam.below)
    return TornTag.namesGovernment(joiner.bytes.span, next.text)
      && TornTag.endsInRegions(joiner.bytes.span, first.text)
  }
}
