/// How a text is set, apart from what it says: a reader sees no difference between `，` and `,`, “ ” and " ", — and -, `2023年` and `2023 年`, nor in
/// where a line is broken.
///
/// Texts lose these on their way through web pages, PDF files and offices' programs; GB/T 15834-2011 knows one form of each. What tells one number
/// from two is kept: a blank between digits. Between Latin letters it is not: where a line was broken inside RCEP, nobody knows whether there was one.
enum Typography {
  /// The scalars of a text as a reader takes them; equal for texts that differ in their setting alone. Linear.
  static func folded(_ text: some Sequence<Unicode.Scalar>) -> [UInt32] {
    var result: [UInt32] = []
    var gap = Gap.none
    for scalar in text {
      switch Form(scalar) {
      case .invisible: continue
      case .blank: gap = max(gap, .blank)
      case .lineEnd: gap = max(gap, .lineEnd)
      case .ellipsis: result += [0x2E, 0x2E, 0x2E]
      case .visible(let value):
        defer { gap = .none }
        guard let last = result.last else {
          result.append(value)
          continue
        }
        if value == dash, last == dash { continue }
        if gap.parts(last, value) { result.append(0x20) }
        result.append(value)
      }
    }
    return result
  }

  /// Of a stretch of well-formed UTF-8. Linear.
  static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt32] { folded(String(decoding: bytes, as: UTF8.self).unicodeScalars) }

  /// Whether two texts say the same to a reader. Paragraphs are parted by line ends, which are no difference either.
  static func isSame(_ left: [String], _ right: [String]) -> Bool {
    left == right || folded(left.joined(separator: "\n").unicodeScalars) == folded(right.joined(separator: "\n").unicodeScalars)
  }

  /// The same of two headings; none is the same as none.
  static func isSame(_ left: String?, _ right: String?) -> Bool { isSame(left.map { [$0] } ?? [], right.map { [$0] } ?? []) }

  /// Whether blanks between two scalars part two numbers.
  static func isParting(_ blanks: some Sequence<Unicode.Scalar>, between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
    guard case .visible(let before) = Form(left), case .visible(let after) = Form(right) else { return false }
    let gap = blanks.reduce(Gap.none) { gap, scalar in
      switch Form(scalar) {
      case .blank: max(gap, .blank)
      case .lineEnd: max(gap, .lineEnd)
      default: gap
      }
    }
    return gap.parts(before, after)
  }

  /// Whether nothing of a scalar is to be seen.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch Form(scalar) {
    case .blank, .lineEnd, .invisible: true
    case .ellipsis, .visible: false
    }
  }

  private static let dash: UInt32 = 0x2D

  private enum Gap: Int, Comparable {
    case none, blank, lineEnd

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }

    /// Where a line is broken inside a number, the number goes on.
    func parts(_ left: UInt32, _ right: UInt32) -> Bool { self == .blank && Typography.isDigit(left) && Typography.isDigit(right) }
  }

  private static func isDigit(_ value: UInt32) -> Bool { 0x30...0x39 ~= value }

  /// What a reader sees of a scalar.
  private enum Form {
    case invisible
    case blank
    case lineEnd
    case ellipsis
    case visible(UInt32)

    init(_ scalar: Unicode.Scalar) {
      let value = scalar.value
      switch value {
      case 0x4E00...0x9FFF: self = .visible(value)
      case 0x0A, 0x0D, 0x2028, 0x2029: self = .lineEnd
      case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .blank
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F, 0xFEFF: self = .invisible
      // … ⋯
      case 0x2026, 0x22EF: self = .ellipsis
      // “ ” „ ‟ 〝 〞 〟 ＂
      case 0x201C...0x201F, 0x301D...0x301F, 0xFF02: self = .visible(0x22)
      // ‘ ’ ‚ ‛ ＇
      case 0x2018...0x201B, 0xFF07: self = .visible(0x27)
      // ‐ ‑ ‒ – — ― − ─ ━ －
      case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFF0D: self = .visible(Typography.dash)
      // • ‧ ∙ ⋅ ・ ･
      case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65: self = .visible(0xB7)
      // 。 ｡
      case 0x3002, 0xFF61: self = .visible(0x2E)
      case 0xFF64: self = .visible(0x3001)
      // 〔 【
      case 0x3010, 0x3014: self = .visible(0x5B)
      case 0x3011, 0x3015: self = .visible(0x5D)
      case 0xFF01...0xFF5E: self = .visible(value - 0xFEE0)
      default: self = .visible(value)
      }
    }
  }
}
