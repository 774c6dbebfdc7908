import PlanSyntax

/// Turns the bytes of a file into a `Source`, whatever encoding they are in.
public enum SourceDecoder {
  /// The most bytes that a source may hold: spans are kept in 32 bits.
  public static let byteLimit = Int(UInt32.max)

  /// Reads bytes as text.
  ///
  /// Without a request, a UTF-16 byte order mark decides; otherwise the bytes are UTF-8 if they validate, and GB18030 if they
  /// decode and look like Chinese. A byte order mark of UTF-8 stays in the source, that of UTF-16 is consumed.
  /// No bytes at all are a valid, empty source.
  ///
  /// Linear. UTF-8 is validated and kept without a copy.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: What to call it in messages and in the output.
  ///   - request: The encoding that the user knows it to be in.
  /// - Throws: ``SourceDecodingError``, with the place of the first byte that does not fit.
  public static func decode(
    _ bytes: [UInt8], name: String, as request: EncodingRequest = .automatic
  ) throws(SourceDecodingError) -> Source {
    guard bytes.count <= byteLimit else { throw .tooLarge(byteCount: bytes.count) }
    if let kind = BinaryKind(startOf: bytes) { throw .notText(kind, offset: 0) }
    let (encoding, text) = try decoded(bytes, as: request)
    guard text.count <= byteLimit else { throw .tooLarge(byteCount: text.count) }
    // GB18030 writes control characters as ASCII does, so offsets in the file itself can be told.
    if let offset = Plausibility.firstControl(ofBinary: encoding == .gb18030 ? bytes : text) { throw .notText(nil, offset: offset) }
    return Source(name: name, encoding: encoding, bytes: text, isWellFormed: true)
  }

  private static func decoded(_ bytes: [UInt8], as request: EncodingRequest) throws(SourceDecodingError) -> (SourceEncoding, [UInt8]) {
    switch request {
    case .utf8: return (.utf8, try utf8(bytes))
    case .gb18030: return (.gb18030, try converted(bytes, from: .gb18030))
    case .utf16LittleEndian: return try utf16(bytes, unmarked: .utf16LittleEndian)
    case .utf16BigEndian: return try utf16(bytes, unmarked: .utf16BigEndian)
    // Windows writes little-endian, and the WHATWG reads an unmarked "utf-16" so.
    case .utf16: return try utf16(bytes, unmarked: .utf16LittleEndian)
    case .automatic:
      if byteOrder(of: bytes) != nil { return try utf16(bytes, unmarked: .utf16LittleEndian) }
      return try detected(bytes)
    }
  }

  /// UTF-8 if it validates, else GB18030 if it decodes and looks like Chinese.
  private static func detected(_ bytes: [UInt8]) throws(SourceDecodingError) -> (SourceEncoding, [UInt8]) {
    let inUTF8: Misfit
    do {
      return (.utf8, try utf8(bytes))
    } catch .illFormed(let misfit) {
      inUTF8 = misfit
    }
    if let offset = Plausibility.firstControl(ofBinary: bytes) { throw .notText(nil, offset: offset) }
    // Most of UTF-8 reads as GB18030 without an error: 中国 as 涓浗. Who cut a UTF-8 file must hear that instead.
    if Plausibility.isDamagedUTF8(bytes) { throw .illFormed(inUTF8) }
    let text: [UInt8]
    do {
      text = try converted(bytes, from: .gb18030)
    } catch .illFormed(let misfit) {
      throw .illFormed(misfit.offset > inUTF8.offset ? misfit.alsoTried(.utf8) : inUTF8.alsoTried(.gb18030))
    }
    guard Plausibility.isChinese(gb18030: bytes) else { throw .illFormed(inUTF8.alsoTried(.gb18030)) }
    return (.gb18030, text)
  }

  private static func utf8(_ bytes: [UInt8]) throws(SourceDecodingError) -> [UInt8] {
    // Says yes five times as fast as the standard library, which then says where it fails.
    if WellFormedUTF8.holds(bytes) { return bytes }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return bytes
    } catch {
      let range = error.byteOffsets
      let line = Misfit.line(after: bytes[..<range.lowerBound])
      let isCutOff = error.kind == .truncatedScalar && range.upperBound == bytes.count
      throw .illFormed(Misfit(at: range, of: bytes, line: line, as: .utf8, isCutOff: isCutOff))
    }
  }

  /// A byte order mark is stronger than a request: it stands in the file itself.
  private static func utf16(_ bytes: [UInt8], unmarked: SourceEncoding) throws(SourceDecodingError) -> (SourceEncoding, [UInt8]) {
    let marked = byteOrder(of: bytes)
    if marked == nil, Plausibility.isUTF8(notUTF16: bytes) { throw .inAnother(.utf8, asked: unmarked) }
    let encoding = marked ?? unmarked
    return (encoding, try converted(bytes, from: encoding, startingAt: marked == nil ? 0 : 2))
  }

  /// What a UTF-16 byte order mark says, if one is there.
  private static func byteOrder(of bytes: [UInt8]) -> SourceEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  private static func converted(
    _ bytes: [UInt8], from encoding: SourceEncoding, startingAt start: Int = 0
  ) throws(SourceDecodingError) -> [UInt8] {
    guard let converter = Converter(from: encoding) else { throw .noConverter(encoding) }
    var text: [UInt8] = []
    // Two bytes of a Chinese character become three; ASCII stays as long as it is.
    text.reserveCapacity(bytes.count + bytes.count / 2)
    guard let stop = converter.convert(bytes, from: start, to: &text) else { return text }
    let unit = encoding == .gb18030 ? 1 : 2
    let end = stop.isCutOff ? bytes.count : min(stop.offset + unit, bytes.count)
    let line = Misfit.line(after: text[...])
    throw .illFormed(Misfit(at: stop.offset..<end, of: bytes, line: line, as: encoding, isCutOff: stop.isCutOff))
  }
}
