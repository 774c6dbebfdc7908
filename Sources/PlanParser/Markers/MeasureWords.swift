/// Whether a bare numeral and what follows it make a word or a quantity rather than a marker.
///
/// `三个`, `十项`, `一律`, `一方面`, `二十大`, `十九届`, `三位一体`, `一县一业`, `2021年`. From reading real plans; a marker that lost its
/// brackets stands before a verb (`十七扎实推进`, `二十六加强`), and few of those begin with one of these characters.
enum MeasureWords {
  /// Whether a Han numeral makes a word with the two characters behind it.
  ///
  /// - Parameter value: the numeral's value, or 0 where it spells none; 一 makes more words than any other.
  static func follows(han value: UInt16, _ first: UInt32, _ second: UInt32) -> Bool {
    if first == "分", second == "之" { return true }  // 四分之三
    // `一把手`, but `二把理论学习摆在突出位置`
    if first == "把" { return countedByHand.contains(second) }
    if value == 1 && afterOne.contains(first) { return !headingsBehindOne.contains(pair(first, second)) }
    guard measures.contains(first) || value > 1 && makesName.contains(first) else { return false }
    return !beginsHeading(first, second)
  }

  /// Whether a character makes a quantity of the Arabic number before it.
  static func follows(arabic first: UInt32, _ second: UInt32 = 0) -> Bool {
    // 公顷 and 公里, but 公开
    if first == "公" { return metric.contains(second) }
    // 毫米 and 厘米, but 毫不动摇
    if first == "毫" || first == "厘" { return smallUnits.contains(second) }
    return arabic.contains(first) && !beginsHeading(first, second)
  }

  /// The same where neither bracket nor point stands behind the number: then more words are counted things than headings.
  static func follows(bareArabic first: UInt32, _ second: UInt32, isParted: Bool) -> Bool {
    if follows(arabic: first, second) { return true }
    guard alsoCounted.contains(first) else { return false }
    return !(beginsHeading(first, second) || isParted && first == "部" && second == "门")
  }

  /// What is called first, second or third: `第三产业`, `第三方`, `第一书记`; but `第三方案比选` may have lost its 章.
  static func isRanked(_ first: UInt32, _ second: UInt32) -> Bool {
    first == "方" && !beginsHeading(first, second) || rankedAlone.contains(pair(first, second))
  }

  /// Whether a character counts things.
  static func counts(_ scalar: UInt32) -> Bool { measures.contains(scalar) }

  /// Words that go with a rank: `二、三产业`, `三、四线城市`, `一、二等奖`; but `三产融合`, `二线管控`.
  static func ranks(_ first: UInt32, _ second: UInt32) -> Bool { ranked.contains(pair(first, second)) }

  /// What two numbers one next to the other count: `一、二批项目`, `三、四标段`.
  static func makesPair(_ first: UInt32, _ second: UInt32) -> Bool {
    first == "批" && second != "准" && second != "复" || pairedAlone.contains(pair(first, second))
  }

  /// True for what is counted in whole numbers: `2.11个项目` and `1.60岁以上老年人` are items, `2.5亿元` a quantity.
  static func isCountable(_ scalar: UInt32) -> Bool { countable.contains(scalar) }

  /// Whether two characters, or the first of them alone, make an amount or a date of a number in any text: `3个`, `2小时`, `5万元`; `3乡村` and `2层级` may be headings.
  static func isAmount(_ first: UInt32, _ second: UInt32) -> Bool {
    amounts.contains(first) || follows(arabic: first, second) && amountsOfTwo.contains(pair(first, second)) || isTime(first, second)
  }

  /// What counts single things, people and fields, and begins no word.
  static func isClassifier(_ scalar: UInt32) -> Bool { classifiers.contains(scalar) }

  /// `24小时`, `15分钟`
  static func isTime(_ first: UInt32, _ second: UInt32) -> Bool {
    first == "小" && second == "时" || first == "分" && second == "钟"
  }

  /// Whether two characters are a word that headings begin with.
  static func beginsHeading(_ first: UInt32, _ second: UInt32) -> Bool {
    headings.contains(pair(first, second))
  }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// Words of two characters, parted by blanks or line ends.
  private static func pairs(_ words: String) -> Set<UInt64> {
    let characters = words.unicodeScalars.map(\.value).filter { $0 > 0x20 }
    return Set(stride(from: 0, to: characters.count - 1, by: 2).map { pair(characters[$0], characters[$0 + 1]) })
  }

