/// The words that labels are made of.
enum LabelWords {
  /// What a label ends with.
  static let nouns = WordList([
    "单位", "部门", "科室", "处室", "股室", "机构", "领导", "责任人", "负责人", "人员", "主体", "时限", "时间", "期限", "时限要求", "时间要求", "时间节点",
    "时间安排", "完成节点", "完成日期", "进度安排",
    "單位", "部門", "機構", "領導", "責任人", "負責人", "時限", "時間",
  ])

  private static let roles = WordList([
    "牵头", "责任", "负责", "配合", "会办", "协办", "协作", "协同", "协助", "参与", "参加", "支持", "主办", "主责", "主管", "承办", "拟办", "落实", "组织实施", "实施", "执行", "承担",
    "完成",
    "办结",
    "整改",
    "分管", "包保", "包抓", "包联", "挂点", "挂钩", "考核", "督办", "督导", "督查", "监管", "指导",
    "验收", "销号", "审核",
    "牽頭", "責任", "負責", "協辦", "協助", "參與", "主辦", "承辦", "主責",
  ])

  /// What may stand before a role: `主要协作单位`, `第一责任人`.
  private static let modifiers = WordList([
    "主要", "第一", "第二", "具体", "直接", "共同", "相关", "市级", "县级", "省级", "区级", "州级", "旗级", "乡级", "镇级", "村级", "推进", "任务", "工作", "计划", "预计", "目标",
    "办理", "建成", "竣工", "主体",
  ])

  /// What the word at an offset says of the label.
  static func kind(_ bytes: Bytes, at offset: Int, end: Int) -> RoleLabel.Kind? {
    func reads(_ word: StaticString) -> Bool { Scalars.matches(word, bytes, at: offset, end: end) }
    // The first character leaves few to compare.
    switch Scalars.decode(bytes, at: offset, end: end).value {
    // In traditional characters, too: `責任單位`, `牽頭部門`, `完成時限`.
    case "時": return reads("時限") ? .deadline : nil
    case "牽": return reads("牽頭") ? .lead : nil
    case "責": return reads("責任") ? .responsible : nil
    case "負": return reads("負責") ? .responsible : nil
    case "協": return reads("協辦") || reads("協助") ? .support : nil
    case "參": return reads("參與") ? .support : nil
    case "时": return reads("时限") || reads("时间要求") || reads("时间节点") || reads("时间安排") ? .deadline : nil
    case "进": return reads("进度安排") ? .deadline : nil
    case "期": return reads("期限") ? .deadline : nil
    case "完": return reads("完成时间") || reads("完成時間") || reads("完成节点") || reads("完成日期") ? .deadline : nil
    case "办": return reads("办结时间") ? .deadline : nil
    case "牵": return reads("牵头") ? .lead : nil
    // `主管领导` is over the task as `分管领导` is; `主管部门` leads.
    case "主" where reads("主管"): return contains("领导", bytes, offset..<end) ? .responsible : .lead
    case "主": return reads("主办") || reads("主责") || reads("主辦") || reads("主責") ? .lead : nil
    case "配": return reads("配合") ? .support : nil
    case "协" where reads("协调"): return isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "协": return reads("协办") || reads("协作") || reads("协同") || reads("协助") ? .support : nil
    case "参": return reads("参与") || reads("参加") ? .support : nil
    case "支": return (reads("支持") || reads("支撑")) && isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "指": return reads("指导单位") || reads("指导部门") ? .support : nil
    case "督" where reads("督促"): return isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "督": return reads("督导") || reads("督办") || reads("督查") ? .support : nil
    case "保": return reads("保障") && isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "评": return reads("评估") && isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "验": return reads("验收") && isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "考": return reads("考核") && isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "销": return reads("销号") && isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "审": return reads("审核") && isBeforeNoun(bytes, offset + 6, end) ? .responsible : nil
    case "监": return reads("监管单位") || reads("监管部门") || reads("监督单位") ? .support : nil
    case "责": return reads("责任") ? .responsible : nil
    case "负": return reads("负责") ? .responsible : nil
    case "会": return reads("会办") ? .support : nil
    case "拟": return reads("拟办单位") ? .responsible : nil
    case "承": return reads("承办") || reads("承辦") || reads("承担") && isBeforeNoun(bytes, offset + 6, end) ? .responsible : nil
    case "落": return reads("落实") && isBeforeNoun(bytes, offset + 6, end) ? .responsible : nil
    case "实": return reads("实施") && isBeforeNoun(bytes, offset + 6, end) ? .responsible : nil
    case "执": return reads("执行") && isBeforeNoun(bytes, offset + 6, end) ? .responsible : nil
    case "分": return reads("分管") && contains("领导", bytes, offset..<end) ? .responsible : reads("分工") ? .prose : nil
    case "包": return reads("包保") || reads("包抓") || reads("包联") ? .responsible : nil
    case "挂": return reads("挂点") || reads("挂钩") ? .responsible : nil
    case "联": return reads("联系领导") ? .responsible : reads("联办") && isBeforeNoun(bytes, offset + 6, end) ? .support : nil
    case "整": return reads("整改") && isBeforeNoun(bytes, offset + 6, end) ? .responsible : nil
    case "业": return reads("业主单位") ? .responsible : nil
    case "属": return reads("属地单位") ? .responsible : nil
    case "建": return reads("建设单位") ? .responsible : nil
    case "组": return reads("组织单位") ? .responsible : nil
    case "任": return reads("任务分解") || reads("任务分工") ? .prose : nil
    case "适": return reads("适用范围") || reads("适用区域") ? .other : nil
    // `县政府领导：`, `整改目标：`: at the label's end only.
    case "领": return offset + 6 == end && reads("领导") ? .responsible : nil
    case "目": return offset + 6 == end && reads("目标") ? .other : nil
    case "措": return offset + 6 == end && reads("措施") ? .other : nil
    default: return nil
    }
  }

