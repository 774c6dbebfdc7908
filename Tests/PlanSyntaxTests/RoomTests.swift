import Foundation
import PlanTestSupport
import Testing

/// Invariant 8: the tree is not the file format.
@Suite("The room of the vocabulary") struct RoomTests {
  @Test("The vocabulary imports nothing, not even Foundation")
  func imports() throws {
    for (name, code) in try Self.code() {
      for line in code where line.split(separator: " ").contains("import") { Issue.record("\(name): \(line)") }
    }
  }

  @Test("The tree knows no file format: it is not encoded itself, JSON and XML have types of their own")
  func formats() throws {
    let words = ["Codable", "Encodable", "Decodable", "CodingKey", "JSON", "XML"]
    for (name, code) in try Self.code() {
      for line in code {
        for word in words where line.contains(word) { Issue.record("\(name): \(line)") }
      }
    }
  }

  @Test("A line that does import or encode is seen")
  func detection() {
    #expect(Self.withoutComments("public import Foundation  // why").split(separator: " ").contains("import"))
    #expect(Self.withoutComments("struct Plan: Codable {").contains("Codable"))
    #expect(!Self.withoutComments("/// The name used in JSON").contains("JSON"))
  }

  /// The code lines of every file of the target, comments left out.
  private static func code() throws -> [(name: String, lines: [String])] {
    let sources = Repository.sources(of: "PlanSyntax")
    #expect(sources.count > 20, "the sources were not found")
    return try sources.map { file in
      (file.name, try file.text.components(separatedBy: "\n").map(withoutComments))
    }
  }

  private static func withoutComments(_ line: String) -> String { line.components(separatedBy: "//")[0] }
}
