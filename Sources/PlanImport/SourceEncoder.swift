import PlanSyntax

/// Turns a source's text back into the bytes of its file.
public struct SourceEncoder {
  private let encoding: SourceEncoding
  /// The byte order mark that decoding consumed.
  private let mark: [UInt8]

  /// Finds out whether a file can be written back as it was.
  ///
  /// - Parameters:
  ///   - source: What ``SourceDecoder`` made of the file.
  ///   - file: The bytes of the file.
  /// - Returns: nil where encoding the unchanged text does not give the very bytes of the file: then a changed text could not leave the rest
  ///   untouched either.
  public init?(_ source: Source, of file: [UInt8]) {
    encoding = source.encoding
    switch source.encoding {
    case .utf8, .gb18030: mark = []
    case .utf16LittleEndian: mark = file.starts(with: [0xFF, 0xFE]) ? [0xFF, 0xFE] : []
    case .utf16BigEndian: mark = file.starts(with: [0xFE, 0xFF]) ? [0xFE, 0xFF] : []
    }
    guard self.file(of: source.bytes) == file else { return nil }
  }

  /// The bytes of a file with a text; nil where the encoding cannot hold it.
  public func file(of text: [UInt8]) -> [UInt8]? {
    guard encoding != .utf8 else { return text }
    var output = mark
    guard let converter = Converter(to: encoding), converter.convert(text, from: 0, to: &output) == nil else { return nil }
    return output
  }

  /// Offsets in the file of sorted offsets in the text. One pass over the text.
  public func fileOffsets(of offsets: [UInt32], in text: [UInt8]) -> [UInt32]? {
    guard encoding != .utf8 else { return offsets }
    var result: [UInt32] = []
    result.reserveCapacity(offsets.count)
    var position = 0
    var count = mark.count
    for offset in offsets {
      guard let converter = Converter(to: encoding) else { return nil }
      var piece: [UInt8] = []
      guard converter.convert(Array(text[position..<Int(offset)]), from: 0, to: &piece) == nil else { return nil }
      count += piece.count
      position = Int(offset)
      result.append(UInt32(truncatingIfNeeded: count))
    }
    return result
  }
}
