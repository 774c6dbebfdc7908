import CLibXML2
import PlanExport

extension XMLTree {
  var root: XMLElement? { xmlDocGetRootElement(document).map(XMLElement.init(node:)) }
}

/// Fields of an element, each with the error that names it.
extension XMLElement {
  func fault(_ message: String) -> PlanXMLError { .notAPlan(XMLIssue(line: line, message: "<\(name)>: \(message)")) }

  func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  func child(_ name: String) throws(PlanXMLError) -> XMLElement {
    guard let child = first(name) else { throw fault("no <\(name)>") }
    return child
  }

  func string(_ attribute: String) throws(PlanXMLError) -> String {
    guard let value = self[attribute] else { throw fault("no \(attribute)") }
    return value
  }

  /// One of the names that the format knows.
  func value<Value: NamedValue>(_ attribute: String) throws(PlanXMLError) -> Value {
    let name = try string(attribute)
    guard let value = Value.named(name) else { throw fault("\(attribute) is “\(name)”") }
    return value
  }

  func number(_ attribute: String) throws(PlanXMLError) -> Int {
    guard let number = try numberIfPresent(attribute) else { throw fault("no \(attribute)") }
    return number
  }

  func numberIfPresent(_ attribute: String) throws(PlanXMLError) -> Int? {
    guard let text = self[attribute] else { return nil }
    guard let number = Int(text) else { throw fault("\(attribute) is “\(text)”, not a number") }
    return number
  }

  func fraction(_ attribute: String) throws(PlanXMLError) -> Double {
    let text = try string(attribute)
    guard let number = Double(text), (0...1).contains(number) else { throw fault("\(attribute) is “\(text)”, not 0…1") }
    return number
  }

  /// Numbers with blanks between.
  func numbersIfPresent(_ attribute: String) throws(PlanXMLError) -> [Int]? {
    guard let text = self[attribute] else { return nil }
    var numbers: [Int] = []
    for word in text.split(separator: " ") {
      guard let number = Int(word) else { throw fault("\(attribute) is “\(text)”, not a list of numbers") }
      numbers.append(number)
    }
    return numbers
  }

  func span() throws(PlanXMLError) -> SpanRecord {
    guard let numbers = try numbersIfPresent("span"), numbers.count == 2 else { throw fault("span is not two numbers") }
    return SpanRecord(start: numbers[0], end: numbers[1])
  }
}
