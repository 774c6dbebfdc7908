import PlanSyntax

/// Heads and lists of attachments.
extension PassageKind {
  static func attachmentLabel(_ text: ScannedText, _ index: Int) -> AttachmentLabel? {
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    if let label = AttachmentLabel.read(bytes, start, end) { return label }
    // `（附件1）`
    let first = Scalars.decode(bytes, at: start, end: end)
    guard passage.count <= longestHead, SurfaceScanner.opens(first.value) else { return nil }
    let last = Scalars.decode(bytes, before: end, start: start)
    guard SurfaceScanner.closes(last.value), end - last.length > start + first.length else { return nil }
    return AttachmentLabel.read(bytes, start + first.length, end - last.length).flatMap { $0.isAlone ? $0 : nil }
  }

  /// Bytes of `（附件12）`, blanks among them.
  static let longestHead = 24

  /// `附件：1.任务分解表`, `附件2：进度安排表`, `附表一：任务分解表`
  static func isAttachmentEntry(_ text: ScannedText, _ index: Int) -> Bool {
    attachmentLabel(text, index).map { $0.hasColon && !$0.isAlone } ?? false
  }

  /// `附件`, `附件1`, `附1`, `附件—1`, `附件：` alone on a line.
  static func isAttachmentHead(_ text: ScannedText, _ index: Int) -> Bool {
    guard text.prose.passages[index].count <= longestHead, let label = attachmentLabel(text, index),
      label.isAttachment || label.isShort && label.hasNumber, label.isAlone, index + 1 < text.prose.passages.count
    else {
      return false
    }
    // Behind a list's head come its entries, behind an attachment's head its title, or its text: no entry is a chapter, and what has a number heads no list.
    if let marker = marker(text, index + 1) { return label.hasNumber || divisions.contains(marker.style) }
    // `附件：⏎某县考评指标⏎附件⏎某县考评指标`: the first is a list of one.
    return !label.hasColon || index + 2 >= text.prose.passages.count || !isListOfOne(text, index)
  }

  /// What chapters and articles begin with.
  private static let divisions: [NumberingStyle] = [.part, .chapter, .section, .article]

  /// `附表1` alone on a line above a title. A table in a text is called so as well, so where it stands must tell.
  ///
  /// - Parameter isSigned: whether a signature stands above: then it needs no number.
  static func isTableHead(_ text: ScannedText, _ index: Int, isSigned: Bool = false) -> Bool {
    guard text.prose.passages[index].count <= 24, let label = attachmentLabel(text, index), label.namesTable, label.isAlone,
      label.hasNumber || isSigned
    else { return false }
    return index + 1 < text.prose.passages.count && isTitleLine(text, index + 1) && endsLikeTitle(text, index + 1)
  }

  /// `附件1：考核办法⏎一、考核内容`: an attachment's head with its title behind it, where its text follows. In a list of attachments the next
  /// entry, who signs or a page's foot follows, and above an attachment with a title of its own that title.
  ///
  /// - Parameters:
  ///   - isSigned: whether the text above is: then a form with a name of its own is none of its lines.
  ///   - mayBeShort: whether `附：考核办法` and `附件 考核办法` are heads as well, since it is known what follows.
  static func isTitledAttachmentHead(_ text: ScannedText, _ index: Int, isSigned: Bool = false, mayBeShort: Bool = false) -> Bool {
    let passages = text.prose.passages
    guard index + 1 < passages.count, let label = attachmentLabel(text, index),
      label.isAttachment || mayBeShort && (label.isShort || label.isAppendix),
      !label.isAlone, label.hasColon || label.hasNumber && label.mark != .none || mayBeShort && label.mark == .blank,
      TitleEnding.ends(text.prose.bytes, label.textStart..<label.end, with: TitleEnding.all) || isSigned && namesForm(text, label),
      !opensEntries(text, label)
    else { return false }
    if beginsWithMarker(text, index + 1) { return true }
    return attachmentLabel(text, index + 1) == nil && !isSignature(text, index + 1) && !Colophon.opens(text, index + 1)
      && !(isTitleLine(text, index + 1) && endsLikeTitle(text, index + 1))
  }

  /// `附件：1.任务分解表`, `附件1 2张表`, but `附件：2023年考核办法`.
  private static func opensEntries(_ text: ScannedText, _ label: AttachmentLabel) -> Bool {
    let bytes = text.prose.bytes
    guard NumeralCharacter.arabic(Scalars.decode(bytes, at: label.textStart, end: label.end).value) != nil else { return false }
    let year = label.textStart..<min(label.textStart + 4, label.end)
    return !(bytes[year].allSatisfy(\.isDigit) && Scalars.matches("年", bytes, at: year.upperBound, end: label.end))
  }

  private static func namesForm(_ text: ScannedText, _ label: AttachmentLabel) -> Bool {
    formEndings.ends(text.prose.bytes.span, from: label.textStart, to: label.end)
  }

  /// What tables and forms are called.
  static let formEndings = WordList(["表", "回执", "承诺书", "责任书", "保证书", "申请书", "名册", "台账", "清册"])

  /// `附：` alone on a line below a signature, above a title.
  static func isShortHead(_ text: ScannedText, _ index: Int) -> Bool {
    guard let label = attachmentLabel(text, index), label.isShort, label.isAlone, index + 1 < text.prose.passages.count else {
      return false
    }
    return isTitleLine(text, index + 1) && endsLikeTitle(text, index + 1)
  }

  /// `附件2：重点项目⏎…` behind attachment 1: its number is the next, and it heads no list of attachments, for something else stands around it.
  static func isNextInNumber(_ text: ScannedText, _ index: Int, behind head: Int) -> Bool {
    guard index > head + 1, index + 1 < text.prose.passages.count, text.prose.passages[index].count <= longestTitled,
      let label = attachmentLabel(text, index), label.isAttachment, !label.isAlone, label.mark == .colon || label.mark == .blank,
      let number = label.number, attachmentLabel(text, head)?.number == number - 1
    else { return false }
    let last = text.prose.passages[index].last(in: text.prose.bytes)
    return !Scalars.endsThought(last) && last != "；" && last != ";" && attachmentLabel(text, index - 1) == nil
      && attachmentLabel(text, index + 1) == nil && !isDate(text, index + 1) && !isSignature(text, index + 1)
      && !opensEntries(text, label)
  }

  /// Bytes of an attachment's head with its title, at the most.
  private static let longestTitled = 150

  /// Behind the entry comes the attachment, or the notice's signature and then the attachment or nothing.
  private static func isListOfOne(_ text: ScannedText, _ head: Int) -> Bool {
    var next = head + 2
    while next < min(head + 6, text.prose.passages.count), isSignature(text, next) { next += 1 }
    if next == text.prose.passages.count { return next > head + 2 }
    return isBareHead(text, next)
  }

  /// `某市人民政府办公室`, `2023年5月19日`, `（此件公开发布）`
  static func isSignature(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return isDate(text, index) || isRemark(text, index)
      || passage.count <= 90 && OfficeName.isWhole(text.prose.bytes, passage.range)
  }

  private static func isBareHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 9 && Scalars.matches("附件", text.prose.bytes, at: Int(passage.start), end: Int(passage.end))
  }
}
