/// The name of an office on a line of its own: who issued a document, or signed it. What an actor of a tag may be called says ``ActorName``.
enum OfficeName {
  /// `某市卫生健康委员会`: a name that ends as offices are called.
  static func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 120 else { return false }
    if let letters = SpacedLetters.joined(bytes.span, range) { return isWhole(letters, 0..<letters.count) }
    guard OfficeEnding.ofIssuer.ends(bytes.span, from: range.lowerBound + 1, to: range.upperBound) else { return false }
    if others.ends(bytes.span, from: range.lowerBound, to: range.upperBound) { return false }
    // `牵头责任单位：县卫健委` is no name, nor `某区人民政府办公室关于印发2024年区政府` before `重点工作方案的通知`.
    return !Finder.contains("关于", bytes, range.lowerBound, range.upperBound)
      && !Finder.contains("：", bytes, range.lowerBound, range.upperBound)
      && !Finder.contains(":", bytes, range.lowerBound, range.upperBound)
  }

  /// `返回顶部`: what only ends like an office.
  private static let others = WordList(["顶部", "底部", "全部", "内部"])
}
