import PlanKit

/// Data for programs, told from a plan's text by how it begins: what `convert` and the other commands write, and JSON from elsewhere.
enum DataForm {
  case json
  /// Of a namespace of this project.
  case xml
  /// A web page, or what was cut out of one, from its first tag on: its markup hides every line's beginning.
  case html

  private static let longestBeginning = 4096
  private static let namespaces = "\"urn:gangmu:"

  init?(_ bytes: [UInt8]) {
    let start = bytes.prefix(DataForm.longestBeginning).drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || DataForm.isBlank($0) }
    if DataForm.isJSON(start) {
      self = .json
    } else if start.first == UInt8(ascii: "<"), String(decoding: start, as: UTF8.self).contains(DataForm.namespaces) {
      self = .xml
    } else if DataForm.isHTML(start) || HTMLFragment.begins(start) {
      self = .html
    } else {
      return nil
    }
  }

  /// `<!DOCTYPE html …`, `<html …`
  private static func isHTML(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "<") else { return false }
    let start = String(decoding: text.prefix(15), as: UTF8.self).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html>") || start.hasPrefix("<html ")
  }

  /// An object with a key, `{"format": …`, an empty one, or a list of such. A plan may begin with `{ 2017 6 23` for 〔2017〕6号, and with
  /// `[字体：大 中 小]`.
  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while rest.first == UInt8(ascii: "[") { rest = rest.dropFirst().drop(while: isBlank) }
    guard rest.first == UInt8(ascii: "{") else { return false }
    rest = rest.dropFirst().drop(while: isBlank)
    if rest.first == UInt8(ascii: "}") { return rest.dropFirst().allSatisfy { isBlank($0) || $0 == UInt8(ascii: "]") } }
    guard rest.first == UInt8(ascii: "\"") else { return false }
    rest = rest.dropFirst().drop { $0 != UInt8(ascii: "\"") }
    return rest.dropFirst().drop(while: isBlank).first == UInt8(ascii: ":")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
