/// Numbers in a circle: `①`…`⑳`, `㉑`…`㉟`, `㊱`…`㊿`.
public enum CircledNumeral {
  /// The character for 1…50; beyond that, where Unicode has none, the number in brackets.
  public static func spell(_ ordinal: Ordinal) -> String {
    let value = UInt32(ordinal.value)
    let scalar: UInt32? =
      switch value {
      case 1...20: 0x2460 + value - 1
      case 21...35: 0x3251 + value - 21
      case 36...50: 0x32B1 + value - 36
      default: nil
      }
    guard let scalar, let character = Unicode.Scalar(scalar) else { return "(\(value))" }
    return String(Character(character))
  }
}
