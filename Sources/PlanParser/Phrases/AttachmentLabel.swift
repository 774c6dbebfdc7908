/// What names an attachment at the start of a line: `附件`, `附件1`, `附件—1`, `附件之一`, `附件一：…`, `附表2：…`, `附图 1.…`, `附：…`, `附1`.
struct AttachmentLabel {
  enum Mark {
    case none
    /// Nothing but a blank parts it from what it names: `附件1 考核办法`.
    case blank
    case colon
    /// `附件1.考核办法`, `附件1、考核办法`
    case point
  }

  /// Where what it names begins.
  let textStart: Int
  /// Where the line ends.
  let end: Int
  let hasNumber: Bool
  /// `2` of `附件2`, `附件二`, `附件（二）`; nil where it has none of one or two digits.
  let number: Int?
  let mark: Mark
  /// It says `附件`.
  let isAttachment: Bool
  /// It says `附表`, `附图` or `附录`, as tables and figures in a text are called as well.
  let namesTable: Bool

  /// It says `附录`.
  let isAppendix: Bool

  /// It says no more than `附`.
  var isShort: Bool { !isAttachment && !namesTable }
  /// Nothing stands behind it.
  var isAlone: Bool { textStart == end }
  /// `附件：任务清单`, `附表1：任务清单`, `附件1：`
  var hasColon: Bool { mark == .colon }
  /// `附件：1.任务清单`, `附件1.任务清单`
  var opensList: Bool { mark == .colon || mark == .point && hasNumber }

  private static let words = WordList(["附件", "附表", "附图", "附录", "附"])

  /// Looks at the first few characters; hardly a line begins with 附.
  @inline(__always)
  static func read(_ bytes: [UInt8], _ start: Int, _ end: Int) -> AttachmentLabel? {
    words.word(bytes.span, at: start, end: end).flatMap { read(bytes, start, end, $0) }
  }

  private static func read(_ bytes: [UInt8], _ start: Int, _ end: Int, _ word: Word) -> AttachmentLabel? {
    var cursor = Cursor(bytes: bytes, offset: start + word.count, end: end)
    var number: Int?
    // `附件之一`
    if cursor.peek == "之" {
      var behind = cursor
      behind.advance()
      if NumeralCharacter.han(behind.peek) != nil || NumeralCharacter.arabic(behind.peek) != nil { cursor = behind }
    }
    let isArabic = startsArabic(cursor)
    let isAppendix = word.last == "录"
    let hasNumber = skipNumber(&cursor, &number) || isAppendix && skipLetter(&cursor)
    var mark = cursor.skipBlanks() ? Mark.blank : .none
    if hasNumber, SurfaceScanner.isDash(cursor.peek) {
      // `附件1-考核办法`
      mark = .blank
      while SurfaceScanner.isDash(cursor.peek) { cursor.advance() }
      _ = cursor.skipBlanks()
    }
    if Punctuation.isColon(cursor.peek) { mark = .colon }
    if ["．", ".", "、"].contains(cursor.peek) { mark = .point }
    if mark == .colon || mark == .point {
      cursor.advance()
      _ = cursor.skipBlanks()
    }
    // `附则`, `附近水域`, but `附1` alone on its line
    guard word.count > 3 || mark == .colon || hasNumber && isArabic && cursor.offset == end else { return nil }
    return AttachmentLabel(
      textStart: cursor.offset, end: end, hasNumber: hasNumber, number: number, mark: mark, isAttachment: word.last == "件",
      namesTable: word.count > 3 && word.last != "件", isAppendix: isAppendix)
  }

  /// `附录A`, ` A`: the letter by which standards number what they append.
  private static func skipLetter(_ cursor: inout Cursor) -> Bool {
    var letter = cursor
    _ = letter.skipBlanks()
    guard (0x41...0x5A).contains(letter.peek), !SurfaceScanner.isLatin(letter.second) else { return false }
    letter.advance()
    cursor = letter
    return true
  }

  private static func startsArabic(_ cursor: Cursor) -> Bool {
    var cursor = cursor
    _ = cursor.skipBlanks()
    return NumeralCharacter.arabic(cursor.peek) != nil
  }

  /// `1`, ` 1`, `—1`, `一`, `（一）`, `1-2`; a dash or a blank counts before a number only.
  ///
  /// - Parameter first: takes the first number.
  private static func skipNumber(_ cursor: inout Cursor, _ first: inout Int?) -> Bool {
    var hasNumber = false
    while true {
      var number = cursor
      while SurfaceScanner.isDash(number.peek) || !hasNumber && SurfaceScanner.isBlank(number.peek) { number.advance() }
      let isBracketed = !hasNumber && SurfaceScanner.opens(number.peek)
      if isBracketed { number.advance() }
      let start = number.offset
      var value = 0
      while true {
        // `十二` is 10 and 2, `12` is 1 and 2.
        if let digit = NumeralCharacter.arabic(number.peek) {
          value = min(value * 10 + Int(digit), 1000)
        } else if let digit = NumeralCharacter.han(number.peek) {
          value = min(value == 10 ? value + Int(digit.first) : value * 10 + Int(digit.first), 1000)
        } else {
          break
        }
        number.advance()
      }
      guard number.offset > start, !isBracketed || SurfaceScanner.closes(number.peek) else { return hasNumber }
      // `附件1-2024年考核办法`
      if hasNumber, number.offset - start > Self.longestSecondNumber { return true }
      if isBracketed { number.advance() }
      if !hasNumber, value < 100 { first = value }
      hasNumber = true
      cursor = number
      guard SurfaceScanner.isDash(number.peek) else { return true }
    }
  }

  /// In bytes.
  private static let longestSecondNumber = 3
}
