/// What stood on lines of their own below a title, in a page's text on one line: its day in brackets, as collections give it, the document's number, and those to whom it goes.
///
/// `…实施方案的通知（2023年6月1日）某政发〔2023〕2号各县区人民政府：为…`
struct LinesBelowTitle {
  /// Where the title ends, its day included, and where each of the lines below it does: the blanks there, if any.
  private(set) var gaps: [Range<Int>]
  let hasDay: Bool
  private(set) var hasAddressees = false

  /// - Parameters:
  ///   - title: where it ends.
  ///   - end: of the text.
  init(_ bytes: [UInt8], behind title: Int, to end: Int) {
    let day = Self.dayEnd(bytes, at: Blank.end(in: bytes.span, from: title, to: end), to: end)
    hasDay = day != nil
    gaps = []
    part(bytes, at: day ?? title, to: end)
    let number = Self.numberEnd(bytes, from: gaps[0].upperBound, to: end)
    if let number { part(bytes, at: number, to: end) }
    if let text = Self.addresseesEnd(bytes, from: gaps[gaps.count - 1].upperBound, to: end, mayBeginAnyhow: hasDay || number != nil) {
      part(bytes, at: text, to: end)
      hasAddressees = true
    }
  }

  private mutating func part(_ bytes: [UInt8], at offset: Int, to end: Int) {
    gaps.append(offset..<Blank.end(in: bytes.span, from: offset, to: end))
  }

  /// The first `（2023年6月1日）` of a text, with its brackets.
  static func firstDay(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    while true {
      offset = Scalars.behindHan(bytes.span, from: offset, to: range.upperBound)
      guard offset < range.upperBound else { return nil }
      if let end = dayEnd(bytes, at: offset, to: range.upperBound) { return offset..<end }
      offset += max(1, Scalars.decode(bytes, at: offset, end: range.upperBound).length)
    }
  }

  private static func dayEnd(_ bytes: [UInt8], at offset: Int, to end: Int) -> Int? {
    let open = Scalars.decode(bytes, at: offset, end: end)
    guard SurfaceScanner.opens(open.value), let day = DateReader.endOfLeading(bytes.span, offset + open.length, end) else { return nil }
    let close = Scalars.decode(bytes, at: day, end: end)
    return SurfaceScanner.closes(close.value) ? day + close.length : nil
  }

  private static func numberEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let last = Finder.find("号", bytes, start, min(end, start + longestNumber)), DocumentNumber.isWhole(bytes, start..<last + 3) else {
      return nil
    }
    return last + 3
  }

  /// Behind the colon of `各县人民政府：现将…`; nil where none are addressed.
  ///
  /// - Parameter mayBeginAnyhow: What stands before tells a notice, however its text begins.
  private static func addresseesEnd(_ bytes: [UInt8], from start: Int, to end: Int, mayBeginAnyhow: Bool) -> Int? {
    guard Scalars.matches("各", bytes, at: start, end: end) else { return nil }
    var offset = start
    while offset < min(end, start + longestAddressees) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      offset += length
      if Scalars.isTerminal(scalar) { return nil }
      if Punctuation.isColon(scalar) {
        let letter = Blank.end(in: bytes.span, from: offset, to: end)
        return mayBeginAnyhow || letterOpenings.begins(bytes.span, from: letter, to: end) ? offset : nil
      }
    }
    return nil
  }

  /// What stands behind the addressees of a notice.
  private static let letterOpenings = WordList(["现将", "为", "根据", "按照", "依据", "经", "《", "近", "现就", "现"])
  /// In bytes.
  private static let longestNumber = 90
  private static let longestAddressees = 240
}
