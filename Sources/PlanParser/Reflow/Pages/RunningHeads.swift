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
  static func find(_ lines: TextLines, _ layout: PageLayout, numbers: [Int]) -> [Int] {
    let found = besideMarks(lines, numbers) + NumberedHeads(lines, layout).find() + titles(lines, layout)
    return found.sorted()
  }

  /// The document's title inside wrapped sentences, twice at least, though no page has a number: `…为开启新征程⏎某县“十四五”规划⏎奠定基础。`
  private static func titles(_ lines: TextLines, _ layout: PageLayout) -> [Int] {
    guard let width = layout.width else { return [] }
    var front: [Int] = []
    for index in lines.indices.lazy.filter({ !lines[$0].isBlank }).prefix(linesOfFront) {
      // `（一）…，健全学⏎工作制度⏎各级…`: what stands within the text is no title.
      if isText(lines, index) { break }
      guard lines[index].count >= shortestTitle, isTitle(lines, index) else { continue }
      if !front.contains(where: { lines.words(of: $0) == lines.words(of: index) }) { front.append(index) }
    }
    guard let first = front.first else { return [] }
    var places: [[Place]] = Array(repeating: [], count: front.count)
    var (before, number) = (first, 0)
    for index in lines.indices[(first + 1)...] where !lines[index].isBlank {
      defer { before = index }
      number += 1
      let count = lines[index].count
      guard length.contains(count) else { continue }
      for title in front.indices where lines[front[title]].count == count {
        guard index > front[title], lines.words(of: index) == lines.words(of: front[title]) else { continue }
        places[title].append(Place(line: index, number: number, isInside: lines.breaksFullLine(before, width: width)))
      }
    }
    return places.filter { same in
      same.count > 1 && same.count(where: \.isInside) * 2 >= same.count
        && zip(same, same.dropFirst()).allSatisfy { $1.number - $0.number >= NumberMark.leastLines }
    }.flatMap { $0.map(\.line) }
  }

  /// Lines with text among which the title is.
  private static let linesOfFront = 12
  /// In bytes: `工作方案` is what kind of document it is, and no title.
  private static let shortestTitle = 21

  /// Whether the text has begun with a line: it is a section's, or a clause ends on it.
  private static func isText(_ lines: TextLines, _ index: Int) -> Bool {
    let (start, end) = (Int(lines[index].textStart), Int(lines[index].textEnd))
    return lines.isMarked(index) || Finder.contains("，", lines.bytes, start, end) || Finder.contains("。", lines.bytes, start, end)
  }

  /// A line that may be a head, and ends like a title.
  static func isTitle(_ lines: TextLines, _ index: Int) -> Bool {
    isHead(lines, index) && TitleEnding.ends(lines.bytes, lines[index].text, with: TitleEnding.all)
  }

  private static func besideMarks(_ lines: TextLines, _ numbers: [Int]) -> [Int] {
    var numbered = MarkedLines(numbers)
    let marks = lines.indices.filter { numbered.contains($0) || lines.isPageMark($0) }
    guard marks.count > 1 else { return [] }
    var above: [ArraySlice<UInt8>: [Place]] = [:]
    var below: [ArraySlice<UInt8>: [Place]] = [:]
    for mark in marks {
      let before = text(lines, mark, -1)
      let behind = text(lines, mark, 1)
      if let before, let beforeIt = text(lines, before, -1), isHead(lines, before) {
        above[lines.words(of: before), default: []].append(Place(line: before, isInside: lines.breaksSentence(beforeIt)))
      }
      if let before, let behind, isHead(lines, behind) {
        below[lines.words(of: behind), default: []].append(Place(line: behind, isInside: lines.breaksSentence(before)))
      }
    }
    var found: [Int] = []
    for places in [above, below] {
      for same in places.values where areHeads(same, of: marks.count) || isTitleTwice(lines, same) { found += same.map(\.line) }
    }
    return found
  }

  /// Enough of a text's pages have it: an office that some tags end with stands last on a page by chance.
  private static func areHeads(_ same: [Place], of pages: Int) -> Bool {
    same.count > 2 ? same.count * 3 >= pages : same.count == 2 && pages <= 3 && same.allSatisfy(\.isInside)
  }

  /// The title, which stands above the text as well, twice beside a mark.
  private static func isTitleTwice(_ lines: TextLines, _ same: [Place]) -> Bool {
    guard same.count == 2, same.contains(where: \.isInside), isTitle(lines, same[0].line) else { return false }
    let front = (0..<same[0].line).lazy.filter { !lines[$0].isBlank }.prefix(linesOfFront)
    return front.contains { lines.words(of: $0) == lines.words(of: same[0].line) }
  }

  private struct Place {
    let line: Int
    /// Lines with text before it, counted from some line on.
    var number = 0
    /// The line before it ends in the midst of a sentence.
    let isInside: Bool
  }

  /// The next line with text above a line or below it, at most two lines away.
  static func text(_ lines: TextLines, _ index: Int, _ step: Int) -> Int? {
    for distance in 1...3 {
      let other = index + step * distance
      guard lines.indices.contains(other) else { return nil }
      if !lines[other].isBlank { return other }
    }
    return nil
  }

  /// No sentence, and no item of a list.
  static func isHead(_ lines: TextLines, _ index: Int) -> Bool {
    let line = lines[index]
    let last = lines.last(of: index)
    return length.contains(line.count) && !Scalars.endsThought(last) && !SurfaceScanner.closes(last)
      && lines.surface(of: index) == nil && !lines.isPageMark(index)
      && !["，", "、", "："].contains { (mark: StaticString) in
        Finder.contains(mark, lines.bytes, Int(line.textStart), Int(line.textEnd))
      }
  }
}
