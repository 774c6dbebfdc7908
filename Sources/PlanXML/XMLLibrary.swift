import CLibXML2

/// What libxml2 needs once a process, before several threads may use it.
enum XMLLibrary {
  static func prepare() { _ = prepared }

  /// The parser and the datatypes of RELAX NG fill global tables on first use.
  private static let prepared: Bool = {
    xmlInitParser()
    return xmlRelaxNGInitTypes() == 0
  }()
}
