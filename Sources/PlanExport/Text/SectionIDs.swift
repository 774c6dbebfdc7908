import PlanFormat
import PlanSyntax

/// The ids of sections met in reading order: the bytes of ``Plan/id(ofSection:)``, each component put together once.
package struct SectionIDs {
  /// What the sections that are open add to the id, the outermost first.
  private var components: [Component] = []

  private struct Component {
    /// Nil for an ordinal that is not known.
    let digits: DecimalDigits?
    let occurrence: Int
  }

  package init() { components.reserveCapacity(8) }

  package mutating func open(ordinal: Ordinal?, occurrence: Int) {
    components.append(Component(digits: ordinal.map { DecimalDigits(UInt64($0.value)) }, occurrence: occurrence))
  }

  package mutating func close() { components.removeLast() }

  /// Appends the id of the innermost open section: `5.14`.
  package func append(to output: inout ByteWriter) {
    for index in components.indices {
      if index > 0 { output.append(UInt8(ascii: ".")) }
      let component = components[index]
      if let digits = component.digits { output.append(digits) } else { output.append(UInt8(ascii: "?")) }
      if component.occurrence > 1 {
        output.append(UInt8(ascii: "~"))
        output.append(decimal: component.occurrence)
      }
    }
  }
}
