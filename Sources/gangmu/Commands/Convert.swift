import ArgumentParser
import PlanKit

/// `gangmu convert plan.txt`
struct Convert: ManyFilesCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: Help.text("转换为 JSON、XML 或目录。", "Convert plans to their structure: JSON, XML or an outline. 转换为 JSON、XML 或目录。"),
    discussion: Help.text(
      """
      丢失或残缺的序号按全文次序修复，并加标记；--repair written 则照原文。单个输入写成一份缩进的文档。多个输入每行一个 JSON 对象（NDJSON），\
      按输入的次序；读不了的输入在它那一行写 {"source": …, "error": …}，其余照常。重名的输入以路径区分。XML 中写不了的控制字符换成 U+FFFD。

      常用：
        gangmu convert --to outline 方案.txt           查看目录
        gangmu convert -o 方案.json 方案.txt           转换为 JSON
        gangmu convert --to xml -o 方案.xml 方案.txt   转换为 XML
        gangmu convert --output-directory 结果 *.txt   每个文件各存一份
        gangmu convert --encoding gbk 旧方案.txt       指定编码（一般自动识别）
      """,
      """
      Numbers that were lost or damaged are restored from the whole sequence, and marked so; --repair written leaves them as they are. \
      One input gives one indented document. Several inputs give one JSON object a line (NDJSON), in the order of the inputs; one that \
      cannot be read gives {"source": …, "error": …} on its line, and the rest goes on; inputs of one name are called by their paths. Control characters, which XML cannot hold, become U+FFFD there.

      Examples:
        gangmu convert plan.txt
        gangmu convert --to outline plan.txt
        gangmu convert --to xml -o plan.xml plan.txt
        gangmu convert --output-directory structures plans/*.txt
        cat plan.txt | gangmu convert --compact
        gangmu convert --stream < requests.ndjson > answers.ndjson

      常用：
        gangmu convert --to outline 方案.txt           查看目录
        gangmu convert -o 方案.json 方案.txt           转换为 JSON
        gangmu convert --output-directory 结果 *.txt   每个文件各存一份
        gangmu convert --encoding gbk 旧方案.txt       指定编码（一般自动识别）
      """)
  )

  @OptionGroup var shared: SharedOptions

  @Option(help: Help.argument("输出什么：json、xml 或 outline（缩进的目录）。", "What to write: json, xml or outline, an indented table of contents."))
  var to: OutputFormat?

  @Option(name: .shortAndLong, help: Help.argument("写入文件；全部写完后文件才出现。", "Write to a file, which appears only when it is whole.", "file"))
  var output: String?

  @Option(help: Help.argument("每个输入在这个文件夹里各存一份。", "Write one file for each input into a folder.", "folder"))
  var outputDirectory: String?

  @Flag(
    help: Help.argument(
      "JSON 和 XML 的版式：缩进（单个输入时如此），或尽量紧凑。", "Layout of JSON and XML: indented (of one document by default), or as short as can be."))
  var layout: Layout?

  @Option(
    help: Help.argument("full：修复丢失的序号。written：序号一律照原文。", "full: restore lost numbers. written: leave all numbers as the source has them."))
  var repair: Repair = .full

  @Flag(
    help: Help.argument(
      "逐行读入 {\"id\": …, \"text\": …}，逐行输出，id 不变。", "Read lines of {\"id\": …, \"text\": …} and write one line each, with the same id."))
  var stream = false

  @Flag(help: Help.argument("把“一是…二是…”也当作条目。", "Take 一是… 二是… as sections too."))
  var sectionsFromFirstIs = false

  @Argument(help: Help.argument("方案文本；- 或不写表示标准输入。", "The texts; standard input if it is - or absent.", "files"))
  var operands: [String] = []

  enum Layout: String, EnumerableFlag {
    case pretty
    case compact

    var style: ExportStyle { self == .pretty ? .pretty : .compact }
  }

  enum Repair: String, ExpressibleByArgument, CaseIterable {
    case full
    case written
  }

  func validate() throws {
    _ = try shared.encodingRequest()
    _ = try arrangement()
    if files.isEmpty, FileDescriptor.standardInput.isTerminal { throw shared.error(.nothingToRead) }
  }

  func run() throws {
    let arrangement = try arrangement()
    let files = files
    let inputs = files.isEmpty ? [Input.standardInput] : files.map { Input($0) }
    let conversion = try conversion(in: arrangement)
    // The words of error lines are part of the output, as those of other reports for programs: the environment has no say in them.
    let words = Messages(language: shared.lang ?? .zh)
    let names = names(of: inputs, in: arrangement, as: conversion.format)
    let places = places(in: arrangement, names: names)
    try Run.finish(language: shared.language, inputCount: inputs.count) { reporter throws(Failure) in
      if let place = OutputPlace.first(of: places, among: inputs) { throw .outputIsInput(place) }
      let run = FileRun(inputs: inputs, conversion: conversion, words: words)
      switch arrangement {
      case .single: return try run.single(to: places[0])
      case .joined: return try run.joined(to: places[0], reporter: &reporter)
      case .stream:
        return try StreamRun(inputs: inputs, conversion: conversion, words: words).run(to: places[0], reporter: &reporter)
      case .separate(let folder):
        for (input, name) in zip(inputs, names) where name.isRenamed { reporter.say(reporter.messages.renamed(input, to: name.text)) }
        return try run.separate(to: places, in: folder, reporter: &reporter)
      }
    }
  }

  private func arrangement() throws -> Arrangement {
    do throws(UsageFault) {
      return try Arrangement(
        Arrangement.Wishes(
          files: files, format: to, output: output, folder: outputDirectory, isStream: stream, style: layout?.style))
    } catch {
      throw shared.error(error)
    }
  }

  /// The names of the results, where each is a file of its own.
  private func names(of inputs: [Input], in arrangement: Arrangement, as format: OutputFormat) -> [OutputName] {
    guard case .separate = arrangement else { return [] }
    return OutputName.assign(to: inputs.map(\.path), fileExtension: format.fileExtension)
  }

  /// Where the results go: one place, or one for each input.
  private func places(in arrangement: Arrangement, names: [OutputName]) -> [OutputPlace] {
    if case .separate(let folder) = arrangement { return names.map { .file(Directory.join(folder, $0.text)) } }
    return [OutputPlace(output)]
  }

  private func conversion(in arrangement: Arrangement) throws -> Conversion {
    let options = ParseOptions(firstIsSections: sectionsFromFirstIs)
    return Conversion(
      format: to ?? .json, style: layout?.style ?? arrangement.usualStyle, encoding: try shared.encodingRequest(), options: options,
      keepsWrittenNumbers: repair == .written,
      // The text is Chinese, and so are the few words between its headings.
      outlineLanguage: shared.lang ?? .zh,
      outlineColour: output == nil && outputDirectory == nil && Surroundings.showsColour)
  }
}

extension OutputFormat: ExpressibleByArgument {}
