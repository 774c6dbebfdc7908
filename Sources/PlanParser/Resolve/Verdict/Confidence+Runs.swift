/// Numbers that run on as they stand, each of which was read as what is left of a longer one.
extension Confidence {
  /// `（3）（4）` as （13） and （14）, and no （15） behind them: numbers that run on as they stand up to their list's end, each read as what is left of a
  /// longer one. Damage hits one or another, and hardly several in a row alike; rather a heading that nobody sees parts them from the （12） before.
  func isRunRewritten(_ index: Int) -> Bool {
    guard let here = rewritten(index) else { return false }
    if let next = neighbour(of: here.track, study.events.indices[(index + 1)...]), goesOnAsWritten(here, next) { return true }
    guard var count = lengthOfRun(from: here, at: index) else { return false }
    // Where much is damaged two in a row may well have lost the same digit.
    let leastRun = study.model.damage < Cost.damageOfRuns ? 3 : 2
    var first = here
    var before = neighbour(of: here.track, study.events.indices[..<index].reversed())
    while let place = before, let other = rewritten(place), other.precedes(first) {
      (first, count) = (other, count + 1)
      before = neighbour(of: here.track, study.events.indices[..<place].reversed())
    }
    // `第三十九条 … ⏎ 第十条 … ⏎ 第十一条`: however many chapters part them, articles are counted through.
    if study.tracks[Int(here.track)].style == .article, first.value > 1 { return false }
    return count >= leastRun
  }

  /// How many numbers run on as they stand from one on; nil where one behind them, that stands as it is read, tells that they were read right.
  ///
  /// `第十八条 … ⏎ 第十九条 … ⏎ 第三条 … ⏎ 第三十一条`: what is damaged in another way between goes on with the numbers read, and does not hide the one that tells.
  private func lengthOfRun(from here: Rewritten, at index: Int) -> Int? {
    var (last, count, ordinal, runsOn) = (here, 1, here.ordinal, true)
    for place in study.events.indices[(index + 1)...].prefix(Self.sight) {
      let reading = study.decisions[place].reading
      if reading.isPlain || reading.track != here.track { continue }
      guard reading.ordinal == ordinal + 1 else { return count }
      ordinal += 1
      if !rewrites(place) { return nil }
      if runsOn, let other = rewritten(place), last.precedes(other) { (last, count) = (other, count + 1) } else { runsOn = false }
    }
    return count
  }

  /// `9.` before a whole `10.`, which is no more what is left of 20. than that is of 19.
  private func goesOnAsWritten(_ here: Rewritten, _ next: Int) -> Bool {
    let offer = study.offers[Int(study.decisions[next].reading.offer)]
    return offer.isWhole && offer.value == here.value + 1 && study.decisions[next].reading.ordinal == offer.value
  }

  /// Whether what is read as a number says something else.
  private func rewrites(_ index: Int) -> Bool {
    let reading = study.decisions[index].reading
    return !study.offers[Int(reading.offer)].isWritten(reading.ordinal)
  }

  private struct Rewritten {
    let track: Int8
    /// What is written, and what it was read as.
    let value: UInt16
    let ordinal: UInt16

    func precedes(_ next: Rewritten) -> Bool { value + 1 == next.value }
  }

  /// What stands whole, and was read as what is left of another number.
  private func rewritten(_ index: Int) -> Rewritten? {
    let reading = study.decisions[index].reading
    // Hardly a section is: an offer is large, and not copied for the others.
    guard !reading.isPlain, study.offers[Int(reading.offer)].value != reading.ordinal, study.offers[Int(reading.offer)].isWhole else {
      return nil
    }
    return Rewritten(track: reading.track, value: study.offers[Int(reading.offer)].value, ordinal: reading.ordinal)
  }
}
