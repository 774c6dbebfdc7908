/// How many columns of a terminal a character takes (Unicode Standard Annex 11, East Asian Width).
///
/// Wide and full-width characters take two; what is ambiguous, such as `“`, takes one, as in terminals that are not set to an East Asian
/// locale of old.
enum DisplayWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: 1
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      scalar.properties.generalCategory == .nonspacingMark ? 0 : 2
    // Vowels and finals that stand in the cell of the consonant before them; halves of flags, of which two take two.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: 0
    case 0x1F1E6...0x1F1FF: 1
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      default: scalar.properties.isEmojiPresentation ? 2 : 1
      }
    }
  }

  static func of(_ text: some Sequence<Unicode.Scalar>) -> Int { text.reduce(0) { $0 + of($1) } }
}
