import PlanTestSupport

/// Bytes that no author wrote.
enum NoiseGenerator {
  /// Bytes of every value.
  static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in UInt8(random.below(256)) }
  }

  /// Pieces of markers, tags, stops and line ends in any order: every path of the scanner, none of them as it should be.
  static func markers(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).flatMap { _ in Array(random.pick(pieces).utf8) }
  }

  /// A text whose bytes were cut out, doubled and changed: what is left is mostly well-formed, with broken characters in it.
  static func torn(_ text: [UInt8], seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var bytes = text
    for _ in 0..<max(4, bytes.count / 40) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[place], at: place)
      case 2: bytes[place] = UInt8(random.below(256))
      default: bytes.removeSubrange(place..<min(bytes.count, place + random.below(8)))
      }
    }
    return bytes
  }

  private static let pieces = [
    "（", "）", "(", ")", "〔", "〕", "【", "】", "第", "章", "节", "条", "编", "部分", "一", "二", "三", "十", "百", "千", "廿", "〇", "零", "1", "2", "9", "0",
    "１", "٣", "、", ".", "．", "，", "。",
    "：", "；", "·", "-", "—", "——", "①", "⑳", "㉑", "㊿", "⑴", "⒈", "㈠", "❶", "ー", "ニ", "l", "O", "口", " ", "\u{3000}", "\u{A0}", "\u{200B}",
    "\u{FEFF}", "\u{AD}", "\t", "\n", "\n", "\n",
    "\r\n", "\r", "\u{C}", "\u{2028}", "\u{0}", "责任单位：", "牵头单位：", "（责任科室：", "负责", "配合", "等", "按职责分工负责", "2023年12月底前", "附件", "附件1", "索引号：",
    "抄送：", "各区人民政府：", "《", "》",
    "“", "”", "总体要求", "加强组织领导", "完善制度", "一是", "方案", "# Page 3:", "- 2 -", "第 4 页", "**", "##", "|", "𠀀", "e\u{301}", "👩‍👧",
  ]
}
