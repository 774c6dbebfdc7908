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

extension FixIt {
  /// Puts a text in the place of bytes, or in where there are none.
  ///
  /// - Parameter blank: what is to stand behind the text, of which nothing need be said.
  static func replacement(of span: Span, by text: String, _ applicability: Applicability, behind blank: String = "") -> FixIt {
    FixIt(
      title: span.isEmpty ? Phrase("补上“\(text)”", "insert “\(text)”") : .replacement(by: text), applicability: applicability,
      edits: [TextEdit(span, text + blank)])
  }

  /// Puts a number right, and those behind it that count on from it; nil where there is nothing to edit.
  ///
  /// - Parameter right: what the number should be.
  static func renumbering(_ edits: [TextEdit], to right: String) -> FixIt? {
    guard !edits.isEmpty else { return nil }
    let title =
      edits.count == 1
      ? .replacement(by: right) : Phrase("改为“\(right)”，其后依次顺延", "replace with “\(right)” and count on from there")
    return FixIt(title: title, applicability: .unsafe, edits: edits)
  }
}

extension Phrase {
  static func replacement(by text: String) -> Phrase { Phrase("改为“\(text)”", "replace with “\(text)”") }
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
