import PlanSyntax

/// A verb that gives the actors before it their role: `A牵头`, `B、C按职责分工负责`, `D配合组织落实`.
struct RoleVerb {
  /// The verb itself.
  let range: Range<Int>
  /// Where the actors end, before `按职责分工`.
  let actorsEnd: Int
  /// Behind what belongs to the verb: `组织落实`.
  let end: Int
  let kind: ResponsibilityKind

  private static let verbs: [(word: StaticString, kind: ResponsibilityKind)] = [
    ("牵头负责", .lead), ("牵头落实", .lead), ("牵头抓总", .lead), ("牵头", .lead), ("负责牵头", .lead), ("主办", .lead), ("主责", .lead), ("负责落实", .responsible),
    ("贯彻落实", .responsible), ("组织实施", .responsible), ("组织落实", .responsible), ("负责", .responsible), ("落实", .responsible),
    ("实施", .responsible),
    ("领办", .responsible), ("承办", .responsible), ("承担", .responsible), ("完成", .responsible), ("配合", .support), ("参与", .support),
    ("参加", .support),
    ("协助", .support),
    ("协同", .support), ("协作", .support), ("协办", .support), ("督导", .support), ("指导", .support), ("支持", .support), ("督促", .support),
    ("监督", .support),
    ("统筹负责", .responsible), ("负总责", .responsible), ("负主体责任", .responsible), ("负直接责任", .responsible), ("负监管责任", .support),
    ("统筹", .lead), ("为牵头单位", .lead), ("为牵头部门", .lead),
    ("为责任单位", .responsible), ("为责任部门", .responsible), ("为责任主体", .responsible), ("为实施主体", .responsible), ("为配合单位", .support),
    ("为配合部门", .support), ("为参与单位", .support),
    ("各司其职", .responsible), ("各负其责", .responsible), ("主抓", .lead), ("执行", .responsible), ("推进", .responsible), ("推动", .responsible),
    ("制定", .responsible), ("编制", .responsible), ("抓好", .responsible), ("做好", .responsible), ("加强", .responsible), ("提供", .support),
    ("开展", .responsible),
    ("为主责单位", .lead), ("为主办单位", .lead), ("为承办单位", .responsible), ("为协办单位", .support), ("为协同单位", .support),
    ("考核", .support), ("验收", .support), ("督办", .support), ("督查", .support), ("保障", .support),
    ("牽頭", .lead), ("主辦", .lead), ("負責", .responsible), ("落實", .responsible), ("承辦", .responsible), ("參與", .support),
    ("協助", .support), ("協辦", .support),
  ]

  static let words = WordList(verbs.map(\.word))

  /// What makes a noun of a verb: `牵头部门`, `责任单位`, `局长负责制`.
  private static let nouns = WordList(
    UnitNoun.all + UnitNoun.traditional + ["人", "领导", "小组", "办公室", "中心", "制"])

  /// Words that stand in names as well: `市实施乡村振兴战略领导小组`, `市纪委监督检查室`.
  private static let ofNames = WordList([
    "实施", "落实", "监督", "督导", "指导", "支持", "协作", "推进", "推动", "执行", "加强", "完成", "统筹", "协同", "考核", "验收",
    "督办", "督查", "保障", "编制", "参与",
  ])

  /// What such names end with.
  private static let bodies = WordList([
    "小组", "委员会", "办公室", "指挥部", "联席会议", "专班", "成员单位", "中心", "室", "局", "处", "科", "站", "所", "队", "办", "庭", "组",
  ])

  /// What someone does who is not responsible himself: `加强业务指导`, `做好服务保障`.
  static let services = WordList(["指导", "支持", "保障", "服务", "协调", "配合", "监督", "监管", "督查"])

  /// Longest complement, in bytes: `完成有关工作`, `抓好组织落实`.
  private static let longestComplement = 36

