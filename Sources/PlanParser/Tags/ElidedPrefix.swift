/// Finds where an actor is to be read with the prefix of the one before it: `市行政审批局、住建局、司法局` are all three the city's.
///
/// Only what is known as an office of any government is read so: `佛山供电局` and `上海海关` have their own place.
enum ElidedPrefix {
  private static let scopes = WordList(["自治区", "自治州", "自治县", "省", "市", "县", "区", "州", "盟", "旗"])

  /// Sets the prefixes of the actors from an index on, which one run names.
  static func find(_ bytes: Bytes, _ actors: inout [TagActor], from first: Int) {
    guard actors.count > first + 1, let scope = scope(bytes, actors[first].range) else { return }
    for index in first + 1..<actors.count {
      let name = actors[index].range
      if let other = Self.scope(bytes, name) {
        // Which of two scopes holds from here on is not known.
        guard isSame(bytes, other, scope) else { return }
      } else if OfficeNames.begins(bytes, name) {
        actors[index].elidedPrefix = scope
      }
    }
  }

  /// The scope that a name begins with: `市`, but not that of 市场监管局.
  private static func scope(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int>? {
    guard let scope = scopes.word(bytes, at: name.lowerBound, end: name.upperBound) else { return nil }
    let end = name.lowerBound + scope.count
    // 场 监
    let next = Scalars.decode(bytes, at: end, end: name.upperBound).value
    return next == 0x573A || next == 0x76D1 ? nil : name.lowerBound..<end
  }

  private static func isSame(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { bytes[left.lowerBound + $0] == bytes[right.lowerBound + $0] }
  }
}
