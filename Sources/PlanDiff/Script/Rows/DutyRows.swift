/// Who has to do what by when, where that changed.
enum DutyRows {
  static func add(to rows: inout ChangeRows, _ sides: MatchedSides) {
    for pair in sides.pairs {
      let (before, after) = (sides.old[pair.old].duties, sides.new[pair.new].duties)
      guard before != after else { continue }
      let edit = Edit.reassign(pair, from: before, to: after)
      if let changes = detail(from: before, to: after) {
        rows.add(.responsibility, pair, changes, edit)
      } else {
        rows.addUntold(edit)
      }
    }
  }

  /// What went and what came; nil where that is only set in another way.
  static func detail(from before: [Duty], to after: [Duty]) -> Change.Detail? {
    let (dropped, added) = Duty.changes(from: before, to: after)
    return dropped.isEmpty && added.isEmpty ? nil : .duties(added: added, dropped: dropped)
  }
}
