/// Finds the configuration of each input: the nearest `.gangmu.yml`, beside the file or in a folder above it.
///
/// `plans/.gangmu.yml` holds for `plans/2025/方案.txt`, as users of other checkers expect. What lies above the top of a repository, the folder with its `.git`, says
/// nothing of what is in it. The system is asked once for each folder.
struct ConfigurationSearch {
  /// By folder with links followed: where its configuration lies; nil for one that has none.
  private var known: [String: String?] = [:]
  /// By folder as it was typed: the same.
  private var typed: [String: String?] = [:]

  /// - Returns: the path of the configuration; nil where there is none up to the top.
  mutating func place(for input: Input) -> String? {
    let folder = Directory.folder(input.path)
    if let found = typed[folder] { return found }
    let beside = ConfigurationSearch.usualPlace(for: input)
    // A path as it was typed is one that its reader knows.
    let found = FileStatus(path: beside) != nil ? beside : above(Directory.resolvedFolder(of: input.path))
    typed[folder] = .some(found)
    return found
  }

  /// Where the configuration of an input lies, if it is beside it.
  static func usualPlace(for input: Input) -> String { Directory.folder(input.path) + Configuration.fileName }

  /// The nearest one in a folder or above it. Linear in its depth.
  private mutating func above(_ folder: String) -> String? {
    var passed: [String] = []
    var folder = folder
    var found: String?
    while true {
      if let place = known[folder] {
        found = place
        break
      }
      passed.append(folder)
      let place = Directory.join(folder, Configuration.fileName)
      if FileStatus(path: place) != nil {
        found = place
        break
      }
      if FileStatus(path: Directory.join(folder, ".git")) != nil { break }
      guard let parent = ConfigurationSearch.parent(of: folder) else { break }
      folder = parent
    }
    for folder in passed { known[folder] = .some(found) }
    return found
  }

  /// Nil for the root, and for a path that leads nowhere.
  private static func parent(of folder: String) -> String? {
    guard folder.hasPrefix("/"), folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
    return slash == folder.startIndex ? "/" : String(folder[..<slash])
  }
}
