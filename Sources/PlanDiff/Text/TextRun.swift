/// A piece of a text that was compared with another.
public struct TextRun: Hashable, Sendable {
  /// On which side a piece stands.
  public enum Operation: UInt8, Hashable, Sendable, CaseIterable {
    /// In both texts.
    case equal
    /// In the old one alone.
    case delete
    /// In the new one alone.
    case insert

    /// The name used in JSON and XML.
    public var name: String {
      switch self {
      case .equal: "equal"
      case .delete: "delete"
      case .insert: "insert"
      }
    }
  }

  /// On which side the piece stands.
  public let operation: Operation
  /// Never empty. Paragraphs are parted by a line feed.
  public internal(set) var text: String

  init(_ operation: Operation, _ text: String) {
    self.operation = operation
    self.text = text
  }
}
