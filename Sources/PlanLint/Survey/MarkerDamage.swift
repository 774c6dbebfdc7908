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
  static func all(in plan: Plan, _ forms: [MarkerForm], _ numbering: NumberingSurvey, isWrapped: Bool) -> [(
    section: Int, kind: MarkerDamage
  )] {
    let customs = Customs(plan, forms, numbering)
    var result: [(section: Int, kind: MarkerDamage)] = []
    for index in plan.sections.indices {
      let marker = plan.sections[index].marker
      let kind: MarkerDamage? =
        switch marker.status {
        case .inferred: .lostMarker
        case .unresolved: .unresolved
        case .restored: restored(index, forms[index], plan)
        case .written: written(index, forms, plan, customs, isWrapped: isWrapped)
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
    return written.count < expected.count ? .cutNumeral : .lookAlikeNumeral
  }

  /// A character in a numeral that is no digit of any kind: `ー、` read as 一、.
  private static func hasLookAlike(_ section: Int, _ plan: Plan) -> Bool {
    let marker = plan.sections[section].marker
    guard marker.ordinal != nil, marker.style.definition.numerals == .han || marker.style.definition.numerals == .arabic else {
      return false
    }
    for index in marker.tokens.range where plan.tokens[index].kind == .numeral {
      let span = plan.span(ofToken: index)
      let scalars = ByteScalars(plan.source.bytes, span.range)
      if !scalars.allSatisfy({ $0.isBlank || Digit.isOne(halfWidth($0)) }) { return true }
    }
    return false
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("０"..."９").contains(scalar) || scalar == "．" else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private static func written(
    _ section: Int, _ forms: [MarkerForm], _ plan: Plan, _ customs: Customs, isWrapped: Bool
  ) -> MarkerDamage? {
    let form = forms[section]
    if form.open != "\0", form.close != "\0", !form.isPaired { return .bracket }
    if hasLookAlike(section, plan) { return .lookAlikeNumeral }
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

/// What the text does often enough that it is no accident.
private struct Customs {
  private var counts = [MarkerForm.Flaws.RawValue: [Int]]()
  private var totals = [Int](repeating: 0, count: NumberingStyle.allCases.count)
  /// Where siblings of one style stand. Empty where none stands behind other text on its line.
  private var places: [Siblings: Places] = [:]
  /// Sections of levels that count on through the text, if ``places`` is wanted.
  private var continuing: Set<Int> = []
  /// By document: how many of its 一、 have a 、, and how many another point. Empty where none has another.
  private var points: [(comma: Int, other: Int)] = []

  private struct Siblings: Hashable {
    let parent: Int?
    let style: NumberingStyle
  }

  /// Where siblings stand.
  private struct Places {
    let firstLine: Int
    var count = 0
    /// How many stand behind other text on their line.
    var inside = 0
    /// Whether they stand on more lines than one.
    var isSpread = false
  }

  init(_ plan: Plan, _ forms: [MarkerForm], _ numbering: NumberingSurvey) {
    var (hasInside, hasOtherPoint) = (false, false)
    for (section, form) in zip(plan.sections, forms) {
      let style = section.marker.style.rank
      totals[style] += 1
      if form.hasOtherPoint, section.marker.style == .hanComma { hasOtherPoint = true }
      guard !form.flaws.isEmpty else { continue }
      for flaw in [MarkerForm.Flaws.innerBlank, .torn, .insideLine] where form.flaws.contains(flaw) {
        counts[flaw.rawValue, default: Array(repeating: 0, count: totals.count)][style] += 1
      }
      if form.flaws.contains(.insideLine) { hasInside = true }
    }
    if hasOtherPoint { countPoints(plan, forms) }
    if hasInside { countSiblings(plan, forms, numbering) }
  }

  private mutating func countPoints(_ plan: Plan, _ forms: [MarkerForm]) {
    for document in plan.documents {
      var count = (comma: 0, other: 0)
      for index in document.sections where plan.sections[index].marker.style == .hanComma && plan.sections[index].marker.status == .written
      {
        if forms[index].hasOtherPoint { count.other += 1 } else { count.comma += 1 }
      }
      points.append(count)
    }
  }

  private mutating func countSiblings(_ plan: Plan, _ forms: [MarkerForm], _ numbering: NumberingSurvey) {
    for series in numbering.series where series.scope == .continues { continuing.formUnion(series.sections) }
    for (index, section) in plan.sections.enumerated() {
      let key = siblings(of: index, plan)
      var places = places[key] ?? Places(firstLine: section.line)
      places.count += 1
      places.inside += forms[index].flaws.contains(.insideLine) ? 1 : 0
      places.isSpread = places.isSpread || section.line != places.firstLine
      self.places[key] = places
    }
  }

  /// Those below the same heading, and where a level counts on through the text, all of it.
  private func siblings(of section: Int, _ plan: Plan) -> Siblings {
    let own = plan.sections[section]
    return Siblings(parent: continuing.contains(section) ? nil : own.parent, style: own.marker.style)
  }

  /// Blanks and line ends in three of four of a style's markers, in two at least, are a habit: `第 一 章`. Half of the markers behind other
  /// text are one, and one of two may be: the way of a text without lines.
  func isUsual(_ flaw: MarkerForm.Flaws, _ style: NumberingStyle) -> Bool {
    let (count, total) = (counts[flaw.rawValue]?[style.rank] ?? 0, totals[style.rank])
    if flaw == .insideLine { return count * 2 >= total }
    return count * 4 >= total * 3 && (count > 1 || total == 1)
  }

  /// Whether siblings are no list within a line: they stand on several lines, or no more than half of them behind other text. An only child
  /// has none, and its style's habit must do.
  func isRareAmongSiblings(_ section: Int, _ plan: Plan) -> Bool {
    guard let places = places[siblings(of: section, plan)] else { return false }
    return places.count == 1 || places.isSpread || places.inside * 2 <= places.count
  }

  /// `三.` is wrong where at least as many are `一、`. Where most are `一.`, that is how the author writes them.
  func isCommaUsual(inDocumentOf section: Int, _ plan: Plan) -> Bool {
    let count = points[plan.document(of: section)]
    return count.comma >= count.other
  }

  /// `…机制。（四）加强…`, not `分为（一）重点区`.
  func followsSentence(_ section: Int, _ plan: Plan) -> Bool {
    var end = Int(plan.writtenSpan(plan.sections[section].marker).start)
    let bytes = plan.source.bytes
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    guard end >= 3 else { return false }
    return ["。", "；", "：", "）", "〕"].contains { bytes[(end - 3)..<end].elementsEqual($0.utf8) } || bytes[end - 1] == 0x29
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
