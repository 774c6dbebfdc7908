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

  /// Lines that stand around sections, and some of these, in any order: contents, attachments, signatures, titles, tables.
  static func surroundings(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let endings = ["", "", "", "\t9", " 12", "……3", "：", "1", "（试行）"]
    return (0..<count).flatMap { _ in Array((random.pick(lines) + (random.chance(0.3) ? random.pick(endings) : "") + "\n").utf8) }
  }

  private static let lines = [
    "目录", "目　录", "附件", "附件1", "附件2：", "附件：任务分解表", "附件：1.任务分解表", "2.进度安排表", "附件1：水源保护方案", "附件1-1", "（附件1）", "附：", "附1：考核办法", "附表1", "附录",
    "附图：1.水系图",
    "一、总体要求", "一、总体要求……1", "二、主要任务\t3", "（一）指导思想。坚持统筹推进。", "1.控源截污", "2.清淤疏浚", "第一章 总则", "1.1 编制目的", "1 河口镇 1.5 2.1", "1\t河口镇\t1.5\t2.1",
    "——稳中有进。",
    "① 数据来源：统计年鉴。", "注：1.本表为初步统计。", "泽远县水源保护方案", "泽远县人民政府办公室关于印发水源保护方案的通知", "实施方案", "报名表", "泽远县水利局", "2023年3月6日", "（2023年3月6日）", "（此件公开发布）",
    "此件公开发布",
    "联系人：杨秀梅", "各乡镇人民政府：", "各位代表：", "现印发给你们，请认真贯彻执行。", "为保护水源，制定本方案。", "抄送：县委办公室。", "泽远县人民政府办公室  2023年3月6日印发", "主办单位：县政府办",
    "索引号：000118/2023-00166", "序号 任务 单位",
    "3. 泽远县人民政府关于印发水源保护方案的通知（2023年6月1日）", "一、华东", "（一）上海", "名词解释", "（责任单位：县水利局）", "责任单位：县水利局", "方案.docx", "",
  ]

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
