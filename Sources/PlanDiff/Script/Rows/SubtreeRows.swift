/// What came or went, each with all below it that did so with it.
enum SubtreeRows {
  /// What is told as a part of a split or merge has no row here.
  static func add(to rows: inout ChangeRows, _ sides: MatchedSides) {
    let (old, new) = (sides.old, sides.new)
    for index in old.indices {
      guard let root = old.roots[index], !rows.hasPart(.merged, index) else { continue }
      rows.addRemoved(root, with: index, .remove(old[index], at: index))
    }
    for index in new.indices {
      guard let root = new.roots[index], !rows.hasPart(.split, index) else { continue }
      rows.addInserted(root, with: index, .insert(new[index], at: index))
    }
  }

  /// Notes which sections below what came or went both plans have, without those that have a row of their own for their level.
  static func addKept(to rows: inout ChangeRows, _ sides: MatchedSides, _ levels: LevelChanges) {
    for root in sides.old.unpaired {
      let kept = sides.old.kept(below: root).map { NodePair(old: $0, new: $1) }
      rows.keep(kept.filter { !levels.leaders.contains($0.old) }, toRemoved: root)
    }
    for root in sides.new.unpaired {
      let kept = sides.new.kept(below: root).map { NodePair(old: $1, new: $0) }
      rows.keep(kept.filter { !levels.leaders.contains($0.old) }, toInserted: root)
    }
  }
}
