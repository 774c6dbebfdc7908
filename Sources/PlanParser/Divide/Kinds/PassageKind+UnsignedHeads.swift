import PlanSyntax

/// Heads of attachments below a text that nobody signed: only what follows tells them from the entries of a list.
extension PassageKind {
  /// `附件1：整治方案⏎为消除隐患，…⏎一、整治范围` below a text that nobody signed: an entry of its list, were it not that numbers begin anew behind it.
  ///
  /// - Parameters:
  ///   - outermost: the rank of the outermost level of that text; nil where it has no numbers, as the notice that sends the attachment out.
  ///   - further: how many attachments may stand between, lists and forms without numbers.
  static func isUnsignedAttachmentHead(_ text: ScannedText, _ index: Int, outermost: Int?, further: Int = 4) -> Bool {
    guard let label = attachmentLabel(text, index) else { return false }
    if headsLetter(text, index, label) { return true }
    guard isTitledAttachmentHead(text, index, mayBeShort: true) else { return false }
    return isFollowedByFirst(text, index, label.number, atMost: outermost, further: further)
  }

  /// `附：⏎整治方案⏎一、整治范围`, `附录⏎处置流程⏎一、信息报告`, `附表1：⏎评分办法⏎一、日常管理` below such a text.
  static func isUnsignedShortHead(_ text: ScannedText, _ index: Int, outermost: Int?) -> Bool {
    (isShortHead(text, index) || isAppendixHead(text, index) || isTableHead(text, index))
      && isFollowedByFirst(text, index + 1, nil, atMost: outermost, further: 0)
  }

  /// `附录`, `附录1`, `附录A` alone on a line above a title.
  static func isAppendixHead(_ text: ScannedText, _ index: Int) -> Bool {
    guard text.prose.passages[index].count <= longestHead, let label = attachmentLabel(text, index), label.isAppendix, label.isAlone,
      index + 1 < text.prose.passages.count
    else { return false }
    return isTitleLine(text, index + 1) && endsLikeTitle(text, index + 1)
  }

  /// `附件：某部关于…的通知⏎各省、自治区…：`: an office's letter begins below what names it.
  private static func headsLetter(_ text: ScannedText, _ index: Int, _ label: AttachmentLabel) -> Bool {
    guard label.hasColon, !label.isAlone, label.end - label.textStart >= shortestName, index + 1 < text.prose.passages.count,
      text.prose.passages[index + 1].first(in: text.prose.bytes) == "各"
    else { return false }
    return isAddressee(text, index + 1)
  }

  /// Whether numbers begin anew among the next few lines, and nobody signs above them.
  private static func isFollowedByFirst(_ text: ScannedText, _ head: Int, _ number: Int?, atMost outermost: Int?, further: Int) -> Bool {
    var hasSentence = false
    for next in head + 1..<max(head + 1, min(head + mostLinesAboveFirst, text.prose.passages.count)) {
      if isDate(text, next) || outermost == nil && isSignature(text, next) { return false }
      if let other = attachmentLabel(text, next) {
        // `附件1：成员名单⏎组长：…⏎副组长：…⏎附件2：工作流程⏎一、申报`: there is something below the first.
        guard next > head + 1, further > 0, let number, other.number == number + 1 else { return false }
        return isUnsignedAttachmentHead(text, next, outermost: outermost, further: further - 1)
      }
      hasSentence = hasSentence || Scalars.isTerminal(text.prose.passages[next].last(in: text.prose.bytes))
      guard let surface = text.leading(next), let style = surface.wholeStyle, surface.doubt == .none else { continue }
      guard surface.value == 1 else { return false }
      if let outermost { return style.rank(components: surface.components) <= outermost }
      // `附件：任务清单⏎1.分工表⏎2.进度表` may be a list.
      return hasSentence || style != .arabicDot && style != .arabicComma || hasSentenceBehind(text, next)
    }
    return false
  }

  /// `附件⏎一、整治范围⏎…。` below a signature: the text of an attachment that has no title, and no list of names.
  static func isHeadOfText(_ text: ScannedText, _ index: Int) -> Bool {
    guard let label = attachmentLabel(text, index), label.isAttachment || label.isShort, label.isAlone,
      index + 1 < text.prose.passages.count,
      let marker = marker(text, index + 1), marker.value == 1
    else { return false }
    if marker.style == .arabicDot || marker.style == .arabicComma { return hasSentenceBehind(text, index + 1) }
    guard marker.style == .hanComma || marker.style == .hanParenthesis else { return false }
    return (index + 1..<min(index + mostLinesAboveFirst, text.prose.passages.count)).contains {
      Scalars.isTerminal(text.prose.passages[$0].last(in: text.prose.bytes))
    }
  }

  /// `1.清淤⏎每年一次。`, `1.每年清淤一次。`: an item with a sentence, as no entry of a list has; `1.河道养护方案。` may be one.
  static func hasSentenceBehind(_ text: ScannedText, _ item: Int) -> Bool {
    let (bytes, passages) = (text.prose.bytes, text.prose.passages)
    let range = passages[item].range
    if passages[item].last(in: bytes) == "。" {
      let name = range.lowerBound..<max(range.lowerBound, range.upperBound - 3)
      return !TitleEnding.ends(bytes, name, with: TitleEnding.all)
        && !formEndings.ends(bytes.span, from: name.lowerBound, to: name.upperBound)
    }
    return item + 1 < passages.count && passages[item + 1].last(in: bytes) == "。" && !beginsWithMarker(text, item + 1)
  }

  /// Lines of a preamble, at the most.
  private static let mostLinesAboveFirst = 6
  /// In bytes.
  private static let shortestName = 18
}
