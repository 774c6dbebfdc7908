import PlanExport

/// Writes tables as an XLSX workbook: one sheet a table, its header frozen, with filters, column widths and wrapped text.
///
/// Without the package trait `XLSX` the library is not linked, and ``isAvailable`` is false.
public enum LedgerWorkbook {
  /// Why no workbook came about.
  public enum Failure: Error, Hashable, Sendable {
    /// The tool was built without the trait `XLSX`.
    case notBuiltIn
    /// A table has more rows than a sheet holds (1,048,576, the header included).
    case tooManyRows(Int)
    /// What the library says: the file cannot be made, the disk is full.
    case library(String)
  }

  /// The limit of Excel.
  static let mostRows = 1_048_576

  /// How many cells hold more than a cell of the format may (32,767 UTF-16 units), and are cut short in a workbook. Linear in the text.
  public static func cutCellCount(_ tables: [LedgerTable]) -> Int {
    tables.reduce(0) { count, table in count + table.rows.reduce(0) { $0 + $1.count { CellText.isTooLong($0.text) } } }
  }

  #if XLSX
    /// Whether ``write(_:toFile:)`` can write: that the package was built with the trait `XLSX`.
    public static let isAvailable = true

    /// Writes a file.
    ///
    /// - Parameter path: where no file is, or one to be replaced.
    public static func write(_ tables: [LedgerTable], toFile path: String) throws(Failure) {
      if let table = tables.first(where: { $0.rows.count >= mostRows }) { throw .tooManyRows(table.rows.count) }
      try XLSXWorkbook.write(tables, toFile: path)
    }
  #else
    /// Whether ``write(_:toFile:)`` can write: that the package was built with the trait `XLSX`.
    public static let isAvailable = false

    /// Throws ``Failure/notBuiltIn``.
    public static func write(_ tables: [LedgerTable], toFile path: String) throws(Failure) { throw .notBuiltIn }
  #endif
}
