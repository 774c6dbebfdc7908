/// The number that an office gives a document (发文字号): `中发〔2021〕33号`, `济长政办字[2021]3号`, `（中发〔2021〕33号）`.
///
/// Its three parts, the office's sign, the year in six-sided brackets and the running number, are those of GB/T 9704-2012, 7.2.5.
enum DocumentNumber {
  /// Whether a text is a number and nothing else but who signed it.
  static func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { find(bytes, range) != nil }

  /// Where the number stands in a text that holds nothing else but who signed it: `中发〔2021〕33号　　签发人：…`.
  static func find(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 180 else { return nil }
    var cursor = Cursor(bytes: bytes, offset: range.lowerBound, end: range.upperBound)
    while Punctuation.isBullet(cursor.peek) || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
    var end = cursor.end
    let last = Scalars.decode(bytes, before: end, start: cursor.offset)
    if SurfaceScanner.opens(cursor.peek), SurfaceScanner.closes(last.value) {
      cursor.advance()
      end -= last.length
    } else if !["号", "號"].contains(last.value), let signer = Finder.find("签发人", bytes, cursor.offset, end) {
      end = Blank.start(in: bytes.span, before: signer, from: cursor.offset)
    }
    let start = cursor.offset
    guard end - start <= 90, ["号", "號"].contains(Scalars.decode(bytes, before: end, start: start).value) else { return nil }
    var letters = 0
    while cursor.offset < end, !opens(cursor.peek) {
      // `某政发 〔2021〕8号`
      if letters > 0, cursor.skipBlanks() { break }
      guard cursor.peek > 0x7F, NumeralCharacter.arabic(cursor.peek) == nil, !Scalars.isClosingPunctuation(cursor.peek) else {
        return nil
      }
      cursor.advance()
      letters += 1
    }
    // `〔2023〕7号`: minutes have no sign, for their head names the office.
    guard letters >= 1 || end - start <= longestBare, letters <= 14, opens(cursor.peek) else { return nil }
    cursor.advance()
    _ = cursor.skipBlanks()
    var digits = 0
    while NumeralCharacter.arabic(cursor.peek) != nil {
      cursor.advance()
      digits += 1
    }
    _ = cursor.skipBlanks()
    return digits == 4 && closes(cursor.peek) ? start..<end : nil
  }

  /// `﹝` is what some word processors have for 〔; no other text of ours has it.
  private static func opens(_ scalar: UInt32) -> Bool { SurfaceScanner.opens(scalar) || scalar == "﹝" }
  private static func closes(_ scalar: UInt32) -> Bool { SurfaceScanner.closes(scalar) || scalar == "﹞" }

  /// Bytes of `〔2023〕第121号`.
  private static let longestBare = 20
}
