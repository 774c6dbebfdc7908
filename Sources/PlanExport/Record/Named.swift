import PlanSyntax

/// A closed set of values, each with the name that the output contract gives it.
public protocol NamedValue: CaseIterable, Hashable, Sendable {
  /// The name that the format writes; no two values have the same.
  var name: String { get }
}

extension NamedValue {
  /// The value with a name, or nil.
  public static func named(_ name: String) -> Self? { allCases.first { $0.name == name } }
}

extension DocumentKind: NamedValue {}
extension NumberingStyle: NamedValue {}
extension Scope: NamedValue {}
extension MarkerStatus: NamedValue {}
extension ResponsibilityKind: NamedValue {}
extension ResponsibilityRule.Kind: NamedValue {}
extension SourceEncoding: NamedValue {
  /// The name used in JSON and XML: `UTF-8`.
  public var name: String { rawValue }
}

/// A field that is written by name. Reading a name that the format does not know is an error.
@propertyWrapper
public struct Named<Value: NamedValue>: Hashable, Sendable, Codable {
  /// The value itself; its name is what is written.
  public var wrappedValue: Value

  /// Any value: each has a name.
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

  /// Reads a name.
  ///
  /// - Throws: `DecodingError.dataCorrupted` for a name that the format does not know.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let name = try container.decode(String.self)
    guard let value = Value.named(name) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(name)” is not a \(Value.self)")
    }
    wrappedValue = value
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue.name)
  }
}
