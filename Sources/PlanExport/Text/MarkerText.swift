import PlanSyntax

extension Plan {
  /// Appends the normalised marker of a section: the bytes of ``markerText(ofSection:)``, made without a string.
  package func append(markerTextOf index: Int, to output: inout [UInt8]) {
    append(markerTextOf: sections[index], to: &output)
  }

  func append(markerTextOf section: Section, to output: inout [UInt8]) {
    guard let ordinal = section.marker.ordinal else { return }
    let shape = MarkerShape.of(section.marker.style)
    switch section.marker.style {
    case .dash: output.append(contentsOf: shape.before)
    case .decimal: append(decimalMarkerOf: section, ordinal, to: &output)
    case .part:
      output.append(contentsOf: shape.before)
      output.append(ordinal, in: shape.numerals)
      // A part keeps the unit that the source writes: 编, 篇 or 部分.
      let start = output.count
      append(.markerUnit, in: section.marker.tokens, to: &output)
      if output.count == start { output.append(contentsOf: shape.after) }
    default:
      output.append(contentsOf: shape.before)
      output.append(ordinal, in: shape.numerals)
      output.append(contentsOf: shape.after)
    }
  }

  /// `1.2.3`, from the section's own number outwards: written back to front, then turned round.
  private func append(decimalMarkerOf section: Section, _ ordinal: Ordinal, to output: inout [UInt8]) {
    let start = output.count
    output.append(reversedDigitsOf: ordinal)
    var parent = section.parent
    for _ in 1..<max(section.marker.components, 1) {
      guard let above = parent, let number = sections[above].marker.ordinal else { break }
      output.append(UInt8(ascii: "."))
      output.append(reversedDigitsOf: number)
      parent = sections[above].parent
    }
    output[start...].reverse()
  }
}

/// The pieces of a style's marker as bytes, put together once.
private struct MarkerShape {
  let numerals: NumeralSystem
  /// `（`, `第`
  let before: [UInt8]
  /// `）`, `章`, `、`
  let after: [UInt8]

  private init(_ definition: StyleDefinition) {
    numerals = definition.numerals
    before = Array((definition.open + definition.prefix).utf8)
    after = Array((definition.unit + definition.close + definition.separator).utf8)
  }

  private static let all = NumberingStyle.allCases.map { MarkerShape($0.definition) }

  // Raw values count the cases from 0.
  static func of(_ style: NumberingStyle) -> MarkerShape { all[Int(style.rawValue)] }
}

extension [UInt8] {
  fileprivate mutating func append(_ ordinal: Ordinal, in numerals: NumeralSystem) {
    switch numerals {
    case .han: append(hanNumeralOf: ordinal)
    case .arabic: append(decimal: Int(ordinal.value))
    case .circled: append(contentsOf: CircledNumeral.spell(ordinal).utf8)
    case .none: break
    }
  }

  fileprivate mutating func append(reversedDigitsOf ordinal: Ordinal) {
    var rest = ordinal.value
    repeat {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
  }

  /// The spelling of ``HanNumeral/spell(_:)``; up to 99, which is nearly all, from a table.
  private mutating func append(hanNumeralOf ordinal: Ordinal) {
    let value = Int(ordinal.value)
    if value < HanSpelling.table.count {
      append(contentsOf: HanSpelling.table[value])
    } else {
      append(contentsOf: HanNumeral.spell(ordinal).utf8)
    }
  }
}

private enum HanSpelling {
  /// The spelling of each number below 100; nothing for 0.
  static let table = (0..<100).map { Ordinal($0).map { Array(HanNumeral.spell($0).utf8) } ?? [] }
}
