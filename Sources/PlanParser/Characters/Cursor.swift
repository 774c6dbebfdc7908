/// A place that holds its bytes, for the parts of the parser that look at few characters.
struct Cursor {
  let bytes: [UInt8]
  private(set) var offset: Int
  let end: Int

  init(bytes: [UInt8], offset: Int, end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  /// The character here; 0 at the end.
  @inline(__always) var peek: UInt32 { Scalars.decode(bytes, at: offset, end: end).value }

  /// The character behind the one here.
  var second: UInt32 {
    let length = Scalars.decode(bytes, at: offset, end: end).length
    return Scalars.decode(bytes, at: offset + length, end: end).value
  }

  @inline(__always)
  mutating func advance() { offset += Scalars.decode(bytes, at: offset, end: end).length }

  /// Moves past blanks; true where there were any.
  @inline(__always)
  mutating func skipBlanks() -> Bool {
    let start = offset
    while offset < end {
      let width = Blank.width(in: bytes, at: offset)
      guard width > 0, offset + width <= end else { break }
      offset += width
    }
    return offset > start
  }
}
