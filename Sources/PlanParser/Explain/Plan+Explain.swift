public import PlanSyntax

extension Plan {
  /// Parses a text and says why its numbers are what they are.
  ///
  /// The search of each document runs once more, so explaining takes about twice as long as `Plan.parse`; time and memory grow linearly
  /// with the source.
  ///
  /// - Parameters:
  ///   - source: any bytes, as for `Plan.parse`.
  ///   - scope: which places to explain.
  ///   - options: those that the plan is parsed with.
  public static func explain(
    _ source: Source, scope: ExplanationScope = .remarkable, options: ParseOptions = ParseOptions()
  ) -> Explanation {
    var parsing = Parsing(source: source, options: options)
    let scanned = parsing.scanned
    let studies = parsing.parts.map { Study.make(scanned, $0.numbered) }
    let numbered = zip(studies, parsing.parts).map { study, part in
      study.map { Numbering.decided(scanned, $0, in: part.numbered) } ?? Numbering(sections: [], tracks: [], levels: [])
    }
    let plan = parsing.plan(numbered)
    var places: [ExplainedPlace] = []
    for (number, study) in studies.enumerated() {
      guard let study else { continue }
      places += Explainer(plan: plan, document: number, text: scanned, study: study, numbering: numbered[number]).places(in: scope)
    }
    let view: LineView? =
      if case .line(let line) = scope { LineView(line, of: plan, lines: parsing.lines, prose: scanned.prose) } else { nil }
    return Explanation(plan: plan, habits: studies.map(DocumentHabit.init), places: places, line: view)
  }
}

extension DocumentHabit {
  init(_ study: Study?) {
    damagedShare = study?.model.damagedShare
  }
}

extension Model {
  /// The share of markers that are damaged; nil where the first search was the last, so that nothing was damaged.
  var damagedShare: Double? {
    // The first search knows no habits.
    nesting.cost(of: 0, under: nil) == nil ? nil : Double(Logarithm.exp(-damage))
  }
}
