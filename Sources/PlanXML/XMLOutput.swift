import CLibXML2
import PlanExport

/// libxml2's text writer, as far as plans need it.
///
/// Each call of the library takes as long as dozens of bytes of text, and an element with its attributes takes a dozen calls. So the library
/// keeps what nests without limit: the elements that ``start(_:_:)`` opens. What has a fixed shape is put together in ``markup`` and handed
/// over as one run.
struct XMLOutput: ~Copyable {
  /// The run that is handed over next.
  var markup: XMLMarkup

  /// Where the writer writes to.
  private let sink: XMLSink
  private let writer: xmlTextWriterPtr
  /// Calls give -1 on failure; one is enough to spoil the result.
  private var failed = false

  init(into sink: XMLSink, markup: consuming XMLMarkup) throws(PlanXMLError) {
    XMLLibrary.prepare()
    guard let writer = sink.makeWriter() else { throw .notWritten }
    self.sink = sink
    self.markup = markup
    self.writer = writer
    note(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
  }

  deinit { xmlFreeTextWriter(writer) }

  /// Opens an element and its first attribute, whose value is what comes next in the markup.
  mutating func start(_ element: StaticString, _ attribute: StaticString) {
    if markup.depth > 0 { markup.breakLine() }
    handOver()
    markup.depth += 1
    note(xmlTextWriterStartElement(writer, element.utf8Start))
    note(xmlTextWriterStartAttribute(writer, attribute.utf8Start))
  }

  /// Ends the last attribute, first or not.
  mutating func endAttributes() {
    handOver()
    note(xmlTextWriterEndAttribute(writer))
  }

  /// Ends an element that has others inside.
  mutating func end() {
    markup.depth -= 1
    markup.breakLine()
    handOver()
    note(xmlTextWriterEndElement(writer))
  }

  /// Ends the document.
  mutating func finish() throws(PlanXMLError) {
    note(xmlTextWriterEndDocument(writer))
    note(xmlTextWriterFlush(writer))
    if failed { throw .notWritten }
  }

  private mutating func handOver() {
    var result: Int32 = 0
    markup.bytes.drain { run in
      guard !run.isEmpty else { return }
      result = run.withUnsafeBufferPointer { run in
        Int32(exactly: run.count).map { xmlTextWriterWriteRawLen(writer, run.baseAddress, $0) } ?? -1
      }
    }
    note(result)
  }

  private mutating func note(_ result: Int32) {
    if result < 0 { failed = true }
  }
}
