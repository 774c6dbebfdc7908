/// Whether it is the habit of a text that a bracket at the end of an item names who is in charge: `…不再收取证照（区数据局）。`
///
/// One such bracket may be a remark, as in `送至窗口（区政务中心）。`
enum SentenceNames {
  /// Longest bracket that is looked at, in bytes.
  private static let longest = 240

  static func isHabit(in prose: Prose) -> Bool { TagHabits.isSeen(in: prose, where: endsInOffice) }

  private static func endsInOffice(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    let textEnd = Scalars.matches("。", bytes, at: end - 3, end: end) ? end - 3 : end
    let close = Scalars.decode(bytes, before: textEnd, start: start)
    guard end - start >= 24, close.value == "）" || close.value == ")" else { return false }
    let contentEnd = textEnd - close.length
    var offset = contentEnd
    var firstEnd = contentEnd
    while contentEnd - offset <= longest {
      offset = Scalars.beforeHan(bytes, from: offset, to: start)
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if scalar == "（" || scalar == "(" {
        // `（责任单位：市教育局）` says nothing of names alone.
        if RoleLabel.read(bytes, at: offset, end: firstEnd) != nil { return false }
        return ActorName.isOfItem(bytes, offset..<firstEnd) && !BareNames.isRemark(bytes, offset..<firstEnd)
          && !ActorName.ends(bytes, start..<offset - length)
      }
      guard scalar == "、" else { return false }
      offset -= length
      firstEnd = offset
    }
    return false
  }
}
