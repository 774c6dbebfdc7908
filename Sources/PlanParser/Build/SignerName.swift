/// Whether a line is what someone is called who signs a text, and not an office of a government only: `某镇中心小学`, `某街道办事处`, `某市总工会`.
///
/// The line says so where it stands: alone, right above the day, below the end of a text. Elsewhere such words name who has something to do.
enum SignerName {
  static func isWhole(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    if OfficeName.isWhole(bytes, line) { return true }
    if let letters = SpacedLetters.joined(bytes.span, line) { return isName(letters, 0..<letters.count) }
    return isName(bytes, line)
  }

  private static func isName(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let name = bytes.span
    return line.count >= shortest && line.count <= longest && isBody(name, line)
      && !ActorName.isKind(name, line) && !ActorName.isPlace(name, line)
      && !several.begins(name, from: line.lowerBound, to: line.upperBound)
      && !people.contains(Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound).value)
      // `防汛指挥部办公室（代章）`: the remark is no part of the name.
      && Scalars.isHan(Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound).value)
      // `供水管网由县水务公司接管，用水户、村组`
      && !marks.contains { (mark: StaticString) in Finder.contains(mark, bytes, line.lowerBound, line.upperBound) }
  }

  private static func isBody(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    ActorName.isWhole(bytes, line, ActorName.sureAlone) || others.ends(bytes, from: line.lowerBound, to: line.upperBound)
  }

  /// Bodies whose last character ends much else.
  private static let others = WordList(["监狱", "煤矿", "铁矿", "人大", "农商行"])

  /// Bytes of `教务处`.
  private static let shortest = 9
  private static let longest = 90
  /// `各街道办事处`: to whom a text goes, or who has something to do.
  private static let several = WordList(["各", "有关", "相关", "全体", "所有", "其他", "其它"])
  /// What one person is: `局长`, `审判员`, `负责人`.
  private static let people = CharacterSet("长員员人等")
  private static let marks: [StaticString] = ["，", "、", "；", "：", ":", "。", "关于"]
}
