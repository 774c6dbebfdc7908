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

  var fixNeedsFiles: String {
    say("--fix 只能修改文件，不能用于标准输入。请给出文件，或改用 --diff。", "--fix changes files, not standard input. Name files, or use --diff.")
  }

  var noBaseline: String { say("--update-baseline 需要 --baseline 指明文件。", "--update-baseline needs --baseline to name the file.") }

  /// After `--fix`.
  func fixed(_ fixes: Int, in files: Int) -> String {
    say("已修复 \(fixes) 处，改写 \(files) 个文件。", "\(fixes) fixed, \(files) file\(files == 1 ? "" : "s") written.")
  }

  func baselineWritten(_ path: String, _ count: Int) -> String {
    at(path, say("已记下现有的 \(count) 处，今后只报告新增的。", "holds the \(count) findings of now; from now on only new ones are reported."))
  }

  func hiddenByBaseline(_ count: Int) -> String {
    say("另有 \(count) 处已记在基线中，未列出。", "\(count) more \(count == 1 ? "is" : "are") in the baseline and not listed.")
  }

  func unknownRule(_ name: String) -> String {
    say("没有规则“\(name)”。运行 gangmu rules 查看全部。", "no rule “\(name)”. gangmu rules lists them all.")
  }

  private func configuration(_ path: String, _ fault: ConfigurationFault) -> String {
    switch fault {
    case .syntax(let line, let reason): at("\(path):\(line)", say("不是有效的 YAML（\(reason)）。", "not valid YAML (\(reason))."))
    case .unknownKey(let line, let key, let known): at("\(path):\(line)", unknown(key, known, "key "))
    case .unknownRule(let line, let rule):
      at("\(path):\(line)", unknownRule(rule))
    case .unknownLevel(let line, let level, let known): at("\(path):\(line)", unknown(level, known, "level "))
    case .repeatedKey(let line, let key):
      at("\(path):\(line)", say("“\(key)”写了两次，请只留一处。", "“\(key)” is there twice; keep one of them."))
    case .notUTF8: at(path, say("不是 UTF-8 文本。请另存为 UTF-8。", "not UTF-8 text. Save it as UTF-8."))
    case .wrongShape(let line, let key):
      at("\(path):\(line)", say("“\(key)”的写法不对，见 gangmu validate --help。", "“\(key)” has the wrong form; see gangmu validate --help."))
    }
  }

  private func unknown(_ word: String, _ known: [String], _ kind: String) -> String {
    let list = known.dropLast().joined(separator: ", ") + (known.count > 1 ? " and " : "") + (known.last ?? "")
    return say("不认识“\(word)”。可用：\(known.joined(separator: "、"))。", "unknown \(kind)“\(word)”. Known are \(list).")
  }
}
