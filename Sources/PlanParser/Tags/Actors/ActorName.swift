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
  static let sureAlone = CharacterSet(OfficeEnding.sureCharacters)

  private static let surest = CharacterSet("局厅院团队司股处科府")

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
  private static let sure = CharacterSet(OfficeEnding.characters)

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