  /// The first verb in a group whose actors end before it. Linear in the group.
  static func read(_ bytes: Bytes, _ group: TagPart, _ marks: TagMarks) -> RoleVerb? {
    guard marks.kinds.contains(.verb) else { return nil }
    var depth = 0
    for index in group.marks {
      let mark = marks[index]
      switch mark.kind {
      case .verb: if depth == 0, let verb = verb(bytes, mark, in: group, marks) { return verb }
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      default: break
      }
    }
    return nil
  }

  private static func verb(_ bytes: Bytes, _ mark: TagMarks.Mark, in group: TagPart, _ marks: TagMarks) -> RoleVerb? {
    let (offset, end) = (mark.start, mark.end)
    if end > group.end || nouns.begins(bytes, from: end, to: group.end) && !makes(bytes, at: end, to: group.end) { return nil }
    // `市政府办公室负责解释` has no task.
    if Scalars.matches("解释", bytes, at: end, end: group.end) { return nil }
    let actors = group.start..<Manner.removed(bytes, from: group.start, to: offset, mayBegin: marks.kinds.contains(.manner))
    guard actors.isEmpty || endsName(bytes, actors, mark, in: group, marks) else { return nil }
    // `市政协办`
    if isOfConference(bytes, at: offset, from: group.start) { return nil }
    // `技工院校内由人力资源部门负责` is a sentence.
    guard !marks.kinds.contains(.agent) || !TagText.contains("由", bytes, actors.dropFirst(3)) else { return nil }
    guard let behind = complementEnd(bytes, from: end, in: group, marks), !isInsideName(bytes, verb: offset..<end, until: behind)
    else { return nil }
    if isOfThings(bytes, at: offset), behind > end || Scalars.matches("会", bytes, at: actors.upperBound - 3, end: offset) { return nil }
    return RoleVerb(
      range: offset..<end, actorsEnd: actors.upperBound, end: behind, kind: kind(bytes, offset..<end, until: behind, Int(mark.word)))
  }

  private static let making = WordList(["制定", "制订", "制作", "制发"])

  /// `牵头｜制定方案`: the 制 behind a verb is that of another.
  private static func makes(_ bytes: Bytes, at offset: Int, to end: Int) -> Bool { making.begins(bytes, from: offset, to: end) }

  private static func endsName(_ bytes: Bytes, _ actors: Range<Int>, _ verb: TagMarks.Mark, in group: TagPart, _ marks: TagMarks) -> Bool {
    let names = TagText.trim(bytes, actors)
    return ActorName.ends(bytes, names) || ActorName.endsAsGroup(bytes, names) || closesList(bytes, actors, verb, in: group, marks)
      || closesGroup(bytes, names, verb, in: group, marks)
  }

  /// 协办 behind 政: the office of the 政协.
  private static func isOfConference(_ bytes: Bytes, at offset: Int, from start: Int) -> Bool {
    offset - start >= 3 && Scalars.matches("政协办", bytes, at: offset - 3, end: bytes.count)
  }

  /// What a group says of someone whose name ends as none that is known: `石溪港务码头配合`.
  private static let surest = WordList(["牵头", "配合", "负责", "牵头负责", "参与", "协助", "协同", "协办"])

  /// Whether a group ends with a verb that says nothing but a role, and begins with what may be a name.
  private static func closesGroup(_ bytes: Bytes, _ names: Range<Int>, _ verb: TagMarks.Mark, in group: TagPart, _ marks: TagMarks) -> Bool
  {
    guard verb.end == group.end, surest.contains(bytes, verb.start..<verb.end) else { return false }
    let comma = group.marks.last { marks[$0].kind == .comma && marks[$0].start < names.upperBound }
    return ActorName.mayBe(bytes, TagText.trim(bytes, max(names.lowerBound, comma.map { marks[$0].end } ?? 0)..<names.upperBound))
  }

