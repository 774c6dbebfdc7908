/// A table as Markdown, its columns padded so that it reads well as plain text, too.
struct MarkdownTable {
  let header: [String]
  private(set) var rows: [[String]] = []

  init(_ header: [String]) { self.header = header }

  mutating func add(_ row: [String]) { rows.append(row) }

  /// The first column to the left, numbers to the right.
  func rendered() -> String {
    let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
    var lines = [line(header, widths), "|" + widths.enumerated().map { rule($1, isFirst: $0 == 0) }.joined(separator: "|") + "|"]
    lines += rows.map { line($0, widths) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.enumerated().map { column, cell in
      let blank = String(repeating: " ", count: widths[column] - cell.count)
      return column == 0 ? cell + blank : blank + cell
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }

  private func rule(_ width: Int, isFirst: Bool) -> String {
    isFirst ? String(repeating: "-", count: width + 2) : String(repeating: "-", count: width + 1) + ":"
  }
}
