public import PlanSyntax

/// What a caller may ask of the parser.
public struct ParseOptions: Sendable, Hashable {
  /// Whether 一是…二是… at the start of a paragraph are sections. Recognised always, sections only on request.
  public var firstIsSections: Bool

  /// By default 一是…二是… stay text of the section above them.
  public init(firstIsSections: Bool = false) { self.firstIsSections = firstIsSections }
}

extension Plan {
  /// Reads the structure of a text.
  ///
  /// Each step is one function from value to value; none of them fails, reads anything but its arguments, or keeps anything.
  /// Time and memory grow linearly with the source.
  ///
  /// - Parameters:
  ///   - source: any bytes. Ill-formed UTF-8 is kept as it is and read as text.
  ///   - options: what is taken for a section beyond the usual.
  /// - Returns: a plan whose tokens give the source back.
  public static func parse(_ source: Source, options: ParseOptions = ParseOptions()) -> Plan {
    var parsing = Parsing(source: source, options: options)
    return parsing.plan(parsing.numbering)
  }

  /// Reads the structure of UTF-8 bytes.
  public static func parse(_ bytes: [UInt8], name: String = "-") -> Plan { parse(Source(name: name, bytes: bytes)) }
}

/// The steps from bytes to the tree, each taken when it is first asked for.
struct Parsing {
  let source: Source
  let options: ParseOptions
  /// Every byte lies in a line.
  private(set) lazy var lines = Line.split(source.bytes)
  /// Wrapped lines are joined, page marks and empty lines set aside: what is left are passages.
  private(set) lazy var prose = Prose.reflow(source.bytes, lines: lines)
  /// Each passage knows what could be a marker in it, its tags, and where a heading might end.
  private(set) lazy var scanned = ScannedText.scan(prose, options: options)
  /// The passages of each document are known, and which of them stand before its text.
  private(set) lazy var parts = Division.divide(scanned)
  /// Every marker has the one reading that explains the whole document at least cost.
  private(set) lazy var numbering = parts.map { Numbering.resolve(scanned, in: $0.numbered) }

  init(source: Source, options: ParseOptions) {
    self.source = source
    self.options = options
  }

  /// What was found becomes the tree.
  mutating func plan(_ numbering: [Numbering]) -> Plan {
    TreeBuilder.build(source, lineCount: lines.count, text: scanned, parts: parts, numbering: numbering)
  }
}
