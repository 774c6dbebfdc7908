import PlanSyntax

/// One way to put a finding right.
public struct FixIt: Hashable, Sendable {
  /// What it does, in a few words: 改为“(十四)”.
  public let title: Phrase
  /// Who may apply it.
  public let applicability: Applicability
  /// In the order of their spans, which do not overlap.
  public let edits: [TextEdit]

  /// Edits stand in the order of their spans, which do not overlap. Nothing is checked.
  public init(title: Phrase, applicability: Applicability, edits: [TextEdit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }
}

/// Who may apply a fix.
public enum Applicability: UInt8, Sendable, CaseIterable {
  /// A program, unasked: the text itself proves what it must have been.
  case safe
  /// A program that was told to, or a person: probably what was meant.
  case unsafe
  /// Nobody without thought: shown as one of several possibilities.
  case display

  /// The name used in reports.
  public var name: String {
    switch self {
    case .safe: "safe"
    case .unsafe: "unsafe"
    case .display: "display"
    }
  }
}

/// The replacement of some bytes of a source by a text.
public struct TextEdit: Hashable, Sendable {
  /// Empty for an insertion.
  public let span: Span
  /// What takes the place of the bytes; empty for a deletion.
  public let text: String

  /// The span begins and ends between two characters of the source.
  public init(_ span: Span, _ text: String) {
    self.span = span
    self.text = text
  }
}
