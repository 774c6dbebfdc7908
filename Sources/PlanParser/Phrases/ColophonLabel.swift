/// The labels of the lines behind a text: of the 版记, and of whom to ask.
enum ColophonLabel {
  /// `抄送：县委办公室。`, `联系人：陈某，电话：…`: a label that nothing but a line of the 版记, or one below the day of signing, begins with.
  static func begins(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    guard let word = labels.word(bytes, at: line.lowerBound, end: line.upperBound) else { return false }
    let next = Scalars.decode(bytes, at: line.lowerBound + word.count, end: line.upperBound).value
    return Punctuation.isColon(next)
  }

  private static let labels = WordList(["抄送", "抄报", "主送", "联系人", "联系电话", "主办单位", "承办单位", "相关报道", "相关链接", "相关新闻"])
}
