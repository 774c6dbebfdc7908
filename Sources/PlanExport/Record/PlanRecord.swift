import PlanSyntax

/// A converted file as a value: what format `gangmu-plan/1` says about a plan, apart from the plan itself.
///
/// The records mirror the output contract field by field and change only with the number of the format. They are what reading a converted file
/// gives, from JSON by `Codable`, from XML by `PlanXMLReader`; both give the same record. Fields that a later writer adds are skipped.
public struct PlanRecord: Hashable, Sendable, Codable {
  /// `gangmu-plan/1`.
  public var format: String
  public var source: SourceRecord
  public var documents: [DocumentRecord]

  public init(format: String = PlanJSON.format, source: SourceRecord, documents: [DocumentRecord]) {
    self.format = format
    self.source = source
    self.documents = documents
  }
}

/// Where a plan came from.
public struct SourceRecord: Hashable, Sendable, Codable {
  public var name: String
  @Named public var encoding: SourceEncoding
  /// Length of the text in UTF-8.
  public var bytes: Int
  public var lines: Int

  public init(name: String, encoding: SourceEncoding, bytes: Int, lines: Int) {
    self.name = name
    self.encoding = encoding
    self.bytes = bytes
    self.lines = lines
  }
}

/// One document of a file.
public struct DocumentRecord: Hashable, Sendable, Codable {
  @Named public var kind: DocumentKind
  /// Empty where the text has none.
  public var title: String
  public var metadata: MetadataRecord
  public var numbering: [NumberingRecord]
  public var preamble: [ParagraphRecord]
  public var sections: [SectionRecord]
  public var closing: [ParagraphRecord]
  public var colophon: [ParagraphRecord]
  /// Of tags that stand outside every section; nil where there are none.
  public var responsibilities: [ResponsibilityRecord]?
  /// What the document says of all its tags; nil where it says nothing.
  public var responsibilityRules: [ResponsibilityRuleRecord]?
  /// What looks like a tag and is not understood; nil where there is none.
  public var unreadTags: [ParagraphRecord]?

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
  public var indexNumber: String?
  public var issuer: String?
  public var documentNumber: String?
  /// ISO 8601.
  public var writtenDate: String?
  /// ISO 8601.
  public var publishedDate: String?
  public var entries: [MetadataEntryRecord]

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
  public var label: String?
  public var value: String
  /// 1-based.
  public var line: Int

  public init(label: String?, value: String, line: Int) {
    self.label = label
    self.value = value
    self.line = line
  }
}

/// What was found about one level's numbering.
public struct NumberingRecord: Hashable, Sendable, Codable {
  public var level: Int
  @Named public var style: NumberingStyle
  @Named public var scope: Scope

  public init(level: Int, style: NumberingStyle, scope: Scope) {
    self.level = level
    self.style = style
    self.scope = scope
  }
}
