/// A word of the parser's own, ready to be compared with a text eight bytes at a time.
struct Word: Sendable {
  /// Its number in its list, from 0.
  let index: Int
  /// Number of bytes: 24 at most.
  let count: Int
  /// The first character, the one behind it, and the last.
  let first: UInt32
  let second: UInt32?
  let last: UInt32
  /// The first eight bytes, those behind, and the last eight, which overlap them. Of a shorter word, its bytes and then zeros.
  private let head: UInt64
  private let middle: UInt64
  private let tail: UInt64

  init(_ text: StaticString, index: Int) {
    let array = text.withUTF8Buffer { unsafe [UInt8]($0) }
    let bytes = array.span
    precondition(!bytes.isEmpty && bytes.count <= 24)
    self.index = index
    count = bytes.count
    let (first, length) = Scalars.decode(bytes, at: 0, end: bytes.count)
    self.first = first
    second = length < bytes.count ? Scalars.decode(bytes, at: length, end: bytes.count).value : nil
    last = Scalars.decode(bytes, before: bytes.count, start: 0).value
    head = Word.load(bytes, at: 0)
    middle = bytes.count > 8 ? Word.load(bytes, at: 8) : 0
    tail = bytes.count > 8 ? Word.load(bytes, at: bytes.count - 8) : 0
  }

  /// Whether a text has the word at an offset, behind which there are as many bytes.
  @inline(__always)
  func stands(in bytes: Bytes, at offset: Int) -> Bool {
    let different = Word.load(bytes, at: offset) ^ head
    if count <= 8 { return different << UInt64(64 - 8 * count) == 0 }
    guard different == 0, Word.load(bytes, at: offset + count - 8) == tail else { return false }
    return count <= 16 || Word.load(bytes, at: offset + 8) == middle
  }

  /// Eight bytes, the first one lowest.
  @inline(__always)
  private static func load(_ bytes: Bytes, at offset: Int) -> UInt64 {
    guard offset >= 0, offset <= bytes.count &- 8 else { return loadLast(bytes, at: offset) }
    let raw = unsafe bytes.bytes
    return UInt64(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The same where there are fewer: zeros behind them.
  @inline(never)
  private static func loadLast(_ bytes: Bytes, at offset: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in (offset..<bytes.count).reversed() { word = word << 8 | UInt64(bytes[index]) }
    return word
  }
}
