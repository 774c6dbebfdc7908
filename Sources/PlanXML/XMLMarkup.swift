import PlanFormat

/// Puts XML together: tags, and text escaped where need be.
///
/// The escaping is our own: libxml2's goes character by character and takes half as long again over a whole plan.
struct XMLMarkup: ~Copyable {
  var bytes = ByteWriter()
  /// The text that is being put together, not yet escaped; ``gathered(_:)`` writes it.
  var pending: [UInt8] = []
  /// How many elements are open.
  var depth = 0

  private let isPretty: Bool
  /// True when all text comes from a source that is known to be well-formed UTF-8 without U+FFFE and U+FFFF.
  private let isClean: Bool

  init(style: ExportStyle, isClean: Bool) {
    isPretty = style == .pretty
    self.isClean = isClean
  }

  /// Tags and the like, right behind what stands before.
  @inline(__always)
  mutating func raw(_ constant: StaticString) { bytes.append(constant) }

  /// A tag that has its line to itself, or begins it.
  @inline(__always)
  mutating func line(_ constant: StaticString) {
    breakLine()
    bytes.append(constant)
  }

  /// The start tag of an element that has others inside.
  @inline(__always)
  mutating func open(_ tag: StaticString) {
    line(tag)
    depth += 1
  }

  /// The end tag of an element that has others inside.
  @inline(__always)
  mutating func close(_ tag: StaticString) {
    depth -= 1
    line(tag)
  }

  /// Where the layout has a line end.
  mutating func breakLine() {
    if isPretty { bytes.breakLine(level: depth) }
  }

  @inline(__always)
  mutating func number(_ value: Int) { bytes.append(decimal: value) }

  /// A name of the contract.
  @inline(__always)
  mutating func name(_ text: ShortText) { bytes.append(text) }

  /// The pending text.
  mutating func gathered(_ place: XMLEscape.Place) {
    text(pending, 0..<pending.count, place)
    pending.removeAll(keepingCapacity: true)
  }

  mutating func text(_ text: String, _ place: XMLEscape.Place) {
    let text = XMLEscape.repaired(text)
    bytes.append(escaped: text, 0..<text.count, place)
  }

  /// A stretch of bytes, escaped where need be.
  mutating func text(_ text: [UInt8], _ range: Range<Int>, _ place: XMLEscape.Place) {
    if isClean {
      bytes.append(escaped: text, range, place)
    } else {
      self.text(String(decoding: text[range], as: UTF8.self), place)
    }
  }
}
