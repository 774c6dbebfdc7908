import ArgumentParser
import PlanKit

/// `gangmu dump --stage tree plan.txt`
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: Help.text("输出解析各阶段的中间结果。", "Print what one stage of the parser holds. 输出解析各阶段的中间结果。"),
    discussion: Help.text(
      """
      供开发者查看，格式与 Fixtures/corpus 中的用例相同。

      常用：
        gangmu dump 方案.txt
        gangmu dump --stage markers 方案.txt
      """,
      """
      For people who work on the parser: the form is that of the cases in Fixtures/corpus.

      Examples:
        gangmu dump plan.txt
        gangmu dump --stage markers plan.txt
      """)
  )

  @OptionGroup var shared: SharedOptions

  @Option(help: Help.argument("查看哪个阶段。", "The stage to look into."))
  var stage: ParseStage = .tree

  @Flag(help: Help.argument("把“一是…二是…”也当作条目。", "Take 一是… 二是… as sections too."))
  var sectionsFromFirstIs = false

  @Argument(help: Help.argument("方案文本；- 或不写表示标准输入。", "The text; standard input if it is - or absent.", "file"))
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
