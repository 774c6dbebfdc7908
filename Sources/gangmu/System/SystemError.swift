#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system answers when it refuses: the value of `errno`.
struct SystemError: Error, Hashable {
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }
  static let noSuchFile = SystemError(code: ENOENT)
  static let notADirectory = SystemError(code: ENOTDIR)
  static let isADirectory = SystemError(code: EISDIR)
  static let noPermission = SystemError(code: EACCES)
  static let tooLarge = SystemError(code: EFBIG)
  static let nameTooLong = SystemError(code: ENAMETOOLONG)
  static let tooManyLinks = SystemError(code: ELOOP)
  static let notPermitted = SystemError(code: EPERM)
  static let deviceFault = SystemError(code: EIO)
  static let overQuota = SystemError(code: EDQUOT)
  static let tooManyOpen = SystemError(code: EMFILE)
  static let noMemory = SystemError(code: ENOMEM)
  static let busy = SystemError(code: EBUSY)
  static let exists = SystemError(code: EEXIST)
  static let diskFull = SystemError(code: ENOSPC)
  static let readOnly = SystemError(code: EROFS)
  /// A standard stream that is closed.
  static let notOpen = SystemError(code: EBADF)
  /// The reader of a pipe has gone away.
  static let brokenPipe = SystemError(code: EPIPE)

  /// The system's own words, in English.
  var text: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }

  /// Makes a call that answers with -1 when it fails, again where a signal interrupted it.
  static func check<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      if errno != EINTR { throw last }
    }
  }
}
