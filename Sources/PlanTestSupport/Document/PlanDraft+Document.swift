import PlanSyntax

extension PlanDraft {
  /// A real document as a draft, so that the damage of made-up plans can be done to it.
  ///
  /// What was read in the undamaged document is taken for the truth. So its numbering must leave no doubt: every marker whole and as written,
  /// every series counting from 1 by ones, all sections in one document of the file, and at least ``fewestSections`` of them. A fault of the
  /// reading that shows in none of this stays in the truth, and counts as right.
  ///
  /// Linear.
  ///
  /// - Parameters:
  ///   - plan: the document, read.
  ///   - seed: the draft's number.
  /// - Returns: nil for a document whose numbering leaves a doubt.
  public init?(sound plan: Plan, seed: UInt64) {
    guard let scheme = DocumentScheme(plan) else { return nil }
    var cutter = ParagraphCutter(plan, scheme)
    cutter.cut()
    self.init(
      seed: seed, scheme: scheme.levels, sections: cutter.sections, paragraphs: cutter.paragraphs,
      lineEnd: plan.source.bytes.contains(0x0D) ? "\r\n" : "\n")
    guard isRegular else { return nil }
  }

  /// Fewest sections of a document that is worth damaging.
  public static let fewestSections = 8

  /// Whether every section has the number that its place demands.
  private var isRegular: Bool {
    let rules = RegularNumbering.Rules(self)
    var walk = RegularNumbering(scheme: scheme)
    return sections.allSatisfy { walk.advance(to: $0.schemeIndex, in: rules) == $0.ordinal }
  }
}
