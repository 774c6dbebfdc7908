/// Other numbers: with the section that moved or changed its level, or in runs that the same thing shifted.
enum NumberRows {
  static func add(to rows: inout ChangeRows, _ sides: MatchedSides, _ levels: LevelChanges) {
    for pair in sides.pairs where sides.old[pair.old].marker != sides.new[pair.new].marker {
      let edit = edit(of: pair, sides)
      if levels.leaders.contains(pair.old) {
        rows.add(.releveled, pair, .none, edit)
      } else if sides.order.isMover(pair.old) {
        rows.add(.moved, pair, .none, edit)
      }
    }
    let runs = Renumbering(sides, rows, levels).runs
    for run in runs { rows.add(run, edits: run.sections.map { edit(of: $0, sides) }) }
  }

  private static func edit(of pair: NodePair, _ sides: MatchedSides) -> Edit {
    .renumber(pair, from: sides.old[pair.old].marker, to: sides.new[pair.new].marker)
  }
}