  /// Labels of deadlines beside units, that in another place may be those of anything.
  static let times = WordList(["时间", "频次", "进度", "时间进度", "进度要求", "截止时间", "截止日期", "实施时间", "推进时间", "落实时间", "起止时间"])

  private static let bodies = WordList(["单位", "部门", "主体", "科室", "处室", "股室", "机构", "人", "單位", "部門"])

  /// `实施主体`, but not `实施方案`.
  private static func isBeforeNoun(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    bodies.word(bytes, at: offset, end: end).map { offset + $0.count == end } ?? false
  }

  /// Whether a label with a role in it ends as one: `责任科室`, `牵头`, but not `法律责任`.
  static func closesLabel(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value
    // 位 门 門 室 构 構 导 導 人 员 体 处 科 局 办 方 者 ）
    switch last {
    case "位", "门", "門", "室", "构", "構", "导", "導", "人", "员", "体", "处", "科", "局", "办", "方",
      "者", "）", ")":
      return true
    default: return roles.contains(bytes, range)
    }
  }

  /// What is a label of units if nothing but names of actors stands behind it: `单位：办公室、法规科`, not `单位：万元`.
  static let bareNouns = WordList(["单位", "部门", "科室", "处室", "股室", "监督", "监管", "指导"])

  /// What such a label says.
  static func kindOfBare(_ bytes: Bytes, _ label: Range<Int>) -> RoleLabel.Kind? {
    guard bareNouns.contains(bytes, label) else { return nil }
    return nouns.contains(bytes, label) ? .responsible : .support
  }

  private static let persons = WordList(["领导", "责任人", "负责人"])

  /// `责任领导`, `第一责任人`: a label before the names of persons.
  static func namesPerson(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    persons.ends(bytes, from: label.lowerBound, to: label.upperBound)
  }

  /// The same of a label whose characters may be spread: `责  任  人`.
  static func mayNamePerson(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    switch Scalars.decode(bytes, before: label.upperBound, start: label.lowerBound).value {
    case "人", "导", "導": true
    default: false
    }
  }

