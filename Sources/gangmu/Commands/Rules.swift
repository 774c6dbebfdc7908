import ArgumentParser
import PlanKit

/// `gangmu rules cut-numeral`
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: Help.text("列出或解释检查规则。", "List what validate looks for, or explain one rule. 列出或解释检查规则。"),
    discussion: Help.text(
      """
      常用：
        gangmu rules
        gangmu rules cut-numeral
      """,
      """
      Examples:
        gangmu rules
        gangmu rules cut-numeral
        gangmu rules --lang zh cut-numeral
      """)
  )

  @Option(help: Help.argument("语言：zh 或 en。不写则随系统环境。", "Language, zh or en. Otherwise that of the environment."))
  var lang: MessageLanguage?

  @Argument(help: Help.argument("规则的名称；不写则列出全部。", "The name of a rule; none lists them all.", "rule"))
  var rule: String?

  private var language: MessageLanguage { lang ?? LanguageChoice.language(environment: Surroundings.variable) }

  func validate() throws {
    if let rule, Lint.rule(named: rule) == nil { throw ValidationError(Messages(language: language).unknownRule(rule)) }
  }

  func run() throws {
    let text = rule.flatMap { Lint.rule(named: $0) }.map { RuleText.page($0, language) } ?? RuleText.list(language)
    try Run.finish(language: language) { _ throws(Failure) in
      try OutputPlace.standardOutput.write(Array(text.utf8))
      return .done
    }
  }
}

/// The rules in words.
private enum RuleText {
  /// Each rule with its first sentence, by category.
  static func list(_ language: MessageLanguage) -> String {
    var output = ""
    let width = (Lint.rules.map { $0.id.name.count }.max() ?? 0) + 2
    for category in RuleCategory.allCases {
      output += (output.isEmpty ? "" : "\n") + category.name.text(language) + "\n"
      for rule in Lint.rules where rule.category == category {
        let padding = String(repeating: " ", count: width - rule.id.name.count)
        let severity = language == .zh ? rule.severity.word(.zh) + "  " : rule.severity.name.padded(to: 9)
        output += "  \(rule.id)\(padding)\(severity)\(RulePage.page(of: rule).summary(language))\n"
      }
    }
    return output
  }

  static func page(_ rule: any Rule.Type, _ language: MessageLanguage) -> String {
    let head =
      language == .zh
      ? "\(rule.id)（\(rule.category.name.chinese)；级别：\(rule.severity.word(.zh)) \(rule.severity.name)；\(fix(rule.applicability))）"
      : "\(rule.id) (\(rule.category.name.english); severity \(rule.severity.name); \(fixes(rule.applicability)))"
    return head + "\n\n" + RulePage.page(of: rule).text(language) + "\n"
  }

  private static func fixes(_ applicability: Applicability?) -> String {
    switch applicability {
    case .safe: "fix safe: --fix makes it"
    case .unsafe: "fix unsafe: --fix=unsafe makes it, check it then"
    case .display: "fix display: what it may be is shown, a person chooses"
    case nil: "fix none: a person must mend it"
    }
  }

  private static func fix(_ applicability: Applicability?) -> String {
    switch applicability {
    case .safe: "可用 --fix 自动修复"
    case .unsafe: "可用 --fix=unsafe 修复，改后请核对"
    case .display: "列出几种可能，请人工选定"
    case nil: "请人工修改"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
