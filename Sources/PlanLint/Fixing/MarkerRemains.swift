import PlanSyntax

/// What stands where a section's text begins and may be a piece of its marker: the true marker put before it would leave it there twice.
enum MarkerRemains: Equatable {
  case none
  /// The very number of the section, up to an offset: `四不向…` read as the text of a （四） that was lost whole.
  case numeral(UInt32)
  /// A point or bracket with which no text begins, or a marker as nobody writes one, up to an offset: `—保障…`, `》强化…`, `（三、）加固…`.
  case mark(UInt32)

  /// Where what is left ends; nil for nothing.
  var end: UInt32? {
    switch self {
    case .none: nil
    case .numeral(let end), .mark(let end): end
    }
  }

  /// Where the section's own number ends that stands a second time behind its marker, as in `二、（二）加强`; nil where none does.
  static func endOfRepeat(behind section: Int, _ plan: Plan) -> UInt32? {
    let start = Int(plan.textStart(ofSection: section))
    guard mayBeMarker(ByteScalars.scalar(plan.source.bytes, at: start)) else { return nil }
    let text = String(decoding: plan.source.bytes[start...].prefix(36), as: UTF8.self).unicodeScalars
    return ownMarker(text, plan.sections[section].marker.ordinal).map { UInt32(start + $0) }
  }

  /// Looks at a dozen characters at most.
  ///
  /// Behind what is left of a marker a number belongs to the text: `三）三级联动`, `（）三级联动`.
  init(behind section: Int, _ plan: Plan) {
    let marker = plan.sections[section].marker
    let start = Int(plan.textStart(ofSection: section))
    let first = ByteScalars.scalar(plan.source.bytes, at: start)
    // Nearly every text begins with words.
    let mayLackUnit = marker.status == .restored && [.chapter, .section, .article].contains(marker.style)
    guard marker.status == .inferred || mayLackUnit || MarkerRemains.mayBeMarker(first) || MarkerRemains.isMark(first) else {
      self = .none
      return
    }
    let text = String(decoding: plan.source.bytes[start...].prefix(36), as: UTF8.self).unicodeScalars
    // `第四掌 附则`: another character stands in the place of 章.
    if mayLackUnit, plan.text(.markerUnit, in: marker.tokens).isEmpty, plan.writtenSpan(marker).end == UInt32(start),
      let blank = text.dropFirst().first, blank.isBlank, (0x4E00...0x9FFF).contains(first.value)
    {
      self = .mark(UInt32(start + UTF8.width(first)))
      return
    }
    let marks = text.prefix { MarkerRemains.isMark($0) }
    if marker.status == .inferred, let length = MarkerRemains.division(text, marker.ordinal) {
      self = .mark(UInt32(start + length))
    } else if let length = MarkerRemains.ownMarker(text, marker.ordinal) {
      self = .mark(UInt32(start + length))
    } else if !marks.isEmpty {
      self = .mark(UInt32(start + String(marks).utf8.count))
    } else if marker.status == .inferred, case let length = MarkerRemains.oddMarker(text), length > 0 {
      self = .mark(UInt32(start + length))
    } else if marker.status == .inferred, let length = MarkerRemains.pointedWord(text, marker.style) {
      // `王、重点任务`, but `水、电改造`.
      self = text.first.map(MarkerRemains.mayBeWord) ?? true ? .numeral(UInt32(start + length)) : .mark(UInt32(start + length))
    } else if marker.status == .inferred, let length = MarkerRemains.numeral(text, marker.ordinal) {
      self = .numeral(UInt32(start + length))
    } else {
      self = .none
    }
  }

  /// Bytes of `第二部` before `总体要求`, which lost the end of its unit; nil for any other beginning.
  private static func division(_ text: String.UnicodeScalarView, _ ordinal: Ordinal?) -> Int? {
    guard text.first == "第", let length = numeral(String.UnicodeScalarView(text.dropFirst()), ordinal) else { return nil }
    let end = "第".utf8.count + length
    return end + (String(text).utf8.dropFirst(end).starts(with: "部".utf8) ? "部".utf8.count : 0)
  }

  /// Bytes of a numeral that spells the number; nil for any other beginning. `2025年` and `三四级` spell another.
  private static func numeral(_ text: String.UnicodeScalarView, _ ordinal: Ordinal?) -> Int? {
    guard let ordinal, let number = LeadingNumber(text) else { return nil }
    return number.value == ordinal ? number.length : nil
  }

