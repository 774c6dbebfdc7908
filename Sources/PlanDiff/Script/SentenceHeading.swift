extension NodeContent {
  /// Whether the heading of one of two sections is a sentence of the other's body: the first sentence of an item that went, or another that
  /// came before it, changes which sentence is taken for the heading, and is one edit for all that.
  func hasSentence(thatOpens other: NodeContent) -> Bool {
    guard let heading, let title = other.heading else { return false }
    return NodeContent.holds(title, paragraphs) || NodeContent.holds(heading, other.paragraphs)
  }

  /// Whether a text is a sentence of one of these, or a few of them.
  private static func holds(_ sentence: String, _ paragraphs: [String]) -> Bool {
    let stops = Set("。；！？：.;!?:".unicodeScalars)
    let words = Typography.folded(sentence.unicodeScalars)
    guard words.count >= leastSentence else { return false }
    let ends = Set(stops.flatMap { Typography.folded([$0]) })
    return paragraphs.contains { paragraph in
      let text = Typography.folded(paragraph.unicodeScalars)
      guard text.count >= words.count else { return false }
      return (0...text.count - words.count).contains { start in
        (start == 0 || ends.contains(text[start - 1])) && (start + words.count == text.count || ends.contains(text[start + words.count]))
          && text[start..<start + words.count].elementsEqual(words)
      }
    }
  }

  /// What no stock heading such as 工作目标 is as long as.
  private static let leastSentence = 6

  /// Heading and body as one text.
  var sentences: [String] {
    guard let heading else { return paragraphs }
    return [heading + "。" + (paragraphs.first ?? "")] + paragraphs.dropFirst()
  }
}
