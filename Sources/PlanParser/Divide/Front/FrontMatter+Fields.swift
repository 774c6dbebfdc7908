import PlanSyntax

/// Lines about a document with labels that no list names: what stands around them tells them from its text.
extension FrontMatter {
  /// A short line with a label of any kind, among lines with known ones, or right above the title.
  static func isField(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= longestField, let label = label(text, index) else { return false }
    if label.valueStart >= Int(passage.end), isEmptyField(text, index, label) { return true }
    return isAmongFields(text, index, label)
  }

  /// `欢迎访问某县人民政府网站！`: a page's greeting above the title, and above what else the page says there.
  static func isGreeting(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let last = passage.last(in: text.prose.bytes)
    guard index < longestRun, last == "！" || last == "!", passage.count <= longestField, passage.holds("欢迎", in: text.prose.bytes) else {
      return false
    }
    var below = index + 1
    while below < text.prose.passages.count, below - index < longestRun, label(text, below) != nil { below += 1 }
    return below < text.prose.passages.count && isTitle(text, below)
  }

  /// Bytes of a line with its label, at the most.
  private static let longestField = 150
  /// Lines with unknown labels side by side, at the most.
  private static let longestRun = 8

  /// `评论人次: 0`, `页面功能:`; nil for a sentence, and for words of address.
  private static func label(_ text: ScannedText, _ index: Int) -> MetadataLabel? {
    let (bytes, passage) = (text.prose.bytes, text.prose.passages[index])
    guard passage.count <= longestField, !PassageKind.beginsWithMarker(text, index), text.contents[index].tags.isEmpty,
      PassageKind.attachmentLabel(text, index) == nil, !PassageKind.isCollectionHead(text, index),
      let label = MetadataLabel.any(bytes, Int(passage.start), Int(passage.end)),
      label.range.count <= longestLabel, !Scalars.matches("下", bytes, at: label.range.upperBound - 3, end: label.range.upperBound),
      !Finder.contains("各", bytes, label.range.lowerBound, label.range.upperBound)
    else { return nil }
    let isSentence =
      Scalars.isTerminal(passage.last(in: bytes)) || passage.holds("，", in: bytes) || passage.holds("。", in: bytes)
    return isSentence ? nil : label
  }

  /// In bytes.
  private static let longestLabel = 18
  /// In bytes, of a line with nothing but the title below it.
  private static let longestLoneLabel = 12

  /// `分享到：` above the title: no addressee stands there.
  private static func isEmptyField(_ text: ScannedText, _ index: Int, _ label: MetadataLabel) -> Bool {
    guard index + 1 < text.prose.passages.count, !OfficeName.isWhole(text.prose.bytes, label.range) else { return false }
    return isTitle(text, index + 1) && (index == 0 || !PassageKind.endsLikeTitle(text, index - 1))
  }

  /// Whether lines with labels go on to a known one both above and below, or to the text's beginning above, or to the title below.
  ///
  /// A title may have a colon in its first line: `筑牢平安防线：某县⏎平安建设实施方案`.
  private static func isAmongFields(_ text: ScannedText, _ index: Int, _ label: MetadataLabel) -> Bool {
    let passages = text.prose.passages
    var above = index - 1
    while above >= 0, index - above < longestRun, !PassageKind.isLabelled(text, above), self.label(text, above) != nil { above -= 1 }
    var below = index + 1
    while below < passages.count, below - index < longestRun, !PassageKind.isLabelled(text, below), self.label(text, below) != nil {
      below += 1
    }
    guard below < passages.count else { return false }
    let isBelowKnown = above >= 0 && PassageKind.isLabelled(text, above)
    let isAboveKnown = PassageKind.isLabelled(text, below) || Punctuation.isBullet(passages[below].first(in: text.prose.bytes))
    if isAboveKnown { return isBelowKnown || above < 0 }
    return (isBelowKnown || above < 0 && label.range.count <= longestLoneLabel) && isTitle(text, below)
  }

  /// `某县河道整治实施方案`
  private static func isTitle(_ text: ScannedText, _ index: Int) -> Bool {
    text.prose.passages[index].count >= shortestTitle && PassageKind.isTitleLine(text, index) && label(text, index) == nil
      && (isWholeTitle(text, index)
        || PassageKind.mayBeginTitle(text, index) && index + 1 < text.prose.passages.count && isWholeTitle(text, index + 1))
  }

  /// In bytes.
  private static let shortestTitle = 24
}
