import PlanSyntax

/// Who signs and when, in one line: `某县水务局　　2023年3月2日`, `某县水务局2023年3月2日`.
enum SignedLine {
  static func read(_ bytes: [UInt8], _ line: Range<Int>) -> (name: Range<Int>, day: CalendarDate)? {
    guard line.count <= longestLine else { return nil }
    let (start, end) = (line.lowerBound, line.upperBound)
    guard Scalars.decode(bytes, before: end, start: start).value == "日" else { return nil }
    let name = Scalars.behindHan(bytes.span, from: start, to: end)
    guard name < end,
      Blank.width(in: bytes, at: name) > 0 || NumeralCharacter.arabic(Scalars.decode(bytes, at: name, end: end).value) != nil,
      OfficeName.isWhole(bytes, start..<name),
      let day = DateReader.whole(bytes, name, end)
    else { return nil }
    return (start..<name, day)
  }

  /// In bytes, at the most.
  private static let longestLine = 150
}
