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

  /// What the format allows: ECMA-376 and the limits of Excel.
  static let mostRows = 1_048_576
  static let longestText = 32_767

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
