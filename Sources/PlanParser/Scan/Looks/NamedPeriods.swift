/// `三月份：⏎1.…`: the number of a month is no item's that lost its comma, be 三、 missing nearby.
enum NamedPeriods: Look {
  static let needs: Candidates.Traits = .bare

  /// Takes such numbers for words of the text. Linear.
  static func apply(to candidates: inout Candidates) {
    let prose = candidates.prose
    for start in candidates.starts where start.position == .paragraph && candidates[start].isBare {
      if PeriodName.isWhole(prose.bytes.span, prose.passages[Int(start.passage)].range) { candidates.discard(start) }
    }
  }
}