  /// Whether a verb ends a list whose last name ends as none that is known: `市商务局、市物流协会、江源乳业配合`.
  private static func closesList(_ bytes: Bytes, _ actors: Range<Int>, _ verb: TagMarks.Mark, in group: TagPart, _ marks: TagMarks) -> Bool
  {
    guard verb.end == group.end, !ofNames.begins(bytes, from: verb.start, to: verb.end),
      let comma = group.marks.last(where: { marks[$0].kind == .comma && marks[$0].start < actors.upperBound })
    else { return false }
    return marks[comma].end < actors.upperBound && ActorName.ends(bytes, TagText.trim(bytes, actors.lowerBound..<marks[comma].start))
  }

  /// What a verb says by itself.
  static func kind(of verb: Word) -> ResponsibilityKind { verbs[verb.index].kind }

  private static func kind(_ bytes: Bytes, _ verb: Range<Int>, until end: Int, _ index: Int) -> ResponsibilityKind {
    switch Scalars.decode(bytes, at: verb.lowerBound, end: verb.upperBound).value {
    case "加", "做": return services.ends(bytes, from: verb.upperBound, to: end) ? .support : verbs[index].kind
    default: return verbs[index].kind
    }
  }

  /// Whether a word is no verb but a part of a name that ends behind it, at the group's end or before the verb itself.
  private static func isInsideName(_ bytes: Bytes, verb: Range<Int>, until end: Int) -> Bool {
    guard ofNames.begins(bytes, from: verb.lowerBound, to: verb.upperBound) else { return false }
    // `市政府督查室等部门`
    let whole = ActorRest.removed(bytes, verb.lowerBound..<end)
    if whole.upperBound > verb.upperBound, bodies.ends(bytes, from: verb.upperBound, to: whole.upperBound) { return true }
    var offset = verb.upperBound
    while offset < end {
      // `县委督查室 马强`
      if offset > verb.upperBound, Blank.width(in: bytes, at: offset) > 0, bodies.ends(bytes, from: verb.upperBound, to: offset) {
        return true
      }
      // `市政府督查室｜按职责分工｜负责`
      if words.begins(bytes, from: offset, to: end),
        bodies.ends(bytes, from: verb.upperBound, to: Manner.removed(bytes, from: verb.upperBound, to: offset))
      {
        return true
      }
      offset += max(1, Scalars.decode(bytes, at: offset, end: end).length)
    }
    return false
  }

  /// What a sentence that gives roles may end with: 合与助头责实 of verbs, 成 of deadlines.
  static let sentenceEndings = HanFilter(["合", "与", "助", "成", "头", "责", "实"])

  /// Whether a sentence is nothing but names with a verb right behind them, and dates: `县教育局牵头，县财政局配合，6月底前完成`; not
  /// `由县教育局牵头，…` or `县教育局牵头起草，…`.
  static func sharesOut(_ bytes: Bytes, _ sentence: Range<Int>) -> Bool {
    leads(bytes, sentence) && isOfRoles(bytes, sentence)
  }

  /// The same of one that begins with 由 or has one role only, which is evidence where others end so: `由区经发局负责`, `区人社局、区总工会按职责分工落实`.
  static func givesOut(_ bytes: Bytes, _ sentence: Range<Int>) -> Bool {
    let isAgent = Scalars.matches("由", bytes, at: sentence.lowerBound, end: sentence.upperBound)
    let rest = sentence.lowerBound + (isAgent ? 3 : 0)..<sentence.upperBound
    return ActorName.hasPrefix(bytes, rest) && words.ends(bytes, from: rest.lowerBound, to: rest.upperBound) && isOfRoles(bytes, rest)
  }

  private static func isOfRoles(_ bytes: Bytes, _ sentence: Range<Int>) -> Bool {
    let marks = TagMarks(bytes, sentence)
    guard marks.kinds.isDisjoint(with: [.agent, .colon]) else { return false }
    var groups = TagGroups(marks.part(sentence))
    while let group = groups.next(bytes, marks) {
      if Deadline.matches(bytes, group.range) { continue }
      guard let verb = read(bytes, group.part, marks), verb.end == group.part.end, verb.range.upperBound == verb.end,
        verb.actorsEnd > group.part.start
      else { return false }
    }
    return true
  }

