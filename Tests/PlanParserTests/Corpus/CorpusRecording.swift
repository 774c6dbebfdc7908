import PlanTestSupport
import Testing

/// `UPDATE_EXPECT=1 swift test --filter CorpusRecording` writes what the parser says into the corpus files.
///
/// The run fails, whatever it finds: a recorded dump is right only when a person has read it.
@Suite("Recording the corpus", .enabled(if: Corpus.isRecording, "UPDATE_EXPECT=1 records")) struct CorpusRecording {
  @Test("Expected dumps are written anew", arguments: Corpus.files)
  func record(file: StoredFile) throws {
    var contents = file.contents
    var changes = ""
    for (index, item) in contents.cases.enumerated() {
      let actual = try StoredCase(file: file.name, stage: file.stage, item: item).dump()
      guard actual != item.expected else { continue }
      contents.cases[index].expected = actual
      changes += "=== \(item.title)\n" + LineDifference.text(from: item.expected, to: actual)
    }
    let text = contents.rendered()
    guard text != file.text else { return }
    try text.write(to: file.url, atomically: true, encoding: .utf8)
    print("recorded \(file.name)\n\(changes)", terminator: "")
    Issue.record("\(file.name) was recorded anew: read what changed")
  }

  @Test("A run that records does not pass")
  func fails() {
    Issue.record("UPDATE_EXPECT is set: nothing was tested")
  }
}

/// Two texts line by line: `-` was there, `+` is new.
enum LineDifference {
  static func text(from old: String, to new: String) -> String {
    var lines = old.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { (" ", String($0)) }
    let difference = new.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
      .difference(from: lines.map(\.1))
    // Removed lines stay where they were, marked; so places of inserted lines are counted in lines that are not removed.
    for case .remove(let offset, let line, _) in difference { lines[offset] = ("-", line) }
    for case .insert(let offset, let line, _) in difference {
      var place = 0
      var kept = 0
      while place < lines.count, kept < offset || lines[place].0 == "-" {
        if lines[place].0 != "-" { kept += 1 }
        place += 1
      }
      lines.insert(("+", line), at: place)
    }
    return lines.filter { $0.0 != " " }.map { $0.0 + $0.1 + "\n" }.joined()
  }
}

@Suite("Line differences") struct LineDifferenceTests {
  @Test(
    "Lines that went and lines that came",
    arguments: [
      ("a\nb\n", "a\nb\n", ""), ("", "a\n", "+a\n"), ("a\n", "", "-a\n"), ("a\nb\nc\n", "a\nx\nc\n", "-b\n+x\n"),
      ("a\n", "x\na\ny\n", "+x\n+y\n"),
      ("a\nb\n", "b\nc\nd\n", "-a\n+c\n+d\n"),
    ])
  func difference(old: String, new: String, expected: String) {
    #expect(LineDifference.text(from: old, to: new) == expected)
  }
}
