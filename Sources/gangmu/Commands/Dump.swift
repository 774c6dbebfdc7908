import ArgumentParser
import PlanKit

/// `gangmu dump --stage tree plan.txt`
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Print what one stage of the parser holds. 输出解析各阶段的中间结果。",
    discussion: """
      For people who work on the parser: the form is that of the cases in Fixtures/corpus.

      Examples:
        gangmu dump plan.txt
        gangmu dump --stage markers plan.txt
      """
  )

  @OptionGroup var shared: SharedOptions

  @Option(help: "The stage to look into.")
  var stage: ParseStage = .tree

  @Flag(help: "Take 一是… 二是… as sections too.")
  var sectionsFromFirstIs = false

  @Argument(help: ArgumentHelp("The text; standard input if it is - or absent.", valueName: "file"))
  var file: String?

  func validate() throws {
    try shared.check(file.map { [$0] } ?? [])
  }

  func run() throws {
    let request = try shared.encodingRequest()
    try Run.finish(language: shared.language) { reporter throws(Failure) in
      let options = ParseOptions(firstIsSections: sectionsFromFirstIs)
      let text = Plan.dump(stage, of: try Input(file ?? "-").source(as: request), options: options)
      try OutputPlace.standardOutput.write(Array(text.utf8))
      return .done
    }
  }
}

extension ParseStage: ExpressibleByArgument {}
