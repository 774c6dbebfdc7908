/// Whose office a name is: what it begins with, and what only offices of governments end with.
extension ActorName {
  // MARK: Beginnings

  private static let prefixes = WordList(RegionLevel.names + ["国家", "各", "有关", "相关", "中国"])

  /// Whether a name begins as those of offices and groups of them do that are no part of a bureau: `市财政局`, `各街道`, `有关部门`.
  static func hasPrefix(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    prefixes.begins(bytes, from: name.lowerBound, to: name.upperBound)
  }

  /// Whether a name begins with its government's level, and not with a word that begins so: `县公路段`, but not `市场主体`.
  static func hasLevel(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    RegionLevel.read(bytes, name).map { !$0.isOfKind } ?? false
  }

  // MARK: Endings

  private static let companies = WordList(["中心", "分公司", "集团", "银行", "分行"])

  /// Whether a name alone in its bracket is that of an office: `上海海关`, `市科委`, `相关市直部门`, `社区建设办公室`; not 团队 or 全程网办.
  static func isOffice(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    if prefixes.begins(bytes, from: name.lowerBound, to: name.upperBound) { return true }
    let name = withoutBracket(bytes, name)
    // Not `责仁科室：园林科`, whose label is misspelt.
    if OfficeEnding.ofOffice.ends(bytes, from: name.lowerBound, to: name.upperBound)
      || companies.ends(bytes, from: name.lowerBound, to: name.upperBound)
    {
      return !TagText.contains("：", bytes, name) && !TagText.contains(":", bytes, name)
    }
    switch Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound).value {
    case "府", "关": return true
    case "部": return !notDepartments.contains(Scalars.decode(bytes, before: name.upperBound - 3, start: name.lowerBound).value)
    default: return false
    }
  }

  /// `县级部门`, `有关单位`: a kind of office, and not one.
  static func isKind(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    UnitNoun.institutions.ends(bytes, from: name.lowerBound, to: name.upperBound)
      || Scalars.matches("人", bytes, at: name.upperBound - 3, end: name.upperBound)
  }

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
    guard (9...60).contains(name.count) else { return false }
    guard let level = RegionLevel.read(bytes, name) else { return isOfMarket(bytes, name) }
    guard !level.isTownship, ActorName.matches(bytes, name) else { return false }
    if level.isOfKind { return partyOffices.ends(bytes, from: level.end, to: name.upperBound) }
    if Scalars.matches("常委", bytes, at: name.upperBound - 6, end: name.upperBound) { return false }
    return OfficeStems.begins(bytes, level.end..<name.upperBound)
      || OfficeEnding.ofGovernment.ends(bytes, from: level.end, to: name.upperBound)
  }

  /// `市直机关工委`: the only offices that say 市直 or 市级 themselves.
  private static let partyOffices = WordList(["机关工委"])

  /// `市场监管局`, `市监局`: the office that 市 begins without being its level.
  private static func isOfMarket(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    Scalars.matches("市", bytes, at: name.lowerBound, end: name.upperBound) && ActorName.matches(bytes, name)
      && OfficeStems.begins(bytes, name)
  }
}
