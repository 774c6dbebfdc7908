extension Hypothesis {
  /// A section of a track with an ordinal comes next: what that changes, and what it costs.
  struct Step {
    let track: Int
    /// Its place in the order of nesting.
    let place: Int
    /// How the ordinal follows.
    var kind = Kind.follows
    /// A level does not do what it did before.
    var breaksHabit = false
    /// From where the track counts on.
    let last: UInt16
    /// What shows of the track's scope; ``KnownScope/unknown`` for nothing new.
    var scope = KnownScope.unknown
    var slip = Slip.none
    var cost: Float = 0

    /// How an ordinal follows on what came before.
    enum Kind: UInt8 {
      /// A level not used so far, below what is open or where its name puts it …
      case newLevel
      /// … or where custom puts it, above levels that are open.
      case newLevelAbove
      /// The very number that comes next: `（三）（四）`
      case follows
      /// `第一百二十条之一`, with the number of the one before it
      case inserted
      /// `（三）（六）`
      case gap
      /// `（三）（三）`
      case repeated
      /// `（四）（三）`: the number that was left out before the one given.
      case swappedBack
      /// `（二）（八）（四）`: behind a number written far too high, as if it had been right.
      case resumed
      /// `（三）（三）（五）`: behind a number given twice, as if it had been right.
      case pastRepeat
      /// `（五）（二）`
      case backward
      /// 1 again, with no other parent between.
      case restartUnderSameParent
      /// 1 again, under another parent.
      case beginsAnew
      /// Another parent, but the count goes on.
      case continues
      /// Under another parent, and neither 1 nor the next.
      case beginsLate
    }

    /// The track was not used so far.
    @inline(__always) var isNew: Bool { kind == .newLevel || kind == .newLevelAbove }
    /// The track was put above what is open.
    @inline(__always) var isByRank: Bool { kind == .newLevelAbove }
    /// A list begins anew, and not with 1.
    @inline(__always) var beginsLate: Bool { kind == .beginsLate }

    /// The sequence does not run on smoothly.
    @inline(__always)
    var isAnomaly: Bool {
      switch kind {
      case .newLevel, .newLevelAbove: last != 1
      case .follows, .inserted, .swappedBack, .resumed, .pastRepeat: false
      case .gap, .repeated, .backward, .restartUnderSameParent, .beginsLate: true
      case .beginsAnew, .continues: breaksHabit
      }
    }

    /// The number was given before, or is lower than the last, or begins a list late: `（三）（三）`, `（五）（二）`.
    var isOutOfLine: Bool { kind == .repeated || kind == .backward || kind == .restartUnderSameParent || kind == .beginsLate }

    /// A number is out of order: no marker of which nothing is left may have been one. A level that runs on where it began anew so far is in order.
    @inline(__always) var isFault: Bool { isAnomaly && kind != .continues }
  }

  /// A section of a track with an ordinal comes next.
  ///
  /// - Parameters:
  ///   - isInserted: whether it is one put in later, with the number of the one before it.
  ///   - beginsSublist: whether it is the first of a list below a heading that nobody numbered.
  @inline(__always)
  func step(_ track: Int, _ ordinal: UInt16, isInserted: Bool = false, beginsSublist: Bool = false, tracks: [Track]) -> Step {
    guard isUsed(track) else { return founded(track, ordinal, tracks).remembering(ordinal, tracks) }
    let place = place(of: track)
    if isInserted, let step = inserted(track, at: place, behind: ordinal) { return step }
    if beginsSublist, isOpen(at: place) { return Step(track: track, place: place, kind: .beginsAnew, last: ordinal, cost: Cost.restart) }
    return (isOpen(at: place) ? sibling(track, at: place, ordinal) : reopened(track, at: place, ordinal, tracks)).remembering(
      ordinal, tracks)
  }

  /// A level not yet used, put where custom puts it: above levels that are open now.
  ///
  /// Where （一） was lost its `1.` came first; （二） tells that they lie a level deeper.
  ///
  /// - Returns: nil where custom puts it below all that is open.
  func stepByRank(_ track: Int, _ ordinal: UInt16, tracks: [Track]) -> Step? {
    var place = 0
    var isAbove = false
    // A list inside a paragraph ends with it. A dash counts nothing, and what is numbered behind it rather stands beside it: `——…⏎（一）…`
    var hasEnded = !tracks[track].standsInside
    for index in 0..<depth where isOpen(at: index) {
      if tracks[self.track(at: index)].rank < tracks[track].rank {
        place = index + 1
      } else {
        isAbove = true
        let other = tracks[self.track(at: index)]
        hasEnded = hasEnded && (other.standsInside || other.style == .dash)
      }
    }
    guard isAbove else { return nil }
    let cost =
      Cost.newLevel + (hasEnded ? Cost.newLevelAboveEnded : ordinal == 1 ? Cost.newLevelAbove : Cost.newLevelAboveLate)
    return founded(track, ordinal, from: place, .newLevelAbove, cost, tracks).remembering(ordinal, tracks)
  }

  // MARK: The three cases

  @inline(__always)
  private func sibling(_ track: Int, at place: Int, _ ordinal: UInt16) -> Step {
    let last = lastOrdinal(of: track)
    if ordinal == last &+ 1 { return Step(track: track, place: place, last: ordinal) }
    if let step = mended(track, at: place, ordinal) { return step }
    if ordinal > last {
      return Step(
        track: track, place: place, kind: .gap, last: ordinal, slip: Self.slip(ordinal, after: last), cost: Self.gap(ordinal, after: last))
    }
    if ordinal == last {
      return Step(track: track, place: place, kind: .repeated, last: last, slip: .repeated, cost: Cost.repeat)
    }
    if ordinal == 1 { return Step(track: track, place: place, kind: .restartUnderSameParent, last: 1, cost: Cost.sameParentRestart) }
    return Step(track: track, place: place, kind: .backward, last: last, cost: Cost.backward)
  }

  /// The number that makes one slip of what was out of order before it; nil where none does.
  @inline(__always)
  private func mended(_ track: Int, at place: Int, _ ordinal: UInt16) -> Step? {
    let last = lastOrdinal(of: track)
    let slip = slip(of: track)
    if slip == .none { return nil }
    if slip == .repeated {
      return ordinal == last &+ 2 ? Step(track: track, place: place, kind: .pastRepeat, last: ordinal, cost: Cost.pastRepeat) : nil
    }
    if slip.leftOut == 1 {
      // What follows two numbers that are swapped goes on from the higher.
      return ordinal &+ 1 == last ? Step(track: track, place: place, kind: .swappedBack, last: last, cost: Cost.swappedBack) : nil
    }
    // The first of the numbers left out is the one that was written wrong, and what follows it comes next.
    return ordinal == last &- slip.leftOut &+ 1 ? Step(track: track, place: place, kind: .resumed, last: ordinal, cost: Cost.resumed) : nil
  }

  private func reopened(_ track: Int, at place: Int, _ ordinal: UInt16, _ tracks: [Track]) -> Step {
    let last = lastOrdinal(of: track)
    let scope = scope(of: track)
    var step = Step(track: track, place: place, last: ordinal)
    if isBelowClosed(track) { step.cost = Cost.skippedLevel }
    if scope != .restarts, ordinal > 1, var mended = mended(track, at: place, ordinal) {
      mended.cost += step.cost + (scope == .unknown ? Cost.continue : 0)
      if scope == .unknown { mended.scope = .continues }
      return mended
    }
    if ordinal == 1 {
      step.kind = .beginsAnew
      step.breaksHabit = scope == .continues
      step.cost += step.breaksHabit ? Cost.scopeBroken : scope == .unknown ? Cost.restart : 0
      if scope == .unknown { step.scope = .restarts }
    } else if ordinal == last &+ 1 {
      step.kind = .continues
      step.breaksHabit = scope == .restarts
      step.cost += step.breaksHabit ? Cost.scopeBroken : scope == .unknown ? Cost.continue : 0
      if scope == .unknown { step.scope = .continues }
    } else if ordinal == last, scope != .restarts {
      // `二、…（四） ⏎ 三、 ⏎ （四）…（六）`: a level that runs on, and a number given twice.
      step.kind = .repeated
      step.cost += Cost.repeatElsewhere + (scope == .unknown ? Cost.continue : 0)
      step.slip = .repeated
      if scope == .unknown { step.scope = .continues }
    } else if ordinal > last, scope != .restarts, !isTooHighFirst(ordinal, of: tracks[track], behind: last, scope) {
      step.kind = .gap
      step.cost += Self.gap(ordinal, after: last) + (scope == .unknown ? Cost.continue : 0)
      step.slip = Self.slip(ordinal, after: last)
      if scope == .unknown { step.scope = .continues }
    } else {
      step.kind = .beginsLate
      step.breaksHabit = scope == .continues
      step.cost += Self.gap(ordinal, after: 0) + (step.breaksHabit ? Cost.scopeBroken : scope == .unknown ? Cost.restart : 0)
      step.slip = Self.slip(ordinal, after: 0)
      if scope == .unknown { step.scope = .restarts }
    }
    return step
  }

  /// `一、（一）（二） ⏎ 二、（七）（二）（三）`: whether a number far too high stands for a list's 1, of a level of which it is not known yet that it begins anew.
  private func isTooHighFirst(_ ordinal: UInt16, of track: Track, behind last: UInt16, _ scope: KnownScope) -> Bool {
    scope == .unknown && ordinal > last &+ 1 && track.leaps(behind: 0) && !track.leaps(behind: last)
  }

  private func founded(_ track: Int, _ ordinal: UInt16, _ tracks: [Track]) -> Step {
    let place = placeBelowOpen
    // 1.2 lies above 1.1.1 whichever came first, and 第二章 above 第一节: their names say so.
    if let deeper = (0..<place).first(where: { tracks[self.track(at: $0)].liesAlwaysBelow(tracks[track]) }) {
      return founded(track, ordinal, from: deeper, .newLevel, Cost.newLevel, tracks)
    }
    let isAgainstRank = place > 0 && tracks[self.track(at: place - 1)].rank > tracks[track].rank
    // Decimal numbers have a list of any style below them.
    let isLate = ordinal != 1 && tracks[self.track(at: max(0, place - 1))].style != .decimal
    let cost = Cost.newLevel + (!isAgainstRank ? 0 : isLate ? Cost.newLevelAgainstRankLate : Cost.newLevelAgainstRank)
    return founded(track, ordinal, from: place, .newLevel, cost, tracks)
  }

  /// `第一百二十条之一` behind 第一百二十条, or at the beginning of the chapter that comes next; nil where another number stands before it.
  private func inserted(_ track: Int, at place: Int, behind ordinal: UInt16) -> Step? {
    let last = lastOrdinal(of: track)
    guard isOpen(at: place) || scope(of: track) == .continues else { return nil }
    if ordinal == last { return Step(track: track, place: place, kind: .inserted, last: last) }
    // 第一百二十条 itself is missing.
    return ordinal == last &+ 1 ? Step(track: track, place: place, kind: .gap, last: ordinal, cost: Cost.gap) : nil
  }

  private func founded(_ track: Int, _ ordinal: UInt16, from start: Int, _ kind: Step.Kind, _ cost: Float, _ tracks: [Track]) -> Step {
    var place = start
    // Past closed levels that custom puts further out.
    while place < depth, !isOpen(at: place), tracks[self.track(at: place)].rank < tracks[track].rank { place += 1 }
    return Step(track: track, place: place, kind: kind, last: ordinal, slip: Self.slip(ordinal, after: 0), cost: cost)
  }

  private static func slip(_ ordinal: UInt16, after last: UInt16) -> Slip {
    ordinal > last &+ 1 ? .leftOut(ordinal &- last &- 1) : .none
  }

  private static func gap(_ ordinal: UInt16, after last: UInt16) -> Float {
    Cost.gap + Cost.widerGap * Float(min(ordinal &- last &- 2, 10))
  }
}

extension Hypothesis.Step {
  /// Several numbers left out are remembered only where the document goes back to them: explanations that differ in nothing else become one.
  @inline(__always)
  fileprivate func remembering(_ ordinal: UInt16, _ tracks: [Track]) -> Self {
    guard slip.leftOut > 1, !tracks[track].leaps(behind: ordinal &- slip.leftOut &- 1) else { return self }
    var step = self
    step.slip = .none
    return step
  }
}
