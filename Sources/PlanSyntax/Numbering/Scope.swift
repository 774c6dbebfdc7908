/// Whether the numbers of a level begin anew under each parent.
public enum Scope: UInt8, Sendable, CaseIterable {
  /// `（一）` again under every `一、`.
  case restarts
  /// `（一）`…`（三十二）` through the whole document.
  case continues

  /// The name used in JSON and XML.
  public var name: String { self == .restarts ? "restarts" : "continues" }
}

/// One row of what was found about a document's numbering.
public struct NumberingLevel: Hashable, Sendable {
  /// Depth of nesting, from 1.
  public let level: Int
  /// How the markers of the level are written.
  public let style: NumberingStyle
  /// What the numbers do where a new parent begins.
  public let scope: Scope

  /// The level counts from 1.
  public init(level: Int, style: NumberingStyle, scope: Scope) {
    self.level = level
    self.style = style
    self.scope = scope
  }
}
