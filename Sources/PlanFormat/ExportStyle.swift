/// How the output is laid out.
public enum ExportStyle: Sendable, CaseIterable {
  /// No blank that is not needed: one object a line.
  case compact
  /// Indented by two blanks a level, for people.
  case pretty
}
