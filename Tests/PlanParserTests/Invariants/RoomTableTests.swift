import Foundation
import PlanTestSupport
import Testing

/// The table of rooms in the article on the architecture, held against the sources.
@Suite("The table of rooms") struct RoomTableTests {
  private struct Room {
    /// The targets that share a row.
    let targets: [String]
    /// Nil for a room that may import any other.
    let mayImport: Set<String>?
  }

  private static let sources = Repository.root.appendingPathComponent("Sources")

  private static func rooms() throws -> [Room] {
    try rows(of: sources.appendingPathComponent("PlanKit/Gangmu.docc/Architecture.md")).map { row in
      let names = row.cells[row.cells.count - 1]
      return Room(
        targets: row.targets,
        mayImport: names.hasPrefix("all of these") ? nil : names == "nothing" ? [] : Set(names.components(separatedBy: ", ")))
    }
  }

  /// The rows of the table of targets, with the targets that share each.
  private static func rows(of page: URL) throws -> [(targets: [String], cells: [String])] {
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    return lines.drop { !$0.hasPrefix("| target |") }.dropFirst(2).prefix { $0.hasPrefix("|") }.map { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return (cells[0].components(separatedBy: ", ").map { $0.trimmingCharacters(in: ["`"]) }, cells)
    }
  }

  @Test("Every target has its row")
  func complete() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter { !$0.hasPrefix(".") }
    #expect(folders.count > 10)
    #expect(try Self.rooms().flatMap(\.targets).sorted() == folders.sorted())
    #expect(try Self.rows(of: Repository.root.appendingPathComponent("README.md")).flatMap(\.targets).sorted() == folders.sorted())
  }

  @Test("What the front page of the library names is there")
  func names() throws {
    let page = try String(contentsOf: Self.sources.appendingPathComponent("PlanKit/Gangmu.docc/PlanKit.md"), encoding: .utf8)
    let prose = page.components(separatedBy: "```").enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    let quoted = prose.components(separatedBy: "`").enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    let names = Set(quoted.filter { $0.first?.isUppercase ?? false })
    #expect(names.count > 10)
    let text = try Repository.files(in: Self.sources, ending: "swift").map { try $0.text }.joined(separator: "\n")
    for name in names {
      let parts = name.components(separatedBy: ".")
      #expect(["struct", "enum"].contains { text.contains("\($0) \(parts[0]) ") || text.contains("\($0) \(parts[0]):") }, "\(name)")
      for member in parts.dropFirst() {
        #expect(["func", "var", "let", "case"].contains { text.contains("\($0) \(member)") }, "\(name)")
      }
    }
  }

  @Test("A room imports the rooms that its row names, all of them and no other")
  func imports() throws {
    let rooms = try Self.rooms()
    let targets = Set(rooms.flatMap(\.targets))
    for room in rooms {
      var seen: Set<String> = []
      for target in room.targets {
        for file in Repository.files(in: Self.sources.appendingPathComponent(target), ending: "swift") {
          seen.formUnion(RoomTests.imports(in: try file.text))
        }
      }
      seen = seen.intersection(targets).subtracting(room.targets)
      if let mayImport = room.mayImport { #expect(seen == mayImport, "\(room.targets)") }
    }
  }
}
