import PlanSyntax

/// Whether bytes that decode without an error are what they decode to.
enum Plausibility {
  /// Bytes at the start of a file that are looked at for control characters.
  private static let sampleSize = 1024

  /// The offset of the first control character, where there are too many of them for a text: more than one byte in sixteen
  /// at the start of the file.
  ///
  /// Tabs, line ends and form feeds belong to texts. A few others do get into real ones and are let through.
  static func firstControl(ofBinary bytes: [UInt8]) -> Int? {
    let sample = bytes.prefix(sampleSize)
    // Hardly any text has one.
    guard holdsControl(sample) else { return nil }
    return sample.count(where: isControl) * 16 > sample.count ? sample.firstIndex(where: isControl) : nil
  }

  /// Sixteen bytes at a time: this is asked of every file.
  private static func holdsControl(_ sample: ArraySlice<UInt8>) -> Bool {
    let bytes = sample.span
    var offset = 0
    while offset <= bytes.count - 16 {
      let lanes = ByteLanes(unchecked: bytes, at: offset)
      let controls = lanes.marks(below: 0x09) | lanes.marks(below: 0x20) & lanes.marks(from: 0x0E) | lanes.marks(0x7F)
      if !controls.isEmpty { return true }
      offset += 16
    }
    return sample.dropFirst(offset).contains(where: isControl)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F
  }

  /// True for UTF-8 that somebody takes for UTF-16: nearly any two bytes are a character of that, so nothing else would tell.
  ///
  /// UTF-16 has a zero in every line end, blank and digit, and Han characters alone are hardly ever UTF-8 for as long as this.
  static func isUTF8(notUTF16 bytes: [UInt8]) -> Bool {
    bytes.count >= 32 && !bytes.contains(0) && WellFormedUTF8.holds(bytes)
  }

  /// True for bytes of which most are whole three-byte characters of UTF-8.
  ///
  /// In Chinese text written as UTF-8 nearly all bytes are; in the same text written as GBK such a run comes up by chance
  /// in one or two characters of a hundred.
  static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var inCharacters = 0
    var others = 0
    var offset = 0
    while offset < bytes.count {
      if offset + 2 < bytes.count, 0xE1...0xEF ~= bytes[offset], 0x80...0xBF ~= bytes[offset + 1], 0x80...0xBF ~= bytes[offset + 2] {
        inCharacters += 3
        offset += 3
      } else {
        if bytes[offset] >= 0x80 { others += 1 }
        offset += 1
      }
    }
    return inCharacters > others
  }

  /// True for valid GB18030 of which at least seven characters in ten that are not ASCII stand in the old table GB2312.
  ///
  /// It holds all characters of daily use and their punctuation; Chinese plans stay in it but for a name here and there. Western and
  /// random bytes that happen to be valid GB18030 spread over the whole range.
  static func isChinese(gb18030 bytes: [UInt8]) -> Bool {
    var common = 0
    var others = 0
    var offset = 0
    while offset + 1 < bytes.count {
      let lead = bytes[offset]
      let trail = bytes[offset + 1]
      if lead < 0x80 {
        offset += 1
      } else if 0x30...0x39 ~= trail {
        others += 1
        offset += 4
      } else {
        if 0xA1...0xF7 ~= lead, 0xA1...0xFE ~= trail { common += 1 } else { others += 1 }
        offset += 2
      }
    }
    return common * 3 >= others * 7
  }
}
