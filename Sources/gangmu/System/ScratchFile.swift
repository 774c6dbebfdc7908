#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file in the folder for temporary files, for a library that writes nothing else. It goes when it is dropped.
final class ScratchFile {
  let path: String

  /// - Parameter ending: of the name, with its dot.
  init(ending: String) throws(SystemError) {
    let folder = Surroundings.variable("TMPDIR") ?? "/tmp"
    var attempt = 0
    while true {
      let path = Directory.join(folder, "gangmu-\(Surroundings.processNumber)-\(attempt)\(ending)")
      do {
        try FileDescriptor.create(path).close()
        self.path = path
        break
      } catch SystemError.exists where attempt < 100 {
        attempt += 1
      }
    }
  }

  deinit { unlink(path) }
}
