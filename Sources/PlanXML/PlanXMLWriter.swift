import PlanFormat
import PlanSyntax

/// A plan as XML: the facts of the JSON in the namespace `urn:gangmu:plan:1`, as `PlanSchema.relaxNG` describes it.
///
/// XML 1.0 has no way to write most control characters, U+FFFE and U+FFFF; they become U+FFFD, as does what is ill-formed in the source. All other
/// text comes back from a reader as it was. Time is linear in the source, and the depth of the sections costs no stack.
public enum PlanXMLWriter {
  /// The document, with its XML declaration and a line end.
  ///
  /// - Throws: ``PlanXMLError/notWritten`` when libxml2 has no memory.
  public static func bytes(_ plan: Plan, style: ExportStyle = .pretty) throws(PlanXMLError) -> [UInt8] {
    var output: [UInt8] = []
    try write(plan, style: style, to: &output)
    return output
  }

  /// Appends the document.
  ///
  /// - Throws: as ``bytes(_:style:)``; the output is then as it was.
  public static func write(_ plan: Plan, style: ExportStyle = .pretty, to output: inout [UInt8]) throws(PlanXMLError) {
    let isClean = plan.source.isWellFormed && !XMLEscape.holdsNoncharacter(plan.source.bytes)
    // Most plans double: the markup takes as much as the text. An output that has bytes already grows by its own rule.
    if output.isEmpty { output.reserveCapacity(2 * plan.source.bytes.count) }
    let length = output.count
    let sink = XMLSink(appendingTo: &output)
    do throws(PlanXMLError) {
      let xml = try XMLOutput(into: sink, markup: XMLMarkup(style: style, isClean: isClean))
      var elements = PlanXMLElements(plan: plan, xml: xml)
      elements.write()
      try elements.xml.finish()
      sink.giveBack(&output)
    } catch {
      sink.giveBack(&output)
      output.removeLast(output.count - length)
      throw error
    }
  }
}
