import Foundation
import PlanKit

/// Findings that are known and not to be reported again, by the file's name without folders and by fingerprint.
///
/// So it holds when the folder is moved and when lines are inserted; a finding whose own line changes is new.
struct Baseline: Codable, Hashable, Sendable {
  static let format = "gangmu-baseline/1"

  private let format: String
  private var files: [String: Set<String>]

  init() {
    format = Baseline.format
    files = [:]
  }

  /// - Returns: nil where no file is at the path.
  init?(path: String) throws(Failure) {
    guard FileStatus(path: path) != nil else { return nil }
    let bytes = try Input.file(path).read()
    guard let baseline = try? JSONDecoder().decode(Baseline.self, from: Data(bytes)), baseline.format == Baseline.format else {
      throw .validation(.baseline(path: path))
    }
    self = baseline
  }

  var count: Int { files.values.reduce(0) { $0 + $1.count } }

  mutating func add(_ prints: [Fingerprint], of input: Input) {
    files[input.name, default: []].formUnion(prints.map(\.description))
  }

  func contains(_ print: Fingerprint, of input: Input) -> Bool { files[input.name]?.contains(print.description) ?? false }

  /// Sorted, so that the same findings always give the same bytes.
  func write(to path: String) throws(Failure) {
    var text = "{\n  \"format\": \"\(Baseline.format)\",\n  \"files\": {"
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    for (number, name) in files.keys.sorted().enumerated() {
      let key = (try? encoder.encode(name)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
      let prints = files[name, default: []].sorted().map { "\"\($0)\"" }.joined(separator: ",\n      ")
      text += "\(number == 0 ? "" : ",")\n    \(key): [\(prints.isEmpty ? "" : "\n      \(prints)\n    ")]"
    }
    try OutputPlace.file(path).write(Array((text + (files.isEmpty ? "}\n}\n" : "\n  }\n}\n")).utf8))
  }
}
