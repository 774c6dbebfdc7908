import Foundation
import PlanTestSupport
import Testing

/// Data flows one way: a folder of a room knows those before it and none behind it.
@Suite("The folders of the rooms") struct FolderTests {
  /// A target's folders in the order in which data flows; for the parser as the architecture page has them.
  struct Room: CustomTestStringConvertible {
    let target: String
    let folders: [String]
    var testDescription: String { target }
  }

  private static let rooms = [
    Room(target: "PlanSyntax", folders: ["Source", "Numbering", "Tree"]),
    Room(
      target: "PlanParser",
      folders: [
        "Characters", "Lines", "Markers", "Phrases", "Tags", "Reflow", "Scan", "Divide", "Headings", "Resolve", "Build", "Explain",
      ]),
    Room(target: "PlanLint", folders: ["Diagnostic", "Survey", "Fixing", "Rules", "Report"]),
    Room(target: "PlanDiff", folders: ["Tree", "Match", "Text", "Settlement", "Script", "Patch", "Across"]),
  ]

  @Test("No file names a type of a folder behind its own", arguments: rooms)
  func oneWay(room: Room) throws {
    let files = try Repository.sources(of: room.target).compactMap { file -> SourceText? in
      let path = file.name.split(separator: "/")
      return path.count > 1 ? SourceText(name: file.name, folder: String(path[0]), code: SourceText.code(of: try file.text)) : nil
    }
    #expect(Set(files.map(\.folder)) == Set(room.folders), "a folder is new or gone")
    for (place, folder) in room.folders.enumerated() {
      let own = files.filter { $0.folder == folder }
      let nested = own.reduce(into: Set<String>()) { $0.formUnion($1.types(nested: true)) }
      let behind = files.filter { room.folders[(place + 1)...].contains($0.folder) }
      let later = behind.reduce(into: Set<String>()) { $0.formUnion($1.types(nested: false)) }.subtracting(nested)
      for file in own {
        let named = file.words.intersection(later)
        #expect(named.isEmpty, "\(file.name) names \(named.sorted())")
      }
    }
  }

  @Test("The architecture page tells of every look at a whole text, in their order")
  func looks() throws {
    let page = String(decoding: try Repository.bytes("Sources/PlanKit/Gangmu.docc/Architecture.md"), as: UTF8.self)
    let code = String(decoding: try Repository.bytes("Sources/PlanParser/Scan/Looks/Look.swift"), as: UTF8.self)
    let looks = code.matches(of: /([A-Z]\w+)\.self/).map { $0.output.1 }
    let rows = page.split(separator: "\n").drop { !$0.hasPrefix("| `\(looks.first ?? "")`") }.prefix { $0.hasPrefix("|") }
    let told = rows.flatMap { $0.split(separator: "|")[0].matches(of: /`(\w+)`/).map { $0.output.1 } }
    #expect(looks.count > 20 && told == looks)
  }

  @Test("A type is seen where it is declared and where it is named, but not in a comment")
  func detection() {
    let file = SourceText(
      name: "a", folder: "b",
      code: SourceText.code(of: "struct One {\n  enum Two { case a }\n}\nprivate enum Own {}\nlet a = Three()  // Four"))
    #expect(file.types(nested: false) == ["One"] && file.types(nested: true) == ["Two"])
    #expect(file.words.contains("Three") && !file.words.contains("Four"))
  }
}

/// A source file without its comments.
private struct SourceText {
  let name: String
  let folder: String
  let code: [Substring]

  static func code(of text: String) -> [Substring] {
    text.components(separatedBy: "\n").map { Substring($0.components(separatedBy: "//")[0]) }
  }

  /// The names that stand in it.
  var words: Set<String> {
    Set(code.flatMap { line in line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init) })
  }

  /// The types that it declares, nested ones or those that other files see by their name alone.
  func types(nested: Bool) -> Set<String> {
    Set(
      code.filter { $0.hasPrefix(" ") == nested && !$0.hasPrefix("private ") }.compactMap { line in
        let words = line.split { $0 == " " || $0 == ":" || $0 == "<" || $0 == "{" || $0 == "(" }
        guard let kind = words.firstIndex(where: { ["struct", "enum", "protocol", "typealias"].contains($0) }), kind + 1 < words.count
        else {
          return nil
        }
        return String(words[kind + 1])
      })
  }
}
