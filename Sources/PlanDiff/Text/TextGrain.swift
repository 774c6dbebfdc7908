/// How fine a text is compared.
enum TextGrain {
  case sentence
  case clause
  case character

  var finer: TextGrain? {
    switch self {
    case .sentence: .clause
    case .clause: .character
    case .character: nil
    }
  }

  /// The pieces of a stretch of well-formed UTF-8, which together are the stretch. Linear.
  func pieces(of bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    var isNumber = false
    // Blanks before the first character stay with it.
    var isOpening = true
    while offset < range.upperBound {
      let end = min(offset + TextGrain.length(of: bytes[offset]), range.upperBound)
      let value = TextGrain.value(bytes[offset..<end])
      // Marks, variants and blanks stay with the character before them, and the digits of a number together: 2023年 became 2024年, not 3 4.
      if self == .character, offset > start, !isOpening, !TextGrain.extends(value), !(isNumber && TextGrain.isDigit(value)),
        !isBlank(value) || isParting(bytes, range, offset)
      {
        pieces.append(start..<offset)
        start = offset
      }
      isOpening = isOpening && isBlank(value)
      isNumber = TextGrain.isDigit(value)
      offset = end
      if self != .character, ends(behind: value) {
        pieces.append(start..<offset)
        start = offset
      }
    }
    if start < offset { pieces.append(start..<offset) }
    return pieces
  }

  /// A piece as it is held against others: a clause without the mark that closes it, which becomes another where the clause comes to stand elsewhere.
  func words(of bytes: [UInt8], _ piece: Range<Int>) -> Range<Int> {
    guard self == .clause, let last = (piece.lowerBound..<piece.upperBound).last(where: { bytes[$0] & 0xC0 != 0x80 }),
      last > piece.lowerBound,
      ends(behind: TextGrain.value(bytes[last..<piece.upperBound]))
    else { return piece }
    return piece.lowerBound..<last
  }

  /// Whether a text is one mark that closes a clause or a sentence.
  static func isMark(_ text: [UInt8]) -> Bool {
    guard let lead = text.first, length(of: lead) == text.count else { return false }
    return TextGrain.clause.ends(behind: value(text[...]))
  }

  private func ends(behind scalar: UInt32) -> Bool {
    switch scalar {
    // 。！？ and their ASCII forms, line feed
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x0A: true
    // ，；：、 and their ASCII forms
    case 0xFF0C, 0xFF1B, 0xFF1A, 0x3001, 0x2C, 0x3B, 0x3A: self == .clause
    default: false
    }
  }

  private func isBlank(_ value: UInt32) -> Bool { Unicode.Scalar(value).map(Typography.isBlank) ?? false }

  /// Whether a blank parts two numbers.
  private func isParting(_ bytes: [UInt8], _ range: Range<Int>, _ offset: Int) -> Bool {
    let before = Unicode.Scalar(bytes[offset - 1])
    guard TextGrain.isDigit(before.value) else { return false }
    var end = offset
    var blanks: [Unicode.Scalar] = []
    while end < range.upperBound, let blank = Unicode.Scalar(TextGrain.value(at: end, of: bytes)), Typography.isBlank(blank) {
      blanks.append(blank)
      end += TextGrain.length(of: bytes[end])
    }
    guard end < range.upperBound, let behind = Unicode.Scalar(TextGrain.value(at: end, of: bytes)) else { return false }
    return Typography.isParting(blanks, between: before, and: behind)
  }

  private static func value(at offset: Int, of bytes: [UInt8]) -> UInt32 {
    value(bytes[offset..<min(offset + length(of: bytes[offset]), bytes.count)])
  }

  private static func extends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar || 0xFF10...0xFF19 ~= scalar }

  private static func length(of lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  private static func value(_ scalar: ArraySlice<UInt8>) -> UInt32 {
    guard let lead = scalar.first, scalar.count > 1 else { return UInt32(scalar.first ?? 0) }
    return scalar.dropFirst().reduce(UInt32(lead) & (0xFF >> UInt32(scalar.count + 1))) { $0 << 6 | UInt32($1 & 0x3F) }
  }
}
