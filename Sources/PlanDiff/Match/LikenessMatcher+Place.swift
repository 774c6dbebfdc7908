/// What its place says nothing about.
extension LikenessMatcher {
  /// A bare heading in the place of an item with a body is no evidence, nor is, unless little else is known, a chapter in the place of
  /// another none of whose items it has.
  func mayBeToldByPlace(_ pair: NodePair, _ matching: Matching, isLittleKnown: Bool) -> Bool {
    guard old.nodes[pair.old].paragraphs.isEmpty else { return !new.nodes[pair.new].paragraphs.isEmpty }
    guard new.nodes[pair.new].paragraphs.isEmpty else { return false }
    guard !isLittleKnown, !old.shape.isLeaf(pair.old), !new.shape.isLeaf(pair.new) else { return true }
    return old.shape.children(of: pair.old).contains { child in
      matching.newOf[child].map { new.shape.parents[$0] == pair.new } ?? false
    }
  }
}
