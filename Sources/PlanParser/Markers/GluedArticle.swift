/// Tells an article that was glued to the one before it from one that the text cites: `…的能力第三条本市…`, but `违反本法第三条规定的`.
///
/// Laws name the text whose article they cite, or join it to what says so: 依照, 本条例, 《…》. That the number is the one due is asked of the
/// sequence.
enum GluedArticle {
  /// Whether an article's whole marker with no stop before it may begin an article.
  ///
  /// - Parameters:
  ///   - offset: where it begins, in a passage that begins at `first`.
  ///   - next: the character behind the marker.
  static func isLikely(_ bytes: Bytes, _ offset: Int, from first: Int, next: UInt32) -> Bool {
    guard Scalars.isHan(next) && !citesOn.contains(next) || next == "【" || Blank.contains(next) else { return false }
    let before = Scalars.decode(bytes, before: offset, start: first).value
    return (Scalars.isHan(before) || before == "”") && !cites.contains(before) && !namesLaw(bytes, before, offset, from: first)
  }

  /// `本条例第三条`, `行政许可法第三条`; but a law's first article ends `…，制定本条例`.
  private static func namesLaw(_ bytes: Bytes, _ last: UInt32, _ offset: Int, from first: Int) -> Bool {
    guard lawEndings.contains(last) else { return false }
    var place = offset - 3
    for _ in 0..<mostOfName where place - 3 >= first {
      let (scalar, length) = Scalars.decode(bytes, before: place, start: first)
      place -= length
      guard scalar == "本" || scalar == "该" else { continue }
      let verb = Scalars.decode(bytes, before: place, start: first).value
      return verb != "定" && verb != "订"
    }
    return alwaysLaws.contains(last)
  }

  /// Characters of a law's own name for itself behind its 本: `本实施细则`.
  private static let mostOfName = 5
  /// What the name of a law, or of a rule, ends with: 法 典 例 则 定 程 见 施 案.
  private static let lawEndings = CharacterSet("法典例则定程见施案")
  /// … and what hardly any other word does.
  private static let alwaysLaws = CharacterSet("法典例")
  /// What stands before an article that is cited.
  private static let cites = CharacterSet("依按照据反合于由从到用本该在对除经自与和及至或第")
  /// What goes on with a citation: `第三条中`, `第三条和第四条`, `第三条执行`.
  private static let citesOn = CharacterSet("中和或及之与到等内后修增删改执办处予给要的明情款项作规所")
}
