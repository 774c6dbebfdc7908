/// Finds where an actor is to be read with the prefix of the one before it: `市行政审批局、住建局、司法局` are all three the city's.
///
/// Only what is known as an office of any government is read so: `佛山供电局` and `上海海关` have their own place.
enum ElidedPrefix {
  private static let scopes: [StaticString] = ["自治区", "自治州", "自治县", "省", "市", "县", "区", "州", "盟", "旗"]

  /// Sets the prefixes of the actors from an index on, which one run names.
  static func find(_ bytes: Bytes, _ actors: inout [TagActor], from first: Int) {
    guard actors.count > first + 1, let scope = scope(bytes, actors[first].range) else { return }
    for index in first + 1..<actors.count {
      let name = actors[index].range
      if OfficeNames.begins(bytes, name) {
        actors[index].elidedPrefix = scope
      } else if let other = Self.scope(bytes, name), !isSame(bytes, other, scope) {
        return
      }
    }
  }

  /// The scope that a name begins with: `市`, but not that of 市场监管局.
  private static func scope(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int>? {
    guard !OfficeNames.begins(bytes, name) else { return nil }
    guard let scope = scopes.first(where: { Scalars.matches($0, bytes, at: name.lowerBound, end: name.upperBound) }) else { return nil }
    return name.lowerBound..<name.lowerBound + scope.utf8CodeUnitCount
  }

  private static func isSame(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { bytes[left.lowerBound + $0] == bytes[right.lowerBound + $0] }
  }
}
