import PlanSyntax

/// What stands below a document's text: page footer, 版记, contacts.
enum Colophon {
  private static let beginnings = WordList([
    "主办单位", "承办单位：", "承办单位:", "主办：", "主办:", "承办：", "抄送", "地址：", "地址:", "邮编", "联系人", "联系电话", "电话：", "电话:", "传真", "版权所有", "Copyright", "ICP",
    "备案号", "网站标识码", "扫一扫", "返回顶部",
    "【打印", "打印本页", "关闭窗口", "责任编辑", "信息来源", "来源：", "来源:", "编辑：", "编辑:", "解读机构", "解读单位", "政策解读单位", "具体联系人", "咨询", "相关链接", "相关附件", "上一篇",
    "下一篇", "分享到", "网站地图", "公开方式",
    "主题词",
  ])

  /// What a page has behind its text: links and lists of further pages follow.
  private static let footers = WordList([
    "扫一扫", "责任编辑", "相关报道", "相关链接", "打印本页", "【打印", "关闭窗口", "【关闭", "返回顶部", "上一篇", "下一篇", "分享到", "版权所有",
    "【原文下载", "原文下载", "附件下载", "下载附件",
  ])

  /// Index of the first passage of the colophon, or the range's end.
  static func start(_ text: ScannedText, _ passages: Range<Int>) -> Int {
    var index = passages.upperBound
    while index > passages.lowerBound, belongs(text, index - 1) { index -= 1 }
    index = min(index, collectionStart(text, passages))
    // The first footer with nothing but short lines behind it.
    var first = index
    for candidate in passages.suffix(24).reversed() where candidate < index {
      guard isLink(text, candidate) || text.prose.passages[candidate].count <= 200 && !PassageKind.beginsWithMarker(text, candidate)
      else { break }
      if begins(text, candidate, with: footers) { first = candidate }
    }
    return first
  }

  private static func isLink(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 2000
      && (Finder.contains("](", text.prose.bytes, Int(passage.start), Int(passage.end))
        || Finder.contains("http", text.prose.bytes, Int(passage.start), Int(passage.end)))
  }

  /// `…2023年1月6日⏎二、华北⏎（一）北京`: behind the day of signing the headings of a collection for what follows.
  private static func collectionStart(_ text: ScannedText, _ passages: Range<Int>) -> Int {
    var start = passages.upperBound
    for style in [NumberingStyle.hanParenthesis, .hanComma]
    where start > passages.lowerBound && PassageKind.isCollectionHeading(text, start - 1, style) { start -= 1 }
    guard start < passages.upperBound, start > passages.lowerBound, PassageKind.isDate(text, start - 1) else { return passages.upperBound }
    return start
  }

  private static func begins(_ text: ScannedText, _ index: Int, with words: WordList) -> Bool {
    let passage = text.prose.passages[index]
    return words.begins(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  private static func belongs(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 600 else { return false }
    let bytes = text.prose.bytes
    if begins(text, index, with: beginnings) { return true }
    // `某市人民政府办公室  2023年5月23日印发`
    return passage.count <= 200 && Scalars.matches("印发", bytes, at: Int(passage.end) - 6, end: Int(passage.end))
      && Finder.contains("日", bytes, Int(passage.start), Int(passage.end))
  }
}
