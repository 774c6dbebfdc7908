import PlanSyntax

/// `1.2 加强…`, which is no marker of the document's, is no heading of another number either.
enum ForeignMarkers: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    let text = document.text
    if isQuoted(text.prose.bytes.span, document.words(of: passage)) { return true }
    guard let first = text.contents[passage].starts.first else { return false }
    let start = text.starts[Int(first)]
    return start.position == .paragraph && text.surfaces[Int(start.firstSurface)].wholeStyle != nil
  }

  /// `“（一）保供水。…`: the item of another text.
  private static func isQuoted(_ bytes: Bytes, _ words: Range<Int>) -> Bool {
    guard Scalars.matches("“", bytes, at: words.lowerBound, end: words.upperBound) else { return false }
    return SurfaceScanner.surface(bytes, Place(bytes, at: words.lowerBound + 3, end: words.upperBound), mustBeWhole: true) != nil
  }
}
