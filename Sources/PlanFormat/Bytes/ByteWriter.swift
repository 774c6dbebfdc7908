/// Appends bytes to an array by way of a block of memory.
///
/// A plan is written in some ten pieces for each hundred bytes of its text. For each piece an array would make sure that its storage is its own
/// and large enough; here one comparison does, and a constant becomes two or three store instructions. Full blocks go to the array.
///
/// This is the only unsafe code of the writers. It is sound because the block belongs to this value alone, which cannot be copied, and because
/// ``room`` bytes are free in it whenever a method begins: what may be longer asks first.
@safe @usableFromInline
package struct ByteWriter: ~Copyable {
  @usableFromInline let block: UnsafeMutablePointer<UInt8>
  /// Bytes of the block that are in use; at most ``capacity``.
  @usableFromInline var count = 0
  /// What stood in earlier blocks.
  @usableFromInline var output: [UInt8]

  @usableFromInline static let capacity = 16_384
  /// More than any number or constant needs.
  @usableFromInline static let room = 256

  package init() {
    output = []
    unsafe block = .allocate(capacity: ByteWriter.capacity + ByteWriter.room)
  }

  /// Takes an array over, so that there is one reference to its storage and it can grow in place; ``take()`` gives it back.
  package init(appendingTo output: inout [UInt8]) {
    self.init()
    swap(&self.output, &output)
  }

  deinit { unsafe block.deallocate() }

  /// The array with all bytes so far; nothing is left behind.
  package mutating func take() -> [UInt8] {
    flush()
    var result: [UInt8] = []
    swap(&result, &output)
    return result
  }

  /// Hands out all bytes so far, and forgets them.
  package mutating func drain(into receive: (Span<UInt8>) -> Void) {
    if output.isEmpty {
      let bytes = unsafe UnsafeBufferPointer(start: block, count: count)
      receive(unsafe bytes.span)
      count = 0
    } else {
      flush()
      receive(output.span)
      output.removeAll(keepingCapacity: true)
    }
  }

  /// The byte that was appended last; nil where there is none.
  @inlinable @inline(__always)
  package var last: UInt8? { count > 0 ? unsafe block[count - 1] : output.last }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    unsafe block[count] = byte
    advance(1)
  }

  /// A constant.
  @inlinable @inline(__always)
  package mutating func append(_ constant: StaticString) { append(constant, count: constant.utf8CodeUnitCount) }

  /// The first bytes of a constant.
  @inlinable @inline(__always)
  mutating func append(_ constant: StaticString, count length: Int) {
    precondition(constant.utf8CodeUnitCount <= ByteWriter.room && length <= constant.utf8CodeUnitCount)
    // All of it is stored; what is behind the length does not count.
    unsafe (block + count).initialize(from: constant.utf8Start, count: constant.utf8CodeUnitCount)
    advance(length)
  }

  /// A constant without some bytes at its start and its end.
  @usableFromInline
  mutating func append(_ constant: StaticString, from start: Int, dropping rest: Int = 0) {
    let length = constant.utf8CodeUnitCount - start - rest
    precondition(start >= 0 && rest >= 0 && length >= 0 && length <= ByteWriter.room)
    unsafe (block + count).initialize(from: constant.utf8Start + start, count: length)
    advance(length)
  }

  @inlinable @inline(__always)
  package mutating func append(_ digits: DecimalDigits) {
    // All of the word is stored; what is behind the digits does not count.
    unsafe UnsafeMutableRawPointer(block + count).storeBytes(of: digits.word.littleEndian, as: UInt64.self)
    advance(digits.count)
  }

  /// A stretch of bytes.
  @inlinable
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    guard makeRoom(range.count) else {
      output.append(contentsOf: bytes[range])
      return
    }
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe (block + count).initialize(from: start + range.lowerBound, count: range.count)
    }
    advance(range.count)
  }

  package mutating func append(contentsOf bytes: [UInt8]) { append(bytes, 0..<bytes.count) }

  package mutating func append(contentsOf text: String) { append(contentsOf: Array(text.utf8)) }

  package mutating func append(repeating byte: UInt8, count length: Int) {
    guard makeRoom(length) else {
      output.append(contentsOf: repeatElement(byte, count: length))
      return
    }
    unsafe (block + count).initialize(repeating: byte, count: length)
    advance(length)
  }

  /// Appends several short pieces, which together need no more than ``room`` bytes: the place is at hand, and one look at the room is taken for all.
  @inlinable @inline(__always)
  package mutating func append(together write: (inout ShortPieces) -> Void) {
    var pieces = unsafe ShortPieces(next: block + count)
    write(&pieces)
    unsafe advance(pieces.next - (block + count))
  }

  /// Counts bytes that have been stored.
  @inlinable @inline(__always)
  mutating func advance(_ length: Int) {
    count &+= length
    if count > ByteWriter.capacity { flush() }
  }

  /// Makes room for as many bytes, which need not be used.
  ///
  /// - Returns: false where no block is so long; what is to be written then goes to the array, which has all that stands before.
  @inlinable @inline(__always)
  mutating func makeRoom(_ length: Int) -> Bool {
    if length <= ByteWriter.capacity &- count { return true }
    flush()
    return length <= ByteWriter.capacity
  }

  @usableFromInline @inline(never)
  mutating func flush() {
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: block, count: count))
    count = 0
  }
}
