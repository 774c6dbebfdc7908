import ArgumentParser
import PlanKit

/// `gangmu schema json|xml`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the schema of what convert and diff write. 输出 JSON 或 XML 的模式定义。",
    discussion: """
      json is a JSON Schema (draft 2020-12), xml a RELAX NG schema in XML syntax, both of what convert writes; diff is a JSON Schema of what \
      diff writes.

      Examples:
        gangmu schema json > plan.schema.json
        gangmu schema diff > diff.schema.json
        gangmu schema xml > plan.rng && xmllint --relaxng plan.rng --noout plan.xml
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json
    case xml
    case diff
  }

  @Argument(help: "json, xml or diff.")
  var format: Format

  func run() throws {
    let language = LanguageChoice.language(environment: Surroundings.variable)
    let text =
      switch format {
      case .json: PlanSchema.json
      case .xml: PlanSchema.relaxNG
      case .diff: DiffSchema.json
      }
    try Run.finish(language: language) { _ throws(Failure) in
      let output = try Output(.standardOutput)
      try output.write(Array(text.utf8))
      try output.finish()
      return .done
    }
  }
}
