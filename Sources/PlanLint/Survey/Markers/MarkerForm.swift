import PlanSyntax

/// What a marker looks like in the source: its brackets, its point, its digits, and where it stands.
struct MarkerForm: Sendable {
  /// What is not as it should be.
  struct Flaws: OptionSet, Sendable {
    let rawValue: UInt8
    /// `（ 四 ）`
    static let innerBlank = Flaws(rawValue: 1)
    /// `（十⏎四）`
    static let innerBreak = Flaws(rawValue: 2)
    /// `（四）⏎加强…`
    static let torn = Flaws(rawValue: 4)
    /// Text stands before it on its line: `…机制。（四）加强…`
    static let insideLine = Flaws(rawValue: 8)
  }

  /// Pieces that the style has and the source has not.
  struct Missing: OptionSet, Sendable {
    let rawValue: UInt8
    static let open = Missing(rawValue: 1)
    static let prefix = Missing(rawValue: 2)
    static let numeral = Missing(rawValue: 4)
    static let unit = Missing(rawValue: 8)
    static let close = Missing(rawValue: 16)
    static let separator = Missing(rawValue: 32)
  }

  enum DigitWidth: UInt8, Sendable {
    /// Han, circled, or no digits.
    case none
    case half
    case full
  }

  /// 0 where there is none.
  private(set) var open: Unicode.Scalar = "\0"
  private(set) var close: Unicode.Scalar = "\0"
  private(set) var separator: Unicode.Scalar = "\0"
  private(set) var digits = DigitWidth.none
  private(set) var flaws: Flaws = []
  private(set) var missing: Missing = []

  init(_ section: Section, in plan: Plan) {
    let marker = section.marker
    var pending: Flaws = []
    var hasPiece = false
    for index in marker.tokens.range {
      let token = plan.tokens[index]
      let span = plan.span(ofToken: index)
      switch token.kind {
      case .markerBlank, .blank: if hasPiece { pending.insert(.innerBlank) }
      case .softBreak, .lineBreak: if hasPiece { pending.insert(.innerBreak) }
      case .pageMark, .markup: break
      default:
        guard !span.isEmpty else {
          missing.insert(MarkerForm.piece(token.kind))
          continue
        }
        flaws.formUnion(pending)
        pending = []
        hasPiece = true
        note(token.kind, plan.source.bytes, span)
      }
    }
    guard hasPiece else { return }
    if pending.contains(.innerBreak) || MarkerForm.isTorn(section, in: plan) { flaws.insert(.torn) }
    if !MarkerForm.startsLine(Int(marker.tokens.start), in: plan) { flaws.insert(.insideLine) }
  }

  /// A pair of brackets, of whatever kind.
  var isPaired: Bool {
    switch open {
    case "（": close == "）"
    case "(": close == ")"
    case "〔": close == "〕"
    case "[": close == "]"
    case "【": close == "】"
    case "﹙": close == "﹚"
    case "［": close == "］"
    case "\0": true
    default: false
    }
  }

  /// `（一)`, `(一）`
  var isPairOfTwoWidths: Bool { open == "（" && close == ")" || open == "(" && close == "）" }

  /// Another point than the 、 that stands behind a Han number (GB/T 15834-2011, B.3.2), in either width.
  var hasOtherPoint: Bool { separator != "\0" && !MarkerForm.isHanComma(separator) }

  /// The point of another style than that of the siblings: `3、` among `2.` and `4.`.
  func hasForeignPoint(in style: NumberingStyle) -> Bool {
    switch style {
    case .arabicDot: separator == "、" || separator == "\u{FF64}"
    case .arabicComma: separator == "." || separator == "．"
    default: false
    }
  }

  private mutating func note(_ kind: TokenKind, _ bytes: [UInt8], _ span: Span) {
    switch kind {
    case .markerOpen: open = ByteScalars.scalar(bytes, at: Int(span.start))
    case .markerClose: close = ByteScalars.scalar(bytes, at: Int(span.start))
    case .markerSeparator: separator = ByteScalars.scalar(bytes, at: Int(span.start))
    // `第一部 分`
    case .markerUnit: if span.count > 3 { noteBlanks(within: ByteScalars(bytes, span.range)) }
    case .numeral:
      let first = ByteScalars.scalar(bytes, at: Int(span.start))
      if ("0"..."9").contains(first) { digits = .half } else if ("０"..."９").contains(first) { digits = .full }
      // `（十 四）`, `1 2.`: a blank within the numeral belongs to its token. Numerals of one character hold none.
      if span.count > UTF8.width(first) { noteBlanks(within: ByteScalars(bytes, span.range)) }
    default: break
    }
  }

  private mutating func noteBlanks(within piece: ByteScalars) {
    for scalar in piece where scalar.isBlank { flaws.insert(scalar.isLineEnd ? .innerBreak : .innerBlank) }
  }

  private static func piece(_ kind: TokenKind) -> Missing {
    switch kind {
    case .markerOpen: .open
    case .markerPrefix: .prefix
    case .numeral: .numeral
    case .markerUnit: .unit
    case .markerClose: .close
    case .markerSeparator: .separator
    default: []
    }
  }

  private static func isTorn(_ section: Section, in plan: Plan) -> Bool {
    var index = Int(section.marker.tokens.end)
    while index < plan.tokens.count, plan.tokens[index].kind == .blank || plan.tokens[index].kind == .markerBlank { index += 1 }
    guard index < plan.tokens.count, !section.heading.isEmpty || !section.paragraphs.isEmpty else { return false }
    if plan.tokens[index].kind == .softBreak { return true }
    // The line behind was taken for a paragraph of its own.
    return plan.tokens[index].kind == .lineBreak && section.heading.isEmpty
  }

  private static func startsLine(_ first: Int, in plan: Plan) -> Bool {
    var index = first - 1
    while index >= 0 {
      switch plan.tokens[index].kind {
      case .blank, .markup, .pageMark, .markerBlank: index -= 1
      case .lineBreak, .softBreak, .byteOrderMark: return true
      default:
        if !plan.span(ofToken: index).isEmpty { return false }
        index -= 1
      }
    }
    return true
  }
}
