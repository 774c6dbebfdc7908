public import PlanSyntax

/// What the parser saw on one line.
public struct LineView: Hashable, Sendable {
  /// What a line is to its plan.
  public enum Content: Hashable, Sendable {
    /// Nothing but blanks.
    case blank
    /// A page number or a page header.
    case pageMark
    /// A date, a number, an issuing office, as a web page or a notice names them.
    case metadata
    /// The title of the plan, or a line of it.
    case title
    /// Text before the first section.
    case preamble
    /// Text behind the last section: closing words, a signature.
    case closing
    /// The footer: copies, printing.
    case colophon
    /// Index in ``PlanSyntax/Plan/sections`` of the section that it belongs to.
    case section(Int)
    /// Text outside all of these: a table of contents, a list of attachments.
    case other
  }

  /// 1-based.
  public let line: Int
  /// What the line is to the plan; where several things stand on it, what its first words are.
  public let content: Content
  /// The 1-based line on which its paragraph begins; another than ``line`` where a line was wrapped.
  public let paragraphLine: Int
  /// Its text, without the blanks around it.
  public let text: Span

  /// - Returns: nil where the source has no such line.
  init?(_ line: Int, of plan: Plan, lines: [Line], prose: Prose) {
    guard lines.indices.contains(line - 1) else { return nil }
    let own = lines[line - 1]
    self.line = line
    text = Span(start: own.textStart, end: max(own.textStart, own.textEnd))
    content = own.isBlank ? .blank : LineView.content(at: text.start, in: plan)
    paragraphLine = LineView.paragraphLine(line, prose)
  }

  private static func paragraphLine(_ line: Int, _ prose: Prose) -> Int {
    guard let joint = prose.joints.first(where: { $0.line == line - 1 }),
      let passage = prose.passages.last(where: { $0.start <= joint.offset })
    else { return line }
    return Int(passage.line) + 1
  }

  private static func content(at offset: UInt32, in plan: Plan) -> Content {
    var index = plan.firstToken(endingAfter: offset)
    // Markup stands before the text, a page mark is all of its line.
    while index + 1 < plan.tokens.count, plan.tokens[index].kind.isTrivia, plan.tokens[index].kind != .pageMark { index += 1 }
    guard index < plan.tokens.count else { return .other }
    switch plan.tokens[index].kind {
    case .pageMark: return .pageMark
    case .title: return .title
    case .metadataLabel, .metadataValue: return .metadata
    default: break
    }
    guard let document = plan.documents.first(where: { $0.tokens.range.contains(index) }) else { return .other }
    func holds(_ paragraphs: Range<Int>) -> Bool { plan.paragraphs[paragraphs].contains { $0.tokens.range.contains(index) } }
    if holds(document.preamble) { return .preamble }
    if holds(document.closing) { return .closing }
    if holds(document.colophon) { return .colophon }
    let start = plan.tokens[index].start
    return document.sections.last { plan.sections[$0].span.start <= start && start < plan.sections[$0].span.end }.map { .section($0) }
      ?? .other
  }
}
