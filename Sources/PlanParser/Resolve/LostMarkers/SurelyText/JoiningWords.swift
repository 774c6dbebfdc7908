import PlanSyntax

/// `其中，涉及…的手续，…`, `此外，…`: joined to the sentence before by its first word, as no item is.
enum JoiningWords: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    begin(document.text.prose.bytes.span, document.words(of: passage))
  }

  /// Whether some text begins so.
  static func begin(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    conjunctions.begins(bytes, from: words.lowerBound, to: words.upperBound)
      || pointers.begins(bytes, from: words.lowerBound, to: words.upperBound)
  }

  /// `前款规定的贮存量，是指…`: what points back to the paragraph before belongs to the same article or item.
  private static let pointers = WordList(["前款", "前项", "前条", "前两款", "前两项", "前三款", "本款", "本项", "上款", "上述", "前述"])

  private static let conjunctions = WordList(["其中，", "其中：", "此外，", "另外，", "同时，", "以及", "并且", "但是", "因此，", "例如", "也就是", "即“", "即《"])
}
