import ArgumentParser

/// The tool. Each subcommand has a file of its own beside this one.
@main
struct Gangmu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gangmu",
    abstract: Help.text(
      "纲目：读出规划、方案的层次结构。", "Read the headings and sections of Chinese government plans, however damaged. 纲目：读出规划、方案的层次结构。"),
    discussion: Help.text(
      """
      常用：
        gangmu convert --to outline 方案.txt        查看目录，补正过的序号有标记
        gangmu convert -o 方案.json 方案.txt        转换为 JSON
        gangmu convert *.txt > 全部.ndjson          每个文件一行 JSON
        gangmu validate 方案.txt                    检查序号和结构
        gangmu validate --fix 方案.txt              修复有把握的问题
        gangmu diff 旧.txt 新.txt                   实际改了什么
        gangmu ledger -o 台账.xlsx 方案.txt         责任分解表
        gangmu explain 方案.txt:46                  第 46 行的序号为何如此
        gangmu schema json                          JSON 的模式定义

      退出码：0 完成，1 validate 有发现或 diff 有变化，64 用法有误，65 输入不是文本，66 没有这个输入，74 写不出来。
      """,
      """
      Examples:
        gangmu convert plan.txt                     the structure as JSON
        gangmu convert --to outline plan.txt        a table of contents for the eye
        gangmu convert --to xml -o plan.xml plan.txt
        gangmu convert *.txt > plans.ndjson         one JSON object a line
        gangmu validate plan.txt                    what is wrong with its numbering
        gangmu validate --fix plan.txt              put right what is beyond doubt
        gangmu diff old.txt new.txt                 what really changed
        gangmu ledger -o ledger.xlsx plan.txt       who does what by when
        gangmu explain plan.txt:46                  why a number is what it is
        gangmu schema json                          what the JSON looks like

      常用：
        gangmu convert --to outline 方案.txt        查看目录，补正过的序号有标记
        gangmu convert -o 方案.json 方案.txt        转换为 JSON
        gangmu validate 方案.txt                    检查序号和结构
        gangmu diff 旧.txt 新.txt                   实际改了什么

      Exit status: 0 done, 1 validate found something or diff a change, 64 wrong usage, 65 input is not text, 66 no such input, 74 cannot write.
      """),
    version: "0.1.0",
    subcommands: [
      Convert.self, Explain.self, Validate.self, Rules.self, LedgerCommand.self, Diff.self, Apply.self, Schema.self, Dump.self,
    ]
  )

  static func main() {
    Surroundings.prepare()
    let arguments = Surroundings.arguments
    let language = LanguageChoice.language(arguments, environment: Surroundings.variable)
    do {
      if let fault = CommandName.fault(arguments) { throw ValidationError(Messages(language: language).text(fault)) }
      var command = try parseAsRoot(OperandFolding.fold(PlaceReference.completed(FixArgument.completed(arguments))))
      try command.run()
    } catch {
      if exitCode(for: error) == .validationFailure, language == .zh {
        try? FileDescriptor.standardError.write(Array((UsageText.chinese(fullMessage(for: error)) + "\n").utf8))
        exit(withError: ExitCode.validationFailure)
      }
      if exitCode(for: error) == .success, language == .zh {
        try? FileDescriptor.standardOutput.write(Array((HelpText.chinese(fullMessage(for: error)) + "\n").utf8))
        exit(withError: ExitCode.success)
      }
      exit(withError: error)
    }
  }
}
