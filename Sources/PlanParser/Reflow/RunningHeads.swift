/// What a page prints above its text or below it on every page, the title of the document or who put it up, beside the marks with the pages' numbers.
///
/// `…到2025年底建成高标准⏎某市人民政府⏎— 2 —⏎农田20万亩…`: the same line stands right before every third mark at least, or right behind; in a text of two or three pages
/// twice, where both times the text goes on behind it in the midst of a sentence.
enum RunningHeads {
  /// Bytes of a head.
  private static let length = 12...150

  /// Indices of lines, in order: heads, and the bare numbers beside them. Linear.
  ///
  /// - Parameter numbers: lines with a page's number that no ``PageMark`` tells, in order.
  static func find(_ bytes: [UInt8], _ lines: [Line], _ layout: PageLayout, numbers: [Int]) -> [Int] {
    let found = besideMarks(bytes, lines, numbers) + NumberedHeads(bytes, lines, layout).find() + titles(bytes, lines, layout)
    return found.sorted()
  }

  /// The document's title inside wrapped sentences, twice at least, though no page has a number: `…为开启新征程⏎某县“十四五”规划⏎奠定基础。`
  private static func titles(_ bytes: [UInt8], _ lines: [Line], _ layout: PageLayout) -> [Int] {
    guard let width = layout.width else { return [] }
    var front: [Int] = []
    for index in lines.indices.lazy.filter({ !lines[$0].isBlank }).prefix(linesOfFront) where isTitle(bytes, lines[index]) {
      if !front.contains(where: { words(bytes, lines[$0]) == words(bytes, lines[index]) }) { front.append(index) }
    }
    guard let first = front.first else { return [] }
    var places: [[Place]] = Array(repeating: [], count: front.count)
    var (before, number) = (first, 0)
    for index in lines.indices[(first + 1)...] where !lines[index].isBlank {
      defer { before = index }
      number += 1
      let count = lines[index].textEnd - lines[index].textStart
      guard length.contains(Int(count)) else { continue }
      for title in front.indices where lines[front[title]].textEnd - lines[front[title]].textStart == count {
        guard index > front[title], words(bytes, lines[index]) == words(bytes, lines[front[title]]) else { continue }
        places[title].append(Place(line: index, number: number, isInside: PageNumbers.breaksOff(bytes, lines[before], width: width)))
      }
    }
    return places.filter { same in
      same.count > 1 && same.count(where: \.isInside) * 2 >= same.count
        && zip(same, same.dropFirst()).allSatisfy { $1.number - $0.number >= NumberedHeads.leastLines }
    }.flatMap { $0.map(\.line) }
  }

  /// Lines with text among which the title is.
  private static let linesOfFront = 12

  /// A line that may be a head, and ends like a title.
  static func isTitle(_ bytes: [UInt8], _ line: Line) -> Bool {
    isHead(bytes, line) && TitleEnding.ends(bytes, Int(line.textStart)..<Int(line.textEnd), with: TitleEnding.all)
  }

  private static func besideMarks(_ bytes: [UInt8], _ lines: [Line], _ numbers: [Int]) -> [Int] {
    var numbered = MarkedLines(numbers)
    let marks = lines.indices.filter { numbered.contains($0) || !lines[$0].isBlank && PageMark.matches(bytes, lines[$0]) }
    guard marks.count > 1 else { return [] }
    var above: [ArraySlice<UInt8>: [Place]] = [:]
    var below: [ArraySlice<UInt8>: [Place]] = [:]
    for mark in marks {
      let before = text(lines, mark, -1)
      let behind = text(lines, mark, 1)
      if let before, let beforeIt = text(lines, before, -1), isHead(bytes, lines[before]) {
        above[words(bytes, lines[before]), default: []].append(Place(line: before, isInside: breaksOff(bytes, lines[beforeIt])))
      }
      if let before, let behind, isHead(bytes, lines[behind]) {
        below[words(bytes, lines[behind]), default: []].append(Place(line: behind, isInside: breaksOff(bytes, lines[before])))
      }
    }
    var found: [Int] = []
    for places in [above, below] {
      for same in places.values where areHeads(same, of: marks.count) || isTitleTwice(bytes, lines, same) { found += same.map(\.line) }
    }
    return found
  }

  /// Enough of a text's pages have it: an office that some tags end with stands last on a page by chance.
  private static func areHeads(_ same: [Place], of pages: Int) -> Bool {
    same.count > 2 ? same.count * 3 >= pages : same.count == 2 && pages <= 3 && same.allSatisfy(\.isInside)
  }

  /// The title, which stands above the text as well, twice beside a mark.
  private static func isTitleTwice(_ bytes: [UInt8], _ lines: [Line], _ same: [Place]) -> Bool {
    guard same.count == 2, same.contains(where: \.isInside), isTitle(bytes, lines[same[0].line]) else { return false }
    let front = (0..<same[0].line).lazy.filter { !lines[$0].isBlank }.prefix(linesOfFront)
    return front.contains { words(bytes, lines[$0]) == words(bytes, lines[same[0].line]) }
  }

  private struct Place {
    let line: Int
    /// Lines with text before it, counted from some line on.
    var number = 0
    /// The line before it ends in the midst of a sentence.
    let isInside: Bool
  }

  /// The next line with text above a line or below it, at most two lines away.
  static func text(_ lines: [Line], _ index: Int, _ step: Int) -> Int? {
    for distance in 1...3 {
      let other = index + step * distance
      guard lines.indices.contains(other) else { return nil }
      if !lines[other].isBlank { return other }
    }
    return nil
  }

  static func words(_ bytes: [UInt8], _ line: Line) -> ArraySlice<UInt8> { bytes[Int(line.textStart)..<Int(line.textEnd)] }

  /// No sentence, and no item of a list.
  static func isHead(_ bytes: [UInt8], _ line: Line) -> Bool {
    let (start, end) = (Int(line.textStart), Int(line.textEnd))
    let last = Scalars.decode(bytes, before: end, start: start).value
    return length.contains(end - start) && !Scalars.endsThought(last) && !SurfaceScanner.closes(last)
      && !["，", "、", "："].contains { (mark: StaticString) in Finder.contains(mark, bytes, start, end) }
      && SurfaceScanner(bytes: bytes).surface(at: start, end: end) == nil && !PageMark.matches(bytes, line)
  }

  static func breaksOff(_ bytes: [UInt8], _ line: Line) -> Bool {
    let last = Scalars.decode(bytes, before: Int(line.textEnd), start: Int(line.textStart)).value
    return Scalars.isHan(last) || last == "，" || last == "、"
  }
}
