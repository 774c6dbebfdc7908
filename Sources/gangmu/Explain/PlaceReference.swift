/// `plan.txt:46`: an input, and perhaps a line of it.
struct PlaceReference: Hashable {
  let input: Input
  /// As it was written; nil where none was.
  let line: String?

  /// Lets a line of standard input, `-:46`, be an operand: it begins as options do.
  static func completed(_ arguments: [String]) -> [String] {
    guard arguments.first == "explain", !arguments.contains("--"), let place = arguments.firstIndex(where: { $0.hasPrefix("-:") }) else {
      return arguments
    }
    var completed = arguments
    completed.remove(at: place)
    return completed + ["--", arguments[place]]
  }

  /// A file that really is called `plan.txt:46` is that file.
  init(_ argument: String) {
    let parts = argument.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard parts.count > 1, let line = parts.last, FileStatus(path: argument) == nil else {
      input = Input(argument)
      self.line = nil
      return
    }
    let path = parts.dropLast().joined(separator: ":")
    let isNumber = !line.isEmpty && line.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    // `plan.txt:x` beside a plan.txt has a wrong line; where there is no such file, it may be any name.
    let isReference = isNumber || path == "-" || FileStatus(path: path) != nil
    input = Input(isReference ? path : argument)
    self.line = isReference ? line : nil
  }
}
