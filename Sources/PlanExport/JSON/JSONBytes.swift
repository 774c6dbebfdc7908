import PlanSyntax

/// Appends JSON to bytes, without a blank.
package struct JSONBytes: ~Copyable {
  package var bytes: ByteWriter
  /// The text that is being put together, not yet escaped; ``gathered()`` writes it.
  var pending: [UInt8] = []
  /// True when all text comes from a source that is known to be well-formed UTF-8.
  private let isWellFormed: Bool

  package init(_ bytes: consuming ByteWriter, isWellFormed: Bool) {
    self.bytes = bytes
    self.isWellFormed = isWellFormed
  }

  /// Keys, brackets: what needs no escape.
  @inline(__always)
  package mutating func raw(_ constant: StaticString) { bytes.append(constant) }

  /// A name of the contract.
  @inline(__always)
  mutating func name(_ text: ShortText) { bytes.append(text) }

  @inline(__always)
  package mutating func number(_ value: Int) { bytes.append(decimal: value) }

  /// The comma before a member of an array, unless it is the first.
  package mutating func comma() {
    if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
  }

  /// The pending text as a string.
  mutating func gathered() {
    string(pending, 0..<pending.count)
    pending.removeAll(keepingCapacity: true)
  }

  package mutating func string(_ text: String) {
    let text = Array(text.utf8)
    quoted(text, 0..<text.count)
  }

  /// A stretch of bytes as a string, quotes included, escaped where need be.
  mutating func string(_ text: [UInt8], _ range: Range<Int>) {
    if isWellFormed || WellFormedUTF8.holds(text.span.extracting(range)) {
      quoted(text, range)
    } else {
      string(String(decoding: text[range], as: UTF8.self))
    }
  }

  @inline(__always)
  private mutating func quoted(_ text: [UInt8], _ range: Range<Int>) {
    bytes.append(UInt8(ascii: "\""))
    var index = bytes.append(text, range, upTo: JSONEscape.marks)
    while index < range.upperBound {
      JSONEscape.append(text[index], to: &bytes)
      index = bytes.append(text, (index + 1)..<range.upperBound, upTo: JSONEscape.marks)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
