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
  /// The configuration of each input, each file read once; that of a path, where one was named, for all.
  static func configurations(for inputs: [Input], named path: String?) throws(Failure) -> [Configuration] {
    var search = ConfigurationSearch()
    var known: [String: (configuration: Configuration, places: RelativePath)] = [:]
    var result: [Configuration] = []
    result.reserveCapacity(inputs.count)
    for input in inputs {
      guard let place = path ?? search.place(for: input) else {
        result.append(Configuration())
        continue
      }
      if known[place] == nil { known[place] = (try read(place), RelativePath(beside: place)) }
      guard let configuration = known[place]?.configuration else { continue }
      // Only patterns ask for the place of a file.
      let here = configuration.exceptions.isEmpty ? nil : known[place]?.places.path(input)
      result.append(configuration.applied(to: input, at: here ?? ""))
    }
    return result
  }

  /// Where the configurations of inputs lie or would lie, each place once.
  static func usualPlaces(for inputs: [Input]) -> [String] {
    var search = ConfigurationSearch()
    return Set(inputs.flatMap { [ConfigurationSearch.usualPlace(for: $0), search.place(for: $0)].compactMap(\.self) }).sorted()
  }

  private static func read(_ path: String) throws(Failure) -> Configuration {
    let bytes = try Input.file(path).read(atMost: Input.sideLimit)
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
        guard let list = value.sequence else { throw .wrongShape(line: line(value), "ignore", .entries) }
        for item in list { configuration.exceptions.append(try exception(item)) }
      case "fail-on":
        guard value.string != nil else { throw .wrongShape(line: line(value), "fail-on", .word(Threshold.allCases.map(\.rawValue))) }
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
    guard let mapping = node.mapping else { throw .wrongShape(line: line(node), name, .mapping) }
    return mapping.map { ($0.key, $0.value) }
  }

  private static func ruleID(_ node: Node) throws(ConfigurationFault) -> RuleID {
    guard let name = node.string, let rule = Lint.rule(named: name) else { throw .unknownRule(line: line(node), node.string ?? "") }
    return rule.id
  }

  private static func level(_ node: Node) throws(ConfigurationFault) -> Configuration.Level {
    let known = ["off"] + Severity.allCases.map(\.name)
    guard let name = node.string else { throw .wrongShape(line: line(node), "rules", .word(known)) }
    if name == "off" { return .off }
    guard let severity = Severity(name: name) else { throw .unknownLevel(line: line(node), name, known: known) }
    return .on(severity)
  }

  private static func exception(_ node: Node) throws(ConfigurationFault) -> Configuration.Exception {
    var patterns: [String]?
    var rules: Set<RuleID>?
    for (key, value) in try members(node, "ignore") {
      switch key.string {
      case "files":
        patterns = []
        for item in try list(value, "files") {
          guard let written = item.string, !written.isEmpty else { throw .wrongShape(line: line(item), "files", .list) }
          patterns?.append(pattern(written))
        }
      case "rules":
        var ids: Set<RuleID> = []
        for item in try list(value, "rules") { ids.insert(try ruleID(item)) }
        rules = ids
      default: throw .unknownKey(line: line(key), key.string ?? "", known: ["files", "rules"])
      }
    }
    guard let patterns, !patterns.isEmpty else { throw .missingKey(line: line(node), "files") }
    return Configuration.Exception(patterns: patterns, rules: rules)
  }

  /// One word, or a list.
  private static func list(_ node: Node, _ name: String) throws(ConfigurationFault) -> [Node] {
    if let list = node.sequence { return Array(list) }
    if node.null == nil, node.scalar != nil { return [node] }
    throw .wrongShape(line: line(node), name, .list)
  }

  /// `./附件/` is `附件`.
  private static func pattern(_ written: String) -> String {
    var pattern = Substring(written)
    while pattern.hasPrefix("./") { pattern = pattern.dropFirst(2) }
    while pattern.count > 1, pattern.hasSuffix("/") { pattern = pattern.dropLast() }
    return String(pattern)
  }

  private static func line(_ node: Node) -> Int { node.mark?.line ?? 1 }
}
