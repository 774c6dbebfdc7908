import PlanSyntax

/// A converted file as a value: what format `gangmu-plan/1` says about a plan, apart from the plan itself.
///
/// The records mirror the output contract field by field and change only with the number of the format. They are what reading a converted file
/// gives, from JSON by `Codable`, from XML by `PlanXMLReader`; both give the same record. Fields that a later writer adds are skipped.
public struct PlanRecord: Hashable, Sendable, Codable {
  /// `gangmu-plan/1`.
  public var format: String
  /// Where the plan came from.
  public var source: SourceRecord
  /// In reading order; none in an empty text.
  public var documents: [DocumentRecord]

  /// The format is that of this version unless the record was written by another.
  public init(format: String = PlanJSON.format, source: SourceRecord, documents: [DocumentRecord]) {
    self.format = format
    self.source = source
    self.documents = documents
  }
}

/// Where a plan came from.
public struct SourceRecord: Hashable, Sendable, Codable {
  /// A file's name, without folders, or what the caller called it; `-` for standard input.
  public var name: String
  /// What the text was read from, before it became UTF-8.
  @Named public var encoding: SourceEncoding
  /// Length of the text in UTF-8.
  public var bytes: Int
  /// Number of lines; a last line without line end counts.
  public var lines: Int

  /// Both numbers are of the text as UTF-8, and not below 0.
  public init(name: String, encoding: SourceEncoding, bytes: Int, lines: Int) {
    self.name = name
    self.encoding = encoding
    self.bytes = bytes
    self.lines = lines
  }
}

/// One document of a file.
public struct DocumentRecord: Hashable, Sendable, Codable {
  /// Whether it is a plan, the notice that carries one, or an attachment.
  @Named public var kind: DocumentKind
  /// Empty where the text has none.
  public var title: String
  /// What the lines around the title say of it.
  public var metadata: MetadataRecord
  /// One row a level and style, outermost first.
  public var numbering: [NumberingRecord]
  /// After the title, before the first section.
  public var preamble: [ParagraphRecord]
  /// The outermost ones; the others lie in them.
  public var sections: [SectionRecord]
  /// Closing words, 署名, date.
  public var closing: [ParagraphRecord]
  /// 版记, page footer, 主办单位.
  public var colophon: [ParagraphRecord]
  /// Of tags that stand outside every section; nil where there are none.
  public var responsibilities: [ResponsibilityRecord]?
  /// What the document says of all its tags; nil where it says nothing.
  public var responsibilityRules: [ResponsibilityRuleRecord]?
  /// What looks like a tag and is not understood; nil where there is none.
  public var unreadTags: [ParagraphRecord]?

  /// Lists that the format leaves out where they are empty are nil then, not empty.
  public init(
    kind: DocumentKind, title: String, metadata: MetadataRecord, numbering: [NumberingRecord] = [], preamble: [ParagraphRecord] = [],
    sections: [SectionRecord] = [], closing: [ParagraphRecord] = [], colophon: [ParagraphRecord] = [],
    responsibilities: [ResponsibilityRecord]? = nil, responsibilityRules: [ResponsibilityRuleRecord]? = nil,
    unreadTags: [ParagraphRecord]? = nil
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
  }
}

/// What a text shows about a document.
public struct MetadataRecord: Hashable, Sendable, Codable {
  /// 索引号
  public var indexNumber: String?
  /// 发文机关, 发布机构
  public var issuer: String?
  /// 发文字号 of the document itself.
  public var documentNumber: String?
  /// ISO 8601.
  public var writtenDate: String?
  /// ISO 8601.
  public var publishedDate: String?
  /// Every metadata line, in reading order.
  public var entries: [MetadataEntryRecord]

  /// Dates are written after ISO 8601: `2022-08-29`.
  public init(
    indexNumber: String? = nil, issuer: String? = nil, documentNumber: String? = nil, writtenDate: String? = nil,
    publishedDate: String? = nil, entries: [MetadataEntryRecord] = []
  ) {
    self.indexNumber = indexNumber
    self.issuer = issuer
    self.documentNumber = documentNumber
    self.writtenDate = writtenDate
    self.publishedDate = publishedDate
    self.entries = entries
  }
}

/// One metadata line.
public struct MetadataEntryRecord: Hashable, Sendable, Codable {
  /// What stands before the colon; nil where the line has no label.
  public var label: String?
  /// The text behind the label, or the whole line.
  public var value: String
  /// 1-based.
  public var line: Int

  /// The line counts from 1.
  public init(label: String?, value: String, line: Int) {
    self.label = label
    self.value = value
    self.line = line
  }
}

/// What was found about one level's numbering.
public struct NumberingRecord: Hashable, Sendable, Codable {
  /// Depth of nesting, from 1.
  public var level: Int
  /// How the markers of the level are written.
  @Named public var style: NumberingStyle
  /// What the numbers do where a new parent begins.
  @Named public var scope: Scope

  /// The level counts from 1.
  public init(level: Int, style: NumberingStyle, scope: Scope) {
    self.level = level
    self.style = style
    self.scope = scope
  }
}
