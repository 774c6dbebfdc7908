import ArgumentParser
import PlanKit

/// `gangmu validate plan.txt`
struct Validate: ManyFilesCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: Help.text("检查并修复序号和结构。", "Say what is wrong with a plan's numbering and structure, and put it right. 检查并修复序号和结构。"),
    discussion: Help.text(
      """
      每个问题只说一次，注明位置、应为什么、怎样改。gangmu rules 列出检查项目，gangmu rules 规则名 给出说明。

      离文本最近的 .gangmu.yml（在同一文件夹，或在上级文件夹，到有 .git 的文件夹为止），或 --config 指定的文件，可以关闭规则、调整级别、略过文件：
        fail-on: warning
        rules: {mixed-width: off, skipped-number: error}
        ignore: [{files: "附件*.txt", rules: [missing-tag]}]
      files 按“相对于配置文件所在文件夹的路径”和“文件名”来比对；写文件夹名，则其中的文件都略过。

      --fix 用新文件替换原文件：编码、换行、权限和其余字节不变，访问控制列表（ACL）和扩展属性不保留，其他硬链接仍是旧内容。

      常用：
        gangmu validate 方案.txt                        检查序号和结构
        gangmu validate --diff 方案.txt                 看看会怎样改，不动文件
        gangmu validate --fix 方案.txt                  修复有把握的问题
        gangmu validate --fix=unsafe 方案.txt           多半如此的也改，改后请核对
        gangmu validate --to errata 方案.txt            输出勘误表
        gangmu validate --baseline 已知.json *.txt      只报告新增的问题

      退出码：0 没有达到 --fail-on 的问题，1 有，其余与 gangmu 相同。
      """,
      """
      Each defect is said once, with its place, what it should be, and the fix in the document's own way of writing. \
      gangmu rules lists what is looked for; gangmu rules RULE explains it.

      The nearest .gangmu.yml, beside a text or in a folder above it up to the one with .git, or the file of --config, turns rules off, \
      changes how much they matter, and leaves files alone:
        fail-on: warning
        rules: {mixed-width: off, skipped-number: error}
        ignore: [{files: "附件*.txt", rules: [missing-tag]}]
      What files names is held against the path from the configuration's folder and the file's name; a folder is all that is in it.

      --fix puts a new file in the place of the old one: encoding, line ends, permissions and all other bytes stay, access lists (ACL) and \
      extended attributes do not, and other hard links keep the old text.

      Examples:
        gangmu validate plan.txt
        gangmu validate --diff plan.txt                 what --fix would change
        gangmu validate --fix plans/*.txt               write fixes that are beyond doubt
        gangmu validate --fix=unsafe plan.txt           and those that are probable
        gangmu validate --to sarif plans/*.txt > findings.sarif
        gangmu validate --baseline known.json plans/*.txt

      常用：
        gangmu validate 方案.txt                        检查序号和结构
        gangmu validate --fix 方案.txt                  修复有把握的问题，原编码和换行不变
        gangmu validate --to errata 方案.txt            输出勘误表

      Exit status: 0 nothing found at or above --fail-on, 1 something found, else as for gangmu.
      """)
  )

  @OptionGroup var shared: SharedOptions

  @Option(
    help: Help.argument(
      "输出什么：text、json、sarif、github、junit、errata（勘误表）、errata-markdown 或 errata-csv。",
      "What to write: text, json, sarif, github, junit, errata, errata-markdown or errata-csv."))
  var to: ReportFormat = .text

  @Option(name: .shortAndLong, help: Help.argument("写入文件；全部写完后文件才出现。", "Write to a file, which appears only when it is whole.", "file"))
  var output: String?

  @Option(
    help: Help.argument(
      "改写文件：--fix 只改有把握的，--fix=unsafe 也改多半如此的。",
      "Write fixes into the files: safe ones with --fix alone, unsafe ones too with --fix=unsafe.", "safe|unsafe"))
  var fix: FixMode?

  @Flag(
    help: Help.argument(
      "用差异（unified diff）列出会怎样改，沿用文件的编码，不动文件。", "Show fixes as a unified diff, in the encoding of the file, and change nothing."))
  var diff = false

  @Option(
    help: Help.argument(
      "从哪一级起以退出码 1 结束；不写则为 warning。", "From what severity on to end with status 1; warning if nothing else is said.",
      "note|warning|error|never"))
  var failOn: Threshold?

  @Option(
    help: Help.argument("用这个配置文件，不用离各文件最近的 .gangmu.yml。", "Use this configuration instead of the .gangmu.yml nearest to each file.", "file")
  )
  var config: String?

  @Option(
    help: Help.argument(
      "只报告这个基线文件里没有的；没有这个文件，就记下现有的全部问题。", "Report only what is not in this file; where there is none, write one with all findings.", "file")
  )
  var baseline: String?

  @Flag(help: Help.argument("重写基线中这些文件的记录。", "Write what the baseline has of these files anew."))
  var updateBaseline = false

  @Option(
    help: Help.argument("同时检查几个文件；不写则与处理器个数相同。", "How many files to check at a time; by default as many as there are processors.", "number")
  )
  var jobs: Int?

  @Argument(help: Help.argument("方案文本；- 或不写表示标准输入。", "The texts; standard input if it is - or absent.", "files"))
  var operands: [String] = []

  func validate() throws {
    try shared.check(files)
    if fix != nil, !diff, files.isEmpty || files.contains("-") { throw shared.error(.fixNeedsFiles) }
    if updateBaseline, baseline == nil { throw shared.error(.noBaseline) }
    if let jobs, jobs < 1 { throw shared.error(.noJobs(jobs)) }
  }

  func run() throws {
    let named = files.isEmpty ? [Input.standardInput] : files.map { Input($0) }
    // A file that is named twice is fixed once.
    let inputs = fix != nil && !diff ? Input.distinct(named) : named
    let isRead = output == nil && FileDescriptor.standardOutput.isTerminal
    let check = FileCheck(encoding: try shared.encodingRequest(), fix: fix, diff: diff ? (isRead ? .readable : .ofFile) : nil)
    // What programs read is the same whatever the environment.
    let language = to == .text ? shared.language : shared.lang ?? .zh
    let colour = output == nil && Surroundings.showsColour
    var writer = to.writer(language, colour: colour, version: Gangmu.configuration.version)
    try Run.finish(language: shared.language, inputCount: inputs.count) { reporter throws(Failure) in
      let place = OutputPlace(output)
      if place.isAmong(inputs + sideInputs(of: inputs)) { throw .outputIsInput(place) }
      if let baseline, place.isSame(as: .file(baseline)) { throw .outputIsInput(place) }
      if check.writesFixes, let stream = inputs.first(where: \.isStream) { throw .validation(.fixNeedsRegularFile(stream)) }
      let old = try baseline.flatMap { path throws(Failure) in try Baseline(path: path) }
      let known = updateBaseline ? nil : old
      let match = baseline.map { BaselineMatch(inputs, to: old, at: $0) }
      let run = ValidationRun(
        inputs: inputs, configurations: try ConfigurationReader.configurations(for: inputs, named: config), check: check,
        jobs: jobs ?? Surroundings.processorCount, threshold: failOn, baseline: known, match: match,
        recordsFindings: baseline != nil && known == nil)
      let output = try Output(place)
      let outcome = try run.run(&writer, to: output, reporter: &reporter)
      try output.finish()
      for input in outcome.parted { reporter.say(reporter.messages.parted(input)) }
      if outcome.fixes > 0 { reporter.say(reporter.messages.fixed(outcome.fixes, in: outcome.fixedFiles)) }
      if outcome.hidden > 0 { reporter.say(reporter.messages.hiddenByBaseline(outcome.hidden)) }
      if diff, outcome.undiffed.count > 0 { reporter.say(reporter.messages.notInDiff(outcome.undiffed)) }
      // Of a run that read nothing there is nothing to be known.
      guard let baseline, known == nil, !outcome.found.files.isEmpty else { return outcome.status }
      // Files that were not checked keep what the baseline has of them.
      let found = old?.updated(by: outcome.found, without: match?.moved ?? []) ?? outcome.found
      try found.write(to: baseline)
      reporter.say(reporter.messages.baselineWritten(baseline, found.count))
      // What is now known is no reason to fail.
      return outcome.status == .found ? .done : outcome.status
    }
  }

  /// Files that are read besides the texts.
  private func sideInputs(of inputs: [Input]) -> [Input] {
    let configurations = config.map { [$0] } ?? ConfigurationReader.usualPlaces(for: inputs)
    return (configurations + [baseline].compactMap { $0 }).map { .file($0) }
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension FixMode: ExpressibleByArgument {}
extension Threshold: ExpressibleByArgument {}
