/// Actors that one name covers although a comma stands in it: `各区、县级市`, `县、区政府`, `市直有关部门、单位`, `广州、深圳、东莞等市人民政府`.
enum ActorGroup {
  /// Whether the parts at both sides of a 、 are one actor.
  static func joins(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    beginsWithRegion(bytes, right) && isPlainRegion(bytes, left)
      || isBareNoun(bytes, right) && (isNounOfMany(bytes, left))
      || !ActorName.ends(bytes, left) && (isQuantified(bytes, left) && ActorName.ends(bytes, right) || namesRegions(bytes, right))
  }

  // MARK: Regions

  /// `县`, `各区`, `各市〔州〕`: kinds of region without the name of one.
  private static func isPlainRegion(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let start = behindQuantifier(bytes, range)
    guard start < range.upperBound else { return false }
    let end = behindRegions(bytes, from: start, to: range.upperBound)
    return end > start && (end == range.upperBound || TagText.opens(Scalars.decode(bytes, at: end, end: range.upperBound).value))
  }

  /// `县级市`, `县（市、区）人民政府`, `区政府及…`: more of the same kinds, and then what they have.
  private static func beginsWithRegion(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var end = behindRegions(bytes, from: range.lowerBound, to: range.upperBound)
    guard end > range.lowerBound else { return false }
    if TagText.opens(Scalars.decode(bytes, at: end, end: range.upperBound).value) {
      end = behindBracket(bytes, from: end, to: range.upperBound)
    }
    return end == range.upperBound || institutions.begins(bytes, from: end, to: range.upperBound)
  }

  private static let institutions = WordList(["人民政府", "政府", "党委", "人民法院", "法院", "检察院", "管委会", "（", "(", "〔"])
  private static let quantifiers = WordList(["各", "相关", "有关", "全市各", "全县各", "全省各", "所有"])

  private static func behindQuantifier(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    range.lowerBound + (quantifiers.word(bytes, at: range.lowerBound, end: range.upperBound)?.count ?? 0)
  }

  /// With the comma, for `各市、州` is held already when 县人民政府 follows.
  private static let regions = CharacterSet("县区市州旗盟乡镇街道办级设地、")

  /// At most eight characters: 设区市, 县级市, 乡镇街道.
  private static func behindRegions(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, offset - start < 24 {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      guard regions.contains(scalar) else { break }
      offset += length
    }
    return offset
  }

  private static func behindBracket(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var offset = start
    var depth = 0
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      offset += length
      if TagText.opens(scalar) { depth += 1 }
      if TagText.closes(scalar) { depth -= 1 }
      if depth == 0 { break }
    }
    return offset
  }

  // MARK: Nouns

  private static let nouns = WordList(["单位", "部门", "科室", "处室", "机构", "街道", "园区", "企事业单位", "直属单位", "直属机构"])

  /// `单位` of `市直有关部门、单位`.
  private static func isBareNoun(_ bytes: Bytes, _ range: Range<Int>) -> Bool { nouns.contains(bytes, range) }

  /// `市直有关部门`, `各乡镇`.
  private static func isNounOfMany(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    nouns.ends(bytes, from: 0, to: range.upperBound) || isPlainRegion(bytes, range)
  }

  // MARK: Names that end later

  private static let totals = WordList(["全市", "全县", "全区", "全省", "各"])

  /// `全市供水` of `全市供水、燃气企业`.
  private static func isQuantified(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    totals.begins(bytes, from: range.lowerBound, to: range.upperBound)
  }

  /// `东莞等市人民政府`: what stands before is a name of a region as well.
  static func namesRegions(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      if scalar == 0x7B49 { return beginsWithRegion(bytes, offset + length..<range.upperBound) && offset + length < range.upperBound }
      offset += max(1, length)
    }
    return false
  }
}
