extension Duty {
  /// What went and what came, without what is only set in another way, or stands under another label of the same kind: `责任科室：财务科` and
  /// `财务科负责` put the same unit in charge.
  static func changes(from before: [Duty], to after: [Duty]) -> (dropped: [Duty], added: [Duty]) {
    let (had, has) = (Set(before), Set(after))
    let (dropped, added) = (before.filter { !has.contains($0) }, after.filter { !had.contains($0) })
    guard !dropped.isEmpty, !added.isEmpty else { return (dropped, added) }
    let (gone, come) = (Set(dropped.map(\.folded)), Set(added.map(\.folded)))
    return (dropped.filter { !come.contains($0.folded) }, added.filter { !gone.contains($0.folded) })
  }

  /// Kind and item as a reader takes them.
  private var folded: [[UInt32]] {
    let isDeadline: [UInt32] = deadline == nil ? [] : [1]
    return [[UInt32(kind.rawValue)], isDeadline, Typography.folded(words.unicodeScalars)]
  }
}
