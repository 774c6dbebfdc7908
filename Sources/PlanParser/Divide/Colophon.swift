/// What stands below a document's text: page footer, 版记, contacts.
enum Colophon {
  private static let beginnings = WordList([
    "主办单位", "承办单位：", "承办单位:", "主办：", "主办:", "承办：", "抄送", "地址：", "地址:", "邮编", "联系人", "联系电话", "电话：", "电话:", "传真", "版权所有", "Copyright", "ICP",
    "备案号", "网站标识码", "扫一扫", "返回顶部",
    "【打印", "打印本页", "关闭窗口", "责任编辑", "信息来源", "来源：", "来源:", "编辑：", "编辑:", "解读机构", "咨询", "相关链接", "相关附件", "上一篇", "下一篇", "分享到", "网站地图", "公开方式",
    "主题词",
  ])

  /// Index of the first passage of the colophon, or the range's end.
  static func start(_ text: ScannedText, _ passages: Range<Int>) -> Int {
    var index = passages.upperBound
    while index > passages.lowerBound, belongs(text, index - 1) { index -= 1 }
    return index
  }

  private static func belongs(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 600 else { return false }
    let bytes = text.prose.bytes
    if beginnings.begins(bytes.span, from: Int(passage.start), to: Int(passage.end)) { return true }
    // `某市人民政府办公室  2023年5月23日印发`
    return passage.count <= 200 && Scalars.matches("印发", bytes, at: Int(passage.end) - 6, end: Int(passage.end))
      && Finder.contains("日", bytes, Int(passage.start), Int(passage.end))
  }
}
