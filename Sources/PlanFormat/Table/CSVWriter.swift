/// Appends tables as comma-separated values (RFC 4180) for the programs that open them.
///
/// Text never becomes a formula there: ``FormulaGuard`` says how. Numbers stay numbers.
package struct CSVWriter: ~Copyable {
  /// Rows written so far.
  private var bytes: ByteWriter
  private var isRowStart = true

  package init(_ bytes: consuming ByteWriter) { self.bytes = bytes }

  /// U+FEFF, without which spreadsheets take UTF-8 for another encoding. It stands before everything else.
  package mutating func byteOrderMark() { bytes.append("\u{FEFF}") }

  /// A cell of text.
  package mutating func text(_ text: String) {
    comma()
    let safe = FormulaGuard.neutralised(text)
    // An apostrophe does not need quotes, but the one that neutralises a formula is taken for a part of the text more surely within them.
    guard safe.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x27 }) else {
      return bytes.append(contentsOf: safe)
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in safe.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A cell with a number.
  package mutating func number(_ value: Int) {
    comma()
    bytes.append(decimal: value)
  }

  package mutating func endRow() {
    bytes.append("\r\n")
    isRowStart = true
  }

  /// All bytes so far; nothing is left behind.
  package mutating func take() -> [UInt8] { bytes.take() }

  private mutating func comma() {
    if !isRowStart { bytes.append(UInt8(ascii: ",")) }
    isRowStart = false
  }
}
