/// The words that labels are made of.
enum LabelWords {
  /// What a label ends with.
  static let nouns = WordList(
    UnitNoun.all + UnitNoun.traditional + [
      "领导", "责任人", "负责人", "人员", "主体", "时限", "时间", "期限", "时限要求", "时间要求", "时间节点", "时间安排", "完成节点", "完成日期", "进度安排",
      "機構", "領導", "責任人", "負責人", "時限", "時間",
      "牵头人", "科（室）", "处（室）", "股（室）", "处（科）室", "处(科)室", "科（股）室", "科(股)室", "科(室)", "处(室)", "股(室)", "县（区）", "区（县）", "县(区)", "区(县)", "责任室",
      "责任部室",
    ])

  private static let roles = WordList([
    "牵头", "责任", "负责", "配合", "会办", "协办", "协作", "协同", "协助", "参与", "参加", "支持", "主办", "主责", "主管", "承办", "拟办", "落实", "组织实施", "实施", "执行", "承担",
    "完成",
    "办结",
    "整改",
    "分管", "包保", "包抓", "包联", "包片", "包干", "挂点", "挂钩", "考核", "督办", "督导", "督查", "监管", "指导",
    "验收", "销号", "审核",
    "牽頭", "責任", "負責", "協辦", "協助", "參與", "主辦", "承辦", "主責",
  ])

  /// What may stand before a role: `主要协作单位`, `第一责任人`.
  private static let modifiers = WordList([
    "主要", "第一", "第二", "具体", "直接", "共同", "相关", "市级", "县级", "省级", "区级", "州级", "旗级", "乡级", "镇级", "村级", "推进", "任务", "工作", "计划", "预计", "目标",
    "办理", "建成", "竣工", "主体",
  ])

  /// What a word of a label says, and where it has to stand for that.
  private typealias Meaning = (word: StaticString, kind: RoleLabel.Kind, position: Position)

  private enum Position {
    case anywhere
    /// `实施主体`, but not `实施方案`.
    case beforeNoun
    /// The last word of the label: `县政府领导`, `整改目标`.
    case atEnd
    /// `分管领导`
    case ofLeader
    /// `主管部门` leads, but `主管领导` is over the task as `分管领导` is.
    case ofBody
  }

  /// Longer words before those that they begin with.
  private static let meanings: [Meaning] = [
    ("时限", .deadline, .anywhere), ("时间要求", .deadline, .anywhere), ("时间节点", .deadline, .anywhere), ("时间安排", .deadline, .anywhere),
    ("进度安排", .deadline, .anywhere), ("期限", .deadline, .anywhere), ("完成时间", .deadline, .anywhere), ("完成节点", .deadline, .anywhere),
    ("完成日期", .deadline, .anywhere), ("办结时间", .deadline, .anywhere),
    ("牵头", .lead, .anywhere), ("主办", .lead, .anywhere), ("主责", .lead, .anywhere), ("主管", .lead, .ofBody),
    ("配合", .support, .anywhere), ("协办", .support, .anywhere), ("协作", .support, .anywhere), ("协同", .support, .anywhere),
    ("协助", .support, .anywhere), ("协调", .support, .beforeNoun), ("参与", .support, .anywhere), ("参加", .support, .anywhere),
    ("支持", .support, .beforeNoun), ("支撑", .support, .beforeNoun), ("会办", .support, .anywhere), ("联办", .support, .beforeNoun),
    ("指导单位", .support, .anywhere), ("指导部门", .support, .anywhere), ("督促", .support, .beforeNoun), ("督导", .support, .anywhere),
    ("督办", .support, .anywhere), ("督查", .support, .anywhere), ("监管单位", .support, .anywhere), ("监管部门", .support, .anywhere),
    ("监督单位", .support, .anywhere), ("保障", .support, .beforeNoun), ("评估", .support, .beforeNoun), ("验收", .support, .beforeNoun),
    ("考核", .support, .beforeNoun), ("销号", .support, .beforeNoun),
    ("责任分工", .prose, .anywhere), ("责任", .responsible, .anywhere), ("负责", .responsible, .anywhere), ("承办", .responsible, .anywhere),
    ("承担", .responsible, .beforeNoun),
    ("拟办单位", .responsible, .anywhere), ("审核", .responsible, .beforeNoun), ("落实", .responsible, .beforeNoun),
    ("实施", .responsible, .beforeNoun), ("执行", .responsible, .beforeNoun), ("整改", .responsible, .beforeNoun),
    ("完成", .responsible, .beforeNoun), ("分管", .responsible, .ofLeader), ("包保", .responsible, .anywhere), ("包抓", .responsible, .anywhere),
    ("包联", .responsible, .anywhere), ("包片", .responsible, .anywhere), ("包干", .responsible, .beforeNoun), ("挂点", .responsible, .anywhere),
    ("挂钩", .responsible, .anywhere), ("办理单位", .responsible, .anywhere), ("办理部门", .responsible, .anywhere), ("经办", .responsible, .anywhere),
    ("归口", .responsible, .anywhere),
    ("职能部门", .responsible, .anywhere), ("职能科室", .responsible, .anywhere), ("组织部门", .responsible, .anywhere),
    ("项目单位", .responsible, .anywhere),
    ("联合单位", .support, .anywhere), ("联合部门", .support, .anywhere), ("评价", .support, .beforeNoun),
    ("联系领导", .responsible, .anywhere), ("业主单位", .responsible, .anywhere),
    ("属地单位", .responsible, .anywhere), ("建设单位", .responsible, .anywhere), ("组织单位", .responsible, .anywhere),
    ("领导", .responsible, .atEnd),
    ("分工", .prose, .anywhere), ("任务分解", .prose, .anywhere), ("任务分工", .prose, .anywhere),
    ("适用范围", .other, .anywhere), ("适用区域", .other, .anywhere), ("目标", .other, .atEnd), ("措施", .other, .atEnd),
    // In traditional characters: `責任單位`, `牽頭部門`, `完成時限`.
    ("時限", .deadline, .anywhere), ("完成時間", .deadline, .anywhere), ("牽頭", .lead, .anywhere), ("主辦", .lead, .anywhere),
    ("主責", .lead, .anywhere), ("責任", .responsible, .anywhere), ("負責", .responsible, .anywhere), ("承辦", .responsible, .anywhere),
    ("協辦", .support, .anywhere), ("協助", .support, .anywhere), ("參與", .support, .anywhere),
  ]
  private static let words = WordList(meanings.map(\.word))