  /// Among them what makes names and shares: 四川, 三成, 三五年, 二者.
  private static let measures = CharacterSet("个個项項条條级級届屆等次年季月日大位类類种種件名家所岁倍批期层層步点點线線部章方元号天张张份票间栋幢套座亩户人村县市镇乡区校院馆款亿万千百者成五川节")
  /// `3大产业集群`, `4起案件`, `2场招聘会`, `5支队伍`
  private static let alsoCounted = CharacterSet("大部场起处座套台张份支笔轮星县区市镇乡村校周季组队班间栋例宗环领阶方折秒号版点线章节步")
  /// What makes the short names of policies: `四好农村路`, `三农`, `三公经费`, `六稳`, `九小场所`, `四不两直`, `五型机关`, `三医联动`.
  private static let makesName = CharacterSet("好农史育稳小险无不讲公资保水产网权变会定北亚明甲违夏手型彩有社重面包足谷番言铁湖花医")
  /// What 把 counts; before all else it is a preposition or begins a verb.
  private static let countedByHand = CharacterSet("手钥伞刀锁尺椅火力")
  private static let rankedAlone = pairs("产业 书记 时间 要务 课堂 议题 梯队 方阵 医院 中学 小学 曲线 阶段 季度 批次")
  private static let ranked = pairs("产业 线城 等奖 等功")
  private static let pairedAlone = pairs("标段 号楼 单元 支部 车间 小组 楼层")
  private static let countable = CharacterSet("个項项条级届次位类种件名家所批期层天人号户月岁")
  private static let amounts = CharacterSet("个個年月日天号元吨亩名位家起场期所项条件岁")
  private static let classifiers = CharacterSet("个個名位家座亩")
  private static let amountsOfTwo = pairs("万元 亿元 千元 百元 万亩 千米 公里 公顷 级以 倍以 人以 户以 人参 万人 千人 百人")
  private static let metric = CharacterSet("里顷斤吨分升")
  private static let smallUnits = CharacterSet("米升克秒")
  private static let afterOne = CharacterSet("体體律些切定直般旦样致贯起同并边带路轮网窗站卡码证照流系经向如旁线举概再味头心手时刻度二三四是")
  /// `一切实保护`, `一网络安全`: words that headings begin with though 一 makes a word with their first character.
  private static let headingsBehindOne = pairs("切实 体制 体育 带动 带领 起草 同步 网络 网格 流域 流通 系统 经济 经费 经营 证件 窗口 站点 照护 心理 手续")
  private static let arabic = CharacterSet("个項项条级届次年月日位类种件名家所岁倍批期层亿万千百元分小时天人号％%吨亩户米平度余多至-—~～–/:：∶×")
  /// Words that headings begin with though their first character counts things: `大力推进`, `人才培养`, `市场监管`.
  private static let headings = pairs(
    """
    大力 大数 大众 人才 人员 人民 部署 市场 市政 区域 条件 方案 方式 方便 方向 户外 户籍 线上 线下 位置 家庭 名录 点面 成立 成果 层层 县域 村庄 村级 期间
    等级 违反 不按 不依 不向 不履 不执 不服 不配 不予 不符 不再 不具 不遵 不报 级别 校园 件件 院校 日常 年度 步调 天然 分级 分类 分步 分工 分层 分解 分析 分区 分布 分批 分期 公开 公布 公示 公正 公平 公共 公益 公众 公交 公证 公墓 公厕
    公路 公安 资金 资源 资助 资产 保障 保护 保持 保证 保留 保供 保质 保密 水资 水利 水环 水土 水生 水污 不断 不得 农业 农村 农民 农产 农田 农机 小微 小型
    小额 育种 育人 稳定 稳步 稳妥 稳岗 稳外 稳就 无障 无害 大规 大型 大气 大胆 场景 场所 场地 处置 处理 处罚 台账 支持 支撑 支部 支付 区块 区级 市级 市容
    镇村 校外 校企 校车 周边 周密 周期 季节 组织 组建 队伍 班子 班级 例行 环境 环保 环卫 领导 方法 号召 起草 起步 县级 村居 名词 名优 名单 项目 类型 类别
    类案 层次 期限 条款 家长 家政 个人 个体 次生 种植 种业 种子 天气 年检 月报 月度 日报 户用 人口 人居 人力 人工 人大 人社 点位 章程 步骤 产业 产品 产学
    产能 网络 网格 网上 网点 权力 权益 权责 变更 变革 会议 会同 会商 会计 明确 明晰 明码 手续 手机 定期 定点 定向 定人 定额 线路 节约 节能 节水 节点 节日
    节假 节俭 有效 有序 有力 有关 有机 有利 社会 社区 社保 重点 重大 重要 重视 重塑 重拳 面向 面上 面临 面对 包保 铁路 湖长 湖泊 花卉
    校长 校际 校本 校舍 院前 院内 院士 馆藏 馆际 人事 人均 人文 人防 人群 村民 村务 村卫 村容 县委 市委 市属 市民 市直 市本 乡风 乡贤 乡土 区直 所属
    票据 座谈 款项 节庆 线索 种粮 种质 大兴 年终 条块 步道 步行 医疗 医药 医保 医务 医养 医学 医联 市、 县、 区、 镇、 乡、 村、 市人 县人 区人 镇人 时间 时限 时代 时效 多渠 多元 多措 多方 多部 多层 多点 多维 多式 多头 平台 平安 平稳 平等 批准 批后 所有 亩均 百姓 百日 千方 万众 倍增
    """)
}
