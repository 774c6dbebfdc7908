import PlanSyntax

/// One case of a corpus file: an input and the dump that is expected of it.
public struct CorpusCase: Hashable, Sendable {
  /// A sentence that says what is shown.
  public var title: String
  /// The input itself, escapes resolved. It ends where its last line does, without a line end.
  public var input: String
  /// The expected dump, each line with its line end; empty where nothing has been recorded yet.
  public var expected: String
  /// 1-based line of the title.
  public var line: Int

  /// The input is given as it is read, not escaped; the line counts from 1.
  public init(title: String, input: String, expected: String, line: Int) {
    self.title = title
    self.input = input
    self.expected = expected
    self.line = line
  }
}

/// A file of small cases:
///
/// ```
/// === A unit digit is lost.
/// （十）加大执法力度。
/// （十二）完善监督。
/// ---
/// plan “”
///   …
/// ```
///
/// In the input, invisible characters are escapes (``Escape``). An input line that would read as `---` or as a title begins with an escape.
/// Lines before the first title are a comment and are kept.
public struct CorpusFile: Hashable, Sendable {
  public var comment: String
  public var cases: [CorpusCase]

  /// Reads a file's text. Whatever stands in it, there is a result: a case without `---` has no expected dump.
  public init(_ text: String) {
    var reader = CorpusReader()
    for (index, line) in CorpusFile.lines(text).enumerated() { reader.take(line, number: index + 1) }
    (comment, cases) = reader.result()
  }

  /// The file's text, to record it anew.
  public func rendered() -> String {
    var output = comment.isEmpty ? "" : comment + "\n"
    output += cases.map { item in
      let input = CorpusFile.lines(item.input).map(CorpusFile.escaped).joined(separator: "\n")
      return "=== \(item.title)\n\(input)\n---\n\(item.expected)"
    }.joined(separator: "\n")
    return output
  }

  /// By scalars: to a `Character`, CR LF would be one, and no line end.
  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  private static func escaped(_ line: String) -> String {
    let escaped = Escape.invisible(line)
    guard escaped == "---" || escaped.hasPrefix("==="), let first = escaped.unicodeScalars.first else { return escaped }
    return "\\u{\(String(first.value, radix: 16, uppercase: true))}" + escaped.dropFirst()
  }
}

/// Reads a corpus file line by line.
private struct CorpusReader {
  private enum Place { case comment, input, expected }
  private var place = Place.comment
  private var comment: [String] = []
  private var cases: [CorpusCase] = []
  private var input: [String] = []
  private var expected: [String] = []

  mutating func take(_ line: String, number: Int) {
    if line.hasPrefix("===") {
      finish()
      let title = line.dropFirst(3).drop { $0 == " " }
      cases.append(CorpusCase(title: String(title), input: "", expected: "", line: number))
      place = .input
    } else if place == .input, line == "---" {
      place = .expected
    } else {
      switch place {
      case .comment: comment.append(line)
      case .input: input.append(line)
      case .expected: expected.append(line)
      }
    }
  }

  mutating func result() -> (String, [CorpusCase]) {
    finish()
    while comment.last?.isEmpty == true { comment.removeLast() }
    return (comment.isEmpty ? "" : comment.joined(separator: "\n") + "\n", cases)
  }

  private mutating func finish() {
    guard !cases.isEmpty else { return }
    while expected.last?.isEmpty == true { expected.removeLast() }
    // A case that has no `---` yet ends in the blank line before the next title.
    if place == .input, input.last?.isEmpty == true { input.removeLast() }
    cases[cases.count - 1].input = input.map { Escape.visible($0) }.joined(separator: "\n")
    cases[cases.count - 1].expected = expected.map { $0 + "\n" }.joined()
    input = []
    expected = []
  }
}
