#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system knows of a file.
struct FileStatus {
  /// What makes a file itself, under whatever name.
  struct Identity: Hashable {
    let device: UInt64
    let node: UInt64
  }

  enum Kind {
    case regular
    case directory
    /// A pipe, a terminal, a device.
    case other
  }

  let identity: Identity
  let kind: Kind
  let byteCount: Int
  /// The names that lead to it: hard links.
  let linkCount: Int
  let permissions: UInt32
  let owner: UInt32
  let group: UInt32

  init(_ raw: stat) {
    identity = Identity(device: UInt64(truncatingIfNeeded: raw.st_dev), node: UInt64(truncatingIfNeeded: raw.st_ino))
    kind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      default: .other
      }
    byteCount = Int(raw.st_size)
    linkCount = Int(raw.st_nlink)
    permissions = UInt32(raw.st_mode & 0o7777)
    owner = UInt32(raw.st_uid)
    group = UInt32(raw.st_gid)
  }

  /// True where the file may not be written: its owner has locked it, or it is another's.
  ///
  /// Replacing a file asks only its folder for permission. A file that nobody may write is left alone for the superuser, too.
  func isLocked(at path: String) -> Bool { permissions & 0o222 == 0 || SystemName.withBytes(of: path) { access($0, W_OK) } != 0 }

  /// - Returns: nil where nothing is, or nothing can be seen.
  init?(path: String) {
    var raw = stat()
    guard SystemName.withBytes(of: path, { stat($0, &raw) }) == 0 else { return nil }
    self.init(raw)
  }
}
