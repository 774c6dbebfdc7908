import PlanKit

/// Every sentence that the tool says to a person, in both languages. Each names the place and what to do next.
struct Messages {
  let language: MessageLanguage

  func text(_ failure: Failure) -> String {
    switch failure {
    case .input(let input, _) where input.path.isEmpty: emptyName
    case .input(let input, let error): at(name(input), reading(error))
    case .undecodable(let input, let error): at(name(input), decoding(error))
    case .request(let input, let line, let fault): at("\(name(input)):\(line)", request(fault))
    case .tooLargeForXML(let input):
      at(name(input), say("结果超过 XML 库的上限（2 GB），请改用 --to json。", "too large for XML, of which the library holds 2 GB. Use --to json."))
    case .output(let place, _) where place.name.isEmpty: emptyName
    case .output(let place, let error): at(name(place), writing(error)) + (place == .standardOutput ? "" : nothingLeft)
    case .workbook(let place, let failure): at(name(place), workbook(failure)) + nothingLeft
    case .unitsFile(let input, let fault): at(name(input), units(fault))
    case .outputIsInput(let place):
      at(name(place), say("同时也是输入，不会覆盖。请另选输出位置。", "is one of the inputs and will not be overwritten. Choose another place."))
    case .notAPlan(let input, let form): at(name(input), notAPlan(form))
    case .notConverted(let input): at(name(input), notConverted)
    case .notAPatch(let input): at(name(input), notAPatch)
    case .patchDoesNotFit(let patch, let old): at(name(patch), patchDoesNotFit(name(old)))
    case .unsoundDifference(let old, let new): at(name(old) + " → " + name(new), unsoundDifference)
    case .validation(let failure): text(failure)
    case .noSuchLine(let input, let line, let count):
      at(name(input), say("没有第“\(line)”行，全文共 \(count) 行。请检查行号。", "no line “\(line)”; the text has \(count). Check the number."))
    }
  }

  func text(_ fault: UsageFault) -> String {
    switch fault {
    case .noCommand(let file):
      say("缺少命令，例如 gangmu convert \(file)。", "no command. Say what to do, as in gangmu convert \(file).")
    case .unknownCommand(let name, let guess?): say("没有命令“\(name)”。是不是 \(guess)？", "no command “\(name)”. Did you mean \(guess)?")
    case .unknownCommand(let name, nil):
      say("没有命令“\(name)”。运行 gangmu --help 查看全部命令。", "no command “\(name)”. gangmu --help lists them all.")
    case .unknownEncoding(let name):
      say("编码“\(name)”不认识。可用：", "unknown encoding “\(name)”. Known are ")
        + "auto, utf-8, utf-16, utf-16le, utf-16be, gb18030 (gbk, gb2312, cp936)"
    case .nothingToRead:
      say("没有输入。请给出文件，例如 gangmu convert plan.txt，或用管道送入正文。", "no input. Name a file, as in gangmu convert plan.txt, or pipe a text in.")
    case .standardInputTwice: say("“-”（标准输入）只能写一次。", "“-” (standard input) can be read only once.")
    case .severalXML:
      say(
        "多个输入不能合成一个 XML 文件。请用 --output-directory 每个输入写一个文件。",
        "several inputs do not make one XML file. Use --output-directory to write one file each.")
    case .prettyLines:
      say(
        "多个输入时每行一个 JSON 对象，不能用 --pretty。请去掉它，或用 --output-directory。",
        "several inputs are written as one JSON object a line, which --pretty cannot be. Leave it out, or use --output-directory.")
    case .streamIsJSON: say("--stream 只输出 JSON，请去掉 --to。", "--stream writes JSON only. Leave --to out.")
    case .streamToDirectory:
      say("--stream 逐行输出，不能用 --output-directory。请改用 -o。", "--stream writes lines, not files. Use -o instead of --output-directory.")
    case .patchAcross: patchAcross
    case .fixNeedsFiles: fixNeedsFiles
    case .noBaseline: noBaseline
    case .noJobs(let number): say("--jobs 至少为 1，不能是 \(number)。", "--jobs is at least 1, not \(number).")
    case .markIsForCSV: markIsForCSV
    case .noWorkbooks: noWorkbooks
    case .workbookOnTerminal: workbookOnTerminal
    case .otherEnding(let path, let format):
      say(
        "--to \(format) 与 \(SystemName.shown(path)) 的扩展名不符，请改其中一个。",
        "--to \(format) does not go with the ending of \(SystemName.shown(path)). Change one of them.")
    case .oneOutput: say("-o 和 --output-directory 只能用一个。", "use either -o or --output-directory.")
    }
  }

