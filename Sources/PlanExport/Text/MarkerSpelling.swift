import PlanFormat
import PlanSyntax

/// Writes normalised markers: the bytes of ``Plan/markerText(ofSection:)``, made without strings.
package struct MarkerSpelling: Sendable {
  /// What a style writes about its numeral.
  private struct Shape {
    let numerals: NumeralSystem
    /// `（`, `第`
    let before: ShortText
    /// `）`, `章`, `、`
    let after: ShortText

    init(_ style: StyleDefinition) {
      numerals = style.numerals
      before = ShortText(style.open + style.prefix)
      after = ShortText(style.unit + style.close + style.separator)
    }
  }

  /// By raw value of the style, which counts the cases from 0.
  private let shapes = NumberingStyle.allCases.map { Shape($0.definition) }
  /// The numbers below 100, which are nearly all.
  private let hanNumerals = (0..<100).map { ShortText(Ordinal($0).map(HanNumeral.spell) ?? "") }
  /// The numbers for which there is a character.
  private let circledNumerals = (0...50).map { ShortText(Ordinal($0).map(CircledNumeral.spell) ?? "") }

  /// Writers keep it at hand: a global is asked for its first use each time.
  package static let shared = MarkerSpelling()

  /// True for a style whose marker holds a word of the source, `编` or `篇`. Such a marker may need an escape, and is not written here.
  package static func keepsUnit(_ style: NumberingStyle) -> Bool { style == .part }

  /// Appends the marker of a section; nothing where the ordinal is not known.
  package func append(markerOf index: Int, in plan: Plan, to output: inout ByteWriter) {
    let style = plan.sections[index].marker.style
    guard let ordinal = plan.sections[index].marker.ordinal else { return }
    if style == .decimal {
      append(DecimalNumbers(ofSection: index, in: plan), to: &output)
    } else {
      let shape = shapes[Int(style.rawValue)]
      output.append(shape.before)
      append(ordinal, in: shape.numerals, to: &output)
      output.append(shape.after)
    }
  }

  private func append(_ ordinal: Ordinal, in system: NumeralSystem, to output: inout ByteWriter) {
    let value = Int(ordinal.value)
    switch system {
    case .han where value < hanNumerals.count: output.append(hanNumerals[value])
    case .han: output.append(contentsOf: HanNumeral.spell(ordinal))
    case .arabic: output.append(decimal: value)
    case .circled where value < circledNumerals.count: output.append(circledNumerals[value])
    case .circled: output.append(contentsOf: CircledNumeral.spell(ordinal))
    case .none: break
    }
  }

  /// `1.2.3`
  private func append(_ numbers: DecimalNumbers, to output: inout ByteWriter) {
    for place in 0..<numbers.count {
      if place > 0 { output.append(UInt8(ascii: ".")) }
      output.append(decimal: numbers[place])
    }
  }
}
