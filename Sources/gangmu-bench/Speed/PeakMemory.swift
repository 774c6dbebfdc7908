import Foundation

/// The most memory that a program had resident at once.
enum PeakMemory {
  private static let tool = "/usr/bin/time"

  /// Runs a program under GNU time, where the machine has it: a program started by a large process is told to have been as large, and the
  /// tool in between is small.
  ///
  /// - Parameter reading: what the program's own run said; an upper bound, shown where there is no GNU time.
  /// - Returns: `3.7 MB`, or `≤ 23.1 MB`.
  static func text(_ program: String, _ arguments: [String], reading: ProcessMeter.Reading, folder: ScratchFolder) throws -> String {
    guard let bytes = try bytes(program, arguments, folder: folder) else { return "≤ \(Figures.megabytes(reading.peak)) MB" }
    return "\(Figures.megabytes(bytes)) MB"
  }

  private static func bytes(_ program: String, _ arguments: [String], folder: ScratchFolder) throws -> Int? {
    guard FileManager.default.isExecutableFile(atPath: tool) else { return nil }
    let report = folder.url.appendingPathComponent("peak")
    guard (try? ProcessMeter.run(tool, ["-f", "%M", "-o", report.path, program] + arguments)) != nil else { return nil }
    let kilobytes = try String(contentsOf: report, encoding: .utf8).split(separator: "\n").last
    return kilobytes.flatMap { Int($0) }.map { $0 * 1024 }
  }
}
