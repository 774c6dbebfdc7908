import Foundation

/// Runs the built tool as a process of its own, the way a shell does.
enum Tool {
  struct Result {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The tool lies in the folder of the test bundle, or above it.
  static let url: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let tool = folder.appendingPathComponent("gangmu")
      if FileManager.default.isExecutableFile(atPath: tool.path), !isFolder(tool) { return tool }
    }
    // A debugger or another runner stands somewhere else.
    return Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent().appendingPathComponent("gangmu") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? folder.appendingPathComponent("gangmu")
  }()

  /// - Parameters:
  ///   - input: What stands on standard input.
  ///   - output: A file or device that is standard output instead of a buffer.
  ///   - environment: Variables besides `PATH`.
  static func run(
    _ arguments: String..., in scratch: Scratch, input: [UInt8] = [], output: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    try run(list: arguments, in: scratch, input: input, output: output, environment: environment)
  }

  static func run(
    list arguments: [String], in scratch: Scratch, input: [UInt8] = [], output: String? = nil, environment: [String: String] = [:]
  ) throws -> Result {
    let run = UUID().uuidString
    let inputURL = try scratch.hidden("\(run).in", input)
    let outputURL = try output.map { URL(fileURLWithPath: $0) } ?? scratch.hidden("\(run).out", [])
    let errorURL = try scratch.hidden("\(run).err", [])
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = scratch.folder
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { mine, _ in mine }
    process.standardInput = try FileHandle(forReadingFrom: inputURL)
    process.standardOutput = try FileHandle(forWritingTo: outputURL)
    process.standardError = try FileHandle(forWritingTo: errorURL)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: output == nil ? String(decoding: try Data(contentsOf: outputURL), as: UTF8.self) : "",
      errors: String(decoding: try Data(contentsOf: errorURL), as: UTF8.self))
  }

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}

/// A folder for one test, gone with it.
final class Scratch {
  let folder: URL
  private let hiddenFolder: URL

  init() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("gangmu-\(UUID().uuidString)")
    folder = root.appendingPathComponent("work")
    hiddenFolder = root.appendingPathComponent("streams")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(at: hiddenFolder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// Puts a file into the folder, and folders above it where needed.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The names of all files and folders, hidden ones too, in order.
  func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path).sorted()
  }

  /// A file beside the folder, where the tool does not see it.
  func hidden(_ name: String, _ bytes: [UInt8]) throws -> URL {
    let url = hiddenFolder.appendingPathComponent(name)
    try Data(bytes).write(to: url)
    return url
  }
}

/// A plan of an invented city.
let samplePlan = "荷州市2023年绿化工作方案\n一、总体要求\n坚持绿色发展。\n二、主要任务\n（一）加强宣传。利用各种方式宣传。\n（二）加强管护。落实管护责任。\n"
