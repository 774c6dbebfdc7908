/// The words that ArgumentParser puts around ``Help``, in Chinese.
enum HelpText {
  /// - Parameter help: the whole page, or anything else that a run ends well with.
  static func chinese(_ help: String) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
  }

  private static let starts = [("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("  See 'gangmu help", "  gangmu help")]
  private static let wholes = ["ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "命令："]
  private static let ends = [
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"), ("<subcommand>' for detailed help.", "<命令> 查看各命令的用法。"),
  ]

  private static func line(_ line: String) -> String {
    if let whole = wholes[line] { return whole }
    var line = line
    for (start, chinese) in starts where line.hasPrefix(start) { line = chinese + line.dropFirst(start.count) }
    for (end, chinese) in ends where line.hasSuffix(end) { line = line.dropLast(end.count) + chinese }
    // A line may end behind any of these words.
    return line.replacing("(default:", "(缺省").replacing("(values:", "(可用").replacing("; default:", "；缺省").replacing(" default: ", " 缺省 ")
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
