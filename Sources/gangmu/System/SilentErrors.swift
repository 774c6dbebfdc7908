#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// While it lasts, what is written to standard error goes nowhere: for a library that speaks there of what only its caller can say.
struct SilentErrors {
  /// Standard error as it was; -1 where it could not be set aside.
  private let original: Int32

  init() {
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard original != -1 else { return }
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nothing != -1 else { return }
    dup2(nothing, STDERR_FILENO)
    _ = close(nothing)
  }

  func end() {
    guard original != -1 else { return }
    dup2(original, STDERR_FILENO)
    _ = close(original)
  }
}
