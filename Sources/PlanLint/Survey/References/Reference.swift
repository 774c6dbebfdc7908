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

  /// Line ends of wrapped text are part of it.
  let span: Span
  /// What the text calls itself, as in `本办法`; nil behind 见.
  let name: String?
  /// Whether nothing says that it is of the text at hand but that no other text is named: `按照第三部分要求`, `违反第十一条规定`.
  var isBare = false
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
        if beginning.isBare, first.unit != .part, first.unit != .article { break }
        result.append(Reference(span: Span(start, reader.end), name: beginning.name, isBare: beginning.isBare, steps: steps))
        behind = max(behind, reader.end)
        guard reader.skipJoint() else { break }
        start = reader.end
      }
    }
    return result + quoted(in: bytes)
  }

  /// `本方案“五、监督检查”`: a part by its heading.
  private static func quoted(in bytes: [UInt8]) -> [Reference] {
    let search = TextSearch("“")
    var (result, behind): ([Reference], Int) = ([], 0)
    while let offset = search.first(in: bytes, from: behind) {
      behind = offset + 3
      // Nearly every quotation begins with words.
      guard behind + 6 <= bytes.count, HanNumeral.symbol(ByteScalars.scalar(bytes, at: behind)) != nil,
        let beginning = beginning(bytes, before: offset), beginning.name != nil
      else { continue }
      let text = String(decoding: bytes[behind...].prefix(90), as: UTF8.self).unicodeScalars
      guard let number = LeadingNumber(text), text.dropFirst(number.count).first == "、",
        let close = text.firstIndex(of: "”"), !text[..<close].contains(where: \.isLineEnd)
      else { continue }
      let end = behind + String(text[...close]).utf8.count
      result.append(
        Reference(
          span: Span(beginning.offset, end), name: beginning.name, steps: [Step(unit: .part, ordinal: number.value, isArabic: false)]))
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

  /// What stands before a reference.
  private struct Beginning {
    /// Where the reference begins: with `本办法`, or behind `见`.
    let offset: Int
    var name: String?
    var isBare = false
  }

  /// What tells, right before an offset, that a number is one of the text at hand.
  private static func beginning(_ bytes: [UInt8], before offset: Int) -> Beginning? {
    let end = beforeLineEnd(bytes, offset)
    // Nearly every 第 is one of `第一批`, `第二季度`.
    guard end >= 3, lastCharacters.contains(packed(bytes, end - 3)) else { return nil }
    // `某省实施意见第四条` is of another text.
    if start(of: "见", bytes, before: end) != nil, start(of: "意见", bytes, before: end) == nil { return Beginning(offset: offset) }
    // `见上述第五部分`, `参见本文第七部分`
    if let (_, start) = first(of: selves, bytes, before: end) { return Beginning(offset: start) }
    if let (verb, start) = first(of: verbs, bytes, before: end) {
      return namesAnother(bytes, before: start, inClause: verb == "违反") ? nil : Beginning(offset: offset, isBare: true)
    }
    guard let (name, nameStart) = first(of: names, bytes, before: end) else { return nil }
    var place = nameStart
    while let kind = first(of: kinds, bytes, before: place) { place = kind.start }
    return start(of: "本", bytes, before: place).map { Beginning(offset: $0, name: name) }
  }

  /// How a text speaks of itself without its name.
  private static let selves = ["本文", "上述", "下述", "前述", "上文", "下文", "前文"]
  /// What demands that a text be followed; its own, where the sentence names no other.
  private static let verbs = ["按照", "对照", "违反"]

  /// Whether the sentence, or its last clause, names another text before an offset: `《条例》`, `省方案`, `6号文件`.
  private static func namesAnother(_ bytes: [UInt8], before offset: Int, inClause: Bool) -> Bool {
    let text = String(decoding: bytes[..<offset].suffix(240), as: UTF8.self)
    let sentence =
      text.split(omittingEmptySubsequences: false) { $0 == "。" || $0.isNewline || inClause && ($0 == "；" || $0 == "，") }.last ?? ""
    return others.contains { sentence.contains($0) }
  }

  private static let others =
    names + ["》", "号", "法", "文件", "精神", "附件", "附表", "上级", "国家", "省", "大会", "讲话"]

  /// The name that a text gives itself at an offset, behind 本: `制定本实施方案`.
  static func ownName(_ bytes: [UInt8], at offset: Int) -> String? {
    var offset = offset
    while let kind = kinds.first(where: { bytes[offset...].starts(with: $0.utf8) }) { offset += kind.utf8.count }
    return names.first { bytes[offset...].starts(with: $0.utf8) }
  }

  /// The last characters of ``names``, ``selves`` and ``verbs``, and 见, as their three bytes.
  private static let lastCharacters: [UInt32] = Set((names + selves + verbs + ["见"]).map { packed(Array($0.utf8), $0.utf8.count - 3) })
    .sorted()

  private static func packed(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
  }

  private static func first(of words: [String], _ bytes: [UInt8], before end: Int) -> (word: String, start: Int)? {
    guard end >= 3 else { return nil }
    // Over the end of a wrapped line a word may go on.
    let last = bytes[end - 1]
    for word in words where word.utf8.last == last || last <= 0x20 || last == 0x80 {
      if let start = start(of: word, bytes, before: end) { return (word, start) }
    }
    return nil
  }

  /// Where a word begins that ends at an offset, over the end of a wrapped line, too: `本方⏎案第三部分`.
  private static func start(of word: String, _ bytes: [UInt8], before end: Int) -> Int? {
    let count = word.utf8.count
    if end >= count, bytes[(end - count)..<end].elementsEqual(word.utf8) { return end - count }
    var offset = end
    for scalar in word.unicodeScalars.reversed() {
      offset = beforeLineEnd(bytes, offset)
      let length = UTF8.width(scalar)
      guard offset >= length, ByteScalars.scalar(bytes, at: offset - length) == scalar else { return nil }
      offset -= length
    }
    return offset
  }

  /// The offset before the line end, and the blanks of the next line, that end at an offset; the same offset where none does.
  private static func beforeLineEnd(_ bytes: [UInt8], _ offset: Int) -> Int {
    var (place, hasLineEnd) = (offset, false)
    while place > 0 {
      switch bytes[place - 1] {
      case 0x0A, 0x0D: hasLineEnd = true
      case 0x20, 0x09: break
      case 0x80 where place >= 3 && bytes[place - 3] == 0xE3 && bytes[place - 2] == 0x80: place -= 2
      default: return hasLineEnd ? place : offset
      }
      place -= 1
    }
    return offset
  }
}

/// Reads the links of one reference: `第五条第二款第（六）项`.
private struct ReferenceReader {
  private let bytes: [UInt8]
  /// Behind the last link that was read.
  private(set) var end: Int
  /// Of that link.
  private var unit: Reference.Unit?

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
    let coming = coming(2)
    guard coming.count == 2, "、和及或至".unicodeScalars.contains(coming[0].scalar), coming[1].scalar == "第" else { return false }
    end = coming[0].end
    return true
  }

  /// The next characters, each with the offset behind it; line ends of wrapped text and the blanks about them are left out.
  private func coming(_ most: Int) -> [(scalar: Unicode.Scalar, end: Int)] {
    var result: [(scalar: Unicode.Scalar, end: Int)] = []
    var blanks: [(scalar: Unicode.Scalar, end: Int)] = []
    var offset = end
    for scalar in ByteScalars(bytes, end..<min(end + 120, bytes.count)) {
      offset += UTF8.width(scalar)
      if scalar.isBlank {
        blanks.append((scalar, offset))
        continue
      }
      if !blanks.contains(where: \.scalar.isLineEnd) { result += blanks }
      blanks = []
      result.append((scalar, offset))
      if result.count >= most { break }
    }
    return Array(result.prefix(most))
  }

  private mutating func step(isFirst: Bool) -> Reference.Step? {
    var rest = coming(24)[...]
    // `第二部分（六）` goes on without 第.
    let hasPrefix = rest.first?.scalar == "第"
    if hasPrefix { rest.removeFirst() }
    guard hasPrefix || !isFirst && unit == .part && opens(rest.first) else { return nil }
    let isBracketed = opens(rest.first)
    guard var number = number(&rest) else { return nil }
    // `第五、六部分`, `第（一）至（六）项`: that the last is there is asked.
    while hasPrefix, let joint = rest.first, "、和及或至—-".unicodeScalars.contains(joint.scalar) {
      var behind = rest.dropFirst()
      guard opens(behind.first) == isBracketed, let next = self.number(&behind), next.ordinal.value > number.ordinal.value,
        next.isArabic == number.isArabic
      else { break }
      (number, rest) = (next, behind)
    }
    guard hasPrefix else {
      end = number.end
      unit = .item
      return Reference.Step(unit: .item, ordinal: number.ordinal, isArabic: number.isArabic)
    }
    guard let written = Reference.Unit.allCases.first(where: { rest.map(\.scalar).starts(with: $0.rawValue.unicodeScalars) }) else {
      return nil
    }
    // `第二部分第（四）条`
    let unit = isBracketed && written == .article && !isFirst ? Reference.Unit.item : written
    // `第三项` alone may be any third thing; behind an article it is its item.
    guard !isBracketed || unit == .item || unit == .part && isFirst, !isFirst || unit != .clause && (unit != .item || isBracketed) else {
      return nil
    }
    end = rest[rest.startIndex + written.rawValue.unicodeScalars.count - 1].end
    self.unit = unit
    return Reference.Step(unit: unit, ordinal: number.ordinal, isArabic: number.isArabic)
  }

  private func opens(_ next: (scalar: Unicode.Scalar, end: Int)?) -> Bool { next?.scalar == "（" || next?.scalar == "(" }

  /// Reads a number, and the brackets about it.
  private func number(
    _ rest: inout ArraySlice<(scalar: Unicode.Scalar, end: Int)>
  ) -> (ordinal: Ordinal, isArabic: Bool, end: Int)? {
    let isBracketed = opens(rest.first)
    if isBracketed { rest.removeFirst() }
    guard let number = LeadingNumber(rest.lazy.map(\.scalar)) else { return nil }
    let end = rest[rest.startIndex + number.count - 1].end
    rest = rest.dropFirst(number.count)
    guard isBracketed else { return (number.value, number.isArabic, end) }
    guard let close = rest.first, close.scalar == "）" || close.scalar == ")" else { return nil }
    rest.removeFirst()
    return (number.value, number.isArabic, close.end)
  }
}
