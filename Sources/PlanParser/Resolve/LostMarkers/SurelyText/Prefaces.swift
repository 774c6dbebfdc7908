import PlanSyntax

/// `序言　　世纪之交，…`, `前　言`: what stands before all chapters has no number.
enum Prefaces: TextSign {
  static func tells(of passage: Int, in document: ShapedText) -> Bool {
    guard passage == document.range.lowerBound || passage == document.range.lowerBound + 1 else { return false }
    let words = document.words(of: passage)
    let bytes = document.text.prose.bytes.span
    var place = Place(bytes, at: words.lowerBound, end: words.upperBound)
    guard firsts.contains(place.peek) else { return false }
    place.advance(bytes)
    _ = place.skipBlanks(bytes)
    guard place.peek == "言" else { return false }
    place.advance(bytes)
    return place.offset == place.end || SurfaceScanner.isBlank(place.peek)
  }

  /// 序言, 前言, 引言, 绪言
  private static let firsts = CharacterSet("序前引绪")
}
