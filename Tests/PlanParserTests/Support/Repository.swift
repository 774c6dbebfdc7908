import Foundation
import Testing

/// Where the package lies, told from the place of this file, and what may lie beside it.
enum Repository {
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }()

  static let corpus = root.appendingPathComponent("Fixtures/corpus")
  static let responsibilities = root.appendingPathComponent("Fixtures/responsibilities")
  static let plans = root.appendingPathComponent("Fixtures/plans")

  /// Real documents are no part of the repository. Where they lie beside it, tests read them too.
  static let seeds = root.deletingLastPathComponent().appendingPathComponent("shared/seeds")
  static let realDocuments = root.deletingLastPathComponent().appendingPathComponent("shared/corpus")

  static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  /// All files below a folder with an ending, in the order of their paths; none where there is no such folder.
  static func files(in folder: URL, ending: String? = nil) -> [TextFile] {
    let folder = folder.resolvingSymlinksInPath()
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else { return [] }
    return names.sorted().compactMap { name in
      let url = folder.appendingPathComponent(name)
      guard ending == nil || url.pathExtension == ending, (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      else { return nil }
      return TextFile(name: name, url: url)
    }
  }
}

/// A file that tests read.
struct TextFile: Sendable, CustomTestStringConvertible {
  /// Its path below the folder that was searched.
  let name: String
  let url: URL

  var bytes: [UInt8] { get throws { [UInt8](try Data(contentsOf: url)) } }
  var text: String { get throws { String(decoding: try bytes, as: UTF8.self) } }
  var testDescription: String { name }
}
