import PlanSyntax
import PlanTestSupport
import Testing

@Suite("Escapes") struct EscapeTests {
  @Test(
    "Invisible characters and backslashes are written out",
    arguments: [
      ("一、\u{3000}总则", "一、\\u{3000}总则"), ("\u{A0}\t（一）", "\\u{A0}\\t（一）"), ("a\nb\r\nc", "a\\nb\\r\\nc"), ("\\n", "\\\\n"),
      ("\u{FEFF}\u{200B}", "\\u{FEFF}\\u{200B}"),
      ("\u{C}\u{0}\u{7F}\u{85}", "\\u{C}\\u{0}\\u{7F}\\u{85}"), ("\u{AD}\u{2028}\u{2060}", "\\u{AD}\\u{2028}\\u{2060}"), ("空 格", "空 格"),
      ("", ""),
    ])
  func writing(text: String, escaped: String) {
    #expect(Escape.invisible(text) == escaped)
    #expect(Array(Escape.visible(escaped).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    "An unknown or broken escape stays as it is",
    arguments: [
      "\\x", "\\", "\\u", "\\u{", "\\u{}", "\\u{zz}", "\\u{110000}", "\\u{D800}", "100\\元", "\\u{41",
    ])
  func unknownEscape(text: String) {
    #expect(Escape.visible(text) == text)
  }

  @Test("No blank but U+0020 and no character without a shape is left unescaped")
  func everyInvisibleCharacter() {
    let invisible = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init).filter(Self.isInvisible)
    let left = invisible.filter { !Escape.invisible(String($0)).hasPrefix("\\") }
    #expect(left.map { String($0.value, radix: 16, uppercase: true) } == [])
  }

  @Test("Any text comes back from its escapes", arguments: UInt64(1)...40)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    for _ in 0..<200 {
      let value =
        random.chance(0.5) ? random.pick([0x5C, 0x75, 0x7B, 0x7D, 0x6E, 0x41, 0x0A, 0x0D, 0x3000]) : UInt32(random.below(0x11_0000))
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    #expect(Array(Escape.visible(Escape.invisible(String(text))).unicodeScalars) == Array(text))
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isWhitespace { return scalar != " " }
    return scalar.properties.generalCategory == .control || (0x200B...0x200F).contains(scalar.value) || scalar.value == 0xFEFF
  }
}
