import PlanSyntax

/// A role as the tags of a plan write it, with how often they do: a plan has a handful of them in hundreds of tags.
struct RoleForm {
  /// Where it stands first.
  let first: Span
  /// Whether a colon stands behind it: `责任单位：`. A verb has none.
  let isLabel: Bool
  private(set) var uses = 1

  /// All that are at most twelve characters long, in reading order; one that is written in many ways may be there more than once.
  static func all(in plan: Plan) -> [RoleForm] {
    var forms: [RoleForm] = []
    let bytes = plan.source.bytes.span
    for item in plan.responsibilities where !item.role.isEmpty && item.role.count <= longest {
      let isLabel = isColon(bytes, at: Int(item.role.end))
      if let known = forms.prefix(most).firstIndex(where: { $0.isLabel == isLabel && areSame($0.first, item.role, bytes) }) {
        forms[known].uses += 1
      } else {
        forms.append(RoleForm(first: item.role, isLabel: isLabel))
      }
    }
    return forms
  }

  private static let longest = 36
  /// How many are known again.
  private static let most = 16

  private static func areSame(_ left: Span, _ right: Span, _ bytes: Swift.Span<UInt8>) -> Bool {
    guard left.count == right.count else { return false }
    for place in 0..<left.count where bytes[Int(left.start) + place] != bytes[Int(right.start) + place] { return false }
    return true
  }

  private static func isColon(_ bytes: Swift.Span<UInt8>, at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    // ：
    return bytes[offset] == 0x3A
      || offset + 3 <= bytes.count && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC && bytes[offset + 2] == 0x9A
  }
}
