import ArgumentParser

/// The word behind `gangmu`, where it is no command: ArgumentParser calls it an argument too many.
enum CommandName {
  /// - Returns: nil where a command or an option stands there, or nothing.
  static func fault(_ arguments: [String]) -> UsageFault? {
    guard let word = arguments.first, word.utf8.first != UInt8(ascii: "-"), word != "help" else { return nil }
    let known = Gangmu.configuration.subcommands.map { $0._commandName }
    if known.contains(word) { return nil }
    if let status = FileStatus(path: word), status.kind != .directory { return .noCommand(file: SystemName.shown(word)) }
    return .unknownCommand(SystemName.shown(word), guess: guess(word, known))
  }

  /// The command that a word begins, or that it is but for one letter in three.
  private static func guess(_ word: String, _ known: [String]) -> String? {
    guard word.utf8.count <= 20, !word.isEmpty else { return nil }
    let near = known.map { (name: $0, distance: $0.hasPrefix(word.lowercased()) ? 0 : distance($0, word.lowercased())) }
    guard let best = near.min(by: { $0.distance < $1.distance }), best.distance * 3 <= best.name.utf8.count else { return nil }
    return best.name
  }

  /// How many letters must be put in, left out or changed.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right.utf8)
    var row = Array(0...right.count)
    for (index, letter) in left.utf8.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, min(row[column], diagonal) + 1)
      }
    }
    return row[right.count]
  }
}
