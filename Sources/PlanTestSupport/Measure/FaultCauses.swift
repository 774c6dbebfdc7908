import PlanSyntax

/// Why sections were read wrong, counted: each cause with the sections it cost itself, and those lost only because they stand below one.
public struct FaultCauses: Sendable {
  /// What befell the section where reading went astray.
  public struct Cause: Hashable, Sendable {
    /// The kinds of damage, joined; `none` for a sound marker, `false section` where the truth has no section.
    public let damage: String
    public let outcome: Outcome
  }

  /// How a section was read that was read wrong.
  public enum Outcome: String, Sendable {
    /// As text.
    case missed
    /// As a section whose number is left open.
    case unresolved
    /// With another ordinal.
    case wrongNumber = "wrong number"
    /// With its ordinal, but on another level or under another parent.
    case wrongPlace = "wrong place"
    /// As a section, where the truth has none.
    case falseSection = "false section"
    /// Undecidable, so that it is no part of the counts, and repaired to what it was not.
    case wrongRepairOnly = "wrong repair of what none can tell"
  }

  /// What one cause cost.
  public struct Count: Sendable {
    /// Sections that it befell itself.
    public var own = 0
    /// Sections that were read right, but hang on a lost one.
    public var below = 0
    public var wrongRepairs = 0
  }

  /// All causes that were met.
  public private(set) var counts: [Cause: Count] = [:]

  /// Nothing counted yet.
  public init() {}

  /// O(sections × depth).
  public mutating func add(_ comparison: PlanComparison, _ plan: Plan, _ known: KnownPlan) {
    var faultOfTruth: [Int: PlanComparison.Fault] = [:]
    for fault in comparison.faults { if let truth = fault.truth { faultOfTruth[truth] = fault } }
    for fault in comparison.faults {
      let root = Self.root(of: fault, faultOfTruth, plan, known)
      let cause = Self.cause(of: root ?? fault, plan, known)
      if root == nil { counts[cause, default: Count()].own += 1 } else { counts[cause, default: Count()].below += 1 }
      if fault.isWrongRepair { counts[cause, default: Count()].wrongRepairs += 1 }
    }
  }

  /// The ancestor whose loss misplaced a section that itself was numbered right; nil where it is its own fault.
  private static func root(
    of fault: PlanComparison.Fault, _ faultOfTruth: [Int: PlanComparison.Fault], _ plan: Plan, _ known: KnownPlan
  ) -> PlanComparison.Fault? {
    guard let truth = fault.truth, let section = fault.section, Self.hasNumber(section, of: truth, plan, known) else { return nil }
    var found: PlanComparison.Fault?
    var ancestor = known.sections[truth].parent
    while let index = ancestor {
      if let other = faultOfTruth[index] { found = other }
      ancestor = known.sections[index].parent
    }
    return found
  }

  private static func hasNumber(_ section: Int, of truth: Int, _ plan: Plan, _ known: KnownPlan) -> Bool {
    plan.sections[section].marker.ordinal.map { Int($0.value) } == known.sections[truth].ordinal
  }

  private static func cause(of fault: PlanComparison.Fault, _ plan: Plan, _ known: KnownPlan) -> Cause {
    guard let truth = fault.truth else {
      let section = fault.section.map { plan.sections[$0].marker.status.name } ?? ""
      return Cause(damage: section, outcome: .falseSection)
    }
    let kinds = known.sections[truth].damage.map(\.rawValue).sorted()
    let damage = kinds.isEmpty ? "none" : kinds.joined(separator: " + ")
    guard let section = fault.section else { return Cause(damage: damage, outcome: .missed) }
    if known.sections[truth].standing != .decidable { return Cause(damage: damage, outcome: .wrongRepairOnly) }
    if plan.sections[section].marker.status == .unresolved { return Cause(damage: damage, outcome: .unresolved) }
    return Cause(damage: damage, outcome: hasNumber(section, of: truth, plan, known) ? .wrongPlace : .wrongNumber)
  }
}
