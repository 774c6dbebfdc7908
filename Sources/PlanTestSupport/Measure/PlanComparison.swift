import PlanSyntax

/// A parsed plan held against the truth.
public struct PlanComparison: Sendable {
  public private(set) var accuracy = Accuracy()
  /// What was read wrong, in reading order of the truth; false sections last.
  public private(set) var faults: [Fault] = []

  /// One section that was read wrong.
  public struct Fault: Sendable {
    /// 1-based.
    public let line: Int
    /// Byte offset of the section.
    public let offset: Int
    /// Index in ``KnownPlan/sections``; nil for a false section.
    public let truth: Int?
    /// Index in ``Plan/sections``; nil for a section that was not found.
    public let section: Int?
    public let isWrongRepair: Bool
  }

  /// O(sections).
  public init(_ plan: Plan, with known: KnownPlan) {
    let matching = SectionMatching(plan, known)
    accuracy.plans = 1
    for (index, truth) in known.sections.enumerated() {
      if let section = matching.sectionOfTruth[index] {
        compare(Pair(plan: plan, section: section, known: known, truth: index, matching: matching))
      } else {
        missed(truth, index)
      }
    }
    for (index, section) in plan.sections.enumerated() where matching.truthOfSection[index] == nil { countFalse(section, index) }
    accuracy.faultyPlans = faults.isEmpty ? 0 : 1
  }

  private mutating func compare(_ pair: Pair) {
    let truth = pair.trueSection
    if truth.mistake != nil { countMistake(pair) }
    if truth.standing == .decidable { countDecidable(pair) } else { countUndecidable(pair) }
    let isWrongRepair = countRepair(pair)
    if isWrongRepair || (truth.standing == .decidable && !pair.isRight) {
      faults.append(
        Fault(line: truth.line, offset: truth.start, truth: pair.truth, section: pair.section, isWrongRepair: isWrongRepair))
    }
  }

  private mutating func countDecidable(_ pair: Pair) {
    accuracy.expected += 1
    accuracy.found += 1
    accuracy.matched += 1
    accuracy.ordinalsRight += pair.isOrdinalRight ? 1 : 0
    accuracy.levelsRight += pair.isLevelRight ? 1 : 0
    accuracy.parentsRight += pair.isParentRight ? 1 : 0
    accuracy.stylesRight += pair.parsed.marker.style == pair.trueSection.style ? 1 : 0
    accuracy.right += pair.isRight ? 1 : 0
    accuracy.unresolved += pair.parsed.marker.status == .unresolved ? 1 : 0
    if !pair.trueSection.damage.isEmpty {
      accuracy.damaged += 1
      accuracy.damagedRight += pair.isRight ? 1 : 0
    }
    if let heading = pair.trueSection.heading, pair.trueSection.damage.isEmpty {
      accuracy.headings += 1
      accuracy.headingsRight += pair.plan.text(.heading, in: pair.parsed.heading) == heading ? 1 : 0
    }
  }

  private mutating func countUndecidable(_ pair: Pair) {
    accuracy.undecidable += 1
    accuracy.undecidableFound += 1
    accuracy.undecidableRight += pair.isRight ? 1 : 0
  }

  /// - Returns: true for a wrong repair.
  private mutating func countRepair(_ pair: Pair) -> Bool {
    let marker = pair.parsed.marker
    guard marker.status.isRepair else { return false }
    let isRight =
      pair.trueSection.standing == .belowUndecidable ? pair.isOrdinalRight : pair.isRight || pair.isRightBelowUnresolved
    accuracy.repairs += 1
    accuracy.wrongRepairs += isRight ? 0 : 1
    accuracy.reliability.count(confidence: marker.confidence, isRight: isRight)
    return !isRight
  }

  private mutating func countMistake(_ pair: Pair) {
    accuracy.mistakes += 1
    accuracy.mistakesKept += pair.parsed.marker.status == .written && pair.isOrdinalRight ? 1 : 0
    accuracy.mistakesRepaired += pair.parsed.marker.status.isRepair ? 1 : 0
  }

  private mutating func missed(_ truth: TrueSection, _ index: Int) {
    if truth.mistake != nil { accuracy.mistakes += 1 }
    guard truth.standing == .decidable else {
      accuracy.undecidable += 1
      return
    }
    accuracy.expected += 1
    accuracy.damaged += truth.damage.isEmpty ? 0 : 1
    faults.append(Fault(line: truth.line, offset: truth.start, truth: index, section: nil, isWrongRepair: false))
  }

  private mutating func countFalse(_ section: Section, _ index: Int) {
    accuracy.found += 1
    accuracy.falseSections += 1
    let isRepair = section.marker.status.isRepair
    if isRepair {
      accuracy.repairs += 1
      accuracy.wrongRepairs += 1
      accuracy.reliability.count(confidence: section.marker.confidence, isRight: false)
    }
    faults.append(Fault(line: section.line, offset: Int(section.span.start), truth: nil, section: index, isWrongRepair: isRepair))
  }
}

/// A parsed section and the true one it stands for.
private struct Pair {
  let plan: Plan
  let section: Int
  let known: KnownPlan
  let truth: Int
  let matching: SectionMatching

  var parsed: Section { plan.sections[section] }
  var trueSection: TrueSection { known.sections[truth] }
  var isOrdinalRight: Bool { parsed.marker.ordinal.map { Int($0.value) } == trueSection.ordinal }
  var isLevelRight: Bool { parsed.level == trueSection.level }
  var isRight: Bool { isOrdinalRight && isLevelRight && isParentRight }

  /// Its number and level are right, and it stands below a heading of which nothing is claimed, in place of the true one that was not found.
  var isRightBelowUnresolved: Bool {
    guard isOrdinalRight, isLevelRight, let parent = parsed.parent, let trueParent = trueSection.parent else { return false }
    return plan.sections[parent].marker.status == .unresolved && matching.truthOfSection[parent] == nil
      && matching.sectionOfTruth[trueParent] == nil
  }

  /// The parent must begin where the true parent begins, whatever number it was given.
  var isParentRight: Bool {
    guard let parent = parsed.parent else { return trueSection.parent == nil }
    guard let match = matching.truthOfSection[parent] else { return false }
    return match == trueSection.parent
  }
}

extension MarkerStatus {
  /// True for markers that the parser changed or added.
  public var isRepair: Bool { self == .restored || self == .inferred }
}
