/// The words with which a report addresses those who hear it: `各位代表：`.
///
/// What stands above them is the document's head, as reports to a congress have it: who speaks, on which day, by what it was printed. No
/// section is among it, however much its short lines look like headings.
enum Salutation {
  /// Index of the first passage behind the words, or the body's start where there are none among its first passages.
  static func end(_ text: ScannedText, _ body: Range<Int>) -> Int {
    for index in body.prefix(mostLines) {
      if addresses(text, index) { return index + 1 }
      guard isLineOfHead(text, index) else { break }
    }
    return body.lowerBound
  }

  /// Lines of a head, at the most.
  private static let mostLines = 8
  /// Bytes of one, at the most.
  private static let longestLine = 240

  /// `各位代表：`, `各位委员、同志们：`
  private static func addresses(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes.span
    let (start, end) = (Int(passage.start), Int(passage.end))
    guard passage.count <= longestLine, PassageKind.isAddressee(text, index) else { return false }
    let colon = Scalars.decode(bytes, before: end, start: start).length
    return Scalars.matches("各位", bytes, at: start, end: end)
      || ["代表", "委员", "同志", "们"].contains { (word: StaticString) in
        Scalars.matches(word, bytes, at: end - colon - word.utf8CodeUnitCount, end: end)
      }
  }

  /// A short line that is no sentence and no section.
  private static func isLineOfHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let last = passage.last(in: text.prose.bytes)
    return passage.count <= longestLine && !Scalars.endsThought(last) && !PassageKind.beginsWithMarker(text, index)
  }
}
