import PlanSyntax

/// A place where a text points at one of its own sections: `本办法第十条`, `本方案第（三）项`, `见第四部分`.
struct Reference: Hashable {
  enum Unit: String, CaseIterable {
    case article = "条"
    case chapter = "章"
    case part = "部分"
    case item = "项"
  }

  let span: Span
  let unit: Unit
  let ordinal: Ordinal

  /// All references of a text. Linear.
  static func all(in bytes: [UInt8]) -> [Reference] {
    var result: [Reference] = []
    let search = TextSearch("第")
    var behind = 0
    while let offset = search.first(in: bytes, from: behind) {
      behind = offset + 3
      if let start = ownDocument(bytes, before: offset), let (unit, ordinal, end) = read(bytes, behind), unit != .part || start.isSee {
        result.append(Reference(span: Span(start.offset, end), unit: unit, ordinal: ordinal))
      }
    }
    return result
  }

  private static let names = ["办法", "方案", "规定", "条例", "细则", "意见", "通知", "规划", "计划", "措施", "制度", "规程", "预案"]

  /// Where `本办法` or `见` stands right before an offset.
  private static func ownDocument(_ bytes: [UInt8], before end: Int) -> (offset: Int, isSee: Bool)? {
    if ends(bytes, end, with: "见") { return (end - 3, true) }
    guard end >= 9, bytes[(end - 9)..<(end - 6)].elementsEqual("本".utf8) else { return nil }
    return names.contains { ends(bytes, end, with: $0) } ? (end - 9, false) : nil
  }

  private static func ends(_ bytes: [UInt8], _ end: Int, with word: String) -> Bool {
    let count = word.utf8.count
    return end >= count && bytes[(end - count)..<end].elementsEqual(word.utf8)
  }

  /// `（三）项`, `四部分`, `三十五条`, with nothing behind that would make it a part of a longer reference.
  private static func read(_ bytes: [UInt8], _ start: Int) -> (Unit, Ordinal, Int)? {
    var scalars = String(decoding: bytes[start..<min(start + 48, bytes.count)], as: UTF8.self).unicodeScalars[...]
    var end = start
    func take() { if let first = scalars.popFirst() { end += String(first).utf8.count } }
    let isBracketed = scalars.first == "（" || scalars.first == "("
    if isBracketed { take() }
    var symbols: [UInt8] = []
    while let first = scalars.first, let symbol = symbol(first), symbols.count < 9 {
      symbols.append(symbol)
      take()
    }
    guard let ordinal = HanNumeral.value(of: symbols) else { return nil }
    if isBracketed {
      guard scalars.first == "）" || scalars.first == ")" else { return nil }
      take()
    }
    guard let unit = Unit.allCases.first(where: { String(scalars).hasPrefix($0.rawValue) }), (unit == .item) == isBracketed else {
      return nil
    }
    for _ in unit.rawValue.unicodeScalars { take() }
    return (unit, ordinal, end)
  }

  static func symbol(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": HanNumeral.ten
    case "百": HanNumeral.hundred
    case "千": HanNumeral.thousand
    default: nil
    }
  }
}

/// The numbers that the sections of a file have, by what a reference calls them.
struct NumberedSections {
  private var numbers: [Reference.Unit: Set<Ordinal>] = [:]

  init(_ plan: Plan) {
    for section in plan.sections {
      guard let ordinal = section.marker.ordinal, let unit = NumberedSections.unit(section) else { continue }
      numbers[unit, default: []].insert(ordinal)
    }
  }

  /// True also where the file has no sections of the kind: then they stand in another file.
  func has(_ reference: Reference) -> Bool {
    guard let known = numbers[reference.unit], known.count >= 3 else { return true }
    return known.contains(reference.ordinal)
  }

  private static func unit(_ section: Section) -> Reference.Unit? {
    switch section.marker.style {
    case .article: .article
    case .chapter: .chapter
    case .part: .part
    case .hanComma: section.level == 1 ? .part : nil
    case .hanParenthesis: .item
    default: nil
    }
  }
}
