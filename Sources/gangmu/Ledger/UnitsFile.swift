import PlanKit
import SwiftCSV

/// Reads `--units FILE`: CSV with the columns `alias` and `name`.
enum UnitsFile {
  static func read(_ input: Input) throws(Failure) -> UnitNames {
    let bytes = try input.read()
    let source: Source
    do throws(SourceDecodingError) {
      source = try SourceDecoder.decode(bytes, name: input.name, as: .automatic)
    } catch {
      throw .undecodable(input, error)
    }
    let text = String(decoding: source.bytes, as: UTF8.self)
    guard let table = try? CSV<SwiftCSV.Named>(string: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text, delimiter: .comma)
    else {
      throw .unitsFile(input)
    }
    guard table.header.contains("alias"), table.header.contains("name") else { throw .unitsFile(input) }
    return UnitNames(
      aliases: table.rows.compactMap { row in
        guard let alias = row["alias"], let name = row["name"], !alias.isEmpty, !name.isEmpty else { return nil }
        return (alias, name)
      })
  }
}
