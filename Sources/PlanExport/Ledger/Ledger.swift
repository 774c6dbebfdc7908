import PlanSyntax

/// The 责任分解表 of one or more plans: one entry an item, who leads it, who is responsible, who supports it, and by when.
public struct Ledger: Hashable, Sendable {
  /// In reading order.
  public var entries: [LedgerEntry] = []

  /// One without items, to which plans are added.
  public init() {}

  /// Items without anybody, although an item beside them has somebody.
  public var unassignedCount: Int { entries.count { $0.isUnassigned } }
}

/// One item of a ledger.
public struct LedgerEntry: Hashable, Sendable {
  /// Name of the file.
  public let file: String
  /// Title of the document; empty where it has none.
  public let document: String
  /// Id of the section: `5.14`; empty for an item outside all sections.
  public let section: String
  /// Normalised marker: `（十四）`; empty for an item without one.
  public let number: String
  /// Marker and heading of each enclosing section, outermost first.
  public let path: [String]
  /// Heading and body, tags left out.
  public let task: String
  /// In the order of the tags, those that a rule adds behind them; empty where nobody is named.
  public var units: [LedgerUnit]
  /// As written; several tags may give several.
  public let deadlines: [String]
  /// 1-based.
  public let line: Int
  /// Id of the section around it whose tag holds for this item; nil where it has its own.
  public let inheritsFrom: String?

  /// Whether nobody is named: it has no tag while an item beside it has one, or a tag that says nothing but when.
  public var isUnassigned: Bool { units.isEmpty }

  /// Names as written of those in one role, none twice.
  public func names(_ kind: ResponsibilityKind) -> [String] {
    var names: [String] = []
    for unit in assigned where unit.kind == kind && !names.contains(unit.name) { names.append(unit.name) }
    return names
  }

  /// Who does what in the end: where a rule makes the first of several responsible units the lead (`列第一位的为牵头单位`), it is not counted among
  /// the others as well.
  public var assigned: [LedgerUnit] {
    let leads = units.filter { $0.rule != nil && $0.kind == .lead }.map(\.name)
    return leads.isEmpty ? units : units.filter { $0.rule != nil || $0.kind != .responsible || !leads.contains($0.name) }
  }
}

/// A unit in an item.
public struct LedgerUnit: Hashable, Sendable {
  /// As written.
  public let name: String
  /// With the prefix that the text leaves out.
  public let reading: String
  /// The role in which it is named.
  public let kind: ResponsibilityKind
  /// The words of the rule that gives the role; nil where a tag says it.
  public let rule: String?
  /// When the unit has to be done, as written in its own role; nil where that says no time.
  public let deadline: String?
}
