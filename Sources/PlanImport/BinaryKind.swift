/// What a file that is not plain text is likely to be, told by its first bytes.
public enum BinaryKind: Sendable, CaseIterable {
  /// A PDF file, whatever its version.
  case pdf
  /// DOCX, OFD, XLSX and new WPS files are ZIP archives.
  case zip
  /// Old DOC, XLS and WPS files.
  case oleDocument
  /// Characters, but of a markup in which a plan cannot be read.
  case richText
  /// A picture, such as the scan of a page.
  case png
  /// The same, as cameras and scanners write it.
  case jpeg
  /// A compressed file, as downloads are.
  case gzip

  /// The bytes that each file of this kind begins with.
  var signature: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .oleDocument: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    case .richText: Array(#"{\rtf"#.utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .gzip: [0x1F, 0x8B, 0x08]
    }
  }

  init?(startOf bytes: [UInt8]) {
    guard let kind = BinaryKind.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
    self = kind
  }
}
