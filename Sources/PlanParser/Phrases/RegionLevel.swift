/// The level of government that a name says: a province, 市 and 县 and what ranks with them, 乡 and 镇.
///
/// Names of regions end with it, and those of offices begin with it.
struct RegionLevel {
  /// From the province to the township.
  static let all = "省" + belowProvince
  /// 市 县 区 州 旗 盟 乡 镇, which end the name of a government's region and stand for its government, too: `各县区`.
  static let belowProvince = "市县区州旗盟乡镇"

  /// What the names of offices begin with, of governments that have bureaus.
  static let names: [StaticString] = ["省", "市", "县", "区", "州", "旗", "盟", "自治区", "自治州", "自治县"]
  static let townships: [StaticString] = ["镇", "乡"]

  /// Where what it is of begins.
  let end: Int
  let isTownship: Bool
  /// `市级`, `省属`, `县直`: it says of what level offices are, and names none.
  let isOfKind: Bool

  private static let words = WordList(names + townships)
  /// What begins as the names of offices do and is of no level, nor is the office that is called so.
  private static let others = WordList(["市场", "市监局", "市监所", "市监部门"])

  /// The level with which a name begins: 市 of `市财政局`, but not that of `市场主体`, `区域中心` or `市民中心`.
  static func read(_ bytes: Bytes, _ name: Range<Int>) -> RegionLevel? {
    guard let word = words.word(bytes, at: name.lowerBound, end: name.upperBound) else { return nil }
    let end = name.lowerBound + word.count
    let next = Scalars.decode(bytes, at: end, end: name.upperBound).value
    if mayBeOther(before: next),
      next == "域" || others.begins(bytes, from: name.lowerBound, to: name.upperBound)
        || next == "民" && !OfficeStems.begins(bytes, end..<name.upperBound)
    {
      return nil
    }
    return RegionLevel(
      end: end, isTownship: word.first == "镇" || word.first == "乡", isOfKind: next == "级" || next == "属" || next == "直")
  }

  /// Whether a word may begin with a level's character that goes on with another, so that ``read(_:_:)`` is to be asked.
  @inline(__always)
  static func mayBeOther(before next: UInt32) -> Bool { next == "场" || next == "监" || next == "域" || next == "民" }
}
