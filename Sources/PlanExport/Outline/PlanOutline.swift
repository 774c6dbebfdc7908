import PlanFormat
import PlanSyntax

/// A plan as an indented table of contents, for the eye: one line a section, with a mark on every number that was mended.
///
/// ```
/// 方案  荷州市卫生健康局2023年法治政府建设实施方案
/// 五、 严格规范公正文明执法
///   （十四） 加大重点领域执法力度    ← 修复，原文“(十)”
/// 共 42 节，修复 1
/// ```
public enum PlanOutline {
  /// The outline, every line with its line end. Linear in the source.
  ///
  /// - Parameters:
  ///   - plan: what to show; all its documents, one below the other.
  ///   - language: of the marks and counts; the headings stay as they are.
  ///   - colour: mark with ANSI escape sequences, for a terminal.
  public static func text(_ plan: Plan, language: MessageLanguage, colour: Bool = false) -> String {
    let words = OutlineWords(language: language)
    let paint = Paint(isOn: colour)
    var output = ""
    for document in plan.documents {
      let title = plan.text(.title, in: document.title)
      let name = words.kind(document.kind)
      output += paint.bold("\(name)  \(title.isEmpty ? words.noTitle : printable(title))") + "\n"
      for index in document.sections { output += line(ofSection: index, in: plan, words: words, paint: paint) + "\n" }
    }
    return output + paint.dim(words.count(plan)) + "\n"
  }

  /// Appends the outline as UTF-8.
  public static func write(_ plan: Plan, language: MessageLanguage, colour: Bool = false, to output: inout [UInt8]) {
    output.append(contentsOf: text(plan, language: language, colour: colour).utf8)
  }

  private static func line(ofSection index: Int, in plan: Plan, words: OutlineWords, paint: Paint) -> String {
    let section = plan.sections[index]
    let marker = plan.markerText(ofSection: index)
    var line = String(repeating: "  ", count: section.level - 1) + (marker.isEmpty ? "?" : marker)
    let heading = printable(name(of: section, in: plan))
    if !heading.isEmpty { line += " " + heading }
    if let mark = words.mark(section.marker, written: plan.written(section.marker)) {
      line += "    " + paint.mark("← " + mark, section.marker.status)
    }
    return line
  }

  /// The heading, or the beginning of the body where there is none.
  private static func name(of section: Section, in plan: Plan) -> String {
    if !section.heading.isEmpty { return plan.text(.heading, in: section.heading) }
    guard let first = section.paragraphs.first else { return "" }
    let body = plan.text(.text, in: plan.paragraphs[first].tokens)
    let beginning = body.prefix(30)
    return beginning.endIndex == body.endIndex ? body : beginning + "…"
  }

  /// On one line, without characters that would make a terminal do something: what parts words is a blank, what shows nothing is left out.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: result.append((0x09...0x0D).contains(scalar.value) || scalar.value == 0x85 ? " " : "\u{FFFD}")
      case .lineSeparator, .paragraphSeparator: result.append(" ")
      case .format: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Paint {
  fileprivate func mark(_ text: String, _ status: MarkerStatus) -> String {
    switch status {
    case .written: text
    case .restored: wrap(text, "33")
    case .inferred: wrap(text, "36")
    case .unresolved: wrap(text, "31")
    }
  }
}
