import PlanKit
import PlanXLSX

/// What `ledger` says to a person.
extension Messages {
  var markIsForCSV: String { say("--bom 只用于 CSV，请去掉它或改用 --to csv。", "--bom is for CSV. Leave it out, or use --to csv.") }

  var noWorkbooks: String {
    say("本程序编译时未包含 XLSX。请改用 --to csv。", "this build writes no XLSX. Use --to csv.")
  }

  var workbookOnTerminal: String { say("XLSX 不能显示在终端上，请用 -o 指定文件。", "an XLSX workbook is nothing for a terminal. Name a file with -o.") }

  func ledgerSummary(_ ledger: Ledger, grouped: Int) -> String {
    let (count, missing) = (ledger.entries.count, ledger.unassignedCount)
    var chinese = "共 \(count) 个事项"
    var english = "\(count) item\(count == 1 ? "" : "s")"
    if missing > 0 {
      chinese += "，其中 \(missing) 个未见责任单位"
      english += ", \(missing) of them with nobody named"
    }
    if grouped > 0 {
      chinese += "；\(grouped) 个单位有多种写法，已归并"
      english += "; \(grouped) unit\(grouped == 1 ? " has" : "s have") several writings, which were grouped"
    }
    return say(chinese + "。", english + ".")
  }

  func cutCells(_ count: Int) -> String {
    say(
      "\(count) 个单元格超过 XLSX 的上限 32767 字，已截短并以“…”结尾。要全文请改用 --to csv。",
      "\(count) cell\(count == 1 ? " is" : "s are") longer than the 32,767 characters that XLSX allows, cut short and ended with …. Use --to csv for the whole text."
    )
  }

  func workbook(_ failure: LedgerWorkbook.Failure) -> String {
    switch failure {
    case .notBuiltIn: noWorkbooks
    case .tooManyRows(let count):
      say("共 \(count) 行，超过 XLSX 的上限。请改用 --to csv。", "\(count) rows are more than a sheet holds. Use --to csv.")
    case .library:
      say(
        "工作簿写不出来：临时文件夹（TMPDIR）空间不足，或文件大小受限。请腾出空间，或改用 --to csv。",
        "the workbook cannot be written: the folder for temporary files (TMPDIR) is full, or files may not grow so large. Free some space, or use --to csv."
      )
    }
  }

  func units(_ fault: UnitsFile.Fault) -> String {
    switch fault {
    case .noColumns:
      say(
        "不是含 alias、name 两列（或“别名”“名称”两列）的 CSV 文件，请在首行写明列名。",
        "not a CSV file with the columns alias and name. Name them on its first line.")
    case .emptyCell(let row): say("第 \(row) 条缺别名或名称，请补全。", "entry \(row) lacks its alias or its name. Fill it in.")
    case .twoNames(let alias, let first, let second):
      say("“\(alias)”对应两个名称：\(first)、\(second)。请只留一个。", "“\(alias)” has two names: \(first) and \(second). Leave one.")
    }
  }
}
