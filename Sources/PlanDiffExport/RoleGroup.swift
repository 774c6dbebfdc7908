import PlanDiff
import PlanSyntax

/// The units and the deadline of one role, as a tag tells them.
struct RoleGroup {
  let role: String
  let kind: ResponsibilityKind
  var units: [String] = []
  var deadline: String?

  /// - Parameter duties: in order, so that those of one role stand together.
  static func groups(_ duties: [Duty]) -> [RoleGroup] {
    var groups: [RoleGroup] = []
    for duty in duties {
      let last = groups.indices.last
      let needsNew = last.map { groups[$0].role != duty.role || groups[$0].kind != duty.kind || groups[$0].deadline != nil } ?? true
      if needsNew { groups.append(RoleGroup(role: duty.role, kind: duty.kind)) }
      let place = groups.count - 1
      switch duty.item {
      case .unit(let unit): groups[place].units.append(unit)
      case .deadline(let deadline): groups[place].deadline = deadline
      }
    }
    return groups
  }
}