  /// Whether a number may begin with a character, or the bracket before one.
  private static func mayBeMarker(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "（" || scalar == "(" || ("0"..."9").contains(scalar) || HanNumeral.symbol(scalar) != nil
  }

  /// Bytes of the section's own number with the bracket or point behind it, as it stands where a marker was begun twice: the `（三）` of `（（三）改善`.
  private static func ownMarker(_ text: String.UnicodeScalarView, _ ordinal: Ordinal?) -> Int? {
    guard let first = text.first, mayBeMarker(first) else { return nil }
    let open = text.prefix(1).filter("（(".unicodeScalars.contains)
    guard let numeral = numeral(String.UnicodeScalarView(text.dropFirst(open.count)), ordinal) else { return nil }
    let length = open.reduce(numeral) { $0 + UTF8.width($1) }
    let behind = String(text).utf8.dropFirst(length)
    guard let mark = String(behind)?.unicodeScalars.first, "）)、.．".unicodeScalars.contains(mark) else { return nil }
    return length + UTF8.width(mark)
  }

  /// Bytes of what was meant for a marker and is none of any style: `（三、）`, `（山）`, `（3`, `#3.`, `|.`, `第三、`, `C二）`, `'二、`, `“二”`, `二二、`; 0 for nothing.
  private static func oddMarker(_ text: String.UnicodeScalarView) -> Int {
    let isLetter = text.first.map { $0.isASCII && $0.properties.isAlphabetic } ?? false
    let signs = isLetter ? text.prefix(1) : text.prefix { "#*|¦│丨'‘’`´^_~!=/\\\"“《〈「『".unicodeScalars.contains($0) }
    var rest = text[signs.endIndex...]
    // `【周期】` is a heading.
    if let open = rest.first, open.opensBracket, open != "【" {
      let content = rest.dropFirst().prefix(longestOddContent + 1)
      if let close = content.firstIndex(where: \.closesBracket) { return count(of: text[...close]) }
      rest = rest.dropFirst()
      let digits = rest.prefix(while: isDigit)
      let end = rest[digits.endIndex...].drop(while: isMark).startIndex
      // `（〉县直有关部门`
      return end == rest.startIndex ? 0 : count(of: text[..<end])
    }
    let isOrdinal = rest.first == "第" || rest.first == "笫"
    if isOrdinal { rest = rest.dropFirst() }
    let behind = rest.drop(while: isDigit)
    let isNumber = behind.startIndex > rest.startIndex
    let digits = rest[..<behind.startIndex]
    let isDoubled = digits.count == 2 && digits.first == digits.last
    guard isOrdinal || isDoubled || !signs.isEmpty, !isOrdinal || isNumber, let mark = behind.first else { return 0 }
    // `C二J`: a letter in the place of each bracket.
    if isLetter, isNumber, mark.isASCII, mark.properties.isAlphabetic { return count(of: text[...behind.startIndex]) }
    return isMark(mark) ? count(of: text[..<behind.drop(while: isMark).startIndex]) : 0
  }

  /// Bytes of a single character and the point of the section's style behind it: `王、`, `=、`, `T.`; nil for any other beginning.
  private static func pointedWord(_ text: String.UnicodeScalarView, _ style: NumberingStyle) -> Int? {
    guard let point = text.dropFirst().first else { return nil }
    switch style {
    case .hanComma, .arabicComma: if point != "、" { return nil }
    case .arabicDot: if point != "." && point != "．" { return nil }
    default: return nil
    }
    return count(of: text.prefix(2))
  }

  /// A Han character, unless its strokes are nearly those of a numeral.
  private static func mayBeWord(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) && !"王工丑彡亍干土士玉主丰亖乂冂".unicodeScalars.contains(scalar)
  }

  /// `（三项）`, `（第三）`; a longer bracket is text.
  private static let longestOddContent = 3

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar) || HanNumeral.symbol(scalar) != nil
  }

  private static func count(of text: Substring.UnicodeScalarView) -> Int { String(text).utf8.count }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", "。", "；", "：", ",", ".", ";", ":", "．", "·", "—", "－", "-": true
    case "）", ")", "》", "〉", "」", "』", "”", ">", "＞", "〕", "】", "］", "]", "}", "｝": true
    default: false
    }
  }
}
