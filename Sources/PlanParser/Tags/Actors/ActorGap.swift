/// A blank between two actors where a comma is missing: `县住建局 县城管局`, `医政科 区人民医院`.
///
/// Most blanks in names were put in by typesetting, as in `市发展 改革委`: so both sides have to be names, and the second to begin as a name does,
/// or both to be offices of one bureau.
enum ActorGap {
  /// What offices end with that are parted so; not 会, with which `社会｜ 保障局` ends.
  private static let ends = CharacterSet("局科股处室办站所队委部联")
  /// More of them, before a name that begins as those of offices do.
  private static let moreEnds = CharacterSet("社院校馆府镇乡村道")
  private static let beginnings = WordList(RegionLevel.names + RegionLevel.townships + ["各", "有关", "相关", "街道", "团"])

  static func find(_ bytes: Bytes, _ part: Range<Int>) -> Range<Int>? {
    var offset = part.lowerBound
    var depth = 0
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: part.upperBound)
      guard offset < part.upperBound else { return nil }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: part.upperBound)
      if TagText.opens(scalar) { depth += 1 }
      if TagText.closes(scalar) { depth = max(0, depth - 1) }
      if depth == 0, Blank.contains(scalar) {
        let right = TagText.trim(bytes, offset..<part.upperBound)
        if parts(bytes, part.lowerBound..<offset, right) { return offset..<right.lowerBound }
      }
      offset += max(1, length)
    }
  }

  private static func parts(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if arePersons(bytes, left, right) || areOfficeAndPerson(bytes, left, right) { return true }
    guard left.count >= 9, ActorName.matches(bytes, left) else { return false }
    var place = Place(bytes, at: right.lowerBound, end: right.upperBound)
    while place.offset < right.upperBound, !Blank.contains(place.peek) { place.advance(bytes) }
    let name = right.lowerBound..<place.offset
    guard name.count >= 9, ActorName.matches(bytes, name) else { return false }
    let begins = beginnings.begins(bytes, from: name.lowerBound, to: name.upperBound)
    if isOffice(bytes, left) { return begins || isOffice(bytes, name) }
    return begins && moreEnds.contains(Scalars.decode(bytes, before: left.upperBound, start: left.lowerBound).value)
  }

  /// `张三 李四`, but not `应急 管理局`
  private static func arePersons(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard PersonName.matches(bytes, left), !ActorName.ends(bytes, left) else { return false }
    let name = right.lowerBound..<Scalars.behindHan(bytes, from: right.lowerBound, to: right.upperBound)
    return PersonName.matches(bytes, name) && !ActorName.ends(bytes, name)
  }

  /// `县水务局 王建国`, and the other way round; but not `市文化 安全局`
  private static func areOfficeAndPerson(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var place = Place(bytes, at: right.lowerBound, end: right.upperBound)
    while place.offset < right.upperBound, !Blank.contains(place.peek) { place.advance(bytes) }
    let next = right.lowerBound..<place.offset
    if isPerson(bytes, next) { return left.count >= 9 && isOffice(bytes, left) && ActorName.matches(bytes, left) }
    return isPerson(bytes, left) && next.count >= 9 && isOffice(bytes, next) && ActorName.matches(bytes, next)
      && beginnings.begins(bytes, from: next.lowerBound, to: next.upperBound)
  }

  private static func isPerson(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    name.count <= 9 && PersonName.matches(bytes, name) && !ActorName.ends(bytes, name)
  }

  private static func isOffice(_ bytes: Bytes, _ name: Range<Int>) -> Bool {
    ends.contains(Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound).value)
  }
}
