import PlanKit
import Yams

/// Reads a `.gangmu.yml`:
///
/// ```yaml
/// fail-on: warning
/// rules:
///   mixed-width: off
///   skipped-number: error
/// ignore:
///   - files: ["附件*.txt", "附表*.txt"]
///     rules: [missing-tag]
/// ```
enum ConfigurationReader {
  /// The configuration beside each input, each file read once; that of a path, where one was named, for all.
  static func configurations(for inputs: [Input], named path: String?) throws(Failure) -> [Configuration] {
    if let path { return Array(repeating: try read(path), count: inputs.count) }
    var known: [String: Configuration] = [:]
    var result: [Configuration] = []
    for input in inputs {
      let place = Directory.folder(input.path) + Configuration.fileName
      if known[place] == nil { known[place] = FileStatus(path: place) == nil ? Configuration() : try read(place) }
      result.append(known[place] ?? Configuration())
    }
    return result
  }

  private static func read(_ path: String) throws(Failure) -> Configuration {
    let bytes = try Input.file(path).read()
    do throws(ConfigurationFault) {
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
      return try parse(text)
    } catch {
      throw .validation(.configuration(path: path, error))
    }
  }

  private static let keys = ["rules", "fail-on", "ignore"]

  /// An empty text is a configuration that changes nothing.
  static func parse(_ text: String) throws(ConfigurationFault) -> Configuration {
    var configuration = Configuration()
    guard let root = try node(text) else { return configuration }
    for (key, value) in try members(root, Configuration.fileName) {
      guard let name = key.string, keys.contains(name) else { throw .unknownKey(line: line(key), key.string ?? "", known: keys) }
      // What stands under a key may be commented out.
      if value.null != nil { continue }
      switch name {
      case "rules":
        for (rule, level) in try members(value, "rules") {
          configuration.levels[try ruleID(rule)] = try Self.level(level)
        }
      case "ignore":
        guard let list = value.sequence else { throw .wrongShape(line: line(value), "ignore") }
        for item in list { configuration.exceptions.append(try exception(item)) }
      case "fail-on":
        guard let threshold = Threshold(rawValue: value.string ?? "") else {
          throw .unknownLevel(line: line(value), value.string ?? "", known: Threshold.allCases.map(\.rawValue))
        }
        configuration.failOn = threshold
      default: break
      }
    }
    return configuration
  }

  private static func node(_ text: String) throws(ConfigurationFault) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
        throw .syntax(line: mark.line, problem)
      case .duplicatedKeysInMapping(let keys, let context):
        throw .repeatedKey(line: context.mark.line, keys.first ?? "")
      default: throw .syntax(line: 1, "YAML")
      }
    } catch {
      throw .syntax(line: 1, "YAML")
    }
  }

  private static func members(_ node: Node, _ name: String) throws(ConfigurationFault) -> [(Node, Node)] {
    guard let mapping = node.mapping else { throw .wrongShape(line: line(node), name) }
    return mapping.map { ($0.key, $0.value) }
  }

  private static func ruleID(_ node: Node) throws(ConfigurationFault) -> RuleID {
    guard let name = node.string, let rule = Lint.rule(named: name) else { throw .unknownRule(line: line(node), node.string ?? "") }
    return rule.id
  }

  private static func level(_ node: Node) throws(ConfigurationFault) -> Configuration.Level {
    let name = node.string ?? ""
    if name == "off" { return .off }
    guard let severity = Severity(name: name) else {
      throw .unknownLevel(line: line(node), name, known: ["off"] + Severity.allCases.map(\.name))
    }
    return .on(severity)
  }

  private static func exception(_ node: Node) throws(ConfigurationFault) -> Configuration.Exception {
    var patterns: [String] = []
    var rules: Set<RuleID>?
    for (key, value) in try members(node, "ignore") {
      switch key.string {
      case "files":
        // One pattern, or a list of them.
        patterns = value.sequence.map { $0.compactMap(\.string) } ?? value.string.map { [$0] } ?? []
        if let list = value.sequence, list.count != patterns.count { throw .wrongShape(line: line(value), "files") }
      case "rules":
        guard let list = value.sequence else { throw .wrongShape(line: line(value), "rules") }
        var ids: Set<RuleID> = []
        for item in list { ids.insert(try ruleID(item)) }
        rules = ids
      default: throw .unknownKey(line: line(key), key.string ?? "", known: ["files", "rules"])
      }
    }
    guard !patterns.isEmpty else { throw .wrongShape(line: line(node), "files") }
    return Configuration.Exception(patterns: patterns, rules: rules)
  }

  private static func line(_ node: Node) -> Int { node.mark?.line ?? 1 }
}
