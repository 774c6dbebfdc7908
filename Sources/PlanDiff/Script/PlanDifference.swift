/// What really changed between two plans: the rows that a reader is told, and the script that they make up.
///
/// Matching and script are apart: `Matcher` says which section is which and knows nothing of edits, `ScriptBuilder` says what happened to
/// each and never asks what it is like.
public struct PlanDifference: Sendable {
  /// The two plans, with what damage left open on one side settled by the other.
  public let old: ComparedPlan
  /// The new plan, settled in the same way.
  public let new: ComparedPlan
  /// Which node of the one is which of the other.
  public let matching: Matching
  /// In the order of the new plan; renumbering behind all else.
  public let changes: [Change]
  /// Edits of what says the same and is set in another way: widths of punctuation, quotation marks, dashes, blanks and line breaks. They belong to
  /// no row, for nothing changed for a reader.
  public let typography: [Edit]

  /// All edits: those of all rows, and of typography.
  public var script: EditScript { EditScript(changes.flatMap(\.edits) + typography) }

  /// How many sections, and parts that stand about them, are set in another way. Linear in ``typography``.
  public var typographyCount: Int { Set(typography.compactMap(\.pair)).count }

  /// Compares two plans. Near linear in their text.
  public init(from old: ComparedPlan, to new: ComparedPlan) {
    var (old, new) = (old, new)
    if !CopySettlement.settle(&old, &new) { WordSettlement.settleEnds(&old, &new) }
    var (left, right) = (ComparedSide(old), ComparedSide(new))
    var matching = Matcher.match(left, right)
    // What was made up for a lost marker is in the way of counting; when it is gone, more can be told.
    for _ in 0..<PlanDifference.mostDivisions where BoundarySettlement.settle(&old, &new, matching) {
      (left, right) = (ComparedSide(old), ComparedSide(new))
      matching = Matcher.match(left, right)
    }
    DutySettlement.settle(&old, &new, matching)
    WordSettlement.settle(&old, &new, matching)
    LevelSettlement.settle(&old, &new, matching)
    NumberSettlement.settle(&old, &new, matching)
    (changes, typography) = ScriptBuilder.changes(old, new, matching)
    self.matching = matching
    self.old = old
    self.new = new
  }

  private static let mostDivisions = 3

  /// Applies the script to the old plan and compares.
  ///
  /// - Throws: `ScriptMismatch` where the rows do not account for all that differs; such a difference must not be shown to anybody.
  public func verify() throws(ScriptMismatch) {
    let result = try script.apply(to: old.nodes.map(\.content))
    guard result.count == new.nodes.count else { throw ScriptMismatch(index: min(result.count, new.nodes.count)) }
    for (index, content) in result.enumerated() where content != new.nodes[index].content { throw ScriptMismatch(index: index) }
  }

  /// How many changes there are of each kind; kinds without any are left out.
  public var summary: [(kind: ChangeKind, count: Int)] {
    ChangeKind.allCases.compactMap { kind in
      let count = changes.count { $0.kind == kind }
      return count > 0 ? (kind, count) : nil
    }
  }
}
