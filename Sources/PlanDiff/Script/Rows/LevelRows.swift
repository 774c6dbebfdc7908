/// Sections at another level. One whose level changed because sections above it came or went, or changed theirs, did not change it on its own account.
enum LevelRows {
  static func add(to rows: inout ChangeRows, _ sides: MatchedSides) -> LevelChanges {
    var changes = LevelChanges(reasons: Array(repeating: nil, count: sides.old.nodes.count), peers: Peers(sides.old, sides.new))
    for pair in sides.pairs where sides.depthChange(pair) != 0 {
      let edit = Edit.relevel(pair, from: sides.old[pair.old].depth, to: sides.new[pair.new].depth)
      let reason = reason(of: pair, changes, sides, rows)
      changes.reasons[pair.old] = reason
      switch reason {
      case .inserted(let wrapper): rows.attach(edit, toInserted: wrapper)
      case .removed(let wrapper): rows.attach(edit, toRemoved: wrapper)
      case .section(let lead):
        if lead == pair { changes.leaders.insert(pair.old) }
        rows.add(.releveled, lead, .none, edit)
      }
    }
    return changes
  }

  private static func reason(of pair: NodePair, _ levels: LevelChanges, _ sides: MatchedSides, _ rows: ChangeRows) -> LevelReason {
    let (left, right) = (sides.old.shape.ancestors(of: pair.old), sides.new.shape.ancestors(of: pair.new))
    guard let above = left.first(where: { sides.matching.newOf[$0] != nil }),
      let place = right.first(where: { sides.matching.oldOf[$0] != nil }), sides.matching.newOf[above] == place
    else { return .section(pair) }
    let whole = NodePair(old: above, new: place)
    let change = sides.depthChange(pair) - sides.depthChange(whole)
    if change == 0 { return levels.reasons[above] ?? .section(whole) }
    let (gone, come) = (left.prefix { $0 != above }, right.prefix { $0 != place })
    if change > 0, let wrapper = come.last, !come.contains(where: { rows.hasPart(.split, $0) }), !levels.peers.inserted.contains(wrapper) {
      return .inserted(wrapper)
    }
    if change < 0, let wrapper = gone.last, !gone.contains(where: { rows.hasPart(.merged, $0) }), !levels.peers.removed.contains(wrapper) {
      return .removed(wrapper)
    }
    return .section(pair)
  }
}

/// What the level of a section changed with.
enum LevelReason {
  /// A new section that came above it.
  case inserted(Int)
  /// An old one that stood above it.
  case removed(Int)
  /// Itself, or a section above it.
  case section(NodePair)
}

/// Which sections stand at another level, and why. By old indices.
struct LevelChanges {
  /// Those that do on their own account.
  var leaders: Set<Int> = []
  /// Of each whose depth changed.
  var reasons: [LevelReason?]
  /// What came or went and is no heading over others that did not.
  let peers: Peers
}
