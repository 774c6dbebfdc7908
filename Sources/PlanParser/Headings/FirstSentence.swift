/// The first sentence of a section, in which a heading may have lost its stop, character by character: without the blanks in it.
struct FirstSentence {
  /// Its characters, at most ``longestRead``, and where each begins. A digit is 0, a letter is A.
  private(set) var characters: [UInt32] = []
  private(set) var offsets: [Int] = []
  /// Characters up to its end, and up to the first comma; at most some two hundred.
  private(set) var length = 0
  private(set) var clause = 0
  /// Whether it is all that the section says.
  private(set) var isAlone = false
  /// Characters in which a heading may end, and a few behind it.
  static let longestRead = 56
  private static let longest = 200

  /// - Returns: nil where the text is no sentence: `登记；`; and where two wide blanks part it: `第六章　加强水利建设　　健全…`.
  init?(_ bytes: Bytes, from start: Int, to end: Int) {
    characters.reserveCapacity(FirstSentence.longestRead)
    offsets.reserveCapacity(FirstSentence.longestRead)
    var offset = start
    var last: UInt32 = 0
    var wasWide = false
    while offset < end, length < FirstSentence.longest {
      let (scalar, width) = Scalars.decode(bytes, at: offset, end: end)
      if scalar == "。" { break }
      if scalar == "\u{3000}", wasWide, length > 0 { return nil }
      wasWide = scalar == "\u{3000}"
      if !Blank.contains(scalar), scalar != "\n", scalar != "\r" {
        if clause == 0, length > 0, FirstSentence.endsClause(scalar) { clause = length }
        if characters.count < FirstSentence.longestRead {
          characters.append(FirstSentence.kind(scalar))
          offsets.append(offset)
        }
        length += 1
        last = scalar
      }
      offset += max(1, width)
    }
    if clause == 0 { clause = length }
    isAlone = !FirstSentence.goesOn(bytes, from: offset, to: end)
    if offset >= end, FirstSentence.endsClause(last) || Scalars.isTerminal(last) { return nil }
  }

  /// Whether text stands behind a sentence's stop.
  private static func goesOn(_ bytes: Bytes, from stop: Int, to end: Int) -> Bool {
    var offset = stop
    while offset < end {
      let (scalar, width) = Scalars.decode(bytes, at: offset, end: end)
      if scalar != "。", !Blank.contains(scalar), scalar != "\n", scalar != "\r" { return true }
      offset += max(1, width)
    }
    return false
  }

  /// Whether a character and the one before it are parted by a blank.
  func isBehindBlank(_ index: Int, _ bytes: Bytes) -> Bool {
    index > 0 && Blank.contains(Scalars.decode(bytes, before: offsets[index], start: offsets[index - 1]).value)
  }

  /// What stands for all digits, and for all letters.
  static let (digit, letter): (UInt32, UInt32) = (0x30, 0x41)

  /// A character as grades are known of it.
  static func kind(_ scalar: UInt32) -> UInt32 {
    if NumeralCharacter.arabic(scalar) != nil { return digit }
    switch scalar {
    case "a"..."z", "A"..."Z": return letter
    default: return scalar
    }
  }

  private static func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "，", ",", "。", "；", ";", "：", ":": true
    default: false
    }
  }
}
