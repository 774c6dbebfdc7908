#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Paths and folders.
enum Directory {
  /// The last part of a path: `plan.txt` of `texts/plan.txt`.
  static func baseName(_ path: String) -> String {
    let bytes = path.utf8
    let slash = UInt8(ascii: "/")
    guard let last = bytes.lastIndex(where: { $0 != slash }) else { return path }
    let start = bytes[...last].lastIndex(of: slash).map(bytes.index(after:)) ?? bytes.startIndex
    return String(path[start..<bytes.index(after: last)])
  }

  /// The path up to and with the last `/`; empty where there is none.
  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  /// The folder that a file is in, links to it followed; the one that the process is in where the path names none.
  static func resolvedFolder(of path: String) -> String {
    let folder = folder(path)
    return resolved(folder.isEmpty ? "." : folder)
  }

  static func join(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

  /// Makes a folder and those above it; one that is there already is fine.
  static func make(_ path: String) throws(SystemError) {
    var parents: [String] = []
    var rest = path
    while !rest.isEmpty, FileStatus(path: rest) == nil {
      parents.append(rest)
      while rest.hasSuffix("/") { rest.removeLast() }
      rest = folder(rest)
    }
    for parent in parents.reversed() {
      do {
        _ = try SystemError.check { SystemName.withBytes(of: parent) { mkdir($0, 0o777) } }
      } catch SystemError.exists {
        continue
      }
    }
    // An empty path names no folder, least of all the root.
    guard let status = FileStatus(path: path) else { throw .noSuchFile }
    if status.kind != .directory { throw .notADirectory }
  }

  /// Follows links, so that a file is replaced and not the link to it. A path that leads nowhere stays as it is.
  static func resolved(_ path: String) -> String {
    guard let real = SystemName.withBytes(of: path, { realpath($0, nil) }) else { return path }
    defer { free(real) }
    return SystemName.string(real)
  }
}
