/// What `validate` says to a person.
extension Messages {
  func text(_ failure: ValidationFailure) -> String {
    switch failure {
    case .configuration(let path, let fault): configuration(path, fault)
    case .baseline(let path):
      at(
        path,
        say(
          "不是 --baseline 写出的文件。请检查路径，或删除后重新生成。",
          "not a file that --baseline has written. Check the path, or delete it to make a new one."))
    case .cannotWriteBack(let input):
      at(
        name(input),
        say(
          "按原编码写回会改动其他字节，未作修改。请先转为 UTF-8。",
          "writing it back in its encoding would change other bytes; left as it is. Convert it to UTF-8 first."))
    }
  }

  func validation(_ fault: UsageFault) -> String {
    fault == .fixNeedsFiles
      ? say("--fix 只能修改文件，不能用于标准输入。请给出文件，或改用 --diff。", "--fix changes files, not standard input. Name files, or use --diff.")
      : say("--update-baseline 需要 --baseline 指明文件。", "--update-baseline needs --baseline to name the file.")
  }

  /// After `--fix`.
  func fixed(_ fixes: Int, in files: Int) -> String {
    say("已修复 \(fixes) 处，改写 \(files) 个文件。", "\(fixes) fixed, \(files) file\(files == 1 ? "" : "s") written.")
  }

  func baselineWritten(_ path: String, _ count: Int) -> String {
    at(path, say("已记下现有的 \(count) 处，今后只报告新增的。", "holds the \(count) findings of now; from now on only new ones are reported."))
  }

  func hiddenByBaseline(_ count: Int) -> String {
    say("另有 \(count) 处已记在基线中，未列出。", "\(count) more are in the baseline and not listed.")
  }

  func unknownRule(_ name: String) -> String {
    say("没有规则“\(name)”。运行 gangmu rules 查看全部。", "no rule “\(name)”. gangmu rules lists them all.")
  }

  private func configuration(_ path: String, _ fault: ConfigurationFault) -> String {
    switch fault {
    case .syntax(let line, let reason): at("\(path):\(line)", say("不是有效的 YAML（\(reason)）。", "no valid YAML (\(reason))."))
    case .unknownKey(let line, let key):
      at(
        "\(path):\(line)",
        say("不认识“\(key)”。可用：rules、fail-on、ignore。", "unknown key “\(key)”. Known are rules, fail-on and ignore."))
    case .unknownRule(let line, let rule):
      at("\(path):\(line)", unknownRule(rule))
    case .unknownLevel(let line, let level):
      at(
        "\(path):\(line)",
        say("不认识“\(level)”。可用：off、note、warning、error。", "unknown level “\(level)”. Known are off, note, warning and error."))
    case .wrongShape(let line, let key):
      at("\(path):\(line)", say("“\(key)”的写法不对，见 gangmu validate --help。", "“\(key)” has the wrong form; see gangmu validate --help."))
    }
  }
}
