/// What a unit's name comes down to, so that 市发展改革委, 市发改委 and 市发展和改革委员会 are found to be one.
///
/// The prefix stays: the offices of a city and of a county are two. Names without a known office in them are only folded: 人民政府 to 政府, blanks away,
/// brackets to full width.
public struct UnitKey: Hashable, Sendable, Comparable {
  /// What is compared: `市发展改革` for each of the three, an office by one of its writings and without its last word; of others the folded name.
  public let text: String

  /// The key of a writing. Linear in its length.
  public init(_ name: String) {
    let folded = UnitKey.fold(name)
    text = UnitKey.office(folded) ?? folded
  }

  /// By the scalars of the key, which is no order for readers but always the same.
  public static func < (left: UnitKey, right: UnitKey) -> Bool { left.text < right.text }

  /// Writings of one office; the first is its key. Sources: the names that the reform plans of 2018 and 2023 give, and the short forms in plans.
  private static let offices: [[String]] = [
    ["发展改革", "发展和改革", "发改"], ["工业和信息化", "工业信息化", "工信"], ["经济和信息化", "经济信息化", "经信"], ["科技", "科学技术"], ["教育"], ["公安"], ["民政"], ["司法"], ["财政"],
    ["人力资源社会保障", "人力资源和社会保障", "人力社保", "人社"], ["自然资源和规划", "规划和自然资源", "自然资源规划", "规划自然资源", "规划资源", "资源规划"], ["自然资源"], ["生态环境"],
    ["住房城乡建设", "住房和城乡建设", "住建"], ["交通运输", "交通"], ["水利"], ["水务"], ["农业农村"], ["商务"], ["文化和旅游", "文化旅游", "文旅"], ["文化广电和旅游", "文化广电旅游", "文广旅"],
    ["卫生健康", "卫健"], ["退役军人事务", "退役军人"], ["应急管理", "应急"], ["审计"], ["国有资产监督管理", "国资"], ["市场监管", "市场监督管理", "市监"], ["体育"], ["统计"],
    ["医疗保障", "医保"], ["林业和草原", "林草"], ["地方金融监管", "地方金融监督管理"], ["城市管理", "城管"], ["机关事务管理", "机关事务"], ["广播电视", "广电"],
    ["药品监管", "药品监督管理", "药监"], ["粮食和物资储备", "粮食和储备"], ["互联网信息", "网信"], ["机构编制", "编"], ["大数据发展管理", "大数据管理", "大数据"], ["乡村振兴"], ["信访"], ["知识产权"],
  ]

  private static let kinds = ["委员会", "办公室", "局", "委", "厅", "办"]
  private static let scopes = ["自治区", "自治州", "省", "市", "县", "区", "州", "盟", "旗"]

  /// Prefix and key of an office whose name is known.
  private static func office(_ name: String) -> String? {
    guard let kind = kinds.first(where: { name.hasSuffix($0) }) else { return nil }
    let stem = name.dropLast(kind.count)
    for writings in offices {
      for writing in writings where stem.hasSuffix(writing) {
        let prefix = stem.dropLast(writing.count)
        // Only a level of government, else 全市教育 or 溪城市场 would be cut in two.
        if prefix.isEmpty || scopes.contains(String(prefix)) { return prefix + writings[0] }
      }
    }
    return nil
  }

  private static let shortForms = [
    ("管理委员会", "管委会"), ("人民政府办公室", "政府办"), ("政府办公室", "政府办"), ("人民政府", "政府"), ("中国人民银行", "人行"), ("人民银行", "人行"), ("中级人民法院", "中级法院"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"), ("住房公积金管理中心", "公积金中心"), ("住房公积金中心", "公积金中心"),
  ]

  private static func fold(_ name: String) -> String {
    var text = String(name.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
    text = String(text.map { $0 == "(" || $0 == "〔" || $0 == "〈" ? "（" : $0 == ")" || $0 == "〕" || $0 == "〉" ? "）" : $0 })
    for (long, short) in shortForms { text = text.replacing(long, with: short) }
    return text
  }
}
