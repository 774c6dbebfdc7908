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
    let article = sources.appendingPathComponent("PlanKit/Gangmu.docc/Architecture.md")
    let lines = try String(contentsOf: article, encoding: .utf8).components(separatedBy: "\n")
    let rows = lines.drop { !$0.hasPrefix("| target |") }.dropFirst(2).prefix { $0.hasPrefix("|") }
    return rows.map { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let targets = cells[0].components(separatedBy: ", ").map { $0.trimmingCharacters(in: ["`"]) }
      let names = cells[cells.count - 1]
      return Room(
        targets: targets,
        mayImport: names.hasPrefix("all of these") ? nil : names == "nothing" ? [] : Set(names.components(separatedBy: ", ")))
    }
  }

  @Test("Every target has its row")
  func complete() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter { !$0.hasPrefix(".") }
    #expect(folders.count > 10)
    #expect(try Self.rooms().flatMap(\.targets).sorted() == folders.sorted())
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
