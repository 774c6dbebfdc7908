import PlanDiff

/// A plan that was made from another, with the truth about what was done to it.
public struct PlanMutant: Sendable {
  public let old: ComparedPlan
  public let new: ComparedPlan
  /// For each node of the new plan the node of the old one that it is; nil for what was put in.
  public let oldOf: [Int?]
  /// What was done, where it is known as rows.
  public let edits: [KnownEdit]
}

/// A row that a difference should have.
public struct KnownEdit: Hashable, Sendable {
  public let kind: ChangeKind
  public let old: Int?
  public let new: Int?

  /// Indices are those of the old and of the new plan; nil where the section is in one of them only.
  public init(kind: ChangeKind, old: Int?, new: Int?) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}

/// How well a matching found the true pairs.
public struct PairingAccuracy: Sendable {
  /// True pairs of sections, and how many of them were found.
  public var truePairs = 0
  public var found = 0
  /// Pairs that were made, and how many of them are false.
  public var made = 0
  public var wrong = 0

  /// Nothing counted yet.
  public init() {}

  /// Counts the pairs of one matching. Only sections count.
  public init(_ matching: Matching, truth mutant: PlanMutant) {
    for (new, node) in mutant.new.nodes.enumerated() where node.content.part == .section {
      if mutant.oldOf[new] != nil { truePairs += 1 }
      guard let old = matching.oldOf[new] else { continue }
      made += 1
      if mutant.oldOf[new] == old { found += 1 } else { wrong += 1 }
    }
  }

  public var recall: Double { truePairs > 0 ? Double(found) / Double(truePairs) : 1 }
  public var falseShare: Double { made > 0 ? Double(wrong) / Double(made) : 0 }

  public static func += (left: inout PairingAccuracy, right: PairingAccuracy) {
    left.truePairs += right.truePairs
    left.found += right.found
    left.made += right.made
    left.wrong += right.wrong
  }
}
