/// What a ledger is written as.
enum LedgerFormat: String, CaseIterable {
  case csv
  case xlsx
  case markdown
  case json

  /// By the ending of a file's name; nil where it says nothing.
  init?(path: String) {
    switch Directory.baseName(path).split(separator: ".").last?.lowercased() {
    case "csv": self = .csv
    case "xlsx": self = .xlsx
    case "md", "markdown": self = .markdown
    case "json": self = .json
    default: return nil
    }
  }
}

/// What a row of a ledger is about.
enum LedgerOrder: String, CaseIterable {
  case item
  case unit
}
