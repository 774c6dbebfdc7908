import PlanFormat
import PlanSyntax

/// 勘误表: what the text says and what it should say, in rows for print.
public struct Errata: FindingsWriter {
  /// How the rows are written.
  public enum Layout: Sendable {
    case text
    case markdown
    /// RFC 4180, with a byte order mark, without which spreadsheets take it for another encoding.
    case csv
  }

  private let language: MessageLanguage
  private let layout: Layout
  private var number = 0

  /// The language is that of the header and of the remarks; what the text says stays as it is.
  public init(language: MessageLanguage, layout: Layout) {
    self.language = language
    self.layout = layout
  }

  /// The title, or the header of the table.
  public mutating func begin() -> String {
    let names = language == .zh ? ["序号", "文件", "行", "原文", "应为", "说明"] : ["No.", "File", "Line", "Text", "Correct", "Remark"]
    switch layout {
    case .text: return language == .zh ? "勘误表\n" : "Errata\n"
    case .markdown: return row(names) + "|" + String(repeating: " --- |", count: names.count) + "\n"
    case .csv: return "\u{FEFF}" + row(names)
    }
  }

  /// One row a place that changes: a finding that changes none has one as well. Rows are counted on from file to file.
  public mutating func add(_ file: CheckedFile) -> String { file.findings.map { entry($0, file) }.joined() }

  /// Says so where a list in plain text has no row; a table stays empty.
  public mutating func end() -> String {
    guard layout == .text, number == 0 else { return "" }
    return language == .zh ? "（无）\n" : "(none)\n"
  }

  private mutating func entry(_ finding: Diagnostic, _ file: CheckedFile) -> String {
    let places = Passage.places(of: finding.fixes.first { $0.applicability != .display }?.edits ?? [])
    let message = Printable.text(finding.message.text(language))
    guard let first = places.first else {
      return entry(Passage(finding.span, [], in: file), line: file.lines.position(of: finding.span.start).line, message, file)
    }
    let more = language == .zh ? "同上，随之改动" : "as above"
    return places.map { edits in
      let line = file.lines.position(of: edits[edits.startIndex].span.start).line
      return entry(Passage(finding.span, edits, in: file), line: line, edits == first ? message : more, file)
    }.joined()
  }

  private mutating func entry(_ passage: Passage, line: Int, _ message: String, _ file: CheckedFile) -> String {
    number += 1
    guard layout == .text else {
      return row([String(number), file.name, String(line), passage.written, passage.right, message])
    }
    let name = Printable.text(file.name)
    let place = language == .zh ? "\(number). \(name) 第 \(line) 行：" : "\(number). \(name), line \(line): "
    guard !passage.right.isEmpty else { return place + "“\(passage.written)” \(message)\n" }
    return place + "“\(passage.written)” → “\(passage.right)”\n"
  }

  private func row(_ cells: [String]) -> String {
    switch layout {
    case .text: cells.joined(separator: "  ") + "\n"
    case .markdown: "| " + cells.map(markdown).joined(separator: " | ") + " |\n"
    case .csv: csv(cells)
    }
  }

  private func markdown(_ text: String) -> String {
    Printable.text(text).unicodeScalars.map { "\\|*_`<[".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private func csv(_ cells: [String]) -> String {
    var csv = CSVWriter(ByteWriter())
    for cell in cells { csv.text(cell) }
    csv.endRow()
    return String(decoding: csv.take(), as: UTF8.self)
  }
}

/// The words about a place, as they are and as a fix makes them.
private struct Passage {
  let written: String
  /// Empty where there is no fix.
  let right: String

  /// Characters shown before and behind what changes.
  private static let before = 6
  private static let behind = 10

  /// - Parameters:
  ///   - place: where nothing changes.
  ///   - edits: what changes at one place.
  init(_ place: Span, _ edits: ArraySlice<TextEdit>, in file: CheckedFile) {
    let bytes = file.plan.source.bytes
    var span = place
    if let first = edits.first, let last = edits.last { span = Span(start: first.span.start, end: last.span.end) }
    let line = file.lines.line(file.lines.position(of: span.start).line)
    let lastLine = file.lines.line(file.lines.position(of: span.end).line)
    // No more of the line than is shown: it can be as long as the text.
    let start = Printable.boundary(bytes, Int(span.start) - 4 * (Passage.before + 1), from: Int(line.start))
    let end = Printable.boundary(bytes, min(Int(lastLine.end), Int(span.end) + 4 * Passage.behind), from: Int(span.end))
    let left = Passage.words(bytes, start..<max(start, Int(span.start))).suffix(Passage.before)
    let middle = Passage.mended(bytes, span, by: [])
    let right = Printable.scalars(bytes, Int(span.end)..<end).prefix(Passage.behind)
    written = Printable.string(left + middle + right)
    self.right = edits.isEmpty ? "" : Printable.string(left + Passage.mended(bytes, span, by: edits) + right)
  }

  /// The edits of each marker: `(` and `)` of `(二)` are two. Others lie elsewhere in the text.
  static func places(of edits: [TextEdit]) -> [ArraySlice<TextEdit>] {
    var places: [ArraySlice<TextEdit>] = []
    var start = 0
    for index in edits.indices where index + 1 == edits.count || edits[index + 1].span.start > edits[index].span.end + longestNumeral {
      places.append(edits[start...index])
      start = index + 1
    }
    return places
  }

  /// In bytes: `一百二十三`.
  private static let longestNumeral: UInt32 = 15

  /// What edits make of a stretch of text; a line end shows as ⏎.
  private static func mended(_ bytes: [UInt8], _ span: Span, by edits: ArraySlice<TextEdit>) -> [Unicode.Scalar] {
    String(decoding: edits.applied(to: bytes, in: span.range), as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "⏎").unicodeScalars.map(Printable.scalar)
  }

  /// The characters of a stretch of a text, blanks at its beginning left out.
  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Unicode.Scalar] {
    Array(Printable.scalars(bytes, range).drop { $0.properties.isWhitespace })
  }
}
