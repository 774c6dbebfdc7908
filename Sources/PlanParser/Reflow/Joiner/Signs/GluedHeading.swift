/// A heading that a lost line end left behind the text before it, at the end of a paragraph's line.
enum GluedHeading {
  /// `…确保按期完成。第三章 实施计划⏎督查组采取…`, `…按期完成。第三章⏎实施计划⏎督查组…`: whether the line before ends in a heading that a lost line end left in its paragraph.
  static func endsWithGluedHeading(_ joiner: LineJoiner) -> Bool {
    let (start, end) = (Int(joiner.lines[joiner.lastLine].textStart), Int(joiner.lines[joiner.lastLine].textEnd))
    var stop = end
    while stop > start {
      let (scalar, length) = Scalars.decode(joiner.bytes, before: stop, start: start)
      if Scalars.isTerminal(scalar) { break }
      stop -= max(1, length)
    }
    if stop > start {
      let heading = Blank.end(in: joiner.bytes.span, from: stop, to: end)
      guard let surface = SurfaceScanner.surface(joiner.bytes.span, Place(joiner.bytes.span, at: heading, end: end), mustBeWhole: true)
      else {
        return false
      }
      return surface.namesLevel && surface.doubt == .none && Int(surface.textStart) < end
        && !CitedDivision.goesOnBehind(surface, joiner.bytes.span, to: end)
    }
    guard joiner.lineCount > 1, joiner.lastLine > 0, SlippedMarker.mayEndMarker(joiner.lines.last(of: joiner.lastLine - 1)) else {
      return false
    }
    return SlippedMarker.endsWithMarker(joiner.lastLine - 1, joiner)
  }
}
