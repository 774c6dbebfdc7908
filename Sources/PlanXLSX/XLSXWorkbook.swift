#if XLSX
  import CLibXLSXWriter
  import PlanExport

  /// The calls to libxlsxwriter.
  ///
  /// Cells are written as text or numbers, never as formulas, so that nothing in a document can become one.
  enum XLSXWorkbook {
    static func write(_ tables: [LedgerTable], toFile path: String) throws(LedgerWorkbook.Failure) {
      var options = lxw_workbook_options()
      // Rows go out as they are written: memory does not grow with the ledger.
      options.constant_memory = 1
      guard let workbook = workbook_new_opt(path, &options) else { throw .library("no memory") }
      let header = workbook_add_format(workbook)
      format_set_bold(header)
      format_set_text_wrap(header)
      format_set_bg_color(header, 0xD9E2F3)
      format_set_border(header, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_align(header, UInt8(LXW_ALIGN_CENTER.rawValue))
      let body = workbook_add_format(workbook)
      format_set_text_wrap(body)
      format_set_align(body, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_border(body, UInt8(LXW_BORDER_HAIR.rawValue))
      for table in tables { add(table, to: workbook, header: header, body: body) }
      let error = workbook_close(workbook)
      guard error == LXW_NO_ERROR else { throw .library(String(cString: lxw_strerror(error))) }
    }

    /// As the format numbers paper sizes (ECMA-376, 18.3.1.63).
    private static let a4 = 9

    private static func add(
      _ table: LedgerTable, to workbook: UnsafeMutablePointer<lxw_workbook>, header: UnsafeMutablePointer<lxw_format>?,
      body: UnsafeMutablePointer<lxw_format>?
    ) {
      guard let sheet = workbook_add_worksheet(workbook, table.name) else { return }
      for (index, column) in table.columns.enumerated() {
        worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), Double(column.width), nil)
      }
      worksheet_freeze_panes(sheet, 1, 0)
      worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rows.count), lxw_col_t(max(0, table.columns.count - 1)))
      worksheet_repeat_rows(sheet, 0, 0)
      worksheet_set_landscape(sheet)
      worksheet_set_paper(sheet, UInt8(XLSXWorkbook.a4))
      worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.5)
      worksheet_fit_to_pages(sheet, 1, 0)
      for (index, column) in table.columns.enumerated() { worksheet_write_string(sheet, 0, lxw_col_t(index), column.title, header) }
      for (number, row) in table.rows.enumerated() {
        // Before its cells: rows go out one by one.
        worksheet_set_row(sheet, lxw_row_t(number + 1), RowHeight.of(row, in: table.columns), nil)
        for (index, cell) in row.enumerated() { write(cell, to: sheet, lxw_row_t(number + 1), lxw_col_t(index), body) }
      }
    }

    private static func write(
      _ cell: LedgerCell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
      _ format: UnsafeMutablePointer<lxw_format>?
    ) {
      switch cell {
      case .number(let number): worksheet_write_number(sheet, row, column, Double(number), format)
      case .text(let text): worksheet_write_string(sheet, row, column, CellText.writable(text), format)
      }
    }
  }
#endif
