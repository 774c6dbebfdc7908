/// Page numbers that stand bare on their lines, `12` or `12/35`: numbers that count on from page to page, and stand inside sentences.
///
/// A chapter's number and a table's row stand alone on their lines too, but nothing is broken off before them.
enum PageNumbers {
  /// The fewest lines of a page.
  private static let leastLines = 10

  /// A bare number and where it stands.
  private struct Mark {
    let line: Int
    let number: Int
    /// Lines with text before it.
    let place: Int
    let isInsideSentence: Bool
  }

  /// Indices of lines, in order. Looks for them where lines are wrapped. Linear.
  static func find(_ bytes: [UInt8], _ lines: [Line], _ layout: PageLayout) -> [Int] {
    guard let width = layout.width else { return [] }
    var found: [Int] = []
    var run: [Mark] = []
    var last = -1
    var place = 0
    func close() {
      let areMany = run.count >= 3 && run.count(where: \.isInsideSentence) * 3 >= run.count
      if areMany || run.count == 2 && areFirst(run) { found += run.map(\.line) }
      run = []
    }
    for index in lines.indices where !lines[index].isBlank {
      defer {
        last = index
        place += 1
      }
      guard let number = number(bytes, lines[index]), !isFollowedByPoint(bytes, lines, index) else { continue }
      let isInside = last >= 0 && breaksOff(bytes, lines[last], width: width)
      let mark = Mark(line: index, number: number, place: place, isInsideSentence: isInside)
      if let before = run.last {
        if mark.number != before.number + 1 || mark.place - before.place < leastLines { close() }
      }
      run.append(mark)
    }
    close()
    return found
  }

  /// Whether two are those of the first pages, with as many lines on one as on the other.
  private static func areFirst(_ run: [Mark]) -> Bool {
    run[0].number == 1 && run[0].place >= leastLines && abs(run[1].place - run[0].place - 1 - run[0].place) <= 3
      && run.contains(where: \.isInsideSentence)
  }

  /// A full line, or one that ends in a comma, and no end of a sentence.
  static func breaksOff(_ bytes: [UInt8], _ line: Line, width: Int) -> Bool {
    let last = Scalars.decode(bytes, before: Int(line.textEnd), start: Int(line.textStart)).value
    guard !Scalars.endsThought(last), !SurfaceScanner.closes(last) else { return false }
    return Columns.count(bytes, line) >= width - PageLine.slack || last == "，" || last == "、"
  }

  /// `41⏎.优化`: no line begins with a dot, but for one that went on with the number.
  private static func isFollowedByPoint(_ bytes: [UInt8], _ lines: [Line], _ index: Int) -> Bool {
    guard index + 1 < lines.count else { return false }
    let next = lines[index + 1]
    return SurfaceScanner.isDot(Scalars.decode(bytes, at: Int(next.textStart), end: Int(next.textEnd)).value)
  }

  /// `12`, `12/35`
  static func number(_ bytes: [UInt8], _ line: Line) -> Int? {
    guard line.textEnd - line.textStart <= 12,
      NumeralCharacter.arabic(Scalars.decode(bytes, at: Int(line.textStart), end: Int(line.textEnd)).value) != nil
    else { return nil }
    var cursor = Cursor(bytes: bytes, offset: Int(line.textStart), end: Int(line.textEnd))
    var value = 0
    while let digit = NumeralCharacter.arabic(cursor.peek), value < 1000 {
      value = value * 10 + Int(digit)
      cursor.advance()
    }
    _ = cursor.skipBlanks()
    if cursor.peek == "/" || cursor.peek == "／" {
      cursor.advance()
      _ = cursor.skipBlanks()
      while NumeralCharacter.arabic(cursor.peek) != nil { cursor.advance() }
    }
    return cursor.offset == cursor.end && value > 0 && value < 1000 ? value : nil
  }
}
