import PlanSyntax

/// The ids of sections met in reading order, each made from its parent's: the bytes of ``Plan/id(ofSection:)`` at the cost of one component.
package struct SectionIDs {
  /// The id of the innermost open section: `5.14`.
  package private(set) var bytes: [UInt8] = []
  /// For each open section, how long the id of its parent is.
  private var lengths: [Int] = []

  package init() {}

  package mutating func open(ordinal: Ordinal?, occurrence: Int) {
    lengths.append(bytes.count)
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ".")) }
    if let ordinal {
      bytes.append(decimal: Int(ordinal.value))
    } else {
      bytes.append(UInt8(ascii: "?"))
    }
    if occurrence > 1 {
      bytes.append(UInt8(ascii: "~"))
      bytes.append(decimal: occurrence)
    }
  }

  package mutating func close() { bytes.removeLast(bytes.count - (lengths.popLast() ?? bytes.count)) }
}
