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

  /// Appends a stretch of bytes between two quotation marks: most texts are written so, and with one look at the room.
  ///
  /// - Returns: nil where no byte is wanted, or else the index of the first; what is before it is written, and no second mark.
  @inlinable @inline(__always)
  package mutating func append(quoted text: [UInt8], _ range: Range<Int>, unless wanted: (ByteLanes) -> ByteMarks) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    let mark = UInt8(ascii: "\"")
    guard range.count <= ByteWriter.capacity / 2 else {
      append(mark)
      let index = append(text, range, upTo: wanted)
      if index == range.upperBound { append(mark) }
      return index == range.upperBound ? nil : index
    }
    if range.count > ByteWriter.room &- 32 { _ = makeRoom(range.count) }
    unsafe block[count] = mark
    let index = unsafe ByteWriter.copy(text, range, to: UnsafeMutableRawPointer(block) + count + 1, upTo: wanted)
    let length = index &- range.lowerBound
    guard index == range.upperBound else {
      advance(length &+ 1)
      return index
    }
    unsafe block[count &+ 1 &+ length] = mark
    advance(length &+ 2)
    return nil
  }

  /// A range that is known to be within the text, of half a block at most.
  @inlinable @inline(__always)
  mutating func appendPiece(_ text: [UInt8], _ range: Range<Int>, upTo wanted: (ByteLanes) -> ByteMarks) -> Int {
    // What is shorter than the room that is always there needs no other; sixteen bytes more than it has may be stored.
    if range.count > ByteWriter.room &- 16 { _ = makeRoom(range.count) }
    let index = unsafe ByteWriter.copy(text, range, to: UnsafeMutableRawPointer(block) + count, upTo: wanted)
    advance(index &- range.lowerBound)
    return index
  }

  /// Stores the bytes of a range up to the first that is wanted, and as many as sixteen more.
  ///
  /// - Returns: index of the wanted byte; the end of the range where there is none.
  @inlinable @inline(__always)
  static func copy(
    _ text: [UInt8], _ range: Range<Int>, to target: UnsafeMutableRawPointer, upTo wanted: (ByteLanes) -> ByteMarks
  ) -> Int {
    unsafe text.withUnsafeBytes { text in
      // Whole lanes are stored; how many of their bytes count is known only then.
      let target = unsafe target - range.lowerBound
      var index = range.lowerBound
      // Two lanes at a time with one question for both: a third less for the texts of paragraphs.
      while index &+ 32 <= range.upperBound {
        let lanes = unsafe text.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
        let further = unsafe text.loadUnaligned(fromByteOffset: index &+ 16, as: SIMD16<UInt8>.self)
        unsafe target.storeBytes(of: lanes, toByteOffset: index, as: SIMD16<UInt8>.self)
        unsafe target.storeBytes(of: further, toByteOffset: index &+ 16, as: SIMD16<UInt8>.self)
        if !(wanted(ByteLanes(lanes)) | wanted(ByteLanes(further))).isEmpty { break }
        index &+= 32
      }
      while index < range.upperBound {
        let lanes = unsafe ByteWriter.lanes(text, at: index)
        unsafe target.storeBytes(of: lanes, toByteOffset: index, as: SIMD16<UInt8>.self)
        if let found = wanted(ByteLanes(lanes)).first { return min(index &+ found, range.upperBound) }
        index &+= 16
      }
      return range.upperBound
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
