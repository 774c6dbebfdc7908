/// Brings markers to a form in which only what they say counts: blanks gone, one bracket, one point, one width.
enum MarkerFold {
  static func fold(_ marker: String) -> [Character] {
    marker.compactMap { character in
      if character.isWhitespace { return nil }
      switch Width.half(character) {
      case "(", "〔", "[", "【", "﹙": return "("
      case ")", "〕", "]", "】", "﹚": return ")"
      case "、", ",", ".", "。", "·", ":", "\u{FF64}": return "、"
      case let other: return LookAlike.folded(other)
      }
    }
  }

  /// True where what is left can come from a marker by loss of characters alone.
  static func isLeft(_ rest: [Character], of marker: [Character]) -> Bool {
    var index = 0
    for character in marker where index < rest.count && rest[index] == character { index += 1 }
    return index == rest.count
  }
}

/// Half-width and full-width forms of ASCII characters.
enum Width {
  static func full(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append((0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }

  static func half(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let half = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character }
    return Character(half)
  }
}
