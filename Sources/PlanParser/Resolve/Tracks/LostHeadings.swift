import PlanSyntax

/// Levels of which no marker is whole: what is left of their headings' markers stands right before lists that begin.
///
/// `一总体要求 ⏎ （一）…`, `、主要任务 ⏎ （一）…`, `第二 重点任务 ⏎ 第一章 …`: one such paragraph alone may be text, but one right before a first
/// item is the heading of its list.
struct LostHeadings {
  /// What the paragraph before may be a heading of.
  private var last: NumberingStyle?
  /// It is 第 and a number, without what they count.
  private var lastHasPrefix = false
  private var styles: [NumberingStyle] = []
  /// One of those stands right above the first article.
  private var isAboveArticles = false

  /// - Parameters:
  ///   - surface: at a paragraph's start.
  ///   - whole: the style that it is a whole marker of.
  mutating func add(_ surface: Surface, _ whole: NumberingStyle?, _ bytes: Bytes) {
    if let style = whole ?? (surface.unit == .part ? nil : surface.unit.style) ?? Self.firstLeft(surface),
      surface.value == 1 || !surface.hasNumeral
    {
      if let last, last.rank < style.rank { note(last) }
      if lastHasPrefix { noteAbove(style) }
    }
    last = whole == nil ? Self.style(of: surface, bytes) : nil
    lastHasPrefix = surface.pieces.contains(.prefix) && surface.unit == .none && surface.hasNumeral
  }

  private mutating func note(_ style: NumberingStyle) {
    if !styles.contains(style) { styles.append(style) }
  }

  /// `第二 …` before 第一章 is 第二篇, before 第一节 第二章.
  private mutating func noteAbove(_ style: NumberingStyle) {
    switch style {
    case .chapter: note(.part)
    case .section: note(.chapter)
    case .article: isAboveArticles = true
    default: break
    }
  }

  /// The levels that are told so: `、` may be what is left of `1、` where that is one of the document's, and `第一 总则` above articles is a chapter where no other
  /// is, for a text that has sections has chapters.
  func styles(besides tracks: [Track]) -> [NumberingStyle] {
    let hasCommas = tracks.contains { $0.style == .arabicComma && $0.count > 0 }
    let told = styles.filter { style in style != .hanComma || !hasCommas || tracks.contains { $0.style == style } }
    let above: NumberingStyle = tracks.contains { $0.style == .chapter } ? .section : .chapter
    return isAboveArticles && !told.contains(above) ? told + [above] : told
  }

  /// `一总体要求`, `、总体要求`, `二部分 重点任务`
  private static func style(of surface: Surface, _ bytes: Bytes) -> NumberingStyle? {
    let pieces = surface.pieces.subtracting([.blankBehind, .innerBlank])
    // `一节公开课展示…` counts lessons.
    if let style = surface.unit.style {
      return (surface.doubt == .none || isPart(surface, bytes)) && style != .article ? style : nil
    }
    if pieces == .han, surface.separator == .none, surface.doubt == .bare { return .hanComma }
    if !surface.hasNumeral, surface.separator == .comma, pieces.isEmpty { return .hanComma }
    return nil
  }

  /// `二部分进度安排`: nobody counts 二部分 but 两部分, and chapters are called so.
  private static func isPart(_ surface: Surface, _ bytes: Bytes) -> Bool {
    surface.unit == .part && surface.doubt == .bare && surface.value > 1
      && ChapterNames.ofPlans.begins(bytes, from: Int(surface.textStart), to: bytes.count)
  }

  /// `1·加强…`, `（一加强…`: what is left of a list's first marker, and tells of the list as well.
  private static func firstLeft(_ surface: Surface) -> NumberingStyle? {
    guard surface.value == 1, surface.doubt == .none else { return nil }
    if surface.isHalfBracketed { return surface.pieces.contains(.han) ? .hanParenthesis : .arabicParenthesis }
    return surface.pieces.contains(.arabic) && surface.separator == .other ? .arabicDot : nil
  }
}
