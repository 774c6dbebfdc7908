/// What a cell of a workbook can hold of a text.
package enum CellText {
  /// In UTF-16 units: the limit of Excel.
  static let longest = 32_767

  /// A text has at most as many UTF-16 units as bytes, and bytes are counted already.
  package static func isTooLong(_ text: String) -> Bool { text.utf8.count > longest && text.utf16.count > longest }

  /// At most as long as a cell may be, then with … at its end; without U+0000, at which C ends a text, and without what no XML may hold (XML 1.0, 2.2),
  /// in whose place stands U+FFFD: the library writes the other control characters in the format's own way, but not U+FFFE and U+FFFF. Linear.
  package static func writable(_ text: String) -> String {
    let text =
      text.unicodeScalars.contains(where: isForbidden)
      ? String(String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 })) : text
    guard isTooLong(text) else { return text }
    var short = ""
    var count = 1
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      if count > longest { break }
      short.unicodeScalars.append(scalar)
    }
    return short + "…"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
