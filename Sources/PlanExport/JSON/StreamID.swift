import PlanFormat

/// What `--stream` calls an input: the `"id"` of its line, written back as it came.
public enum StreamID: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case text(String)
  case integer(Int)

  /// For an id that is a string.
  public init(stringLiteral value: String) { self = .text(value) }
  /// For an id that is a number.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONBytes {
  mutating func id(_ id: StreamID) {
    switch id {
    case .text(let text): string(text)
    case .integer(let number): self.number(number)
    }
  }
}
