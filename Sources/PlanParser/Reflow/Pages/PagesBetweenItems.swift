/// Page numbers that stand bare between the items of a text whose lines are whole paragraphs: `…落到实处。⏎3⏎（二）加强监管。…`, or between a marker alone on its line and its
/// words, `三、⏎3⏎保障措施`.
///
/// No sentence is broken off there, as ``PageNumbers`` asks. What tells is that nothing else is left for the number to be: the item below it has a marker of its own.
enum PagesBetweenItems {
  /// Indices of lines, in order. Linear; a text without bare numbers is hardly looked at.
  static func find(_ lines: TextLines) -> [Int] {
    var places: [Number] = []
    var (last, place) = (-1, 0)
    for index in lines.indices where !lines[index].isBlank {
      defer { (last, place) = (index, place + 1) }
      guard lines[index].count <= longest, let number = PageNumbers.number(lines, index) else { continue }
      let next = next(lines, index)
      places.append(
        Number(
          line: index, number: number, place: place, splitsItem: splitsItem(lines, last, next),
          standsBetween: standsBetween(lines, last, next), isAboveFirst: next.map { lines.surface(of: $0)?.value == 1 } ?? false))
    }
    return runs(places).flatMap { run in
      if run.count > 1, run.contains(where: { !$0.isAboveFirst }) { return run.map(\.line) }
      return run.filter { $0.splitsItem && !begins($0, lines) }.map(\.line)
    }
  }

  /// A bare number and where it stands.
  private struct Number {
    let line: Int
    let number: Int
    /// Lines with text before it.
    let place: Int
    let splitsItem: Bool
    let standsBetween: Bool
    /// The item below is the first of its list: the number may be its heading's.
    let isAboveFirst: Bool
  }

  /// In bytes: three digits of full width.
  private static let longest = 9

  /// Numbers side by side that count on, a few lines from each other, each where a page's number may stand.
  private static func runs(_ places: [Number]) -> [[Number]] {
    var runs: [[Number]] = []
    var before: Number?
    for place in places {
      defer { before = place }
      guard place.splitsItem || place.standsBetween else { continue }
      if let last = runs.last?.last, last.line == before?.line, place.number == last.number + 1,
        place.place - last.place >= NumberMark.leastLines
      {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    return runs
  }

  /// `…落到实处。⏎3⏎（二）加强监管。…`: between the end of a paragraph, or a heading, and a whole marker, or at the text's end.
  private static func standsBetween(_ lines: TextLines, _ above: Int, _ below: Int?) -> Bool {
    guard above >= 0,
      Scalars.isTerminal(lines.last(of: above)) || SurfaceScanner.closes(lines.last(of: above)) || isHeading(lines, above)
    else { return false }
    return below.map { lines.surface(of: $0)?.isUnmistakable ?? false } ?? true
  }

  /// `三、保障措施`, or its words alone below a marker that has its own line.
  private static func isHeading(_ lines: TextLines, _ index: Int) -> Bool {
    if let surface = lines.surface(of: index) { return surface.isUnmistakable && surface.end < lines[index].textEnd }
    guard index > 0, let marker = lines.surface(of: index - 1) else { return false }
    return marker.isUnmistakable && marker.end >= lines[index - 1].textEnd
  }

  /// `三、⏎3⏎保障措施`, `（二）⏎3⏎加强监管。…`; but not `1.⏎1⏎编制目的`, which is one number, nor `（二）⏎3⏎个项目`.
  private static func splitsItem(_ lines: TextLines, _ above: Int, _ below: Int?) -> Bool {
    guard above >= 0, let below, let marker = lines.surface(of: above), marker.isUnmistakable, marker.end >= lines[above].textEnd,
      marker.pieces.contains(.han) || marker.pieces.contains(.open), lines.surface(of: below) == nil, Scalars.isHan(lines.first(of: below))
    else { return false }
    let line = lines[below]
    let second = Place(lines.bytes.span, at: Int(line.textStart), end: Int(line.textEnd)).second(lines.bytes.span)
    return !MeasureWords.follows(bareArabic: lines.first(of: below), second, isParted: true)
  }

  /// `（二）⏎1⏎加强监管。…⏎2⏎落实责任。…`: whether the number begins a list, whose next one stands among the lines below, or goes on with one.
  private static func begins(_ mark: Number, _ lines: TextLines) -> Bool {
    for index in mark.line + 1..<min(mark.line + reach, lines.count) {
      guard let surface = lines.surface(of: index), surface.pieces.contains(.arabic), surface.components == 1 else { continue }
      if Int(surface.value) == mark.number + 1 { return true }
    }
    return false
  }

  /// Lines among which the next number of a list stands.
  private static let reach = 40

  private static func next(_ lines: TextLines, _ index: Int) -> Int? {
    (index + 1..<max(index + 1, min(index + 8, lines.count))).first { !lines[$0].isBlank }
  }
}
