/// Facts about a document side by side on a line, without labels: `2006年10月26日 某财〔2006〕687号`, `（某财〔2006〕687号 2006年10月26日）`,
/// `1996年12月13日，某省财政局`.
enum FactLine {
  /// The facts, each a day, a number or the name of an office, two at least; none where the line holds anything else.
  static func parts(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    guard line.count <= longest else { return [] }
    var (offset, end) = (line.lowerBound, line.upperBound)
    let first = Scalars.decode(bytes, at: offset, end: end)
    let last = Scalars.decode(bytes, before: end, start: offset)
    if first.value == "（" || first.value == "(" {
      guard last.value == "）" || last.value == ")" else { return [] }
      offset += first.length
      end -= last.length
    }
    var parts: [Range<Int>] = []
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if isSeparator(scalar) {
        offset += length
        continue
      }
      let close = DateReader.endOfLeading(bytes.span, offset, end) ?? endOfWord(bytes, offset, end)
      guard parts.count < mostParts, DateReader.whole(bytes, offset, close) != nil || isNumberOrOffice(bytes, offset..<close) else {
        return []
      }
      parts.append(offset..<close)
      offset = close
    }
    return parts.count > 1 ? parts : []
  }

  /// Whether a number or a day is among them: two offices side by side may be anything.
  static func holdsNumberOrDay(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    parts(bytes, line).contains { DocumentNumber.isWhole(bytes, $0) || DateReader.whole(bytes, $0.lowerBound, $0.upperBound) != nil }
  }

  private static func isNumberOrOffice(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    DocumentNumber.isWhole(bytes, range) || IndexNumber.isWhole(bytes, range)
      || range.count >= shortestOffice && OfficeName.isWhole(bytes, range)
  }

  private static func endOfWord(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if isSeparator(scalar) { break }
      offset += max(1, length)
    }
    return offset
  }

  private static func isSeparator(_ scalar: UInt32) -> Bool { SurfaceScanner.isBlank(scalar) || Punctuation.isComma(scalar) }

  /// In bytes.
  private static let longest = 180
  /// In bytes.
  private static let shortestOffice = 9
  private static let mostParts = 4
}
