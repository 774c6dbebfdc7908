import PlanFormat
import PlanSyntax

/// Rows of cells under a header: what CSV, Markdown and XLSX are written from.
public struct LedgerTable: Hashable, Sendable {
  /// A column's header.
  public struct Column: Hashable, Sendable {
    /// The words in the first row.
    public let title: String
    /// In characters of Latin text, two of which are as wide as a Han character.
    public let width: Int

    /// The width is more than 0.
    public init(title: String, width: Int) {
      self.title = title
      self.width = width
    }
  }

  /// The name of the sheet, or the heading over the table.
  public let name: String
  /// From left to right.
  public let columns: [Column]
  /// From top to bottom, the header left out; each has a cell a column.
  public var rows: [[LedgerCell]]

  /// Each row has as many cells as there are columns. Nothing is checked.
  public init(name: String, columns: [Column], rows: [[LedgerCell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// One cell: text, or a number that can be added up.
public enum LedgerCell: Hashable, Sendable {
  case text(String)
  case number(Int)

  /// What stands in the cell; a number in decimal digits.
  public var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    }
  }
}

extension Ledger {
  /// One row an item.
  public func table(_ language: MessageLanguage) -> LedgerTable {
    let words = LedgerWords(language: language)
    let names = DocumentNames(entries)
    return LedgerTable(
      name: words.items,
      columns: words.columns([
        (.document, 20), (.section, 8), (.number, 9), (.path, 22), (.task, 60), (.lead, 18), (.responsible, 24), (.support, 20),
        (.deadline, 14), (.line, 7), (.remark, 14),
      ]),
      rows: entries.map { entry in
        [
          .text(names.name(of: entry)), .text(entry.section), .text(entry.number),
          .text(entry.path.joined(separator: " / ")), .text(entry.task), .text(entry.names(.lead).joined(separator: "、")),
          .text(entry.names(.responsible).joined(separator: "、")), .text(entry.names(.support).joined(separator: "、")),
          .text(words.deadlines(entry)), .number(entry.line), .text(words.remark(entry)),
        ]
      })
  }

  /// One row a unit, with its counts by role and the writings that were taken for it.
  public func unitTable(_ accounts: [UnitAccount], _ language: MessageLanguage) -> LedgerTable {
    let words = LedgerWords(language: language)
    return LedgerTable(
      name: words.units,
      columns: words.columns([(.unit, 28), (.writings, 40), (.lead, 10), (.responsible, 10), (.support, 10), (.total, 8)]),
      rows: accounts.map { account in
        [
          .text(account.name), .text(account.writings.count > 1 ? account.writings.joined(separator: "、") : ""),
          .number(account.count(.lead)),
          .number(account.count(.responsible)), .number(account.count(.support)), .number(account.itemCount),
        ]
      })
  }

  /// One row for each item of each unit.
  ///
  /// - Parameters:
  ///   - accounts: the units, in the order of the rows.
  ///   - language: of the titles and of what is remarked.
  ///   - withCounts: whether each row tells how many items its unit has in each role: a file of one table has no other place.
  public func unitTaskTable(_ accounts: [UnitAccount], _ language: MessageLanguage, withCounts: Bool = false) -> LedgerTable {
    let words = LedgerWords(language: language)
    let names = DocumentNames(entries)
    let counts: [(LedgerWords.Word, Int)] = withCounts ? [(.lead, 10), (.responsible, 10), (.support, 10), (.total, 8)] : []
    return LedgerTable(
      name: words.unitItems,
      columns: words.columns(
        [(.unit, 24)] + counts + [
          (.role, 10), (.written, 24), (.document, 20), (.section, 8), (.number, 9), (.task, 60), (.deadline, 14), (.line, 7),
          (.remark, 14),
        ]),
      rows: accounts.flatMap { account in
        let counted: [LedgerCell] =
          withCounts
          ? [
            .number(account.count(.lead)), .number(account.count(.responsible)), .number(account.count(.support)),
            .number(account.itemCount),
          ]
          : []
        return account.tasks.map { task in
          let entry = entries[task.entry]
          return [.text(account.name)] + counted + [
            .text(words.kind(task.unit.kind)), .text(task.unit.name),
            .text(names.name(of: entry)), .text(entry.section), .text(entry.number), .text(entry.task),
            .text(words.deadline(entry, of: task.unit)), .number(entry.line), .text(words.remark(entry, of: task.unit)),
          ]
        }
      })
  }
}

/// What rows call the document of an item.
private struct DocumentNames {
  private let files: [String: Set<String>]

  init(_ entries: [LedgerEntry]) {
    files = entries.reduce(into: [:]) { $0[$1.document, default: []].insert($1.file) }
  }

  /// The title; the file's name where there is none, and beside it where several files have a document of one title.
  func name(of entry: LedgerEntry) -> String {
    guard !entry.document.isEmpty else { return entry.file }
    return files[entry.document, default: []].count > 1 ? "\(entry.document)（\(entry.file)）" : entry.document
  }
}
