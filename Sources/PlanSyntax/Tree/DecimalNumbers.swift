/// The numbers of a decimal marker, the outermost first: 1, 2 and 10 of `1.2.10`.
///
/// A marker that is kept as it is written has the numbers that are written, also where they contradict the sections around it. Of any other
/// the last is its ordinal, and those before it belong to the sections above.
///
/// The plan is borrowed, for an initialiser else takes a copy of what it is given.
package struct DecimalNumbers {
  /// The innermost first.
  private var values: InlineArray<8, UInt16> = [0, 0, 0, 0, 0, 0, 0, 0]
  package private(set) var count = 0

  /// More than any marker joins.
  private static let most = 8

  /// Those of a section with a decimal marker; none where its ordinal is not known. O(components + bytes of the marker).
  package init(ofSection index: Int, in plan: borrowing Plan) {
    let marker = plan.sections[index].marker
    guard let ordinal = marker.ordinal else { return }
    if marker.components > 1, marker.status == .written,
      let written = DecimalNumbers(written: marker, in: plan) ?? DecimalNumbers(written: marker, in: plan, blanksPart: true)
    {
      self = written
      return
    }
    append(ordinal.value)
    var parent = plan.sections[index].parent
    while count < min(marker.components, Self.most), let above = parent, let number = plan.sections[above].marker.ordinal {
      append(number.value)
      parent = plan.sections[above].parent
    }
  }

  /// - Parameter place: 0 for the outermost.
  package subscript(place: Int) -> Int { Int(values[count - 1 - place]) }

  private mutating func append(_ value: UInt16) {
    values[count] = value
    count += 1
  }

  /// Those that a marker's own digits spell, of any width, with blanks between or not, whatever stands in a point's place; nil where they are not as many as the
  /// marker joins.
  ///
  /// - Parameter blanksPart: a blank stands in the place of a point: `2 3`.
  private init?(written marker: Marker, in plan: borrowing Plan, blanksPart: Bool = false) {
    guard marker.components <= Self.most else { return nil }
    var numbers: InlineArray<8, UInt16> = [0, 0, 0, 0, 0, 0, 0, 0]
    var last = 0
    for token in marker.tokens.range where plan.tokens[token].kind == .numeral {
      for scalar in String(decoding: plan.source.bytes[plan.span(ofToken: token).range], as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19:
          let (value, overflow) = numbers[last].multipliedReportingOverflow(by: 10)
          guard !overflow, value <= .max - 9 else { return nil }
          numbers[last] = value + UInt16(scalar.value & 0xF)
        default:
          if scalar != ".", scalar.properties.isWhitespace, !blanksPart { continue }
          // A blank beside a point, or a second one, parts nothing.
          if numbers[last] == 0 { continue }
          last += 1
          guard last < marker.components else { return nil }
        }
      }
    }
    guard last + 1 == marker.components else { return nil }
    for place in (0...last).reversed() {
      guard numbers[place] > 0 else { return nil }
      append(numbers[place])
    }
  }
}