  /// What the word at an offset says of the label.
  static func kind(_ bytes: Bytes, at offset: Int, end: Int) -> RoleLabel.Kind? {
    words.word(bytes, at: offset, end: end).flatMap { kind(of: $0, bytes, offset..<end) }
  }

  @inline(never)
  private static func kind(of word: Word, _ bytes: Bytes, _ rest: Range<Int>) -> RoleLabel.Kind? {
    let (_, kind, position) = meanings[word.index]
    let behind = rest.lowerBound + word.count
    switch position {
    case .anywhere: return kind
    case .beforeNoun: return isBeforeNoun(bytes, behind, rest.upperBound) ? kind : nil
    case .atEnd: return behind == rest.upperBound ? kind : nil
    case .ofLeader: return contains("领导", bytes, behind..<rest.upperBound) ? kind : nil
    case .ofBody: return contains("领导", bytes, behind..<rest.upperBound) ? .responsible : kind
    }
  }

  /// Labels of deadlines beside units, that in another place may be those of anything.
  static let times = WordList([
    "整改时间", "竣工时间", "完工时间", "完成时效", "工作进度", "办理时间", "时间", "频次", "进度", "时间进度", "进度要求", "截止时间", "截止日期", "实施时间", "推进时间", "落实时间", "起止时间",
  ])

  private static let bodies = WordList(UnitNoun.all + UnitNoun.traditional + ["主体", "人"])

  /// Whether nothing but a noun of a body follows.
  private static func isBeforeNoun(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    bodies.word(bytes, at: offset, end: end).map { offset + $0.count == end } ?? false
  }

  /// Whether a label with a role in it ends as one: `责任科室`, `牵头`, but not `法律责任`.
  static func closesLabel(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value
    switch last {
    case "位", "门", "門", "室", "构", "構", "导", "導", "人", "员", "体", "处", "科", "局", "办", "方",
      "者", "）", ")":
      return true
    default: return roles.contains(bytes, range)
    }
  }

  /// What is a label of units if nothing but names of actors stands behind it: `单位：办公室、法规科`, not `单位：万元`.
  static let bareNouns = WordList(UnitNoun.bodyNouns + UnitNoun.roomNouns + ["监督", "监管", "指导"])

  /// What such a label says.
  static func kindOfBare(_ bytes: Bytes, _ label: Range<Int>) -> RoleLabel.Kind? {
    guard bareNouns.contains(bytes, label) else { return nil }
    return nouns.contains(bytes, label) ? .responsible : .support
  }

  private static let persons = WordList(["领导", "责任人", "负责人", "牵头人"])

  /// `责任领导`, `第一责任人`, `责任人及责任单位`: a label before the names of persons.
  static func namesPerson(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    persons.ends(bytes, from: label.lowerBound, to: label.upperBound) || beginsWithPerson(bytes, label)
  }

  /// `责任领导及责任单位`
  private static func beginsWithPerson(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    label.count >= shortestOfTwo && personsAndOthers.occurs(bytes, in: label)
  }

