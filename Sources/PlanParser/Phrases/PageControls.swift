/// A line of what a page lets its reader do, and of nothing else: `打印 字体：大 中 小`, `分享到：微信 微博`, `【打印】【关闭】`, `视力保护色：`.
enum PageControls {
  /// In bytes.
  private static let longest = 150
  /// Of the words taken together, in bytes: `大 中 小` is one control, `小` nothing.
  private static let shortest = 6

  /// Whether all words of a line are those of controls, whatever parts them.
  static func isWhole(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard line.count >= shortest, line.count <= longest else { return false }
    let span = bytes.span
    var offset = line.lowerBound
    var length = 0
    while offset < line.upperBound {
      if let word = words.word(span, at: offset, end: line.upperBound) {
        offset += word.count
        length += word.count
        continue
      }
      let (scalar, width) = Scalars.decode(bytes, at: offset, end: line.upperBound)
      guard SurfaceScanner.isBlank(scalar) || between.contains(scalar) else { return false }
      offset += max(1, width)
    }
    return length >= shortest
  }

  private static let between = CharacterSet("：:【】[]［］（）()|｜/、，,·+-—>＋－")

  /// Longer words before those that they begin with.
  private static let words = WordList([
    "打印本页", "打印页面", "打印文章", "打印内容", "打印整页", "打印此页", "打印该页", "打印正文", "打印", "关闭窗口", "关闭本页", "关闭页面", "关闭", "加入收藏", "收藏本页", "收藏",
    "分享到", "分享至", "分享", "转发", "推荐", "我要纠错", "网页纠错", "纠错", "朗读", "语音播报", "语音朗读", "语音阅读", "播报", "听全文", "字体大小", "字体颜色", "字体", "字号大小",
    "字号", "视力保护色", "视力保护", "放大", "缩小", "默认", "恢复", "复制链接", "新浪微博", "腾讯微博", "微博", "微信好友", "微信", "朋友圈", "QQ空间", "QQ好友", "QQ", "人人网", "豆瓣",
    "返回上一页", "返回上级", "返回列表", "返回首页", "返回", "繁体", "简体", "无障碍浏览", "无障碍阅读", "无障碍", "长者模式", "适老模式", "关怀版", "大字版", "手机版", "手机扫码阅读", "扫码阅读",
    "扫一扫", "二维码", "全文下载", "导出", "大", "中", "小", "T", "A",
  ])
}
