/// Tables as Markdown (GitHub's pipe tables).
public enum LedgerMarkdown {
  /// Appends a table under its name.
  public static func write(_ table: LedgerTable, to output: inout [UInt8]) {
    output += "## \(table.name)\n\n".utf8
    write(table.columns.map(\.title), to: &output)
    write(table.columns.map { _ in "---" }, to: &output)
    for row in table.rows { write(row.map { escaped($0.text) }, to: &output) }
  }

  private static func write(_ cells: [String], to output: inout [UInt8]) { output += "| \(cells.joined(separator: " | ")) |\n".utf8 }

  /// Without what would end a cell, or be read as markup.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "|", "\\", "`", "*", "_", "[", "]", "<", ">": result += "\\\(character)"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }
}
