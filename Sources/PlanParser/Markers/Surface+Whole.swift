/// Whether a surface is enough of a marker by itself.
extension Surface {
  /// A number with a point, a bracket, a unit or another number: more than the number tells that it is a marker, and nothing speaks against it.
  var isUnmistakable: Bool { doubt == .none && value > 0 && tellsMarker }

  /// The same, and a dash: enough to end the paragraph before it.
  var marksParagraph: Bool {
    doubt == .none && (pieces.contains(.dash) || value > 0 && tellsMarker)
  }

  private var tellsMarker: Bool {
    separator == .comma || separator == .dot || unit != .none || components > 1 || !pieces.isDisjoint(with: [.close, .circled])
  }

  /// `（加强领导`: a bracket that opens, and nothing else.
  var isOpenBracket: Bool { pieces == .open && !hasNumeral && unit == .none }

  /// `（1`, `1）`, `（1）`, `（）`: a bracket tells what is left of a marker from a number and a point.
  var isBracketed: Bool { !pieces.isDisjoint(with: .brackets) }
}
