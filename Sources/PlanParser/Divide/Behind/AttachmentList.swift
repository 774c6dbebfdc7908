import PlanSyntax

/// `附件：1.任务分解表⏎2.进度安排表`: numbered lines that are no sections.
enum AttachmentList {
  /// Index of the passage with which the list behind a body begins, or the body's end.
  ///
  /// The list stands behind the last section, so it is looked for among the last passages. What follows it are its entries, then
  /// signature and date.
  static func start(_ text: ScannedText, _ body: Range<Int>) -> Int {
    let files = filesStart(text, body)
    for index in body.suffix(60).reversed() {
      guard let head = head(text, index) else { continue }
      let rest = (index + 1)..<body.upperBound
      guard rest.allSatisfy({ text.prose.passages[$0].count <= 300 }),
        !head.namesTable && !namesOne(text, head) || rest.allSatisfy({ mayFollowTables(text, $0) }), !holdsSections(text, rest)
      else { continue }
      return min(beginning(text, body.lowerBound..<index), files)
    }
    return files
  }

  /// `附：…办法⏎一、总则⏎…。⏎（一）…`, `第一章 总则`: a text with sections, and no list; `附件：一、任务分解表⏎二、进度安排表` has no sentences.
  private static func holdsSections(_ text: ScannedText, _ rest: Range<Int>) -> Bool {
    var (hasItem, hasSentence) = (false, false)
    var told = 0
    for index in rest {
      if let style = PassageKind.marker(text, index)?.style {
        switch style {
        case .part, .chapter, .section, .article: return true
        case .hanComma, .hanParenthesis: hasItem = true
        case .arabicDot, .arabicComma: told += PassageKind.hasSentenceBehind(text, index) ? 1 : 0
        default: break
        }
      }
      hasSentence = hasSentence || Scalars.isTerminal(text.prose.passages[index].last(in: text.prose.bytes))
    }
    return hasItem && hasSentence || told > 1
  }

  /// `附件1：任务分解表⏎附件2：进度安排表`, `附图：1.水系图⏎2.布局图⏎附表：…`: where a list begins of which the last head is known, and the passages above it.
  private static func beginning(_ text: ScannedText, _ above: Range<Int>) -> Int {
    var start = above.upperBound
    var next = start
    while next > above.lowerBound {
      next -= 1
      if isEntry(text, next) {
        start = next
      } else if !isNumbered(text, next) {
        break
      }
    }
    return start
  }

  /// `2.进度安排表`: an entry, and no sentence.
  private static func isNumbered(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 150, let style = PassageKind.marker(text, index)?.style, style == .arabicDot || style == .arabicComma else {
      return false
    }
    return !Scalars.endsThought(passage.last(in: text.prose.bytes))
  }

  /// `附件：`, `附件：1.…`, `附件1.…`, `附表：1.…`, `附：1、…`, `（略）附件：…`
  private static func head(_ text: ScannedText, _ index: Int) -> AttachmentLabel? {
    let passage = text.prose.passages[index]
    var start = Int(passage.start)
    for word in ["（略）", "(略)"] as [StaticString] where Scalars.matches(word, text.prose.bytes, at: start, end: Int(passage.end)) {
      start += word.utf8CodeUnitCount
    }
    guard let label = AttachmentLabel.read(text.prose.bytes, start, Int(passage.end)) else { return nil }
    return label.opensList || label.isAttachment && passage.count <= 9 ? label : nil
  }

  /// `附件1：任务分解表`, not `附件：一、任务分解表⏎二、进度安排表`: what it names has no number that goes on below it.
  private static func namesOne(_ text: ScannedText, _ label: AttachmentLabel) -> Bool {
    label.hasNumber && label.mark == .colon && !label.isAlone
      && NumeralCharacter.han(Scalars.decode(text.prose.bytes, at: label.textStart, end: label.end).value) == nil
  }

  private static func isEntry(_ text: ScannedText, _ index: Int) -> Bool {
    PassageKind.attachmentLabel(text, index).map { $0.opensList && !$0.isAlone } ?? false
  }

  /// An entry, who signs or when: no heading of a section.
  private static func mayFollowTables(_ text: ScannedText, _ index: Int) -> Bool {
    guard let style = PassageKind.marker(text, index)?.style else { return true }
    return style == .arabicDot || style == .arabicComma
  }

  /// `2023年3月2日⏎1. 实施方案.docx`: names of files behind the text, to be fetched from the page.
  private static func filesStart(_ text: ScannedText, _ body: Range<Int>) -> Int {
    var start = body.upperBound
    while start > body.lowerBound, isFileName(text, start - 1) { start -= 1 }
    return start
  }

  private static func isFileName(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 300 && fileEndings.ends(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  private static let fileEndings = WordList([
    ".doc", ".docx", ".wps", ".pdf", ".ofd", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".zip", ".rar",
  ])
}
