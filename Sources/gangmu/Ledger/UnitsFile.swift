import PlanKit
import SwiftCSV

/// Reads `--units FILE`: CSV with the columns `alias` and `name`, or 别名 and 名称.
enum UnitsFile {
  /// What is wrong with such a file.
  enum Fault: Error, Hashable {
    case noColumns
    /// An entry has one of the two alone. Entries count from 1, the head apart.
    case emptyCell(row: Int)
    case twoNames(alias: String, String, String)
  }

  static func read(_ input: Input) throws(Failure) -> UnitNames {
    let source = try input.anySource(as: .automatic, atMost: Input.sideLimit)
    do throws(Fault) {
      return UnitNames(aliases: try aliases(String(decoding: source.bytes, as: UTF8.self)))
    } catch {
      throw .unitsFile(input, error)
    }
  }

  private static func aliases(_ text: String) throws(Fault) -> [(alias: String, name: String)] {
    guard let table = try? CSV<SwiftCSV.Named>(string: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, delimiter: .comma),
      let alias = table.header.first(where: ["alias", "别名"].contains), let name = table.header.first(where: ["name", "名称"].contains)
    else { throw .noColumns }
    var aliases: [(alias: String, name: String)] = []
    var names: [String: String] = [:]
    for (number, row) in table.rows.enumerated() {
      let (writing, unit) = (row[alias] ?? "", row[name] ?? "")
      // An empty line.
      if writing.isEmpty, unit.isEmpty { continue }
      guard !writing.isEmpty, !unit.isEmpty else { throw .emptyCell(row: number + 1) }
      if let other = names.updateValue(unit, forKey: writing), other != unit { throw .twoNames(alias: writing, other, unit) }
      aliases.append((writing, unit))
    }
    return aliases
  }
}
