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

  /// With the findings of another in the place of its own for each file that the other has, were it only that nothing was found there.
  func updated(by other: Baseline) -> Baseline {
    var result = self
    for (name, prints) in other.files { result.files[name] = prints.isEmpty ? nil : prints }
    return result
  }

  func contains(_ print: Fingerprint, of input: Input) -> Bool { files[input.name]?.contains(print.description) ?? false }

  /// Sorted, so that the same findings always give the same bytes.
  func write(to path: String) throws(Failure) {
    var json = JSONBytes(ByteWriter(), style: .pretty, isWellFormed: true)
    json.open(#"{"format":"#)
    json.string(Baseline.format)
    json.key(#","files":"#)
    json.open()
    for (name, prints) in files.sorted(by: { $0.key < $1.key }) {
      json.key(named: name)
      json.array()
      json.members(prints.sorted())
      json.close("]")
    }
    json.close("}")
    json.close("}")
    json.bytes.append("\n")
    try OutputPlace.file(path).write(json.bytes.take())
  }
}
