/// What stands at a place where a marker may begin: which of a marker's pieces are there, and how its numeral reads.
///
/// Says nothing of what it means; that is decided over the whole document.
struct Surface {
  /// Offsets in the prose: `start ≤ numeralStart ≤ numeralEnd ≤ end ≤ textStart`.
  var start: UInt32
  var numeralStart: UInt32
  var numeralEnd: UInt32
  /// Behind the last piece.
  var end: UInt32
  /// Where the heading begins.
  var textStart: UInt32
  /// For `1.2.1` where the digits before the first dot end.
  var numeralCut: UInt32 = 0
  var digits = Digits()
  /// For `1.2.1` the digits before the first dot: `11.121人才` may be item 11.
  var wholeDigits = Digits()
  /// For `1.2.1` 121: what is left where the dots were lost.
  var allDigits = Digits()
  /// The numeral's value, or 0 where it spells none.
  var value: UInt16 = 0
  /// For `1.2.1` 1, 2 and 1.
  var parts = DecimalParts()
  var pieces: Pieces = []
  /// For `1.2.1` 3.
  var components: UInt8 = 1
  var separator = Separator.none
  var unit = Unit.none
  /// How much the text speaks against a marker, 0 or more.
  var doubt = Doubt.none
  /// What tells of a bare numeral that it counts nothing.
  var sign = Sign.none

  /// Nothing found yet.
  init(at offset: Int) {
    let place = UInt32(truncatingIfNeeded: offset)
    start = place
    numeralStart = place
    numeralEnd = place
    end = place
    textStart = place
  }

  /// The same surface where its text stands at another offset.
  func moved(from old: UInt32, to new: UInt32) -> Surface {
    guard old != new else { return self }
    var moved = self
    let distance = new &- old
    moved.start &+= distance
    moved.numeralStart &+= distance
    moved.numeralEnd &+= distance
    moved.end &+= distance
    moved.textStart &+= distance
    if numeralCut > 0 { moved.numeralCut &+= distance }
    return moved
  }

  var hasNumeral: Bool { !digits.isEmpty }

  /// Of a bare numeral: a word follows with which headings begin and that no number counts.
  var isBeforeVerb: Bool { sign == .verb }

  /// For `1.2.1` 2, the number before the last; 0 for none.
  var outerValue: UInt16 { parts[1] }

  /// Whether more than a point tells its numeral from a number in running text.
  var isFramed: Bool { pieces.contains(.circled) || pieces.contains(.close) || unit != .none }

  /// `（2研究`, `2）研究`, `（）研究`: what brackets tell of a marker that is not whole.
  var isHalfBracketed: Bool {
    !isWhole && (hasNumeral ? pieces.contains(.open) != pieces.contains(.close) : pieces.isSuperset(of: .brackets))
  }

  /// `（1）完善`, and `（1完善`, `1）完善`.
  var isFramedArabic: Bool { pieces.contains(.arabic) && !pieces.isDisjoint(with: .brackets) && components == 1 && unit == .none }

  /// 第二章 and what has lost a piece of it: its unit says of which level it is. Not of articles, for texts cite those of others.
  var namesLevel: Bool { unit != .none && unit != .article }

  /// Whether another marker is the next item of the same list: `（2）` behind `（1）`, not `（二）`.
  func precedes(_ next: Surface) -> Bool {
    let form: Pieces = [.open, .close, .han, .arabic, .composed]
    return value + 1 == next.value && pieces.intersection(form) == next.pieces.intersection(form)
  }

  struct Pieces: OptionSet {
    let rawValue: UInt16
    static let open = Pieces(rawValue: 1)
    static let close = Pieces(rawValue: 2)
    /// 第
    static let prefix = Pieces(rawValue: 4)
    static let han = Pieces(rawValue: 8)
    static let arabic = Pieces(rawValue: 16)
    static let circled = Pieces(rawValue: 32)
    /// One character that is the whole marker: ⑴ ⒈ ㈠
    static let composed = Pieces(rawValue: 64)
    static let lookAlike = Pieces(rawValue: 128)
    static let innerBlank = Pieces(rawValue: 256)
    static let blankBehind = Pieces(rawValue: 512)
    static let dash = Pieces(rawValue: 1024)
    static let firstIs = Pieces(rawValue: 2048)
    /// A Latin letter right behind: `140.3D打印`
    static let letterBehind = Pieces(rawValue: 4096)
    /// `第一百二十条之一`: an article put in later, with the number of the one before it
    static let inserted = Pieces(rawValue: 8192)
    /// `.1` of 2.1
    static let outerLost = Pieces(rawValue: 16384)
    /// `1。2`, `3，1.2`: another point between the numbers
    static let dotChanged = Pieces(rawValue: 32768)
    /// Both brackets.
    static let brackets = Pieces(rawValue: 1 | 2)
    /// What tells a numeral from a number in running text, its unit apart: brackets and 第.
    static let frame = Pieces(rawValue: 1 | 2 | 4)
  }

  enum Separator: UInt8 {
    case none
    /// 、
    case comma
    /// . ． 。 behind an Arabic number
    case dot
    /// ， : ； · —
    case other
  }

  enum Sign: UInt8 {
    case none
    /// A word follows with which headings begin: `十七扎实推进`
    case verb
    /// The line ends: `四⏎建立分级响应机制`
    case lineEnd
    /// The markers around leave out its number: see ``SkippedNumbers``.
    case skipped
  }

  enum Unit: UInt8 { case none, chapter, section, article, part }

  /// Why a surface may be no marker at all.
  enum Doubt: UInt8 {
    case none
    /// A bare numeral before what looks like a heading: `十七扎实推进`
    case bare
    /// A bare number of three digits with its text right behind: `110联动机制`, but also item 110 of a long list
    case name
    /// A bare numeral that makes a word: `三个方面`, `一律`, `2021年`
    case word
    /// Arabic, dot, digit: `1.5亿元`, but also `11.121人才梯队项目`
    case digitBehind
    /// Digits, dot and a year: `23.2023年4月1日`
    case yearBehind
    /// A part of a reference: `（二）款`, `第三条第二款`
    case reference
    /// `(` with its `)` far off: `（此件公开发布）`
    case bracketedText
  }
}
