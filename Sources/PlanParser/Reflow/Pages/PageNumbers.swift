/// Page numbers that stand bare on their lines, `12` or `12/35`: numbers that count on from page to page, and stand inside sentences.
///
/// A chapter's number and a table's row stand alone on their lines too, but nothing is broken off before them.
enum PageNumbers {
  /// The fewest lines of a page: a number alone tells one from a list by them.
  private static let leastLines = 10

  /// Indices of lines, in order. Looks for them where lines are wrapped. Linear.
  static func find(_ lines: TextLines, _ layout: PageLayout) -> [Int] {
    guard let width = layout.width else { return [] }
    let runs = runs(lines, width: width)
    let isOnly = runs.count == 1
    return runs.flatMap { run in
      areNumbers(run) || !layout.isPieced && arePages(run, lines, isOnly: isOnly)
        ? run.marks.map(\.line) : []
    }
  }

  /// Numbers that count on from page to page.
  private struct Run {
    var marks: [NumberMark] = []
    /// Of how many pages they are; 0 where they do not say.
    var total = 0
    /// Blanks stand around the stroke: `2 / 9`.
    var isParted = false
  }

  private static func runs(_ lines: TextLines, width: Int) -> [Run] {
    var runs: [Run] = []
    var last = -1
    var place = 0
    for index in lines.indices where !lines[index].isBlank {
      defer {
        last = index
        place += 1
      }
      guard let read = read(lines, index), !isFollowedByPoint(lines, index) else { continue }
      let isInside = last >= 0 && lines.breaksFullLine(last, width: width)
      let mark = NumberMark(line: index, number: read.number, place: place, isInside: isInside)
      let least = read.total > 0 ? NumberMark.leastLines : leastLines
      if let run = runs.last, read.total == run.total, run.marks.last?.isFollowed(by: mark, lines: least) ?? false {
        runs[runs.count - 1].marks.append(mark)
      } else {
        runs.append(Run(marks: [mark], total: read.total, isParted: read.isParted))
      }
    }
    return runs
  }

  /// Whether a run is long enough to tell by itself.
  private static func areNumbers(_ run: Run) -> Bool {
    let marks = run.marks
    let inside = marks.count(where: \.isInside)
    let areMany = marks.count >= 3 && inside * 3 >= marks.count
    // `2 / 9`, `3 / 9`: neither rows nor chapters say how many there are.
    let haveTotal = run.total > 0 && marks.count == 2 && inside > 0
    return areMany || haveTotal || marks.count == 2 && areFirst(marks)
  }

  /// Whether numbers are those of pages though there are few, or few of them stand inside sentences: a line that is not filled cannot stand inside a sentence of wrapped text, unless a page put it there.
  ///
  /// - Parameter isOnly: whether the text has no other bare numbers.
  private static func arePages(_ run: Run, _ lines: TextLines, isOnly: Bool) -> Bool {
    // `2 / 9`, with blanks: a fraction is seldom written so, and stands behind a line that was not full, `…比例不低于⏎9 / 10⏎的乡镇`.
    if run.total > 1, run.isParted {
      return run.marks.allSatisfy { $0.isInside || standsBetween($0, lines) || endsParagraph(above: $0.line, lines) }
    }
    let torn = run.marks.count { tearsSentence($0, lines) }
    let areBetween = run.marks.allSatisfy { standsBetween($0, lines) }
    if run.marks.count > 2 { return torn > 0 && areEven(run.marks) && areBetween }
    if run.marks.count == 2 { return torn > 0 || run.marks[0].number <= 2 && areEven(run.marks) && areBetween }
    guard isOnly || run.total > 0, let mark = run.marks.first, isPlausible(mark) else { return false }
    return torn > 0 || isLast(mark.line, lines)
  }

  /// `…重点整治违规动火作业、设备⏎2⏎带病运行等问题。`: the line above is full and ends inside a clause, and the line below goes on with it. What the number may count,
  /// `新增机井⏎12⏎眼`, or belong to, `第⏎5⏎批`, `增长⏎8⏎以上`, goes on as well.
  private static func tearsSentence(_ mark: NumberMark, _ lines: TextLines) -> Bool {
    guard mark.isInside, let above = neighbour(of: mark.line, lines, -1), let below = neighbour(of: mark.line, lines, 1),
      Scalars.isHan(lines.last(of: above)) || lines.last(of: above) == "，", lines.last(of: above) != "第"
    else { return false }
    let first = lines.first(of: below)
    if points.contains(first) { return true }
    guard Scalars.isHan(first), lines.surface(of: below) == nil, !amounts.contains(first) else { return false }
    let line = lines[below]
    let second = Place(lines.bytes.span, at: Int(line.textStart), end: Int(line.textEnd)).second(lines.bytes.span)
    return !MeasureWords.follows(bareArabic: first, second, isParted: true)
  }

