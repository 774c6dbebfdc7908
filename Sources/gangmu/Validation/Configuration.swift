import PlanKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a `.gangmu.yml` says about files: which rules are on, how much they matter, and which files are left alone.
struct Configuration: Hashable, Sendable {
  static let fileName = ".gangmu.yml"

  /// What is made of one rule.
  enum Level: Hashable, Sendable {
    case off
    case on(Severity)
  }

  /// Files of some patterns and the rules that do not hold for them. A pattern is held against the path of a file from the folder of the
  /// configuration, against each folder of that path, and against the file's name.
  struct Exception: Hashable, Sendable {
    let patterns: [String]
    /// Nil for all rules.
    let rules: Set<RuleID>?
  }

  var levels: [RuleID: Level] = [:]
  /// Of a configuration for one file, those that hold for it.
  var exceptions: [Exception] = []
  var failOn: Threshold?

  func isOn(_ rule: any Rule.Type) -> Bool { levels.isEmpty || levels[rule.id] != .off }

  /// What it says about one file.
  ///
  /// - Parameter place: the file's path from the folder of the configuration.
  func applied(to input: Input, at place: String) -> Configuration {
    var here = self
    if !exceptions.isEmpty { here.exceptions = exceptions.filter { $0.matches(input, at: place) } }
    return here
  }

  /// The findings that a configuration for their file lets through, with its severities.
  func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    findings.compactMap { finding in
      if exceptions.contains(where: { $0.rules?.contains(finding.rule) ?? true }) { return nil }
      guard case .on(let severity) = levels[finding.rule] else { return finding }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}

extension Configuration.Exception {
  /// With the wildcards of a shell. `附件` is the folder with all that is in it; so is `附件/`.
  func matches(_ input: Input, at place: String) -> Bool {
    var names = [place, Directory.baseName(place)]
    var rest = place
    while let slash = rest.lastIndex(of: "/") {
      rest = String(rest[..<slash])
      names.append(rest)
    }
    // A configuration that lies elsewhere speaks of paths as they are typed.
    if place.hasPrefix("../") { names.append(input.path) }
    return patterns.contains { pattern in names.contains { fnmatch(pattern, $0, 0) == 0 } }
  }
}

/// From what severity on findings make the run fail.
enum Threshold: String, CaseIterable, Sendable {
  case note
  case warning
  case error
  case never

  /// The least severity that reaches it; nil for none.
  var least: Severity? { Severity.allCases.filter(isReached).min() }

  func isReached(by severity: Severity) -> Bool {
    switch self {
    case .note: true
    case .warning: severity >= .warning
    case .error: severity >= .error
    case .never: false
    }
  }
}
