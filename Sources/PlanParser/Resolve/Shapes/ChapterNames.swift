/// The names that the first and the last chapter of laws and rules always have, 总则 and 附则: a line that is one of them and nothing else has lost
/// its 第一章 or 第七章. And those that the chapters of plans mostly have.
enum ChapterNames {
  /// `三主要任务`, `四保障措施`: what the chapters of plans are called.
  static let ofPlans = WordList([
    "总体要求", "总体目标", "总体思路", "指导思想", "基本原则", "主要任务", "主要措施", "主要目标", "重点任务", "重点工作", "目标任务", "工作目标", "工作任务", "工作重点", "工作内容",
    "工作措施", "工作步骤", "工作安排", "工作要求", "任务分工", "职责分工", "实施步骤", "实施范围", "方法步骤", "进度安排", "时间安排", "保障措施", "组织领导", "组织保障", "组织实施",
    "有关要求", "相关要求", "几点要求", "下一步",
  ])

  /// Whether some text is one of those of plans, and nothing else: `保障措施`.
  static func isOfPlan(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    words.count == lengthOfPlan && ofPlans.begins(bytes, from: words.lowerBound, to: words.upperBound)
  }

  /// In bytes: four characters.
  private static let lengthOfPlan = 12

  /// Whether a passage is such a name, blanks apart: `附　　则`.
  static func isOne(_ prose: Prose, _ passage: Int) -> Bool {
    let passage = prose.passages[passage]
    guard passage.count <= longest else { return false }
    let end = Int(passage.end)
    var cursor = Cursor(bytes: prose.bytes, offset: Int(passage.start), end: end)
    guard cursor.peek == "总" || cursor.peek == "附" else { return false }
    cursor.advance()
    _ = cursor.skipBlanks()
    guard cursor.peek == "则" else { return false }
    cursor.advance()
    return cursor.offset == end
  }

  /// In bytes: two characters, and wide blanks.
  private static let longest = 24
}
