/// A date of which every number stands on a line of its own, as text out of a PDF has it where figures have another typeface than Han characters.
extension LineJoiner {
  /// `2023⏎ 年⏎5⏎ 月⏎19⏎ 日`, `2023⏎ 年全市典型经验清单`: a lone number and the 年, 月 or 日 that it counts, or 年 or 月 alone and the number that goes
  /// on with the date.
  func isPieceOfDate(_ index: Int, before next: Int) -> Bool {
    if let digits = loneDigits(index) { return isCounted(digits, at: next) }
    guard next + 1 < lines.count, isAlone(index), let digits = loneDigits(next) else { return false }
    return isCounted(digits, at: next + 1)
  }

  /// `…政务公开202⏎3年度评估`: the page's edge went through a year.
  func tearsYear(_ before: Int, _ index: Int) -> Bool {
    let (first, second) = (lines[before], lines[index])
    guard first.textEnd > first.textStart, bytes[Int(first.textEnd) - 1].isDigit else { return false }
    var (start, end) = (Int(first.textEnd), Int(second.textStart))
    while start > Int(first.textStart), bytes[start - 1].isDigit { start -= 1 }
    while end < Int(second.textEnd), bytes[end].isDigit { end += 1 }
    let (head, tail) = (Int(first.textEnd) - start, end - Int(second.textStart))
    return head > 0 && tail > 0 && head + tail == 4 && Scalars.matches("年", bytes, at: end, end: Int(second.textEnd))
  }

  private static let datePieces = CharacterSet("年月日底末前内0123456789")

  /// `完成时限：2025年10月⏎底前`: whether the line before ends inside the date that its label gives.
  ///
  /// - Parameter last: the last character of the line before.
  func tearsDeadline(_ index: Int, _ last: UInt32) -> Bool {
    switch last {
    case "年", "月", "日", "底", "0"..."9": break
    default: return false
    }
    return Self.datePieces.contains(lines.first(of: index)) && !lines.isMarked(index)
      && TornTag.tearsDate(bytes.span, lines[lastLine].text, lines[index].text)
  }

  /// How many digits a line has that has nothing else.
  func loneDigits(_ index: Int) -> Int? {
    let line = lines[index]
    guard line.count <= 12 else { return nil }
    var place = Place(bytes.span, at: Int(line.textStart), end: Int(line.textEnd))
    var count = 0
    while NumeralCharacter.arabic(place.peek) != nil {
      place.advance(bytes.span)
      count += 1
    }
    return count > 0 && place.offset == place.end ? count : nil
  }

  /// Whether a line begins with what a number of so many digits counts in a date.
  private func isCounted(_ digits: Int, at index: Int) -> Bool {
    var place = Place(bytes.span, at: Int(lines[index].textStart), end: Int(lines[index].textEnd))
    if digits == 4 { return place.peek == "年" }
    guard digits <= 2, place.peek == "月" || place.peek == "日" else { return false }
    // `12⏎月度任务`, `5⏎日常工作`: cells of a table.
    place.advance(bytes.span)
    return place.peek != "度" && place.peek != "常"
  }

  /// `年`, `月` and nothing else.
  private func isAlone(_ index: Int) -> Bool {
    let line = lines[index]
    return line.count == 3
      && ["年", "月"].contains(Scalars.decode(bytes, at: Int(line.textStart), end: Int(line.textEnd)).value)
  }
}
