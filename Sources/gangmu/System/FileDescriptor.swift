#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file of the system. Every call that can fail is checked; Foundation's file classes, slower by far on many small files, stay out.
struct FileDescriptor: Hashable {
  let number: Int32

  static let standardInput = FileDescriptor(number: STDIN_FILENO)
  static let standardOutput = FileDescriptor(number: STDOUT_FILENO)
  static let standardError = FileDescriptor(number: STDERR_FILENO)

  var isTerminal: Bool { isatty(number) == 1 }

  static func open(reading path: String) throws(SystemError) -> FileDescriptor {
    FileDescriptor(number: try SystemError.check { sysOpen(path, O_RDONLY | O_CLOEXEC, 0) })
  }

  /// Opens what is there already: a device, a pipe.
  static func open(writing path: String) throws(SystemError) -> FileDescriptor {
    FileDescriptor(number: try SystemError.check { sysOpen(path, O_WRONLY | O_CLOEXEC, 0) })
  }

  /// Makes a new file; fails where one is there.
  static func create(_ path: String) throws(SystemError) -> FileDescriptor {
    FileDescriptor(number: try SystemError.check { sysOpen(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) })
  }

  func status() throws(SystemError) -> FileStatus {
    var raw = stat()
    _ = try SystemError.check { fstat(number, &raw) }
    return FileStatus(raw)
  }

  /// Reads into free memory until it is full or the file ends.
  ///
  /// - Returns: the number of bytes read.
  func read(filling memory: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var count = 0
    while count < memory.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: memory[count...])
      let step = try SystemError.check { sysRead(number, rest.baseAddress, rest.count) }
      if step == 0 { break }
      count += step
    }
    return count
  }

  /// Reads what is there, at most as much as fits.
  func readSome(into memory: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try SystemError.check { sysRead(number, memory.baseAddress, memory.count) }
  }

  /// Writes all bytes, however many calls it takes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      written += try SystemError.check { bytes.withUnsafeBytes { sysWrite(number, $0.baseAddress! + written, $0.count - written) } }
    }
  }

  /// Gives the file to another owner and group, which as a rule only the superuser may: others keep what they make.
  func giveAway(to owner: UInt32, _ group: UInt32) { _ = fchown(number, uid_t(owner), gid_t(group)) }

  func setPermissions(_ permissions: UInt32) throws(SystemError) {
    _ = try SystemError.check { fchmod(number, mode_t(permissions)) }
  }

  /// Some file systems report a full disk only here.
  func close() throws(SystemError) {
    // Not tried again on EINTR: the descriptor is gone by then.
    if sysClose(number) != 0, errno != EINTR { throw SystemError.last }
  }
}

// Free functions, since inside the type the names mean its methods.
private func sysOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  SystemName.withBytes(of: path) { open($0, flags, mode) }
}
private func sysRead(_ number: Int32, _ memory: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(number, memory, count) }
private func sysWrite(_ number: Int32, _ memory: UnsafeRawPointer, _ count: Int) -> Int { write(number, memory, count) }
private func sysClose(_ number: Int32) -> Int32 { close(number) }
