/// The encodings that a source may have been written in.
public enum SourceEncoding: String, Sendable, CaseIterable {
  /// With or without a byte order mark.
  case utf8 = "UTF-8"
  /// The low byte of each unit first.
  case utf16LittleEndian = "UTF-16LE"
  /// The high byte of each unit first.
  case utf16BigEndian = "UTF-16BE"
  /// Also what is called GBK, GB2312 or code page 936, whose characters it writes the same way.
  case gb18030 = "GB18030"
}

/// One input: its name, the encoding it was read from, and its text as UTF-8 bytes.
///
/// All spans of a plan count bytes of `bytes`. A byte order mark of a UTF-8 file is part of them, so that
/// offsets are those of the file itself; that of a UTF-16 file is not, since decoding consumes it.
public struct Source: Sendable {
  /// What to call the input in messages and in the output; a file's name, without folders.
  public let name: String
  /// What the bytes were before they became UTF-8.
  public let encoding: SourceEncoding
  /// The whole text. May be ill-formed when a library user hands in raw bytes; the command line never lets that through.
  public let bytes: [UInt8]
  /// Whether the bytes are well-formed UTF-8. Found out once, for all that reads them.
  public let isWellFormed: Bool

  /// Looks at all bytes once.
  public init(name: String, encoding: SourceEncoding = .utf8, bytes: [UInt8]) {
    self.init(name: name, encoding: encoding, bytes: bytes, isWellFormed: WellFormedUTF8.holds(bytes))
  }

  /// Looks at no byte.
  ///
  /// - Parameter isWellFormed: what is known of them already.
  package init(name: String, encoding: SourceEncoding, bytes: [UInt8], isWellFormed: Bool) {
    self.name = name
    self.encoding = encoding
    self.bytes = bytes
    self.isWellFormed = isWellFormed
  }
}
