import PlanSyntax

/// A marker taken apart, so that damage can take away one piece and leave the others: `（` `十四` `）`, `第` `三` `章`, `2` `．`.
public struct MarkerPieces: Hashable, Sendable {
  public var open = ""
  public var prefix = ""
  /// For `1.2` the whole `1.2`.
  public var numeral = ""
  public var unit = ""
  public var close = ""
  public var separator = ""
  /// What stands between the marker and the text: `第一章　总则`.
  public var blank = ""

  /// No piece at all.
  public init() {}

  /// The characters of the marker, without the blank behind it.
  public var text: String { open + prefix + numeral + unit + close + separator }

  /// The pieces that hold characters of the marker, in the order they are written.
  static let inOrder: [WritableKeyPath<MarkerPieces, String> & Sendable] = [\.open, \.prefix, \.numeral, \.unit, \.close, \.separator]
}
