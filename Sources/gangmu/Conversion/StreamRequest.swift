import PlanKit

#if canImport(FoundationEssentials)
  // ArgumentParser links it already, so its decoder costs the start-up nothing.
  import FoundationEssentials
#else
  import Foundation
#endif

/// One line of `--stream`: `{"id": 7, "text": "一、…"}`. A `"name"`, where given, becomes the source's name.
struct StreamRequest: Hashable {
  let id: StreamID
  let text: [UInt8]
  let name: String

  /// Why a line is no request, with its id if that much could be read.
  struct Fault: Error, Hashable {
    enum Reason: Hashable {
      case notJSON
      /// None, or neither a string nor an integer: nothing else can be written back as it came.
      case noID
      case noText
    }

    let id: StreamID?
    let reason: Reason
  }

  /// - Parameter line: a line without its line end.
  init(_ line: [UInt8]) throws(Fault) {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line))
    } catch {
      throw Fault(id: nil, reason: .notJSON)
    }
    guard let id = fields.id else { throw Fault(id: nil, reason: .noID) }
    guard let text = fields.text else { throw Fault(id: id, reason: .noText) }
    self.id = id
    self.text = Array(text.utf8)
    self.name = fields.name ?? "-"
  }

  /// What the line holds; a member of another type counts as absent.
  private struct Fields: Decodable {
    let id: StreamID?
    let text: String?
    let name: String?

    enum Key: CodingKey {
      case id, text, name
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Key.self)
      if let number = try? members.decode(Int.self, forKey: .id) {
        id = .integer(number)
      } else {
        id = (try? members.decode(String.self, forKey: .id)).map(StreamID.text)
      }
      text = try? members.decode(String.self, forKey: .text)
      name = try? members.decode(String.self, forKey: .name)
    }
  }
}
