/// A date of which every number stands on a line of its own, as text out of a PDF has it where figures have another typeface than Han characters.
enum PieceOfDate {
  /// `2023⏎ 年⏎5⏎ 月⏎19⏎ 日`, `2023⏎ 年全市典型经验清单`: a lone number and the 年, 月 or 日 that it counts, or 年 or 月 alone and the number that goes
  /// on with the date.
  static func isPieceOfDate(_ index: Int, before next: Int, _ joiner: LineJoiner) -> Bool {
    if let digits = joiner.loneDigits(index) { return isCounted(digits, at: next, joiner) }
    guard next + 1 < joiner.lines.count, isAlone(index, joiner), let digits = joiner.loneDigits(next) else { return false }
    return isCounted(digits, at: next + 1, joiner)
  }

  /// Whether a line begins with what a number of so many digits counts in a date.
  private static func isCounted(_ digits: Int, at index: Int, _ joiner: LineJoiner) -> Bool {
    var place = Place(joiner.bytes.span, at: Int(joiner.lines[index].textStart), end: Int(joiner.lines[index].textEnd))
    if digits == 4 { return place.peek == "年" }
    guard digits <= 2, place.peek == "月" || place.peek == "日" else { return false }
    // `12⏎月度任务`, `5⏎日常工作`: cells of a table.
    place.advance(joiner.bytes.span)
    return place.peek != "度" && place.peek != "常"
  }

  /// `年`, `月` and nothing else.
  private static func isAlone(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let line = joiner.lines[index]
    return line.count == 3
      && ["年", "月"].contains(Scalars.decode(joiner.bytes, at: Int(line.textStart), end: Int(line.textEnd)).value)
  }
}
