/// Whether it is the habit of a text that the one in charge stands behind dashes: `…压减到三十分钟。——县政务服务局`, or on a line below.
///
/// One such name may be that of who said the words before it.
enum DashNames {
  /// Longest names that are looked at, in bytes.
  private static let longest = 240

  static func isHabit(in prose: Prose) -> Bool { TagHabits.isSeen(in: prose, where: endsInOffice) }

  private static func endsInOffice(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    let textEnd = Scalars.matches("。", bytes, at: end - 3, end: end) ? end - 3 : end
    var offset = textEnd
    var firstEnd = textEnd
    while textEnd - offset <= longest {
      offset = Scalars.beforeHan(bytes, from: offset, to: start)
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      switch scalar {
      case "—":
        let dashes = offset - 2 * length
        return dashes >= start && Scalars.matches("——", bytes, at: dashes, end: textEnd) && ActorName.isBureau(bytes, offset..<firstEnd)
          && (dashes == start || Scalars.isTerminal(Scalars.decode(bytes, before: dashes, start: start).value))
      case "、", "，": firstEnd = offset - length
      default: return false
      }
      offset -= length
    }
    return false
  }
}
