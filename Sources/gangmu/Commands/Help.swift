import ArgumentParser
import PlanKit

/// What `--help` says, in the language of the person who asks: ArgumentParser speaks one language alone.
enum Help {
  /// That of `--lang`, else that of the environment.
  static let language = LanguageChoice.language(Surroundings.arguments, environment: Surroundings.variable)

  static func text(_ chinese: String, _ english: String, columns: Int = 80) -> String {
    language == .zh ? broken(chinese, at: columns) : english
  }

  static func argument(_ chinese: String, _ english: String, _ valueName: String? = nil) -> ArgumentHelp {
    // What stands beside the names of options.
    ArgumentHelp(text(chinese, english, columns: 54), valueName: valueName)
  }

  /// Lines for a terminal on which a Han character is two columns wide: ArgumentParser counts characters, and breaks at blanks alone. Lines that begin
  /// with a blank are examples and stay.
  static func broken(_ text: String, at columns: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.first == " " ? String($0) : lines($0, columns) }
      .joined(separator: "\n")
  }

  private static func lines(_ text: Substring, _ columns: Int) -> String {
    var lines: [Substring] = []
    var rest = text
    while let end = overflow(rest, columns) {
      // A word of Latin letters stays whole, and no line begins with a stop.
      let isBreak = { (index: String.Index) -> Bool in
        let (before, behind) = (rest[rest.index(before: index)], rest[index])
        return !"，。；：、）”".contains(behind) && !"（“".contains(before) && (width(before) == 2 || width(behind) == 2 || before == " ")
      }
      let place = rest.indices[..<rest.index(after: end)].dropFirst().last(where: isBreak) ?? end
      lines.append(rest[..<place])
      rest = rest[place...].drop { $0 == " " }
    }
    return (lines + [rest]).joined(separator: "\n")
  }

  /// The first character that has no room on a line; nil where all have.
  private static func overflow(_ text: Substring, _ columns: Int) -> String.Index? {
    var used = 0
    return text.indices.first { index in
      used += width(text[index])
      return used > columns
    }
  }

  private static func width(_ character: Character) -> Int { (character.unicodeScalars.first?.value ?? 0) < 0x1100 ? 1 : 2 }
}
