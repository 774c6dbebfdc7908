/// `完成时限：2025年10月⏎底前`: whether the line before ends inside the date that its label gives.
enum TornDeadline: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    switch seam.last {
    case "年", "月", "日", "底", "0"..."9": break
    default: return false
    }
    return Self.datePieces.contains(seam.first) && !joiner.lines.isMarked(seam.index)
      && TornTag.tearsDate(joiner.bytes.span, seam.above.text, seam.below.text)
  }

  private static let datePieces = CharacterSet("年月日底末前内0123456789")
}
