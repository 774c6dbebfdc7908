import PlanSyntax

/// What a start offers to one track: how much of a marker's form was lost, and what its numeral shows.
struct Offer {
  let track: UInt8
  /// Index in ``ScannedText/surfaces``; -1 for a marker of which nothing is left.
  let surface: Int32
  /// Price of what the form lost and of what speaks against a marker; the numeral comes on top.
  let form: Float
  /// A piece of the form was lost or changed.
  let isDamaged: Bool
  let digits: Digits
  let value: UInt16
  /// For decimal numbers the one before the last.
  let outerValue: UInt16
  /// `第一百二十条之一`: a number repeated on purpose, of which nothing was lost.
  let isInserted: Bool
  /// `、总体要求`: neither numeral nor bracket.
  var isPointAlone = false
  /// For decimal numbers that lost dots, all digits that are left: they must be those of the whole number.
  var joined = Digits()

  static func make(_ surface: Surface, _ index: Int32, _ track: Int, _ definition: Track) -> Offer? {
    guard let form = FormCost.of(surface, as: definition) else { return nil }
    if definition.style == .decimal, surface.components < definition.components {
      return Offer(
        track: UInt8(track), surface: index, form: form.cost + form.doubt, isDamaged: true, digits: Digits(), value: 0, outerValue: 0,
        isInserted: false,
        joined: surface.allDigits)
    }
    let isCut = definition.style != .decimal && surface.components > 1
    var offer = Offer(
      track: UInt8(track), surface: index, form: form.cost + form.doubt, isDamaged: form.isDamaged,
      digits: isCut ? surface.wholeDigits : surface.digits, value: isCut ? surface.wholeDigits.arabicValue : surface.value,
      outerValue: surface.outerValue, isInserted: surface.pieces.contains(.inserted))
    offer.isPointAlone = !surface.hasNumeral && surface.separator != .none && surface.pieces.isDisjoint(with: [.open, .close])
    return offer
  }

  /// What it costs that the numeral is what is left of an ordinal's; nil where it cannot be.
  func numeralCost(_ ordinal: UInt16, _ system: NumeralSystem) -> (cost: Float, isDamaged: Bool)? {
    if surface < 0 || joined.count > 0 { return (0, true) }
    if system == .none { return (0, false) }
    if value == ordinal {
      guard let losses = digits.losses(from: spelled(ordinal, system)) else { return (0, false) }
      return losses.lost == 0 ? (Cost.lookAlike * Float(losses.lookAlikes), losses.lookAlikes > 0) : (0, false)
    }
    if digits.count == 0 { return (Cost.numeral, true) }
    if isInserted { return nil }
    guard system != .circled, let losses = digits.losses(from: spelled(ordinal, system)) else { return nil }
    // A numeral without a frame cannot lose digits as well: too little would be left to tell it from a word.
    if losses.lost > 2 { return nil }
    let first = losses.lost == 0 ? 0 : losses.tailKept ? Cost.firstDigit : Cost.lastDigit
    return (first + Cost.furtherDigit * Float(max(0, losses.lost - 1)) + Cost.lookAlike * Float(losses.lookAlikes), true)
  }

  private func spelled(_ ordinal: UInt16, _ system: NumeralSystem) -> Digits {
    switch system {
    case .han: Digits.han(Int(ordinal))
    case .arabic: Digits.arabic(Int(ordinal))
    default: Digits()
    }
  }
}

/// What a surface lost of a style's form.
enum FormCost {
  struct Form {
    var cost: Float = 0
    /// Price of what speaks against a marker.
    var doubt: Float = 0
    var isDamaged = false

    mutating func lose(_ price: Float) {
      cost += price
      isDamaged = true
    }
  }

  static func of(_ surface: Surface, as track: Track) -> Form? {
    guard var form = frame(surface, track) else { return nil }
    switch surface.doubt {
    case .none: break
    case .bare: form.doubt += track.style == .decimal ? 0 : Cost.bare
    case .word: form.doubt += surface.pieces.contains(.han) && surface.separator == .comma ? Cost.listed : Cost.word
    // Counted below, once, for a number with a dot in it.
    case .digitBehind: form.doubt += surface.components > 1 ? 0 : Cost.digitBehind
    case .yearBehind: form.doubt += Cost.yearBehind
    case .reference: form.doubt += Cost.reference
    case .bracketedText: form.doubt += Cost.bracketedText
    }
    if surface.components > 1, track.style != .decimal, !surface.pieces.contains(.letterBehind) { form.doubt += Cost.digitBehind }
    if surface.pieces.contains(.innerBlank) { form.cost += Cost.innerBlank }
    return form
  }

