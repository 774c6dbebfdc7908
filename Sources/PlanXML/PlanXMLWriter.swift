import PlanExport
import PlanSyntax

/// A plan as XML: the facts of the JSON in the namespace `urn:gangmu:plan:1`, as ``PlanSchema/relaxNG`` describes it.
///
/// XML 1.0 has no way to write most control characters, U+FFFE and U+FFFF; they become U+FFFD, as does what is ill-formed in the source. All other
/// text comes back from a reader as it was. Time is linear in the source, and the depth of the sections costs no stack.
public enum PlanXMLWriter {
  /// The document, with its XML declaration and a line end.
  ///
  /// - Throws: ``PlanXMLError/notWritten`` when libxml2 cannot hold the result: out of memory, or beyond 2 GB.
  public static func bytes(_ plan: Plan, style: ExportStyle = .pretty) throws(PlanXMLError) -> [UInt8] {
    let isClean = WellFormedUTF8.holds(plan.source.bytes) && !XMLEscape.holdsNoncharacter(plan.source.bytes)
    var writer = PlanXMLElements(plan: plan, xml: try XMLOutput(markup: XMLMarkup(style: style, isClean: isClean)))
    writer.write()
    return try writer.xml.finish()
  }

  /// Appends the document.
  ///
  /// - Throws: as ``bytes(_:style:)``; the output is then as it was.
  public static func write(_ plan: Plan, style: ExportStyle = .pretty, to output: inout [UInt8]) throws(PlanXMLError) {
    output.append(contentsOf: try bytes(plan, style: style))
  }
}
