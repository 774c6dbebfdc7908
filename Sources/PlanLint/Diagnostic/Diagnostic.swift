import PlanSyntax

/// One thing that is wrong with a plan, said once.
public struct Diagnostic: Hashable, Sendable {
  /// The rule that found it; a name of ``Lint/rules``.
  public let rule: RuleID
  /// The rule's own, unless a configuration says otherwise.
  public var severity: Severity
  /// Bytes of the source as UTF-8 (`Source.bytes`). Empty where something is missing: then it marks the place where that would stand.
  public let span: Span
  /// Index into `Plan.sections` of the section that it is about, or nil.
  public let section: Int?
  /// What is wrong, and what it should be.
  public let message: Phrase
  /// How likely the finding and its first fix are right, in hundredths, 1…100.
  public let confidence: UInt8
  /// The best first; empty where only a person can tell.
  public let fixes: [FixIt]

  /// The span lies in the source, the confidence is 1…100, the best fix stands first. Nothing is checked.
  public init(
    rule: RuleID, severity: Severity, span: Span, section: Int? = nil, message: Phrase, confidence: UInt8 = 100,
    fixes: [FixIt] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.span = span
    self.section = section
    self.message = message
    self.confidence = confidence
    self.fixes = fixes
  }
}

/// The stable name of a rule: `cut-numeral`. Never renamed, since configurations and baselines hold it.
public struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// Lower-case words joined by hyphens.
  public let name: String

  /// Any name; whether a rule has it tells ``Lint/rule(named:)``.
  public init(_ name: String) { self.name = name }
  /// So that a rule is named by a literal: `static let id: RuleID = "cut-numeral"`.
  public init(stringLiteral name: StaticString) { self.name = name.description }

  /// By name.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
  /// The name alone.
  public var description: String { name }
}

/// How much a finding matters.
public enum Severity: UInt8, Sendable, CaseIterable, Comparable {
  /// A matter of style: the text is understood all the same.
  case note
  /// A reader may be misled.
  case warning
  /// A reader will be misled: two sections answer to one number.
  case error

  /// The name used in reports, in configurations and on the command line.
  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// - Returns: nil for what is no ``name`` of a severity.
  public init?(name: String) {
    guard let severity = Severity.allCases.first(where: { $0.name == name }) else { return nil }
    self = severity
  }

  /// A note is less than a warning, a warning less than an error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}
