import PlanSyntax

/// The list of terms behind a plan or a report.
extension PassageKind {
  private static let glossaries = WordList(["名词解释", "名词注释", "名词说明", "术语解释", "用语解释", "词语解释"])

  /// `名词解释⏎1.“双升”：是指…`: its own numbers begin behind it, though nothing says 附件. `八、名词解释` is a section, and so is what stands
  /// among the plan's chapters.
  static func isGlossaryHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 90, index + 1 < text.prose.passages.count,
      glossaries.ends(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end)), isTitleLine(text, index),
      !beginsWithResidue(text, index), text.leading(index)?.isHalfBracketed != true,
      let rank = rankOfList(text, behind: index)
    else { return false }
    return !isFollowed(text, index + 1, byMoreThan: rank)
  }

  /// The canonical depth of a list that begins right behind a passage; its first marker may be damaged where its second tells of it.
  private static func rankOfList(_ text: ScannedText, behind index: Int) -> Int? {
    // `一）名词解释 ⏎ 本办法所称…。 ⏎ （二）…`, where it is what is left of the item before: a list begins with what is like a marker.
    guard let first = text.leading(index + 1) else { return nil }
    if let second = text.leading(index + 2), second.value == 2, let rank = second.rank { return rank }
    return first.value == 1 ? first.rank : nil
  }

  /// Whether a marker of a level further out comes later in the same document. Looks at some hundred passages at most.
  private static func isFollowed(_ text: ScannedText, _ first: Int, byMoreThan rank: Int) -> Bool {
    for index in first + 1..<max(first + 1, min(first + 200, text.prose.passages.count)) {
      if isAttachmentHead(text, index) { return false }
      if let other = text.leading(index)?.rank, other < rank { return true }
    }
    return false
  }
}
