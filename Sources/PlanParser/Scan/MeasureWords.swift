/// Whether a bare numeral and what follows it make a word or a quantity rather than a marker.
///
/// `三个`, `十项`, `一律`, `一方面`, `二十大`, `十九届`, `三位一体`, `一县一业`, `2021年`. From reading real plans; a marker that lost its
/// brackets stands before a verb (`十七扎实推进`, `二十六加强`), and few of those begin with one of these characters.
enum MeasureWords {
  /// Whether a Han numeral makes a word with the two characters behind it.
  ///
  /// - Parameter value: the numeral's value, or 0 where it spells none; 一 makes more words than any other.
  static func follows(han value: UInt16, _ first: UInt32, _ second: UInt32) -> Bool {
    if value == 1 && afterOne.contains(first) { return true }
    guard measures.contains(first) || value > 1 && makesName.contains(first) else { return false }
    return !beginsHeading(first, second)
  }

  /// Whether a character makes a quantity of the Arabic number before it.
  static func follows(arabic first: UInt32, _ second: UInt32 = 0) -> Bool {
    // 公顷 and 公里, but 公开
    if first == 0x516C { return metric.contains(second) }
    return arabic.contains(first) && !beginsHeading(first, second)
  }

  /// The same where neither bracket nor point stands behind the number: then more words are counted things than headings.
  static func follows(bareArabic first: UInt32, _ second: UInt32, isParted: Bool) -> Bool {
    if follows(arabic: first, second) { return true }
    guard alsoCounted.contains(first) else { return false }
    return !(beginsHeading(first, second) || isParted && first == 0x90E8 && second == 0x95E8)  // 部门
  }

  /// True for what is counted in whole numbers: `2.11个项目` is item 2, `2.5亿元` a quantity.
  static func isCountable(_ scalar: UInt32) -> Bool { countable.contains(scalar) }

  private static func beginsHeading(_ first: UInt32, _ second: UInt32) -> Bool {
    headings.contains { $0.0.value == first && $0.1.value == second }
  }

