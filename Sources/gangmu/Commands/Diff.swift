import ArgumentParser
import PlanKit

/// `gangmu diff old.txt new.txt`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what really changed between two plans. 比较两个方案，只列实质变化。",
    discussion: """
      Sections are paired by their words, never by their numbers: a section inserted is one change, and the numbers that follow from it are one \
      line. OLD and NEW are texts, or files that convert wrote (JSON, XML). Damage is not difference: numbers are compared after repair.

      Examples:
        gangmu diff old.txt new.txt
        gangmu diff --to json old.txt new.txt
        gangmu diff --to html -o changes.html old.txt new.txt
        gangmu diff --across county.txt city.txt
        gangmu diff --to patch -o changes.patch old.txt new.txt && gangmu apply old.txt changes.patch

      常用：
        gangmu diff 旧方案.txt 新方案.txt                          列出变化
        gangmu diff --to html -o 对照.html 旧方案.txt 新方案.txt   做成网页对照
        gangmu diff --across 县方案.txt 市方案.txt                 对照上下级方案

      Exit status: 0 the same, 1 different, 64 wrong usage, 65 input is not text, 66 no such input, 74 cannot write.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case html
    case xml
    case patch
  }

  @OptionGroup var shared: SharedOptions

  @Option(help: "What to write.")
  var to: Format = .text

  @Flag(help: "Compare the plans of two organisations: pair sections by meaning, with a confidence for each pair.")
  var across = false

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file, which appears only when it is whole.", valueName: "file"))
  var output: String?

  @Flag(help: "JSON on one line.")
  var compact = false

  @Argument(help: ArgumentHelp("The old plan; standard input if it is -.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The new plan; standard input if it is -.", valueName: "new"))
  var new: String

  func validate() throws {
    _ = try shared.encodingRequest()
    if old == "-", new == "-" { throw shared.error(.standardInputTwice) }
  }

  func run() throws {
    let encoding = try shared.encodingRequest()
    let inputs = [Input(old), Input(new)]
    let place = output.map { $0 == "-" ? OutputPlace.standardOutput : .file($0) } ?? .standardOutput
    try Run.finish(language: shared.language) { reporter throws(Failure) in
      if place.isAmong(inputs) { throw .outputIsInput(place) }
      let (left, right) = try (ComparedInput(inputs[0], as: encoding), ComparedInput(inputs[1], as: encoding))
      if across {
        let output = try Output(place)
        try output.write(Array(AcrossText.text(AcrossComparison(left.plan, right.plan), language: shared.lang ?? .zh).utf8))
        try output.finish()
        return .found
      }
      let difference = PlanDifference(from: left.plan, to: right.plan)
      do throws(ScriptMismatch) { try difference.verify() } catch { throw .unsoundDifference(inputs[0], inputs[1]) }
      let output = try Output(place)
      try output.write(bytes(of: difference))
      try output.finish()
      for plan in [difference.old, difference.new] where plan.repairs > 0 { reporter.say(reporter.messages.repaired(plan)) }
      return difference.changes.isEmpty ? .done : .found
    }
  }

  private func bytes(of difference: PlanDifference) -> [UInt8] {
    switch to {
    case .text:
      Array(DiffText.text(difference, language: shared.lang ?? .zh, colour: output == nil && Surroundings.showsColour).utf8)
    default:
      DiffJSON.bytes(difference, style: compact ? .compact : .pretty) + [UInt8(ascii: "\n")]
    }
  }
}
