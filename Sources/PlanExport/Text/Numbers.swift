extension [UInt8] {
  /// Appends a number in decimal digits.
  package mutating func append(decimal value: Int) { append(addingCapacity: 20) { $0.append(decimal: value) } }

  /// Appends hundredths as the shortest decimal number: 100 is `1`, 99 `0.99`, 50 `0.5`, 0 `0`.
  package mutating func append(hundredths value: UInt8) { append(addingCapacity: 4) { $0.append(hundredths: value) } }
}

extension OutputSpan<UInt8> {
  mutating func append(_ piece: [UInt8]) {
    for byte in piece { append(byte) }
  }

  /// At most 20 bytes. Line numbers and offsets have few digits: these come up from the last to the first, and wait in one word.
  mutating func append(decimal value: Int) {
    guard (0..<100_000_000).contains(value) else {
      for byte in String(value).utf8 { append(byte) }
      return
    }
    var rest = UInt32(truncatingIfNeeded: value)
    var digits: UInt64 = 0
    repeat {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
    } while rest > 0
    while digits > 0 {
      append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }

  /// At most 4 bytes.
  mutating func append(hundredths value: UInt8) {
    append(0x30 + value / 100)
    let rest = value % 100
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    append(0x30 + rest / 10)
    if rest % 10 > 0 { append(0x30 + rest % 10) }
  }
}
