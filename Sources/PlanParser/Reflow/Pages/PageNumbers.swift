/// Page numbers that stand bare on their lines, `12` or `12/35`: numbers that count on from page to page, and stand inside sentences.
///
/// A chapter's number and a table's row stand alone on their lines too, but nothing is broken off before them.
enum PageNumbers {
  /// The fewest lines of a page: a number alone tells one from a list by them.
  private static let leastLines = 10

  /// Indices of lines, in order. Looks for them where lines are wrapped. Linear.
  static func find(_ lines: TextLines, _ layout: PageLayout) -> [Int] {
    guard let width = layout.width else { return [] }
    var found: [Int] = []
    var run: [NumberMark] = []
    // Of how many pages those of the run are; 0 where they do not say.
    var total = 0
    var last = -1
    var place = 0
    func close() {
      let inside = run.count(where: \.isInside)
      let areMany = run.count >= 3 && inside * 3 >= run.count
      // `2 / 9`, `3 / 9`: neither rows nor chapters say how many there are.
      let haveTotal = total > 0 && run.count == 2 && inside > 0
      if areMany || haveTotal || run.count == 2 && areFirst(run) { found += run.map(\.line) }
      run = []
    }
    for index in lines.indices where !lines[index].isBlank {
      defer {
        last = index
        place += 1
      }
      guard let read = read(lines, index), !isFollowedByPoint(lines, index) else { continue }
      let isInside = last >= 0 && lines.breaksFullLine(last, width: width)
      let mark = NumberMark(line: index, number: read.number, place: place, isInside: isInside)
      let least = read.total > 0 ? NumberMark.leastLines : leastLines
      if let before = run.last, read.total != total || !before.isFollowed(by: mark, lines: least) { close() }
      total = read.total
      run.append(mark)
    }
    close()
    return found
  }

  /// Whether two are those of the first pages, with as many lines on one as on the other.
  private static func areFirst(_ run: [NumberMark]) -> Bool {
    run[0].number == 1 && run[0].place >= leastLines && abs(run[1].place - run[0].place - 1 - run[0].place) <= 3
      && run.contains(where: \.isInside)
  }

  /// `41⏎.优化`: no line begins with a dot, but for one that went on with the number.
  private static func isFollowedByPoint(_ lines: TextLines, _ index: Int) -> Bool {
    index + 1 < lines.count && SurfaceScanner.isDot(lines.first(of: index + 1))
  }

  /// `12`, `12/35`
  static func number(_ lines: TextLines, _ index: Int) -> Int? { read(lines, index)?.number }

  /// The number, and of how many; 0 where that is not said.
  private static func read(_ lines: TextLines, _ index: Int) -> (number: Int, total: Int)? {
    guard lines[index].count <= 12, NumeralCharacter.arabic(lines.first(of: index)) != nil else { return nil }
    var cursor = Cursor(bytes: lines.bytes, offset: Int(lines[index].textStart), end: Int(lines[index].textEnd))
    let value = digits(&cursor)
    var total = 0
    _ = cursor.skipBlanks()
    if cursor.peek == "/" || cursor.peek == "／" {
      cursor.advance()
      _ = cursor.skipBlanks()
      total = digits(&cursor)
      // `12/3` is a fraction, or a day.
      if total < value { total = 0 }
    }
    return cursor.offset == cursor.end && value > 0 && value < 1000 ? (value, total) : nil
  }

  private static func digits(_ cursor: inout Cursor) -> Int {
    var value = 0
    while let digit = NumeralCharacter.arabic(cursor.peek), value < 1000 {
      value = value * 10 + Int(digit)
      cursor.advance()
    }
    return value
  }
}
