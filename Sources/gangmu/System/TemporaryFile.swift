#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that comes into being whole or not at all: written beside its place under another name, then renamed.
///
/// Dropped without ``commit()``, or when the process is interrupted, it leaves nothing behind. One may exist at a time.
final class TemporaryFile {
  let descriptor: FileDescriptor
  private let path: String
  private let destination: String
  private var isOpen = true
  private var isCommitted = false

  /// - Parameter old: the file that is there now and gives way; nil where none is.
  init(for destination: String, replacing old: FileStatus?) throws(SystemError) {
    // Only what is there can be a link to be followed.
    let destination = old == nil ? destination : Directory.resolved(destination)
    let stem =
      Directory.folder(destination) + "." + TemporaryFile.beginning(of: Directory.baseName(destination))
      + ".gangmu-\(Surroundings.processNumber)"
    var attempt = 0
    while true {
      let path = attempt == 0 ? stem : "\(stem)-\(attempt)"
      do {
        descriptor = try .create(path)
        self.path = path
        break
      } catch SystemError.exists where attempt < 100 {
        // Left behind by a process that was killed.
        attempt += 1
      }
    }
    self.destination = destination
    Interruption.willRemove(path)
    if let old {
      // A new owner takes permissions away, so they come behind.
      descriptor.giveAway(to: old.owner, old.group)
      try descriptor.setPermissions(old.permissions)
    }
  }

  /// As much of a name as leaves room for what is put around it: file systems give a name 255 bytes, and a title in Chinese may fill them.
  private static func beginning(of name: String) -> Substring {
    var beginning = Substring(name)
    while beginning.utf8.count > 200 { beginning.removeLast() }
    return beginning
  }

  /// Puts the file in its place.
  func commit() throws(SystemError) {
    isOpen = false
    try descriptor.close()
    _ = try SystemError.check {
      SystemName.withBytes(of: path) { old in SystemName.withBytes(of: destination) { new in rename(old, new) } }
    }
    isCommitted = true
    Interruption.willRemove(nil)
  }

  deinit {
    if isOpen { try? descriptor.close() }
    guard !isCommitted else { return }
    _ = SystemName.withBytes(of: path) { unlink($0) }
    Interruption.willRemove(nil)
  }
}

/// Removes a half-written file when the process is told to stop.
private enum Interruption {
  /// Read by the signal handler, which may neither allocate nor lock; written by the one thread of the tool.
  nonisolated(unsafe) private static var path: UnsafeMutablePointer<CChar>?

  static func willRemove(_ newPath: String?) {
    let old = path
    path = newPath.flatMap { SystemName.withBytes(of: $0) { strdup($0) } }
    free(old)
    if newPath != nil { _ = isInstalled }
  }

  /// The handler stays for the rest of the run: it removes nothing while no path is set.
  private static let isInstalled: Bool = {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let previous = signal(number) { number in
        if let path = Interruption.path { unlink(path) }
        // The process ends by the signal, so that a shell sees why.
        signal(number, SIG_DFL)
        raise(number)
      }
      // Under nohup a signal stays ignored.
      if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
    return true
  }()
}
