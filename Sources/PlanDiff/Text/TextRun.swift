/// A piece of a text that was compared with another.
public struct TextRun: Hashable, Sendable {
  public enum Operation: UInt8, Hashable, Sendable, CaseIterable {
    case equal
    case delete
    case insert

    public var name: String {
      switch self {
      case .equal: "equal"
      case .delete: "delete"
      case .insert: "insert"
      }
    }
  }

  public let operation: Operation
  /// Never empty. Paragraphs are parted by a line feed.
  public internal(set) var text: String

  public init(_ operation: Operation, _ text: String) {
    self.operation = operation
    self.text = text
  }
}
