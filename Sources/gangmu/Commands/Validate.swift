import ArgumentParser
import PlanKit

/// `gangmu validate plan.txt`
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Say what is wrong with the numbering, once. 检查序号和结构。")

  @OptionGroup var shared: SharedOptions

  @Argument(help: ArgumentHelp("The texts; standard input if it is - or absent.", valueName: "files"))
  var operands: [String] = []

  private var files: [String] { operands.flatMap(OperandFolding.unfold) }

  func run() throws {
    let request = try shared.encodingRequest()
    let inputs = files.isEmpty ? [Input.standardInput] : files.map { Input($0) }
    try Run.finish(language: shared.language, inputCount: inputs.count) { reporter throws(Failure) in
      let output = try Output(.standardOutput)
      var writer = FindingsText(language: shared.language)
      try output.write(Array(writer.begin().utf8))
      var status = ExitStatus.done
      for input in inputs {
        let source = try input.source(as: request)
        let plan = Plan.parse(source)
        let findings = Lint.findings(in: plan)
        if findings.contains(where: { $0.severity >= .warning }) { status = .found }
        try output.write(Array(writer.add(CheckedFile(name: input.path, plan: plan, findings: findings)).utf8))
      }
      try output.write(Array(writer.end().utf8))
      try output.finish()
      return status
    }
  }
}
