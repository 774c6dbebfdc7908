/// `…依据《条例》第七条、⏎第八条`, `（国发〔⏎2023〕16号）`, `…达到1:⏎3`: see ``BoundNumber``. Short lines end where their authors ended them.
enum TornBound: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard BoundNumber.mayEnd(with: seam.last), mayBeBroken(joiner.lastLine, joiner), let surface = joiner.lines.surface(of: seam.index)
    else { return false }
    return BoundNumber.follows(surface, joiner.bytes.span, behind: seam.above.text)
  }

  /// Whether the page's edge may break a line: where too few lines show how wide the page is, a long one of running text.
  private static func mayBeBroken(_ index: Int, _ joiner: LineJoiner) -> Bool {
    if joiner.layout.width != nil { return joiner.isFull(index) }
    return joiner.lines[index].count >= Self.longLine && (joiner.holdsClause(index) || joiner.lines.surface(of: index) == nil)
  }

  /// In bytes: twenty characters.
  private static let longLine: UInt32 = 60
}
