/// Markers that a line's end went through, between two digits or in the midst of a paragraph: `1⏎0.推进…`, `…办理施工许可。（三⏎）办理…`.
extension LineJoiner {
  /// `1⏎0.推进商事改革` between 9. and 11.: the digits of one number, of which neither is the next by itself.
  func isHalfNumber(_ index: Int, before next: Int) -> Bool {
    guard next == index + 1, next < lines.count, let head = loneNumber(index), let tail = pointedTail(at: next), tail.count < 3,
      tail.isBeforeText
    else {
      return false
    }
    let number = head * (tail.count == 1 ? 10 : 100) + tail.value
    guard number < 1000 else { return false }
    let above = stride(from: index - 1, through: max(0, index - Self.reach), by: -1).lazy.compactMap { self.pointed($0, like: tail.point) }
      .first
    guard let above else { return false }
    if above.contains(number - 1) { return true }
    // The marker before is damaged; the one behind is not.
    if above.contains(where: { $0 + 1 == tail.value || $0 >= number }) { return false }
    let below = (next + 1..<max(next + 1, min(next + Self.reach, lines.count))).lazy.compactMap { self.pointed($0, like: tail.point) }.first
    return below?.contains(number + 1) ?? false
  }

  /// What a number's digits are closed with.
  private enum Point { case dot, comma, bracket }

  /// `0.推进`, `12、强化`: up to three digits and what closes them.
  private func pointedTail(at index: Int) -> (value: UInt16, count: Int, point: Point, isBeforeText: Bool)? {
    let line = lines[index]
    var place = Place(bytes.span, at: Int(line.textStart), end: Int(line.textEnd))
    var value: UInt16 = 0
    var count = 0
    while let digit = NumeralCharacter.arabic(place.peek), count < 3 {
      value = value * 10 + UInt16(digit)
      count += 1
      place.advance(bytes.span)
    }
    guard count > 0, let point = point(place.peek) else { return nil }
    // `1⏎0.5`: cells of a table.
    return (value, count, point, isBeforeText: NumeralCharacter.arabic(place.second(bytes.span)) == nil)
  }

  private func point(_ scalar: UInt32) -> Point? {
    if SurfaceScanner.isDot(scalar) { return .dot }
    return SurfaceScanner.isComma(scalar) ? .comma : SurfaceScanner.closes(scalar) ? .bracket : nil
  }

  /// The numbers that a line begins with, closed like another: its own, and that with the digits alone on the line before it.
  private func pointed(_ index: Int, like point: Point) -> [UInt16]? {
    guard !lines[index].isBlank, let own = pointedTail(at: index), own.point == point else { return nil }
    guard index > 0, own.count < 3, let head = loneNumber(index - 1) else { return [own.value] }
    return [own.value, head * (own.count == 1 ? 10 : 100) + own.value]
  }

  /// `…办理施工许可。（三⏎）办理…`, `…监督检查。第八⏎十二条 …`, `…公开透明。六⏎．健全…`, `…压实责任。 1⏎0．优化…`: two pieces of one marker, which is whole only with both.
  ///
  /// - Parameter last: the last character of the line before.
  func tearsMarker(_ last: UInt32, _ index: Int) -> Bool {
    guard Self.mayTear(behind: last) else { return false }
    let (line, next) = (lines[lastLine], lines[index])
    let (start, end) = (Int(line.textStart), Int(line.textEnd))
    guard let head = headOfMarker(start..<end) else { return false }
    let pieces = bytes[head..<end] + bytes[Int(next.textStart)..<min(Int(next.textEnd), Int(next.textStart) + Self.longestTail)]
    let joined = [UInt8](pieces)
    guard let surface = SurfaceScanner.surface(joined.span, Place(joined.span, at: 0, end: joined.count), mustBeWhole: true),
      Int(surface.end) > end - head, surface.components == 1
    else { return false }
    // A bracket or a 第 holds its numeral together, be it a marker's or a reference's.
    if !surface.pieces.isDisjoint(with: [.open, .prefix]) { return true }
    guard surface.doubt == .none, isBehindStop(head, from: start) else { return false }
    if surface.pieces.contains(.han) || Int(surface.numeralEnd) <= end - head { return true }
    return isNextNumber(surface, before: head)
  }

  /// What a piece of a marker may end with: a numeral, 第, or a bracket that opens.
  @inline(__always)
  private static func mayTear(behind scalar: UInt32) -> Bool {
    switch scalar {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "第", "（", "(", "[", "［", "【", "〔", "﹝", "0"..."9", "０"..."９": true
    default: false
    }
  }

  /// In bytes: what is looked at of the second piece, and of the text behind it.
  private static let longestTail = 48

  /// Where the piece of a marker at a line's end begins, if it may be one: a bracket, 第 and a numeral, or the last of these alone.
  private func headOfMarker(_ line: Range<Int>) -> Int? {
    var head = line.upperBound
    for _ in 0..<6 {
      let (scalar, length) = Scalars.decode(bytes, before: head, start: line.lowerBound)
      guard length > 0, Self.mayTear(behind: scalar) else { break }
      head -= length
      if SurfaceScanner.opens(scalar) || scalar == "第" { break }
    }
    return head < line.upperBound && head > line.lowerBound ? head : nil
  }

  /// Whether a sentence or a tag ends before an offset, blanks left out.
  private func isBehindStop(_ offset: Int, from start: Int) -> Bool {
    let behind = Blank.start(in: bytes.span, before: offset, from: start)
    let before = Scalars.decode(bytes, before: behind, start: start).value
    return Scalars.endsThought(before) || SurfaceScanner.closes(before)
  }

  /// Whether the last number with such a point before an offset, behind a stop or at a line's start, is the one before.
  private func isNextNumber(_ surface: Surface, before offset: Int) -> Bool {
    let joinedPoint: Point = surface.pieces.contains(.close) ? .bracket : surface.separator == .comma ? .comma : .dot
    let start = max(0, offset - Self.longestItem)
    var behind = offset
    var points = 0
    while behind > start {
      let (scalar, length) = Scalars.decode(bytes, before: behind, start: start)
      defer { behind -= max(1, length) }
      guard point(scalar) == joinedPoint else { continue }
      points += 1
      guard points <= Self.mostPoints else { return false }
      var (value, unit, first) = (UInt16(0), UInt16(1), behind - length)
      while first > start, unit <= 100 {
        let digit = Scalars.decode(bytes, before: first, start: start)
        guard let code = NumeralCharacter.arabic(digit.value) else { break }
        value += UInt16(code) * unit
        unit *= 10
        first -= digit.length
      }
      guard value > 0, NumeralCharacter.arabic(Scalars.decode(bytes, at: behind, end: offset).value) == nil else { continue }
      let before = first > 0 ? Scalars.decode(bytes, before: first, start: 0).value : 0
      guard before == 0 || before == "\n" || before == "\r" || isBehindStop(first, from: 0) else { continue }
      return value + 1 == surface.value
    }
    return false
  }

  /// In bytes: an item of a list is hardly longer.
  private static let longestItem = 6000
  /// How many points of that kind an item holds that belong to no number of its list, at the most: so a text full of torn pieces is read in linear time.
  private static let mostPoints = 60
}
