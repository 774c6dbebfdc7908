/// Brackets that a tag stands in where a text was converted, or written by one's own habit: `{责任单位：县教育局}`, `＜责任单位：县教育局＞`.
///
/// They are brackets only right before a label: elsewhere they are signs of mathematics, quotation marks or those of titles.
enum OddBracket {
  /// What closes a bracket; nil for what opens none.
  static func closing(_ open: UInt32) -> Unicode.Scalar? {
    switch open {
    case "{": "}"
    case "｛": "｝"
    case "<": ">"
    case "＜": "＞"
    case "〈": "〉"
    case "『": "』"
    case "「": "」"
    default: nil
    }
  }

  /// Behind the first closing bracket in a range. A tag has one paragraph.
  static func end(_ bytes: Bytes, _ range: Range<Int>, _ closing: Unicode.Scalar) -> Int? {
    TagText.first(closing, bytes, range).map { $0 + UTF8.width(closing) }
  }
}
