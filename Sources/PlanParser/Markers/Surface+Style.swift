import PlanSyntax

/// Of which style of numbering a surface is a marker, taken by itself.
extension Surface {
  /// The style that it is a whole marker of.
  var wholeStyle: NumberingStyle? {
    if unit != .none || !pieces.isDisjoint(with: Self.rare) {
      if pieces.contains(.dash) { return .dash }
      if pieces.contains(.firstIs) { return .firstIs }
      guard value > 0, !pieces.contains(.outerLost), !digits.hasMisread else { return nil }
      if pieces.contains(.circled), !pieces.contains(.open) { return doubt == .reference ? nil : .circled }
      if unit != .none, doubt == .reference { return nil }
      if pieces.contains(.prefix) || unit != .none { return pieces.contains(.prefix) ? unit.style : nil }
    }
    guard value > 0, !digits.hasMisread else { return nil }
    if !pieces.isDisjoint(with: .brackets) {
      guard pieces.contains(.close), doubt == .none else { return nil }
      if pieces.contains(.han) { return pieces.contains(.open) ? .hanParenthesis : nil }
      if pieces.contains(.arabic) { return pieces.contains(.open) ? .arabicParenthesis : .arabicHalfParenthesis }
      return nil
    }
    if pieces.contains(.arabic) {
      if components > 1 { return doubt == .none ? .decimal : nil }
      // `1.2023年任务`: item 1, and a heading that begins with a year.
      guard doubt == .none || doubt == .yearBehind && separator != .none else {
        return doubt == .bare && separator == .none ? .decimal : nil
      }
      if value > 999 { return nil }
      return separator == .dot ? .arabicDot : separator == .comma ? .arabicComma : nil
    }
    if pieces.contains(.han), doubt == .none {
      return separator == .comma || separator == .dot ? .hanComma : nil
    }
    return nil
  }

  /// What few markers have: asked for together, since a marker's style is asked for again and again.
  private static var rare: Pieces { [.dash, .firstIs, .outerLost, .circled, .prefix] }

  /// The canonical depth of a whole marker; smaller is further out. Nil for what is none.
  var rank: Int? { wholeStyle.map { $0.rank(components: components) } }

  /// The style of what is left of a marker where no other style leaves that: `第章`, `一节 …`, `（一`, `一）`, `一：`.
  var certainStyle: NumberingStyle? {
    if digits.hasMisread { return nil }
    // `二章 总则`, `二 章总则`: blanks part a division's number and name, and no count from what it counts.
    if pieces.contains(.prefix) || unit != .none && value > 0 && doubt == .none {
      return doubt == .reference || unit == .article && hasNumeral ? nil : unit.style
    }
    // `一：总体要求`: another point than 、, and text never puts one there.
    if pieces == .han || pieces == [.han, .blankBehind], separator == .other, value > 0, doubt == .none {
      return .hanComma
    }
    let isHalf = pieces.contains(.open) != pieces.contains(.close)
    return isHalf && pieces.contains(.han) && value > 0 && doubt == .none ? .hanParenthesis : nil
  }

  /// The style of what may be left of a marker at the start of a paragraph: `二夯实基础`, `三章 总则`. One alone says little, two that follow each other tell.
  func likelyStyle(_ bytes: Bytes) -> NumberingStyle? {
    guard value > 0, pieces == .han || pieces == [.han, .blankBehind] else { return nil }
    if let style = unit.style { return style != .article || pieces.contains(.blankBehind) ? style : nil }
    guard separator == .none, doubt == .bare else { return nil }
    return HeadingVerbs.begin(bytes, at: Int(textStart), end: bytes.count) ? .hanComma : nil
  }
}

extension Surface.Unit {
  /// The style whose markers count in it; nil for none.
  var style: NumberingStyle? {
    switch self {
    case .chapter: .chapter
    case .section: .section
    case .article: .article
    case .part: .part
    case .none: nil
    }
  }
}

extension NumberingStyle {
  /// The canonical depth of markers that join so many numbers, which tells for ``decimal`` alone: 1.1.1 lies below 1.1.
  func rank(components: UInt8) -> Int { rank * 8 + Int(self == .decimal ? components : 1) }
}
