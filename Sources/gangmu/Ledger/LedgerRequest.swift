import PlanKit
import PlanXLSX

/// How a ledger is asked for, and what becomes of it.
struct LedgerRequest {
  let format: LedgerFormat
  let order: LedgerOrder
  let language: MessageLanguage
  /// CSV begins with a byte order mark.
  let mark: Bool

  func bytes(_ ledger: Ledger, _ names: UnitNames, _ place: OutputPlace) throws(Failure) -> [UInt8] {
    var output: [UInt8] = []
    switch format {
    case .json:
      if order == .item {
        LedgerJSON.write(ledger, style: .pretty, to: &output)
      } else {
        LedgerJSON.write(ledger, ledger.accounts(names), style: .pretty, to: &output)
      }
    case .csv:
      let table = order == .item ? ledger.table(language) : ledger.unitTaskTable(ledger.accounts(names), language, withCounts: true)
      LedgerCSV.write(table, mark: mark, to: &output)
    case .markdown:
      for (index, table) in tables(ledger, names).enumerated() {
        if index > 0 { output += "\n".utf8 }
        LedgerMarkdown.write(table, to: &output)
      }
    case .xlsx: return try workbook(tables(ledger, names), place)
    }
    return output
  }

  /// How many cells of a workbook are cut short, for they hold more than the format allows; none in other formats.
  func cutCellCount(_ ledger: Ledger, _ names: UnitNames) -> Int {
    format == .xlsx ? LedgerWorkbook.cutCellCount(tables(ledger, names)) : 0
  }

  private func tables(_ ledger: Ledger, _ names: UnitNames) -> [LedgerTable] {
    guard order == .unit else { return [ledger.table(language)] }
    let accounts = ledger.accounts(names)
    return [ledger.unitTable(accounts, language), ledger.unitTaskTable(accounts, language)]
  }

  /// The library writes files only, so the workbook passes through one.
  private func workbook(_ tables: [LedgerTable], _ place: OutputPlace) throws(Failure) -> [UInt8] {
    let scratch: ScratchFile
    do throws(SystemError) { scratch = try ScratchFile(ending: ".xlsx") } catch { throw .output(place, error) }
    do throws(LedgerWorkbook.Failure) {
      // The library speaks of its own files.
      let silence = SilentErrors()
      defer { silence.end() }
      try LedgerWorkbook.write(tables, toFile: scratch.path)
    } catch {
      throw .workbook(place, error)
    }
    do throws(SystemError) { return try OpenInput(.file(scratch.path)).readAll() } catch { throw .output(place, error) }
  }
}
