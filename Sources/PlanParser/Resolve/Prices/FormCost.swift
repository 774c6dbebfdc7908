import PlanSyntax

/// What a surface lost of a style's form.
enum FormCost {
  struct Form {
    var cost: Float = 0
    /// Price of what speaks against a marker.
    var doubt: Float = 0
    /// What was lost or changed.
    private(set) var damage: Damage = []
    var isDamaged: Bool { !damage.isEmpty }

    mutating func suffer(_ damage: Damage, _ price: Float) {
      cost += price
      self.damage.formUnion(damage)
    }
  }

  /// What can happen to a form: pieces that are lost, and what stands in the place of others.
  struct Damage: OptionSet {
    let rawValue: UInt16
    static let open = Damage(rawValue: 1)
    static let close = Damage(rawValue: 2)
    /// The point behind the number.
    static let separator = Damage(rawValue: 4)
    /// 第
    static let prefix = Damage(rawValue: 8)
    /// 章
    static let unit = Damage(rawValue: 16)
    /// Dots between the numbers of a decimal one.
    static let dot = Damage(rawValue: 32)
    /// Numbers of a decimal one, or the digits of one that is not its last.
    static let outerNumber = Damage(rawValue: 64)
    /// Another point than the style's, or between the numbers of a decimal one; a bracket beside it.
    static let separatorChanged = Damage(rawValue: 128)
    /// `l.2`: a number before the last is written with other characters.
    static let outerMisread = Damage(rawValue: 256)
    /// `2` for ②.
    static let ring = Damage(rawValue: 512)
  }

  @inline(__always)
  static func of(_ surface: Surface, as track: TrackForm) -> Form? {
    // Most tracks have other numerals.
    if surface.hasNumeral, !track.numeralPieces.isEmpty, surface.pieces.isDisjoint(with: track.numeralPieces), track.style != .circled {
      return nil
    }
    let isDecimal = track.style == .decimal && track.components > 1
    if surface.isLongBareNumber, !isDecimal { return nil }
    guard var form = frame(surface, track) else { return nil }
    switch surface.doubt {
    case .none: break
    case .bare: form.doubt += track.style == .decimal ? 0 : Cost.bare
    case .name where isDecimal: break
    case .name: form.doubt += track.isLong ? Cost.bare : Cost.word
    case .word where surface.unit == .article: form.doubt += Cost.countedArticle
    case .word: form.doubt += surface.pieces.contains(.han) && surface.separator == .comma ? Cost.listed : Cost.word
    // Counted below, once, for a number with a dot in it.
    case .digitBehind: form.doubt += surface.components > 1 ? 0 : Cost.digitBehind
    case .yearBehind: form.doubt += Cost.yearBehind
    case .reference: form.doubt += Cost.reference
    case .bracketedText: form.doubt += Cost.bracketedText
    }
    if surface.components > 1, track.style != .decimal, !surface.pieces.contains(.letterBehind) {
      form.doubt += track.standsBesideDecimals && surface.doubt == .none && surface.digits.count < 3 ? Cost.decimalAsItem : Cost.digitBehind
    }
    if surface.pieces.contains(.innerBlank) { form.cost += Cost.innerBlank }
    return form
  }

  private static func frame(_ surface: Surface, _ track: TrackForm) -> Form? {
    let pieces = surface.pieces
    let marked: Surface.Pieces = [.dash, .firstIs]
    switch track.style {
    case .dash: return pieces.contains(.dash) ? Form() : nil
    case .firstIs: return pieces.contains(.firstIs) ? Form() : nil
    default: if !pieces.isDisjoint(with: marked) { return nil }
    }
    switch track.style {
    case .hanParenthesis: return bracketed(surface, numerals: .han, track)
    case .arabicParenthesis: return bracketed(surface, numerals: .arabic, track)
    case .arabicHalfParenthesis: return halfBracketed(surface)
    case .hanComma: return pointed(surface, numerals: .han, point: .comma, track)
    case .arabicDot: return pointed(surface, numerals: .arabic, point: .dot, track)
    case .arabicComma: return pointed(surface, numerals: .arabic, point: .comma, track)
    case .circled: return circled(surface)
    case .decimal: return decimal(surface, track.components)
    case .chapter: return divided(surface, .chapter)
    case .section: return divided(surface, .section)
    case .article: return divided(surface, .article)
    case .part: return divided(surface, .part)
    case .dash, .firstIs: return nil
    }
  }

  /// （一） and （1）
  private static func bracketed(_ surface: Surface, numerals: Surface.Pieces, _ track: TrackForm) -> Form? {
    let pieces = surface.pieces
    guard !pieces.contains(.prefix), surface.unit == .none, surface.components == 1, !pieces.contains(.circled) else { return nil }
    guard pieces.contains(numerals) || !surface.hasNumeral else { return nil }
    var form = Form()
    switch (pieces.contains(.open), pieces.contains(.close)) {
    case (true, true): break
    case (false, true) where track.isOddlyWritten && surface.hasNumeral: form.cost += 0.1
    case (false, false):
      // `十二、` where all others are `（十一）、`.
      guard surface.hasNumeral, surface.separator == .none || track.usesCommas && surface.separator == .comma else { return nil }
      form.suffer([.open, .close], Cost.bracket + Cost.secondBracket)
    // `）加强` is rather what is left of 2）, which lost its numeral alone.
    default: form.suffer(pieces.contains(.open) ? .close : .open, surface.hasNumeral ? Cost.bracket : Cost.bracketBesideNumeral)
    }
    return form
  }

