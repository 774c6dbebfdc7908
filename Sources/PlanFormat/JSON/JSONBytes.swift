import PlanSyntax

/// Appends JSON to bytes, without a blank or laid out for people.
///
/// What stands between two values is one constant, which is where the speed comes from; ``JSONLayout`` says how it is spread over lines.
@usableFromInline
package struct JSONBytes: ~Copyable {
  /// What is written so far.
  @usableFromInline package var bytes: ByteWriter
  /// The text that is being put together, not yet escaped; ``gathered()`` writes it.
  package var pending: [UInt8] = []
  @usableFromInline var layout: JSONLayout
  /// True when all text comes from a source that is known to be well-formed UTF-8.
  private let isWellFormed: Bool

  package init(_ bytes: consuming ByteWriter, style: ExportStyle = .compact, isWellFormed: Bool) {
    self.bytes = bytes
    self.isWellFormed = isWellFormed
    layout = JSONLayout(style)
  }

  /// What needs neither escape nor layout.
  @inlinable @inline(__always)
  package mutating func raw(_ constant: StaticString) { bytes.append(constant) }

  /// An object's brace and its first key: `{"id":`.
  @inlinable @inline(__always)
  package mutating func open(_ braceAndKey: StaticString) {
    if layout.isCompact { bytes.append(braceAndKey) } else { layout.open(braceAndKey, to: &bytes) }
  }

  /// A comma and a further key: `,"level":`.
  @inlinable @inline(__always)
  package mutating func key(_ commaAndKey: StaticString) {
    if layout.isCompact { bytes.append(commaAndKey) } else { layout.key(commaAndKey, to: &bytes) }
  }

  /// The same with an array's bracket behind: `,"units":[`.
  @inlinable @inline(__always)
  package mutating func array(_ commaKeyAndBracket: StaticString) {
    if layout.isCompact { bytes.append(commaKeyAndBracket) } else { layout.array(commaKeyAndBracket, to: &bytes) }
  }

  /// The brace of an object of which the first key is not known beforehand; its keys are ``member(_:)``s or ``key(named:)``s.
  @inlinable
  package mutating func open() {
    bytes.append(UInt8(ascii: "{"))
    layout.deepen()
  }

  /// A key with its comma, which the first one leaves out: `,"issuer":`.
  package mutating func member(_ commaAndKey: StaticString) {
    if bytes.last != UInt8(ascii: "{") { return key(commaAndKey) }
    if !layout.isCompact { layout.breakLine(&bytes) }
    bytes.append(commaAndKey, from: 1)
    if !layout.isCompact { bytes.append(UInt8(ascii: " ")) }
  }

  /// A key that is known at run time only, as ``member(_:)``.
  package mutating func key(named name: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    if !layout.isCompact { layout.breakLine(&bytes) }
    string(name)
    if layout.isCompact { raw(":") } else { raw(": ") }
  }

  /// An array's bracket behind a key, or inside another array.
  @inlinable
  package mutating func array() {
    bytes.append(UInt8(ascii: "["))
    layout.deepen()
  }

  /// The end of an array or object: `]`, `}`.
  @inlinable @inline(__always)
  package mutating func close(_ bracket: StaticString) {
    if layout.isCompact { bytes.append(bracket) } else { layout.close(bracket, to: &bytes) }
  }

  /// The comma before a member of an array, unless it is the first.
  @inlinable @inline(__always)
  package mutating func comma() {
    if bytes.last != UInt8(ascii: "[") { bytes.append(UInt8(ascii: ",")) }
    if !layout.isCompact { layout.breakLine(&bytes) }
  }

  /// A name of the contract, as a string.
  @inlinable @inline(__always)
  package mutating func name(_ text: ShortText) {
    bytes.append {
      $0.append("\"")
      $0.append(text)
      $0.append("\"")
    }
  }

  @inlinable @inline(__always)
  package mutating func number(_ value: Int) { bytes.append(decimal: value) }

  /// Two numbers as an array, which stays on its line.
  @inlinable @inline(__always)
  package mutating func numbers(_ first: Int, _ second: Int) {
    raw("[")
    number(first)
    if layout.isCompact { raw(",") } else { raw(", ") }
    number(second)
    raw("]")
  }

  /// A line and a span, the last values of nearly every object, and its end: `,"line":7,"span":[403,520]}`.
  @inlinable
  package mutating func place(line: Int, _ start: Int, _ end: Int) {
    guard layout.isCompact, line < DecimalDigits.bound, end < DecimalDigits.bound else { return placeMember(line: line, start, end) }
    // The three are made before any is written, so that none waits for another: two fifths of what they took one by one.
    let digits = (DecimalDigits(UInt64(line)), DecimalDigits(UInt64(start)), DecimalDigits(UInt64(end)))
    bytes.append {
      $0.append(#","line":"#)
      $0.append(digits.0)
      $0.append(#","span":["#)
      $0.append(digits.1)
      $0.append(",")
      $0.append(digits.2)
      $0.append("]}")
    }
  }

  @usableFromInline
  mutating func placeMember(line: Int, _ start: Int, _ end: Int) {
    key(#","line":"#)
    number(line)
    key(#","span":"#)
    numbers(start, end)
    close("}")
  }

  /// Numbers as an array, which stays on its line.
  package mutating func numbers(_ values: [Int]) {
    raw("[")
    for (index, value) in values.enumerated() {
      if index > 0 { if layout.isCompact { raw(",") } else { raw(", ") } }
      number(value)
    }
    raw("]")
  }

  /// The pending text as a string.
  package mutating func gathered() {
    string(pending, 0..<pending.count)
    pending.removeAll(keepingCapacity: true)
  }

  package mutating func string(_ text: String) {
    let text = Array(text.utf8)
    quoted(text, 0..<text.count)
  }

  /// A text that may be absent.
  package mutating func string(orNull text: String?) {
    if let text { string(text) } else { raw("null") }
  }

  /// The members of an array whose bracket stands already.
  package mutating func members(_ texts: [String]) {
    for text in texts {
      comma()
      string(text)
    }
  }

  /// A stretch of bytes as a string, quotes included, escaped where need be.
  package mutating func string(_ text: [UInt8], _ range: Range<Int>) {
    if isWellFormed || WellFormedUTF8.holds(text.span.extracting(range)) {
      quoted(text, range)
    } else {
      string(String(decoding: text[range], as: UTF8.self))
    }
  }

  @inline(__always)
  private mutating func quoted(_ text: [UInt8], _ range: Range<Int>) {
    guard var index = bytes.append(quoted: text, range, unless: JSONEscape.marks) else { return }
    while index < range.upperBound {
      JSONEscape.append(text[index], to: &bytes)
      index = bytes.append(text, (index + 1)..<range.upperBound, upTo: JSONEscape.marks)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
