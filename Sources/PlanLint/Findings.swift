import PlanSyntax

/// What the rules have found so far.
public struct Findings: Sendable {
  private(set) var all: [Diagnostic] = []

  /// - Parameter severity: where it is less than the rule's own.
  mutating func add(
    _ rule: any Rule.Type, at span: Span, section: Int?, _ message: Phrase, severity: Severity? = nil, confidence: UInt8 = 100,
    fixes: [FixIt] = []
  ) {
    all.append(
      Diagnostic(
        rule: rule.id, severity: severity ?? rule.severity, span: span, section: section, message: message, confidence: max(1, confidence),
        fixes: fixes))
  }

  /// Speaks of a marker that was damaged, with what it must have been for its fix.
  ///
  /// - Parameter message: of the marker as the source has it, and as it should be.
  mutating func add(
    _ rule: any Rule.Type, damaged section: Int, in survey: PlanSurvey, _ message: (_ written: String, _ right: String) -> Phrase
  ) {
    add(
      rule, at: survey.span(section), section: section, message(survey.quoted(section), survey.trueMarker(section)),
      confidence: survey.plan.sections[section].marker.confidence, fixes: survey.restoration(of: section))
  }

  /// Speaks of a number that the author wrote wrong; the fix counts on from the right one.
  ///
  /// - Parameter message: of the marker as the source has it, and of the one that the fix puts there, or of the first that is missing.
  mutating func add(
    _ rule: any Rule.Type, _ fault: NumberingFault, in survey: PlanSurvey, _ message: (_ written: String, _ right: String) -> Phrase
  ) {
    let number =
      switch fault.kind {
      case .skipped, .moved: fault.expected
      default: fault.right
      }
    add(
      rule, at: survey.span(fault.section), section: fault.section,
      message(survey.quoted(fault.section), survey.marker(number, like: fault.section)), confidence: 90,
      fixes: survey.renumbering(fault.rest, from: fault.right))
  }

  /// Speaks of a number that may be meant: a note, with a fix for a person to choose.
  ///
  /// - Parameter message: of the marker as the source has it, and as it should be if that is not meant.
  mutating func add(
    _ rule: any Rule.Type, doubtful fault: NumberingFault, in survey: PlanSurvey, _ message: (_ written: String, _ right: String) -> Phrase
  ) {
    add(
      rule, at: survey.span(fault.section), section: fault.section,
      message(survey.quoted(fault.section), survey.marker(fault.right, like: fault.section)), severity: .note, confidence: 50,
      fixes: survey.renumbering(fault.rest, from: fault.right).map { FixIt(title: $0.title, applicability: .display, edits: $0.edits) })
  }

  /// Speaks of decimal numbers that the author wrote wrong; the fix puts those right that name them as well.
  ///
  /// - Parameter message: of the marker as the source has it, and as it should be.
  mutating func add(
    _ rule: any Rule.Type, _ slips: [DecimalSurvey.Slip], in survey: PlanSurvey, _ message: (_ written: String, _ right: String) -> Phrase
  ) {
    for slip in slips {
      let title =
        slip.edits.count == 1
        ? .replacement(by: slip.right)
        : Phrase("改为“\(slip.right)”，相关各条一并改正", "replace with “\(slip.right)”, and put right those that go with it")
      add(
        rule, at: survey.span(slip.section), section: slip.section, message(survey.quoted(slip.section), slip.right), confidence: 90,
        fixes: [FixIt(title: title, applicability: .unsafe, edits: slip.edits)])
    }
  }

  /// Speaks of a paragraph that begins with a wrong 一是.
  ///
  /// - Parameter message: of the words as the source has them, and as they should be, or of the first that are missing.
  mutating func add(
    _ rule: any Rule.Type, _ fault: FirstIsList.Fault, in survey: PlanSurvey, _ message: (_ written: String, _ right: String) -> Phrase
  ) {
    let right = NumberingStyle.firstIs.definition.marker(fault.expected, unit: nil)
    add(
      rule, at: fault.span, section: fault.section, message(survey.plan.text(written: fault.span), right), confidence: 90,
      fixes: FixIt.renumbering(fault.edits, to: right).map { [$0] } ?? [])
  }
}