  /// Among them what makes names and shares: 四川, 三成, 三五年, 二者.
  private static let measures = CharacterSet("个個项項条條级級届屆次年季月日大位类類种種件名家所岁倍批期层層步点點线線部章方元号天把张张份票间栋幢套座亩户人村县市镇乡区校院馆款亿万千百者成五川节")
  /// `3大产业集群`, `4起案件`, `2场招聘会`, `5支队伍`
  private static let alsoCounted = CharacterSet("大部场起处座套台张份支笔轮星县区市镇乡村校周季组队班间栋例宗环领阶方折秒号版点线章节步")
  /// What makes the short names of policies: `四好农村路`, `三农`, `三公经费`, `六稳`, `九小场所`, `四不两直`.
  private static let makesName = CharacterSet("好农史育稳小险无不讲公资保水产网权变会定北亚明甲违夏手")
  private static let countable = CharacterSet("个項项条级届次位类种件名家所批期层天人号户月")
  private static let metric = CharacterSet("里顷斤吨分升")
  private static let afterOne = CharacterSet("体體律些切定直般旦样致贯起同并边带路轮网窗站卡码证照流系经向如旁线举概再味头心手时刻度二三四是")
  private static let arabic = CharacterSet("个項项条级届次年月日位类种件名家所岁倍批期层亿万千百元分小时天人号％%吨亩户米平度余多-—~～–/:：∶")
  /// Words that headings begin with though their first character counts things: `大力推进`, `人才培养`, `市场监管`.
  private static let headings: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("大", "力"), ("大", "数"), ("大", "众"), ("人", "才"), ("人", "员"), ("人", "民"), ("部", "署"), ("市", "场"), ("市", "政"), ("区", "域"),
    ("条", "件"), ("方", "案"), ("方", "式"), ("方", "便"), ("方", "向"), ("户", "外"), ("户", "籍"), ("线", "上"), ("线", "下"), ("位", "置"), ("家", "庭"),
    ("名", "录"), ("点", "面"), ("成", "立"), ("成", "果"), ("层", "层"), ("县", "域"), ("村", "庄"), ("村", "级"), ("期", "间"), ("级", "别"), ("校", "园"),
    ("件", "件"), ("院", "校"), ("日", "常"), ("年", "度"), ("把", "握"), ("把", "好"), ("把", "牢"), ("把", "关"), ("步", "调"), ("天", "然"),
    ("分", "级"), ("分", "类"), ("分", "步"), ("分", "工"), ("分", "层"), ("分", "解"), ("分", "析"), ("分", "区"), ("分", "布"), ("分", "批"), ("分", "期"),
    ("公", "开"), ("公", "布"), ("公", "示"), ("公", "正"), ("公", "平"), ("公", "共"), ("公", "益"), ("公", "路"), ("公", "安"), ("资", "金"), ("资", "源"),
    ("资", "助"),
    ("资", "产"), ("保", "障"), ("保", "护"), ("保", "持"), ("保", "证"), ("保", "留"), ("保", "供"), ("保", "质"), ("保", "密"), ("水", "资"), ("水", "利"),
    ("水", "环"),
    ("水", "土"), ("水", "生"), ("水", "污"), ("不", "断"), ("不", "得"), ("农", "业"), ("农", "村"), ("农", "民"), ("农", "产"), ("农", "田"), ("农", "机"),
    ("小", "微"),
    ("小", "型"), ("小", "额"), ("育", "种"), ("育", "人"), ("稳", "定"), ("稳", "步"), ("稳", "妥"), ("稳", "岗"), ("稳", "外"), ("稳", "就"), ("无", "障"),
    ("无", "害"),
    ("大", "规"), ("大", "型"), ("大", "气"), ("大", "胆"), ("场", "景"), ("场", "所"), ("场", "地"), ("处", "置"), ("处", "理"), ("处", "罚"),
    ("台", "账"), ("支", "持"), ("支", "撑"), ("支", "部"), ("支", "付"), ("区", "块"), ("区", "级"), ("市", "级"), ("市", "容"), ("镇", "村"),
    ("校", "外"), ("校", "企"), ("校", "车"), ("周", "边"), ("周", "密"), ("周", "期"), ("季", "节"), ("组", "织"), ("组", "建"), ("队", "伍"),
    ("班", "子"), ("班", "级"), ("例", "行"), ("环", "境"), ("环", "保"), ("环", "卫"), ("领", "导"), ("方", "法"), ("号", "召"), ("起", "草"),
    ("起", "步"), ("县", "级"), ("村", "居"), ("名", "词"), ("名", "优"), ("名", "单"), ("项", "目"), ("类", "型"), ("类", "别"), ("类", "案"),
    ("层", "次"), ("期", "限"), ("条", "款"), ("家", "长"), ("家", "政"), ("个", "人"), ("个", "体"), ("次", "生"), ("种", "植"), ("种", "业"),
    ("种", "子"), ("天", "气"), ("年", "检"), ("月", "报"), ("月", "度"), ("日", "报"), ("户", "用"), ("人", "口"), ("人", "居"), ("人", "力"),
    ("人", "工"), ("人", "大"), ("人", "社"), ("点", "位"), ("章", "程"), ("步", "骤"), ("产", "业"), ("产", "品"), ("产", "学"), ("产", "能"),
    ("网", "络"), ("网", "格"), ("网", "上"), ("网", "点"), ("权", "力"), ("权", "益"), ("权", "责"), ("变", "更"), ("变", "革"), ("会", "议"),
    ("会", "同"), ("会", "商"), ("会", "计"), ("明", "确"), ("明", "晰"), ("明", "码"), ("手", "续"), ("手", "机"), ("定", "期"), ("定", "点"),
    ("定", "向"), ("定", "人"), ("定", "额"), ("线", "路"),
    ("节", "约"), ("节", "能"), ("节", "水"), ("节", "点"), ("节", "日"), ("节", "假"), ("节", "俭"),
  ]
}
