/// Decimal numbers that a text writes with a blank inside or another point, `1. 1 编制目的`, `1 .1`, `1·1`, `1，1`, `1、1负责…`, all through or in one place.
///
/// By itself such a marker is item 1, whose heading begins with a digit. But no list has several items 1 in a row, and where 1. 2 follows 1. 1, or falls between 1.1
/// and 1.3, the numbers are decimal: neither `1. 5G网络` before `2. 3个月内` nor `1、1` in running text counts on so.
enum SpacedDecimals: Look {
  static let needs: Candidates.Traits = .spaced

  static func apply(to candidates: inout Candidates) {
    var count = Count()
    var spaced: [MarkerStart] = []
    var others = 0
    // One that goes on from none, a fragment's first, for the next to go on from.
    var open: (start: MarkerStart, parts: DecimalParts)?
    for start in candidates.starts where start.position == .paragraph {
      guard let surface = candidates.spaced(start) else {
        count.note(candidates[start])
        continue
      }
      if isBeforeLetter(surface, candidates.prose, start) {
        others += 1
      } else if count.take(surface.parts) {
        spaced.append(start)
      } else if let first = open, surface.parts.isNext(behind: first.parts) {
        spaced += [first.start, start]
        others -= 1
        count.begin(surface.parts)
        open = nil
      } else {
        others += 1
        open = (start, surface.parts)
      }
    }
    guard spaced.count > others, count.siblings > 0, count.steps >= leastSteps else { return }
    for start in spaced {
      candidates.takeLastCut(start)
      // What stands below no chapter has no number but its own, and is not to be written anew.
      if count.chapter == 0 { candidates.surfaces[Int(start.firstSurface)].pieces.remove(.dotChanged) }
    }
  }

  /// Numbers that go on from others.
  private static let leastSteps = 2

  /// `1. 3D打印`
  private static func isBeforeLetter(_ surface: Surface, _ prose: Prose, _ start: MarkerStart) -> Bool {
    let end = Int(prose.passages[Int(start.passage)].end)
    return SurfaceScanner.isLatin(Scalars.decode(prose.bytes, at: Int(surface.end), end: end).value)
  }

  /// How far decimal numbers have come.
  private struct Count {
    /// Numbers that go on from another, and those of them that are its next of the same level.
    private(set) var steps = 0
    private(set) var siblings = 0
    /// The last number of the outermost level; 0 before any.
    private(set) var chapter: UInt16 = 0
    /// The last of each depth.
    private var last = [DecimalParts](repeating: DecimalParts(), count: Int(DecimalParts.most) + 1)

    /// A marker that is no such number: a chapter, `1 总则`, `1、主要职责`, or a decimal one as it should be.
    mutating func note(_ surface: Surface) {
      guard surface.pieces.contains(.arabic), surface.pieces.isDisjoint(with: .frame), surface.wholeStyle != nil else { return }
      if surface.components == 1 {
        chapter = surface.value
      } else if !take(surface.parts), Int(surface.parts.count) < last.count {
        last[Int(surface.parts.count)] = surface.parts
      }
    }

    /// - Returns: whether a number goes on from one before it.
    mutating func take(_ parts: DecimalParts) -> Bool {
      let depth = Int(parts.count)
      guard depth > 1, depth < last.count else { return false }
      let before = last[depth]
      let isNext = parts.isNext(behind: before)
      let isFirst = parts[0] == 1 && (depth == 2 ? parts[1] == chapter || parts[1] == before[1] + 1 : last[depth - 1] == parts.outer)
      guard isNext || isFirst else { return false }
      last[depth] = parts
      steps += 1
      if isNext { siblings += 1 }
      return true
    }

    /// The second of two, of which the first goes on from none.
    mutating func begin(_ parts: DecimalParts) {
      last[Int(parts.count)] = parts
      steps += 1
      siblings += 1
    }
  }
}

extension DecimalParts {
  /// `1.3` behind `1.2`
  fileprivate func isNext(behind other: DecimalParts) -> Bool {
    (2...Self.most).contains(count) && outer == other.outer && self[0] == other[0] + 1
  }
}

extension Candidates {
  /// The decimal number that a start is with the blanks and points inside it; nil where there are none.
  fileprivate func spaced(_ start: MarkerStart) -> Surface? {
    guard start.surfaceCount > 1, let last = start.surfaces.last, surfaces[last].isSpacedDecimal else { return nil }
    return surfaces[last]
  }

  /// What stands at a place is the last of its cuts, and none of the others.
  fileprivate mutating func takeLastCut(_ start: MarkerStart) {
    surfaces.swapAt(start.surfaces.lowerBound, start.surfaces.upperBound - 1)
    for other in start.surfaces.dropFirst() { surfaces[other].doubt = .reference }
  }
}

extension Surface {
  /// `1. 1`, `1、1`, read as 1.1.
  var isSpacedDecimal: Bool { components > 1 && pieces.isSuperset(of: [.arabic, .innerBlank]) && doubt == .none }
}
