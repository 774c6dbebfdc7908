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
    "扫一扫", "责任编辑", "相关报道", "相关链接", "相关文章", "相关文档：", "相关文档:", "相关阅读", "打印本页", "【打印", "关闭窗口", "【关闭", "返回顶部", "上一篇", "下一篇", "分享到", "版权所有",
    "【原文下载", "原文下载", "附件下载", "下载附件", "解读链接", "[打印", "［打印", "[关闭", "［关闭", "上一条", "下一条",
  ])

  /// What a page of samples or news has there, with nothing behind it on its line but a colon and a few words: `猜你喜欢`, `标签：供水 方案`. A sentence may begin with
  /// some of them: `相关政策由县水务局负责解释。`
  private static let links = WordList([
    "您可能关注的文档", "您可能感兴趣", "文档评论", "猜你喜欢", "相关推荐", "推荐阅读", "延伸阅读", "热门文章", "热门推荐", "最新文章", "推荐文章", "相关热词搜索", "相关热词", "相关热搜", "相关政策", "相关稿件",
    "相关解读", "相关新闻", "相关信息", "相关内容", "相关范文", "相关搜索", "展开阅读全文", "本文来源", "文章来源", "本文链接", "标签", "收藏本文", "返回列表", "返回首页", "上一页", "下一页", "关于我们",
    "联系我们",
    "隐私声明", "网站声明", "版权声明", "免责声明", "技术支持", "图解", "一图读懂", "政策解读", "政策图解", "微信扫一扫", "点击下载",
  ])

  /// Bytes of the longest line that begins with one of them.
  private static let longestLink = 150

  private static func isLinkLine(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, end) = (text.prose.bytes, Int(passage.end))
    guard passage.count <= longestLink else { return false }
    let first = passage.first(in: bytes)
    let start = Int(passage.start) + (SurfaceScanner.opens(first) ? Scalars.decode(bytes, at: Int(passage.start), end: end).length : 0)
    guard let word = links.word(bytes.span, at: start, end: end) else { return false }
    let next = Scalars.decode(bytes, at: start + word.count, end: end).value
    let isAlone = start + word.count == end || Punctuation.isColon(next) || next == "|" || next == "｜" || next == "(" || next == "（"
    return (isAlone || SurfaceScanner.closes(next) && SurfaceScanner.opens(first)) && !Scalars.isTerminal(passage.last(in: bytes))
  }

  /// To whom a document goes, in its 版记 (GB/T 9704—2012, 7.4.2), and in minutes, which say it of each kind of office.
  private static let recipients = WordList([
    "抄送", "抄报", "主送：", "主送:", "报送：", "报送:", "分送：", "分送:", "发送：", "发送:", "报：", "送：", "发：",
  ])

  /// Index of the first passage of the colophon, or the range's end.
  static func start(_ text: ScannedText, _ passages: Range<Int>) -> Int {
    var index = passages.upperBound
    while index > passages.lowerBound {
      if belongs(text, index - 1) || index < passages.upperBound && isPrinter(text, index - 1) {
        index -= 1
      } else if let first = recipientsStart(text, before: index, in: passages) {
        index = first
      } else {
        break
      }
    }
    index = min(index, collectionStart(text, passages))
    // The first footer with nothing but short lines behind it.
    var first = index
    // `相关链接：⏎1.殡葬管理条例⏎2.…`: numbered links belong to the footer right above the first of them.
    var number: UInt16 = 0
    for candidate in passages.suffix(24).reversed() where candidate < index {
      let passage = text.prose.passages[candidate]
      guard isLink(text, candidate) || passage.count <= 200, !opensLetter(text, candidate) else { break }
      if let marker = PassageKind.marker(text, candidate) {
        guard marker.style == .arabicDot || marker.style == .arabicComma, number == 0 || marker.value + 1 == number,
          !Scalars.endsThought(passage.last(in: text.prose.bytes))
        else { break }
        number = marker.value
        continue
      }
      if isFooter(text, candidate) {
        guard number <= 1 else { break }
        (first, number) = (candidate, 0)
      } else if number > 0 {
        break
      }
    }
    return first
  }

  /// `各镇人民政府：⏎现将《…方案》印发给你们，请认真贯彻执行。`: a letter's text begins, so that what the page has above it, `分享到：`, is no footer.
  private static func opensLetter(_ text: ScannedText, _ index: Int) -> Bool {
    if CoveringNotice.tells(text, index) { return true }
    guard index + 1 < text.prose.passages.count, PassageKind.isAddressee(text, index), !opens(text, index),
      text.prose.passages[index + 1].last(in: text.prose.bytes) == "。"
    else { return false }
    let (bytes, passage) = (text.prose.bytes, text.prose.passages[index])
    let colon = Scalars.decode(bytes, before: Int(passage.end), start: Int(passage.start)).length
    return passage.first(in: bytes) == "各" || ActorName.matches(bytes.span, Int(passage.start)..<Int(passage.end) - colon)
  }

  /// A line as pages have them below a text.
  static func opens(_ text: ScannedText, _ index: Int) -> Bool { begins(text, index, with: beginnings) || isFooter(text, index) }

  /// `上一篇：关于…的通知`, `责任编辑：…`
  static func isFooter(_ text: ScannedText, _ index: Int) -> Bool { begins(text, index, with: footers) || isLinkLine(text, index) }

  private static func isLink(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 2000 && (passage.holds("](", in: text.prose.bytes) || passage.holds("http", in: text.prose.bytes))
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

  /// A line of a page's footer or of a 版记.
  static func belongs(_ text: ScannedText, _ index: Int) -> Bool {
    guard text.prose.passages[index].count <= longestRecipients else { return false }
    // `1.开展竞赛⏎主办单位：县总工会`, as below every item: a tag.
    if !text.contents[index].tags.isEmpty, index > 0, PassageKind.beginsWithMarker(text, index - 1) { return false }
    return begins(text, index, with: beginnings) || begins(text, index, with: recipients) || isPrinting(text, index)
      || isCopies(text, index)
  }

  // MARK: 版记

  /// Bytes of the longest line of recipients.
  private static let longestRecipients = 600

  /// `某市人民政府办公室  2023年5月23日印发`, `…2023年5月23日印`, `…2023年5月23日印发　共印80份`
  private static func isPrinting(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    guard passage.count <= 200, let day = Finder.find("日", bytes, start, end) else { return false }
    if printed.ends(bytes.span, from: start, to: end) { return true }
    return Finder.contains("印发", bytes, day, end) && Finder.contains("共印", bytes, day, end)
      && Scalars.matches("份", bytes, at: end - 3, end: end)
  }

  private static let printed = WordList(["印发", "日印", "日印制", "日印刷"])

  /// `（共印80份）`, `印数：80份`
  private static func isCopies(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 60 else { return false }
    var cursor = Cursor(bytes: text.prose.bytes, offset: Int(passage.start), end: Int(passage.end))
    if SurfaceScanner.opens(cursor.peek) { cursor.advance() }
    guard copies.begins(text.prose.bytes.span, from: cursor.offset, to: cursor.end) else { return false }
    var end = cursor.end
    if SurfaceScanner.closes(Scalars.decode(text.prose.bytes, before: end, start: cursor.offset).value) { end -= 3 }
    return Scalars.matches("份", text.prose.bytes, at: end - 3, end: end)
  }

  private static let copies = WordList(["共印", "印数", "印刷份数", "印发份数", "印制份数"])

  /// `某市人民政府办公室秘书科⏎2023年5月23日印发`: who printed it, above a day that stands for itself.
  private static func isPrinter(_ text: ScannedText, _ index: Int) -> Bool {
    let (passage, next) = (text.prose.passages[index], text.prose.passages[index + 1])
    guard isPrinting(text, index + 1), DateReader.leading(text.prose.bytes, Int(next.start), Int(next.end)) != nil else { return false }
    return passage.count <= 120 && PassageKind.isTitleLine(text, index) && !PassageKind.isDate(text, index)
  }

  /// `抄送：市水利局，⏎县委办公室，县政协办公室。`: recipients over up to four lines.
  private static func recipientsStart(_ text: ScannedText, before end: Int, in passages: Range<Int>) -> Int? {
    for index in (max(passages.lowerBound, end - 4)..<end).reversed() {
      let passage = text.prose.passages[index]
      guard passage.count <= longestRecipients, !PassageKind.beginsWithMarker(text, index), text.contents[index].tags.isEmpty else {
        return nil
      }
      if begins(text, index, with: recipients) { return index }
      // What is above goes on.
      guard index > passages.lowerBound else { return nil }
      let above = text.prose.passages[index - 1]
      let last = above.last(in: text.prose.bytes)
      guard !Scalars.isTerminal(last) else { return nil }
    }
    return nil
  }
}
