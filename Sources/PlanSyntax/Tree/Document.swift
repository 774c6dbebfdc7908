/// What a document of a file is.
public enum DocumentKind: UInt8, Sendable, CaseIterable {
  /// A text with a title of its own that is neither of the others: 方案, 规划, 要点, 预案, 办法.
  case plan
  /// The covering notice that carries a plan: 现印发给你们，请认真贯彻执行。
  case notice
  /// 附件
  case attachment

  /// The name used in JSON and XML.
  public var name: String {
    switch self {
    case .plan: "plan"
    case .notice: "notice"
    case .attachment: "attachment"
    }
  }
}

/// One document of a file. A file may hold several: a covering notice, then one or more plans, attachments.
public struct Document: Hashable, Sendable {
  /// Whether it is a plan, the notice that carries one, or an attachment.
  public let kind: DocumentKind
  /// Tokens of kind ``TokenKind/title``, over all lines of a broken title; empty where there is none.
  public let title: TokenRange
  /// What the lines around the title say of it.
  public let metadata: Metadata
  /// One row a level and style, outermost first.
  public let numbering: [NumberingLevel]
  /// Indices into ``Plan/paragraphs``: after the title, before the first section; a table of contents above the title as well.
  public let preamble: Range<Int>
  /// Indices into ``Plan/sections``.
  public let sections: Range<Int>
  /// Indices into ``Plan/paragraphs``: closing words, 署名, date.
  public let closing: Range<Int>
  /// Indices into ``Plan/paragraphs``: 版记, page footer, 主办单位.
  public let colophon: Range<Int>
  /// Indices into ``Plan/responsibilities`` of tags that stand outside every section.
  public let responsibilities: Range<Int>
  /// Indices into ``Plan/responsibilityRules``.
  public let responsibilityRules: Range<Int>
  /// Indices into ``Plan/unreadTags``.
  public let unreadTags: Range<Int>
  /// All its tokens, from the first line to the last.
  public let tokens: TokenRange

  /// Made by the parser. All ranges lie within the arrays of the plan that the document goes into, `tokens` holds every token named here, and
  /// `numbering` has the outermost level first. Nothing is checked.
  public init(
    kind: DocumentKind, title: TokenRange, metadata: Metadata, numbering: [NumberingLevel], preamble: Range<Int>, sections: Range<Int>,
    closing: Range<Int>, colophon: Range<Int>, responsibilities: Range<Int>,
    responsibilityRules: Range<Int> = 0..<0, unreadTags: Range<Int> = 0..<0, tokens: TokenRange
  ) {
    self.kind = kind
    self.title = title
    self.metadata = metadata
    self.numbering = numbering
    self.preamble = preamble
    self.sections = sections
    self.closing = closing
    self.colophon = colophon
    self.responsibilities = responsibilities
    self.responsibilityRules = responsibilityRules
    self.unreadTags = unreadTags
    self.tokens = tokens
  }
}

/// A day, as metadata lines give it: `2022-08-29`, `2022年8月29日`.
public struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
  /// 1900…2199
  public let year: Int
  /// 1…12
  public let month: Int
  /// 1…31
  public let day: Int

  /// - Returns: nil for what is no day of 1900…2199.
  public init?(year: Int, month: Int, day: Int) {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1900...2199).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// ISO 8601: `2022-08-29`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}

/// One line of what stands about a document: `索引号：005291441/2022-00166`.
public struct MetadataEntry: Hashable, Sendable {
  /// Nil where the text has no label.
  public let label: Span?
  /// The text behind the label, or the whole line.
  public let value: Span
  /// 1-based.
  public let line: Int

  /// The label lies before the value, on a line that counts from 1.
  public init(label: Span?, value: Span, line: Int) {
    self.label = label
    self.value = value
    self.line = line
  }
}

/// What the text shows about the document itself.
public struct Metadata: Hashable, Sendable {
  /// 索引号
  public var indexNumber: Span?
  /// 发文机关, 发布机构
  public var issuer: Span?
  /// 发文字号 of this document itself, such as 中发〔2021〕33号
  public var documentNumber: Span?
  /// 成文日期
  public var writtenDate: CalendarDate?
  /// 发布日期
  public var publishedDate: CalendarDate?
  /// Every metadata line.
  public var entries: [MetadataEntry] = []

  /// Of a document that says nothing of itself.
  public init() {}
}
