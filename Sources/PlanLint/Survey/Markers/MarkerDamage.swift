import PlanSyntax

/// What a marker suffered: of several things the one that weighs most, so that each marker is spoken of once.
enum MarkerDamage: Hashable, Sendable {
  case lostMarker
  case lostNumeral
  case cutNumeral
  case lookAlikeNumeral
  /// One bracket, both, or a pair that is none.
  case bracket
  case lostUnit
  case separator
  /// Blanks or a line end inside it or right behind it.
  case broken
  /// Stands behind other text on its line.
  case joined
  case unresolved

  /// Linear.
  static func all(
    in plan: Plan, _ forms: [MarkerForm], _ numbering: NumberingSurvey, pairs: PairHabit, settled: Set<Int>, isWrapped: Bool
  ) -> [(section: Int, kind: MarkerDamage)] {
    let customs = MarkerCustoms(plan, forms, numbering)
    var result: [(section: Int, kind: MarkerDamage)] = []
    for index in plan.sections.indices where !numbering.restarted.contains(index) && !settled.contains(index) {
      let marker = plan.sections[index].marker
      let kind: MarkerDamage? =
        switch marker.status {
        case .inferred: .lostMarker
        case .unresolved: .unresolved
        case .restored: restored(index, forms[index], plan)
        case .written: written(index, forms, plan, customs, pairs, isWrapped: isWrapped)
        }
      if let kind { result.append((index, kind)) }
    }
    return result
  }

  private static func restored(_ section: Int, _ form: MarkerForm, _ plan: Plan) -> MarkerDamage {
    if form.missing.contains(.numeral) { return .lostNumeral }
    if let kind = numeral(section, plan) { return kind }
    if !form.missing.isDisjoint(with: [.open, .close]) || !form.isPaired { return .bracket }
    if !form.missing.isDisjoint(with: [.prefix, .unit]) { return .lostUnit }
    if !plan.sections[section].marker.style.definition.separator.isEmpty { return .separator }
    return form.flaws.contains(.insideLine) ? .joined : .broken
  }

  /// What happened to the numeral alone; nil where it is whole.
  private static func numeral(_ section: Int, _ plan: Plan) -> MarkerDamage? {
    let marker = plan.sections[section].marker
    guard let ordinal = marker.ordinal else { return nil }
    let written = plan.text(.numeral, in: marker.tokens).unicodeScalars.filter { !$0.properties.isWhitespace }.map(halfWidth)
    let isPlain = written.allSatisfy(Digit.isOne)
    if marker.writtenOrdinal == ordinal, isPlain, marker.style != .decimal { return nil }
    let whole = marker.style == .decimal ? plan.markerText(ofSection: section) : marker.style.definition.numeral(ordinal)
    let expected = Array(whole.unicodeScalars)
    if written == expected { return nil }
    // `2、1、2` of 2.1.2: its digits are whole.
    if written.count == expected.count, zip(written, expected).allSatisfy({ $0 == $1 || $1 == "." && !Digit.isOne($0) }) {
      return .separator
    }
    return written.count < expected.count ? .cutNumeral : .lookAlikeNumeral
  }

  /// A character in a numeral that is no digit of any kind: `ー、` read as 一、.
  private static func hasLookAlike(_ section: Int, _ plan: Plan) -> Bool {
    let marker = plan.sections[section].marker
    guard marker.ordinal != nil, hasOtherThanDigits(marker, plan) else { return false }
    let numerals = marker.style.definition.numerals
    return numerals == .han || numerals == .arabic
  }

  private static func hasOtherThanDigits(_ marker: Marker, _ plan: Plan) -> Bool {
    for index in marker.tokens.range where plan.tokens[index].kind == .numeral {
      for scalar in ByteScalars(plan.source.bytes, plan.span(ofToken: index).range) {
        if !Digit.isOne(halfWidth(scalar)), !scalar.isBlank { return true }
      }
    }
    return false
  }

  /// `（一百七）` where the sequence has it for （一百零七）; alone it would be read as 170.
  private static func lacksZero(_ section: Int, _ plan: Plan) -> Bool {
    let marker = plan.sections[section].marker
    guard let ordinal = marker.ordinal, ordinal.value > 100, (1...9).contains(ordinal.value % 100), marker.style.definition.numerals == .han
    else { return false }
    let whole = marker.style.definition.numeral(ordinal).unicodeScalars
    return plan.text(.numeral, in: marker.tokens).unicodeScalars.elementsEqual(whole.filter { $0 != "零" })
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("０"..."９").contains(scalar) || scalar == "．" else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func written(
    _ section: Int, _ forms: [MarkerForm], _ plan: Plan, _ customs: MarkerCustoms, _ pairs: PairHabit, isWrapped: Bool
  ) -> MarkerDamage? {
    let form = forms[section]
    if form.open != "\0", form.close != "\0", !form.isPaired, !pairs.explains(section, form, in: plan) { return .bracket }
    if hasLookAlike(section, plan) { return .lookAlikeNumeral }
    if lacksZero(section, plan) { return .cutNumeral }
    let style = plan.sections[section].marker.style
    if style == .hanComma, form.hasOtherPoint, customs.isCommaUsual(inDocumentOf: section, plan) { return .separator }
    if form.flaws.isEmpty { return nil }
    // `…机制。（四）⏎加强…` is torn as well, but what is wrong is where it stands.
    if form.flaws.contains(.insideLine), customs.followsSentence(section, plan) {
      let dangles = form.flaws.contains(.torn) && !isWrapped
      if dangles || !customs.isUsual(.insideLine, style) && customs.isRareAmongSiblings(section, plan) { return .joined }
    }
    if !isWrapped, !form.flaws.isDisjoint(with: [.innerBreak, .torn]), !customs.isUsual(.torn, style) { return .broken }
    if form.flaws.contains(.innerBlank), !customs.isUsual(.innerBlank, style) { return .broken }
    return nil
  }
}

/// The characters that numerals are written with.
private enum Digit {
  static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ".", "\u{2460}"..."\u{24FF}", "\u{2776}"..."\u{2793}", "\u{3220}"..."\u{32FF}": true
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "零", "〇", "○", "两", "廿", "卅": true
    case "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖", "拾", "佰": true
    default: false
    }
  }
}
