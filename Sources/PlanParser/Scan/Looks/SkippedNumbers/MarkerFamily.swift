/// Markers that count on from each other, told by what a damaged one still shows: `三）` goes on from `（二）`, `三，` from `二、`.
enum MarkerFamily: UInt8, CaseIterable {
  case hanParenthesis, hanPoint, arabicParenthesis, arabicDot, arabicComma, chapter, section, article, part

  var index: Int { Int(rawValue) }

  /// Nil for a bare numeral, which may belong to any, and for what is numbered otherwise.
  init?(_ surface: Surface) {
    guard surface.components == 1, surface.pieces.isDisjoint(with: [.circled, .composed, .dash, .firstIs]) else { return nil }
    switch surface.unit {
    case .chapter: self = .chapter
    case .section: self = .section
    case .article: self = .article
    case .part: self = .part
    case .none:
      guard !surface.pieces.contains(.prefix) else { return nil }
      let isHan = surface.pieces.contains(.han)
      if surface.isBracketed {
        self = isHan ? .hanParenthesis : .arabicParenthesis
      } else {
        switch surface.separator {
        case .none: return nil
        case .comma: self = isHan ? .hanPoint : .arabicComma
        case .dot, .other: self = isHan ? .hanPoint : .arabicDot
        }
      }
    }
  }

  /// Whether what is left of a marker may be one of these.
  func counts(_ surface: Surface) -> Bool {
    guard surface.components == 1, surface.hasNumeral, isDivision || surface.unit == .none && !surface.pieces.contains(.prefix) else {
      return false
    }
    let isHan = surface.pieces.contains(.han)
    switch self {
    case .hanParenthesis: return isHan && (surface.isBracketed || surface.separator == .none)
    case .arabicParenthesis: return !isHan && (surface.isBracketed || surface.separator == .none)
    case .hanPoint: return isHan && !surface.isBracketed
    case .arabicDot: return !isHan && !surface.isBracketed && surface.separator != .comma
    case .arabicComma: return !isHan && !surface.isBracketed && surface.separator != .dot
    case .chapter, .section, .article, .part:
      return !surface.isBracketed && surface.separator == .none && (surface.unit == .none || MarkerFamily(surface) == self)
    }
  }

  var isDivision: Bool {
    switch self {
    case .chapter, .section, .article, .part: true
    default: false
    }
  }
}
