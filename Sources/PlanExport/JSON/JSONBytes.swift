/// Appends JSON to bytes, without a blank.
struct JSONBytes {
  private(set) var output: [UInt8]
  /// The string that is being put together, not yet escaped; ``string()`` writes it.
  var pending: [UInt8] = []
  /// True when all text comes from a source that is known to be well-formed UTF-8.
  private let isWellFormed: Bool

  init(output: consuming [UInt8], isWellFormed: Bool) {
    self.output = output
    self.isWellFormed = isWellFormed
  }

  /// Keys, brackets, names: what needs no escape.
  mutating func raw(_ text: String) { output.append(contentsOf: text.utf8) }

  mutating func number(_ value: Int) { output.append(decimal: value) }

  /// Several short pieces in one go: the array is made ready once, not for each.
  ///
  /// - Parameter extra: how much more than ``room`` is needed at most.
  mutating func pieces(extra: Int = 0, _ append: (inout OutputSpan<UInt8>) -> Void) {
    output.append(addingCapacity: JSONBytes.room + extra, initializingWith: append)
  }

  /// What ``pieces(extra:_:)`` may append: enough for four numbers and the longest pieces between them.
  static let room = 256

  /// The comma before a member of an array, unless it is the first.
  mutating func comma() {
    if output.last != UInt8(ascii: "[") { output.append(UInt8(ascii: ",")) }
  }

  /// The pending bytes as a string, quotes included, escaped where need be.
  mutating func string() {
    string(pending, 0..<pending.count)
    pending.removeAll(keepingCapacity: true)
  }

  /// A stretch of bytes as a string.
  mutating func string(_ bytes: [UInt8], _ range: Range<Int>) {
    output.append(UInt8(ascii: "\""))
    if !JSONEscape.isNeeded(in: bytes, range) && (isWellFormed || WellFormedUTF8.holds(Array(bytes[range]))) {
      output.append(contentsOf: bytes[range])
    } else {
      JSONEscape.append(bytes[range], to: &output)
    }
    output.append(UInt8(ascii: "\""))
  }

  mutating func string(_ text: String) {
    pending.append(contentsOf: text.utf8)
    string()
  }
}
