import ArgumentParser
import PlanKit
import PlanXLSX

/// `gangmu ledger plan.txt`
struct LedgerCommand: ManyFilesCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: Help.text("输出责任分解表。", "Write who has to do what by when, as a table. 输出责任分解表。"),
    discussion: Help.text(
      """
      每个事项一行：文件、编号、所属部分、工作任务、牵头、责任、配合单位、完成时限、行号。上级标题的责任单位所及的事项注明“承自”；\
      同级事项有责任单位而它没有的，注明“未见责任单位”。

      --by unit 按单位列出事项和数目。同一单位的不同写法（市发改委、市发展和改革委员会）按规则和 --units 归并，并列出归并了哪些写法。

      常用：
        gangmu ledger -o 责任分解表.xlsx 方案.txt            工作簿
        gangmu ledger --bom -o 责任分解表.csv 方案.txt       供 Excel 打开的 CSV
        gangmu ledger --by unit --to markdown 方案.txt       按单位汇总
        gangmu ledger --units 别名.csv --by unit 方案.txt    自备单位别名表
      """,
      """
      One row an item: its document, section, number, headings above it, task, lead, responsible and supporting units, deadline, line. Items that a \
      tag on a heading holds for are listed with a remark, and so are items without anybody among items that have somebody.

      --by unit turns the table over: every unit with its items and counts. Writings of one unit, such as 市发改委 and 市发展和改革委员会, are grouped \
      by rules and by --units, and the table shows what was grouped.

      Examples:
        gangmu ledger plan.txt > ledger.csv
        gangmu ledger --bom plan.txt > ledger.csv      for Excel
        gangmu ledger --to xlsx -o ledger.xlsx plans/*.txt
        gangmu ledger --by unit --to markdown plan.txt
        gangmu ledger --units aliases.csv --by unit plan.txt

      常用：
        gangmu ledger --to xlsx -o 责任分解表.xlsx 方案.txt   工作簿
        gangmu ledger --by unit --to markdown 方案.txt        按单位汇总
      """)
  )

  @OptionGroup var shared: SharedOptions

  @Option(help: Help.argument("输出什么：csv、xlsx、markdown 或 json。", "What to write: csv, xlsx, markdown or json."))
  var to: LedgerFormat?

  @Option(help: Help.argument("item：每个事项一行。unit：按单位列出事项。", "item: one row an item. unit: every unit with its items."))
  var by: LedgerOrder = .item

  @Option(
    help: Help.argument(
      "单位别名表：含 alias、name（或 别名、名称）两列的 CSV 文件。", "A CSV file with columns alias and name: writings that stand for one unit.", "file"))
  var units: String?

  @Flag(help: Help.argument("CSV 开头加上 BOM，供 Excel 识别编码。", "Begin CSV with a byte order mark, by which Excel knows the encoding."))
  var bom = false

  @Option(name: .shortAndLong, help: Help.argument("写入文件；全部写完后文件才出现。", "Write to a file, which appears only when it is whole.", "file"))
  var output: String?

  @Argument(help: Help.argument("方案文本；- 或不写表示标准输入。", "The texts; standard input if it is - or absent.", "files"))
  var operands: [String] = []

  /// As asked for, else by the ending of the output's name, else CSV.
  private var format: LedgerFormat { to ?? output.flatMap(LedgerFormat.init(path:)) ?? .csv }

  func validate() throws {
    try shared.check(files)
    if let output, let to, LedgerFormat(path: output) ?? to != to { throw shared.error(.otherEnding(output, format: to.rawValue)) }
    if bom, format != .csv { throw shared.error(.markIsForCSV) }
    if format == .xlsx, !LedgerWorkbook.isAvailable { throw shared.error(.noWorkbooks) }
    if format == .xlsx, OutputPlace(output) == .standardOutput, FileDescriptor.standardOutput.isTerminal {
      throw shared.error(.workbookOnTerminal)
    }
  }

  func run() throws {
    let files = files
    let inputs = files.isEmpty ? [Input.standardInput] : files.map { Input($0) }
    let encoding = try shared.encodingRequest()
    let place = OutputPlace(output)
    // The text is Chinese, and so are the words of the table.
    let request = LedgerRequest(format: format, order: by, language: shared.lang ?? .zh, mark: bom)
    try Run.finish(language: shared.language, inputCount: inputs.count) { reporter throws(Failure) in
      if place.isAmong(inputs + [units].compactMap { $0 }.map { .file($0) }) { throw .outputIsInput(place) }
      let names = try units.map { path throws(Failure) in try UnitsFile.read(.file(path)) } ?? UnitNames()
      var ledger = Ledger()
      var status = ExitStatus.done
      for (index, (input, name)) in zip(inputs, Input.names(inputs)).enumerated() {
        do throws(Failure) {
          ledger.add(Plan.parse(try input.source(as: encoding, named: name)))
        } catch {
          reporter.report(error)
          status = max(status, error.status)
        }
        reporter.progress(index + 1, of: inputs.count)
      }
      if status != .done, inputs.count == 1 { return status }
      try place.write(try request.bytes(ledger, names, place))
      let cut = request.cutCellCount(ledger, names)
      if cut > 0 { reporter.say(reporter.messages.cutCells(cut)) }
      reporter.say(reporter.messages.ledgerSummary(ledger, grouped: ledger.accounts(names).filter { $0.writings.count > 1 }.count))
      return status
    }
  }
}

extension LedgerFormat: ExpressibleByArgument {}
extension LedgerOrder: ExpressibleByArgument {}
