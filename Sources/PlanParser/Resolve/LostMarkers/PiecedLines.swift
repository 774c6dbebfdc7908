import PlanSyntax

extension Prose {
  /// Whether many lines of a part of a text are short, for they break behind points: see ``PageLine``. Short lines that stand for themselves, as headings do,
  /// are no pieces.
  func isPieced(_ part: Range<Int>) -> Bool {
    guard let start = part.first.map({ passages[$0].start }), let end = part.last.map({ passages[$0].end }),
      let first = Joint.last(in: joints, at: start)
    else { return false }
    let joints = joints[first...].prefix { $0.offset < end }
    var passage = part.lowerBound
    var pieces = 0
    for (joint, next) in zip(joints, joints.dropFirst()) where next.offset - joint.offset <= Self.shortLine {
      while passage < part.upperBound, passages[passage].end <= joint.offset { passage += 1 }
      if passage < part.upperBound, next.offset < passages[passage].end { pieces += 1 }
    }
    return pieces * 3 > joints.count
  }

  /// In bytes: lines of pages have more than twenty characters.
  static let shortLine = 60
}
