/// What stands behind the last of several actors and names none: `等`, `等有关部门`, `等市直（驻市）进驻单位`.
enum ActorRest {
  /// What such a rest may end with.
  private static let endings = WordList(UnitNoun.all + ["企业", "组织", "成员", "（单位）", "(单位)", "（部门）", "(部门)"])

  /// What those end with who are counted: `三部门`, `两家单位`.
  static let counts = HanFilter(["门", "位"])

  /// An actor without the rest behind it: `市财政局等有关部门` is `市财政局`.
  ///
  /// `广州、深圳等市人民政府` names its actors by the rest, and stays.
  static func removed(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int> {
    // 等 位 门 室 构 业 织 员 ）: the last ones of all rests
    switch Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value {
    case "等": return range.lowerBound..<range.upperBound - 3
    case "位", "门", "室", "构", "业", "织", "员", "）", ")": break
    default: return range
    }
    if let count = count(bytes, range) { return range.lowerBound..<count }
    guard let rest = place(bytes, range), rest > range.lowerBound else { return range }
    return endings.ends(bytes, from: min(rest + 3, range.upperBound), to: range.upperBound) ? range.lowerBound..<rest : range
  }

  private static let counted = WordList(["个部门", "个单位", "家单位", "部门", "单位"])

  /// Where the number begins that counts those named: `市商务局、市公安局｜三部门`.
  private static func count(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
    guard let noun = counted.word(bytes, endingAt: range.upperBound, from: range.lowerBound) else { return nil }
    let number = Scalars.decode(bytes, before: range.upperBound - noun.count, start: range.lowerBound)
    guard NumeralCharacter.han(number.value) != nil || number.value == "两" || NumeralCharacter.arabic(number.value) != nil else {
      return nil
    }
    let start = range.upperBound - noun.count - number.length
    return ActorName.isBureau(bytes, range.lowerBound..<start) ? start : nil
  }

  /// The last 等 that stands for more of the same: not that of 高等教育.
  private static func place(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var offset = range.upperBound
    var depth = 0
    while offset > range.lowerBound {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: range.lowerBound)
      offset -= length
      if TagText.closes(scalar) { depth += 1 }
      if TagText.opens(scalar) { depth = max(0, depth - 1) }
      guard depth == 0, scalar == "等" else { continue }
      switch Scalars.decode(bytes, before: offset, start: range.lowerBound).value {
      case "高", "中", "初", "平", "同", "对": continue
      default: return offset
      }
    }
    return nil
  }
}
