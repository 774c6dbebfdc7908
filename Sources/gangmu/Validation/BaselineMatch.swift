/// Which files of a baseline the inputs of a run are.
///
/// An input at the path that the baseline has is that file. One that is at no such path may have been moved: it is the file with the longest common
/// end of its path, where no other input and no other file has as much in common. So what a baseline has of one file is never taken for
/// another's that is checked beside it, and where two could be meant none is.
struct BaselineMatch: Sendable {
  /// Of each input: the path by which a baseline knows it.
  let keys: [String]
  /// Of each input: the file of the baseline that it is; nil where it is none.
  let files: [String?]

  /// - Parameters:
  ///   - inputs: of the run.
  ///   - path: of the baseline.
  init(_ inputs: [Input], to baseline: Baseline?, at path: String) {
    var places = RelativePath(beside: path)
    let keys = inputs.map { places.path($0) }
    self.keys = keys
    files = baseline.map { BaselineMatch.pairs(keys, Set($0.files.keys)) } ?? Array(repeating: nil, count: keys.count)
  }

  /// Inputs that are known under another path, at which a file still is.
  func copies(ofFilesBeside path: String) -> [(input: Int, file: String)] {
    files.indices.compactMap { index in
      guard let file = files[index], file != keys[index], BaselineMatch.isThere(file, beside: path) else { return nil }
      return (index, file)
    }
  }

  /// Files of the baseline that are gone, and that an input is.
  func moved(from path: String) -> [String] {
    files.indices.compactMap { index in
      files[index].flatMap { $0 != keys[index] && !BaselineMatch.isThere($0, beside: path) ? $0 : nil }
    }
  }

  private static func isThere(_ file: String, beside path: String) -> Bool {
    FileStatus(path: file.hasPrefix("/") ? file : Directory.folder(path) + file) != nil
  }

  /// - Parameters:
  ///   - keys: paths of inputs; one that stands twice is one file.
  ///   - stored: paths of the baseline.
  /// - Returns: for each key the path of the baseline.
  static func pairs(_ keys: [String], _ stored: Set<String>) -> [String?] {
    var pairs: [String: String] = [:]
    let wanted = Set(keys)
    for key in wanted where stored.contains(key) { pairs[key] = key }
    var left = wanted.subtracting(stored).map(Parts.init)
    var free = stored.subtracting(wanted).map(Parts.init)
    var length = min(left.map(\.count).max() ?? 0, free.map(\.count).max() ?? 0)
    while length > 0, !left.isEmpty, !free.isEmpty {
      let inputs = Dictionary(grouping: left.filter { $0.count >= length }) { $0.tail(length) }
      let files = Dictionary(grouping: free.filter { $0.count >= length }) { $0.tail(length) }
      for (tail, inputs) in inputs where inputs.count == 1 {
        guard let file = files[tail], file.count == 1 else { continue }
        pairs[inputs[0].path] = file[0].path
      }
      let taken = Set(pairs.values)
      left.removeAll { pairs[$0.path] != nil }
      free.removeAll { taken.contains($0.path) }
      length -= 1
    }
    return keys.map { pairs[$0] }
  }

  /// A path and its parts.
  private struct Parts {
    let path: String
    private let parts: [Substring]

    init(_ path: String) {
      self.path = path
      parts = path.split(separator: "/")
    }

    var count: Int { parts.count }

    func tail(_ length: Int) -> String { parts.suffix(length).joined(separator: "/") }
  }
}
