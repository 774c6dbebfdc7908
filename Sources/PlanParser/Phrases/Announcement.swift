/// Words that point to a list behind them: `重点做好以下工作：`, `具体任务如下：`.
enum Announcement {
  private static let words = WordList(["以下", "如下", "下列"])

  static func occurs(_ bytes: Bytes, in text: Range<Int>) -> Bool { words.occurs(bytes, in: text) }
}
