/// What a unit's name comes down to, so that 市发展改革委, 市发改委 and 市发展和改革委员会 are found to be one.
///
/// The prefix stays: the offices of a city and of a county are two. Names without a known office in them are only folded: blanks away, brackets to
/// full width, and of words that have a short form (人民政府, 残疾人联合会) that form.
public struct UnitKey: Hashable, Sendable, Comparable {
  /// What is compared: `市发展改革` for each of the three, an office by one of its writings and without its last word; of others the folded name.
  public let text: String

  /// The key of a writing. Linear in its length.
  public init(_ name: String) {
    let plain = UnitKey.plain(name)
    text = UnitKey.office(plain) ?? UnitKey.shortened(plain)
  }

  /// By the scalars of the key, which is no order for readers but always the same.
  public static func < (left: UnitKey, right: UnitKey) -> Bool { left.text < right.text }

  /// Writings of one office; the first is its key. Sources: the names that the reform plans of 2018 and 2023 give, and the short forms in plans.
  private static let offices: [[String]] = [
    ["发展改革", "发展和改革", "发改"], ["工业和信息化", "工业信息化", "工信"], ["经济和信息化", "经济信息化", "经信"], ["科技", "科学技术"], ["教育体育", "教育和体育", "教体"], ["教育"], ["公安"],
    ["民政"], ["司法"], ["财政"],
    ["人力资源社会保障", "人力资源和社会保障", "人力社保", "人社"], ["自然资源和规划", "规划和自然资源", "自然资源规划", "规划自然资源", "规划资源", "资源规划", "自规", "资规"], ["自然资源"], ["生态环境"],
    ["住房城乡建设", "住房和城乡建设", "住建"], ["交通运输", "交通"], ["水利"], ["水务"], ["农业农村"], ["商务"], ["文化和旅游", "文化旅游", "文旅"], ["文化广电和旅游", "文化广电旅游", "文广旅"],
    ["卫生健康", "卫健"], ["退役军人事务", "退役军人"], ["应急管理", "应急"], ["审计"], ["国有资产监督管理", "国有资产监管", "国资"], ["市场监管", "市场监督管理", "市监"], ["体育"], ["统计"],
    ["医疗保障", "医保"], ["林业和草原", "林草"], ["地方金融监管", "地方金融监督管理"], ["城市管理", "城管"], ["机关事务管理", "机关事务"], ["广播电视", "广电"],
    ["药品监管", "药品监督管理", "药监"], ["粮食和物资储备", "粮食和储备"], ["互联网信息", "网信"], ["大数据发展管理", "大数据管理", "大数据"], ["乡村振兴"], ["信访"], ["知识产权"],
    ["投资促进", "投促"], ["民族宗教事务", "民族宗教", "民宗"], ["金融工作", "金融"],
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
        if let scope = scope(prefix) { return scope + writings[0] }
      }
    }
    return nil
  }

  /// The level of government that a prefix names: `市` of 市 and of 市政府, for a government's offices may say whose they are; empty where there is no
  /// prefix; nil where it is more.
  private static func scope(_ prefix: Substring) -> String? {
    let government = ["人民政府", "政府"].first { prefix.hasSuffix($0) && prefix.count > $0.count }
    let level = String(prefix.dropLast(government?.count ?? 0))
    return level.isEmpty || scopes.contains(level) ? level : nil
  }

  /// Whole bodies, or the words by which they are called, and what plans write for short.
  private static let shortForms = [
    ("管理委员会", "管委会"), ("人民政府办公室", "政府办"), ("政府办公室", "政府办"), ("人民政府", "政府"), ("中国人民银行", "人行"), ("人民银行", "人行"), ("中级人民法院", "中院"),
    ("人民法院", "法院"), ("人民检察院", "检察院"), ("住房公积金管理中心", "公积金中心"), ("住房公积金中心", "公积金中心"), ("残疾人联合会", "残联"), ("妇女联合会", "妇联"),
    ("工商业联合会", "工商联"), ("科学技术协会", "科协"), ("人民防空办公室", "人防办"), ("消防救援支队", "消防支队"), ("消防救援大队", "消防大队"), ("消防救援总队", "消防总队"),
    ("政法委员会", "政法委"), ("机构编制委员会办公室", "编办"), ("精神文明建设指导委员会办公室", "文明办"), ("共青团", "团"), ("政务服务中心", "政务中心"), ("中心支行", "中支"),
  ]

  /// Offices of the party's committees that are called so with and without the committee: 市委编办 and 市编办.
  private static let partyOffices = ["编办", "文明办", "网信办"]

  private static func plain(_ name: String) -> String {
    let text = String(name.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
    return String(text.map { $0 == "(" || $0 == "〔" || $0 == "〈" ? "（" : $0 == ")" || $0 == "〕" || $0 == "〉" ? "）" : $0 })
  }

  /// Whether a word stands in a name, compared by bytes: hardly any does, and `replacing` would look at characters to find that out.
  private static func holds(_ name: String, _ word: String) -> Bool {
    let (name, word) = (Array(name.utf8), Array(word.utf8))
    guard name.count >= word.count else { return false }
    return (0...name.count - word.count).contains { name[$0] == word[0] && name[$0..<$0 + word.count].elementsEqual(word) }
  }

  private static func shortened(_ name: String) -> String {
    var text = name
    for (long, short) in shortForms where holds(text, long) { text = text.replacing(long, with: short) }
    // 市委办公室, but not 国资委办公室.
    if text.hasSuffix("委办公室"), scopes.contains(String(text.dropLast(4))) { text = String(text.dropLast(2)) }
    for office in partyOffices where text.hasSuffix("委" + office) {
      let level = String(text.dropLast(office.count + 1))
      if scopes.contains(level) { text = level + office }
    }
    return self.office(text) ?? text
  }
}
