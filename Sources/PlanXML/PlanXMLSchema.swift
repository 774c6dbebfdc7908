import CLibXML2
import PlanExport

/// Holds XML against a RELAX NG schema: by default that of converted plans.
public enum PlanXMLSchema {
  /// Returns when the document is well-formed and the schema allows it. Linear in the document.
  ///
  /// - Parameters:
  ///   - xml: the whole document.
  ///   - schema: RELAX NG in its XML syntax.
  /// - Throws: ``PlanXMLError/invalid(_:)`` with every issue that libxml2 names, or the errors of a document that cannot be read.
  public static func validate(_ xml: [UInt8], against schema: String = PlanSchema.relaxNG) throws(PlanXMLError) {
    let tree = try XMLTree(xml)
    let issues = IssueList()
    // The schema is read anew for each call, in less than a millisecond: libxml2 does not promise that threads may share one.
    let result = PlanXMLSchema.withSchema(schema) { schema in
      guard let context = xmlRelaxNGNewValidCtxt(schema) else { return -1 }
      defer { xmlRelaxNGFreeValidCtxt(context) }
      xmlRelaxNGSetValidStructuredErrors(context, { IssueList.note($0, $1?.pointee) }, issues.reference)
      return xmlRelaxNGValidateDoc(context, tree.document)
    }
    guard result != 0 else { return }
    throw .invalid(issues.list.isEmpty ? [XMLIssue(line: 0, message: "libxml2 could not validate")] : issues.list)
  }

  /// Calls a closure with the compiled schema.
  ///
  /// - Returns: what the closure returns, or -1 when there is no memory for the schema.
  private static func withSchema(_ text: String, _ body: (xmlRelaxNGPtr) -> Int32) -> Int32 {
    Array(text.utf8).withUnsafeBytes { bytes -> Int32 in
      guard let parser = xmlRelaxNGNewMemParserCtxt(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count)) else {
        return -1
      }
      defer { xmlRelaxNGFreeParserCtxt(parser) }
      guard let schema = xmlRelaxNGParse(parser) else { return -1 }
      defer { xmlRelaxNGFree(schema) }
      return body(schema)
    }
  }
}

/// Collects what libxml2 reports through a C callback.
private final class IssueList {
  var list: [XMLIssue] = []

  /// Points to the list while it lives; hand it to libxml2 with ``note(_:_:)``.
  var reference: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static func note(_ reference: UnsafeMutableRawPointer?, _ error: xmlError?) {
    guard let reference, let error else { return }
    Unmanaged<IssueList>.fromOpaque(reference).takeUnretainedValue().list.append(XMLIssue(error))
  }
}