  private static let personsAndOthers = WordList([
    "领导及", "领导和", "领导与", "领导、", "领导/", "责任人及", "责任人和", "责任人与", "责任人、", "责任人/", "负责人及", "负责人和", "负责人、",
  ])
  /// In bytes: `责任人及单位`.
  private static let shortestOfTwo = 16

  /// The same of a label whose characters may be spread: `责  任  人`.
  static func mayNamePerson(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    switch Scalars.decode(bytes, before: label.upperBound, start: label.lowerBound).value {
    case "人", "导", "導", "员": true
    default: beginsWithPerson(bytes, label)
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

  /// `责任县（区）`: a bracket around one kind of region.
  private static let regions = WordList(["区）", "区)", "市）", "市)", "县）", "县)"])

  /// `责任科（室）`, `责任处（科）室`
  private static let offices = WordList(["室", "科）", "科)", "股）", "股)"])

  /// `责任（牵头）单位`, `责任部门（单位）`, `责任科（室）`, `责任县（区）`: what a bracket in a label may begin with.
  static func mayStandInBracket(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    nouns.begins(bytes, from: start, to: end) || roles.begins(bytes, from: start, to: end)
      || regions.begins(bytes, from: start, to: end) || offices.begins(bytes, from: start, to: end)
  }

  /// Behind a role's word and the noun that follows it: `责任单位`, `主要配合科室`; nil where no such words stand.
  static func behindLabel(_ bytes: Bytes, at start: Int, end: Int) -> Int? {
    var offset = start
    while let word = roles.word(bytes, at: offset, end: end) ?? modifiers.word(bytes, at: offset, end: end) { offset += word.count }
    guard offset > start else { return nil }
    return nouns.word(bytes, at: offset, end: end).map { offset + $0.count }
  }

  /// What tells most text from a role and its noun by two characters. Kept at hand by who asks often.
  struct Edges: Sendable {
    private let firsts = CharacterSet(values: roles.firstCharacters + modifiers.firstCharacters)
    private let seconds = CharacterSet(values: roles.secondCharacters + modifiers.secondCharacters)

    /// Whether ``behindLabel(_:at:end:)`` may find something at an offset.
    @inline(__always)
    func mayStand(_ bytes: Bytes, at start: Int, end: Int) -> Bool {
      firsts.contains(Scalars.decode(bytes, at: start, end: end).value)
        && seconds.contains(Scalars.decode(bytes, at: min(start + 3, end), end: end).value)
    }
  }

  static let edges = Edges()

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
    case "位", "门", "門", "室", "构", "構", "导", "導", "人", "员", "体", "限", "间", "間", "求", "点",
      "排", "期", "效", "度":
      return true
    // `责任部门（单位）：`, what Markdown makes bold: `**责任单位**：`, and `责任单位 ：`
    case "）", ")", "*", " ", "\u{3000}", "\u{A0}": return true
    // 头办合责任同: `牵头：`
    case "头", "办", "合", "责", "任", "同": return true
    default: return false
    }
  }

  /// Of many other lists: `主管部门：`, `负责人：`, `完成单位：`, `办结时限：`, `实施时间：`.
  private static let ofOtherLists = WordList([
    "主管", "办理", "经办", "归口", "职能", "组织部门", "项目单位", "联合", "评价", "办结", "负责人", "完成单位", "实施时间", "推进时间", "落实时间",
  ])
  /// Of a page's foot (`主办单位：`), if nobody helps.
  private static let ofFeet = WordList(["主办", "承办"])

  /// Whether a line begins with such a label: `主办单位：市总工会`.
  static func opensFoot(_ bytes: Bytes, at start: Int, end: Int) -> Bool {
    guard ofFeet.begins(bytes, from: start, to: end), let label = RoleLabel.read(bytes, at: start, end: end) else { return false }
    return label.range.lowerBound == start && label.kind.responsibility != nil
  }

  private static let bareRoles = WordList(["牵头", "配合", "责任", "主责", "协同", "主办", "协办", "承办", "会办"])

  private static let shares: [StaticString] = ["牵头", "责任", "分管", "联系", "包保", "包抓", "包片", "挂点", "配合"]

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
    (nouns.ends(bytes, from: label.lowerBound, to: label.upperBound) || times.contains(bytes, label)) && !bareNouns.contains(bytes, label)
      && Scalars.behindHan(bytes, from: label.lowerBound, to: label.upperBound) == label.upperBound
      && !Scalars.matches("各", bytes, at: label.lowerBound, end: label.upperBound)
  }

  /// `办结时限：`, `时限：`, `监督单位：`: a label that lines open with in many other lists, and in the items of a plan again and again.
  static func mayRecur(_ bytes: Bytes, _ label: RoleLabel) -> Bool {
    guard mayFollowTag(bytes, label.range) else { return false }
    let (start, end) = (label.range.lowerBound, label.range.upperBound)
    return label.kind == .deadline || label.kind == .support && !ofOtherLists.begins(bytes, from: start, to: end)
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
