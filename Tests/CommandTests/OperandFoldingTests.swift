import Foundation
import Testing

@testable import gangmu

@Suite struct OperandFoldingTests {
  private let many = (0..<100).map { "\($0).txt" }

  /// What ArgumentParser is given, and what the command makes of it.
  private func parsed(_ arguments: [String]) -> (count: Int, unfolded: [String]) {
    let folded = OperandFolding.fold(arguments)
    return (folded.count, folded.flatMap(OperandFolding.unfold))
  }

  @Test func fewArgumentsStay() {
    #expect(OperandFolding.fold(["convert", "a", "b"]) == ["convert", "a", "b"])
  }

  @Test func otherCommandsStay() {
    #expect(OperandFolding.fold(["schema"] + many) == ["schema"] + many)
  }

  @Test func aLongRunBecomesOne() {
    let (count, unfolded) = parsed(["convert"] + many)
    #expect(count == 2)
    #expect(unfolded == ["convert"] + many)
  }

  /// What ArgumentParser says of its own commands: those with an argument that repeats are those that are folded.
  @Test func allCommandsWithManyFilesAreFolded() throws {
    let help = try JSONDecoder().decode(Help.self, from: Data(Gangmu._dumpHelp().utf8))
    // `help`, which ArgumentParser adds, takes names of commands.
    let own = help.command.subcommands?.filter { $0.commandName != "help" }
    let repeating = own?.filter { $0.arguments?.contains { $0.kind == "positional" && $0.isRepeating } ?? false }
    let names = Set((repeating ?? []).map(\.commandName))
    #expect(names.isSuperset(of: ["convert", "validate", "ledger"]))
    #expect(OperandFolding.commands == names)
  }

  @Test(arguments: ["convert", "validate", "ledger"]) func theCommandHasItsFilesAgain(_ name: String) throws {
    let command = try Gangmu.parseAsRoot(OperandFolding.fold([name] + many))
    let folded = try #require(command as? any ManyFilesCommand)
    #expect(folded.operands.count == 1)
    #expect(folded.files == many)
  }

  @Test func anOptionsValueIsNotTakenIn() {
    let arguments = ["convert", "--to", "json", "--output-directory", "out"] + many + ["--compact", "x", "", "方案.txt", "-", "-o", "y"]
    let folded = OperandFolding.fold(arguments)
    #expect(folded.count == 12)
    #expect(folded[1...4] == ["--to", "json", "--output-directory", "out"])
    #expect(folded[6...7] == ["--compact", "x"])
    #expect(folded.flatMap(OperandFolding.unfold) == arguments)
  }

  /// As much of ArgumentParser's description of a tool as is asked about.
  private struct Help: Decodable {
    var command: Command

    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
      var arguments: [Argument]?
    }

    struct Argument: Decodable {
      var kind: String
      var isRepeating: Bool
    }
  }
}
