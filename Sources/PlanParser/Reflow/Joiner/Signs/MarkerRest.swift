/// What is left of a marker at a line's start, and what it tells.
enum MarkerRest {
  /// Whether what begins a line is left of a marker, and no sentence goes on with it.
  static func isLeft(_ surface: Surface, on index: Int, behind last: UInt32, _ joiner: LineJoiner) -> Bool {
    isRest(surface, joiner) || isNothingElse(surface, on: index, joiner) || isBareNumber(surface) && Scalars.isTerminal(last)
  }

  /// What is left of a marker, and no sentence goes on with: `（）加强`, `（二加强`, `）加强`, `、加强`, `．加强`, `第条`, `4，加强`, `28完善`.
  static func isRest(_ surface: Surface, _ joiner: LineJoiner) -> Bool {
    guard surface.hasNumeral else {
      return surface.separator != .other && (!surface.pieces.contains(.open) || surface.pieces.contains(.close))
    }
    switch surface.doubt {
    // `0．加强` of 10.
    case .none where surface.value == 0:
      // … and `第三二条` of 第三十二条.
      return surface.separator == .dot || surface.separator == .comma || surface.isBracketed
        || surface.pieces.contains(.prefix) && surface.unit != .none
    case .none: return surface.isBracketed || surface.separator == .other || surface.pieces.contains(.prefix)
    case .bare: return surface.isBeforeVerb || HeadingVerbs.begin(joiner.bytes.span, at: Int(surface.textStart), end: joiner.bytes.count)
    default: return false
    }
  }

  /// `三破解难点`, which behind a stop is what is left of a marker: no sentence goes on with a number that counts nothing.
  static func isBareNumber(_ surface: Surface) -> Bool { surface.doubt == .bare && surface.hasNumeral }

  /// `、组织保障`, `．加强领导`: a point, and nothing of the numeral before it.
  static func isPointAlone(_ surface: Surface, _ joiner: LineJoiner) -> Bool {
    !surface.hasNumeral && surface.pieces.subtracting(.blankBehind).isEmpty && (surface.separator == .comma || surface.separator == .dot)
      && Scalars.isHan(Scalars.decode(joiner.bytes, at: Int(surface.textStart), end: joiner.bytes.count).value)
  }

  /// `（）加强`, `第条`, `（一加强`, and `一节` alone on its line: no sentence goes on so.
  static func isNothingElse(_ surface: Surface, on index: Int, _ joiner: LineJoiner) -> Bool {
    if surface.isHalfBracketed { return surface.doubt == .none }
    if surface.unit == .none { return false }
    return surface.hasNumeral ? surface.end == joiner.lines[index].textEnd && surface.doubt != .word : surface.pieces.contains(.prefix)
  }
}
