public import Foundation

/// Where the package lies, told from the place of this file, and what may lie beside it.
///
/// Real documents are no part of the repository. Where they lie beside it tests read them too; a test that needs them says so when it is
/// skipped.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder
  }()

  /// Texts written for the tests, and what people read in real ones.
  public static let fixtures = root.appendingPathComponent("Fixtures")
  /// Small cases of the parser, a file a topic.
  public static let corpus = fixtures.appendingPathComponent("corpus")
  /// Small texts with all that is found in them.
  public static let findings = fixtures.appendingPathComponent("findings")
  /// Whole plans, each with its truth.
  public static let plans = fixtures.appendingPathComponent("plans")
  /// Who has to do what, as a person read it.
  public static let responsibilities = fixtures.appendingPathComponent("responsibilities")
  /// What a person counted and found in real documents.
  public static let reviews = fixtures.appendingPathComponent("reviews")

  /// Two whole plans, `../shared/seeds`; each name begins with a number.
  public static let seeds = root.deletingLastPathComponent().appendingPathComponent("shared/seeds")
  /// Documents of every kind, `../shared/corpus`.
  public static let realDocuments = root.deletingLastPathComponent().appendingPathComponent("shared/corpus")

  /// Whether a file or folder is there.
  public static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }

  /// The bytes of a file of the package.
  ///
  /// - Parameter path: from the package's root.
  public static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appendingPathComponent(path))) }

  /// All files below a folder with an ending, in the order of their paths; none where there is no such folder.
  public static func files(in folder: URL, ending: String? = nil) -> [TextFile] {
    let folder = folder.resolvingSymlinksInPath()
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else { return [] }
    return names.sorted().compactMap { name in
      let url = folder.appendingPathComponent(name)
      guard ending == nil || url.pathExtension == ending, (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      else { return nil }
      return TextFile(name: name, url: url)
    }
  }

  /// A real plan by the number with which its name begins; nil where it does not lie beside the package.
  public static func seed(_ number: String) -> TextFile? { files(in: seeds, ending: "txt").first { $0.name.hasPrefix(number) } }

  /// All Swift files of a target or of a folder in it.
  public static func sources(of target: String) -> [TextFile] {
    files(in: root.appendingPathComponent("Sources/\(target)"), ending: "swift")
  }
}

/// A file that tests read.
public struct TextFile: Sendable, CustomStringConvertible {
  /// Its path below the folder that was searched.
  public let name: String
  /// Where it lies.
  public let url: URL

  /// Read each time.
  public var bytes: [UInt8] { get throws { [UInt8](try Data(contentsOf: url)) } }
  /// Ill-formed bytes are U+FFFD.
  public var text: String { get throws { String(decoding: try bytes, as: UTF8.self) } }
  /// The name, by which a run tells of a case.
  public var description: String { name }
}
