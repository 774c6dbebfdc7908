/// Two pieces of one marker, each alone on its line or at the beginning of one: `（⏎八）按照`.
enum HalfMarker {
  /// `第⏎十四条⏎工单…`, `第三⏎十六条`, `（⏎八）按照`, `（十⏎一）⏎着力…`: two pieces of one marker, of which neither can be a marker by itself.
  static func completesMarker(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let line = joiner.lines[joiner.lastLine]
    if joiner.isUnit(index) {
      return joiner.lines.surface(of: joiner.lastLine).map {
        $0.pieces.contains(.prefix) && $0.unit == .none && $0.hasNumeral && $0.end == line.textEnd
      }
        ?? false
    }
    guard let next = joiner.lines.surface(of: index), next.hasNumeral else { return false }
    let (first, length) = Scalars.decode(joiner.bytes, at: Int(line.textStart), end: Int(line.textEnd))
    if length == line.count {
      if first == "第" { return isTail(next, of: .prefix) }
      if SurfaceScanner.opens(first) { return isTail(next, of: .open) }
    }
    guard let piece = joiner.lines.surface(of: joiner.lastLine), piece.end == line.textEnd, piece.hasNumeral, piece.unit == .none,
      piece.separator == .none, !piece.pieces.contains(.close)
    else { return false }
    return piece.pieces.contains(.prefix) && isTail(next, of: .prefix) || piece.pieces.contains(.open) && isTail(next, of: .open)
  }

  /// `2⏎）改进`: the rest of a marker begins the next line.
  static func closesMarker(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let first = joiner.lines.first(of: index)
    return SurfaceScanner.closes(first) || SurfaceScanner.isComma(first) || SurfaceScanner.isDot(first)
  }

  /// `（⏎9）改进`: what the open bracket lacks.
  static func closesBracket(_ next: Surface?, _ joiner: LineJoiner) -> Bool {
    joiner.lines.surface(of: joiner.lastLine)?.pieces == .open
      && next.map { $0.pieces.contains(.close) && !$0.pieces.contains(.open) } == true
  }

  /// Whether a surface is the end of a marker that begins with 第, or with a bracket.
  private static func isTail(_ surface: Surface, of head: Surface.Pieces) -> Bool {
    guard surface.pieces.isDisjoint(with: .frame.subtracting(.close)) else { return false }
    return head == .prefix ? surface.unit != .none : surface.pieces.contains(.close)
  }
}
