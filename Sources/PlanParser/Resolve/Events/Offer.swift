import PlanSyntax

/// What a start offers to one track: how much of a marker's form was lost, and what its numeral shows.
struct Offer {
  let track: UInt8
  let numerals: NumeralSystem
  /// Index in ``ScannedText/surfaces``; -1 for a marker of which nothing is left: see ``isLost``.
  let surface: Int32
  /// Price of what the form lost and of what speaks against a marker; the numeral comes on top.
  let form: Float
  /// A piece of the form was lost or changed.
  let isDamaged: Bool
  var digits = Digits()
  /// The number that is written; 0 for none.
  var value: UInt16 = 0
  /// For decimal numbers those before the last; 0 for one that was lost.
  var outer = DecimalParts()
  /// `l.2`: of a decimal number only those before the last were misread; its own stands as it is.
  private(set) var isOuterMisread = false
  /// `11.` of `11.121人才`: the digits behind it belong to the heading.
  private(set) var isCut = false
  /// `第一百二十条之一`: put in later, with the number of the one before it.
  var isInserted = false
  /// The first of a list below a heading that nobody numbered: see ``Subheadings``.
  var beginsSublist = false
  /// `1.2`: a number that may tell those above it.
  let isDecimal: Bool
  /// `二章 总则`: its unit says of which level it is, whatever was lost. Not of articles, for texts cite those of others.
  var namesLevel = false
  /// `二、` as what is left of `（二）、`, where that is the rule: it looks whole, and is not.
  var isUnframed = false
  /// `、总体要求`: neither numeral nor bracket.
  var isPointAlone = false
  /// For decimal numbers that lost dots, all digits that are left: they must be those of the whole number.
  var joined = Digits()
  /// For decimal numbers that lost some of their numbers, those that are left: `2.3` of 8.2.3, `3` of 3.4.
  private(set) var parts = DecimalParts()
  /// `3.` between （二） and （四）: whole, but of another style than the track's.
  private(set) var isStranger = false
  /// Of a stranger, the track of its own style, where the document has one.
  var ownTrack: Int? { own.map(Int.init) }
  private var own: UInt8?
  /// Of the numeral that is written, ー for 一 …
  private var lookAlikes: UInt8 = 0
  /// … and `B` for 8.
  private var misread: UInt8 = 0

  /// A marker of which nothing is left.
  static func lost(_ track: Int, _ definition: TrackForm, price: Float) -> Offer {
    Offer(track, definition, surface: -1, form: price, isDamaged: true)
  }

  /// What is written is a whole marker of another style.
  ///
  /// - Parameter own: the track of that style, where the document has one.
  static func stranger(_ surface: Surface, _ index: Int32, own: Int?, among track: Int, _ definition: TrackForm) -> Offer {
    var offer = Offer(track, definition, surface: index, form: Cost.stranger, isDamaged: false)
    offer.digits = surface.digits
    offer.value = surface.value
    offer.isStranger = true
    offer.own = own.map(UInt8.init)
    return offer
  }

  private init(_ track: Int, _ definition: TrackForm, surface: Int32, form: Float, isDamaged: Bool) {
    self.track = UInt8(track)
    numerals = definition.numerals
    isDecimal = definition.style == .decimal
    self.surface = surface
    self.form = form
    self.isDamaged = isDamaged
  }

  @inline(__always)
  static func make(_ surface: Surface, _ index: Int32, _ track: Int, _ definition: TrackForm) -> Offer? {
    guard let form = FormCost.of(surface, as: definition) else { return nil }
    let isTailLost = definition.style == .decimal && FormCost.isTailLost(surface, definition.components)
    let isShort = !isTailLost && definition.style == .decimal && surface.components < definition.components
    var offer = Offer(
      track, definition, surface: index, form: form.cost + form.doubt, isDamaged: isShort || form.isDamaged)
    if isShort {
      if FormCost.isJoined(surface, definition.components) { offer.joined = surface.allDigits }
      if FormCost.isNumberLost(surface, definition.components) { offer.parts = surface.parts }
      return offer
    }
    if isTailLost {
      offer.outer = surface.parts
      return offer
    }
    offer.isCut = definition.style != .decimal && surface.components > 1
    offer.digits = offer.isCut ? surface.wholeDigits : surface.digits
    offer.value = offer.isCut ? surface.wholeDigits.arabicValue : surface.value
    if definition.style == .decimal {
      offer.outer = surface.parts.outer
      offer.isOuterMisread = form.isDamaged && surface.isOuterMisread
    }
    offer.isInserted = surface.pieces.contains(.inserted)
    offer.namesLevel = surface.namesLevel
    offer.isUnframed = definition.usesCommas && form.isDamaged && surface.separator == .comma && surface.pieces.isDisjoint(with: .brackets)
    offer.isPointAlone = !surface.hasNumeral && surface.separator != .none && surface.pieces.isDisjoint(with: [.open, .close])
    if offer.digits.hasLookAlikes, let losses = offer.digits.losses(from: offer.spelled(offer.value)), losses.lost == 0 {
      offer.lookAlikes = UInt8(losses.lookAlikes)
      offer.misread = UInt8(losses.misread)
    }
    return offer
  }

  /// Nothing is left of the marker.
  @inline(__always) var isLost: Bool { surface < 0 }

  /// Nothing was lost, and nothing speaks against a marker.
  @inline(__always)
  var isWhole: Bool { !isLost && !isDamaged && form == 0 && (value > 0 || numerals == .none) }

  /// Something of its numeral is left.
  var showsDigits: Bool { !isLost && (!digits.isEmpty && !digits.isUnreadable || isShort) }

  /// A decimal number with fewer dots than it must have had.
  var isShort: Bool { joined.count > 0 || parts.count > 0 }

  /// What stands there is an ordinal's marker, with nothing lost of it.
  func isWritten(_ ordinal: UInt16) -> Bool { !isDamaged && value == ordinal }

  /// What it costs that the numeral is what is left of an ordinal's; nil where it cannot be.
  @inline(__always)
  func numeralCost(_ ordinal: UInt16) -> (cost: Float, isDamaged: Bool)? {
    if isLost || isShort { return (0, true) }
    if numerals == .none { return (0, false) }
    if value == ordinal {
      return (Cost.lookAlike * Float(lookAlikes) + Cost.misread * Float(misread), lookAlikes > 0 || misread > 0)
    }
    if digits.isEmpty { return (Cost.numeral, true) }
    return numerals == .circled ? nil : cutCost(ordinal)
  }

  private func cutCost(_ ordinal: UInt16) -> (cost: Float, isDamaged: Bool)? {
    guard let losses = digits.losses(from: spelled(ordinal)) else { return nil }
    // A numeral without a frame cannot lose digits as well: too little would be left to tell it from a word.
    if losses.lost > 2 { return nil }
    let first = losses.lost == 0 ? 0 : losses.tailKept ? Cost.firstDigit : Cost.lastDigit
    return (first + Cost.furtherDigit * Float(max(0, losses.lost - 1)) + losses.likeness, true)
  }

  private func spelled(_ ordinal: UInt16) -> Digits {
    switch numerals {
    case .han: Digits.han(Int(ordinal))
    case .arabic: Digits.arabic(Int(ordinal))
    default: Digits()
    }
  }
}

extension Digits.Losses {
  /// What the symbols cost that stand in the place of others.
  var likeness: Float { Cost.lookAlike * Float(lookAlikes) + Cost.misread * Float(misread) + Cost.unreadable * Float(hidden) }
}
