/// What a number's digits are closed with.
enum MarkerPoint {
  case dot, comma, bracket

  /// nil where a character closes none.
  init?(_ scalar: UInt32) {
    if SurfaceScanner.isDot(scalar) {
      self = .dot
    } else if SurfaceScanner.isComma(scalar) {
      self = .comma
    } else if SurfaceScanner.closes(scalar) {
      self = .bracket
    } else {
      return nil
    }
  }
}
