/// What a page prints above its text or below it on every page, the title of the document or who put it up, beside the marks with the pages' numbers.
///
/// `…到2025年底建成高标准⏎某市人民政府⏎— 2 —⏎农田20万亩…`: the same line stands right before every third mark at least, or right behind; in a text of two or three pages
/// twice, where both times the text goes on behind it in the midst of a sentence.
enum RunningHeads {
  /// Bytes of a head.
  private static let length = 12...150

  /// Indices of lines, in order. Linear.
  static func find(_ bytes: [UInt8], _ lines: [Line]) -> [Int] {
    let marks = lines.indices.filter { !lines[$0].isBlank && PageMark.matches(bytes, lines[$0]) }
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
      for same in places.values where areHeads(same, of: marks.count) { found += same.map(\.line) }
    }
    return found.sorted()
  }

  /// Enough of a text's pages have it: an office that some tags end with stands last on a page by chance.
  private static func areHeads(_ same: [Place], of pages: Int) -> Bool {
    same.count > 2 ? same.count * 3 >= pages : same.count == 2 && pages <= 3 && same.allSatisfy(\.isInside)
  }

  private struct Place {
    let line: Int
    /// The line before it ends in the midst of a sentence.
    let isInside: Bool
  }

  /// The next line with text above a line or below it, at most two lines away.
  private static func text(_ lines: [Line], _ index: Int, _ step: Int) -> Int? {
    for distance in 1...3 {
      let other = index + step * distance
      guard lines.indices.contains(other) else { return nil }
      if !lines[other].isBlank { return other }
    }
    return nil
  }

  private static func words(_ bytes: [UInt8], _ line: Line) -> ArraySlice<UInt8> { bytes[Int(line.textStart)..<Int(line.textEnd)] }

  /// No sentence, and no item of a list.
  private static func isHead(_ bytes: [UInt8], _ line: Line) -> Bool {
    let (start, end) = (Int(line.textStart), Int(line.textEnd))
    let last = Scalars.decode(bytes, before: end, start: start).value
    return length.contains(end - start) && !Scalars.endsThought(last) && !SurfaceScanner.closes(last)
      && !["，", "、", "："].contains { (mark: StaticString) in Finder.contains(mark, bytes, start, end) }
      && SurfaceScanner(bytes: bytes).surface(at: start, end: end) == nil && !PageMark.matches(bytes, line)
  }

  private static func breaksOff(_ bytes: [UInt8], _ line: Line) -> Bool {
    let last = Scalars.decode(bytes, before: Int(line.textEnd), start: Int(line.textStart)).value
    return Scalars.isHan(last) || last == "，" || last == "、"
  }
}
