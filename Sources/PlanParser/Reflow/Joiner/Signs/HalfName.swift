/// The name of a chapter, or the word for a part, that was broken over two lines.
enum HalfName {
  /// `第一章⏎总⏎则`: see ``ChapterNames``. Alone the name is not put together, for a text without chapters may well have an 附则 without a number.
  static func isHalfOfChapterName(_ index: Int, before next: Int, _ joiner: LineJoiner) -> Bool {
    func isLone(_ line: Line, _ word: StaticString) -> Bool {
      line.count == 3 && Scalars.matches(word, joiner.bytes, at: Int(line.textStart), end: Int(line.textEnd))
    }
    return joiner.lineCount > 1 && isLone(joiner.lines[next], "则") && (isLone(joiner.lines[index], "附") || isLone(joiner.lines[index], "总"))
  }

  /// `第一部⏎分 总体要求`
  static func isHalfOfPart(_ index: Int, before next: Int, _ joiner: LineJoiner) -> Bool {
    let end = Int(joiner.lines[index].textEnd)
    var place = Place(joiner.bytes.span, at: Int(joiner.lines[index].textStart), end: end)
    guard end - place.offset <= Int(LineJoiner.longestLone), place.peek == "第",
      Scalars.matches("分", joiner.bytes, at: Int(joiner.lines[next].textStart), end: Int(joiner.lines[next].textEnd))
    else { return false }
    place.advance(joiner.bytes.span)
    let start = place.offset
    while NumeralCharacter.han(place.peek) != nil { place.advance(joiner.bytes.span) }
    return place.offset > start && place.peek == "部" && place.offset + 3 == end
  }
}
