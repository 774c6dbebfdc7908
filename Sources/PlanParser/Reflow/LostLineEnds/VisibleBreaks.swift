/// What a program wrote where a page's paragraphs ended: `…行动高效。<br>二、时间安排<br>本次…`, a literal `\n`, `…高效。¶二、…`, a letter that no Chinese text has.
///
/// The mark is told by its places: behind sentences and before markers, again and again. A bar between a table's cells stands elsewhere too. The tags of paragraphs,
/// `</p><p class="…">`, are told by themselves, with what they leave at the text's edges.
enum VisibleBreaks {
  /// So many stand behind a sentence, and before a marker, at the least.
  fileprivate static let fewest = 2
  /// How often the mark stands in the text, at the least.
  fileprivate static let fewestOfAll = 4

  fileprivate struct Tally {
    var gaps: [Range<Int>] = []
    var behindStop = 0
    var beforeMarker = 0
    /// Behind a sentence or before a marker.
    var fitting = 0
  }

  /// The marks with the blanks around them, in order; none where no mark tells. Linear.
  static func find(_ bytes: Bytes, _ page: Range<Int>) -> [Range<Int>] {
    var tallies: [UInt32: Tally] = [:]
    var offset = page.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: page.upperBound)
      guard offset < page.upperBound else { break }
      guard let mark = mark(bytes, at: offset, end: page.upperBound) else {
        offset += max(1, Scalars.decode(bytes, at: offset, end: page.upperBound).length)
        continue
      }
      // `<strong>` by itself
      guard mark.kind != inlineKind else {
        offset += mark.length
        continue
      }
      let start = Blank.start(in: bytes, before: offset, from: page.lowerBound)
      var end = Blank.end(in: bytes, from: offset + mark.length, to: page.upperBound)
      while let next = Self.mark(bytes, at: end, end: page.upperBound), next.kind == mark.kind {
        end = Blank.end(in: bytes, from: end + next.length, to: page.upperBound)
      }
      tallies[mark.kind, default: Tally()].add(start..<end, bytes, page)
      offset = end
    }
    if let blocks = tallies[blockKind], blocks.gaps.count >= fewest {
      return ((tallies[lineBreakKind]?.gaps ?? []) + blocks.gaps).sorted { $0.lowerBound < $1.lowerBound }
    }
    let breaks = tallies.values.filter(\.isBreak).min { $0.gaps[0].lowerBound < $1.gaps[0].lowerBound }
    return breaks?.gaps.filter { $0.upperBound < page.upperBound } ?? []
  }

  /// Which mark stands at an offset; marks of a kind break the same lines.
  private static func mark(_ bytes: Bytes, at offset: Int, end: Int) -> (kind: UInt32, length: Int)? {
    let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
    switch scalar {
    case "\\":
      let next = Scalars.decode(bytes, at: offset + 1, end: end).value
      return next == "n" || next == "r" ? (scalar, 2) : nil
    case "<", "&":
      return PageTag.run(bytes, at: offset, end: end).map { run in
        (run.kind == .block ? blockKind : run.kind == .lineBreak ? lineBreakKind : inlineKind, run.end - offset)
      }
    case "|", "¶", "↵", "⏎", "␤", "↩": return (scalar, length)
    // Cyrillic letters, as library pages have them: a plan numbers nothing with them.
    case "\u{400}"..."\u{4FF}": return (scalar, length)
    default: return nil
    }
  }

  private static let (lineBreakKind, blockKind, inlineKind): (UInt32, UInt32, UInt32) = (0x3C, 0x50, 0x26)
}

extension VisibleBreaks.Tally {
  fileprivate mutating func add(_ gap: Range<Int>, _ bytes: Bytes, _ page: Range<Int>) {
    gaps.append(gap)
    let last = Scalars.decode(bytes, before: gap.lowerBound, start: page.lowerBound).value
    let isBehindStop = Scalars.endsThought(last) || SurfaceScanner.closes(last)
    let surface = SurfaceScanner.surface(bytes, Place(bytes, at: gap.upperBound, end: page.upperBound), mustBeWhole: true)
    let isBeforeMarker = surface?.isUnmistakable ?? false
    if isBehindStop { behindStop += 1 }
    if isBeforeMarker { beforeMarker += 1 }
    if isBehindStop || isBeforeMarker { fitting += 1 }
  }

  fileprivate var isBreak: Bool {
    gaps.count >= VisibleBreaks.fewestOfAll && behindStop >= VisibleBreaks.fewest && beforeMarker >= VisibleBreaks.fewest
      && fitting * 5 >= gaps.count * 2
  }
}
