/// Tells a marker that was glued to the text before it from a number that belongs to that text.
enum GluedMarker {
  /// Whether the character before a numeral makes it a part of something else: `第（二）项`, `（一）、（二）`, `1.5`, `依照第三条`, `十一、十二`.
  static func isBound(to before: UInt32) -> Bool {
    switch before {
    case "第", "、", "和", "至", "及", "与", "“", "《", "（", "(", "，", ",", ".", "-", "—", "照", "据":
      return true  // 第 、 和 至 及 与 “ 《 （ ( ， , . - — 照 据
    default:
      if before < 0x80, !SurfaceScanner.closes(before), !SurfaceScanner.isBlank(before) { return true }
      // `专业队伍12.给予奖励`: a formal numeral makes a word.
      return NumeralCharacter.arabic(before) != nil || NumeralCharacter.han(before) != nil && !NumeralCharacter.isFormal(before)
    }
  }

  /// 照, 据: `依照第三条`, but `二、编制依据（一）抓好普查`.
  static func names(_ before: UInt32) -> Bool { before == "照" || before == "据" }

  /// Whether the character before a line's end goes on with a number on the next line, and with no marker: `第⏎一、二批`, `（一）至⏎（三）项`.
  static func isCounted(behind before: UInt32) -> Bool { before == "第" || before == "至" }

  /// Whether a whole marker behind a character that does not bind it may be one.
  ///
  /// - Parameter next: the character behind the marker.
  static func isLikely(_ surface: Surface, behind before: UInt32, next: UInt32) -> Bool {
    if SurfaceScanner.isBlank(before), before < 0x80 || surface.pieces.contains(.blankBehind) { return true }
    if surface.isFramed ? namesKind.contains(next) : namesThing.contains(before) { return false }
    if makesWord(surface, behind: before) { return false }
    switch surface.unit {
    // `…落到实处第五节推进…`, but `本规划第五节的要求`
    case .chapter, .section, .part: return Scalars.isHan(next) || next == "："
    // `第三条` in running text names a place in another text; a heading has a blank behind it.
    case .article: return surface.pieces.contains(.blankBehind)
    // `一、五○○倍`, as thousands were parted once.
    case .none where surface.pieces.contains(.han) && surface.pieces.isDisjoint(with: .brackets):
      return NumeralCharacter.han(next) == nil && next != "○"
    // `…信息公开1.4.2健全…`, but `版本1.4.2（试行）`
    case .none: return surface.components == 1 || surface.pieces.contains(.blankBehind) || Scalars.isHan(next)
    }
  }

  /// Whether a Han numeral that nothing frames is a part of the word before it: `统一建设`, `周二`.
  static func makesWord(_ surface: Surface, behind before: UInt32) -> Bool {
    surface.pieces.contains(.han) && !surface.isFramed && makesWord.contains(before)
  }

  /// What has a number for its name: `附件2.`, `表3.`
  private static let namesThing = CharacterSet("附件表图")

  /// What makes a word with the Han numeral behind it: `统一、`, `周二、`, `初三、`, `其一、`; but `…效率提高1.法人治理…`
  private static let makesWord = CharacterSet("统唯单同周期初高其之不")

  /// What follows a number that names something: `①类设备`, `（1）类和（2）类`, `（二）至（四）项`
  private static let namesKind = CharacterSet("类号级款、，至的")
}
