import Foundation
import Testing

/// A parsed JSON object, for tests that look at a field or two.
struct JSONObject {
  let members: [String: Any]

  init(_ text: String) throws {
    members = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private init(members: [String: Any]) { self.members = members }

  subscript(_ key: String) -> JSONObject? { (members[key] as? [String: Any]).map { JSONObject(members: $0) } }
  func string(_ key: String) -> String? { members[key] as? String }
  func integer(_ key: String) -> Int? { members[key] as? Int }
}
