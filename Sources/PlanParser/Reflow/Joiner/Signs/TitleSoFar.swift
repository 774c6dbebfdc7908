/// A paragraph that is no more than a title so far, or a heading.
enum TitleSoFar {
  /// `…第四次会议修正⏎第一章 总则`, `…工作要点⏎一、总体要求`: a title or a fact ends here; but `…线上线下标准统⏎一、服务同质` is one sentence.
  static func endsBeforeMarker(_ joiner: LineJoiner) -> Bool {
    let last = joiner.lines[joiner.lastLine]
    return !joiner.paragraph.mayHoldMarker
      && (!joiner.hasMarkers || TitleEnding.all.ends(joiner.bytes.span, from: Int(last.textStart), to: Int(last.textEnd)))
  }

  /// `一、落实发展主要目标和下一阶段工作总体部署⏎（一）总体要求。`: the first of a list below a heading that is as wide as the page.
  static func beginsList(_ index: Int, _ joiner: LineJoiner) -> Bool {
    guard joiner.paragraph.beginsWithMarker, !joiner.paragraph.isProse, !joiner.paragraph.hasClause,
      let next = joiner.lines.surface(of: index)
    else { return false }
    return next.value == 1 && (next.pieces.contains(.brackets) || next.pieces.contains(.arabic) && next.separator == .dot)
  }

  /// The paragraph is no more than a title, to all appearance.
  static func isTitleSoFar(_ joiner: LineJoiner) -> Bool {
    let last = joiner.lines[joiner.lastLine]
    return !joiner.paragraph.mayHoldMarker && TitleEnding.ofPlans.ends(joiner.bytes.span, from: Int(last.textStart), to: Int(last.textEnd))
  }
}
