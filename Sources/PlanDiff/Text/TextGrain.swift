import PlanSyntax

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
      let end = min(offset + ByteScalars.length(of: bytes[offset]), range.upperBound)
      let value = ByteScalars.scalar(bytes, at: offset, end: end).value
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
      ends(behind: ByteScalars.scalar(bytes, at: last, end: piece.upperBound).value)
    else { return piece }
    return piece.lowerBound..<last
  }

  /// Whether a text is one mark that closes a clause or a sentence.
  static func isMark(_ text: [UInt8]) -> Bool {
    guard let lead = text.first, ByteScalars.length(of: lead) == text.count else { return false }
    return TextGrain.clause.ends(behind: ByteScalars.scalar(text, at: 0).value)
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
    while end < range.upperBound, case let blank = ByteScalars.scalar(bytes, at: end), Typography.isBlank(blank) {
      blanks.append(blank)
      end += ByteScalars.length(of: bytes[end])
    }
    guard end < range.upperBound else { return false }
    let behind = ByteScalars.scalar(bytes, at: end)
    return Typography.isParting(blanks, between: before, and: behind)
  }

  private static func extends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x300...0x36F, 0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar || 0xFF10...0xFF19 ~= scalar }
}
