import PlanSyntax

/// What edits change, as `diff -u` shows it and `patch` reads it.
public enum UnifiedDiff {
  /// Lines shown before and behind a change.
  private static let context = 3

  /// - Parameters:
  ///   - edits: In the order of their spans, which do not overlap.
  ///   - bytes: The text before them.
  /// - Returns: nothing where there are no edits. Linear in the text.
  public static func text(_ edits: [TextEdit], of bytes: [UInt8], name: String) -> String {
    edits.isEmpty ? "" : header(name) + hunks(edits, of: bytes)
  }

  /// The two lines that name the file, as git writes them: apart from the rest, which may be wanted in the file's own encoding.
  public static func header(_ name: String) -> String { "--- \(FileName.side("a", name))\n+++ \(FileName.side("b", name))\n" }

  /// The changes without the file's name.
  public static func hunks(_ edits: [TextEdit], of bytes: [UInt8]) -> String {
    guard !edits.isEmpty else { return "" }
    let lines = Lines(bytes)
    var output = ""
    var shift = 0
    for hunk in hunks(edits, lines) {
      let before = max(0, hunk.changes[0].lines.lowerBound - context)..<min(lines.count, hunk.end + context)
      var body = ""
      var position = before.lowerBound
      var added = 0
      for change in hunk.changes {
        for line in position..<change.lines.lowerBound { body += lines.row(" ", line) }
        for line in change.lines { body += lines.row("-", line) }
        let new = Lines(change.text(bytes, lines))
        for line in 0..<new.count { body += new.row("+", line) }
        added += new.count - change.lines.count
        position = change.lines.upperBound
      }
      for line in position..<before.upperBound { body += lines.row(" ", line) }
      let new = (before.lowerBound + shift)..<(before.upperBound + shift + added)
      output += "@@ -\(range(before)) +\(range(new)) @@\n" + body
      shift += added
    }
    return output
  }

  /// Lines that are replaced together.
  private struct Change {
    var lines: Range<Int>
    var edits: [TextEdit]

    func text(_ bytes: [UInt8], _ all: Lines) -> [UInt8] {
      edits.applied(to: bytes, in: all.start(of: lines.lowerBound)..<all.start(of: lines.upperBound))
    }
  }

  private struct Hunk {
    var changes: [Change]
    var end: Int { changes[changes.count - 1].lines.upperBound }
  }

  private static func hunks(_ edits: [TextEdit], _ lines: Lines) -> [Hunk] {
    var changes: [Change] = []
    for edit in edits {
      let touched = lines.number(at: Int(edit.span.start))..<(lines.number(at: Int(edit.span.end)) + 1)
      if let last = changes.last, last.lines.upperBound > touched.lowerBound {
        changes[changes.count - 1].lines = last.lines.lowerBound..<max(last.lines.upperBound, touched.upperBound)
        changes[changes.count - 1].edits.append(edit)
      } else {
        changes.append(Change(lines: touched, edits: [edit]))
      }
    }
    var result: [Hunk] = []
    for change in changes {
      if let last = result.last, change.lines.lowerBound - last.end <= 2 * context {
        result[result.count - 1].changes.append(change)
      } else {
        result.append(Hunk(changes: [change]))
      }
    }
    return result
  }

  private static func range(_ lines: Range<Int>) -> String {
    lines.count == 1 ? "\(lines.lowerBound + 1)" : "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  /// A text in lines, as these tools count them: LF ends a line, and nothing else.
  private struct Lines {
    private let bytes: [UInt8]
    /// Where each line starts, and behind them the end of the text.
    private var starts: [Int] = [0]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
      if starts[starts.count - 1] != bytes.count { starts.append(bytes.count) }
    }

    var count: Int { starts.count - 1 }

    func start(of line: Int) -> Int { starts[line] }

    /// The line that an offset is in; the last for the end of the text.
    func number(at offset: Int) -> Int { min(max(0, starts.upperBound(offset) - 1), max(0, count - 1)) }

    func row(_ sign: String, _ line: Int) -> String {
      let text = String(decoding: bytes[starts[line]..<starts[line + 1]], as: UTF8.self)
      return sign + text + (bytes[starts[line + 1] - 1] == 0x0A ? "" : "\n\\ No newline at end of file\n")
    }
  }
}

/// A file's name in the head of a diff.
private enum FileName {
  /// `a/plan.txt`; what would end the line or be taken for the end of the name is quoted as in C.
  static func side(_ side: String, _ name: String) -> String {
    let path = side + (name.hasPrefix("/") ? "" : "/") + name
    let scalars = path.unicodeScalars
    guard scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\"" || $0 == "\\" }) else {
      // Behind a tab would stand the time: it tells readers that the name, with its blanks, ends there.
      return scalars.contains(" ") ? path + "\t" : path
    }
    return "\"" + scalars.map(quoted).joined() + "\""
  }

  private static func quoted(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case "\n": return "\\n"
    case "\t": return "\\t"
    case "\r": return "\\r"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    default: return String(scalar)
    }
  }
}