  /// Where the noun that ends at an offset begins.
  static func noun(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Int? {
    nouns.word(bytes, endingAt: end, from: start).map { end - $0.count }
  }

  /// `责任部门（单位）` without its bracket.
  static func withoutAlternative(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Int {
    let close = Scalars.decode(bytes, before: end, start: start)
    guard close.value == "）" || close.value == ")",
      let inside = noun(bytes, endingAt: end - close.length, from: start)
    else { return end }
    let open = Scalars.decode(bytes, before: inside, start: start)
    return open.value == "（" || open.value == "(" ? inside - open.length : end
  }

  /// `责任（牵头）单位`, `责任部门（单位）`, `责任科（室）`: what a bracket in a label may begin with.
  static func mayStandInBracket(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    nouns.begins(bytes, from: start, to: end) || roles.begins(bytes, from: start, to: end)
      || Scalars.matches("室", bytes, at: start, end: end)
  }

  /// Behind a role's word and the noun that follows it: `责任单位`, `主要配合科室`; nil where no such words stand.
  static func behindLabel(_ bytes: Bytes, at start: Int, end: Int) -> Int? {
    var offset = start
    while let word = roles.word(bytes, at: offset, end: end) ?? modifiers.word(bytes, at: offset, end: end) { offset += word.count }
    guard offset > start else { return nil }
    return nouns.word(bytes, at: offset, end: end).map { offset + $0.count }
  }

  /// Where the role or modifier that ends at an offset begins.
  static func modifier(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Int? {
    (roles.word(bytes, endingAt: end, from: start) ?? modifiers.word(bytes, endingAt: end, from: start)).map { end - $0.count }
  }

  /// Whether a word stands anywhere in a range.
  static func contains(_ word: StaticString, _ bytes: Bytes, _ range: Range<Int>) -> Bool {
    range.contains { Scalars.matches(word, bytes, at: $0, end: range.upperBound) }
  }
}

extension LabelWords {
  /// Whether the last character before a colon is that of a label which may stand alone: what almost every other colon fails.
  static func mayEnd(_ bytes: Bytes, at colon: Int, from start: Int) -> Bool {
    guard colon - start >= 6 else { return false }
    switch Scalars.decode(bytes, before: colon, start: start).value {
    // 位门門室构構导導人员体限间間求点排期
    case "位", "门", "門", "室", "构", "構", "导", "導", "人", "员", "体", "限", "间", "間", "求", "点",
      "排", "期":
      return true
    // `责任部门（单位）：`, what Markdown makes bold: `**责任单位**：`, and `责任单位 ：`
    case "）", ")", "*", " ", "\u{3000}", "\u{A0}": return true
    // 头办合责任同: `牵头：`
    case "头", "办", "合", "责", "任", "同": return true
    default: return false
    }
  }

  /// Of many other lists: `主管部门：`, `负责人：`, `办结时限：`, `实施时间：`.
  private static let ofOtherLists = WordList(["主管", "办结", "负责人", "实施时间", "推进时间", "落实时间"])
  /// Of a page's foot (`主办单位：`), if nobody helps.
  private static let ofFeet = WordList(["主办", "承办"])
  private static let bareRoles = WordList(["牵头", "配合", "责任", "主责", "协同", "主办", "协办", "承办", "会办"])

  private static let shares: [StaticString] = ["牵头", "责任", "分管", "包保", "包抓", "挂点", "配合"]

  /// Whether a line's first words are such a label although other words stand between its own: `牵头区领导：`, `县政府分管领导：`; not `各责任单位：`,
  /// which addresses them.
  static func mayOpenLine(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    nouns.ends(bytes, from: label.lowerBound, to: label.upperBound) && shares.contains { contains($0, bytes, label) }
      && !Scalars.matches("各", bytes, at: label.lowerBound, end: label.upperBound) && mayStandAlone(bytes, label)
  }

  /// Where a role begins that may be a label without a noun: `牵头：`.
  static func bareRole(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Int? {
    bareRoles.word(bytes, endingAt: end, from: start).map { end - $0.count }
  }

  /// What else has to stand in a tag without brackets that begins with a label.
  static func demands(_ bytes: Bytes, _ label: Range<Int>) -> LineDemands {
    var demands: LineDemands = label.count < 9 ? .names : []
    if ofFeet.begins(bytes, from: label.lowerBound, to: label.upperBound) { demands.formUnion([.names, .support]) }
    return demands
  }

  /// Whether a label may open a line below a tag though nowhere else: `配合：县城管局⏎时限：10月20日前`, `办结时限：`, `主管部门：`; not `各责任单位：`, which addresses
  /// them.
  static func mayFollowTag(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    nouns.ends(bytes, from: label.lowerBound, to: label.upperBound) && !bareNouns.contains(bytes, label)
      && Scalars.behindHan(bytes, from: label.lowerBound, to: label.upperBound) == label.upperBound
      && !Scalars.matches("各", bytes, at: label.lowerBound, end: label.upperBound)
  }

  /// Whether a label opens a tag without a bracket: it names a role of a task; `时限：` alone stands in many other lists.
  static func mayStandAlone(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    (label.count >= 9 || bareRoles.contains(bytes, label)) && !ofOtherLists.begins(bytes, from: label.lowerBound, to: label.upperBound)
  }
}

/// What a tag without brackets needs where its label alone does not show that it is one.
struct LineDemands: OptionSet {
  let rawValue: UInt8

  /// Nothing but names and times.
  static let names = LineDemands(rawValue: 1)
  /// Someone who helps, here or on the next line: `主办：市发改委；协办：市水利局`.
  static let support = LineDemands(rawValue: 2)
}
