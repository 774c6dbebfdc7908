/// Words that headings of plans begin with, and that no number counts: `建立健全预警体系`, `深入开展固体废物处置`.
///
/// From reading real plans. Behind a bare number they tell a marker that lost its point or brackets from a quantity. Words of which the first character
/// counts things stay out (`大力` in `3大力量`), and so does what follows a Han numeral in the name of a campaign (`三推进、三提升`).
enum HeadingVerbs {
  /// Whether one of the words begins at an offset.
  static func begin(_ bytes: Bytes, at offset: Int, end: Int) -> Bool { words.begins(bytes, from: offset, to: end) }

  private static let words = WordList([
    "建立", "健全", "完善", "加强", "推进", "推动", "深化", "强化", "优化", "深入", "加快", "加大", "提升", "提高", "落实", "规范", "严格", "开展", "实施", "拓展", "扩大", "创新",
    "培育", "壮大", "做好",
    "做强", "做优", "做实", "抓好", "抓实", "扎实", "全面", "持续", "积极", "切实", "着力", "有序", "稳步", "统筹", "建设", "打造", "构建", "探索", "支持", "鼓励", "引导", "促进",
    "保障", "坚持", "发展",
    "发挥", "夯实", "巩固", "整合", "盘活", "编制", "制定", "修订", "开发", "改造", "改善", "改进", "治理", "整治", "清理", "严厉", "严肃", "营造", "协调", "督促", "明确", "细化",
    "聚焦", "围绕", "突出",
    "牢固", "筑牢", "压实", "畅通", "简化", "精简", "压缩", "缩短", "降低", "减轻", "减少", "防范", "化解", "防控", "预防", "排查", "监督", "检查", "考核", "宣传", "普及", "培训",
    "培养", "引进", "吸引",
    "选拔", "激发", "激励", "增强", "增加", "推行", "推广", "推出", "取消", "下放", "放宽", "放开", "依法", "依托", "充分", "认真", "进一步", "逐步", "尽快", "及时", "定期", "科学",
    "合理", "精准", "主动",
  ])
}
