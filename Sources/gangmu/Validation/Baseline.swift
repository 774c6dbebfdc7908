import Foundation
import PlanKit

/// Findings that are known and not to be reported again, file by file, each by its fingerprint.
///
/// A file is known by its path from the folder of the baseline: two plans of one name are two files. So it holds when both are moved together and
/// when lines are inserted; a finding whose own line changes is new. Which file is meant where one has moved without the other:
/// ``BaselineMatch``.
struct Baseline: Codable, Hashable, Sendable {
  static let format = "gangmu-baseline/1"

  private let format: String
  private(set) var files: [String: Set<String>]

  init() {
    format = Baseline.format
    files = [:]
  }

  /// - Returns: nil where no file is at the path.
  init?(path: String) throws(Failure) {
    guard FileStatus(path: path) != nil else { return nil }
    let bytes = try Input.file(path).read(atMost: Input.sideLimit)
    guard let baseline = try? JSONDecoder().decode(Baseline.self, from: Data(bytes)), baseline.format == Baseline.format else {
      throw .validation(.baseline(path: path))
    }
    self = baseline
  }

  /// Of all findings.
  var count: Int { files.values.reduce(0) { $0 + $1.count } }

  mutating func add(_ prints: [Fingerprint], ofFile key: String) { files[key, default: []].formUnion(prints.map(\.description)) }

  /// With what another has of its files in the place of its own, were it only that nothing was found there.
  ///
  /// - Parameter moved: files of this one that the other has under another path.
  func updated(by other: Baseline, without moved: [String]) -> Baseline {
    var result = self
    for key in moved { result.files[key] = nil }
    for (key, prints) in other.files { result.files[key] = prints }
    return result
  }

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
