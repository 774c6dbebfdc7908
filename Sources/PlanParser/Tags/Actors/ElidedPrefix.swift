/// Finds where an actor is to be read with the prefix of the one before it: `市行政审批局、住建局、司法局` are all three the city's.
///
/// Only what is known as an office of any government is read so: `佛山供电局` and `上海海关` have their own place.
enum ElidedPrefix {
  /// Sets the prefixes of the actors from an index on, which one run names.
  static func find(_ bytes: Bytes, _ actors: inout [TagActor], from first: Int) {
    guard actors.count > first + 1, let scope = scope(bytes, actors[first].range) else { return }
    var party = self.party(bytes, actors[first].range, scope)
    let character = Scalars.decode(bytes, at: scope.lowerBound, end: scope.upperBound).value
    for index in first + 1..<actors.count {
      let name = actors[index].range
      // `市委组织部、宣传部` are both the Party's, and the city has no such office of its own.
      if name.count <= longestOrgan, organs.contains(bytes, name) {
        if let party { actors[index].elidedPrefix = party }
        // 市网信办 and 市编办 are said as well, 市宣传部 is not.
        if party != nil || !Scalars.matches("办", bytes, at: name.upperBound - 3, end: name.upperBound) { continue }
      }
      party = self.party(bytes, name, scope) ?? party
      // Most have the scope of the first, of one character.
      if scope.count == 3, name.count > 3, Scalars.decode(bytes, at: name.lowerBound, end: name.upperBound).value == character,
        !RegionLevel.mayBeOther(before: Scalars.decode(bytes, at: name.lowerBound + 3, end: name.upperBound).value)
      {
        continue
      }
      if begins(bytes, name, with: scope) { continue }
      if let other = Self.scope(bytes, name) {
        // Which of two scopes holds from here on is not known.
        guard isSame(bytes, other, scope) else { return }
      } else if OfficeStems.begins(bytes, name) {
        actors[index].elidedPrefix = scope
      }
    }
  }

  private static let organs = WordList([
    "组织部", "宣传部", "统战部", "政法委", "网信办", "编办", "党校", "政研室", "老干部局", "机关工委", "直属机关工委", "巡察办", "文明办", "台办",
  ])
  /// In bytes: 直属机关工委.
  private static let longestOrgan = 18

  /// The 市委 with which `市委组织部` begins.
  private static func party(_ bytes: Bytes, _ name: Range<Int>, _ scope: Range<Int>) -> Range<Int>? {
    let end = name.lowerBound + scope.count
    guard begins(bytes, name, with: scope), Scalars.matches("委", bytes, at: end, end: name.upperBound),
      !Scalars.matches("委员", bytes, at: end, end: name.upperBound)
    else { return nil }
    return name.lowerBound..<end + 3
  }

  /// The scope that a name begins with: `市`, but not that of 市场监管局.
  private static func scope(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int>? {
    RegionLevel.read(bytes, name).flatMap { $0.isTownship ? nil : name.lowerBound..<$0.end }
  }

  /// Whether a name has the same scope: most have.
  private static func begins(_ bytes: Bytes, _ name: Range<Int>, with scope: Range<Int>) -> Bool {
    name.count > scope.count && Scalars.areSame(bytes, at: name.lowerBound, and: scope.lowerBound, count: scope.count)
      && RegionLevel.read(bytes, name)?.end == name.lowerBound + scope.count
  }

  private static func isSame(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && Scalars.areSame(bytes, at: left.lowerBound, and: right.lowerBound, count: left.count)
  }
}
