/// A way of writing markers.
///
/// The names and the order are those of the output contract. Each style is described in a file of its own under `Styles/`.
public enum NumberingStyle: UInt8, Sendable, CaseIterable {
  /// 第一部分, 第一篇, 第一编
  case part
  /// 第一章
  case chapter
  /// 第一节
  case section
  /// 第一条
  case article
  /// 一、
  case hanComma
  /// （一）
  case hanParenthesis
  /// 1.
  case arabicDot
  /// 1、
  case arabicComma
  /// 1, 1.1, 1.1.1
  case decimal
  /// （1）
  case arabicParenthesis
  /// 1）
  case arabicHalfParenthesis
  /// ①
  case circled
  /// ——
  case dash
  /// 一是
  case firstIs

  /// The name used in JSON, XML and on the command line: `han-comma`.
  public var name: String { definition.name }

  /// The style with a name of the output contract.
  public init?(name: String) {
    guard let style = NumberingStyle.allCases.first(where: { $0.name == name }) else { return nil }
    self = style
  }

  /// The depth that the standard and custom give the style: smaller is further out.
  ///
  /// 编 < 章 < 节 < 条 < 一、 < （一） < 1. < （1） < ① (GB/T 9704-2012, 7.3.3; GB/T 15834-2011, B.3.8). A document may do otherwise.
  public var rank: Int { Int(rawValue) }

  /// What the style looks like when nothing is damaged.
  public var definition: StyleDefinition {
    switch self {
    case .part: .part
    case .chapter: .chapter
    case .section: .section
    case .article: .article
    case .hanComma: .hanComma
    case .hanParenthesis: .hanParenthesis
    case .arabicDot: .arabicDot
    case .arabicComma: .arabicComma
    case .decimal: .decimal
    case .arabicParenthesis: .arabicParenthesis
    case .arabicHalfParenthesis: .arabicHalfParenthesis
    case .circled: .circled
    case .dash: .dash
    case .firstIs: .firstIs
    }
  }
}

/// The kind of digits that a style counts in.
public enum NumeralSystem: UInt8, Sendable {
  /// 一、二、三
  case han
  /// 1, 2, 3
  case arabic
  /// ①, ②, ③: one character a number, 1…50
  case circled
  /// Items that bear no number, such as `——`: counted by position.
  case none
}

/// What a style looks like when nothing is damaged.
public struct StyleDefinition: Sendable {
  /// The name of the output contract.
  public let name: String
  /// The kind of digits it counts in.
  public let numerals: NumeralSystem
  /// Pieces of the normalised form, in the order they are written; empty where the style has none.
  public let open: String
  /// 第
  public let prefix: String
  /// 章
  public let unit: String
  /// ）
  public let close: String
  /// 、 or .
  public let separator: String

  init(
    name: String, numerals: NumeralSystem, open: String = "", prefix: String = "", unit: String = "", close: String = "",
    separator: String = ""
  ) {
    self.name = name
    self.numerals = numerals
    self.open = open
    self.prefix = prefix
    self.unit = unit
    self.close = close
    self.separator = separator
  }

  /// The normalised marker of an ordinal: `（十四）`, `3.`, `第二章`.
  ///
  /// - Parameters:
  ///   - ordinal: the number to spell.
  ///   - written: the unit written in the source where a style knows several (`编` or `部分`); nil for the usual one.
  public func marker(_ ordinal: Ordinal, unit written: String? = nil) -> String {
    open + prefix + numeral(ordinal) + (written ?? unit) + close + separator
  }

  /// The normalised numeral alone.
  public func numeral(_ ordinal: Ordinal) -> String {
    switch numerals {
    case .han: HanNumeral.spell(ordinal)
    case .arabic: String(ordinal.value)
    case .circled: CircledNumeral.spell(ordinal)
    case .none: ""
    }
  }
}
