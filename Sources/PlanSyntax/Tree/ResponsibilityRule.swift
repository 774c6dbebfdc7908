/// What a document says of all its tags at once: `排在首位的为牵头单位，下同`.
public struct ResponsibilityRule: Hashable, Sendable {
  /// What a rule makes of the units of a tag.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// 排在首位的为牵头单位: of the units of a tag that names no lead the first one leads.
    case firstUnitLeads
    /// 逗号前为牵头部门: of such a tag those before the first comma lead.
    case unitsBeforeCommaLead
    /// 无牵头单位的，责任单位即为牵头单位: of such a tag all lead.
    case responsibleLead
    /// 以下任务均需各县区政府落实，不再列出: these take part in every task that has a tag.
    case unitsTakePart

    /// The name used in JSON and XML.
    public var name: String {
      switch self {
      case .firstUnitLeads: "first-unit-leads"
      case .unitsBeforeCommaLead: "units-before-comma-lead"
      case .responsibleLead: "responsible-lead"
      case .unitsTakePart: "units-take-part"
      }
    }
  }

  /// Which of the known rules the words give.
  public let kind: Kind
  /// Those of ``Kind/unitsTakePart``; empty for the other kinds.
  public let units: [Span]
  /// The words that say so.
  public let span: Span
  /// 1-based line on which they begin.
  public let line: Int

  /// Only a rule of kind ``Kind/unitsTakePart`` has units; the line counts from 1.
  public init(kind: Kind, units: [Span], span: Span, line: Int) {
    self.kind = kind
    self.units = units
    self.span = span
    self.line = line
  }
}

/// A bracket that looks like a responsibility tag and is not understood: `〔任务分解：市财政局做好…工作；各县区政府…〕`.
public struct UnreadTag: Hashable, Sendable {
  /// With its brackets.
  public let span: Span
  /// 1-based line on which it begins.
  public let line: Int

  /// The line counts from 1.
  public init(span: Span, line: Int) {
    self.span = span
    self.line = line
  }
}
