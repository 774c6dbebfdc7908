import PlanSyntax

/// A table of contents that lost line ends: all of it on one line, `目录　一、发展基础　二、总体要求　三、主要任务`, or its last entry with the first heading,
/// `三、主要任务………8一、发展基础`.
///
/// Both are cut where a marker stands that is the next one; the words of the first entry, which come again as a heading, tell that this is a table.
enum ContentsLine {
  /// Bytes of a table on one line, at the most.
  private static let longest = 6000
  /// Bytes of an entry and a heading on one line, at the most.
  private static let longestPair = 600
  /// Passages among which the table stands.
  private static let reach = 60
  /// Entries, at the most.
  private static let mostEntries = 400
  /// Entries on one line, at the least; one alone, `目录 一、总体要求`, is cut by ``JoinedContents``.
  private static let fewest = 2

  /// Linear in the first passages and those of the table.
  static func cut(_ passages: [Passage], _ bytes: [UInt8], line: (UInt32, Passage) -> UInt32) -> [Passage] {
    for index in passages.indices.prefix(reach) where passages[index].count <= longest {
      let range = passages[index].range
      guard let head = ContentsHead.end(bytes, range) else { continue }
      if ContentsHead.isWhole(bytes, range) {
        guard let (glued, heading) = gluedHeading(passages, behind: index, bytes) else { return passages }
        return replace(glued, in: passages, cutAt: [heading], bytes, line: line)
      }
      let starts = entries(bytes, head..<range.upperBound)
      guard starts.count >= fewest, JoinedContents.comesAgain(starts[0]..<starts[1], passages[(index + 1)...], bytes) else { continue }
      return replace(index, in: passages, cutAt: starts, bytes, line: line)
    }
    return passages
  }

  private static func replace(
    _ index: Int, in passages: [Passage], cutAt starts: [Int], _ bytes: [UInt8], line: (UInt32, Passage) -> UInt32
  ) -> [Passage] {
    let passage = passages[index]
    var pieces: [Passage] = []
    var (start, before) = (Int(passage.start), Int(passage.start))
    for next in starts + [Int(passage.end)] {
      let end = next == Int(passage.end) ? next : Blank.start(in: bytes.span, before: next, from: start)
      let isFirst = pieces.isEmpty
      pieces.append(
        Passage(
          start..<end, of: passage, line: isFirst ? passage.line : line(UInt32(start), passage),
          indent: isFirst ? 0 : start - before))
      (start, before) = (next, end)
    }
    return passages[..<index] + pieces + passages[(index + 1)...]
  }

  /// Where entries begin behind the head: each is the first of its kind or the next one, and a blank stands before it.
  private static func entries(_ bytes: [UInt8], _ text: Range<Int>) -> [Int] {
    var starts: [Int] = []
    var counted: [(style: NumberingStyle, value: UInt16)] = []
    var offset = text.lowerBound
    while offset < text.upperBound, starts.count < mostEntries {
      let start = Blank.end(in: bytes.span, from: offset, to: text.upperBound)
      guard start < text.upperBound else { break }
      if start > offset || starts.isEmpty, let (style, value) = marker(bytes, start..<text.upperBound) {
        let known = counted.firstIndex { $0.style == style }
        if value == 1 || known.map({ counted[$0].value + 1 == value }) ?? false {
          if let known { counted[known].value = value } else { counted.append((style, value)) }
          starts.append(start)
        }
      } else if starts.isEmpty {
        return []
      }
      offset = start
      repeat {
        offset += max(1, Scalars.decode(bytes, at: offset, end: text.upperBound).length)
      } while offset < text.upperBound
        && Blank.end(in: bytes.span, from: offset, to: text.upperBound) == offset
    }
    return starts
  }

  private static func marker(_ bytes: [UInt8], _ range: Range<Int>) -> (style: NumberingStyle, value: UInt16)? {
    let place = Place(bytes.span, at: range.lowerBound, end: range.upperBound)
    guard let surface = SurfaceScanner.surface(bytes.span, place, mustBeWhole: true), let style = surface.wholeStyle else { return nil }
    return (style, surface.value)
  }

  // MARK: The first heading

  /// The entry that the first heading stands behind, and where that begins: right behind the number of a page, with the first entry's words.
  private static func gluedHeading(_ passages: [Passage], behind head: Int, _ bytes: [UInt8]) -> (passage: Int, heading: Int)? {
    guard head + 1 < passages.count, let first = JoinedContents.first(bytes, passages[head + 1].range) else { return nil }
    let words = ContentsEntry.withoutPage(bytes, Int(first.textStart)..<Int(passages[head + 1].end))
    guard words.count >= ContentsEntry.shortest else { return nil }
    for index in head + 2..<max(head + 2, min(head + mostEntries, passages.count)) where passages[index].count <= longestPair {
      guard let heading = behindPage(bytes, passages[index].range) else { continue }
      guard let own = JoinedContents.first(bytes, heading..<Int(passages[index].end)), own.wholeStyle == first.wholeStyle,
        ContentsEntry.begins(bytes, Int(own.textStart)..<Int(passages[index].end), with: words)
      else { return nil }
      return (index, heading)
    }
    return nil
  }

  /// `主要任务………8｜一、发展基础`: what begins behind leaders and a number.
  private static func behindPage(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard
      let leader = Finder.find("……", bytes, range.lowerBound, range.upperBound)
        ?? Finder.find("...", bytes, range.lowerBound, range.upperBound)
    else { return nil }
    var offset = leader
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      guard ContentsEntry.leaders.contains(scalar) || Blank.contains(scalar) else { break }
      offset += length
    }
    let page = offset
    while offset < range.upperBound, bytes[offset].isDigit { offset += 1 }
    return offset > page && offset < range.upperBound ? offset : nil
  }
}
