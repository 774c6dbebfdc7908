import PlanSyntax

/// Text is copied and searched in one go, sixteen bytes at a time.
extension ByteWriter {
  /// Appends a stretch of bytes up to the first one that is wanted, an ASCII character.
  ///
  /// - Parameter wanted: marks the wanted ones of sixteen bytes.
  /// - Returns: index of the wanted byte; the end of the range where there is none.
  @inlinable @inline(__always)
  package mutating func append(_ text: [UInt8], _ range: Range<Int>, upTo wanted: (ByteLanes) -> ByteMarks) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    let piece = ByteWriter.capacity / 2
    var index = range.lowerBound
    // Nearly all texts are shorter than a piece.
    while range.upperBound &- index > piece {
      let end = index &+ piece
      index = appendPiece(text, index..<end, upTo: wanted)
      if index < end { return index }
    }
    return appendPiece(text, index..<range.upperBound, upTo: wanted)
  }

  /// A range that is known to be within the text, of half a block at most.
  @inlinable @inline(__always)
  mutating func appendPiece(_ text: [UInt8], _ range: Range<Int>, upTo wanted: (ByteLanes) -> ByteMarks) -> Int {
    // What is shorter than the room that is always there needs no other; sixteen bytes more than it has may be stored.
    if range.count > ByteWriter.room &- 16 { _ = makeRoom(range.count) }
    return unsafe text.withUnsafeBytes { text in
      // Whole lanes are stored; how many of their bytes count is known only then.
      let target = unsafe UnsafeMutableRawPointer(block) + count
      var index = range.lowerBound
      // Two lanes at a time with one question for both: a third less for the texts of paragraphs.
      while index &+ 32 <= range.upperBound {
        let lanes = unsafe text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        let further = unsafe text.loadUnaligned(fromByteOffset: index &+ 16, as: SIMD16<UInt8>.self)
        unsafe target.storeBytes(of: lanes, toByteOffset: index &- range.lowerBound, as: SIMD16<UInt8>.self)
        unsafe target.storeBytes(of: further, toByteOffset: index &- range.lowerBound &+ 16, as: SIMD16<UInt8>.self)
        if !(wanted(ByteLanes(lanes)) | wanted(ByteLanes(further))).isEmpty { break }
        index &+= 32
      }
      while index &+ 16 <= range.upperBound {
        let lanes = unsafe text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        unsafe target.storeBytes(of: lanes, toByteOffset: index &- range.lowerBound, as: SIMD16<UInt8>.self)
        if let found = wanted(ByteLanes(lanes)).first {
          advance(index &+ found &- range.lowerBound)
          return index &+ found
        }
        index &+= 16
      }
      if index < range.upperBound {
        let lanes = unsafe ByteWriter.lanes(text, at: index)
        unsafe target.storeBytes(of: lanes, toByteOffset: index &- range.lowerBound, as: SIMD16<UInt8>.self)
        index = min(index &+ (wanted(ByteLanes(lanes)).first ?? 16), range.upperBound)
      }
      advance(index &- range.lowerBound)
      return index
    }
  }

  /// The bytes from an index on, zeros behind the end of the text.
  @inlinable @inline(__always)
  static func lanes(_ text: UnsafeRawBufferPointer, at index: Int) -> SIMD16<UInt8> {
    if index &+ 16 <= text.count { return unsafe text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self) }
    return unsafe lastLanes(text, from: index)
  }

  @usableFromInline @inline(never)
  static func lastLanes(_ text: UnsafeRawBufferPointer, from index: Int) -> SIMD16<UInt8> {
    var lanes = SIMD16<UInt8>()
    for lane in 0..<(text.count - index) { lanes[lane] = unsafe text[index + lane] }
    return lanes
  }
}
