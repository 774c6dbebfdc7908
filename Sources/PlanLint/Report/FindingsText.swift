import PlanFormat
import PlanSyntax

/// Findings for a person at a terminal: the place, the sentence, and the text with a caret below it.
///
/// ```
/// plan.txt:46:1: 警告：序号“(十)”数字残缺，按前后顺序应为“(十四)” [cut-numeral]
///   46 | (十)加大重点领域执法力度。…
///      | ^~~~ 改为“(十四)”
/// ```
public struct FindingsText: FindingsWriter {
  private let language: MessageLanguage
  private let paint: Paint
  private var counts: [Severity: Int] = [:]
  private var fixes: [Applicability: Int] = [:]
  private var files = 0
  /// The first rule with a finding for which there is no fix.
  private var unfixed: RuleID?

  /// - Parameters:
  ///   - language: of the messages.
  ///   - colour: whether a terminal shows it that knows colours (ECMA-48).
  public init(language: MessageLanguage, colour: Bool = false) {
    self.language = language
    paint = Paint(isOn: colour)
  }

  /// Nothing.
  public mutating func begin() -> String { "" }

  /// Three lines a finding. Long lines of the text are cut.
  public mutating func add(_ file: CheckedFile) -> String {
    files += 1
    var output = ""
    for finding in file.findings {
      counts[finding.severity, default: 0] += 1
      if let fix = finding.fixes.first {
        fixes[fix.applicability, default: 0] += 1
      } else if unfixed == nil {
        unfixed = finding.rule
      }
      output += entry(finding, in: file)
    }
    return output
  }

  /// How many there are of each severity, and how many can be fixed; where one has no fix, how to learn what to do. Where no file was read there is
  /// nothing to tell.
  public mutating func end() -> String {
    guard files > 0 else { return "" }
    let total = counts.values.reduce(0, +)
    guard total > 0 else { return say("未发现问题（\(files) 个文件）\n", "nothing found in \(files) file\(files == 1 ? "" : "s")\n") }
    let parts = [Severity.error, .warning, .note].compactMap { severity in
      counts[severity].map { say("\(severity.word(language)) \($0)", "\($0) \(severity.name)\($0 == 1 ? "" : "s")") }
    }
    var line = say("共 \(total) 处：", "\(total) finding\(total == 1 ? "" : "s"): ") + parts.joined(separator: say("，", ", "))
    if let safe = fixes[.safe] { line += say("；--fix 可修复 \(safe) 处", "; --fix would mend \(safe)") }
    if let unsafe = fixes[.unsafe] {
      line += say(
        "；--fix=unsafe \(fixes[.safe] == nil ? "" : "另")可修复 \(unsafe) 处",
        "; --fix=unsafe would mend \(unsafe)\(fixes[.safe] == nil ? "" : " more")")
    }
    guard let unfixed else { return paint.bold(line) + "\n" }
    return paint.bold(line) + "\n"
      + say("没有给出改法的，可查看规则说明，如：gangmu rules \(unfixed)\n", "for those without a fix see what a rule says: gangmu rules \(unfixed)\n")
  }

  private func entry(_ finding: Diagnostic, in file: CheckedFile) -> String {
    let position = file.lines.position(of: finding.span.start)
    let severity = paint.severity(finding.severity.word(language), finding.severity)
    let colon = say("：", ": ")
    let place = paint.bold("\(Printable.text(file.name)):\(position.line):\(position.column):")
    let message = Printable.text(finding.message.text(language))
    let head = "\(place) \(severity)\(colon)\(message) \(paint.dim("[\(finding.rule)]"))\n"
    let excerpt = Excerpt(finding.span, line: file.lines.line(position.line), in: file.plan.source.bytes)
    let number = String(position.line)
    let gutter = String(repeating: " ", count: number.count + 2)
    let hint = finding.fixes.first.map { " " + Printable.text($0.title.text(language)) } ?? ""
    return head + "  \(number) | \(excerpt.text)\n\(gutter) | \(excerpt.indent)" + paint.severity(excerpt.carets + hint, finding.severity)
      + "\n"
  }

  private func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .zh ? chinese() : english()
  }
}

extension Severity {
  /// 警告
  public func word(_ language: MessageLanguage) -> String {
    switch (self, language) {
    case (.note, .zh): "提示"
    case (.warning, .zh): "警告"
    case (.error, .zh): "错误"
    case (_, .en): name
    }
  }
}

/// A part of a line, and what stands below it.
private struct Excerpt {
  private(set) var text = ""
  private(set) var indent = ""
  private(set) var carets = ""

  /// Columns shown before and behind the place.
  private static let before = 30
  private static let behind = 50

  init(_ span: Span, line: Span, in bytes: [UInt8]) {
    let start = Int(max(span.start, line.start))
    let end = max(start, Int(min(span.end, line.end)))
    // No more than is shown, and one more that tells whether something is left out: lines can be as long as the text.
    var left = Printable.scalars(bytes, Printable.boundary(bytes, start - 4 * (Excerpt.before + 1), from: Int(line.start))..<start)
    let middle = Printable.scalars(bytes, start..<min(end, Printable.boundary(bytes, start + 4 * (Excerpt.behind + 1), from: start)))
    let lineEnd = max(end, Int(line.end))
    var right = Printable.scalars(bytes, end..<min(lineEnd, Printable.boundary(bytes, end + 4 * (Excerpt.behind + 1), from: end)))
    // An indent tells nothing.
    left = Array(left.drop { $0.properties.isWhitespace })
    if left.count > Excerpt.before { left = ["…"] + left.suffix(Excerpt.before) }
    if right.count > Excerpt.behind { right = right.prefix(Excerpt.behind) + ["…"] }
    let shown = middle.count > Excerpt.behind ? middle.prefix(Excerpt.behind) + ["…"] : middle
    text = Printable.string(left + shown + right)
    indent = String(repeating: " ", count: DisplayWidth.of(left))
    carets = "^" + String(repeating: "~", count: max(0, DisplayWidth.of(shown) - 1))
  }
}

extension Paint {
  fileprivate func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .note: wrap(text, "36")
    case .warning: wrap(text, "33")
    case .error: wrap(text, "31")
    }
  }
}
