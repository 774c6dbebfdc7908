/// Actors that one name covers although a comma stands in it: `各区、县级市`, `县、区政府`, `市直有关部门、单位`, `广州、深圳、东莞等市人民政府`.
enum ActorGroup {
  /// Whether the parts at both sides of a 、 are one actor.
  @inline(__always)
  static func joins(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    (right.count == 3 || !isOffice(bytes, left)) && areOne(bytes, left, right)
  }

  /// What tells most parts that no name before them goes on with: as a noun or a government ends, or as regions begin. Kept at hand by who reads
  /// many.
  struct Rests: Sendable {
    /// The last characters of ``nouns`` and ``governments``.
    private let ends = HanFilter(nouns.lastCharacters + governments.lastCharacters + villages.lastCharacters)
    private let regions = HanFilter(regionCharacters)
    /// What follows the region with which a part begins that is no more than that, or what regions have: another, or what the ``institutions`` and the
    /// words that join begin with.
    private let behindRegion = HanFilter(regionCharacters + institutions.firstCharacters + ActorJoin.words.firstCharacters)

    /// Whether a part is a name of its own, whatever whole name stands before it: `市教育局`.
    @inline(__always)
    func excludes(_ bytes: Bytes, _ part: Range<Int>) -> Bool {
      part.count > 3 && Scalars.isOther(than: ends, bytes, before: part.upperBound)
        && (Scalars.isOther(than: regions, bytes, at: part.lowerBound)
          || Scalars.isOther(than: behindRegion, bytes, at: part.lowerBound + 3))
    }
  }

  static let rests = Rests()
  private static let regionCharacters = (RegionLevel.all + "街道办级设地苏木嘎查自治直管辖特").unicodeScalars.map(\.value)

  /// Names that end so are whole, and none of those that go on behind a comma: nearly all names.
  private static let offices = CharacterSet("局厅院会心团队所司股处科部府行")

