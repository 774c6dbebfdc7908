/// Lays JSON out for people: one member a line, two blanks a level, arrays of numbers on one line, a blank behind each colon.
enum JSONLayout {
  /// Appends compact JSON with line ends and blanks between. Linear.
  static func append(_ compact: [UInt8], to output: inout [UInt8]) {
    var depth = 0
    var index = 0
    while index < compact.count {
      let byte = compact[index]
      switch byte {
      case UInt8(ascii: "\""):
        let end = endOfString(compact, from: index)
        output.append(contentsOf: compact[index..<end])
        index = end
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        output.append(byte)
        if let end = endOfFlat(compact, from: index) {
          appendFlat(compact[(index + 1)..<end], to: &output)
          index = end
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
      case UInt8(ascii: ":"):
        output.append(byte)
        output.append(UInt8(ascii: " "))
      default:
        output.append(byte)
      }
      index += 1
    }
  }

  /// Index behind the closing quote of the string that begins at an index.
  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    return index + 1
  }

  /// Index behind the bracket that closes an empty object, or an array that is empty or holds only numbers; nil for all others.
  private static func endOfFlat(_ bytes: [UInt8], from start: Int) -> Int? {
    let isArray = bytes[start] == UInt8(ascii: "[")
    for index in (start + 1)..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "]") where isArray, UInt8(ascii: "}") where !isArray: return index + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where isArray, UInt8(ascii: ",") where isArray: continue
      default: return nil
      }
    }
    return nil
  }

  private static func appendFlat(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      output.append(byte)
      if byte == UInt8(ascii: ",") { output.append(UInt8(ascii: " ")) }
    }
  }

  private static func breakLine(_ depth: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
