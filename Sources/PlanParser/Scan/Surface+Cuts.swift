extension Surface {
  /// All the pieces of some style are there.
  var isWhole: Bool {
    guard value > 0 else { return false }
    if pieces.contains(.circled) { return true }
    if pieces.contains(.open) { return pieces.contains(.close) }
    if pieces.contains(.prefix) { return unit != .none }
    if pieces.contains(.close) { return pieces.contains(.arabic) && components == 1 }
    return separator == .comma || pieces.contains(.arabic) && (separator == .dot || components > 1 || isBareNumber)
  }

  /// `9 支持图书流动`: the outermost level of 9.1.
  var isBareNumber: Bool { separator == .none && pieces.contains(.blankBehind) && digits.count <= 2 && unit == .none }

  /// Digits and nothing else.
  var isBareArabic: Bool { pieces == [.arabic] && separator == .none && components == 1 }

  /// Where nothing closes the numeral, its last characters may belong to the heading: `十一体化推进` is 十 and 一体化.
  func appendShorterCuts(_ bytes: [UInt8], to cuts: inout [Surface]) {
    guard digits.count > 1, !digits.isOverlong, !pieces.contains(.close), separator == .none, unit == .none, !pieces.contains(.circled),
      !pieces.contains(.firstIs), components == 1
    else { return }
    var cursor = Cursor(bytes: bytes, offset: Int(numeralStart), end: Int(numeralEnd))
    for length in 1..<min(Int(digits.count), 4) {
      cursor.advance()
      var cut = self
      cut.digits = digits.prefix(length)
      cut.value = pieces.contains(.han) ? cut.digits.hanValue : cut.digits.arabicValue
      cut.numeralEnd = UInt32(cursor.offset)
      cut.end = cut.numeralEnd
      cut.textStart = cut.numeralEnd
      cut.doubt = .word
      cuts.append(cut)
    }
  }
}