  @inline(__always)
  private static func isOffice(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    let last = Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound).value
    if offices.contains(last) { return true }
    // 委, but neither 党委 nor 工委 nor 常委; 办, but neither 街办 nor 镇办 nor 乡办.
    guard last == "委" || last == "办" else { return false }
    switch Scalars.decode(bytes, before: name.upperBound - 3, start: name.lowerBound).value {
    case 0, "党", "工", "常", "街", "镇", "乡", "）", ")": return false
    default: return true
    }
  }

  @inline(never)
  private static func areOne(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if posts.ends(bytes, from: left.lowerBound, to: left.upperBound), PersonName.beginsWithTitle(bytes, right) { return true }
    // What goes on behind a comma is no whole name, or names regions, or goes on with a bare noun.
    if !mayBeRegion(bytes, left), ActorName.ends(bytes, left) { return right.count <= longestNoun && goesOn(bytes, left, with: right) }
    return beginsWithRegion(bytes, right) && (isPlainRegion(bytes, left) || leagues.ends(bytes, from: left.lowerBound, to: left.upperBound))
      || isBareNoun(bytes, right) && (isNounOfMany(bytes, left))
      || villages.contains(bytes, right) && quantifiers.begins(bytes, from: left.lowerBound, to: left.upperBound)
        && isNounOfMany(bytes, left)
      || areKinds(bytes, left, right) || isList(bytes, left) && governments.ends(bytes, from: right.lowerBound, to: right.upperBound)
      || isBareGovernment(bytes, right) && parties.ends(bytes, from: left.lowerBound, to: left.upperBound)
      || !ActorName.ends(bytes, left) && (isUnended(bytes, left, right) || namesRegions(bytes, right))
  }

  /// Longest of the nouns, kinds and governments that a name may go on with alone, in bytes: 企事业单位.
  private static let longestNoun = 15

  private static func goesOn(_ bytes: Bytes, _ left: Range<Int>, with right: Range<Int>) -> Bool {
    isBareNoun(bytes, right) && nouns.ends(bytes, from: 0, to: left.upperBound) || areKinds(bytes, left, right)
      || isBareGovernment(bytes, right) && parties.ends(bytes, from: left.lowerBound, to: left.upperBound)
  }

  /// Whether a name ends as regions do, holds a bracket, or ends as what a league has in the place of a government.
  private static func mayBeRegion(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    let last = Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound).value
    return regions.contains(last) || last == "署"
      || Scalars.behindHan(bytes, from: name.lowerBound, to: name.upperBound) < name.upperBound
  }

  // MARK: Regions

  /// Whether a character may stand in a kind of region: 县, 市, 区, 乡.
  static func isRegion(_ scalar: UInt32) -> Bool { regions.contains(scalar) && scalar != "、" }

  /// `县`, `各区`, `各市〔州〕`, `沿河各设区市`: kinds of region without the name of one.
  private static func isPlainRegion(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    // `各有关区` too
    let start = behindQuantifier(bytes, (behindEach(bytes, range) ?? range.lowerBound)..<range.upperBound)
    guard start < range.upperBound else { return false }
    let end = behindRegions(bytes, from: start, to: range.upperBound)
    guard end > start else { return false }
    // Not `各县（市、区）委`.
    return end == range.upperBound
      || TagText.opens(Scalars.decode(bytes, at: end, end: range.upperBound).value)
        && behindBracket(bytes, from: end, to: range.upperBound) == range.upperBound
  }

  /// `各市、州` of `各市、州、神农架林区人民政府`: several kinds of region, of which the last name says what they have; not `各县（市、区）`, behind which
  /// `管委会` is another.
  private static func isList(_ bytes: Bytes, _ left: Range<Int>) -> Bool {
    isPlainRegion(bytes, left) && TagText.contains("、", bytes, ActorName.withoutBracket(bytes, left))
  }

  /// `县级市`, `县（市、区）人民政府`, `区政府及…`: more of the same kinds, and then what they have.
  private static func beginsWithRegion(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var end = behindRegions(bytes, from: range.lowerBound, to: range.upperBound)
    guard end > range.lowerBound else { return false }
    if TagText.opens(Scalars.decode(bytes, at: end, end: range.upperBound).value) {
      end = behindBracket(bytes, from: end, to: range.upperBound)
    }
    return end == range.upperBound || institutions.begins(bytes, from: end, to: range.upperBound)
      || ActorJoin.word(bytes, at: end, in: range) != nil
  }

  /// `各盟行政公署、市人民政府`: what a league has in the place of a government.
  private static let leagues = WordList(["各盟行政公署", "各盟行署", "各行政公署", "各行署"])
  private static let institutions = WordList(["人民政府", "政府", "党委", "人民法院", "法院", "检察院", "管委会", "两级", "三级", "（", "(", "〔"])
  private static let quantifiers = WordList(["各", "相关", "有关", "全市各", "全县各", "全省各", "所有"])

  private static func behindQuantifier(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    range.lowerBound + (quantifiers.word(bytes, at: range.lowerBound, end: range.upperBound)?.count ?? 0)
  }

  /// Behind the 各 of a name that says before it which ones.
  private static func behindEach(_ bytes: Bytes, _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset < range.upperBound, offset - range.lowerBound <= 12 {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      offset += max(1, length)
      if scalar == "各" { return offset }
    }
    return nil
  }

  /// With the comma, for `各市、州` is held already when 县人民政府 follows.
  private static let regions = CharacterSet(RegionLevel.all + "街道办级设地苏木嘎查自治直辖特、")

  /// At most eight characters: 设区市, 县级市, 乡镇街道, 自治区, 直辖市, 特区, 苏木.
  private static func behindRegions(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end, offset - start < 24 {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if Scalars.matches("的市", bytes, at: offset, end: end) {
        offset += 6
        continue
      }
      if Scalars.matches("直管市", bytes, at: offset, end: end) {
        offset += 9
        continue
      }
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

  /// 县委 and 市委 are none of them: `县委、县政府` are two bodies, and each is written whole. `各乡镇党委、政府` leaves out of its second name all but its last word.
  private static let parties = WordList(["党委", "党工委", "党（工）委", "党组", "）委", ")委"])
  private static let governments = WordList(["政府", "人民政府", "管委会"])

  /// `政府` of `各乡镇党委、政府`.
  private static func isBareGovernment(_ bytes: Bytes, _ range: Range<Int>) -> Bool { governments.contains(bytes, range) }

  /// `县委常委` of `县委常委、副县长周文海`, and `党组书记` of `党组书记、局长`: who holds it has another post as well.
  private static let posts = WordList(["常委", "党组书记", "党委书记", "党工委书记", "党组成员", "党委委员", "党工委委员", "副书记"])

  // MARK: Nouns

  private static let nouns = WordList(UnitNoun.all + ["街道", "园区", "企事业单位", "直属单位", "直属机构"])

  /// `社区` of `各街道、社区`, `村（居）` of `各乡镇、村（居）`.
  private static let villages = WordList(["社区", "村", "村居", "村（居）", "村(居)", "村（社区）", "村(社区)"])

  /// `单位` of `市直有关部门、单位`.
  static func isBareNoun(_ bytes: Bytes, _ range: Range<Int>) -> Bool { nouns.contains(bytes, range) }

  private static let kinds = WordList(["部", "委", "办", "局", "科", "室", "处", "院", "所", "系", "站", "队", "厂", "校"])

  /// `所` of `各研究院、所`, `委` of `各部、委、办、局`.
  private static func areKinds(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    kinds.contains(bytes, right) && quantifiers.begins(bytes, from: left.lowerBound, to: left.upperBound)
  }

  /// `市直有关部门`, `各乡镇`.
  private static func isNounOfMany(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    nouns.ends(bytes, from: 0, to: range.upperBound) || isPlainRegion(bytes, range)
  }

  // MARK: Names that end later

  private static let totals = WordList(["全市", "全县", "全区", "全省", "各"])

  /// `全市供水、燃气企业`: the name ends with the second part, which does not begin as one of its own does. `各矿` and `各村第一书记` are whole.
  private static func isUnended(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count > 6 && !PersonName.isPost(bytes, left) && !ActorName.endsAsGroup(bytes, left)
      && totals.begins(bytes, from: left.lowerBound, to: left.upperBound)
      && !totals.begins(bytes, from: right.lowerBound, to: right.upperBound)
      && ActorName.ends(bytes, right) && !ActorName.isBureau(bytes, right)
  }

  /// `东莞等市人民政府`: what stands before is a name of a region as well.
  static func namesRegions(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      if scalar == "等" { return beginsWithRegion(bytes, offset + length..<range.upperBound) && offset + length < range.upperBound }
      offset += max(1, length)
    }
    return false
  }
}
