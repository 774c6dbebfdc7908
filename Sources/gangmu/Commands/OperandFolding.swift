import ArgumentParser

/// A command that takes any number of files, whose names `OperandFolding` hands over as one.
protocol ManyFilesCommand: ParsableCommand {
  /// As ArgumentParser gives them: names of files, or many of them folded into one.
  var operands: [String] { get }
}

extension ManyFilesCommand {
  /// The names of the files as they were given.
  var files: [String] { operands.flatMap(OperandFolding.unfold) }
}

/// Hands thousands of file names to ArgumentParser as if they were one.
///
/// ArgumentParser takes time quadratic in the number of values: 440 ms for 4,000 files, as long as converting them. So runs of operands
/// are joined before it sees them, by the one character that no argument of a process can hold, and parted again behind it.
enum OperandFolding {
  private static let separator: UInt8 = 0

  /// Shorter lists cost nothing worth saving.
  private static let smallestRun = 32

  /// The names of the commands that take many files.
  static var commands: Set<String> {
    Set(Gangmu.configuration.subcommands.lazy.filter { $0 is any ManyFilesCommand.Type }.map { $0._commandName })
  }

  /// Joins runs of arguments of such a command that do not begin with `-`.
  ///
  /// The argument behind one that begins with `-` may be an option's value and stays as it is.
  static func fold(_ arguments: [String]) -> [String] {
    guard arguments.count > smallestRun, let command = arguments.first, commands.contains(command) else { return arguments }
    var folded = [command]
    var run: [String] = []
    var mayBeValue = false
    for argument in arguments.dropFirst() {
      let isOption = argument.utf8.first == UInt8(ascii: "-")
      if !isOption, !mayBeValue {
        run.append(argument)
        continue
      }
      if !run.isEmpty { folded.append(join(run)) }
      run = []
      folded.append(argument)
      mayBeValue = isOption
    }
    if !run.isEmpty { folded.append(join(run)) }
    return folded
  }

  /// Gives back the arguments that were folded into one.
  static func unfold(_ argument: String) -> [String] {
    argument.utf8.split(separator: separator, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  private static func join(_ run: [String]) -> String {
    run.joined(separator: String(Unicode.Scalar(separator)))
  }
}
