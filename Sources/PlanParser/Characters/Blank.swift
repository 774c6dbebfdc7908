/// Characters that show nothing: blanks of every width, zero-width characters, marks of direction, stray byte order marks.
///
/// Real plans indent with U+3000 twice, with four U+00A0, with tabs, or not at all.
enum Blank {
  /// Bytes of the blank that begins at an offset, or 0, as at the end of the text.
  @inline(__always)
  static func width(in bytes: Bytes, at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    let lead = bytes[offset]
    // Han characters, by far the most.
    return lead >= 0xE4 && lead < 0xEF ? 0 : widthOfOther(in: bytes, at: offset)
  }

  private static func widthOfOther(in bytes: Bytes, at offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return lead == " " || lead == "\t" || lead == "\u{C}" || lead == "\u{B}" ? 1 : 0 }
    if lead == 0xC2 {
      guard offset + 1 < bytes.count else { return 0 }
      return isBlank(0xC2, bytes[offset + 1]) ? 2 : 0
    }
    guard lead == 0xE2 || lead == 0xE3 || lead == 0xEF, offset + 2 < bytes.count else { return 0 }
    return isBlank(lead, bytes[offset + 1], bytes[offset + 2]) ? 3 : 0
  }

  /// Bytes of the blank that ends before an offset, or 0.
  @inline(__always)
  static func width(in bytes: Bytes, before offset: Int) -> Int {
    if offset >= 3 {
      let lead = bytes[offset - 3]
      if lead >= 0xE4, lead < 0xEF, bytes[offset - 1] >= 0x80, bytes[offset - 2] != 0xC2 { return 0 }
    }
    return widthOfOther(in: bytes, before: offset)
  }

  private static func widthOfOther(in bytes: Bytes, before offset: Int) -> Int {
    let last = bytes[offset - 1]
    if last < 0x80 { return last == " " || last == "\t" || last == "\u{C}" || last == "\u{B}" ? 1 : 0 }
    if offset >= 2, isBlank(bytes[offset - 2], last) { return 2 }
    if offset >= 3, isBlank(bytes[offset - 3], bytes[offset - 2], last) { return 3 }
    return 0
  }

  static func width(in bytes: [UInt8], at offset: Int) -> Int { width(in: bytes.span, at: offset) }
  static func width(in bytes: [UInt8], before offset: Int) -> Int { width(in: bytes.span, before: offset) }

  /// Where the blanks end that begin at an offset: the offset itself where none does. A blank that crosses the limit counts as a whole.
  static func end(in bytes: Bytes, from offset: Int, to limit: Int) -> Int {
    var offset = offset
    while offset < limit {
      let width = width(in: bytes, at: offset)
      if width == 0 { break }
      offset += width
    }
    return offset
  }

  /// Where the blanks begin that end before an offset: the offset itself where none does.
  static func start(in bytes: Bytes, before offset: Int, from limit: Int) -> Int {
    var offset = offset
    while offset > limit {
      let width = width(in: bytes, before: offset)
      if width == 0 { break }
      offset -= width
    }
    return offset
  }

  /// Whether a character is a blank. Han characters, by far the most, are told apart first.
  @inline(__always)
  static func contains(_ scalar: UInt32) -> Bool {
    if scalar > 0x3000 { return scalar == "\u{FEFF}" }
    switch scalar {
    case " ", "\t", "\u{B}", "\u{C}", "\u{85}", "\u{A0}", "\u{AD}", "\u{2000}"..."\u{200F}", "\u{2028}"..."\u{202F}",
      "\u{205F}"..."\u{2069}", "\u{3000}":
      return true
    default: return false
    }
  }

  /// U+0085, U+00A0, U+00AD.
  private static func isBlank(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC2 && (second == 0x85 || second == 0xA0 || second == 0xAD)
  }

  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE3, 0x80): third == 0x80  // U+3000
    case (0xE2, 0x80): (0x80...0x8F).contains(third) || (0xA8...0xAF).contains(third)  // U+2000…200F, U+2028…202F
    case (0xE2, 0x81): (0x9F...0xA9).contains(third)  // U+205F…2069
    case (0xEF, 0xBB): third == 0xBF  // U+FEFF
    default: false
    }
  }
}
