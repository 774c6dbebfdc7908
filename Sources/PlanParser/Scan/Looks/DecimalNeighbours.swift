import PlanSyntax

/// Decimal numbers before what may be a quantity: `1.2万元以下的项目由…`, `5.3 百企联百村`, `1.1.18 年内完成…`, and before headings that begin with a digit, `3.25G基站布设` for 3.2
/// and `1.42025年度任务` for 1.4.
///
/// The number before and the number behind, whole and at the start of their paragraphs, tell it for a marker: no quantity falls into its place by chance. So does the number
/// before alone where a blank parts a number from its heading; or where the next chapter follows, and headings have their lines for themselves or each paragraph around has a
/// number.
enum DecimalNeighbours: Look {
  static let needs: Candidates.Traits = .decimal

  /// Takes away the doubt of such numbers. Linear.
  static func apply(to candidates: inout Candidates) {
    let prose = candidates.prose
    let bytes = prose.bytes.span
    // The last of each depth.
    var before = [Neighbour?](repeating: nil, count: Int(DecimalParts.most) + 1)
    var chapter: Neighbour?
    // A doubtful one right behind the one before.
    var doubtful: Doubtful?
    for start in candidates.starts where start.position == .paragraph {
      let index = Int(start.firstSurface)
      guard candidates[start].pieces.contains(.arabic), candidates[start].value > 0,
        candidates[start].pieces.isDisjoint(with: [.open, .close, .prefix, .outerLost, .dotChanged])
      else { continue }
      let end = Int(prose.passages[Int(start.passage)].end)
      let surface = candidates[start].withDigitsBehind(bytes, end: end) ?? candidates[start]
      let neighbour = Neighbour(surface: surface, passage: Int(start.passage))
      if surface.components == 1 {
        guard surface.doubt == .none || surface.doubt == .bare, surface.digits.count <= 2 else { continue }
        if let found = doubtful, found.chapter + 1 == surface.value {
          if found.mayEnd(before: neighbour.passage) { found.settle(&candidates) }
          doubtful = nil
        }
        chapter = neighbour
        continue
      }
      guard surface.components <= DecimalParts.most, surface.wholeStyle == .decimal || surface.doubt != .none else { continue }
      if surface.doubt == .none, let found = doubtful {
        if found.isFollowed(by: surface) || found.isBehind(surface) && found.mayEnd(before: neighbour.passage) {
          found.settle(&candidates)
          before[Int(found.parts.count)] = Neighbour(surface: candidates.surfaces[found.index], passage: found.passage)
        }
        doubtful = nil
      }
      let above = surface.components == 2 ? chapter : before[Int(surface.components) - 1]
      let next = Doubtful(neighbour, index, behind: before[Int(surface.components)], below: above, prose)
      if surface.doubt == .none {
        if let next, next.isFirst {
          next.settle(&candidates)
          before[Int(surface.components)] = Neighbour(surface: candidates.surfaces[index], passage: neighbour.passage)
        } else if let next, next.isCut {
          doubtful = next
        } else {
          before[Int(surface.components)] = neighbour
        }
      } else if surface.doubt == .word || surface.doubt == .digitBehind, let next {
        if next.isParted || next.isNext {
          next.settle(&candidates)
          before[Int(surface.components)] = Neighbour(surface: candidates.surfaces[index], passage: neighbour.passage)
        } else {
          doubtful = next
        }
      }
    }
    // The last of the text.
    if let found = doubtful, found.isCut, found.mayEnd(before: .max) { found.settle(&candidates) }
  }

  private struct Neighbour {
    let surface: Surface
    let passage: Int
  }

  /// One that may be the next behind another.
  private struct Doubtful {
    let index: Int
    let passage: Int
    let parts: DecimalParts
    /// How many digits at its end belong to the heading.
    private let rest: UInt8
    /// What it is, uncut.
    private let surface: Surface
    /// It goes on from one of its own kind, and no amount has so many digits behind its point.
    let isNext: Bool
    /// A blank parts it from its heading, as the one before.
    let isParted: Bool
    /// Its paragraph is a heading and nothing else, as that of the one before.
    private let standsAlone: Bool
    /// `2.25G基站`, `1.42025年度任务`: no amount.
    private let isNoAmount: Bool
    /// It follows right on the one before.
    private let isAdjacent: Bool

    var isCut: Bool { rest > 0 }

    /// `1.1.15G专网试点` right below `1.1 编制目的`: no list begins with 15.
    var isFirst: Bool { isCut && isNoAmount && isAdjacent && parts[0] == 1 }

    /// 4 of `4.4.1`
    var chapter: UInt16 { parts[Int(parts.count) - 1] }

