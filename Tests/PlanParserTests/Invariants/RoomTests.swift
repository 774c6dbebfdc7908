import Foundation
import PlanTestSupport
import Testing

/// Invariant 7: finding and telling are apart.
@Suite("The room of the parser") struct RoomTests {
  private static let files = Repository.sources(of: "PlanParser")

  @Test("The parser imports the vocabulary and nothing else: no Foundation, no messages, no output")
  func imports() throws {
    #expect(Self.files.count > 20, "the sources were not found")
    var seen: Set<String> = []
    for file in Self.files { seen.formUnion(Self.imports(in: try file.text)) }
    #expect(seen == ["PlanSyntax"])
  }

  @Test("The parser reads no file, clock, environment or random number")
  func noWorld() throws {
    let words = ["FileManager", "ProcessInfo", "Clock", "getenv", "fopen", "SystemRandomNumberGenerator", ".random(", "print(", "readLine"]
    for file in Self.files {
      for line in try file.text.components(separatedBy: "\n") where !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") {
        for word in words where line.contains(word) { Issue.record("\(file.name): \(line)") }
      }
    }
  }

  @Test(
    "An import in any of its forms is seen",
    arguments: [
      ("import Foundation", "Foundation"), ("public import PlanLint  // why", "PlanLint"), ("@testable import PlanExport", "PlanExport"),
      ("  import struct Foundation.Data", "Foundation"), ("@preconcurrency internal import Glibc", "Glibc"),
    ])
  func detection(line: String, module: String) {
    #expect(Self.imports(in: "let a = 1\n\(line)\nlet b = 2") == [module])
  }

  /// The modules that a source file imports.
  static func imports(in text: String) -> [String] {
    text.components(separatedBy: "\n").compactMap { line in
      let words = line.components(separatedBy: "//")[0].split(whereSeparator: \.isWhitespace)
      guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy({ $0.hasPrefix("@") || access.contains(String($0)) })
      else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      return words[(place + 1)...].first { !kinds.contains($0) }.map { String($0.prefix { $0 != "." }) }
    }
  }

  private static let access: Set<String> = ["public", "package", "internal", "fileprivate", "private"]
}
