/// Text of a plan as sentences show it.
extension String {
  /// Words that stand between “ and ” in a sentence: their own quotation marks become ‘ and ’ (GB/T 15834-2011, 4.8.3.3).
  var insideQuotes: String {
    guard utf8.contains(0xE2) else { return self }
    return String(map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
  }

  /// A marker with what cannot be seen in it: `第三␣␣节`, `（三⏎）`, `（二[U+200B]）`.
  var withBlanksShown: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\r": continue
      case "\n": result += "⏎"
      case "\t", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": result += "␣"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2028}"..."\u{202E}",
        "\u{2060}"..."\u{206F}", "\u{FEFF}":
        result += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
