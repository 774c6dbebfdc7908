/// Appends bytes to an array by way of a block of memory.
///
/// A plan is written in some ten pieces for each hundred bytes of its text. For each piece an array would make sure that its storage is its own
/// and large enough; here one comparison does, and a constant becomes two or three store instructions. Full blocks go to the array.
///
/// This is the only unsafe code of the writers. It is sound because the block belongs to this value alone, which cannot be copied, and because
/// every method makes room before it writes.
@safe
package struct ByteWriter: ~Copyable {
  @usableFromInline let block: UnsafeMutablePointer<UInt8>
  /// Bytes of the block that are in use.
  @usableFromInline var count = 0
  /// What stood in earlier blocks.
  @usableFromInline var output: [UInt8]

  /// No single number or constant is longer than the block.
  @usableFromInline static let capacity = 16_384

  package init(appendingTo output: consuming [UInt8] = []) {
    self.output = output
    unsafe block = .allocate(capacity: ByteWriter.capacity)
  }

  deinit { unsafe block.deallocate() }

  /// All bytes so far; nothing is left behind.
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

  package var last: UInt8? { count > 0 ? unsafe block[count - 1] : output.last }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    makeRoom(1)
    unsafe block[count] = byte
    count += 1
  }

  /// A constant.
  @inlinable @inline(__always)
  package mutating func append(_ constant: StaticString) {
    let length = constant.utf8CodeUnitCount
    makeRoom(length)
    unsafe (block + count).initialize(from: constant.utf8Start, count: length)
    count += length
  }

  /// A stretch of bytes.
  @inlinable
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    guard range.count <= ByteWriter.capacity - count || hasRoom(afterFlushFor: range.count) else {
      output.append(contentsOf: bytes[range])
      return
    }
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe (block + count).initialize(from: start + range.lowerBound, count: range.count)
    }
    count += range.count
  }

  package mutating func append(contentsOf bytes: [UInt8]) { append(bytes, 0..<bytes.count) }

  package mutating func append(contentsOf text: String) { append(contentsOf: Array(text.utf8)) }

  package mutating func append(repeating byte: UInt8, count length: Int) {
    guard length <= ByteWriter.capacity - count || hasRoom(afterFlushFor: length) else {
      output.append(contentsOf: repeatElement(byte, count: length))
      return
    }
    unsafe (block + count).initialize(repeating: byte, count: length)
    count += length
  }

  /// Decimal digits.
  @inlinable
  package mutating func append(decimal value: Int) {
    guard let digits = DecimalDigits(value) else {
      append(contentsOf: String(value))
      return
    }
    // All eight bytes of the word are stored; those behind the digits are not counted.
    makeRoom(8)
    unsafe UnsafeMutableRawPointer(block + count).storeBytes(of: digits.word.littleEndian, as: UInt64.self)
    count += digits.count
  }

  @inlinable @inline(__always)
  mutating func makeRoom(_ length: Int) {
    if length > ByteWriter.capacity - count { flush() }
  }

  @usableFromInline
  mutating func hasRoom(afterFlushFor length: Int) -> Bool {
    flush()
    return length <= ByteWriter.capacity
  }

  @usableFromInline
  mutating func flush() {
    unsafe output.append(contentsOf: UnsafeBufferPointer(start: block, count: count))
    count = 0
  }
}