  private static let points = CharacterSet("。，、；")
  /// `8⏎以上`, `8⏎左右`, `8⏎至10`, `8⏎余个`, `8⏎多个`, `9/10⏎的乡镇`
  private static let amounts = CharacterSet("以左至到余多的")

  /// `…责任书。⏎2` at the end of a text, as its pages go.
  private static func isLast(_ index: Int, _ lines: TextLines) -> Bool {
    neighbour(of: index, lines, 1) == nil && neighbour(of: index, lines, -1).map { Scalars.isTerminal(lines.last(of: $0)) } ?? false
  }

  /// The nearest line with text.
  private static func neighbour(of index: Int, _ lines: TextLines, _ step: Int) -> Int? {
    var next = index + step
    while lines.indices.contains(next), lines[next].isBlank { next += step }
    return lines.indices.contains(next) ? next : nil
  }

  /// Whether as many pages as a number says may have come before it.
  private static func isPlausible(_ mark: NumberMark) -> Bool {
    mark.place >= leastLines * max(1, mark.number - 1) && mark.place <= mostLines * mark.number
  }

  /// The most lines of a page.
  private static let mostLines = 60

  /// Whether a number stands above a paragraph that has a marker of its own, or inside a sentence: what is left of no marker.
  private static func standsBetween(_ mark: NumberMark, _ lines: TextLines) -> Bool {
    tearsSentence(mark, lines) || neighbour(of: mark.line, lines, 1).map { lines.isMarked($0) } ?? true
  }

  private static func endsParagraph(above index: Int, _ lines: TextLines) -> Bool {
    neighbour(of: index, lines, -1).map { Scalars.endsThought(lines.last(of: $0)) || SurfaceScanner.closes(lines.last(of: $0)) } ?? false
  }

  /// Whether all pages have as many lines, the first of two as well; a few of them may have other lines, of a table or a blank.
  private static func areEven(_ run: [NumberMark]) -> Bool {
    if run.count == 2 { return run[0].place >= leastLines && abs(run[1].place - run[0].place - 1 - run[0].place) <= 3 }
    let pages = zip(run, run.dropFirst()).map { $1.place - $0.place }
    let usual = pages.sorted()[pages.count / 2]
    return pages.count { abs($0 - usual) <= 3 } * 5 >= pages.count * 4
  }

  /// Whether two are those of the first pages, with as many lines on one as on the other.
  private static func areFirst(_ run: [NumberMark]) -> Bool { run[0].number == 1 && areEven(run) && run.contains(where: \.isInside) }

  /// `41⏎.优化`: no line begins with a dot, but for one that went on with the number.
  private static func isFollowedByPoint(_ lines: TextLines, _ index: Int) -> Bool {
    index + 1 < lines.count && SurfaceScanner.isDot(lines.first(of: index + 1))
  }

  /// `12`, `12/35`
  static func number(_ lines: TextLines, _ index: Int) -> Int? { read(lines, index)?.number }

  /// The number, and of how many; 0 where that is not said.
  private static func read(_ lines: TextLines, _ index: Int) -> (number: Int, total: Int, isParted: Bool)? {
    guard lines[index].count <= 12, NumeralCharacter.arabic(lines.first(of: index)) != nil else { return nil }
    var cursor = Cursor(bytes: lines.bytes, offset: Int(lines[index].textStart), end: Int(lines[index].textEnd))
    let value = digits(&cursor)
    var total = 0
    var isParted = cursor.skipBlanks()
    if cursor.peek == "/" || cursor.peek == "／" {
      cursor.advance()
      isParted = cursor.skipBlanks() && isParted
      total = digits(&cursor)
      // `12/3` is a fraction, or a day.
      if total < value { total = 0 }
    }
    return cursor.offset == cursor.end && value > 0 && value < 1000 ? (value, total, isParted) : nil
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
