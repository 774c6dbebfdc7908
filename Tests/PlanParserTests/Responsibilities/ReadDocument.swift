import Foundation
import PlanSyntax
import Testing

/// A stretch of a real document and the tags in it, as a person read them.
///
/// The documents are not part of the repository; the file holds only who, what, by when and where.
struct ReadDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let lines: ClosedRange<Int>
  var tags: [ReadTag] = []

  var testDescription: String { "\(name) \(lines.lowerBound)-\(lines.upperBound)" }

  /// All stretches of a file of `Fixtures/responsibilities`; its head says what a line of it means.
  static func read(_ text: String) throws -> [ReadDocument] {
    var documents: [ReadDocument] = []
    var abbreviations: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      switch words[0] {
      case "doc":
        let ends = words[2].split(separator: "-").compactMap { Int($0) }
        documents.append(ReadDocument(name: words[1], lines: ends[0]...ends[1]))
        abbreviations = [:]
      case "=": abbreviations["$" + words[1]] = words[2]
      default:
        guard let number = Int(words[0]), words[1].hasPrefix("@"), !documents.isEmpty else { throw Malformed(line: String(line)) }
        var roles = words[2]
        for (short, long) in abbreviations { roles = roles.replacingOccurrences(of: short, with: long) }
        documents[documents.count - 1].tags.append(try ReadTag(line: number, section: String(words[1].dropFirst()), roles: roles))
      }
    }
    return documents
  }

  struct Malformed: Error { let line: String }
}

/// One tag as a person read it.
struct ReadTag: Sendable {
  let line: Int
  let section: ReadSection
  let roles: [ReadRole]
  /// Without blanks.
  let deadline: String?

  init(line: Int, section: String, roles text: String) throws {
    self.line = line
    let place = section.split(separator: "~", maxSplits: 1).map(String.init)
    self.section = ReadSection(line: Int(place[0]) ?? 0, marker: place.count > 1 ? place[1] : nil)
    let parts = text.components(separatedBy: " / ")
    deadline = parts.count > 1 ? parts[1].filter { !$0.isWhitespace } : nil
    roles = try parts[0].components(separatedBy: "; ").map(ReadRole.init)
  }
}

/// Where a section begins. Several may begin on one line; then the marker tells.
struct ReadSection: Hashable, Sendable {
  let line: Int
  let marker: String?
}

/// Who, in one role.
struct ReadRole: Sendable {
  let kind: ResponsibilityKind
  /// Without blanks.
  let units: [String]

  init(_ text: String) throws {
    switch text.first {
    case "L": kind = .lead
    case "R": kind = .responsible
    case "S": kind = .support
    default: throw ReadDocument.Malformed(line: text)
    }
    let names = text.dropFirst(2)
    units = names == "-" ? [] : names.split(separator: "|").map { $0.filter { !$0.isWhitespace } }
  }
}
