/// Articles and chapters whose words look as if the text spoke of them, and that are counted all the same: `第二条将符合条件的项目…` between 第一条 and
/// 第三条.
enum DivisionNeighbours: Look {
  static let needs: Candidates.Traits = .reference

  /// Takes the doubt from markers at the beginning of paragraphs that go on from the last of their kind up to the next. Linear.
  static func apply(to candidates: inout Candidates) {
    guard candidates.traits.contains(.division) else { return }
    // For each kind of division the last that is beyond doubt, and those in doubt that go on from it.
    var last = [UInt16](repeating: 0, count: Int(Surface.Unit.part.rawValue) + 1)
    var open = [[Range<Int>]](repeating: [], count: last.count)
    for start in candidates.starts where start.position == .paragraph {
      let first = Int(start.firstSurface)
      let surface = candidates[start]
      guard surface.unit != .none, surface.pieces.contains(.prefix), surface.value > 0 else { continue }
      let kind = Int(surface.unit.rawValue)
      let isNext = Int(surface.value) == Int(last[kind]) + open[kind].count + 1
      if surface.doubt == .reference {
        if isNext { open[kind].append(first..<first + Int(start.surfaceCount)) }
        continue
      }
      if !open[kind].isEmpty {
        if isNext { for number in open[kind].joined() { candidates.clear(number) } }
        open[kind] = []
      }
      last[kind] = surface.value
    }
  }
}
