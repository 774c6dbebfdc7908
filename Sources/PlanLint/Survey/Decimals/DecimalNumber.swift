import PlanSyntax

/// A decimal number as it is written, `2.1.3`, or the `2.` and `2` of a chapter above such numbers.
struct DecimalNumber {
  /// Index into ``Plan/sections``.
  let section: Int
  /// Nil where it is not whole.
  let written: [Int]?
  /// What the parser took it for, the numbers of the sections above it first; nil where it does not know.
  let read: [Int]?
  let status: MarkerStatus
  /// Whether nothing is left of it.
  let isBare: Bool
  /// `2.`, not `2`.
  let hasPoint: Bool

  /// Those of a document in reading order; none where no number in it has two parts. Linear.
  static func all(in document: Document, of plan: Plan) -> [DecimalNumber] {
    guard document.sections.contains(where: { plan.sections[$0].marker.style == .decimal && plan.sections[$0].marker.components > 1 })
    else {
      return []
    }
    return document.sections.compactMap { index in
      let marker = plan.sections[index].marker
      guard isDecimal(marker.style) else { return nil }
      return DecimalNumber(index, marker, plan)
    }
  }

  private init(_ index: Int, _ marker: Marker, _ plan: Plan) {
    let digits = DecimalDigits(plan.source.bytes, plan.writtenSpan(marker).range)
    section = index
    written = digits?.numbers
    status = marker.status
    isBare = plan.writtenSpan(marker).isEmpty
    hasPoint = digits?.hasPoint ?? false
    read = marker.status == .written ? written : DecimalNumber.path(to: index, plan)
  }

  private static func isDecimal(_ style: NumberingStyle) -> Bool { style == .decimal || style == .arabicDot }

  /// The numbers of a section and of those that hold it, the outermost first; nil where one is no decimal number.
  private static func path(to section: Int, _ plan: Plan) -> [Int]? {
    var numbers: [Int] = []
    var next: Int? = section
    while let index = next {
      guard isDecimal(plan.sections[index].marker.style), let ordinal = plan.sections[index].marker.ordinal, numbers.count < 9 else {
        return nil
      }
      numbers.append(Int(ordinal.value))
      next = plan.sections[index].parent
    }
    return numbers.reversed()
  }
}

/// Whole numbers with points between them, as bytes spell them: `2.1`, `２．１`, `3.`
struct DecimalDigits {
  private(set) var numbers: [Int] = []
  /// A point behind the last of them.
  private(set) var hasPoint = false
  /// From the first digit to the last.
  private(set) var range = 0..<0

  /// Nil for anything else.
  init?(_ bytes: [UInt8], _ marker: Range<Int>) {
    var (offset, isInside) = (marker.lowerBound, false)
    range = marker.lowerBound..<marker.lowerBound
    for scalar in ByteScalars(bytes, marker) {
      offset += UTF8.width(scalar)
      switch scalar {
      case "0"..."9", "０"..."９":
        let digit = Int(scalar.value & 0xF)
        if isInside { numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit } else { numbers.append(digit) }
        guard numbers[numbers.count - 1] < 1000 else { return nil }
        (isInside, hasPoint) = (true, false)
        range = marker.lowerBound..<offset
      case ".", "．":
        guard isInside else { return nil }
        (isInside, hasPoint) = (false, true)
      default: return nil
      }
    }
    guard !numbers.isEmpty, numbers.count < 9 else { return nil }
  }
}
