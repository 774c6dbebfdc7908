/// Text as XML, for tools that read only that.
enum Wrapping {
  static func xml(_ text: [UInt8]) -> [UInt8] {
    var output = Array(#"<?xml version="1.0" encoding="UTF-8"?><text>"#.utf8)
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: "&"): output += "&amp;".utf8
      default: output.append(byte)
      }
    }
    return output + "</text>".utf8
  }
}
