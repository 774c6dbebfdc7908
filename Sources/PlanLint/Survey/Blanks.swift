extension Unicode.Scalar {
  /// A blank or line end of the kinds that texts have about their markers.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0xFEFF: true
    default: false
    }
  }

  var isLineEnd: Bool { value == 0x0A || value == 0x0D }
}
