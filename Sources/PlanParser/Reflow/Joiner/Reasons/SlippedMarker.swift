/// `…完成整改。（三）⏎加强领导…`: a marker slipped to the end of the line before.
enum SlippedMarker: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard mayEndMarker(seam.last), !joiner.lines.isMarked(seam.index) else { return false }
    return endsWithMarker(joiner.lastLine, joiner) || SlippedDueMarker.holds(at: seam, joiner) || SlippedChapter.holds(at: seam, joiner)
  }

  /// A whole marker behind a stop at the end of a line of which the last character may be a marker's.
  static func endsWithMarker(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let line = joiner.lines[index]
    let start = Int(line.textStart)
    let end = Int(line.textEnd)
    var offset = end
    for _ in 0..<14 {
      let (scalar, length) = Scalars.decode(joiner.bytes, before: offset, start: start)
      if length == 0 { return false }
      if Scalars.isTerminal(scalar) || offset < end && SurfaceScanner.closes(scalar) {
        var cursor = Cursor(bytes: joiner.bytes, offset: offset, end: end)
        _ = cursor.skipBlanks()
        let surface = joiner.scanner.surface(at: cursor.offset, end: end)
        return surface.map { Int($0.textStart) == end && $0.marksParagraph } ?? false
      }
      // Tags and quoted titles end in brackets too: their Han characters show soon that this is no marker.
      if scalar >= 0x4E00, scalar <= 0x9FFF, !SurfaceScanner.mayBegin.contains(scalar), !TailPieces.mayBeUnit(scalar) { return false }
      offset -= length
    }
    return false
  }

  /// Whether a marker may end with a character: a bracket, a point, a number, 章 条 节 部分.
  static func mayEndMarker(_ last: UInt32) -> Bool {
    if Scalars.isHan(last) { return last == "章" || last == "条" || last == "节" || last == "分" }
    return last != "。"
      && (SurfaceScanner.closes(last) || last == "、" || SurfaceScanner.isDot(last) || NumeralCharacter.arabic(last) != nil
        || NumeralCharacter.composed(last) != nil)
  }
}
