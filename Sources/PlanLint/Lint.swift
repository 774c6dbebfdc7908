import PlanSyntax

/// Looks for what is wrong with a plan.
public enum Lint {
  /// All findings, in the order of their places; at one place in the order of ``rules``. Linear in the plan.
  ///
  /// - Parameters:
  ///   - plan: as parsed, with full repair: what was damaged is told from its markers' status.
  ///   - isOn: the rules to follow; all by default.
  public static func findings(in plan: Plan, where isOn: (any Rule.Type) -> Bool = { _ in true }) -> [Diagnostic] {
    guard !plan.sections.isEmpty || !plan.paragraphs.isEmpty else { return [] }
    let survey = PlanSurvey(plan)
    var findings = Findings()
    for rule in rules where isOn(rule) { rule.check(survey, into: &findings) }
    // Equal spans keep the order of the rules.
    let order = findings.all.indices.sorted {
      let (left, right) = (findings.all[$0].span, findings.all[$1].span)
      return (left.start, left.end, $0) < (right.start, right.end, $1)
    }
    return order.map { findings.all[$0] }
  }

  /// Every rule, in the order in which they are listed.
  public static let rules: [any Rule.Type] = [
    LostMarker.self, LostNumeral.self, CutNumeral.self, LookAlikeNumeral.self, LostBracket.self, LostUnit.self, ChangedSeparator.self,
    BrokenMarker.self, DoubledMarker.self, JoinedParagraph.self, UnresolvedMarker.self, LostHeadingStop.self,
    RepeatedNumber.self, SkippedNumber.self, NumberOutOfOrder.self, WrongStart.self, UnexpectedRestart.self,
    UnexpectedContinuation.self, WrongStyle.self,
    InvertedStyles.self, SkippedLevel.self, MixedWidth.self, MarkerPunctuation.self, SingleItem.self,
    EmptySection.self, BareHeading.self, DuplicateHeading.self, ContentsMismatch.self,
    MissingTag.self, UnknownRole.self, UnclosedTag.self, RepeatedUnit.self,
    DanglingReference.self,
  ]

  /// The rule of a name.
  public static func rule(named name: String) -> (any Rule.Type)? { rules.first { $0.id.name == name } }
}
