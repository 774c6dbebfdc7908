/// Paths of files as they are seen from a folder, however they were typed: `附件/a.txt` for `./附件/a.txt` and for `/home/user/plans/附件/a.txt`.
///
/// Links to folders are followed, a link to the file itself is not. The system is asked once for each folder.
struct RelativePath {
  private let base: [Substring]
  private var folders: [String: String] = [:]

  /// - Parameter file: in the folder; it need not be there.
  init(beside file: String) { base = Directory.resolvedFolder(of: file).split(separator: "/") }

  /// - Returns: with `..` for a file that is not below the folder; `-` for standard input.
  mutating func path(_ input: Input) -> String {
    guard case .file(let path) = input else { return input.path }
    let folder = Directory.folder(path)
    if folders[folder] == nil { folders[folder] = relative(Directory.resolvedFolder(of: path)) }
    return (folders[folder] ?? "") + path.dropFirst(folder.count)
  }

  /// Empty, or with `/` at its end.
  private func relative(_ folder: String) -> String {
    let parts = folder.split(separator: "/")
    let common = zip(base, parts).prefix { $0 == $1 }.count
    return String(repeating: "../", count: base.count - common) + parts.dropFirst(common).map { $0 + "/" }.joined()
  }
}
