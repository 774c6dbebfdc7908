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

  /// `某市人民政府门户网站 www.….gov.cn 发布时间：2019-02-20 【字体：`
  static func isSiteLine(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= longestSiteLine && !Scalars.isTerminal(passage.last(in: text.prose.bytes))
      && SiteName.factsStart(text.prose.bytes, passage.range) != nil
  }

  /// `发布单位 |⏎某县人民政府⏎发布文号 | …`, `核心提示：⏎…现印发给你们。⏎发布单位：…`: what stands below a label that has its line to itself, above the next label.
  static func isValue(_ text: ScannedText, _ index: Int) -> Bool {
    guard index > 0, let label = emptyLabel(text, index - 1), !PassageKind.beginsWithMarker(text, index),
      FieldValue.fits(text.prose.bytes, text.prose.passages[index].range, label.field)
    else { return false }
    let next = (index + 1..<min(index + 3, text.prose.passages.count)).first { !isBar(text, $0) }
    return next.map { PassageKind.isLabelled(text, $0) || emptyLabel(text, $0) != nil } ?? false
  }

  /// A known label of a document's fact or of words about it, with nothing behind it, and in a table that lost its bars without a colon.
  private static func emptyLabel(_ text: ScannedText, _ index: Int) -> MetadataLabel? {
    let (bytes, passage) = (text.prose.bytes, text.prose.passages[index])
    let (start, end) = (Int(passage.start), Int(passage.end))
    guard passage.count <= longestField, let label = MetadataLabel.first(bytes, start, end) ?? MetadataLabel.alone(bytes, start, end),
      label.valueStart >= end, label.field.isOfDocument && label.field != .title || label.field == .text
    else { return nil }
    return label
  }

  /// `发布单位` above its value.
  static func isBareLabel(_ text: ScannedText, _ index: Int) -> Bool {
    emptyLabel(text, index) != nil && index + 1 < text.prose.passages.count && isValue(text, index + 1)
  }

  private static func isBar(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count == 1 && passage.first(in: text.prose.bytes) == "|"
  }

  /// `属性 | 专业属性 | 其他 |` beside `发布日期 | 2021-03-29 |`: a row of the table that a page has about its document, whatever its labels are called.
  static func isRow(_ text: ScannedText, _ index: Int) -> Bool {
    guard holdsBar(text, index), text.prose.passages[index].count <= longestField else { return false }
    return index > 0 && holdsBar(text, index - 1) && PassageKind.isLabelled(text, index - 1)
      || index + 1 < text.prose.passages.count && holdsBar(text, index + 1) && PassageKind.isLabelled(text, index + 1)
  }

  private static func holdsBar(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= longestSiteLine && !Scalars.endsThought(passage.last(in: text.prose.bytes))
      && passage.holds("|", in: text.prose.bytes)
  }

  /// In bytes.
  private static let longestSiteLine = 300

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

  /// Whether lines with labels go on to a known one both above and below, or to the text's beginning or the title above, or to the title below.
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
    if isAboveKnown { return isBelowKnown || above < 0 || isWholeTitle(text, above) && PassageKind.isTitleLine(text, above) }
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
