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
    var csv = CSVWriter(ByteWriter(appendingTo: &output))
    if mark { csv.byteOrderMark() }
    for column in table.columns { csv.text(column.title) }
    csv.endRow()
    for row in table.rows {
      for cell in row {
        switch cell {
        case .text(let text): csv.text(text)
        case .number(let number): csv.number(number)
        }
      }
      csv.endRow()
    }
    output = csv.take()
  }
}
