import PlanSyntax

/// Lines below the title that say which version of the document it is, and who adopted it.
extension FrontMatter {
  /// A title with the brackets below it: `…管理办法⏎（试 行）`, `…规划⏎（2021—2025年）⏎（征求意见稿）`.
  static func withSubtitle(_ text: ScannedText, _ title: Range<Int>, _ end: Int) -> Range<Int> {
    var last = title.upperBound
    while last < end, last < title.upperBound + mostSubtitles, isSubtitle(text, last) { last += 1 }
    return title.lowerBound..<last
  }

  private static let mostSubtitles = 2

  /// `（2018—2020年）`, `（试行）`, `(征求意见稿)`, `（37件）` below a title.
  static func isSubtitle(_ text: ScannedText, _ index: Int) -> Bool {
    guard PassageKind.isRemark(text, index), text.prose.passages[index].count <= 48, !PassageKind.isDate(text, index) else { return false }
    let passage = text.prose.passages[index]
    // `（某县水务局　2022年5月9日）` says who wrote it, and when.
    if passage.holds("月", in: text.prose.bytes), passage.holds("日", in: text.prose.bytes) { return false }
    return passage.holds("年", in: text.prose.bytes) || passage.holds("—", in: text.prose.bytes)
      || namesVersion(text.prose.bytes, passage.range)
  }

  /// What stands in the brackets of a line, blanks aside, ends in a word for a version or counts what the document holds.
  private static func namesVersion(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var close: [UInt8] = []
    var offset = range.lowerBound + Scalars.decode(bytes, at: range.lowerBound, end: range.upperBound).length
    let end = range.upperBound - Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).length
    while offset < end {
      let width = Blank.width(in: bytes, at: offset)
      if width == 0 { close.append(bytes[offset]) }
      offset += max(width, 1)
    }
    if versions.ends(close.span, from: 0, to: close.count) { return true }
    let counted = Scalars.decode(close, before: close.count, start: 0)
    let number = Scalars.decode(close, before: close.count - counted.length, start: 0).value
    return counts.contains(counted.value) && (NumeralCharacter.arabic(number) != nil || NumeralCharacter.han(number) != nil)
  }

  /// 稿 are all drafts, 征求意见稿, 送审稿 and 修订稿 among them.
  private static let versions = WordList(["试行", "暂行", "稿", "草案", "修订", "修正", "修改", "修订版", "修订本", "修正本", "修正案", "版", "摘要", "节选", "試行", "暫行"])
  private static let counts = CharacterSet("件项条")

  /// `2015年第三次修正` below the title of a law.
  static func isRevision(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes.span, Int(passage.start), Int(passage.end))
    guard passage.count <= 48, revisions.ends(bytes, from: start, to: end) else { return false }
    var offset = start
    while offset < end, NumeralCharacter.arabic(Scalars.decode(bytes, at: offset, end: end).value) != nil {
      offset += Scalars.decode(bytes, at: offset, end: end).length
    }
    return offset > start && Scalars.matches("年", bytes, at: offset, end: end)
  }

  private static let revisions = WordList(["修正", "修订"])

  /// `(1984年5月31日第六届…会议通过　根据2001年2月28日…的决定修正)`: what a law says of itself, in brackets below its title, however long.
  static func isAdoption(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard SurfaceScanner.opens(passage.first(in: text.prose.bytes)), SurfaceScanner.closes(passage.last(in: text.prose.bytes)) else {
      return false
    }
    let behind = Int(passage.start) + Scalars.decode(text.prose.bytes, at: Int(passage.start), end: Int(passage.end)).length
    return DateReader.leading(text.prose.bytes, behind, Int(passage.end)) != nil
      && adoptions.occurs(text.prose.bytes.span, in: passage.range)
  }
}
