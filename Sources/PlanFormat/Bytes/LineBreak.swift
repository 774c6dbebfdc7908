/// Output for people is laid out with two blanks a level.
extension ByteWriter {
  /// Appends a line end, and the indent of the next line.
  package mutating func breakLine(level: Int) {
    let length = 1 &+ 2 &* level
    let lineEndAndBlanks: StaticString = "\n                               "
    if length <= lineEndAndBlanks.utf8CodeUnitCount {
      append(lineEndAndBlanks, count: length)
    } else {
      append(UInt8(ascii: "\n"))
      append(repeating: UInt8(ascii: " "), count: length - 1)
    }
  }
}
