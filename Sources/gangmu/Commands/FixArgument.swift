/// Lets `--fix` stand alone, meaning `--fix=safe`: ArgumentParser would take the file behind it for its value.
///
/// `--fix unsafe` is taken for `--fix=unsafe`, as other options are written, unless there is a file of that name.
enum FixArgument {
  static func completed(_ arguments: [String]) -> [String] {
    guard arguments.first == "validate" else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    var completed: [String] = []
    var rest = arguments[..<end]
    while let argument = rest.popFirst() {
      guard argument == "--fix" else {
        completed.append(argument)
        continue
      }
      let named = rest.first.flatMap(FixMode.init(rawValue:)).flatMap { FileStatus(path: $0.rawValue) == nil ? $0 : nil }
      if named != nil { rest.removeFirst() }
      completed.append("--fix=\((named ?? .safe).rawValue)")
    }
    return completed + arguments[end...]
  }
}

/// Which fixes are written.
enum FixMode: String, CaseIterable {
  /// What is beyond doubt.
  case safe
  /// What is probable, too.
  case unsafe
}
