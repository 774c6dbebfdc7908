/// What scanning made of a marker's brackets and point: letters and strokes that look like them, and specks.
///
/// Each stands where the piece was, so that it is part of what is left of the marker and not of the heading: `C二）加强…`, `（二J加强…`, `二'重点任务`. It tells nothing by itself;
/// the piece is lost all the same.
enum MisreadFrame {
  /// Whether a character before a numeral was a bracket: `C二）`, `f2）`; a stroke may be a digit as well, and is a bracket before a Han numeral alone, `1二）`.
  static func opens(_ bytes: Bytes, _ start: Place) -> Bool {
    let isStroke = strokes.contains(start.peek)
    guard isStroke || openLike.contains(start.peek) else { return false }
    var place = start
    place.advance(bytes)
    for _ in 0..<longestNumeral {
      guard NumeralCharacter.han(place.peek) != nil || !isStroke && NumeralCharacter.arabic(place.peek) != nil else { return false }
      place.advance(bytes)
      if SurfaceScanner.closes(place.peek) { return true }
    }
    return false
  }

  /// Whether a character behind a bracket and its numeral was the other bracket, with the heading right behind: `（二J加强`, `（2D加强`.
  static func closes(_ place: Place, _ bytes: Bytes, _ surface: Surface) -> Bool {
    surface.pieces.contains(.open) && surface.value > 0 && (closeLike.contains(place.peek) || strokes.contains(place.peek))
      && Scalars.isHan(place.second(bytes)) && NumeralCharacter.han(place.second(bytes)) == nil
  }

  /// Whether a character behind a numeral was the point, with the heading right behind: `二'重点任务`, ``2`组织``; but `三‘农’`.
  static func parts(_ place: Place, _ bytes: Bytes) -> Bool {
    guard specks.contains(place.peek), Scalars.isHan(place.second(bytes)), NumeralCharacter.han(place.second(bytes)) == nil else {
      return false
    }
    return place.peek != "‘" || !endsOfQuotation.occurs(bytes, in: place.offset..<min(place.end, place.offset + longestQuotation))
  }

  /// What a bracket that opens is read as, …
  private static let openLike = CharacterSet("CcGfti|")
  /// … and one that closes.
  private static let closeLike = CharacterSet("JjD!i|")
  /// A bracket or a digit.
  static let strokes = CharacterSet("lI1丨")
  /// What a point is read as.
  private static let specks = CharacterSet("'‘’`´/\\_~^*")
  private static let endsOfQuotation = WordList(["’"])
  /// Of 二十三, in characters.
  private static let longestNumeral = 4
  /// In bytes.
  private static let longestQuotation = 30
}
