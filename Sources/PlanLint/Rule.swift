import PlanSyntax

/// One thing to look for.
///
/// A rule is a type without values, in a file of its own. Its doc comment is its manual page, in English and, behind `---`, in Chinese:
/// a first sentence, then paragraphs that begin with `Why.`, `Example.`, `Instead.` and `Clause.` (`为何。` `示例。` `应为。` `依据。`).
public protocol Rule: Sendable {
  static var id: RuleID { get }
  static var category: RuleCategory { get }
  /// What its findings are, unless a configuration says otherwise.
  static var severity: Severity { get }
  /// The best that its fixes can be; nil for a rule that offers none.
  static var applicability: Applicability? { get }
  /// Appends what it finds, in any order. Linear in the plan.
  static func check(_ survey: PlanSurvey, into findings: inout Findings)
}

/// What a rule is about.
public enum RuleCategory: UInt8, Sendable, CaseIterable {
  /// What came to harm on the way from the author to the reader.
  case damage
  /// Numbers that the author wrote wrong.
  case numbering
  /// Right numbers in a form that a standard or the document itself has otherwise.
  case style
  /// Sections without text, headings given twice, a table of contents that does not fit.
  case structure
  /// Tags that are missing or left open, a role that is unknown, a unit named twice.
  case responsibilities
  /// References to sections that there are not.
  case references

  /// What the list of rules says above its rules.
  public var name: Phrase {
    switch self {
    case .damage: Phrase("损坏", "damage")
    case .numbering: Phrase("编号", "numbering")
    case .style: Phrase("格式", "style")
    case .structure: Phrase("结构", "structure")
    case .responsibilities: Phrase("责任标注", "responsibilities")
    case .references: Phrase("引用", "references")
    }
  }
}
