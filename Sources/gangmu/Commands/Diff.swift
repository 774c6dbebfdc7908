import ArgumentParser
import PlanKit

/// `gangmu diff old.txt new.txt`
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what really changed between two plans. 比较两个方案，只列实质变化。",
    discussion: """
      Sections are paired by their words, never by their numbers: a section inserted is one change, and the numbers that follow from it are one \
      line. OLD and NEW are texts, or files that convert wrote (JSON, XML). Damage is not difference: numbers are compared after repair.

      Examples:
        gangmu diff old.txt new.txt
        gangmu diff --to json old.txt new.txt
        gangmu diff --to html -o changes.html old.txt new.txt
        gangmu diff --across county.txt city.txt
        gangmu diff --to patch -o changes.patch old.txt new.txt
        gangmu apply -o new.txt old.txt changes.patch

      常用：
        gangmu diff 旧方案.txt 新方案.txt                          列出变化
        gangmu diff --to html -o 对照.html 旧方案.txt 新方案.txt   做成网页对照
        gangmu diff --across 县方案.txt 市方案.txt                 对照上下级方案

      Exit status: 0 the same, 1 different, 64 wrong usage, 65 input is not text, 66 no such input, 74 cannot write.
      """
  )

  @OptionGroup var shared: SharedOptions

  @Option(help: "What to write: text, json, html (one page), xml, or patch, which apply turns into the new text.")
  var to: DiffFormat = .text

  @Flag(help: "Lay the plans of two organisations side by side: sections paired by meaning, with a confidence for each pair.")
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
    try shared.check([old, new])
    if across, to == .patch { throw shared.error(.patchAcross) }
  }

  func run() throws {
    let encoding = try shared.encodingRequest()
    let inputs = [Input(old), Input(new)]
    let place = OutputPlace(output)
    let writer = DiffWriter(
      format: to, style: compact ? .compact : .pretty, language: shared.language, colour: output == nil && Surroundings.showsColour)
    try Run.finish(language: shared.language) { reporter throws(Failure) in
      if place.isAmong(inputs) { throw .outputIsInput(place) }
      let comparison = try Comparison(
        ComparedInput(inputs[0], as: encoding), ComparedInput(inputs[1], as: encoding), across: across, needsPatch: to == .patch)
      try place.write(writer.bytes(of: comparison))
      for plan in comparison.plans where plan.isNoted { reporter.say(reporter.messages.repaired(plan)) }
      return comparison.isSame ? .done : .found
    }
  }
}

extension DiffFormat: ExpressibleByArgument {}
