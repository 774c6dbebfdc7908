/// Characters that scanners, keyboards and PDF fonts put in place of others.
enum LookAlike {
  /// Katakana, kanji and dashes come from OCR; U+2F00… are the Kangxi radicals that PDF fonts yield.
  private static let substitutes: [Character: [Character]] = [
    "一": ["ー", "—", "－", "⼀"], "二": ["ニ", "⼆"], "四": ["口"], "八": ["⼋", "ハ"], "十": ["⼗"], "零": ["〇", "○"],
    "1": ["l", "I"], "0": ["O", "o", "〇", "○"],
  ]

  /// Replaces one character of a numeral, where one has a look-alike.
  static func replace(in marker: inout MarkerPieces, using random: inout SeededGenerator) {
    var characters = Array(marker.numeral)
    let places = characters.indices.filter { substitutes[characters[$0]] != nil }
    guard !places.isEmpty else { return }
    let place = random.pick(places)
    if let others = substitutes[characters[place]] { characters[place] = random.pick(others) }
    marker.numeral = String(characters)
  }

  /// One character for all that look like it.
  static func folded(_ character: Character) -> Character {
    switch character {
    case "ー", "—", "－", "⼀": "一"
    case "ニ", "⼆": "二"
    case "口": "四"
    case "⼋", "ハ": "八"
    case "⼗": "十"
    case "零", "〇", "○", "O", "o": "0"
    case "l", "I": "1"
    default: character
    }
  }
}
