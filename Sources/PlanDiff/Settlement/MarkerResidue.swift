/// What may be left of a marker where damage went over it: damage takes characters away and puts look-alikes in, and invents none.
enum MarkerResidue {
  /// Whether a marker may have left this. Brackets, dots and digits of both widths are the same, and blanks are none.
  ///
  /// - Parameter mayHaveStop: whether the marker may have had a stop behind its bracket, where the bracket is lost: `（二）、`.
  static func fits(_ residue: String, _ marker: NodeMarker?, mayHaveStop: Bool = false) -> Bool {
    guard let marker else { return residue.unicodeScalars.allSatisfy { folded($0) == nil } }
    let written = characters(residue)
    var rest = written[...]
    for character in characters(marker.text) where rest.first == character { rest.removeFirst() }
    return rest.isEmpty || rest == ["、"] && (mayHaveStop || written.contains { "()".unicodeScalars.contains($0) })
  }

  /// Whether nothing of a marker is left.
  static func isNothing(_ residue: String) -> Bool { residue.unicodeScalars.allSatisfy { folded($0) == nil } }

  /// Whether this is a marker with nothing lost.
  static func isWhole(_ residue: String, _ marker: NodeMarker?) -> Bool {
    marker.map { characters(residue) == characters($0.text) } ?? isNothing(residue)
  }

  /// Whether the same is left in two places.
  static func isSame(_ left: String, _ right: String) -> Bool { characters(left) == characters(right) }

  /// Whether what was put in or taken out is markers and nothing else, each where a thought begins: `③` in `…。③抓实停车泊位`. A number without
  /// bracket or stop belongs to the words behind it (`3年内`), unless nothing follows it in its paragraph.
  static func isAll(_ runs: [TextRun]) -> Bool {
    var before: Unicode.Scalar = "\n"
    for (index, run) in runs.enumerated() {
      let written = run.text.unicodeScalars.filter { !isBlank($0) }
      if run.operation != .equal, !written.isEmpty {
        let opens = isStop(before) || run.text.unicodeScalars.first.map(isLineEnd) ?? false
        guard opens, written.count <= longest, written.contains(where: isNumeral), written.allSatisfy({ isNumeral($0) || isSign($0) })
        else {
          return false
        }
        let isAlone = runs[(index + 1)...].first?.text.unicodeScalars.first.map(isLineEnd) ?? true
        guard isAlone || written.contains(where: { isSign($0) || isEnclosed($0) }) else { return false }
      }
      before = run.text.unicodeScalars.last { !isBlank($0) || isLineEnd($0) } ?? before
    }
    return true
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool { isLineEnd(scalar) || "。；：！？".unicodeScalars.contains(scalar) }

  /// `（三十二）、`
  private static let longest = 6

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" }

  private static func isEnclosed(_ scalar: Unicode.Scalar) -> Bool { ("①"..."⒛").contains(scalar) || ("㈠"..."㈩").contains(scalar) }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    isEnclosed(scalar) || ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) || "一二三四五六七八九十百〇零".unicodeScalars.contains(scalar)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { "（）()〔〕[]【】、.．,，".unicodeScalars.contains(scalar) }

  /// What scanners and fonts put in place of the numerals of a marker.
  static func lookAlikes(in marker: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in marker.unicodeScalars {
      guard let numeral = folded(scalar) else { continue }
      for odd in oddNumerals where odd.numeral == numeral { result.append(odd.scalar) }
    }
    return String(result)
  }

  /// Letters and signs that ``folded(_:)`` takes for numerals.
  private static let oddNumerals = "ー\u{2F00}ニ\u{2F06}口ハ\u{2F0B}\u{2F17}OolI".unicodeScalars.compactMap { scalar in
    folded(scalar).map { (scalar: scalar, numeral: $0) }
  }

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
    case "〔", "[", "【", "﹙", "﹝", "〖": return "("
    case "〕", "]", "】", "﹚", "﹞", "〗": return ")"
    case ",", "。", ".", "、", ":", ";", "·", "•", "\u{FF61}", "\u{FF64}": return "、"
    default: return scalar
    }
  }
}
