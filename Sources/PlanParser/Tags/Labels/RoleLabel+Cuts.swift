/// Where a label begins that something stands before: `市发改委｜责任单位：…`.
extension RoleLabel {
  /// Longest word before 时间 that says what time, in bytes: `启动时间`, which is none that a task ends at.
  private static let longestOfTime = 12

  /// Where the label that ends at a colon begins, if something stands before it; nil where nothing does.
  static func cut(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> Int? {
    // Most labels begin their group: that is known before what they say.
    let end = withoutMarkup(bytes, endingAt: colon, from: start)
    guard let begin = beginning(bytes, endingAt: end, from: start) else { return cutBare(bytes, endingAt: colon, from: start) }
    guard begin > start else { return nil }
    // `行业主管部门` is one label, `市发改委责任单位` a name and a label.
    let before = start..<begin
    if !ActorName.ends(bytes, before), !Deadline.matches(bytes, before),
      read(bytes, at: start, end: bytes.count)?.range.upperBound == end || before.count <= longestOfTime && isOfDeadline(bytes, begin..<end)
    {
      return nil
    }
    return read(bytes, endingAt: colon, from: begin)?.range.lowerBound
  }

  /// `（牵头：省政务办 配合：省教育厅）`: where a role without a noun begins behind a blank.
  private static func cutBare(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> Int? {
    guard let role = bare(bytes, endingAt: colon, from: start)?.range.lowerBound, role > start, Blank.width(in: bytes, before: role) > 0
    else { return nil }
    return role
  }

  /// Longest word before a colon that says what follows, in bytes: `联系电话`.
  private static let longestOther = 18

  /// `市司法局 联系电话：123456`: where words behind a blank begin that are no role and no name, if an actor stands before the blank.
  static func cutOther(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> Int? {
    let begin = Scalars.beforeHan(bytes, from: colon, to: start)
    guard begin > start, begin < colon, colon - begin <= longestOther, Blank.width(in: bytes, before: begin) > 0,
      !ActorName.ends(bytes, begin..<colon), ActorName.ends(bytes, TagText.trim(bytes, start..<begin))
    else { return nil }
    return begin
  }
}
