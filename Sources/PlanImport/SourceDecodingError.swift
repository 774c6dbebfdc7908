import PlanSyntax

/// Why bytes are no source.
public enum SourceDecodingError: Error, Hashable, Sendable {
  /// The bytes at one place mean nothing in any encoding tried.
  case illFormed(Misfit)
  /// The file is not text. The kind is nil where control characters tell so; the offset is that of the first of them,
  /// in the file, or for UTF-16 in its text as UTF-8.
  case notText(BinaryKind?, offset: Int)
  /// More bytes than ``SourceDecoder/byteLimit``.
  case tooLarge(byteCount: Int)
  /// Not in the encoding asked for, though its bytes give characters in it, but in another.
  case inAnother(SourceEncoding, asked: SourceEncoding)
  /// The system has no table for the encoding.
  case noConverter(SourceEncoding)
}

/// The first bytes that do not fit an encoding.
public struct Misfit: Hashable, Sendable {
  /// Offset in the file as it is, from 0.
  public let offset: Int
  /// 1-based; lines end at LF, CR LF or CR.
  public let line: Int
  /// The bytes that do not fit, one to four.
  public let bytes: [UInt8]
  /// True where the file ends before the character does.
  public let isCutOff: Bool
  /// The encodings that were tried, that of ``offset`` first.
  public private(set) var tried: [SourceEncoding]

  init(at range: Range<Int>, of bytes: [UInt8], line: Int, as encoding: SourceEncoding, isCutOff: Bool) {
    self.offset = range.lowerBound
    self.line = line
    self.bytes = Array(bytes[range])
    self.isCutOff = isCutOff
    self.tried = [encoding]
  }

  /// The number of the line that follows on some text.
  static func line(after text: ArraySlice<UInt8>) -> Int {
    var line = 1
    var previous: UInt8 = 0
    for byte in text {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { line += 1 }
      previous = byte
    }
    return line
  }

  func alsoTried(_ encoding: SourceEncoding) -> Misfit {
    var copy = self
    copy.tried.append(encoding)
    return copy
  }
}
