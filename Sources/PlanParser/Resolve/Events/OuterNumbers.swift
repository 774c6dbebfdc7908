import PlanSyntax

/// What the outer numbers of a decimal marker say of the sections above it: 2 and 3 of `2.3.1`.
extension Hypothesis {
  /// Whether what stands at a place in the order would stand under another section than they name.
  func isContradicted(by outer: DecimalParts, at place: Int, _ tracks: [Track]) -> Bool {
    guard outer.count > 0 else { return false }
    guard let parent = parent(at: place) else { return outer[0] > 0 }
    return trackContradicted(by: outer, from: parent, tracks) != nil
  }

  /// What they cost: `1.2` belongs under 1, and `1.2` behind 1.2.3 is rather what is left of 1.2.4.
  func outerPrice(of offer: Offer, by step: Step, _ tracks: [Track]) -> Float {
    guard offer.outer.count > 0 else { return 0 }
    if isContradicted(by: offer.outer, at: step.place, tracks) {
      return parent(at: step.place) == nil ? Cost.missingOuterNumber : Cost.wrongOuterNumber
    }
    return step.slip == .repeated && placeBelowOpen > step.place + 1 ? Cost.repeatBelowItself : 0
  }

  /// The innermost track whose section they contradict.
  ///
  /// - Parameter parent: the track right above the marker.
  func trackContradicted(by outer: DecimalParts, from parent: Int, _ tracks: [Track]) -> Int? {
    var level: Int? = parent
    while let here = level {
      // 1 or 一、 above 1.1 has the first of them.
      let numbers = tracks[here].style == .decimal ? tracks[here].components : 1
      guard numbers <= outer.count else { return here }
      let number = outer[Int(outer.count - numbers)]
      if number > 0, lastOrdinal(of: here) != number, !isMeant(number, by: here) { return here }
      level = numbers > 1 ? self.parent(of: here) : nil
    }
    return nil
  }

  /// `1.2 ⏎ 1.2 ⏎ 1.3.1`, `四、 ⏎ 四、 ⏎ 5.1`: whether a section was given the number before it twice, and what stands below says which one was meant.
  private func isMeant(_ number: UInt16, by track: Int) -> Bool { number == lastOrdinal(of: track) &+ 1 && slip(of: track) == .repeated }

  /// The same with the sections taken for granted that a decimal number names and of which nothing is to be seen: 2.3 above `2.3.1` behind
  /// 2.2.4, and 2.3.1 before `2.3.2`.
  ///
  /// - Returns: nil where it names none, or one further back; and what they cost.
  func granting(_ outer: DecimalParts, and ordinal: UInt16, of track: Int, _ tracks: [Track]) -> (hypothesis: Hypothesis, price: Float)? {
    guard outer.count < DecimalParts.most, outer.count + 1 == tracks[track].components, outer.isWhole else { return nil }
    var granted = self
    var missing = 0
    for steps in (0..<Int(outer.count)).reversed() {
      // A level that was not seen so far is not taken for granted.
      guard let level = granted.level(ofNumbers: Int(outer.count) - steps, tracks) else { continue }
      if missing == 0, granted.isOpen(level), granted.lastOrdinal(of: level) == outer[steps] { continue }
      guard granted.grant(outer[steps], of: level, &missing) else { return nil }
    }
    guard missing > 0 else { return nil }
    if ordinal > 1, isUsed(track), !granted.grant(ordinal - 1, of: track, &missing) { return nil }
    return (granted, min(Cost.mostGranted, Cost.granted + Cost.furtherGranted * Float(missing - 1)))
  }

  private mutating func grant(_ ordinal: UInt16, of track: Int, _ missing: inout Int) -> Bool {
    let place = place(of: track)
    let last = isOpen(at: place) || scope(of: track) == .continues ? lastOrdinal(of: track) : 0
    guard ordinal > last else { return false }
    missing += Int(ordinal - last)
    take(Step(track: track, place: place, last: ordinal))
    return true
  }

  /// The track in use of decimal markers of so many numbers; of one number alone also another that stands right above those of more.
  private func level(ofNumbers count: Int, _ tracks: [Track]) -> Int? {
    if let track = tracks.indices.first(where: { tracks[$0].style == .decimal && tracks[$0].components == count && isUsed($0) }) {
      return track
    }
    guard count == 1 else { return nil }
    let decimals = tracks.indices.filter { tracks[$0].style == .decimal && isUsed($0) }.map(place(of:))
    let place = decimals.min() ?? placeBelowOpen
    return place > 0 ? track(at: place - 1) : nil
  }
}

extension Offer {
  /// Whether an ordinal that is written here, with the numbers of the sections above it, is reason enough to take those for granted.
  func mayGrant(_ ordinal: UInt16) -> Bool { outer.count > 0 && value == ordinal && !isLost }
}
