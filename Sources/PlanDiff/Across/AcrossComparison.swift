/// The plans of two organisations side by side: which sections are about the same, and what one plan has and the other lacks.
///
/// Nothing was edited here, so there is no script. Plans that are handed down keep much of their order and change actors, numbers and
/// local names; a section is known again by what its heading and its body are about.
public struct AcrossComparison: Sendable {
  /// The first plan; nothing says that it is older.
  public let old: ComparedPlan
  /// The second plan.
  public let new: ComparedPlan
  /// In the order of the old plan. Each section is in one pair at most.
  public let pairs: [AcrossPair]

  /// Near linear in the text of both plans.
  public init(_ old: ComparedPlan, _ new: ComparedPlan) {
    self.old = old
    self.new = new
    pairs = AcrossMatcher(old, new).pairs()
  }

  /// Sections of the first plan that the other has nothing for, in order. Linear in its nodes.
  public var onlyOld: [Int] { AcrossComparison.rest(of: old, without: Set(pairs.map(\.old))) }
  /// The same of the second plan. Linear in its nodes.
  public var onlyNew: [Int] { AcrossComparison.rest(of: new, without: Set(pairs.map(\.new))) }

  private static func rest(of plan: ComparedPlan, without paired: Set<Int>) -> [Int] {
    plan.nodes.indices.filter { plan.nodes[$0].content.part == .section && !paired.contains($0) }
  }
}

/// Two sections of different plans that are about the same.
public struct AcrossPair: Hashable, Sendable {
  /// Index into the nodes of the first plan.
  public let old: Int
  /// Index into the nodes of the second plan.
  public let new: Int
  /// How sure it is, in hundredths: 90 and more where the words leave no doubt, below 60 where a reader would doubt.
  public let confidence: Int
}
