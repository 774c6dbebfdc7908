/// Whether the tasks in a row of one paragraph each name who is in charge: `新增学位5000个（区教育局）；新增托位800个（区卫健局负责）。`
enum RowNames {
  /// Fewer are remarks.
  private static let least = 2

  /// Whether offices stand in brackets before two of the stops. Linear.
  static func close(_ bytes: Bytes, _ row: Range<Int>) -> Bool {
    var count = 0
    var offset = row.lowerBound
    var open: Int?
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: row.upperBound)
      guard offset < row.upperBound else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: row.upperBound)
      if scalar == "（" || scalar == "(" { open = offset + length }
      if scalar == "）" || scalar == ")", let content = open.map({ $0..<offset }) {
        open = nil
        if endsTask(bytes, offset + length, row.upperBound), isOfTask(bytes, content.lowerBound, row),
          ActorName.isOfItem(bytes, firstName(bytes, content))
        {
          count += 1
          if count == least { return true }
        }
      }
      offset += max(1, length)
    }
  }

  /// Not `…逐步覆盖。（市民政局）`, which closes an item, nor `（责任单位：市民政局）`.
  private static func isOfTask(_ bytes: Bytes, _ content: Int, _ row: Range<Int>) -> Bool {
    let open = content - Scalars.decode(bytes, before: content, start: row.lowerBound).length
    return !TagSurroundings.isStop(bytes, before: open, from: row.lowerBound)
      && RoleLabel.read(bytes, at: content, end: row.upperBound) == nil
  }

  private static func endsTask(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    offset == end || Scalars.isTerminal(Scalars.decode(bytes, at: offset, end: end).value)
  }

  private static let verbs = WordList(["牵头", "负责", "落实"])

  private static func withoutVerb(_ bytes: Bytes, _ end: Int, _ start: Int) -> Int {
    verbs.word(bytes, endingAt: end, from: start).map { end - $0.count } ?? end
  }

  /// What stands before the first 、 or ， without its verb.
  private static func firstName(_ bytes: Bytes, _ content: Range<Int>) -> Range<Int> {
    let end = Scalars.behindHan(bytes, from: content.lowerBound, to: content.upperBound)
    switch Scalars.decode(bytes, at: end, end: content.upperBound).value {
    case "、", "，": return content.lowerBound..<withoutVerb(bytes, end, content.lowerBound)
    default: return end == content.upperBound ? content.lowerBound..<withoutVerb(bytes, end, content.lowerBound) : content
    }
  }
}
