/// Lays JSON out for people: one member a line, two blanks a level, arrays of numbers on one line, a blank behind each colon.
enum JSONLayout {
  /// Appends compact JSON with line ends and blanks between. Linear.
  static func append(_ compact: [UInt8], to output: inout ByteWriter) {
    var depth = 0
    var index = 0
    while index < compact.count {
      let byte = compact[index]
      switch byte {
      case UInt8(ascii: "\""):
        let end = endOfString(compact, from: index)
        output.append(compact, index..<end)
        index = end
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        output.append(byte)
        if isFlat(compact[index + 1]) {
          index = appendFlat(compact, from: index + 1, to: &output)
          continue
        }
        depth += 1
        breakLine(depth, &output)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        breakLine(depth, &output)
        output.append(byte)
      case UInt8(ascii: ","):
        output.append(byte)
        breakLine(depth, &output)
      case UInt8(ascii: ":"): output.append(": ")
      default: output.append(byte)
      }
      index += 1
    }
  }

  /// Index behind the closing quote of the string that begins at an index.
  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = JSONEscape.firstIndex(in: bytes, (start + 1)..<bytes.count)
    while bytes[index] == UInt8(ascii: "\\") { index = JSONEscape.firstIndex(in: bytes, (index + 2)..<bytes.count) }
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

  private static func breakLine(_ depth: Int, _ output: inout ByteWriter) {
    output.append(UInt8(ascii: "\n"))
    output.append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
