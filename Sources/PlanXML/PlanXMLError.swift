import CLibXML2

/// Why XML could not be written, read or accepted.
public enum PlanXMLError: Error, Hashable, Sendable {
  /// libxml2 could not make the document: out of memory, or beyond 2 GB.
  case notWritten
  /// The input is beyond 2 GB.
  case tooLarge
  /// The input is no well-formed XML.
  case notWellFormed(XMLIssue)
  /// The input has a document type declaration. Plans have none, and entities are not expanded.
  case documentType
  /// The input is XML, but not a plan of format `gangmu-plan/1` that can be read.
  case notAPlan(XMLIssue)
  /// The schema does not allow the input; at least one issue.
  case invalid([XMLIssue])
}

/// One fault of an XML document.
public struct XMLIssue: Hashable, Sendable, CustomStringConvertible {
  /// 1-based; 0 where it is not known.
  public let line: Int
  /// In English, mostly libxml2's own words.
  public let message: String

  /// The line and the message: `12: …`.
  public var description: String { "\(line): \(message)" }
}

extension PlanXMLError: CustomStringConvertible {
  /// In English, for people; of an invalid input one line an issue.
  public var description: String {
    switch self {
    case .notWritten: "libxml2 could not make the document"
    case .tooLarge: "the document is larger than 2 GB"
    case .notWellFormed(let issue), .notAPlan(let issue): issue.description
    case .documentType: "the document has a document type declaration"
    case .invalid(let issues): issues.map(\.description).joined(separator: "\n")
    }
  }
}

extension XMLIssue {
  /// libxml2's message, without the line end that it closes with.
  init(_ error: xmlError) {
    var message = error.message.map { String(cString: $0) } ?? "unknown error"
    while message.last?.isWhitespace == true { message.removeLast() }
    self.init(line: Int(error.line), message: message)
  }
}
