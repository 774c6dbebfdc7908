import Foundation

/// Runs programs and reads what they used.
struct ProcessMeter {
  struct Reading {
    /// Seconds, user and system.
    var cpu: Double
    /// The most memory that was resident at once, in bytes; never less than what this process had when it started the program.
    var peak: Int
  }

  enum Failure: Error, CustomStringConvertible {
    case cannotStart(String, Int32)
    case failed(String, Int32)

    var description: String {
      switch self {
      case .cannotStart(let program, let code): "cannot start \(program): \(String(cString: strerror(code)))"
      case .failed(let program, let status): "\(program) ended with status \(status)"
      }
    }
  }

  /// Runs a program with its output thrown away.
  ///
  /// - Parameter program: a path, or a name to look up in PATH.
  static func run(_ program: String, _ arguments: [String]) throws -> Reading {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { argv.forEach { free($0) } }
    argv.append(nil)
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, argv, environ)
    guard code == 0 else { throw Failure.cannotStart(program, code) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    guard status == 0 else { throw Failure.failed(program, status) }
    return Reading(cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peak: bytes(usage.ru_maxrss))
  }

  /// Files that one command line holds.
  static let mostFiles = 8000

  /// Runs a program on many files, a few thousand at a time where a command line holds no more.
  ///
  /// - Returns: all its CPU time, the largest peak.
  static func run(_ program: String, _ arguments: [String], files: [String]) throws -> Reading {
    var all = Reading(cpu: 0, peak: 0)
    for start in stride(from: 0, to: files.count, by: mostFiles) {
      let reading = try run(program, arguments + files[start..<min(start + mostFiles, files.count)])
      all.cpu += reading.cpu
      all.peak = max(all.peak, reading.peak)
    }
    return all
  }

  /// The same in several rounds.
  ///
  /// - Returns: the median of the CPU time, the largest peak.
  static func median(rounds: Int, _ program: String, _ arguments: [String], files: [String]) throws -> Reading {
    let readings = try (0..<rounds).map { _ in try run(program, arguments, files: files) }
    return Reading(cpu: Clock.median(readings.map(\.cpu)), peak: readings.map(\.peak).max() ?? 0)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// Linux counts kilobytes, macOS bytes.
  private static func bytes(_ count: Int) -> Int {
    #if os(macOS)
      count
    #else
      count * 1024
    #endif
  }
}
