/// Laying out JSON that is written already, for records that are made compact first.
extension JSONLayout {
  /// Appends compact JSON with line ends and blanks between. Linear.
  static func append(_ compact: [UInt8], to output: inout ByteWriter) {
    var depth = 0
    var index = 0
    while index < compact.count {
      let byte = compact[index]
      switch byte {
      case UInt8(ascii: "\""):
        index = appendString(compact, from: index, to: &output)
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        output.append(byte)
        if isFlat(compact[index + 1]) {
          index = appendFlat(compact, from: index + 1, to: &output)
          continue
        }
        depth += 1
        output.breakLine(level: depth)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        output.breakLine(level: depth)
        output.append(byte)
      case UInt8(ascii: ","):
        output.append(byte)
        output.breakLine(level: depth)
      case UInt8(ascii: ":"): output.append(": ")
      default: output.append(byte)
      }
      index += 1
    }
  }

  /// - Returns: index behind the closing quote.
  private static func appendString(_ bytes: [UInt8], from start: Int, to output: inout ByteWriter) -> Int {
    output.append(UInt8(ascii: "\""))
    var index = output.append(bytes, (start + 1)..<bytes.count, upTo: JSONEscape.marks)
    while bytes[index] == UInt8(ascii: "\\") {
      output.append(bytes, index..<(index + 2))
      index = output.append(bytes, (index + 2)..<bytes.count, upTo: JSONEscape.marks)
    }
    output.append(UInt8(ascii: "\""))
    return index + 1
  }

  /// Whether an array or object stays on its line, by the first byte inside: it is empty, or an array that begins with a number and so, in a
  /// plan, has no other members.
  private static func isFlat(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }

  /// - Returns: index behind the closing bracket.
  private static func appendFlat(_ bytes: [UInt8], from start: Int, to output: inout ByteWriter) -> Int {
    var index = start
    while bytes[index] != UInt8(ascii: "]") && bytes[index] != UInt8(ascii: "}") {
      output.append(bytes[index])
      if bytes[index] == UInt8(ascii: ",") { output.append(UInt8(ascii: " ")) }
      index += 1
    }
    output.append(bytes[index])
    return index + 1
  }
}
