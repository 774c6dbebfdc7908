import PlanSyntax

/// With which marker a passage begins, or with what is left of one.
extension PassageKind {
  /// Whether a whole marker stands at the passage's start, of a style where one is asked for.
  static func beginsWithMarker(_ text: ScannedText, _ index: Int, style: NumberingStyle? = nil) -> Bool {
    guard let found = marker(text, index)?.style else { return false }
    return style == nil || found == style
  }

  /// The whole marker with which a passage begins: its style, and its level's canonical depth.
  @inline(__always)
  static func marker(_ text: ScannedText, _ index: Int) -> (style: NumberingStyle, rank: Int, value: UInt16)? {
    guard let surface = text.leading(index), let style = surface.wholeStyle else { return nil }
    return (style, style.rank(components: surface.components), surface.value)
  }

  /// The canonical depth of what is left of a 篇, 章 or 节 with which a passage begins, `第篇 …`, `二章 …`: its unit says of which level it is.
  static func rankOfRemains(_ text: ScannedText, _ index: Int) -> Int? {
    guard let surface = text.leading(index), surface.namesLevel, surface.doubt == .none,
      surface.pieces.contains(.prefix) || surface.value > 0
    else { return nil }
    let style: NumberingStyle =
      switch surface.unit {
      case .chapter: .chapter
      case .section: .section
      default: .part
      }
    return style.rank(components: 1)
  }

  /// `、工作目标`, `)加强领导`, `一建设目标`, `第章 总则`: what is left of a marker. `三明市…实施方案` is a title all the same.
  static func beginsWithResidue(_ text: ScannedText, _ index: Int) -> Bool {
    guard let surface = text.leading(index) else { return false }
    if !surface.hasNumeral {
      // `节庆活动保障方案`
      let isWord = surface.unit != .none && !surface.pieces.contains(.prefix) && endsLikeTitle(text, index)
      return !surface.pieces.contains(.dash) && !isWord
    }
    // `二 加强网格联动措施`
    if surface.doubt == .bare, surface.pieces.isSuperset(of: [.han, .blankBehind]) { return true }
    let isPlanTitle = endsLikeTitle(text, index, endings: TitleEnding.ofPlans)
    // `二部分 重点任务`: 第 was lost, and no title has a blank there.
    if surface.namesLevel, surface.value > 0, surface.doubt == .none, surface.pieces.contains(.blankBehind) { return !isPlanTitle }
    // `一章 总则`, `第一总体要求`: 第 was lost, or 章.
    if surface.value == 1, surface.unit != .none || surface.pieces.contains(.prefix) { return surface.doubt != .reference && !isPlanTitle }
    // `一，工作目标`
    let isPointed = surface.separator == .other && surface.pieces.contains(.han)
    guard surface.value == 1 else { return false }
    if isPointed { return true }
    // `某市…专项规划⏎一制定具体实施办法`: below a whole title it is no second one.
    return surface.doubt == .bare && (!isPlanTitle || index > 0 && FrontMatter.isWholeTitle(text, index - 1))
  }
}
