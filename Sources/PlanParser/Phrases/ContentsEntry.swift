/// What a line of a table of contents says: `第一章 总则………3` names 总则.
enum ContentsEntry {
  /// Its words without the points, the blanks and the page behind them.
  static func withoutPage(_ bytes: [UInt8], _ words: Range<Int>) -> Range<Int> {
    var end = beforeArticles(bytes, words)
    while end > words.lowerBound {
      let (scalar, length) = Scalars.decode(bytes, before: end, start: words.lowerBound)
      guard leaders.contains(scalar) || NumeralCharacter.arabic(scalar) != nil || Blank.contains(scalar) else { break }
      end -= length
    }
    return words.lowerBound..<end
  }

  /// `总则（第一条—第四条）`
  private static func beforeArticles(_ bytes: [UInt8], _ words: Range<Int>) -> Int {
    let last = Scalars.decode(bytes, before: words.upperBound, start: words.lowerBound)
    guard SurfaceScanner.closes(last.value) else { return words.upperBound }
    var offset = words.upperBound - last.length
    while offset > words.lowerBound, words.upperBound - offset < longestRange {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: words.lowerBound)
      if SurfaceScanner.opens(scalar) {
        return Scalars.matches("第", bytes, at: offset, end: words.upperBound) ? offset - length : words.upperBound
      }
      offset -= length
    }
    return words.upperBound
  }

  /// Bytes of `第一百二十一条—第一百三十条）`.
  private static let longestRange = 60

  /// Whether a text begins with an entry's words, blanks in either left out: `总　则` is `总则`.
  static func begins(_ bytes: [UInt8], _ text: Range<Int>, with words: Range<Int>) -> Bool {
    end(bytes, text, of: words) != nil
  }

  /// Where an entry's words end with which a text begins.
  static func end(_ bytes: [UInt8], _ text: Range<Int>, of words: Range<Int>) -> Int? {
    let span = bytes.span
    var (own, other) = (words.lowerBound, text.lowerBound)
    while true {
      own = Blank.end(in: span, from: own, to: words.upperBound)
      guard own < words.upperBound else { return other }
      other = Blank.end(in: span, from: other, to: text.upperBound)
      guard other < text.upperBound, span[own] == span[other] else { return nil }
      own += 1
      other += 1
    }
  }

  /// In bytes: no shorter words tell a heading from another.
  static let shortest = 6

  static let leaders = CharacterSet("….．·-—")
}
