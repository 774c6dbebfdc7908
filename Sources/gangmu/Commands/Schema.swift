import ArgumentParser
import PlanKit

/// `gangmu schema json|xml|findings|diff|diff-xml|explanation`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Help.text("输出 JSON 或 XML 的模式定义。", "Print the schema of what convert, validate, diff and explain write. 输出 JSON 或 XML 的模式定义。"),
    discussion: Help.text(
      """
      json 是 JSON Schema（draft 2020-12），xml 是 RELAX NG，都描述 convert 的输出；findings 描述 validate --to json，diff 描述 diff --to json，\
      explanation 描述 explain --to json，diff-xml 描述 diff --to xml。

      常用：
        gangmu schema json > plan.schema.json
        gangmu schema xml > plan.rng && xmllint --relaxng plan.rng --noout 方案.xml
      """,
      """
      json is a JSON Schema (draft 2020-12), xml a RELAX NG schema in XML syntax, both of what convert writes; findings is the JSON Schema \
      of validate --to json, diff that of diff --to json, explanation that of explain --to json; diff-xml is the RELAX NG schema of diff --to xml.

      Examples:
        gangmu schema json > plan.schema.json
        gangmu schema diff > diff.schema.json
        gangmu schema xml > plan.rng && xmllint --relaxng plan.rng --noout plan.xml
      """)
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case xml
    case findings
    case diff
    case diffXML = "diff-xml"
    case explanation

    var text: String {
      switch self {
      case .json: PlanSchema.json
      case .xml: PlanSchema.relaxNG
      case .findings: FindingsSchema.json
      case .diff: DiffSchema.json
      case .diffXML: DiffSchema.relaxNG
      case .explanation: ExplanationSchema.json
      }
    }
  }

  @Argument(help: Help.argument("json、xml、findings、diff、diff-xml 或 explanation。", "json, xml, findings, diff, diff-xml or explanation."))
  var format: Format

  @Option(help: Help.argument("提示所用的语言：zh 或 en。不写则随系统环境。", "Language of messages, zh or en. Otherwise that of the environment."))
  var lang: MessageLanguage?

  func run() throws {
    try Run.finish(language: lang ?? LanguageChoice.language(environment: Surroundings.variable)) { _ throws(Failure) in
      try OutputPlace.standardOutput.write(Array(format.text.utf8))
      return .done
    }
  }
}
