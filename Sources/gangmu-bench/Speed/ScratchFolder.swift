import Foundation

/// A temporary folder of this process.
struct ScratchFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("gangmu-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Writes a file.
  ///
  /// - Returns: its path.
  func write(_ bytes: [UInt8], as name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a file piece by piece, so that it takes no memory.
  func write(_ pieces: some Sequence<[UInt8]>, as name: String) throws -> (path: String, bytes: Int) {
    let path = try write([], as: name)
    let handle = try FileHandle(forWritingTo: url.appendingPathComponent(name))
    defer { handle.closeFile() }
    var bytes = 0
    for piece in pieces {
      try handle.write(contentsOf: Data(piece))
      bytes += piece.count
    }
    return (path, bytes)
  }

  /// What stays behind lies in the system's temporary folder; that is no reason to fail.
  func remove() { try? FileManager.default.removeItem(at: url) }
}