  /// Whether the first comma that parts roles stands behind 牵头: what nearly no sentence has.
  private static func leads(_ bytes: Bytes, _ sentence: Range<Int>) -> Bool {
    var offset = sentence.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: sentence.upperBound)
      guard offset < sentence.upperBound else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: sentence.upperBound)
      if TagText.endsGroup(scalar) { return Scalars.matches("牵头", bytes, at: offset - 6, end: offset) }
      offset += max(1, length)
    }
  }

  /// 保障, which in `人力资源社会保障部门` and `后勤保障中心` is no verb: not behind 社会, and only with nothing behind itself.
  static func isOfThings(_ bytes: Bytes, at offset: Int) -> Bool { Scalars.matches("保", bytes, at: offset, end: bytes.count) }

  /// Whether a verb says where something is from, and nothing of a task: `市司法局提供`.
  static func supplies(_ bytes: Bytes, _ verb: Range<Int>) -> Bool {
    Scalars.matches("提供", bytes, at: verb.lowerBound, end: verb.upperBound)
  }

  private static let prefixes = WordList(["协同", "配合", "协助"])

  /// `协同` of `（县教育局牵头，协同县财政局、县审计局）`: a verb before those who help; nil where anything but the names of offices follows.
  ///
  /// - Returns: the verb, and the names.
  static func prefix(_ bytes: Bytes, _ group: Range<Int>) -> (verb: Range<Int>, names: Range<Int>)? {
    guard let word = prefixes.word(bytes, at: group.lowerBound, end: group.upperBound) else { return nil }
    let names = group.lowerBound + word.count..<group.upperBound
    guard ActorName.hasPrefix(bytes, names), ActorReader.names(bytes, names) else { return nil }
    return (group.lowerBound..<names.lowerBound, names)
  }

  private static let companions = WordList(["会同", "联合"])

  /// What stands behind a verb and may name more actors: `A牵头｜、B配合`, `A牵头｜会同B实施`, `A牵头｜ B配合`; nil where nobody follows.
  static func rest(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    let first = Scalars.decode(bytes, at: range.lowerBound, end: range.upperBound)
    if first.value == "、" { return range.lowerBound + first.length..<range.upperBound }
    if companions.begins(bytes, from: range.lowerBound, to: range.upperBound) || prefix(bytes, range) != nil { return range }
    return SurfaceScanner.isBlank(first.value) ? TagText.trim(bytes, range) : nil
  }

  /// What a verb, alone or as `牵头单位`, says of the one behind whom it stands in brackets.
  static func kind(ofWord range: Range<Int>, _ bytes: Bytes) -> ResponsibilityKind? {
    guard let word = words.word(bytes, at: range.lowerBound, end: range.upperBound) else { return nil }
    let rest = range.lowerBound + word.count..<range.upperBound
    return rest.isEmpty || UnitNoun.bodies.contains(bytes, rest) ? verbs[word.index].kind : nil
  }

  /// Behind the complement: the end of the group, or a 、, 会同 or blank before the next actors; nil where a whole sentence follows.
  private static func complementEnd(_ bytes: Bytes, from start: Int, in group: TagPart, _ marks: TagMarks) -> Int? {
    var offset = start
    while offset < group.end {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: group.end)
      // `县教育局牵头协同县财政局`
      if offset == start, prefix(bytes, offset..<group.end) != nil { return offset }
      // A bracket behind the verb is a remark: `落实（以下任务均需各县区落实，不再列出）`. What stands in quotation marks is not: `推进“一带一路”建设领导小组办公室`.
      if scalar == "、" || TagText.opens(scalar) && scalar != "“" || companions.begins(bytes, from: offset, to: group.end) { return offset }
      // `县水利局牵头 各乡镇配合`
      if SurfaceScanner.isBlank(scalar),
        read(bytes, group.cut(to: TagText.trim(bytes, offset..<group.end), marks), marks).map({ $0.actorsEnd > offset }) == true
      {
        return offset
      }
      offset += max(1, length)
      if offset - start > longestComplement { return nil }
    }
    return group.end
  }
}