  private static func frame(_ surface: Surface, _ track: Track) -> Form? {
    let pieces = surface.pieces
    let marked: Surface.Pieces = [.dash, .firstIs]
    switch track.style {
    case .dash: return pieces.contains(.dash) ? Form() : nil
    case .firstIs: return pieces.contains(.firstIs) ? Form() : nil
    default: if !pieces.isDisjoint(with: marked) { return nil }
    }
    switch track.style {
    case .hanParenthesis: return bracketed(surface, numerals: .han, commas: track.usesCommas)
    case .arabicParenthesis: return bracketed(surface, numerals: .arabic, commas: track.usesCommas)
    case .arabicHalfParenthesis: return halfBracketed(surface)
    case .hanComma: return pointed(surface, numerals: .han, point: .comma, dots: track.usesDots)
    case .arabicDot: return pointed(surface, numerals: .arabic, point: .dot)
    case .arabicComma: return pointed(surface, numerals: .arabic, point: .comma)
    case .circled: return pieces.contains(.circled) && !pieces.contains(.open) ? Form() : nil
    case .decimal: return decimal(surface, track.components)
    case .chapter: return divided(surface, .chapter)
    case .section: return divided(surface, .section)
    case .article: return divided(surface, .article)
    case .part: return divided(surface, .part)
    case .dash, .firstIs: return nil
    }
  }

  /// （一） and （1）
  private static func bracketed(_ surface: Surface, numerals: Surface.Pieces, commas: Bool) -> Form? {
    let pieces = surface.pieces
    guard !pieces.contains(.prefix), surface.unit == .none, surface.components == 1, !pieces.contains(.circled) else { return nil }
    guard pieces.contains(numerals) || !surface.hasNumeral else { return nil }
    var form = Form()
    switch (pieces.contains(.open), pieces.contains(.close)) {
    case (true, true): break
    case (false, false):
      // `十二、` where all others are `（十一）、`.
      guard surface.hasNumeral, surface.separator == .none || commas && surface.separator == .comma else { return nil }
      form.lose(Cost.bracket + Cost.secondBracket)
    default: form.lose(Cost.bracket * (surface.hasNumeral ? 1 : 0))
    }
    return form
  }

  /// 1）
  private static func halfBracketed(_ surface: Surface) -> Form? {
    let pieces = surface.pieces
    guard !pieces.contains(.prefix), surface.unit == .none, surface.components == 1, !pieces.contains(.open), !pieces.contains(.circled)
    else { return nil }
    guard pieces.contains(.arabic) || !surface.hasNumeral && pieces.contains(.close) else { return nil }
    var form = Form()
    if !pieces.contains(.close) {
      guard surface.separator == .none else { return nil }
      form.lose(Cost.bracket)
    }
    return form
  }

  /// 一、 1. 1、
  private static func pointed(_ surface: Surface, numerals: Surface.Pieces, point: Surface.Separator, dots: Bool = false) -> Form? {
    let pieces = surface.pieces
    guard pieces.isDisjoint(with: [.open, .close, .prefix, .circled]), surface.unit == .none else { return nil }
    guard pieces.contains(numerals) || !surface.hasNumeral else { return nil }
    if surface.pieces.contains(.outerLost) { return nil }
    if surface.components > 1 {
      // `11.121人才`: item 11 with a title that begins with a number.
      return numerals == .arabic && point == .dot && surface.components == 2 && !pieces.contains(.dotChanged) ? Form() : nil
    }
    var form = Form()
    if surface.separator == point { return form }
    guard surface.hasNumeral || surface.separator != .none else { return nil }
    switch surface.separator {
    case .none: form.lose(Cost.separator)
    case .other: form.lose(Cost.wrongSeparator)
    case .dot where dots: form.cost += 0.1
    // `3、` among 2. and 4. is a style that the author may well have written.
    case .comma where numerals == .arabic, .dot where numerals == .arabic: form.cost += Cost.otherPoint
    default: form.lose(Cost.swappedSeparator)
    }
    return form
  }

  /// 1.2.1
  private static func decimal(_ surface: Surface, _ components: UInt8) -> Form? {
    guard surface.pieces.contains(.arabic), surface.pieces.isDisjoint(with: [.open, .close, .prefix]) else { return nil }
    if surface.components < components {
      // `16引导` of 1.6.
      guard surface.separator == .none, surface.allDigits.count >= components, !surface.allDigits.isOverlong else { return nil }
      var form = Form()
      form.lose(Cost.separator * Float(components - surface.components))
      return form
    }
    guard surface.components == components else { return nil }
    if surface.pieces.contains(.outerLost) {
      var form = Form()
      form.lose(Cost.firstDigit)
      return form
    }
    if components == 1 {
      guard surface.separator == .none else { return nil }
      // `1总则` is rarer than `1 总则`.
      return Form(cost: surface.pieces.contains(.blankBehind) ? 0 : 0.5)
    }
    var form = Form()
    if surface.pieces.contains(.dotChanged) { form.lose(Cost.wrongSeparator) }
    return form
  }

  /// 第三章
  private static func divided(_ surface: Surface, _ unit: Surface.Unit) -> Form? {
    let pieces = surface.pieces
    guard pieces.isDisjoint(with: [.open, .close, .circled]), surface.components == 1 else { return nil }
    guard surface.unit == unit || surface.unit == .none && pieces.contains(.prefix) else { return nil }
    var form = Form()
    if !pieces.contains(.prefix) { form.lose(Cost.unit) }
    if surface.unit == .none { form.lose(Cost.unit) }
    return form
  }
}