  /// ①, and `2完善`: what is left of ② where compatibility characters were made plain (Unicode's form NFKC).
  private static func circled(_ surface: Surface) -> Form? {
    let pieces = surface.pieces
    if pieces.contains(.circled) { return pieces.contains(.open) ? nil : Form() }
    guard pieces.subtracting(.blankBehind) == .arabic, surface.separator == .none, surface.unit == .none, surface.components == 1,
      surface.value > 0
    else { return nil }
    var form = Form()
    form.suffer(.ring, Cost.ring)
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
      form.suffer(.close, Cost.bracket)
    }
    return form
  }

  /// 一、 1. 1、
  private static func pointed(_ surface: Surface, numerals: Surface.Pieces, point: Surface.Separator, _ track: TrackForm) -> Form? {
    let pieces = surface.pieces
    let hasStray = pieces.contains(.open) && numerals == .han && surface.separator == .comma && surface.hasNumeral
    guard pieces.isDisjoint(with: hasStray ? [.close, .prefix, .circled] : [.open, .close, .prefix, .circled]), surface.unit == .none
    else { return nil }
    guard pieces.contains(numerals) || !surface.hasNumeral else { return nil }
    if surface.pieces.contains(.outerLost) { return nil }
    if surface.components > 1 {
      // `11.121人才`: item 11 with a title that begins with a number.
      let isItem = surface.components == 2 || surface.components == 3 && surface.doubt == .digitBehind
      return numerals == .arabic && point == .dot && isItem && !pieces.contains(.dotChanged) ? Form() : nil
    }
    var form = Form()
    // `（二、规范行政决策` between 一、 and 三、
    if hasStray { form.suffer(.separatorChanged, Cost.strayBracket) }
    if surface.separator == point { return form }
    // `．加强` is what is left of `3．`, not of 三、
    guard surface.hasNumeral || surface.separator == .dot && track.usesDots else { return nil }
    switch surface.separator {
    case .none where track.isOddlyWritten && pieces.contains(.blankBehind), .other where track.isOddlyWritten && surface.hasNumeral:
      form.cost += 0.1
    case .none: form.suffer(.separator, Cost.separator)
    case .other: form.suffer(.separatorChanged, Cost.wrongSeparator)
    case .dot where track.usesDots: form.cost += 0.1
    // `3、` among 2. and 4. is a style that the author may well have written.
    case .comma where numerals == .arabic, .dot where numerals == .arabic: form.cost += Cost.otherPoint
    default: form.suffer(.separatorChanged, Cost.swappedSeparator)
    }
    return form
  }

  /// `1.2.` of 1.2.1; but of `1.42025年度任务` no digit behind the point was lost.
  static func isTailLost(_ surface: Surface, _ components: UInt8) -> Bool {
    surface.components + 1 == components && surface.separator == .dot && surface.value > 0 && surface.doubt != .digitBehind
  }

  /// `16引导` of 1.6
  static func isJoined(_ surface: Surface, _ components: UInt8) -> Bool {
    surface.separator == .none && surface.allDigits.count >= components && !surface.allDigits.isOverlong
  }

  /// `2.3 ` of 8.2.3, `8.2 ` of 8.2.3: a number is gone with its dot; `2.` of 2.2.2: two are, and one dot.
  static func isNumberLost(_ surface: Surface, _ components: UInt8) -> Bool {
    guard surface.separator == .none || surface.separator == .dot && surface.components + 1 < components else { return false }
    return surface.components < components && surface.components <= DecimalParts.most && surface.value > 0
      && (surface.doubt == .none || surface.doubt == .bare) && surface.pieces.isDisjoint(with: [.outerLost, .dotChanged])
  }

  /// 1.2.1
  private static func decimal(_ surface: Surface, _ components: UInt8) -> Form? {
    guard surface.pieces.contains(.arabic), surface.pieces.isDisjoint(with: [.open, .close, .prefix]) else { return nil }
    if isTailLost(surface, components) { return Form() }
    if surface.components < components {
      var form = Form()
      if isJoined(surface, components) {
        form.suffer(.dot, Cost.separator + Cost.furtherDot * Float(components - surface.components - 1))
      } else if isNumberLost(surface, components) {
        form.suffer(.outerNumber, Cost.numberOfDecimal * Float(components - surface.components))
      } else {
        return nil
      }
      return form
    }
    guard surface.components == components else { return nil }
    if surface.pieces.contains(.outerLost) {
      var form = Form()
      form.suffer(.outerNumber, Cost.firstDigit)
      return form
    }
    if components == 1 {
      guard surface.separator == .none else { return nil }
      // `1总则` is rarer than `1 总则`.
      return Form(cost: surface.pieces.contains(.blankBehind) ? 0 : 0.5)
    }
    var form = Form()
    if surface.pieces.contains(.dotChanged) { form.suffer(.separatorChanged, Cost.wrongSeparator) }
    // `0.1` of 10.1
    if !surface.parts.outer.isWhole { form.suffer(.outerNumber, Cost.firstDigit) }
    // `l.2`: of the last number ``Offer/numeralCost(_:)`` tells.
    if surface.isOuterMisread { form.suffer(.outerMisread, Cost.lookAlike) }
    return form
  }

  /// 第三章
  private static func divided(_ surface: Surface, _ unit: Surface.Unit) -> Form? {
    let pieces = surface.pieces
    guard pieces.isDisjoint(with: [.open, .close, .circled]), surface.components == 1 else { return nil }
    let isBare = surface.unit == .none && surface.separator == .none && surface.doubt == .bare && pieces.contains(.han)
    guard surface.unit == unit || surface.unit == .none && pieces.contains(.prefix) || isBare else { return nil }
    var form = Form()
    if !pieces.contains(.prefix) { form.suffer(.prefix, Cost.unit) }
    if surface.unit == .none { form.suffer(.unit, Cost.unit) }
    return form
  }
}
