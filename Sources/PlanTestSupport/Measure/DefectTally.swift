import PlanSyntax

extension KnownPlan {
  /// The sections that hold a defect, one index for each, in reading order; nil where no reader could tell them all.
  ///
  /// A marker with any damage is one defect, so is an author's mistake; a swap of two numbers is one, at the first of the two. Left out are
  /// plans in which the channel itself finds a section that the text no longer tells (``Standing``), those in which a marker is both a
  /// mistake and damaged, those in which half of a level's markers came to the same harm, which reads as the way the text is written, those
  /// in which all items of a list came into one line, as lists within sentences stand, and those in which an item joined one that stood
  /// inside a line before.
  public var defects: [Int]? {
    guard !hasHabitOfHarm, !hasListInLine, !hasListOfOldInLine else { return nil }
    var found: [Int] = []
    var swaps: [Numbered] = []
    for (index, section) in sections.enumerated() {
      let isDamaged = !section.damage.isEmpty
      guard !isDamaged || section.standing == .decidable && section.mistake == nil else { return nil }
      if section.mistake == .swapped {
        // The second of the two has the number before the first.
        if let first = swaps.firstIndex(of: Numbered(style: section.style, ordinal: section.ordinal + 1)) {
          swaps.remove(at: first)
          continue
        }
        swaps.append(Numbered(style: section.style, ordinal: section.ordinal))
      }
      if isDamaged || section.mistake != nil { found.append(index) }
    }
    return found
  }

  private struct Numbered: Equatable {
    let style: NumberingStyle
    let ordinal: Int
  }

  /// Whether at least half of a level's markers have the same damage.
  private var hasHabitOfHarm: Bool {
    var harms: [Harm: Int] = [:]
    for section in sections {
      for kind in Set(section.damage) { harms[Harm(level: section.level, style: section.style, kind: kind), default: 0] += 1 }
    }
    return harms.contains { harm, count in
      count * 2 >= sections.count { $0.level == harm.level && $0.style == harm.style }
    }
  }

  private var hasListInLine: Bool {
    sections.contains { joined in
      guard joined.damage.contains(.paragraphsJoined) else { return false }
      let list = sections.filter { $0.parent == joined.parent && $0.style == joined.style }
      return list.count > 1 && list.allSatisfy { $0.line == list[0].line }
    }
  }

  /// `…。（2）…。（3）…`, to which （4） was joined as well: the author himself writes items one behind the other.
  private var hasListOfOldInLine: Bool {
    sections.indices.contains { index in
      let joined = sections[index]
      guard joined.damage.contains(.gluedToPrevious) || joined.damage.contains(.paragraphsJoined),
        let before = sections[..<index].last(where: { $0.parent == joined.parent && $0.style == joined.style })
      else { return false }
      return before.damage.isEmpty && !beginsLine(before)
    }
  }

  private func beginsLine(_ section: TrueSection) -> Bool {
    let start = bytes[..<section.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return String(decoding: bytes[start..<section.start], as: UTF8.self).allSatisfy(\.isWhitespace)
  }

  private struct Harm: Hashable {
    let level: Int
    let style: NumberingStyle
    let kind: DamageKind
  }

  /// Where a finding may stand that speaks of a defect: at its marker, or, since a gap lies between two numbers, from the marker of its
  /// level before to the one behind. Where the level counts on through several headings these lie below others.
  fileprivate func places(of index: Int) -> (marker: ClosedRange<Int>, gap: ClosedRange<Int>) {
    let own = sections[index]
    let marker = own.start...own.textStart
    func counts(_ other: TrueSection) -> Bool { other.level == own.level && other.style == own.style }
    var before = sections[..<index].last { $0.level <= own.level }?.start ?? marker.lowerBound
    if let last = sections[..<index].last(where: counts), last.ordinal < own.ordinal { before = last.start }
    var behind = sections[(index + 1)...].first { $0.level <= own.level }?.textStart ?? marker.upperBound
    if let next = sections[(index + 1)...].first(where: counts), next.ordinal > own.ordinal { behind = next.textStart }
    return (marker, min(before, marker.lowerBound)...max(behind, marker.upperBound))
  }
}

/// Plans by how many findings they have for their defects.
public struct DefectTally: Sendable {
  /// What one plan's findings say.
  public struct Outcome: Hashable, Sendable {
    /// Sections with a defect of which no finding speaks.
    public let missed: [Int]
    /// Indices of the findings that speak of no defect, or of one that another speaks of.
    public let stray: [Int]

    public var isExact: Bool { missed.isEmpty && stray.isEmpty }
  }

  public private(set) var plans = 0
  public private(set) var defects = 0
  /// Plans in which each defect has its finding, and nothing else has one.
  public private(set) var exact = 0
  /// Plans with more findings than defects: what one defect did was said twice.
  public private(set) var more = 0
  /// Over all plans: defects without a finding, and findings without a defect.
  public private(set) var missed = 0
  public private(set) var stray = 0

  /// Nothing counted yet.
  public init() {}

  /// Counts a plan; those without defects, and with more than ten, are left out.
  ///
  /// - Parameter offsets: Where the findings begin, in bytes.
  /// - Returns: what the findings say; nil for a plan left out. O(defects × findings).
  public mutating func count(_ known: KnownPlan, findings offsets: [Int]) -> Outcome? {
    guard let defects = known.defects, (1...10).contains(defects.count) else { return nil }
    var stray = Array(offsets.indices)
    let places = defects.map { known.places(of: $0) }
    var missed = Array(defects.indices)
    for isGap in [false, true] {
      missed.removeAll { defect in
        let reach = isGap ? places[defect].gap : places[defect].marker
        guard let finding = stray.firstIndex(where: { reach.contains(offsets[$0]) }) else { return false }
        stray.remove(at: finding)
        return true
      }
    }
    plans += 1
    self.defects += defects.count
    exact += missed.isEmpty && stray.isEmpty ? 1 : 0
    more += offsets.count > defects.count ? 1 : 0
    self.missed += missed.count
    self.stray += stray.count
    return Outcome(missed: missed.map { defects[$0] }, stray: stray)
  }
}
