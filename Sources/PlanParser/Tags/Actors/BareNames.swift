/// Names in a bracket that has neither label nor verb: those of offices, or a remark. `（进机关、进乡村）`, `（一办三局）`, `（图书馆、文化馆、博物馆）`,
/// `（局长、副局长、科长）` end as names of actors do, and give nobody a task.
enum BareNames {
  // MARK: Offices

  /// Whether one of the names that stand alone is surely that of an office: a government's, a group's, or called as nothing but offices are.
  static func areOffices(_ bytes: Bytes, _ names: ArraySlice<TagActor>) -> Bool {
    names.contains { !isOther(bytes, $0.range) && (isCertain(bytes, $0.range) || isOffice(bytes, $0.range)) }
  }

  /// Whether one of the names behind a heading ends as hardly anything but that of an office does, or says whose it is: not
  /// `推进园区建设（工业园区、经济开发区）`, `改善就医环境（门诊部、住院部）`.
  static func holdOffice(_ bytes: Bytes, _ names: ArraySlice<TagActor>) -> Bool {
    names.contains {
      let name = ActorName.withoutBracket(bytes, $0.range)
      return ActorName.isBureau(bytes, name) || OfficeStems.begins(bytes, name) || ActorName.hasPrefix(bytes, name)
        || OfficeEnding.ofOffice.ends(bytes, from: name.lowerBound, to: name.upperBound)
    }
  }

  private static let quantifiers = WordList(["各", "有关", "相关", "所有", "其他", "全体"])

  /// Whether a name says whose it is.
  private static func isOfSomeone(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    RegionLevel.read(bytes, name) != nil || quantifiers.begins(bytes, from: name.lowerBound, to: name.upperBound)
  }

  /// `市财政局`, `各街道`, `住建局`; not `市场主体`.
  private static func isCertain(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard isOfSomeone(bytes, name) else { return OfficeStems.begins(bytes, name) }
    // `区委常委`: a person's post.
    return !Scalars.matches("常委", bytes, at: name.upperBound - 6, end: name.upperBound) && ActorName.matches(bytes, name)
  }

  /// What ends so, and is a place that anyone visits, or a body of citizens.
  private static let others = WordList([
    "公证处", "售票处", "鉴定中心", "购物中心", "活动中心", "文化中心", "卫生服务中心", "养老服务中心", "业主委员会", "居委会", "村委会", "居民委员会", "村民委员会", "教室", "实验室",
    "俱乐部", "干部", "总部", "、政府",
  ])

  private static func isOffice(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    OfficeEnding.ofBody.ends(bytes, from: name.lowerBound, to: name.upperBound) && !ActorName.isSphere(bytes, name)
      && !Scalars.matches("常委", bytes, at: name.upperBound - 6, end: name.upperBound)
  }

  private static func isOther(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    others.ends(bytes, from: name.lowerBound, to: name.upperBound) && !isOfSomeone(bytes, name)
  }

  // MARK: Remarks

  private static let verbs = WordList([
    "现", "今", "抄送", "抄报", "报送", "转送", "报", "送", "交", "会同", "联合", "设在", "经", "参照", "委托", "授权", "对应", "对接", "引自", "摘自", "解释权归", "属", "指", "见",
  ])
  private static let inSentences = CharacterSet("的了在个把")

  /// Whether a name that stands alone is a remark, whatever it ends with.
  static func isRemark(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    if ActorName.isRemark(bytes, name) || isCount(bytes, name) || isOfRegions(bytes, name) || countsOffices(bytes, name) { return true }
    // `现市自然资源局`, `抄送市财政局`
    if let verb = verbs.word(bytes, at: name.lowerBound, end: name.upperBound),
      isCertain(bytes, name.lowerBound + verb.count..<name.upperBound)
    {
      return true
    }
    // `见市教育局《通知》`
    if Scalars.matches("》", bytes, at: name.upperBound - 3, end: name.upperBound) { return true }
    if Scalars.matches("网站", bytes, at: name.upperBound - 6, end: name.upperBound) { return true }
    // `其他负有安全监管职责的部门` tells of a kind of office.
    return !ActorName.isKind(bytes, name) && holds(inSentences, bytes, name)
  }

  private static func holds(_ set: CharacterSet, _ bytes: Bytes, _ name: Range<Int>) -> Bool {
    var offset = name.lowerBound
    while offset < name.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: name.upperBound)
      if set.contains(scalar) { return true }
      offset += max(1, length)
    }
    return false
  }

  private static let counted = CharacterSet("办局委室厅部院中家大")

  /// `一办三局`, `两办`, `三室一厅`; not `一科` or `三防办`.
  private static func isCount(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    let first = Scalars.decode(bytes, at: name.lowerBound, end: name.upperBound)
    guard NumeralCharacter.han(first.value) != nil || first.value == "两" else { return false }
    let second = Scalars.decode(bytes, at: name.lowerBound + first.length, end: name.upperBound)
    return counted.contains(second.value) && (name.count > 6 || first.value == "两")
  }

  /// `财政局两部门`, `法院四家单位`: how many those before are.
  private static func countsOffices(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    guard let kind = UnitNoun.institutions.word(bytes, endingAt: name.upperBound, from: name.lowerBound) else { return false }
    var last = Scalars.decode(bytes, before: name.upperBound - kind.count, start: name.lowerBound)
    if last.value == "家" || last.value == "个" {
      last = Scalars.decode(bytes, before: name.upperBound - kind.count - last.length, start: name.lowerBound)
    }
    return NumeralCharacter.han(last.value) != nil || NumeralCharacter.arabic(last.value) != nil || last.value == "两"
  }

  private static let regions = CharacterSet(RegionLevel.all + "村")

  /// `省、市、县`: levels of government, and none of their bodies.
  private static func isOfRegions(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    var offset = name.lowerBound
    while offset < name.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: name.upperBound)
      guard scalar == "、" || regions.contains(scalar) else { return false }
      offset += length
    }
    return true
  }
}
