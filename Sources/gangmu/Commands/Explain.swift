import ArgumentParser
import PlanKit

/// `gangmu explain plan.txt:46`
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Help.text("说明编号的判断依据。", "Say why a number is what it is: what was written, what was weighed, what it costs. 说明编号的判断依据。"),
    discussion: Help.text(
      """
      不带行号：逐一说明修复、补出、未定的序号，跳号、重号，以及险些当作条目的段落。带行号：只说那一行。

      常用：
        gangmu explain 方案.txt        逐一说明修复、补出、未定的序号
        gangmu explain 方案.txt:46     只看第 46 行
        gangmu explain --to json 方案.txt
      """,
      """
      Without a line: every number that was restored, inferred or left open, every gap or repeat, and what was nearly taken for a section. \
      With a line: what was weighed there, or what the parser saw there if nothing was.

      Examples:
        gangmu explain plan.txt
        gangmu explain plan.txt:46
        gangmu explain --to json plan.txt

      常用：
        gangmu explain --lang zh 方案.txt        逐一说明修复、补出、未定的编号
        gangmu explain --lang zh 方案.txt:46     只看第 46 行
      """)
  )

  @OptionGroup var shared: SharedOptions

  @Option(help: Help.argument("输出什么：text 或 json。", "What to write: text or json."))
  var to: Format = .text

  @Flag(help: Help.argument("凡可能是条目开头的地方都说明，完好的序号也在内。", "Explain every place where a section may begin, sound numbers too."))
  var all = false

  @Flag(help: Help.argument("把“一是…二是…”也当作条目。", "Take 一是… 二是… as sections too."))
  var sectionsFromFirstIs = false

  @Argument(
    help: Help.argument(
      "方案文本，可带行号，如 方案.txt:46；- 或不写表示标准输入。", "The text, perhaps with a line: plan.txt:46; standard input if it is - or absent.", "file"))
  var operand: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func validate() throws {
    try shared.check(operand.map { [$0] } ?? [])
  }

  func run() throws {
    let request = try shared.encodingRequest()
    try Run.finish(language: shared.language) { reporter throws(Failure) in
      let place = PlaceReference(operand ?? "-")
      let explanation = try explanation(of: place, try place.input.source(as: request))
      try OutputPlace.standardOutput.write(bytes(explanation))
      return .done
    }
  }

  private func explanation(of place: PlaceReference, _ source: Source) throws(Failure) -> Explanation {
    let options = ParseOptions(firstIsSections: sectionsFromFirstIs)
    guard let written = place.line else { return Plan.explain(source, scope: all ? .all : .remarkable, options: options) }
    let line = Int(written) ?? 0
    let explanation = Plan.explain(source, scope: .line(line), options: options)
    if explanation.line == nil { throw .noSuchLine(place.input, written, lineCount: explanation.plan.lineCount) }
    return explanation
  }

  private func bytes(_ explanation: Explanation) -> [UInt8] {
    switch to {
    case .text:
      Array(ExplanationText.text(explanation, language: shared.language, colour: Surroundings.showsColour).utf8)
    case .json:
      // The words of the output are those that were asked for: the environment has no say in them.
      ExplanationJSON.bytes(explanation, language: shared.lang ?? .zh) + [UInt8(ascii: "\n")]
    }
  }
}
