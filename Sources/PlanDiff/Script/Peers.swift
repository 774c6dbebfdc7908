/// Of what came or went above sections that both plans have: what is a section as those are, and no heading that was put over them.
///
/// A section that was put under a new one is at another level on its own account. A heading over a whole level, or over several sections of it, is
/// why they are a level deeper.
struct Peers {
  let inserted: Set<Int>
  let removed: Set<Int>

  /// Linear, but for the siblings of those who had others put under them.
  init(_ old: ScriptSide, _ new: ScriptSide) {
    inserted = Peers.all(in: new, beside: old)
    removed = Peers.all(in: old, beside: new)
  }

  private static func all(in side: ScriptSide, beside other: ScriptSide) -> Set<Int> {
    Set(side.unpaired.filter { !side.shape.isLeaf($0) && isPeer($0, side, other) })
  }

  /// Whether it says something itself, or has but one section below it, and others that stand beside these in the other plan stand beside it.
  private static func isPeer(_ index: Int, _ side: ScriptSide, _ other: ScriptSide) -> Bool {
    let below = side.kept(below: index)
    guard let first = below.first, !side[index].paragraphs.isEmpty || below.count == 1, let above = other.parent(of: first.other) else {
      return false
    }
    return other.shape.children(of: above).contains { sibling in
      other.partners[sibling].map { side.parent(of: $0) == side.parent(of: index) } ?? false
    }
  }
}
