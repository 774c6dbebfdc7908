#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The process's own surroundings.
enum Surroundings {
  /// A variable of the environment; nil where it is absent or empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// What stands behind the tool's own name on the command line.
  static var arguments: [String] {
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst().compactMap {
      $0.map { SystemName.string($0) }
    }
  }

  static var processNumber: Int32 { getpid() }

  /// Processors that are at work, at least one.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// True where standard output is a terminal and its owner has not declined colours (no-color.org).
  static var showsColour: Bool {
    FileDescriptor.standardOutput.isTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }

  /// Prepares for a world where pipes close early and standard streams may be absent.
  static func prepare() {
    // A closed pipe and a file that may not grow shall be errors of write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // Were standard error closed, the next file opened would get its number, and messages would end up in that file.
    // What takes the place of a closed stream refuses what the stream is for: a closed input is no empty text.
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
