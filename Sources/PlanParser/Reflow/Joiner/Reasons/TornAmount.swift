/// `…，力争全年增长⏎3.5个百分点`, `…，将滨河社区⏎3、4号楼列入计划`: whether a line breaks off in a sentence, and the next begins with what is rather an amount than a marker.
///
/// Headings have lines of their own and no stops: none behind a heading goes on with it.
enum TornAmount: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    let next = seam.below
    guard joiner.layout.width != nil, Scalars.isHan(seam.last), next.textStart < next.textEnd, joiner.bytes[Int(next.textStart)].isDigit,
      joiner.holdsClause(joiner.lastLine),
      let surface = joiner.lines.surface(of: seam.index), surface.doubt == .word || surface.doubt == .digitBehind,
      surface.components > 1 || surface.separator == .dot || surface.separator == .comma
    else { return false }
    // `6 完善体系，落实帮教⏎6 .1 …`
    return !surface.pieces.contains(.innerBlank) && joiner.lines.surface(of: joiner.lastLine + 1 - joiner.lineCount) == nil
  }
}
