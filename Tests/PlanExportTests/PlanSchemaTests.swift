import Foundation
import PlanExport
import PlanSyntax
import Testing

@Suite("The JSON Schema and the writer agree")
struct PlanSchemaTests {
  private let schema: [String: Any]
  private let definitions: [String: [String: Any]]

  init() throws {
    schema = try #require(try JSONSerialization.jsonObject(with: Data(PlanSchema.json.utf8)) as? [String: Any])
    definitions = try #require(schema["$defs"] as? [String: [String: Any]])
  }

  @Test("The schema is JSON, and names itself")
  func names() {
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["$id"] as? String == "urn:gangmu:plan:1:json")
  }

  @Test("Every object that is written has exactly the keys that the schema knows, between them all of them")
  func keys() throws {
    var written: [String: Set<String>] = [:]
    let bytes = PlanJSON.bytes(Sample.full, id: "a")
    try collect(try JSONSerialization.jsonObject(with: Data(bytes)), definitions["file"]!, "file", into: &written)
    let expected = try definitions.merging(inlineObjects) { first, _ in first }.filter { $0.key != "failure" }
      .compactMapValues { ($0["properties"] as? [String: Any]).map { Set($0.keys) } }
    #expect(written == expected)
  }

  @Test("Names in the schema are those of the types")
  func enumerations() throws {
    #expect(try values("style") == NumberingStyle.allCases.map(\.name))
    #expect(try values("source", "encoding") == SourceEncoding.allCases.map(\.name))
    #expect(try values("document", "kind") == DocumentKind.allCases.map(\.name))
    #expect(try values("numberingLevel", "scope") == Scope.allCases.map(\.name))
    #expect(try values("marker", "status") == MarkerStatus.allCases.map(\.name))
    #expect(try values("responsibility", "kind") == ResponsibilityKind.allCases.map(\.name))
    #expect(try values("derivedResponsibility", "kind") == ResponsibilityKind.allCases.map(\.name))
    #expect(try values("responsibilityRule", "kind") == ResponsibilityRule.Kind.allCases.map(\.name))
  }

  @Test("Every property is described, every object is closed")
  func descriptions() throws {
    for (name, definition) in definitions.merging(inlineObjects, uniquingKeysWith: { first, _ in first }) {
      guard let properties = definition["properties"] as? [String: [String: Any]] else { continue }
      #expect(definition["additionalProperties"] as? Bool == false, "\(name)")
      for (key, property) in properties {
        #expect(try resolve(property)["description"] is String || property["description"] is String, "\(name).\(key)")
      }
    }
  }

  /// Objects that the schema describes where they stand.
  private var inlineObjects: [String: [String: Any]] {
    func properties(_ name: String) -> [String: [String: Any]] { definitions[name]?["properties"] as? [String: [String: Any]] ?? [:] }
    return [
      "metadata.entries": properties("metadata")["entries"]?["items"] as? [String: Any] ?? [:],
      "section.headingStop": properties("section")["headingStop"] ?? [:],
    ]
  }

  private func values(_ definition: String, _ property: String? = nil) throws -> [String] {
    var found = try #require(definitions[definition])
    if let property { found = try #require((found["properties"] as? [String: [String: Any]])?[property]) }
    return try #require(found["enum"] as? [String])
  }

  private func resolve(_ schema: [String: Any]) throws -> [String: Any] {
    guard let reference = schema["$ref"] as? String else { return schema }
    return try #require(definitions[String(reference.dropFirst("#/$defs/".count))])
  }

  /// Goes through a value beside its schema and notes the keys of each object under the schema's name.
  private func collect(_ value: Any, _ schema: [String: Any], _ name: String, into written: inout [String: Set<String>]) throws {
    if let reference = schema["$ref"] as? String {
      try collect(value, resolve(schema), String(reference.dropFirst("#/$defs/".count)), into: &written)
    } else if let object = value as? [String: Any] {
      written[name, default: []].formUnion(object.keys)
      let properties = try #require(schema["properties"] as? [String: [String: Any]], "\(name) is no object")
      for (key, member) in object {
        try collect(member, #require(properties[key], "\(name).\(key) is not in the schema"), "\(name).\(key)", into: &written)
      }
    } else if let array = value as? [Any] {
      let items = try #require(schema["items"] as? [String: Any], "\(name) is no array")
      for member in array { try collect(member, items, name, into: &written) }
    }
  }
}
