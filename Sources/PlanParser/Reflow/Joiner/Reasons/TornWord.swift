/// `…结果导向相统⏎一，着力补齐短板`, `…予以逐⏎一落实`: half a word of which 一 is the other half, and that no heading ends with.
enum TornWord: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard seam.first == "一", Self.beforeOne.contains(seam.last) else { return false }
    guard seam.last == "统" else { return true }
    // 系统, 传统, 血统, 总统, 正统
    let end = Int(seam.above.textEnd) - 3
    return !Self.beforeTradition.contains(Scalars.decode(joiner.bytes, before: end, start: Int(seam.above.textStart)).value)
  }

  private static let beforeOne = CharacterSet("统唯逐之其")

  private static let beforeTradition = CharacterSet("系传血总正")
}
