/// Tells a marker that was glued to the text before it from a number that belongs to that text.
enum GluedMarker {
  /// Whether the character before a numeral makes it a part of something else: `第（二）项`, `（一）、（二）`, `1.5`, `依照第三条`, `十一、十二`.
  static func isBound(to before: UInt32) -> Bool {
    switch before {
    case 0x7B2C, 0x3001, 0x548C, 0x81F3, 0x53CA, 0x4E0E, 0x201C, 0x300A, 0xFF08, 0x28, 0xFF0C, 0x2C, 0x2E, 0x2D, 0x2014, 0x7167, 0x636E:
      return true  // 第 、 和 至 及 与 “ 《 （ ( ， , . - — 照 据
    default:
      if before < 0x80, !SurfaceScanner.closes(before), !SurfaceScanner.isBlank(before) { return true }
      return NumeralCharacter.arabic(before) != nil || NumeralCharacter.han(before) != nil
    }
  }

  /// Whether a whole marker behind a character that does not bind it may be one.
  static func isLikely(_ surface: Surface, behind before: UInt32) -> Bool {
    if SurfaceScanner.isBlank(before), before < 0x80 { return true }
    // `第三条` in running text names a place in another text; a heading has a blank behind it.
    if surface.unit != .none || surface.components > 1 { return surface.pieces.contains(.blankBehind) }
    return true
  }
}
