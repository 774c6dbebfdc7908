/// What the sections so far make of the levels: which tracks are in use, how they nest, where each of them stands.
///
/// Tracks are named by their index, at most sixteen. A closed track keeps its place and its last ordinal, since it may go on under
/// the next parent. Using a track closes all that lie deeper; the level is the number of open tracks down to it.
struct Hypothesis: Equatable {
  /// Track indices in nesting order, four bits each, the outermost lowest.
  private(set) var order: UInt64 = 0
  private(set) var depth = 0
  /// One bit a track.
  private(set) var open: UInt16 = 0
  private(set) var used: UInt16 = 0
  /// Two bits a track: 0 unknown, 1 restarts, 2 continues.
  private(set) var scopes: UInt32 = 0
  private(set) var last = SIMD16<UInt16>()

  struct Step {
    var next: Hypothesis
    var cost: Float
    /// The sequence does not run on smoothly.
    var isAnomaly: Bool
    /// The track was put above what is open.
    var isByRank = false
  }

  func lastOrdinal(of track: Int) -> UInt16 { last[track] }
  func isOpen(_ track: Int) -> Bool { open >> UInt16(track) & 1 == 1 }
  func isUsed(_ track: Int) -> Bool { used >> UInt16(track) & 1 == 1 }
  func scope(of track: Int) -> UInt32 { scopes >> UInt32(track * 2) & 3 }

  @inline(__always)
  private func entry(_ index: Int) -> Int { Int(order >> UInt64(index * 4) & 15) }

  /// The ordinals that would follow without a fault, the likelier first; 0 for none.
  @inline(__always)
  func expected(of track: Int) -> (UInt16, UInt16) {
    guard isUsed(track) else { return (1, 0) }
    let following = last[track] &+ 1
    if isOpen(track) { return (following, 0) }
    return scope(of: track) == 2 ? (following, 1) : (1, following)
  }

  /// Depth of nesting of an open track, from 1.
  func level(of track: Int) -> Int {
    var level = 0
    for index in 0..<depth {
      let entry = entry(index)
      if isOpen(entry) { level += 1 }
      if entry == track { break }
    }
    return level
  }

  /// The open track right above an open one, or nil.
  func parent(of track: Int) -> Int? {
    var parent: Int? = nil
    for index in 0..<depth {
      let entry = entry(index)
      if entry == track { return parent }
      if isOpen(entry) { parent = entry }
    }
    return parent
  }

  /// A section of a track with an ordinal comes next.
  func using(_ track: Int, _ ordinal: UInt16, tracks: [Track]) -> Step {
    if isOpen(track) { return sibling(track, ordinal) }
    if isUsed(track) { return reopened(track, ordinal) }
    return founded(track, ordinal, tracks)
  }

  // MARK: The three cases

  private func sibling(_ track: Int, _ ordinal: UInt16) -> Step {
    var next = self
    next.closeBelow(track)
    let last = last[track]
    if ordinal == last &+ 1 {
      next.last[track] = ordinal
      return Step(next: next, cost: 0, isAnomaly: false)
    }
    if ordinal > last {
      next.last[track] = ordinal
      return Step(next: next, cost: Cost.gap + Cost.widerGap * Float(min(ordinal - last - 2, 10)), isAnomaly: true)
    }
    if ordinal == last { return Step(next: next, cost: Cost.repeat, isAnomaly: true) }
    if ordinal == 1 {
      next.last[track] = 1
      return Step(next: next, cost: Cost.sameParentRestart, isAnomaly: true)
    }
    // Two numbers swapped: what follows goes on from the higher.
    return Step(next: next, cost: Cost.backward, isAnomaly: true)
  }

  private func reopened(_ track: Int, _ ordinal: UInt16) -> Step {
    var next = self
    let skipped = next.reopen(track)
    let last = last[track]
    let scope = scope(of: track)
    next.last[track] = ordinal
    var cost = skipped ? Cost.skippedLevel : 0
    var isAnomaly = false
    if ordinal == last &+ 1 && !(ordinal == 1) && (scope == 2 || ordinal > 1 && scope == 0 || scope == 1) {
      cost += scope == 1 ? Cost.scopeBroken : scope == 0 ? Cost.continue : 0
      isAnomaly = scope == 1
      if scope == 0 { next.setScope(track, 2) }
    } else if ordinal == 1 {
      cost += scope == 2 ? Cost.scopeBroken : scope == 0 ? Cost.restart : 0
      isAnomaly = scope == 2
      if scope == 0 { next.setScope(track, 1) }
    } else if ordinal > last, scope != 1 {
      cost += Cost.gap + Cost.widerGap * Float(min(ordinal - last - 2, 10)) + (scope == 0 ? Cost.continue : 0)
      isAnomaly = true
      if scope == 0 { next.setScope(track, 2) }
    } else {
      cost += Cost.gap + Cost.widerGap * Float(min(ordinal - 2, 10)) + (scope == 2 ? Cost.scopeBroken : scope == 0 ? Cost.restart : 0)
      isAnomaly = true
      if scope == 0 { next.setScope(track, 1) }
    }
    return Step(next: next, cost: cost, isAnomaly: isAnomaly)
  }

