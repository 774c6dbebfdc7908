/// Lets `--fix` stand alone, meaning `--fix=safe`: ArgumentParser would take the file behind it for its value.
enum FixArgument {
  static func completed(_ arguments: [String]) -> [String] {
    guard arguments.first == "validate" else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { $0 == "--fix" ? "--fix=\(FixMode.safe.rawValue)" : $0 } + arguments[end...]
  }
}

/// Which fixes are written.
enum FixMode: String, CaseIterable {
  /// What is beyond doubt.
  case safe
  /// What is probable, too.
  case unsafe
}
