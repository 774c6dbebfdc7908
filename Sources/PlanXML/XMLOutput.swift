import CLibXML2
import PlanExport

/// libxml2's text writer into memory, as far as plans need it.
///
/// Content is collected raw in ``pending``; ``text()`` and ``attribute(_:)`` escape it, write it and empty it. The escaping is our own: libxml2's goes
/// character by character and takes half as long again over a whole plan.
struct XMLOutput: ~Copyable {
  /// The content that the next call writes, not yet escaped.
  var pending: [UInt8] = []

  /// True when all text comes from a source that is known to be well-formed UTF-8.
  private let isWellFormed: Bool
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr
  /// Calls give -1 on failure; one is enough to spoil the result.
  private var failed = false

  init(style: ExportStyle, isWellFormed: Bool) throws(PlanXMLError) {
    XMLLibrary.prepare()
    self.isWellFormed = isWellFormed
    guard let buffer = xmlBufferCreate() else { throw .notWritten }
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
      xmlBufferFree(buffer)
      throw .notWritten
    }
    self.buffer = buffer
    self.writer = writer
    if style == .pretty {
      note(xmlTextWriterSetIndent(writer, 1))
      note(xmlTextWriterSetIndentString(writer, "  "))
    }
    note(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  mutating func start(_ element: String) { note(xmlTextWriterStartElement(writer, element)) }

  mutating func end() { note(xmlTextWriterEndElement(writer)) }

  /// An attribute with the pending content as its value.
  mutating func attribute(_ name: String) {
    escapePending(inAttribute: true)
    plainAttribute(name)
  }

  /// An attribute with a value that may hold anything.
  mutating func attribute(_ name: String, _ value: String) {
    pending.append(contentsOf: value.utf8)
    attribute(name)
  }

  mutating func attribute(_ name: String, _ value: Int) {
    pending.append(decimal: value)
    plainAttribute(name)
  }

  /// An attribute with the pending content, known to need no escape, as its value.
  mutating func plainAttribute(_ name: String) {
    note(xmlTextWriterStartAttribute(writer, name))
    writePending()
    note(xmlTextWriterEndAttribute(writer))
  }

  /// The pending content as the text of the open element.
  mutating func text() {
    escapePending(inAttribute: false)
    writePending()
  }

  /// Ends the document.
  mutating func finish() throws(PlanXMLError) -> [UInt8] {
    note(xmlTextWriterEndDocument(writer))
    note(xmlTextWriterFlush(writer))
    guard !failed, let content = xmlBufferContent(buffer) else { throw .notWritten }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }

  private mutating func escapePending(inAttribute: Bool) {
    if XMLEscape.isNeeded(in: pending) || !(isWellFormed || WellFormedUTF8.holds(pending)) {
      pending = XMLEscape.escaped(pending, inAttribute: inAttribute)
    }
  }

  private mutating func writePending() {
    if let length = Int32(exactly: pending.count) {
      if length > 0 { note(xmlTextWriterWriteRawLen(writer, pending, length)) }
    } else {
      failed = true
    }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func note(_ result: Int32) {
    if result < 0 { failed = true }
  }
}
