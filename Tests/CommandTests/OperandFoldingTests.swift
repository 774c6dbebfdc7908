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

  @Test func anOptionsValueIsNotTakenIn() {
    let arguments = ["convert", "--to", "json", "--output-directory", "out"] + many + ["--compact", "x", "", "方案.txt", "-", "-o", "y"]
    let folded = OperandFolding.fold(arguments)
    #expect(folded.count == 12)
    #expect(folded[1...4] == ["--to", "json", "--output-directory", "out"])
    #expect(folded[6...7] == ["--compact", "x"])
    #expect(folded.flatMap(OperandFolding.unfold) == arguments)
  }
}
