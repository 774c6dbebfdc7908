extension Surface {
  /// All the pieces of some style are there.
  var isWhole: Bool {
    guard value > 0, !digits.hasMisread else { return false }
    if pieces.contains(.circled) { return true }
    if pieces.contains(.open) { return pieces.contains(.close) }
    if pieces.contains(.prefix) { return unit != .none }
    if pieces.contains(.close) { return pieces.contains(.arabic) && components == 1 }
    return separator == .comma || pieces.contains(.arabic) && (separator == .dot || components > 1 || isBareNumber)
  }

  /// `9 支持图书流动`: the outermost level of 9.1.
  var isBareNumber: Bool { separator == .none && pieces.contains(.blankBehind) && digits.count <= 2 && unit == .none }

  /// `l.2`, `3.l1.2`: a look-alike in a number before the last, and nothing else amiss.
  var isOuterMisread: Bool {
    components > 1 && pieces.contains(.lookAlike) && !digits.hasLookAlikes && pieces.isDisjoint(with: [.dotChanged, .outerLost])
      && parts.outer.isWhole
  }

  /// Digits and nothing else.
  var isBareArabic: Bool { pieces == [.arabic] && separator == .none && components == 1 }

  /// `1311 编制目的`: more digits than any number without a point has, a decimal one that lost its dots apart.
  var isLongBareNumber: Bool {
    digits.count > 3 && separator == .none && components == 1 && pieces.subtracting(.blankBehind) == .arabic
  }

  /// Where nothing closes the numeral, its last characters may belong to the heading: `十一体化推进` is 十 and 一体化.
  func appendShorterCuts(_ bytes: [UInt8], to cuts: inout [Surface]) {
    guard (2...3).contains(digits.count) || pieces.contains(.han) && digits.count > 1, !digits.isOverlong, !pieces.contains(.close),
      separator == .none, unit == .none, !pieces.contains(.circled),
      !pieces.contains(.firstIs), components == 1
    else { return }
    var cursor = Cursor(bytes: bytes, offset: Int(numeralStart), end: Int(numeralEnd))
    let isSplit = isSpelledWrong || beginsName(bytes)
    for length in 1..<min(Int(digits.count), 4) {
      cursor.advance()
      var cut = self
      cut.digits = digits.prefix(length)
      cut.value = pieces.contains(.han) ? cut.digits.hanValue : cut.digits.arabicValue
      cut.parts = DecimalParts()
      cut.parts.append(cut.value)
      cut.numeralEnd = UInt32(cursor.offset)
      cut.end = cut.numeralEnd
      cut.textStart = cut.numeralEnd
      cut.doubt = isSplit && length + 1 == digits.count ? .bare : .word
      cuts.append(cut)
    }
  }

  /// `12）完善`, `I2）完善`: the first stroke may be a bracket that was misread, so that 2 is the number.
  func appendBehindStroke(_ bytes: [UInt8], to cuts: inout [Surface]) {
    guard pieces.isSuperset(of: [.arabic, .close]), pieces.isDisjoint(with: [.open, .innerBlank]), (2...3).contains(digits.count),
      components == 1
    else { return }
    let (first, length) = Scalars.decode(bytes, at: Int(numeralStart), end: Int(numeralEnd))
    guard MisreadFrame.strokes.contains(first) else { return }
    var cut = self
    cut.numeralStart += UInt32(length)
    cut.digits = Digits()
    for index in 1..<Int(digits.count) { cut.digits.append(digits[index]) }
    guard !cut.digits.hasLookAlikes else { return }
    cut.value = cut.digits.arabicValue
    cut.wholeDigits = cut.digits
    cut.allDigits = cut.digits
    cut.parts = DecimalParts()
    cut.parts.append(cut.value)
    // Of a digit that was written it must be the sequence that says so.
    cut.doubt = .word
    cuts.append(cut)
  }

  /// `二一站式`, `一十大`: no number is written so; a numeral stands before a word that begins with another. `十四五` is a name.
  private var isSpelledWrong: Bool { pieces.contains(.han) && digits.count == 2 && (value == 0 || digits[0] == 1) }

  /// Of these what no text begins with either, as it does with `二三产业`, `七八个`.
  var isTwoNumerals: Bool {
    isSpelledWrong && separator == .none && pieces.isDisjoint(with: .frame) && (digits[1] <= digits[0] || digits[1] == 10)
  }

  /// `13D打印`, `25G网络`: 1 before 3D.
  private func beginsName(_ bytes: [UInt8]) -> Bool {
    pieces.contains(.arabic) && Int(numeralEnd) < bytes.count && numeralEnd == textStart
      && "A"..."Z" ~= bytes[Int(numeralEnd)]
  }
}
