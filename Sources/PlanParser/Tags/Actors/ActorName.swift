/// Whether a text is the name of someone who can be given a task: `市发展改革委`, `各县（市、区）人民政府`, `国网莆田供电公司`.
///
/// Told by how it ends, for no list of offices is ever whole.
enum ActorName {
  /// Longest name that was seen, in bytes, and some more: `省市场监管领域部门联合“双随机、一公开”监管工作联席会议成员单位`.
  static let longest = 150

  /// Shortest name of those who head a body, in bytes: with that of the body.
  private static let shortestChief = 21
  private static let heads = WordList(["负责人"])

  static func matches(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    let range = withoutBracket(bytes, name)
    // `村“两委”`
    guard range.count >= 6, range.count <= longest else { return range.count < 6 && endsAsGroup(bytes, name) }
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound)
    // `各县（市）人民政府分管负责人`
    if last.value == "人" { return range.count >= shortestChief && heads.ends(bytes, from: range.lowerBound, to: range.upperBound) }
    let before = Scalars.decode(bytes, before: range.upperBound - last.length, start: range.lowerBound).value
    return ends(last.value, behind: before) || endsAsGroup(bytes, range)
  }

  /// Whether a text is a name, and ends as names do before other text: all but `各县分管负责人`.
  ///
  /// - Parameter sureAlone: ``sureAlone``, kept at hand by who reads many.
  @inline(__always)
  static func isWhole(_ bytes: Bytes, _ name: Range<Int>, _ sureAlone: CharacterSet) -> Bool {
    guard name.count >= 6, name.count <= longest else { return false }
    return sureAlone.contains(Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound).value) || isWholeByMore(bytes, name)
  }

  @inline(never)
  private static func isWholeByMore(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    let range = withoutBracket(bytes, name)
    guard range.count >= 6 else { return false }
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound)
    // `市公安局三部门`
    if last.value == "门" || last.value == "位", ActorRest.removed(bytes, range) != range { return false }
    return ends(last.value, behind: Scalars.decode(bytes, before: range.upperBound - last.length, start: range.lowerBound).value)
  }

  /// Those of ``sure`` of which no other word ends so, whatever stands before.
  static let sureAlone = CharacterSet("局委厅处科股队站社司院校区县州旗盟乡镇村府团组馆班厂庭协联署" + traditionalEnds)

  private static let surest = CharacterSet("局厅院团队司股处科府")

  /// Whether a name ends with a character that ends hardly anything else.
  static func endsSurely(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    surest.contains(Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound).value)
  }

  /// Whether a text is a name by its last character alone, whatever stands before it: true of most names.
  @inline(__always)
  static func isSure(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    range.count >= 6 && range.count <= longest
      && surest.contains(Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value)
  }

  /// Whether a name may end here, so that what follows is something else: `市财政局｜及｜各区政府`.
  static func ends(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let range = withoutBracket(bytes, range)
    guard !range.isEmpty else { return false }
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound)
    if last.value == "等" { return true }
    return ends(last.value, behind: Scalars.decode(bytes, before: range.upperBound - last.length, start: range.lowerBound).value)
  }

  // MARK: Names by their last word

  /// What bodies and those who work in them are called whose last character ends much else: 阶段, 运行, 任务.
  private static let groups = WordList([
    "护理单元", "班主任", "科主任", "室主任", "辅导员", "网格员", "网格长", "护士长", "教师", "年级", "班级", "院系", "车间", "商户", "业主", "公路段", "养路段", "车务段", "工务段", "电务段",
    "机务段",
    "供电段",
    "客运段", "车辆段", "农商行", "农发行", "农行", "工行", "建行", "监狱", "煤矿", "铁矿", "人大", "政协办", "地震台", "“两委”",
  ])

  /// Whether a text ends with what a body or a kind of person is called: `县公路段`, `各年级`, `市人大`, `村“两委”`.
  static func endsAsGroup(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    groups.ends(bytes, from: name.lowerBound, to: name.upperBound)
  }

  private static let longestUnknown = 36
  /// What stands in sentences, and in no name.
  private static let notInNames = CharacterSet("的了在将由对把并为是等按不请需向从让使其着个项类种")

  /// Whether a text that ends as no name does that is known may be one all the same: `石溪港务码头`, where other words show that a name stands here.
  static func mayBe(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard name.count >= 6, name.count <= longestUnknown else { return false }
    var offset = name.lowerBound
    while offset < name.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: name.upperBound)
      guard Scalars.isHan(scalar) || TagText.opens(scalar) || TagText.closes(scalar), !notInNames.contains(scalar) else { return false }
      offset += max(1, length)
    }
    return true
  }

  /// Whether a name begins with its government's level, and not with a word that begins so: `县公路段`, but not `市场主体`.
  static func hasLevel(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard levels.begins(bytes, from: name.lowerBound, to: name.upperBound) else { return false }
    // 级 场 域 民 属 直
    switch Scalars.decode(bytes, at: name.lowerBound + 3, end: name.upperBound).value {
    case "级", "场", "域", "民", "属", "直": return false
    default: return true
    }
  }

  private static let levels = WordList(["省", "市", "县", "区", "州", "旗", "盟", "镇", "乡"])

  // MARK: What is no name behind a label

  private static let duties = WordList(["是", "要", "须", "请", "负责", "应当", "应按", "应在", "应于", "必须", "不得"])

  /// Whether a text says what someone does, or who he is: `应当按月调度进展`, `是指协助牵头的部门`.
  @inline(__always)
  static func isDuty(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    duties.begins(bytes, from: text.lowerBound, to: text.upperBound) || defines(bytes, text)
  }

  /// `指承担整改任务的部门`, but not `指挥部`
  private static func defines(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    Scalars.matches("指", bytes, at: text.lowerBound, end: text.upperBound) && TagText.contains("的", bytes, text)
  }

  // MARK: Sayings

  /// Parts of society, of which sayings have several: `政府负责、社会参与`.
  private static let spheres = WordList([
    "党委领导", "党委", "政府", "部门", "行业", "社会", "市场", "企业", "公众", "群众", "家庭", "个人", "党委、政府", "党委政府", "党委和政府", "学校", "属地", "单位", "群团", "社会组织",
    "村民", "居民",
  ])

  static func isSphere(_ bytes: Bytes, _ name: Range<Int>) -> Bool { spheres.contains(bytes, name) }

  // MARK: Names that stand alone in a bracket

  private static let remarks = WordList([
    "包括", "其中", "以下简称", "下称", "简称", "含", "如", "即", "例如", "原", "以及", "不含", "除", "与", "或", "涉及", "依托", "挂靠", "隶属", "抽调", "来自",
  ])
  private static let prefixes = WordList(["省", "市", "县", "区", "州", "旗", "盟", "自治区", "国家", "各", "有关", "相关", "中国"])

  /// What names of places end with; and what a 区 behind is that of a body: 园区 开发区 高新区 经开区 景区 校区 矿区.
  private static let placeEnds = CharacterSet(RegionLevel.belowProvince + "村")
  private static let bodiesOfArea = CharacterSet("园发景校矿库林灌管范合贸税港社新开")
  private static let groupsOfPlaces = WordList(["各", "有关", "相关", "全", "所有", "其他", "沿"])

  /// `东城区`: a place by its name, which alone says where as well as who.
  static func isPlace(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    let last = Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound)
    return placeEnds.contains(last.value) && name.count <= 15
      && !bodiesOfArea.contains(Scalars.decode(bytes, before: name.upperBound - last.length, start: name.lowerBound).value)
      && !groupsOfPlaces.begins(bytes, from: name.lowerBound, to: name.upperBound)
      && Scalars.behindHan(bytes, from: name.lowerBound, to: name.upperBound) == name.upperBound
  }

  /// Whether a name begins as those of offices and groups of them do that are no part of a bureau: `市财政局`, `各街道`, `有关部门`.
  static func hasPrefix(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    prefixes.begins(bytes, from: name.lowerBound, to: name.upperBound)
  }

  /// `（包括综合大学一所，…）`, `（以下简称热线中心）`: a remark, whatever it ends with.
  static func isRemark(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    remarks.begins(bytes, from: name.lowerBound, to: name.upperBound) || isStatement(bytes, name)
  }

  private static let subjects = WordList(["单位", "部门", "机构", "人"])

  /// `业务主管单位为市文旅局`
  private static func isStatement(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    var offset = name.lowerBound
    while offset < name.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: name.upperBound)
      // 为 是
      if scalar == "为" || scalar == "是" { return subjects.ends(bytes, from: name.lowerBound, to: offset) }
      offset += max(1, length)
    }
    return false
  }

  private static let offices = WordList([
    "办公室", "办", "科", "股", "处", "中心", "支队", "大队", "法院", "检察院", "分公司", "集团", "银行", "分行", "委员会", "管委会", "街道",
  ])

  /// Whether a name alone in its bracket is that of an office: `上海海关`, `市科委`, `相关市直部门`, `社区建设办公室`; not 团队 or 全程网办.
  static func isOffice(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    if prefixes.begins(bytes, from: name.lowerBound, to: name.upperBound) { return true }
    let name = withoutBracket(bytes, name)
    // Not `责仁科室：园林科`, whose label is misspelt.
    if offices.ends(bytes, from: name.lowerBound, to: name.upperBound) {
      return !TagText.contains("：", bytes, name) && !TagText.contains(":", bytes, name)
    }
    // 局 委 厅 府 关
    switch Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound).value {
    case "局", "委", "厅", "府", "关": return true
    case "部": return !notDepartments.contains(Scalars.decode(bytes, before: name.upperBound - 3, start: name.lowerBound).value)
    default: return false
    }
  }

  /// `县级部门`, `有关单位`: a kind of office, and not one.
  static func isKind(_ bytes: Bytes, _ name: Range<Int>) -> Bool { subjects.ends(bytes, from: name.lowerBound, to: name.upperBound) }

  /// Whether a name at the end of an item may be that of who is in charge: a government's office, or one within a bureau, and no remark; not
  /// `市级实验室` or `公安机关`.
  static func isOfItem(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    if isRemark(bytes, name) { return false }
    if prefixes.begins(bytes, from: name.lowerBound, to: name.upperBound) { return isBureau(bytes, name) }
    guard ActorName.matches(bytes, name) else { return false }
    if Scalars.matches("总部", bytes, at: name.upperBound - 6, end: name.upperBound) { return name.count >= shortestSeat }
    return isOffice(bytes, name) && !Scalars.matches("机关", bytes, at: name.upperBound - 6, end: name.upperBound)
  }

  /// Shortest name of a seat that says whose it is, in bytes: `人民银行上海总部`.
  private static let shortestSeat = 18

  /// What a 部 behind is none of a bureau with: 干部 俱乐部 总部 全部 内部 局部 外部 顶部 底部.
  private static let notDepartments = CharacterSet("干乐总全内局外顶底")

  /// Whether a name is that of an office of a government and can be nothing else: `市行政审批局`, `省发展改革委`, `区政府办公室`; not `市级实验室`,
  /// `区域中心` or `市场准入`.
  static func isBureau(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    let levels: [StaticString] = ["省", "市", "县", "区", "州", "旗", "盟"]
    guard (9...60).contains(name.count),
      let level = levels.first(where: { Scalars.matches($0, bytes, at: name.lowerBound, end: name.upperBound) }),
      ActorName.matches(bytes, name)
    else { return false }
    // 级 场 域 民 属: `市级`, `市场`, `区域`, `市民`, `省属`
    let second = name.lowerBound + level.utf8CodeUnitCount
    switch Scalars.decode(bytes, at: second, end: name.upperBound).value {
    case "级", "域", "属": return false
    case "场": return OfficeNames.begins(bytes, name)
    // Not `市民中心`, but `市民政局`.
    case "民": return OfficeNames.begins(bytes, second..<name.upperBound)
    default: break
    }
    if Scalars.matches("常委", bytes, at: name.upperBound - 6, end: name.upperBound) { return false }
    if OfficeNames.begins(bytes, second..<name.upperBound) { return true }
    let endings: [StaticString] = ["局", "委", "厅", "政府", "办公室", "委员会", "管委会", "检察院", "法院", "委办", "府办"]
    return endings.contains { Scalars.matches($0, bytes, at: name.upperBound - $0.utf8CodeUnitCount, end: name.upperBound) }
  }

  /// `各县（市、区）政府（管委会）` without its last bracket.
  @inline(__always)
  static func withoutBracket(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    Scalars.isHan(bytes, atBothEndsOf: range) ? range : withoutLastBracket(bytes, range)
  }

  @inline(never)
  private static func withoutLastBracket(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    guard TagText.closes(Scalars.decode(bytes, before: end, start: range.lowerBound).value) else { return range }
    var depth = 0
    while end > range.lowerBound {
      end = Scalars.beforeHan(bytes, from: end, to: range.lowerBound)
      let (scalar, length) = Scalars.decode(bytes, before: end, start: range.lowerBound)
      end -= length
      if TagText.closes(scalar) { depth += 1 }
      if TagText.opens(scalar) { depth -= 1 }
      if depth == 0 { break }
    }
    return range.lowerBound..<end
  }

  /// Characters that hardly anything but the name of an actor ends with.
  private static let sure = CharacterSet(RegionLevel.belowProvince + "局委厅处科股队所站会社司院校村府团组馆班厂园庭协联署會" + traditionalEnds)

  /// Those of ``sureAlone`` that traditional characters write otherwise.
  private static let traditionalEnds = "廳處隊縣區鄉鎮團組館廠協聯"

  /// Endings of two characters, by the last one.
  private static func ends(_ last: UInt32, behind before: UInt32) -> Bool {
    if sure.contains(last) { return !notActors(last, before) }
    switch last {
    case "办", "辦": return !notBeforeOffice.contains(before)
    case "部": return !["全", "内", "局", "外"].contains(before)
    case "室": return before != "教"
    case "位": return before == "单" || before == "單"
    case "门", "門": return before == "部"
    case "心": return before == "中"
    case "业": return before == "企"
    case "构": return before == "机"
    case "织": return before == "组"
    case "体": return before == "团"  // 人民团体
    case "学": return before == "大" || before == "中" || before == "小"
    case "派": return before == "党"  // 民主党派
    case "宫": return before == "化" || before == "年"  // 文化宫 少年宫
    case "关": return before == "海" || before == "机"
    case "道": return before == "街"
    case "行": return before == "银" || before == "支" || before == "分" || before == "央" || before == "人"
    case "台": return before == "视" || before == "播" || before == "象"
    case "地": return before == "各"
    case "方": return before == "办" || before == "营" || before == "设"  // 开办方 运营方 建设方
    case "街": return before == "镇" || before == "乡"
    case "企": return businesses.contains(before)  // 国企 民企 药企
    case "场": return ["农", "林", "团", "牧", "机"].contains(before)
    case "木": return before == "苏"
    case "查": return before == "嘎"
    case "议": return before == "会"  // 联席会议
    case "支": return before == "中" || before == "总"  // 人行…中支 党总支
    case "动": return before == "移"  // 中国移动
    case "信": return before == "电"
    case "通": return before == "联"
    case "塔": return before == "铁"
    case "网": return before == "电"  // 国家电网
    case "化", "油": return before == "石"
    case "员": return before == "成" || before == "委"
    case "长": return chiefs.contains(before) || before == "）" || before == ")"  // 局长 河长 河（湖）长
    default: return false
    }
  }

  /// What a 办 behind is a verb with: `网办`, `代办`, `马上办`, `一次办`; 承办 and 协办 are words of labels.
  private static let notBeforeOffice = CharacterSet("网通帮代经协承主联上近次窗快易好速")

  /// What a 企 may be; not that of 政企, 银企 or 校企.
  private static let businesses = CharacterSet("国央民私外名茶药车房酒农")

  /// What 长 is the chief of: not that of 成长, 增长 or 家长.
  private static let chiefs = CharacterSet(RegionLevel.belowProvince + "局主处河湖林链校组院科股村部厅司所站队会书园班庭社团田路")

  /// Words that end in a sure character all the same: `机会`, `城市`, `股市`.
  private static func notActors(_ last: UInt32, _ before: UInt32) -> Bool {
    switch last {
    case "会": before == "机" || before == "大" || before == "不"
    case "市": before == "股" || before == "楼" || before == "上"
    case "所": before == "场" || NumeralCharacter.han(before) != nil || NumeralCharacter.arabic(before) != nil  // 场所, 一所, 5所
    case "处", "站", "队", "社": NumeralCharacter.arabic(before) != nil  // 8处, 3站, 2队, 12社
    case "园": before == "校" || before == "家"
    default: false
    }
  }

}
