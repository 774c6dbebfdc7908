extension TextRun {
  /// The runs as a reader is told them: what differs in its setting alone (``Typography``) is the same, as the new text has it. Linear.
  ///
  /// Those that are not deleted give the new text; the others the old one, but for its setting.
  public static func told(_ runs: [TextRun]) -> [TextRun] {
    var result: [TextRun] = []
    var index = 0
    while index < runs.count {
      let run = runs[index]
      let isExchange = run.operation == .delete && index + 1 < runs.count && runs[index + 1].operation == .insert
      let change = index..<index + (isExchange ? 2 : 1)
      index = change.upperBound
      if run.operation != .equal, isSeen(runs, change) {
        result += runs[change]
      } else if let kept = runs[change].last, kept.operation != .delete {
        append(kept.text, to: &result)
      }
    }
    return result
  }

  /// Whether a reader sees what was taken away or put in.
  private static func isSeen(_ runs: [TextRun], _ change: Range<Int>) -> Bool {
    let texts = runs[change].map(\.text)
    guard texts.allSatisfy({ $0.unicodeScalars.allSatisfy(Typography.isBlank) }) else {
      return texts.count == 1 || !Typography.isSame([texts[0]], [texts[1]])
    }
    guard change.lowerBound > 0, change.upperBound < runs.count, let before = runs[change.lowerBound - 1].text.unicodeScalars.last,
      let behind = runs[change.upperBound].text.unicodeScalars.first
    else { return false }
    // Between two numbers a blank counts.
    let parting = texts.map { Typography.isParting($0.unicodeScalars, between: before, and: behind) }
    return texts.count == 1 ? parting[0] : parting[0] != parting[1]
  }

  private static func append(_ text: String, to runs: inout [TextRun]) {
    if let last = runs.last, last.operation == .equal {
      runs[runs.count - 1].text = last.text + text
    } else {
      runs.append(TextRun(.equal, text))
    }
  }
}
