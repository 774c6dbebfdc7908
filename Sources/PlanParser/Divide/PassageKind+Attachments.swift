import PlanSyntax

/// Heads and lists of attachments.
extension PassageKind {
  static func attachmentLabel(_ text: ScannedText, _ index: Int) -> AttachmentLabel? {
    let passage = text.prose.passages[index]
    return AttachmentLabel.read(text.prose.bytes, Int(passage.start), Int(passage.end))
  }

  /// `附件：1.任务分解表`, `附件2：进度安排表`, `附表一：任务分解表`
  static func isAttachmentEntry(_ text: ScannedText, _ index: Int) -> Bool {
    attachmentLabel(text, index).map { $0.hasColon && !$0.isAlone } ?? false
  }

  /// `附件`, `附件1`, `附件—1`, `附件：` alone on a line.
  static func isAttachmentHead(_ text: ScannedText, _ index: Int) -> Bool {
    guard text.prose.passages[index].count <= 24, let label = attachmentLabel(text, index), label.isAttachment, label.isAlone else {
      return false
    }
    // Behind a list's head come its entries, behind an attachment's head its title.
    guard index + 1 < text.prose.passages.count, !beginsWithMarker(text, index + 1) else { return false }
    // `附件：⏎某县考评指标⏎附件⏎某县考评指标`: the first is a list of one.
    return !label.hasColon || index + 2 >= text.prose.passages.count || !isListOfOne(text, index)
  }

  /// `附表1` alone on a line above a title. A table in a text is called so as well, so where it stands must tell.
  static func isTableHead(_ text: ScannedText, _ index: Int) -> Bool {
    guard text.prose.passages[index].count <= 24, let label = attachmentLabel(text, index), label.namesTable, label.isAlone, label.hasNumber
    else { return false }
    return index + 1 < text.prose.passages.count && isTitleLine(text, index + 1) && endsLikeTitle(text, index + 1)
  }

  /// `附件1：考核办法⏎一、考核内容`: an attachment's head with its title behind it, where its text follows. In a list of attachments the next
  /// entry, who signs or a page's foot follows, and above an attachment with a title of its own that title.
  static func isTitledAttachmentHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passages = text.prose.passages
    guard index + 1 < passages.count, let label = attachmentLabel(text, index), label.isAttachment, !label.isAlone,
      label.hasColon || label.hasNumber && label.mark != .none,
      TitleEnding.ends(text.prose.bytes, label.textStart..<label.end, with: TitleEnding.all),
      NumeralCharacter.arabic(Scalars.decode(text.prose.bytes, at: label.textStart, end: label.end).value) == nil
    else { return false }
    if beginsWithMarker(text, index + 1) { return true }
    return attachmentLabel(text, index + 1) == nil && !isSignature(text, index + 1) && !Colophon.opens(text, index + 1)
      && !(isTitleLine(text, index + 1) && endsLikeTitle(text, index + 1))
  }

  /// Behind the entry comes the attachment, or the notice's signature and then the attachment or nothing.
  private static func isListOfOne(_ text: ScannedText, _ head: Int) -> Bool {
    var next = head + 2
    while next < min(head + 6, text.prose.passages.count), isSignature(text, next) { next += 1 }
    if next == text.prose.passages.count { return next > head + 2 }
    return isBareHead(text, next)
  }

  /// `某市人民政府办公室`, `2023年5月19日`, `（此件公开发布）`
  private static func isSignature(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return isDate(text, index) || isRemark(text, index)
      || passage.count <= 90 && OfficeName.isWhole(text.prose.bytes, passage.range)
  }

  private static func isBareHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 9 && Scalars.matches("附件", text.prose.bytes, at: Int(passage.start), end: Int(passage.end))
  }
}