  private func founded(_ track: Int, _ ordinal: UInt16, _ tracks: [Track]) -> Step {
    var position = 0
    var deepest: Int? = nil
    for index in 0..<depth where isOpen(entry(index)) {
      position = index + 1
      deepest = entry(index)
    }
    // 1.2 lies above 1.1.1 whichever came first: its own numbers say so.
    if tracks[track].style == .decimal {
      var index = 0
      while index < position, !(tracks[entry(index)].style == .decimal && tracks[entry(index)].rank > tracks[track].rank) { index += 1 }
      if index < position { return inserting(track, ordinal, from: index, Cost.newLevel, tracks) }
    }
    var cost = Cost.newLevel
    if let deepest, tracks[deepest].rank > tracks[track].rank { cost += Cost.newLevelAgainstRank }
    return inserting(track, ordinal, from: position, cost, tracks)
  }

  /// A level not yet used, put where custom puts it: above levels that are open now.
  ///
  /// Where （一） was lost its `1.` came first; （二） tells that they lie a level deeper.
  ///
  /// - Returns: nil where custom puts it below all that is open.
  func usingByRank(_ track: Int, _ ordinal: UInt16, tracks: [Track]) -> Step? {
    var position = 0
    var isAbove = false
    for index in 0..<depth where isOpen(entry(index)) {
      if tracks[entry(index)].rank < tracks[track].rank { position = index + 1 } else { isAbove = true }
    }
    guard isAbove else { return nil }
    let price = Cost.newLevel + (ordinal == 1 ? Cost.newLevelAbove : Cost.newLevelAboveLate)
    var step = inserting(track, ordinal, from: position, price, tracks)
    step.isByRank = true
    return step
  }

  private func inserting(_ track: Int, _ ordinal: UInt16, from start: Int, _ price: Float, _ tracks: [Track]) -> Step {
    var next = self
    var position = start
    // Past closed levels that custom puts further out.
    while position < depth, !isOpen(entry(position)), tracks[entry(position)].rank < tracks[track].rank { position += 1 }
    next.insert(track, at: position)
    next.last[track] = ordinal
    return Step(next: next, cost: price, isAnomaly: ordinal != 1)
  }

  // MARK: Changes

  private mutating func closeBelow(_ track: Int) {
    var below = false
    for index in 0..<depth {
      let entry = entry(index)
      if below { open &= ~(1 << UInt16(entry)) }
      if entry == track { below = true }
    }
  }

  /// Opens a closed track again; true where a closed one lies between it and the one above.
  private mutating func reopen(_ track: Int) -> Bool {
    closeBelow(track)
    var skipped = false
    for index in 0..<depth {
      let entry = entry(index)
      if entry == track { break }
      skipped = !isOpen(entry)
    }
    open |= 1 << UInt16(track)
    return skipped
  }

  private mutating func insert(_ track: Int, at position: Int) {
    let shift = UInt64(position * 4)
    let low = position == 0 ? 0 : order & ((1 << shift) - 1)
    let high = position >= 15 ? 0 : (order >> shift) << (shift + 4)
    order = low | UInt64(track) << shift | high
    depth += 1
    used |= 1 << UInt16(track)
    open |= 1 << UInt16(track)
    closeBelow(track)
  }

  private mutating func setScope(_ track: Int, _ scope: UInt32) { scopes |= scope << UInt32(track * 2) }

  /// For finding equal hypotheses quickly.
  var key: UInt64 {
    var hash = order &* 0x9E37_79B9_7F4A_7C15
    hash ^= (UInt64(open) << 32 | UInt64(scopes)) &* 0xC2B2_AE3D_27D4_EB4F
    for index in 0..<depth {
      let entry = entry(index)
      hash = (hash ^ UInt64(last[entry])) &* 0x100_0000_01B3
    }
    return hash
  }
}
