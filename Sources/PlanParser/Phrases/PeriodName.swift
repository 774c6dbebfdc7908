/// `三月份：`, `9—10月`, `第三季度`, `上半年：`: a time alone on its line, as it stands over what is to be done in it.
enum PeriodName {
  /// Whether a line names a time and nothing else.
  static func isWhole(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    guard line.count <= longest else { return false }
    var place = Place(bytes, at: line.lowerBound, end: line.upperBound)
    var isNamed = false
    while place.offset < place.end {
      let scalar = place.peek
      if units.contains(scalar) {
        isNamed = true
      } else if NumeralCharacter.han(scalar) == nil, NumeralCharacter.arabic(scalar) == nil, !others.contains(scalar) {
        return false
      }
      place.advance(bytes)
    }
    return isNamed
  }

  /// In bytes: `2024年11月上旬至12月下旬：`
  private static let longest = 42
  /// 月, 季度, 年, 旬, 周
  private static let units = CharacterSet("月季年旬周")
  /// What stands around them.
  private static let others = CharacterSet("第份度上中下半初底末至到—–-~～：:全每")
}
