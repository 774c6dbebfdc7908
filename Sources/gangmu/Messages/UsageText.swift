/// What ArgumentParser says of wrong arguments, in Chinese: it speaks English alone.
///
/// A sentence is known by its words around what stands in quotes. One that is not known stays as it is.
enum UsageText {
  /// - Parameter english: the whole message: the fault, help for one option, the usage line, where to read more.
  static func chinese(_ english: String) -> String {
    // The help for one option is English, too; what may be written is told by the fault.
    english.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("Help:  ") }
      .map { line(String($0)) }.joined(separator: "\n")
  }

  private static let lineStarts = [("Error: ", "错误："), ("Usage: ", "用法：")]

  private static func line(_ text: String) -> String {
    for (start, name) in lineStarts where text.hasPrefix(start) {
      let rest = String(text.dropFirst(start.count))
      return name + (start == "Error: " ? sentence(rest) : rest)
    }
    return text.hasPrefix("  See '") ? "  " + sentence(String(text.dropFirst(2))) : text
  }

  /// `Unknown option '--foo'` has the words `Unknown option ''` and holds `--foo`.
  private static func sentence(_ text: String) -> String {
    let pieces = text.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    // An apostrophe inside the quotes leaves none for what closes them.
    guard pieces.count % 2 == 1 else { return text }
    let words = pieces.enumerated().map { $0.isMultiple(of: 2) ? $1 : "'" }.joined()
    let held = pieces.enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    return chinese(words, held) ?? text
  }

  private static func chinese(_ words: String, _ held: [String]) -> String? {
    switch (words, held.count) {
    case ("Unknown option '", 1): return "不认识选项 \(held[0])。"
    case ("Unknown option '. Did you mean '?", 2): return "不认识选项 \(held[0])。是不是 \(held[1])？"
    case ("Missing value for '", 1): return "\(held[0]) 缺少值。"
    case ("Missing expected argument '", 1): return "缺少 \(held[0])。"
    case ("Unexpected argument '", 1): return "不认识“\(held[0])”，或者多写了。"
    case ("The option ' does not take any value, but ' was specified.", 2): return "\(held[0]) 不带值，却写了“\(held[1])”。"
    case ("Value to be set with flag ' had already been set with flag '", 2): return "\(held[1]) 和 \(held[0]) 只能用一个。"
    case ("See ' for more information.", 1): return "详见 \(held[0])。"
    case (_, 2...) where words.contains(" unexpected arguments: "): return "多写了“\(held.joined(separator: "”“"))”。"
    case (_, 2...) where words.hasPrefix("The value ' is invalid for '"):
      let fault = "“\(held[0])”不能作 \(held[1]) 的值"
      if words.hasSuffix(" one of the following:") { return fault + "。可用：" }
      return held.count > 2 ? fault + "，可用：\(held.dropFirst(2).joined(separator: "、"))。" : fault + "。"
    default: return nil
    }
  }
}
