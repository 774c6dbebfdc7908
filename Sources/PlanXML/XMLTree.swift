import CLibXML2

/// A parsed XML document; frees it at the end of its life.
///
/// Nothing is fetched: no network, no external entity, no DTD. libxml2's own limits stand (text of 10 MB a node, 256 levels).
struct XMLTree: ~Copyable {
  let document: xmlDocPtr

  init(_ bytes: [UInt8]) throws(PlanXMLError) {
    XMLLibrary.prepare()
    guard let length = Int32(exactly: bytes.count) else { throw .tooLarge }
    guard let context = xmlNewParserCtxt() else { throw .notWellFormed(XMLIssue(line: 0, message: "out of memory")) }
    defer { xmlFreeParserCtxt(context) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    let parsed = bytes.withUnsafeBytes {
      xmlCtxtReadMemory(context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), length, nil, nil, Int32(bitPattern: options))
    }
    guard let parsed else {
      throw .notWellFormed(xmlCtxtGetLastError(context).map { XMLIssue($0.pointee) } ?? XMLIssue(line: 0, message: "no document"))
    }
    guard parsed.pointee.intSubset == nil else {
      xmlFreeDoc(parsed)
      throw .documentType
    }
    document = parsed
  }

  deinit { xmlFreeDoc(document) }
}

/// An element of an ``XMLTree``. Valid as long as the tree lives.
struct XMLElement {
  let node: xmlNodePtr

  /// The local name.
  var name: String { String(cString: node.pointee.name) }
  var namespace: String? { node.pointee.ns?.pointee.href.map { String(cString: $0) } }
  /// 1-based line of the document.
  var line: Int { Int(xmlGetLineNo(node)) }

  /// The elements right inside.
  var children: [XMLElement] {
    var result: [XMLElement] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { result.append(XMLElement(node: child)) }
      next = child.pointee.next
    }
    return result
  }

  /// All text inside.
  var text: String { Self.take(xmlNodeGetContent(node)) ?? "" }

  subscript(attribute: String) -> String? { Self.take(xmlGetNoNsProp(node, attribute)) }

  /// Copies a string of libxml2 and frees it.
  private static func take(_ string: UnsafeMutablePointer<xmlChar>?) -> String? {
    guard let string else { return nil }
    defer { gangmu_xml_free(string) }
    return String(cString: string)
  }
}
