/// What may be left of a marker where damage went over it: damage takes characters away and puts look-alikes in, and invents none.
enum MarkerResidue {
  /// Whether a marker may have left this. Brackets, dots and digits of both widths are the same, and blanks are none.
  static func fits(_ residue: String, _ marker: NodeMarker?) -> Bool {
    guard let marker else { return residue.unicodeScalars.allSatisfy { folded($0) == nil } }
    var rest = characters(residue)[...]
    for character in characters(marker.text) where rest.first == character { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whether nothing of a marker is left.
  static func isNothing(_ residue: String) -> Bool { residue.unicodeScalars.allSatisfy { folded($0) == nil } }

  /// Whether this is a marker with nothing lost.
  static func isWhole(_ residue: String, _ marker: NodeMarker?) -> Bool {
    marker.map { characters(residue) == characters($0.text) } ?? isNothing(residue)
  }

  /// Whether the same is left in two places.
  static func isSame(_ left: String, _ right: String) -> Bool { characters(left) == characters(right) }

  private static func characters(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.compactMap(folded) }

  /// Nil for blanks, line ends and the zero of Han numerals. What scanners and fonts put in place of a numeral counts as the numeral: katakana `ー` and `ニ`, dashes, the
  /// Kangxi radicals from U+2F00, the letters l, I and O; all dashes are one; and of two separators one is as good as the other.
  private static func folded(_ written: Unicode.Scalar) -> Unicode.Scalar? {
    let isWide = ("\u{FF01}"..."\u{FF5E}").contains(written)
    let scalar = isWide ? Unicode.Scalar(written.value - 0xFEE0) ?? written : written
    switch scalar {
    case " ", "\u{A0}", "\u{3000}", "\t", "\n", "\r": return nil
    case "ー", "—", "\u{2F00}", "-", "\u{2010}"..."\u{2015}", "─", "━": return "一"
    case "ニ", "\u{2F06}": return "二"
    case "口": return "四"
    case "ハ", "\u{2F0B}": return "八"
    case "\u{2F17}": return "十"
    // The zero of a Han numeral is written or not; the digits about it say all.
    case "零", "〇", "○": return nil
    case "O", "o": return "0"
    case "l", "I": return "1"
    case "〔", "[", "【": return "("
    case "〕", "]", "】": return ")"
    case ",", "。", ".", "、", ":", ";", "\u{FF64}": return "、"
    default: return scalar
    }
  }
}
