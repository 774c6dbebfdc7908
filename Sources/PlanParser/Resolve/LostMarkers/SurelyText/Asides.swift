/// Lines that are no items whatever number is missing nearby: calls to those who listen, remarks in brackets, the unit of a table. `各位代表！`, `同志们：`,
/// `（此页无正文）`, `单位：万元`, `注：…`, `具体要求是：`
enum Asides: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let words = document.words(of: passage)
    let bytes = document.text.prose.bytes.span
    let (start, end) = (words.lowerBound, words.upperBound)
    if labels.begins(bytes, from: start, to: end) { return true }
    guard words.count <= ShapedText.longestHeading else { return false }
    // `2023年4月10日至5月20日`
    if let day = DateReader.endOfLeading(bytes, start, end), periods.contains(Scalars.decode(bytes, at: day, end: end).value) {
      return true
    }
    let (last, length) = Scalars.decode(bytes, before: end, start: start)
    switch last {
    case "！", "!": return true
    case "：", ":":
      return addressees.ends(bytes, from: start, to: end - length)
        // A list behind it may be that of a heading which ends so.
        || !document[passage].leadsList && announcers.ends(bytes, from: start, to: end - length)
    case "）", ")": return isEnclosed(bytes, words)
    default: return false
    }
  }

  /// Whether a bracket that opens a line is closed at its end and not before.
  private static func isEnclosed(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    var (offset, depth) = (line.lowerBound, 0)
    while offset < line.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: line.upperBound)
      if scalar == "（" || scalar == "(" { depth += 1 }
      if scalar == "）" || scalar == ")" { depth -= 1 }
      offset += max(1, length)
      if depth <= 0 { break }
    }
    return depth == 0 && offset == line.upperBound
  }

  /// What stands behind the first day of a time.
  private static let periods = CharacterSet("至到前起—–-~～")

  /// What notes and tables have before their words.
  private static let labels = WordList(["注：", "注:", "备注：", "备注:", "单位：", "单位:", "资料来源：", "数据来源："])
  /// What stands before the colon of a line that speaks to somebody.
  private static let addressees = WordList(["们", "代表", "委员", "同志", "领导", "来宾", "朋友"])
  /// What stands before the colon of one that speaks of what comes behind it.
  private static let announcers = WordList(["是", "为", "如下", "以下几点"])
}
