import PlanSyntax

/// What the passage holds before a place: a heading, a division.
extension StartFinder {
  /// Whether a marker and a short heading without a stop, and nothing else, stand before a place in the passage.
  ///
  /// - Parameters:
  ///   - mayPause: whether the heading may have two clauses, for what begins behind it can hardly be anything but a list: `一、建立共享机制，扩大信息化建设（一）提升…`
  ///   - mayBeBare: whether the heading's number may have no point behind it: `2 重点任务`.
  func endsHeading(_ bytes: Bytes, _ offset: Int, mayPause: Bool = false, mayBeBare: Bool = false) -> Bool {
    guard let surface = lastSurfaceHere.map({ surfaces[$0] }) else { return false }
    var next = Int(surface.textStart)
    // `第二部分：坚决守住底线一、…`
    if surface.unit == .part, Scalars.matches("：", bytes, at: next, end: offset) { next += 3 }
    return (surface.doubt == .none || mayBeBare && surface.doubt == .bare)
      && Self.isHeading(bytes, from: next, to: offset, mayPause: mayPause)
  }

  /// Whether a short heading without a stop fills a range.
  ///
  /// - Parameter mayPause: whether it may have two clauses.
  static func isHeading(_ bytes: Bytes, from start: Int, to end: Int, mayPause: Bool) -> Bool {
    guard (6...longestHeading).contains(end - start) else { return false }
    var next = start
    var commas = 0
    while next < end {
      let (scalar, length) = Scalars.decode(bytes, at: next, end: end)
      if scalar == "，" || scalar == "," {
        commas += 1
      } else if Scalars.isTerminal(scalar) || scalar == "：" || scalar == ":" {
        return false
      }
      next += length
    }
    return commas == 0 || mayPause && commas == 1
  }

  /// `…风险评估。二行动举措⏎（一）…`: whether nothing but a heading follows in a passage, and another marker behind it.
  ///
  /// - Parameter next: what the next passage begins with.
  static func leadsList(_ bytes: Bytes, from start: Int, to end: Int, before next: @autoclosure () -> Surface?) -> Bool {
    isHeading(bytes, from: start, to: end, mayPause: true) && next()?.isUnmistakable ?? false
  }

  /// Whether a division begins in the passage before the place at hand.
  var isDivided: Bool {
    lastSurfaceHere.map { surfaces[$0].namesLevel && surfaces[$0].doubt == .none } ?? false
  }

  /// Whether the last marker of the passage is a part's or a chapter's.
  var endsInDivision: Bool { lastSurfaceHere.map { surfaces[$0].namesLevel || mayHoldDivisions(surfaces[$0]) } ?? false }

  /// 第一篇, 第二章, or `第三科技、教育和人才`, which lost its unit.
  func mayHoldDivisions(_ surface: Surface) -> Bool {
    surface.unit == .part || surface.unit == .chapter || surface.unit == .none && surface.pieces.contains(.prefix) && surface.hasNumeral
  }

  /// Whether the marker before is a chapter's or a section's.
  var endsDivisionHeading: Bool {
    guard let unit = lastSurface.map({ surfaces[$0].unit }) else { return false }
    return unit == .chapter || unit == .section
  }

  /// In bytes; a Han character has three.
  static let longestHeading = 90
}
