/// Sections that stand elsewhere among those that kept their order.
enum MoveRows {
  static func add(to rows: inout ChangeRows, _ sides: MatchedSides) {
    for pair in sides.pairs {
      guard let mover = sides.order.moverOf[pair.old], let place = sides.matching.newOf[mover] else { continue }
      let whole = NodePair(old: mover, new: place)
      rows.add(sides.isOnlyRaised(whole) ? .releveled : .moved, whole, .none, .move(pair))
    }
  }

  /// A heading that sections passed because another heading came or went belongs to the row of that.
  static func addShifts(to rows: inout ChangeRows, _ sides: MatchedSides) {
    for shift in sides.order.shifts {
      let edit = Edit.move(shift.pair)
      switch shift.cause {
      case .inserted(let node):
        let root = sides.new.roots[node] ?? node
        if rows.hasPart(.split, root) { rows.add(.moved, shift.pair, .none, edit) } else { rows.attach(edit, toInserted: root) }
      case .removed(let node):
        let root = sides.old.roots[node] ?? node
        if rows.hasPart(.merged, root) { rows.add(.moved, shift.pair, .none, edit) } else { rows.attach(edit, toRemoved: root) }
      }
    }
  }
}
