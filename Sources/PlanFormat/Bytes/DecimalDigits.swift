/// The decimal digits of a number below 10⁸, as nearly all in a plan are, made together in one word.
///
/// No step depends on how many digits there are, so no jump is mispredicted: offsets come in all lengths.
@usableFromInline
package struct DecimalDigits: Sendable {
  /// ASCII digits, the first one in the lowest byte; behind the last one, nothing of meaning.
  @usableFromInline let word: UInt64
  @usableFromInline let count: Int

  /// From here on a number has too many digits.
  @usableFromInline package static let bound: UInt64 = 100_000_000

  /// - Precondition: `number < bound`.
  @inlinable @inline(__always)
  package init(_ number: UInt64) {
    // Two lanes of four digits, then four of two, then eight of one. The multiplications divide by 100 and 10, exactly within these bounds.
    let fours = number / 10_000 | (number % 10_000) << 32
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
    let ones = tens | (twos &- tens &* 10) << 8
    // Zeros in front are empty bytes; the last digit stays even if it is one.
    let leadingBits = (ones | 1 << 56).trailingZeroBitCount & 0x38
    word = (ones | 0x3030_3030_3030_3030) &>> UInt64(truncatingIfNeeded: leadingBits)
    count = 8 &- leadingBits &>> 3
  }
}

extension ByteWriter {
  /// Decimal digits.
  @inlinable
  package mutating func append(decimal value: Int) {
    let number = UInt64(bitPattern: Int64(value))
    if number < DecimalDigits.bound { append(DecimalDigits(number)) } else { append(spelled: value) }
  }

  @usableFromInline @inline(never)
  mutating func append(spelled value: Int) { append(contentsOf: String(value)) }

  /// A number of tenths, hundredths … as the shortest decimal number: with two places -1250 is `-12.5`, 100 is `1`.
  package mutating func append(_ value: Int, decimalPlaces: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var (rest, places) = (value.magnitude, decimalPlaces)
    while places > 0, rest % 10 == 0 { (rest, places) = (rest / 10, places - 1) }
    var unit = (0..<places).reduce(1 as UInt) { power, _ in power * 10 }
    append(contentsOf: String(rest / unit))
    if places > 0 { append(UInt8(ascii: ".")) }
    while unit > 1 {
      unit /= 10
      append(0x30 + UInt8(rest / unit % 10))
    }
  }

  /// Hundredths as the shortest decimal number: 100 is `1`, 99 `0.99`, 50 `0.5`, 0 `0`.
  package mutating func append(hundredths value: UInt8) {
    append(0x30 + value / 100)
    let rest = value % 100
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(0x30 + rest / 10)
    if rest % 10 > 0 { append(0x30 + rest % 10) }
  }
}
