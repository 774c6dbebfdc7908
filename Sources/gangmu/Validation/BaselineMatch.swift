/// Which files of a baseline the inputs of a run are.
///
/// An input at the path that the baseline has is that file. One that is at no such path may have been moved: of the files that are no longer where
/// they were it is the one with the longest common end of its path, where no other input and no other file has as much in common. So what a baseline
/// has of one file is never taken for another's of the same name, and where two could be meant none is.
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
    guard let baseline else {
      files = Array(repeating: nil, count: keys.count)
      return
    }
    let stored = Set(baseline.files.keys)
    files = BaselineMatch.pairs(keys, keys.allSatisfy(stored.contains) ? stored : BaselineMatch.candidates(stored, keys, beside: path))
  }

  /// Files of the baseline that were moved, and that an input is.
  var moved: [String] { zip(files, keys).compactMap { file, key in file == key ? nil : file } }

  /// Without the files that are still where they were, and so are none of the inputs at other paths.
  private static func candidates(_ stored: Set<String>, _ keys: [String], beside path: String) -> Set<String> {
    let wanted = Set(keys)
    return stored.filter { wanted.contains($0) || !isThere($0, beside: path) }
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
