import PlanSyntax

/// What happened to a section, in the words of the output contract.
public enum ChangeKind: UInt8, Hashable, Sendable, CaseIterable {
  /// Only the new plan has it.
  case inserted
  /// Only the old plan has it.
  case removed
  /// Stands elsewhere among its siblings, or under another heading.
  case moved
  /// Stands on another level on its own account: not because a section above it does, or came, or went.
  case releveled
  /// Has another heading.
  case retitled
  /// Has another body.
  case reworded
  /// Other units, roles or deadlines.
  case responsibility
  /// Parts of it became sections of their own.
  case split
  /// It took in other sections.
  case merged
  /// Has another number, as its neighbours have: one row for all of them.
  case renumbered

  /// The name used in JSON and XML.
  public var name: String {
    switch self {
    case .inserted: "inserted"
    case .removed: "removed"
    case .moved: "moved"
    case .releveled: "releveled"
    case .retitled: "retitled"
    case .reworded: "reworded"
    case .responsibility: "responsibility"
    case .split: "split"
    case .merged: "merged"
    case .renumbered: "renumbered"
    }
  }
}

/// One row of a difference: what a reader would tell as one change.
public struct Change: Hashable, Sendable {
  /// What happened to the section.
  public let kind: ChangeKind
  /// Index in the old plan; nil for what was inserted.
  public let old: Int?
  /// Index in the new plan; nil for what was removed.
  public let new: Int?
  /// What a reader is told beside the place.
  public internal(set) var detail: Detail
  /// The steps that the row stands for; none where those of the split or merge beside it lead there as well. Those of all rows together lead from the
  /// old plan to the new.
  public internal(set) var edits: [Edit]

  /// What is told of a change, by its kind.
  public enum Detail: Hashable, Sendable {
    /// The kind and the places say all.
    case none
    /// Of what was retitled or reworded. Where the section was split or merged as well its parts are one text here, so that what only came to stand in
    /// another of them is the same.
    case text([TextRun])
    /// Of other responsibilities: what the new plan has and the old one had not, and the reverse.
    case duties(added: [Duty], dropped: [Duty])
    /// Of sections that were renumbered together: which, by how much and why.
    case numbering(NumberingRun)
    /// Of what was inserted or removed: the sections below, which came or went with it, as indices in the same plan; and the outermost of those below
    /// that both plans have, for a heading may come or go and its items stay.
    case subtree([Int], kept: [NodePair])
    /// Of what was split: the sections of the new plan that it became; of what was merged: those of the old plan that it came from. In
    /// order.
    case parts([Int])
  }
}

/// Neighbouring sections of a level whose numbers changed for the same reasons: one row.
public struct NumberingRun: Hashable, Sendable {
  /// In the order of the new plan, those of one level together; never empty.
  public internal(set) var sections: [NodePair]
  /// Stretches in which the number changed by the same amount; one unless something in between changed the count again, or what changed its level
  /// shifted two counts: the one that it left, and the one that it entered.
  public internal(set) var stretches: [Range<Int>]
  /// What shifted the numbers; empty where nothing explains it, or where ``scopeChange`` or ``styleChange`` does.
  public internal(set) var causes: [Cause]
  /// What the level now does where a new parent begins, where that is what changed: then all of the level is one run.
  public internal(set) var scopeChange: ScopeChange?
  /// How the level is now written, where that is what changed: then all of its sections that are written so are one run.
  public internal(set) var styleChange: StyleChange?

  /// A level that ran on and now begins anew, or the other way round.
  public struct ScopeChange: Hashable, Sendable {
    /// Depth of nesting, from 1.
    public let level: Int
    /// What the level does in the new plan; in the old one it did the other.
    public let scope: Scope
  }

  /// A level that is numbered in another style, with the same numbers.
  public struct StyleChange: Hashable, Sendable {
    /// Depth of nesting in the new plan, from 1.
    public let level: Int
    /// In the old plan.
    public let old: NumberingStyle
    /// In the new plan.
    public let new: NumberingStyle
  }

  /// A change elsewhere that shifted numbers.
  public struct Cause: Hashable, Sendable {
    /// `inserted`, `removed`, `moved`, `releveled`, `split` or `merged`.
    public let kind: ChangeKind
    /// The section that shifted the numbers: in the old plan for what was removed, moved, releveled or merged into
    /// another, in the new one for what was inserted or split off.
    public let node: Int
  }
}

extension NumberingRun {
  init(_ pair: NodePair, causes: [Cause] = [], scopeChange: ScopeChange? = nil) {
    self.init(sections: [pair], stretches: [0..<1], causes: causes, scopeChange: scopeChange)
  }

  /// Takes in a run of another level that the same cause shifted.
  mutating func append(_ other: NumberingRun) {
    let start = sections.count
    sections += other.sections
    stretches += other.stretches.map { $0.lowerBound + start..<$0.upperBound + start }
  }

  /// - Parameter isNewStretch: whether the number changed by another amount than that of the section before.
  mutating func append(_ pair: NodePair, isNewStretch: Bool) {
    sections.append(pair)
    let start = isNewStretch ? sections.count - 1 : stretches.popLast()?.lowerBound ?? 0
    stretches.append(start..<sections.count)
  }
}
