import PlanFormat

/// A table as comma-separated values after RFC 4180.
public enum LedgerCSV {
  /// Appends the table.
  ///
  /// - Parameters:
  ///   - table: its titles become the first row.
  ///   - mark: whether U+FEFF stands first, by which Excel knows UTF-8.
  ///   - output: what the table is put behind.
  public static func write(_ table: LedgerTable, mark: Bool = false, to output: inout [UInt8]) {
    if mark { output += [0xEF, 0xBB, 0xBF] }
    write(table.columns.map { .text($0.title) }, to: &output)
    for row in table.rows { write(row, to: &output) }
  }

  private static func write(_ row: [LedgerCell], to output: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      write(cell, to: &output)
    }
    output += [0x0D, 0x0A]
  }

  private static func write(_ cell: LedgerCell, to output: inout [UInt8]) {
    guard case .text(let text) = cell else {
      output += cell.text.utf8
      return
    }
    let safe = FormulaGuard.neutralised(text)
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x27 }) else {
      output += safe.utf8
      return
    }
    output.append(0x22)
    for byte in safe.utf8 {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
