import ArgumentParser
import PlanKit

/// What every command that reads a text takes.
struct SharedOptions: ParsableArguments {
  @Option(
    help: Help.argument(
      "输入的编码：auto（自动识别）、utf-8、utf-16、utf-16le、utf-16be、gb18030（即 gbk、gb2312、cp936）。",
      "What the input is encoded in: auto, utf-8, utf-16, utf-16le, utf-16be, gb18030 (also gbk, gb2312, cp936).", "name"))
  var encoding: String = "auto"

  @Option(
    help: Help.argument(
      "提示所用的语言：zh 或 en。不写则随系统环境；供程序读取的结果用中文。",
      "Language of messages, zh or en. Otherwise that of the environment; in reports for programs, Chinese."))
  var lang: MessageLanguage?

  /// The language to speak to the person in.
  var language: MessageLanguage { lang ?? LanguageChoice.language(environment: Surroundings.variable) }

  func encodingRequest() throws -> EncodingRequest {
    guard let request = EncodingRequest(named: encoding) else { throw error(.unknownEncoding(encoding)) }
    return request
  }

  /// What must hold whatever a command does with its inputs.
  ///
  /// - Parameter files: paths, or `-`; none is standard input.
  func check(_ files: [String]) throws {
    _ = try encodingRequest()
    if files.isEmpty, FileDescriptor.standardInput.isTerminal { throw error(.nothingToRead) }
    if files.count(where: { $0 == "-" }) > 1 { throw error(.standardInputTwice) }
  }

  /// Ends the run with status 64 and the usage line.
  func error(_ fault: UsageFault) -> ValidationError { ValidationError(Messages(language: language).text(fault)) }
}

extension MessageLanguage: ExpressibleByArgument {}
