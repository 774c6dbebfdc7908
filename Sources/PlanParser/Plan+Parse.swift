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
    // Every byte lies in a line.
    let lines = Line.split(source.bytes)
    // Wrapped lines are joined, page marks and empty lines set aside: what is left are passages.
    let prose = Prose.reflow(source.bytes, lines: lines)
    // Each passage knows what could be a marker in it, its tags, and where a heading might end.
    let scanned = ScannedText.scan(prose, options: options)
    // The passages of each document are known, and which of them stand before its text.
    let parts = Division.divide(scanned)
    // Every marker has the one reading that explains the whole document at least cost.
    let numbered = parts.map { Numbering.resolve(scanned, in: $0.numbered) }
    // What was found becomes the tree.
    return TreeBuilder.build(source, lineCount: lines.count, text: scanned, parts: parts, numbering: numbered)
  }

  /// Reads the structure of UTF-8 bytes.
  public static func parse(_ bytes: [UInt8], name: String = "-") -> Plan { parse(Source(name: name, bytes: bytes)) }
}
