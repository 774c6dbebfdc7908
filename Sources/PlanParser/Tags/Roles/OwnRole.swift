import PlanSyntax

/// The role that a name carries in brackets of its own: `市水利局（牵头）`, `市财政局(配合单位)`.
struct OwnRole {
  /// Without the bracket.
  let name: Range<Int>
  /// What stands in it.
  let role: Range<Int>
  let kind: ResponsibilityKind

  /// Nil where the name ends in no bracket, or in one that says something else.
  static func read(_ bytes: Bytes, _ name: Range<Int>) -> OwnRole? {
    let last = Scalars.decode(bytes, before: name.upperBound, start: name.lowerBound)
    guard TagText.closes(last.value) else { return nil }
    let end = name.upperBound - last.length
    var offset = Scalars.beforeHan(bytes, from: end, to: name.lowerBound)
    let role = offset..<end
    let open = Scalars.decode(bytes, before: offset, start: name.lowerBound)
    offset -= open.length
    guard TagText.opens(open.value), offset > name.lowerBound, let kind = RoleVerb.kind(ofWord: role, bytes) else { return nil }
    return OwnRole(name: name.lowerBound..<offset, role: role, kind: kind)
  }
}
