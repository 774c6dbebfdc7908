/// A place in bytes that moves by characters and knows the one it stands before.
///
/// The bytes are no part of it but are handed to each step: so it is copied for nothing, and each character is decoded once.
struct Place {
  private(set) var offset: Int
  let end: Int
  /// The character here; 0 at the end.
  private(set) var peek: UInt32
  /// Its bytes.
  private var length: Int

  @inline(__always)
  init(_ bytes: Bytes, at offset: Int, end: Int) {
    self.offset = offset
    self.end = end
    (peek, length) = Scalars.decode(bytes, at: offset, end: end)
  }

  /// The character behind the one here.
  func second(_ bytes: Bytes) -> UInt32 { Scalars.decode(bytes, at: offset + length, end: end).value }

  @inline(__always)
  mutating func advance(_ bytes: Bytes) {
    offset += length
    (peek, length) = Scalars.decode(bytes, at: offset, end: end)
  }

  /// Moves past blanks; true where there were any.
  @inline(__always)
  mutating func skipBlanks(_ bytes: Bytes) -> Bool {
    guard Blank.contains(peek) else { return false }
    repeat { advance(bytes) } while Blank.contains(peek)
    return true
  }
}
