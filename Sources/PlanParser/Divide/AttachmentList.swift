/// `附件：1.任务分解表⏎2.进度安排表`: numbered lines that are no sections.
enum AttachmentList {
  private static let heads = WordList(["附件：", "附件:", "附：", "附:", "附件1.", "附件 1.", "（略）附件：", "(略)附件:"])

  /// Index of the passage with which the list behind a body begins, or the body's end.
  ///
  /// The list stands behind the last section, so it is looked for among the last passages. What follows it are its entries, then
  /// signature and date.
  static func start(_ text: ScannedText, _ body: Range<Int>) -> Int {
    for index in body.suffix(60).reversed() where isHead(text, index) {
      let rest = (index + 1)..<body.upperBound
      if rest.allSatisfy({ text.prose.passages[$0].count <= 300 }) { return index }
    }
    return body.upperBound
  }

  /// `附件：`, `附件：1.…`, `附：1、…`
  private static func isHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes.span
    let first = Scalars.decode(bytes, at: Int(passage.start), end: Int(passage.end)).value
    guard first == "附" || first == "（" || first == "(" else { return false }
    return heads.begins(bytes, from: Int(passage.start), to: Int(passage.end))
      || passage.count <= 9 && Scalars.matches("附件", bytes, at: Int(passage.start), end: Int(passage.end))
  }
}
