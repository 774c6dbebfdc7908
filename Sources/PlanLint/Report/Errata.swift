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

  /// One row a finding. Rows are counted on from file to file.
  public mutating func add(_ file: CheckedFile) -> String { file.findings.map { entry($0, file) }.joined() }

  /// Says so where a list in plain text has no row; a table stays empty.
  public mutating func end() -> String {
    guard layout == .text, number == 0 else { return "" }
    return language == .zh ? "（无）\n" : "(none)\n"
  }

  private mutating func entry(_ finding: Diagnostic, _ file: CheckedFile) -> String {
    number += 1
    let line = file.lines.position(of: finding.span.start).line
    let passage = Passage(finding, in: file)
    let message = DisplayWidth.printable(finding.message.text(language))
    guard layout == .text else {
      return row([String(number), file.name, String(line), passage.written, passage.right, message])
    }
    let name = DisplayWidth.printable(file.name)
    let place = language == .zh ? "\(number). \(name) 第 \(line) 行：" : "\(number). \(name), line \(line): "
    guard !passage.right.isEmpty else { return place + "“\(passage.written)” \(message)\n" }
    return place + "“\(passage.written)” → “\(passage.right)”\n"
  }

  private func row(_ cells: [String]) -> String {
    switch layout {
    case .text: cells.joined(separator: "  ") + "\n"
    case .markdown: "| " + cells.map(markdown).joined(separator: " | ") + " |\n"
    case .csv: cells.map(csv).joined(separator: ",") + "\r\n"
    }
  }

  private func markdown(_ text: String) -> String {
    DisplayWidth.printable(text).unicodeScalars.map { "\\|*_`<[".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private func csv(_ text: String) -> String {
    // A spreadsheet would take these for the beginning of a formula.
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let plain = isFormula ? "'" + text : text
    guard plain.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return plain }
    return "\"" + plain.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}

/// The words about a finding, as they are and as its first fix makes them.
private struct Passage {
  let written: String
  /// Empty where there is no fix.
  let right: String

  /// Characters shown before and behind what changes.
  private static let before = 6
  private static let behind = 10

  init(_ finding: Diagnostic, in file: CheckedFile) {
    let bytes = file.plan.source.bytes
    let edits = Passage.firstPlace(of: finding.fixes.first { $0.applicability != .display }?.edits ?? [])
    let span = edits.isEmpty ? finding.span : Span(start: edits[0].span.start, end: edits[edits.count - 1].span.end)
    let line = file.lines.line(file.lines.position(of: span.start).line)
    let lastLine = file.lines.line(file.lines.position(of: span.end).line)
    // No more of the line than is shown: it can be as long as the text.
    let start = Passage.boundary(bytes, Int(span.start) - 4 * (Passage.before + 1), from: Int(line.start))
    let end = Passage.boundary(bytes, min(Int(lastLine.end), Int(span.end) + 4 * Passage.behind), from: Int(span.end))
    let left = Passage.words(bytes, start..<max(start, Int(span.start))).suffix(Passage.before)
    let middle = Passage.mended(bytes, span, by: [])
    let right = Passage.words(bytes, Int(span.end)..<end).prefix(Passage.behind)
    written = Passage.string(left + middle + right)
    self.right = edits.isEmpty ? "" : Passage.string(left + Passage.mended(bytes, span, by: edits) + right)
  }

  /// The edits of the first marker: `(` and `)` of `(二)` are two. Others lie elsewhere in the text.
  private static func firstPlace(of edits: [TextEdit]) -> ArraySlice<TextEdit> {
    var count = min(1, edits.count)
    while count < edits.count, edits[count].span.start <= edits[count - 1].span.end + longestNumeral { count += 1 }
    return edits[..<count]
  }

  /// In bytes: `一百二十三`.
  private static let longestNumeral: UInt32 = 15

  /// What edits make of a stretch of text; a line end shows as ⏎.
  private static func mended(_ bytes: [UInt8], _ span: Span, by edits: ArraySlice<TextEdit>) -> [Unicode.Scalar] {
    var text = ""
    var place = Int(span.start)
    for edit in edits {
      text += String(decoding: bytes[place..<Int(edit.span.start)], as: UTF8.self) + edit.text
      place = Int(edit.span.end)
    }
    text += String(decoding: bytes[place..<Int(span.end)], as: UTF8.self)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "⏎").unicodeScalars
      .map { DisplayWidth.printable($0) }
  }

  /// Where the character at an offset begins; the start where the offset lies before it.
  private static func boundary(_ bytes: [UInt8], _ offset: Int, from start: Int) -> Int {
    var offset = min(offset, bytes.count)
    while offset > start, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return max(offset, start)
  }

  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Unicode.Scalar] {
    Array(
      String(decoding: bytes[range], as: UTF8.self).unicodeScalars.map { DisplayWidth.printable($0) }.drop { $0.properties.isWhitespace })
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
