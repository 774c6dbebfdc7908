/// A heading that lost its stop and ran into the first sentence of its body.
extension NodeContent {
  /// Parts a heading that lost its stop from the first sentence behind it, where the other plan has that sentence in its body: with the next sentence's stop it
  /// looked whole. The rest is the heading, the same or a like one.
  ///
  /// - Returns: false where it is no such heading.
  mutating func partFromSentence(by other: NodeContent) -> Bool {
    guard let heading, let title = other.heading, let body = other.paragraphs.first,
      let stop = body.firstIndex(where: { "。；".contains($0) })
    else { return false }
    let (written, sentence) = (WordSettlement.letters([heading]), WordSettlement.letters([String(body[..<stop])]))
    guard sentence.count >= NodeContent.leastSentence, written.count > sentence.count,
      written.suffix(sentence.count).elementsEqual(sentence)
    else { return false }
    var rest = written.count - sentence.count
    let cut = heading.unicodeScalars.firstIndex { scalar in
      if Shingles.folded(scalar) == 0 { return false }
      rest -= 1
      return rest < 0
    }
    guard let cut else { return false }
    // A quotation mark before the first word is the sentence's.
    let start = heading[..<cut].lastIndex { !"“‘《「（(".contains($0) }.map(heading.index(after:)) ?? heading.startIndex
    let opening = String(heading[..<start])
    guard Shingles.overlap(opening, title) >= NodeContent.leastOverlap else { return false }
    self.heading = opening
    paragraphs = [String(heading[start...]) + String(body[stop]) + (paragraphs.first ?? "")] + paragraphs.dropFirst()
    return true
  }

  /// Parts a heading from a sentence that another wording of its body opens with: where the stop was lost, the other plan's heading shows where it ends, for no author
  /// runs it into the next word. What he adds to a heading is shorter than a sentence, and stands behind a comma.
  ///
  /// - Returns: false where it is no such heading.
  mutating func partFromOther(by other: NodeContent) -> Bool {
    guard let heading, let title = other.heading, let body = other.paragraphs.first, heading.hasPrefix(title) else { return false }
    let rest = heading.dropFirst(title.count)
    guard rest.count >= NodeContent.leastClauses, rest.first?.isLetter ?? false, rest.contains("，"), let text = paragraphs.first,
      Shingles.overlap(text, body) >= NodeContent.leastOverlap
    else { return false }
    self.heading = title
    paragraphs = [String(rest) + "。" + text] + paragraphs.dropFirst()
    return true
  }

  /// In characters: 整合村级卫生室提升制度，把好入口关.
  private static let leastClauses = 12
  /// In letters: 在全市推开.
  private static let leastSentence = 5
  /// Of two wordings of one heading.
  private static let leastOverlap = 0.5
}
