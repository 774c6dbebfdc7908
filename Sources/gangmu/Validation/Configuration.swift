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

  /// Files of some patterns and the rules that do not hold for them.
  struct Exception: Hashable, Sendable {
    let patterns: [String]
    /// Nil for all rules.
    let rules: Set<RuleID>?
  }

  var levels: [RuleID: Level] = [:]
  var exceptions: [Exception] = []
  var failOn: Threshold?

  func isOn(_ rule: any Rule.Type) -> Bool { levels[rule.id] != .off }

  /// The findings that the configuration lets through, with its severities.
  func applied(to findings: [Diagnostic], of path: String) -> [Diagnostic] {
    let here = exceptions.filter { $0.matches(path) }
    return findings.compactMap { finding in
      if here.contains(where: { $0.rules?.contains(finding.rule) ?? true }) { return nil }
      guard case .on(let severity) = levels[finding.rule] else { return finding }
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}

extension Configuration.Exception {
  /// Each pattern is held against the path as given and against the file's name, with the wildcards of a shell.
  func matches(_ path: String) -> Bool {
    patterns.contains { pattern in
      [path, Directory.baseName(path)].contains { (name: String) in fnmatch(pattern, name, 0) == 0 }
    }
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
