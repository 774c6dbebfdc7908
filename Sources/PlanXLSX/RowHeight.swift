import PlanExport

/// How high a row must be for its wrapped text.
///
/// Excel finds that out by itself when it opens a workbook, LibreOffice does not: there all but the first line of a task would be hidden.
package enum RowHeight {
  /// Of one line of 11 points, in points: Han fonts are higher than the 15 of a row that says nothing.
  static let line = 16.0
  /// What the format allows (ECMA-376, 18.3.1.73).
  static let most = 409.0

  /// In points. Linear in the row's text.
  package static func of(_ row: [LedgerCell], in columns: [LedgerTable.Column]) -> Double {
    let most = zip(row, columns).map { cell, column in lines(of: cell.text, width: max(1, column.width)) }.max() ?? 1
    return min(RowHeight.most, Double(most) * line)
  }

  /// A Han character is as wide as two digits, in which columns are measured; at a line's end there may be no room for one.
  private static func lines(of text: String, width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, part in
      let digits = part.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
      return lines + max(1, (digits + max(1, width - 2) - 1) / max(1, width - 2))
    }
  }
}
