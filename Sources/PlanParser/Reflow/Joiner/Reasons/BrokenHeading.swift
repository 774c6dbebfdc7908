/// `第二章 准确把握新发展阶段的⏎新特征新要求⏎<paragraph>`: whether the line before is a heading that cannot end there, and this one its other half, with a paragraph or
/// the next heading below.
///
/// A short line behind a heading that is whole is text of its section.
enum BrokenHeading: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard joiner.lineCount == 1, joiner.lines.isMarked(joiner.lastLine), seam.above.count <= Self.longestHalf,
      leavesOpen(seam.last, joiner) || joins(seam.index, seam.last, joiner),
      isSecondHalf(seam.index, joiner),
      let below = joiner.nextText(behind: seam.index)
    else { return false }
    return joiner.lines.isMarked(below)
      || Scalars.isTerminal(joiner.lines.last(of: below)) && joiner.lines[below].count > seam.below.count * 2
  }

  /// In bytes.
  private static let longestHalf = 120

  private static let longestRest = 75

  /// Whether the line before breaks off: a comma, or a word that another has to follow.
  private static func leavesOpen(_ last: UInt32, _ joiner: LineJoiner) -> Bool {
    if last == "，" || last == "、" {
      return Int(joiner.lines.surface(of: joiner.lastLine)?.textStart ?? 0) < Int(joiner.lines[joiner.lastLine].textEnd) - 3
    }
    let (start, end) = (Int(joiner.lines[joiner.lastLine].textStart), Int(joiner.lines[joiner.lastLine].textEnd))
    return Self.joints.ends(joiner.bytes.span, from: start, to: end) && !Self.wholeWords.ends(joiner.bytes.span, from: start, to: end)
  }

  /// `一、指导思想⏎及目标`: nothing begins so but what is joined to the words before it.
  private static func joins(_ index: Int, _ last: UInt32, _ joiner: LineJoiner) -> Bool {
    let (start, end) = (Int(joiner.lines[index].textStart), Int(joiner.lines[index].textEnd))
    return Scalars.isHan(last) && Self.joins.begins(joiner.bytes.span, from: start, to: end)
      && !Self.otherWords.begins(joiner.bytes.span, from: start, to: end)
  }

  private static let joins = WordList(["和", "与", "及", "以及", "暨"])

  /// Words that begin so.
  private static let otherWords = WordList([
    "和谐", "和平", "和美", "和睦", "和解", "和县", "和田", "和气", "及时", "及早", "及格", "与会", "与此", "与时", "与民", "与其",
  ])

  private static let joints = WordList(["的", "和", "与", "及", "全面", "进一步", "着力", "大力"])

  /// Words that end like these and that nothing has to follow.
  private static let wholeWords = WordList([
    "目的", "标的", "为的", "参与", "给与", "赋与", "共和", "饱和", "缓和", "调和", "温和", "平和", "中和", "人和", "总和", "谐和", "普及", "涉及", "波及", "触及", "顾及", "危及",
    "惠及",
    "不全面", "更全面", "较全面",
  ])

  /// A few Han words: no item, no label, no remark, and no sentence.
  private static func isSecondHalf(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let (start, end) = (Int(joiner.lines[index].textStart), Int(joiner.lines[index].textEnd))
    guard end - start <= Self.longestRest, joiner.lines.surface(of: index) == nil, Scalars.isHan(joiner.lines.first(of: index)),
      Scalars.isHan(joiner.lines.last(of: index)), DateReader.whole(joiner.bytes, start, end) == nil
    else { return false }
    return !["。", "：", ":", "；"].contains { (mark: StaticString) in Finder.contains(mark, joiner.bytes, start, end) }
  }
}
