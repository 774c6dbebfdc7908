/// `…办理施工许可。（三⏎）办理…`, `…监督检查。第八⏎十二条 …`, `…公开透明。六⏎．健全…`, `…压实责任。 1⏎0．优化…`: two pieces of one marker, which is whole only with both.
enum TornMarker: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard mayTear(behind: seam.last) else { return false }
    let (line, next) = (seam.above, seam.below)
    let (start, end) = (Int(line.textStart), Int(line.textEnd))
    guard let head = headOfMarker(start..<end, joiner) else { return false }
    let pieces =
      joiner.bytes[head..<end] + joiner.bytes[Int(next.textStart)..<min(Int(next.textEnd), Int(next.textStart) + Self.longestTail)]
    let joined = [UInt8](pieces)
    guard let surface = SurfaceScanner.surface(joined.span, Place(joined.span, at: 0, end: joined.count), mustBeWhole: true),
      Int(surface.end) > end - head, surface.components == 1
    else { return false }
    // A bracket or a 第 holds its numeral together, be it a marker's or a reference's.
    if !surface.pieces.isDisjoint(with: [.open, .prefix]) { return true }
    guard surface.doubt == .none, isBehindStop(head, from: start, joiner) else { return false }
    if surface.pieces.contains(.han) || Int(surface.numeralEnd) <= end - head { return true }
    return isNextNumber(surface, before: head, joiner)
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
  private static func headOfMarker(_ line: Range<Int>, _ joiner: LineJoiner) -> Int? {
    var head = line.upperBound
    for _ in 0..<6 {
      let (scalar, length) = Scalars.decode(joiner.bytes, before: head, start: line.lowerBound)
      guard length > 0, mayTear(behind: scalar) else { break }
      head -= length
      if SurfaceScanner.opens(scalar) || scalar == "第" { break }
    }
    return head < line.upperBound && head > line.lowerBound ? head : nil
  }

  /// Whether a sentence or a tag ends before an offset, blanks left out.
  private static func isBehindStop(_ offset: Int, from start: Int, _ joiner: LineJoiner) -> Bool {
    let behind = Blank.start(in: joiner.bytes.span, before: offset, from: start)
    let before = Scalars.decode(joiner.bytes, before: behind, start: start).value
    return Scalars.endsThought(before) || SurfaceScanner.closes(before)
  }

  /// Whether the last number with such a point before an offset, behind a stop or at a line's start, is the one before.
  private static func isNextNumber(_ surface: Surface, before offset: Int, _ joiner: LineJoiner) -> Bool {
    let joinedPoint: MarkerPoint = surface.pieces.contains(.close) ? .bracket : surface.separator == .comma ? .comma : .dot
    let start = max(0, offset - Self.longestItem)
    var behind = offset
    var points = 0
    while behind > start {
      let (scalar, length) = Scalars.decode(joiner.bytes, before: behind, start: start)
      defer { behind -= max(1, length) }
      guard MarkerPoint(scalar) == joinedPoint else { continue }
      points += 1
      guard points <= Self.mostPoints else { return false }
      var (value, unit, first) = (UInt16(0), UInt16(1), behind - length)
      while first > start, unit <= 100 {
        let digit = Scalars.decode(joiner.bytes, before: first, start: start)
        guard let code = NumeralCharacter.arabic(digit.value) else { break }
        value += UInt16(code) * unit
        unit *= 10
        first -= digit.length
      }
      guard value > 0, NumeralCharacter.arabic(Scalars.decode(joiner.bytes, at: behind, end: offset).value) == nil else { continue }
      let before = first > 0 ? Scalars.decode(joiner.bytes, before: first, start: 0).value : 0
      guard before == 0 || before == "\n" || before == "\r" || isBehindStop(first, from: 0, joiner) else { continue }
      return value + 1 == surface.value
    }
    return false
  }

  /// In bytes: an item of a list is hardly longer.
  private static let longestItem = 6000

  /// How many points of that kind an item holds that belong to no number of its list, at the most: so a text full of torn pieces is read in linear time.
  private static let mostPoints = 60
}
