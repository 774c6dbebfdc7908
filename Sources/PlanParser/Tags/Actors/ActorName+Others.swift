/// What ends as names of actors do and gives nobody a task: duties, sayings, places, remarks.
extension ActorName {
  // MARK: Behind a label

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

  // MARK: Places

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

  // MARK: Remarks

  private static let remarks = WordList([
    "包括", "其中", "以下简称", "下称", "简称", "含", "如", "即", "例如", "原", "以及", "不含", "除", "与", "或", "涉及", "依托", "挂靠", "隶属", "抽调", "来自",
  ])

  /// `（包括综合大学一所，…）`, `（以下简称热线中心）`: a remark, whatever it ends with.
  static func isRemark(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    remarks.begins(bytes, from: name.lowerBound, to: name.upperBound) || isStatement(bytes, name)
  }

  /// `业务主管单位为市文旅局`
  private static func isStatement(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    var offset = name.lowerBound
    while offset < name.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: name.upperBound)
      if scalar == "为" || scalar == "是" { return isKind(bytes, name.lowerBound..<offset) }
      offset += max(1, length)
    }
    return false
  }
}