    /// - Parameters:
    ///   - before: the last of its depth.
    ///   - above: the last one above that depth.
    init?(_ here: Neighbour, _ index: Int, behind before: Neighbour?, below above: Neighbour?, _ prose: Prose) {
      let surface = here.surface
      self.surface = surface
      self.index = index
      passage = here.passage
      let isLong = surface.digits.count > DecimalParts.mostDigits
      isNoAmount = isLong || surface.doubt == .none && surface.pieces.contains(.letterBehind)
      let isParted = surface.pieces.contains(.blankBehind)
      if let before, before.surface.parts.outer == surface.parts.outer {
        guard let rest = Doubtful.rest(of: surface, behind: before.surface.value) else { return nil }
        self.rest = rest
        self.isParted = isParted && rest == 0 && before.surface.pieces.contains(.blankBehind)
        standsAlone = prose.passages[passage].standsAlone(in: prose.bytes) && prose.passages[before.passage].standsAlone(in: prose.bytes)
        isNext = isLong
      } else if let above, surface.parts.outer == above.surface.parts, let rest = Doubtful.rest(of: surface, behind: 0),
        rest == 0 ? surface.components == 2 : isNoAmount
      {
        self.rest = rest
        self.isParted = isParted && rest == 0 && above.surface.pieces.contains(.blankBehind)
        standsAlone = prose.passages[passage].standsAlone(in: prose.bytes) && prose.passages[above.passage].standsAlone(in: prose.bytes)
        isNext = false
      } else {
        return nil
      }
      var parts = DecimalParts()
      for step in stride(from: Int(surface.parts.count) - 1, to: 0, by: -1) { parts.append(surface.parts[step]) }
      parts.append(surface.digits.prefix(Int(surface.digits.count) - Int(rest)).arabicValue)
      self.parts = parts
      isAdjacent = (before.flatMap { $0.surface.parts.outer == surface.parts.outer ? $0 : nil } ?? above)?.passage == passage - 1
    }

    /// Whether it may be the last of its chapter, with the next one in another passage.
    func mayEnd(before next: Int) -> Bool {
      // `2.25亿元…` below 2.1 is an amount; but `2.25G基站`.
      if isCut, !isNoAmount { return false }
      return standsAlone || isAdjacent && next == passage + 1
    }

    /// How many digits of `25` are more than the number behind 1 has; nil where it does not begin with that number.
    private static func rest(of surface: Surface, behind last: UInt16) -> UInt8? {
      if surface.value == last + 1 { return 0 }
      // `1.22` before a verb lost a dot.
      guard surface.doubt != .none || surface.pieces.contains(.letterBehind), !surface.pieces.contains(.blankBehind),
        !surface.digits.hasLookAlikes, surface.digits.count > 1
      else { return nil }
      return (1..<surface.digits.count).first { surface.digits.prefix(Int($0)).arabicValue == last + 1 }.map { surface.digits.count - $0 }
    }

    /// `1.3` behind `1.2`, `3.7.1` behind `3.7`
    func isFollowed(by next: Surface) -> Bool {
      next.parts.outer == parts.outer && next.value == parts[0] + 1 || next.parts.outer == parts && next.value == 1
    }

    /// `1.2` behind `1.1.18`, `6.1` behind `5.3`
    func isBehind(_ next: Surface) -> Bool {
      next.parts.count < parts.count
        ? next.value == parts[Int(parts.count - next.parts.count)] + 1
        : next.parts.count == parts.count && next.value == 1 && next.parts[1] == parts[1] + 1
    }

    func settle(_ candidates: inout Candidates) {
      var settled = surface
      settled.doubt = .none
      if rest > 0 { settled.leave(rest, to: parts, candidates.prose.bytes) }
      candidates.replace(index, by: settled)
    }
  }
}

extension Surface {
  /// `1.42025` of `1.42025年度任务`, of which the marker alone would be read as `1.`: more digits behind the point than any number has, all of them.
  ///
  /// - Returns: nil where no such digits stand there.
  func withDigitsBehind(_ bytes: Bytes, end limit: Int) -> Surface? {
    guard separator == .dot, components < DecimalParts.most, !pieces.contains(.blankBehind), end == textStart else { return nil }
    var place = Place(bytes, at: Int(end), end: limit)
    // `3.2025年度任务`: item 3.
    if SurfaceJudge.yearStarts(bytes, place) { return nil }
    var tail = Digits()
    while let digit = NumeralCharacter.arabic(place.peek), !tail.isOverlong {
      tail.append(digit)
      place.advance(bytes)
    }
    guard tail.count > DecimalParts.mostDigits, !tail.isOverlong, Scalars.isHan(place.peek) || SurfaceScanner.isLatin(place.peek) else {
      return nil
    }
    var surface = self
    surface.components += 1
    surface.digits = tail
    surface.allDigits.append(tail)
    surface.value = tail.arabicValue
    surface.parts.append(surface.value)
    surface.separator = .none
    surface.numeralEnd = UInt32(place.offset)
    surface.end = surface.numeralEnd
    surface.textStart = surface.numeralEnd
    surface.doubt = .digitBehind
    return surface
  }

  /// `3.2` of `3.25G基站`: the last digits are the heading's.
  fileprivate mutating func leave(_ rest: UInt8, to parts: DecimalParts, _ bytes: [UInt8]) {
    digits = digits.prefix(Int(digits.count) - Int(rest))
    allDigits = allDigits.prefix(Int(allDigits.count) - Int(rest))
    value = parts[0]
    self.parts = parts
    for _ in 0..<rest { numeralEnd -= UInt32(Scalars.decode(bytes, before: Int(numeralEnd), start: Int(numeralStart)).length) }
    end = numeralEnd
    textStart = numeralEnd
    separator = .none
    pieces.subtract([.blankBehind, .letterBehind])
  }
}
