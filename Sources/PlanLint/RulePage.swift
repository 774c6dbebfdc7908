internal import CEmbedded
import PlanFormat

/// The manual page of a rule: what its doc comment says.
public struct RulePage: Hashable, Sendable {
  private let english: String
  private let chinese: String

  /// The page of a rule; an empty one for a rule that this version does not know.
  public static func page(of rule: any Rule.Type) -> RulePage { manual[rule.id.name] ?? RulePage(english: "", chinese: "") }

  private static let manual = pages(in: unsafe String(cString: gangmu_rule_pages()))

  /// The pages of a manual by their rules' names. Each begins `# name`; `---` parts the English text from the Chinese one.
  private static func pages(in manual: String) -> [String: RulePage] {
    var pages: [String: RulePage] = [:]
    var lines = manual.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let head = lines.firstIndex(where: isHead) {
      let end = lines[(head + 1)...].firstIndex(where: isHead) ?? lines.endIndex
      let texts = lines[(head + 1)..<end].split { $0 == "---" }.map(text)
      if texts.count == 2 { pages[String(lines[head].dropFirst(2))] = RulePage(english: texts[0], chinese: texts[1]) }
      lines = lines[end...]
    }
    return pages
  }

  private static func isHead(_ line: Substring) -> Bool { line.hasPrefix("# ") }

  /// Without the empty lines at both ends.
  private static func text(_ lines: ArraySlice<Substring>) -> String {
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty }) else { return "" }
    return lines[first...last].joined(separator: "\n")
  }

  /// The whole page: what the rule checks, why it matters, an example, what to write instead, and the standard's clause.
  public func text(_ language: MessageLanguage) -> String { language == .zh ? chinese : english }

  /// The first paragraph: what the rule checks.
  public func summary(_ language: MessageLanguage) -> String {
    String(text(language).split(separator: "\n", maxSplits: 1).first ?? "")
  }
}