  /// What is written beside two inputs of the same name.
  func renamed(_ input: Input, to name: String) -> String {
    at(self.name(input), say("有同名输入，结果写入 \(name)。", "another input has the same name; written to \(name)."))
  }

  func name(_ input: Input) -> String { input == .standardInput ? say("标准输入", "standard input") : input.label }
  private func name(_ place: OutputPlace) -> String {
    place == .standardOutput ? say("标准输出", "standard output") : SystemName.shown(place.name)
  }
  func at(_ place: String, _ sentence: String) -> String { place + say("：", ": ") + sentence }
  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .zh ? chinese() : english()
  }
}

/// What went wrong with an input or output.
extension Messages {
  private func reading(_ error: SystemError) -> String {
    switch error {
    case .noSuchFile, .notADirectory: say("没有这个文件。请检查路径。", "no such file. Check the path.")
    case .isADirectory:
      say("是文件夹，不是文件。请给出里面的文件，例如 文件夹/*.txt。", "is a directory, not a file. Name the files in it, as in folder/*.txt.")
    case .noPermission: say("没有读取权限。请检查文件权限。", "no permission to read it. Check the file's permissions.")
    case .notOpen: say("没有打开。请给出文件，或用管道送入正文。", "is not open. Name a file, or pipe a text in.")
    default: say("读取失败（\(system(error))）。", "cannot be read (\(system(error))).")
    }
  }

  private func writing(_ error: SystemError) -> String {
    let reason =
      switch error {
      case .noSuchFile: say("上级文件夹不存在，请先建立", "its folder does not exist; make it first")
      case .noPermission: say("没有写入权限，请另选位置", "no permission; choose another place")
      case .diskFull: say("磁盘已满，请腾出空间后再运行", "the disk is full; free some space and run again")
      case .readOnly: say("文件系统只读，请另选位置", "the file system is read-only; choose another place")
      case .isADirectory: say("是文件夹；多个文件请用 --output-directory", "is a directory; for one file each use --output-directory")
      case .notADirectory, .exists: say("不是文件夹，请另选位置", "is not a directory; choose another place")
      default: system(error)
      }
    return say("写入失败（\(reason)）。", "cannot be written (\(reason)).")
  }

  /// As a script names that has forgotten to set its variable.
  private var emptyName: String {
    say("文件名是空的。请检查命令里的变量是否已赋值。", "the name of a file is empty. Check that the variable in your command is set.")
  }

  /// Why the system refuses, where nothing more is to be said.
  func system(_ error: SystemError) -> String {
    switch error {
    case .tooLarge: say("文件太大", error.text)
    case .nameTooLong: say("文件名太长", error.text)
    case .tooManyLinks: say("符号链接层数太多", error.text)
    case .notPermitted: say("系统不允许", error.text)
    case .deviceFault: say("磁盘读写出错", error.text)
    case .overQuota: say("超出磁盘配额", error.text)
    case .tooManyOpen: say("打开的文件太多", error.text)
    case .noMemory: say("内存不足", error.text)
    case .busy: say("文件正被占用", error.text)
    case .diskFull: say("磁盘已满", error.text)
    case .readOnly: say("文件系统只读", error.text)
    default: say("系统错误 \(error.code)：\(error.text)", error.text)
    }
  }

  var nothingLeft: String { say("没有留下不完整的文件。", " No incomplete file was left.") }

  private func request(_ fault: StreamRequest.Fault) -> String {
    switch fault.reason {
    case .notJSON:
      say(
        "这一行不是 JSON 对象，应为 {\"id\": …, \"text\": \"…\"}。已跳过。",
        "the line is no JSON object like {\"id\": …, \"text\": \"…\"}. Skipped.")
    case .noID: say("缺少 id（字符串或整数）。已跳过。", "no \"id\" that is a string or an integer. Skipped.")
    case .noText: say("缺少 text（字符串）。已跳过。", "no \"text\" that is a string. Skipped.")
    }
  }
}
