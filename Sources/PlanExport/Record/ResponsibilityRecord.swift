import PlanSyntax

/// Who has to do a task, in which role, by when.
public struct ResponsibilityRecord: Hashable, Sendable, Codable {
  /// As written: `责任科室`.
  public var role: String
  /// What the role comes to: 责任科室, 责任单位 and 负责 are all `responsible`.
  @Named public var kind: ResponsibilityKind
  /// As written, in the order of the tag.
  public var units: [String]
  /// The units with the prefix that the text leaves out: `市住建局` for the 住建局 of `市行政审批局、住建局`. Nil where none leaves one out.
  public var readings: [String]?
  /// As written: `2023年12月底前`.
  public var deadline: String?
  /// The whole tag, with the one beside it that gives its deadline.
  public var text: String
  /// 1-based.
  public var line: Int
  /// From the first to the last byte of the tag.
  public var span: SpanRecord

  /// Readings, where there are any, are as many as the units; the line counts from 1.
  public init(
    role: String, kind: ResponsibilityKind, units: [String], readings: [String]? = nil, deadline: String?, text: String, line: Int,
    span: SpanRecord
  ) {
    self.role = role
    self.kind = kind
    self.units = units
    self.readings = readings
    self.deadline = deadline
    self.text = text
    self.line = line
    self.span = span
  }
}

/// What a document says of all its tags: `排在首位的为牵头单位，下同`.
public struct ResponsibilityRuleRecord: Hashable, Sendable, Codable {
  /// Which of the known rules the words give.
  @Named public var kind: ResponsibilityRule.Kind
  /// Those who take part everywhere.
  public var units: [String]
  /// The words that say so.
  public var text: String
  /// 1-based.
  public var line: Int
  /// From the first to the last byte of these words.
  public var span: SpanRecord

  /// Only a rule of kind `units-take-part` has units; the line counts from 1.
  public init(kind: ResponsibilityRule.Kind, units: [String], text: String, line: Int, span: SpanRecord) {
    self.kind = kind
    self.units = units
    self.text = text
    self.line = line
    self.span = span
  }
}

/// A role that a rule gives to units of a section.
public struct DerivedResponsibilityRecord: Hashable, Sendable, Codable {
  /// The role that the rule gives them.
  @Named public var kind: ResponsibilityKind
  /// As written; never empty.
  public var units: [String]
  /// Place of the rule in the document's rules, from 0.
  public var rule: Int

  /// The rule counts from 0 in the rules of its own document.
  public init(kind: ResponsibilityKind, units: [String], rule: Int) {
    self.kind = kind
    self.units = units
    self.rule = rule
  }
}
