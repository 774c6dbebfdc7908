import PlanSyntax

/// A place where a text points at one of its own sections: `本办法第十条`, `本方案第（三）项`, `见第四部分`, `本办法第五条第（六）项`.
struct Reference: Hashable {
  /// What a reference calls the section that it points at.
  enum Unit: String, CaseIterable {
    case article = "条"
    case chapter = "章"
    case part = "部分"
    case item = "项"
    /// A paragraph of an article, which has no number that could be checked.
    case clause = "款"
  }

  /// One link of the way to the section: `第五条`, then `第（六）项`.
  struct Step: Hashable {
    let unit: Unit
    let ordinal: Ordinal
    /// In Arabic digits: `第（3）项`.
    let isArabic: Bool
  }

  let span: Span
  /// What the text calls itself, as in `本办法`; nil behind 见.
  let name: String?
  /// From the outer section to the inner one; at least one.
  let steps: [Step]

  /// All references of a text. Linear.
  static func all(in bytes: [UInt8]) -> [Reference] {
    var result: [Reference] = []
    let search = TextSearch("第")
    var behind = 0
    while let offset = search.first(in: bytes, from: behind) {
      behind = offset + 3
      guard let beginning = beginning(bytes, before: offset) else { continue }
      var reader = ReferenceReader(bytes, at: offset)
      var start = beginning.offset
      let unit = result.count
      while case let steps = reader.steps(), let first = steps.first, result.count == unit || first.unit == result[unit].steps[0].unit {
        result.append(Reference(span: Span(start, reader.end), name: beginning.name, steps: steps))
        behind = max(behind, reader.end)
        guard reader.skipJoint() else { break }
        start = reader.end
      }
    }
    return result
  }

  /// What a text calls itself: behind 本.
  static let names = [
    "办法", "方案", "规定", "条例", "细则", "意见", "通知", "规划", "计划", "措施", "制度", "规程", "预案", "纲要", "要点", "规则", "准则", "规范", "标准", "指南", "章程",
    "决定", "报告",
  ]
  /// What may stand between 本 and the name: `本实施方案`. A place or a matter there would make it another text: `本市节水方案`.
  private static let kinds = ["实施", "工作", "行动", "应急", "管理", "暂行", "试行", "专项", "总体", "建设", "整治"]

  /// Where `本办法` or `见` begins, right before an offset.
  private static func beginning(_ bytes: [UInt8], before end: Int) -> (offset: Int, name: String?)? {
    // Nearly every 第 is one of `第一批`, `第二季度`.
    guard end >= 3, lastCharacters.contains(packed(bytes, end - 3)) else { return nil }
    // `某省实施意见第四条` is of another text.
    if ends(bytes, end, with: "见"), !ends(bytes, end, with: "意见") { return (end - 3, nil) }
    guard let name = names.first(where: { ends(bytes, end, with: $0) }) else { return nil }
    var start = end - name.utf8.count
    while let kind = kinds.first(where: { ends(bytes, start, with: $0) }) { start -= kind.utf8.count }
    return ends(bytes, start, with: "本") ? (start - 3, name) : nil
  }

  /// The last characters of ``names``, and 见, as their three bytes.
  private static let lastCharacters: [UInt32] = Set(names.map { packed(Array($0.utf8), $0.utf8.count - 3) } + [packed(Array("见".utf8), 0)])
    .sorted()

  private static func packed(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
  }

  private static func ends(_ bytes: [UInt8], _ end: Int, with word: String) -> Bool {
    let count = word.utf8.count
    return end >= count && bytes[(end - count)..<end].elementsEqual(word.utf8)
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

/// Reads the links of one reference: `第五条第二款第（六）项`.
private struct ReferenceReader {
  private let bytes: [UInt8]
  /// Behind the last link that was read.
  private(set) var end: Int

  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    end = start
  }

  /// A chapter, an article, a clause and an item are four links.
  mutating func steps() -> [Reference.Step] {
    var result: [Reference.Step] = []
    while result.count < 4, let step = step(isFirst: result.isEmpty) { result.append(step) }
    return result
  }

  /// Goes behind a word that joins references of one kind: `第三条、第九条`.
  mutating func skipJoint() -> Bool {
    for joint in ["、", "和", "及", "或", "至"] where bytes[end...].starts(with: (joint + "第").utf8) {
      end += joint.utf8.count
      return true
    }
    return false
  }

  private mutating func step(isFirst: Bool) -> Reference.Step? {
    var rest = String(decoding: bytes[end..<min(end + 48, bytes.count)], as: UTF8.self).unicodeScalars[...]
    var length = 0
    func take(_ count: Int = 1) {
      for scalar in rest.prefix(count) { length += UTF8.width(scalar) }
      rest = rest.dropFirst(count)
    }
    guard rest.first == "第" else { return nil }
    take()
    let isBracketed = rest.first == "（" || rest.first == "("
    if isBracketed { take() }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    let symbols = rest.prefix(9).prefix { Reference.symbol($0) != nil }
    let number = digits.isEmpty ? HanNumeral.value(of: symbols.compactMap(Reference.symbol)) : Int(String(digits)).flatMap { Ordinal($0) }
    guard let number else { return nil }
    take(max(digits.count, symbols.count))
    if isBracketed {
      guard rest.first == "）" || rest.first == ")" else { return nil }
      take()
    }
    // `第三项` alone may be any third thing; behind an article it is its item.
    guard let unit = Reference.Unit.allCases.first(where: { String(rest).hasPrefix($0.rawValue) }), !isBracketed || unit == .item,
      !isFirst || unit != .clause && (unit != .item || isBracketed)
    else { return nil }
    take(unit.rawValue.unicodeScalars.count)
    end += length
    return Reference.Step(unit: unit, ordinal: number, isArabic: !digits.isEmpty)
  }
}
