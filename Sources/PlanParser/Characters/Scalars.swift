/// Reading characters out of bytes.
enum Scalars {
  /// The character at an offset and its length in bytes. An ill-formed byte reads as U+FFFD of length 1; the end as 0 of length 0.
  @inline(__always)
  static func decode(_ bytes: Bytes, at offset: Int, end: Int) -> (value: UInt32, length: Int) {
    guard UInt(bitPattern: offset) < UInt(bitPattern: end) else { return (0, 0) }
    // Checked once for all bytes of the character: this is read for every tenth byte of a text.
    precondition(end <= bytes.count)
    let lead = unsafe bytes[unchecked: offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if offset &+ 3 <= end, offset &+ 4 <= bytes.count {
      let raw = unsafe bytes.bytes
      let four = UInt32(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
      if let value = threeByteCharacter(four) { return (value, 3) }
    }
    return decodeFurther(bytes, at: offset, end: end)
  }

  /// The character of three bytes, the first one lowest, that a word begins with: one comparison tells it. The fourth byte is not looked at.
  @inline(__always)
  private static func threeByteCharacter(_ four: UInt32) -> UInt32? {
    guard four & 0xC0_C0F0 == 0x80_80E0 else { return nil }
    return (four & 0x0F) << 12 | four >> 2 & 0x0FC0 | four >> 16 & 0x3F
  }

  /// The same for characters of two and four bytes, ill-formed ones, and the last of the text.
  @inline(never)
  private static func decodeFurther(_ bytes: Bytes, at offset: Int, end: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead >= 0xE0 && lead < 0xF0 {
      guard offset + 2 < end, bytes[offset + 1] & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      return (UInt32(lead & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F), 3)
    }
    if lead >= 0xC2 && lead < 0xE0 {
      guard offset + 1 < end, bytes[offset + 1] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
    }
    if lead >= 0xF0 && lead < 0xF5 {
      guard offset + 3 < end, bytes[offset + 1] & 0xC0 == 0x80, bytes[offset + 2] & 0xC0 == 0x80, bytes[offset + 3] & 0xC0 == 0x80
      else { return (0xFFFD, 1) }
      let high = UInt32(lead & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
      return (high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  /// The character that ends before an offset.
  static func decode(_ bytes: Bytes, before offset: Int, start: Int) -> (value: UInt32, length: Int) {
    precondition(start >= 0 && offset <= bytes.count)
    if offset &- 3 >= start, offset >= 4 {
      let raw = unsafe bytes.bytes
      let four = UInt32(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &- 4, as: UInt32.self))
      if let value = threeByteCharacter(four >> 8) { return (value, 3) }
    }
    return decodeFurther(bytes, before: offset, start: start)
  }

  @inline(never)
  private static func decodeFurther(_ bytes: Bytes, before offset: Int, start: Int) -> (value: UInt32, length: Int) {
    guard offset > start else { return (0, 0) }
    var lead = offset - 1
    if bytes[lead] < 0x80 { return (UInt32(bytes[lead]), 1) }
    while lead > start, offset - lead < 4, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    let (value, length) = decode(bytes, at: lead, end: offset)
    return lead + length == offset ? (value, length) : (0xFFFD, 1)
  }

  /// Steps over Han characters and what else lies between U+4000 and U+EFFF: three bytes each, neither punctuation nor brackets.
  ///
  /// - Returns: the first other character, or the first offset at or behind the end.
  @inline(__always)
  static func behindHan(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var offset = start
    while offset < end {
      // Unchecked, for that has just been done.
      let lead = unsafe bytes[unchecked: offset]
      guard lead >= 0xE4, lead <= 0xEE else { break }
      offset &+= 3
    }
    return offset
  }

  /// Steps over such characters, but not over those that a filter may hold.
  ///
  /// - Returns: the first other character, or one of the last of the text, or the first offset at or behind the end.
  @inline(__always)
  static func behindHan(_ bytes: Bytes, from start: Int, to end: Int, but filter: HanFilter) -> Int {
    behindHan(bytes, from: start, to: end) { filter.mayHold($0) }
  }

  /// Steps over such characters, but not over those of a set.
  ///
  /// - Returns: as the one with a filter does.
  @inline(__always)
  static func behindHan(_ bytes: Bytes, from start: Int, to end: Int, but set: CharacterSet) -> Int {
    behindHan(bytes, from: start, to: end) { set.contains(bytes: $0) }
  }

  /// Steps over such characters, but not over one.
  ///
  /// - Returns: as the one with a filter does.
  @inline(__always)
  static func behindHan(_ bytes: Bytes, from start: Int, to end: Int, but character: Unicode.Scalar) -> Int {
    let scalar = character.value
    // Its bytes, the first one lowest; another character's are never the same.
    let three = 0x80_80E0 | scalar >> 12 & 0x0F | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16
    return behindHan(bytes, from: start, to: end) { $0 & 0xFF_FFFF == three }
  }

  /// - Parameter isMeant: whether to stop at a character, which is told by its bytes, the first one lowest, and one more.
  @inline(__always)
  private static func behindHan(_ bytes: Bytes, from start: Int, to end: Int, until isMeant: (UInt32) -> Bool) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    let raw = unsafe bytes.bytes
    // Four bytes are read, of which the character has three.
    let last = min(end, bytes.count &- 3)
    var offset = start
    while offset < last {
      let four = UInt32(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
      guard isHan(bytes: four), !isMeant(four) else { break }
      offset &+= 3
    }
    return offset
  }

  /// Steps back over such characters.
  ///
  /// - Returns: where the first other character ends, or the start.
  @inline(__always)
  static func beforeHan(_ bytes: Bytes, from end: Int, to start: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var offset = end
    while offset >= start &+ 3 {
      let lead = unsafe bytes[unchecked: offset &- 3]
      let second = unsafe bytes[unchecked: offset &- 2]
      let third = unsafe bytes[unchecked: offset &- 1]
      guard lead >= 0xE4, lead <= 0xEE, second & third & 0xC0 == 0x80, (second | third) & 0x40 == 0 else { break }
      offset &-= 3
    }
    return offset
  }

  /// Whether a Han character stands at an offset that no filter's character is; false also where that is not known.
  @inline(__always)
  static func isOther(than filter: HanFilter, _ bytes: Bytes, at offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count &- 4 else { return false }
    let raw = unsafe bytes.bytes
    let four = UInt32(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
    return isHan(bytes: four) && !filter.mayHold(four)
  }

  /// Whether such a character ends before an offset.
  @inline(__always)
  static func isOther(than filter: HanFilter, _ bytes: Bytes, before offset: Int) -> Bool { isOther(than: filter, bytes, at: offset - 3) }

  /// Whether the character at an offset is none of a filter's, be it a Han character or not; false also where that is not known.
  @inline(__always)
  static func isExcluded(by filter: HanFilter, _ bytes: Bytes, at offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count &- 4 else { return false }
    let raw = unsafe bytes.bytes
    let four = UInt32(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
    return isHan(bytes: four) ? !filter.mayHold(four) : filter.isWhole
  }

  /// Whether the character that ends before an offset is none of a filter's.
  @inline(__always)
  static func isExcluded(by filter: HanFilter, _ bytes: Bytes, before offset: Int) -> Bool {
    isExcluded(by: filter, bytes, at: offset - 3)
  }

  /// Whether four bytes begin with a character from U+4000 to U+EFFF.
  @inline(__always)
  private static func isHan(bytes four: UInt32) -> Bool { four & 0xC0_C0F0 == 0x80_80E0 && four & 0x0F >= 4 && four & 0x0F != "\u{F}" }

  /// Whether the first and the last character of a range are from U+4000 to U+EFFF; false also where that is not known.
  @inline(__always)
  static func isHan(_ bytes: Bytes, atBothEndsOf range: Range<Int>) -> Bool {
    guard range.count >= 3, range.lowerBound >= 0, range.upperBound <= bytes.count &- 1 else { return false }
    let raw = unsafe bytes.bytes
    let first = UInt32(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: range.lowerBound, as: UInt32.self))
    let last = UInt32(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: range.upperBound &- 3, as: UInt32.self))
    return isHan(bytes: first) && isHan(bytes: last)
  }

  /// Whether a character is a Han character, or another that is neither punctuation nor a bracket nor a digit of either width.
  @inline(__always)
  static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar < 0xF000 }

  /// Whether the bytes at an offset spell a text.
  @inline(__always)
  static func matches(_ text: StaticString, _ bytes: Bytes, at offset: Int, end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= end else { return false }
    precondition(end <= bytes.count)
    return text.withUTF8Buffer { buffer in
      // Unchecked, for that has just been done.
      for index in 0..<count where unsafe buffer[index] != bytes[unchecked: offset &+ index] { return false }
      return true
    }
  }
}

extension Scalars {
  /// Whether the same bytes stand at two offsets.
  @inline(__always)
  static func areSame(_ bytes: Bytes, at left: Int, and right: Int, count: Int) -> Bool {
    precondition(left >= 0 && right >= 0 && max(left, right) + count <= bytes.count)
    let raw = unsafe bytes.bytes
    var place = 0
    while place &+ 4 <= count {
      let first = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: left &+ place, as: UInt32.self)
      let second = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: right &+ place, as: UInt32.self)
      if first != second { return false }
      place &+= 4
    }
    while place < count {
      if bytes[left &+ place] != bytes[right &+ place] { return false }
      place &+= 1
    }
    return true
  }
}

extension Scalars {
  @inline(__always)
  static func decode(_ bytes: [UInt8], at offset: Int, end: Int) -> (value: UInt32, length: Int) {
    decode(bytes.span, at: offset, end: end)
  }

  @inline(__always)
  static func decode(_ bytes: [UInt8], before offset: Int, start: Int) -> (value: UInt32, length: Int) {
    decode(bytes.span, before: offset, start: start)
  }

  @inline(__always)
  static func matches(_ text: StaticString, _ bytes: [UInt8], at offset: Int, end: Int) -> Bool {
    matches(text, bytes.span, at: offset, end: end)
  }
}
