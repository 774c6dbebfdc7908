/// Where a bracket stands in its paragraph: what tells a tag from a remark where its words alone do not.
struct TagSurroundings {
  /// Behind a stop, or with its paragraph to itself: a remark stands before the stop.
  let isAfterStop: Bool
  /// Behind a ，
  let isAfterComma: Bool
  /// At the end of its paragraph, or before the next marker.
  let isAtEnd: Bool
  /// Before a stop.
  let isBeforeStop: Bool
  /// Right before a ， or a stop.
  let isBeforeComma: Bool
  /// Behind a line without any stop but a colon: `强化科技创新（区科技局、区财政局）`, `安全生产：检查全覆盖（应急办、消防站）`.
  let closesHeading: Bool
  /// Whether its paragraph begins with a marker.
  let isMarked: Bool
  /// What stands before it, behind the marker.
  let heading: Range<Int>
  /// What stands behind it, its stop and blanks apart.
  private let rest: Range<Int>

  /// Longest heading, in bytes.
  static let longestHeading = 120

  init(_ bytes: Bytes, _ bracket: Range<Int>, _ bounds: Range<Int>, isMarked: Bool) {
    self.isMarked = isMarked
    heading = bounds.lowerBound..<max(bounds.lowerBound, bracket.lowerBound)
    isAfterStop = bracket.lowerBound == bounds.lowerBound || Self.isStop(bytes, before: bracket.lowerBound, from: bounds.lowerBound)
    isAfterComma = Self.isComma(bytes, before: bracket.lowerBound, from: bounds.lowerBound)
    var place = Place(bytes, at: bracket.upperBound, end: bounds.upperBound)
    let isParted = place.skipBlanks(bytes)
    let isStopped = Scalars.isTerminal(place.peek)
    isBeforeComma = isStopped || Punctuation.isComma(place.peek)
    isBeforeStop = isStopped
    if isStopped { place.advance(bytes) }
    _ = place.skipBlanks(bytes)
    rest = place.offset..<max(place.offset, bounds.upperBound)
    isAtEnd =
      place.offset == bounds.upperBound || (isParted || isAfterStop || isStopped) && SurfaceScanner.mayBegin.contains(place.peek)
    let isShort = bracket.lowerBound - bounds.lowerBound <= Self.longestHeading
    closesHeading =
      isShort && !isStopped && place.offset == bounds.upperBound
      && Opening.read(bytes, from: bounds.lowerBound, to: bracket.lowerBound, limit: Self.longestHeading).stop?.isColon ?? true
  }

  /// `改革学分认定（学分银行）。（责任单位：市教育局）`, `改革学分认定（学分银行）。（市教育局）`: whether the item's tag follows, so that it needs no other.
  func isBeforeTag(_ bytes: Bytes) -> Bool {
    let open = Scalars.decode(bytes, at: rest.lowerBound, end: rest.upperBound)
    guard TagText.opens(open.value) else { return false }
    let content = rest.lowerBound + open.length..<rest.upperBound
    if let label = RoleLabel.read(bytes, at: content.lowerBound, end: content.upperBound) { return label.kind.responsibility != nil }
    let close = Scalars.decode(bytes, before: content.upperBound, start: content.lowerBound)
    let names = content.dropLast(close.length)
    return TagText.closes(close.value) && !Deadline.matches(bytes, names)
      && TagText.mayEnd(with: Scalars.decode(bytes, before: names.upperBound, start: names.lowerBound).value)
  }

  /// Whether a ， stands right before an offset.
  static func isComma(_ bytes: Bytes, before offset: Int, from start: Int) -> Bool {
    let last = Scalars.decode(bytes, before: offset, start: start).value
    return Punctuation.isComma(last)
  }

  static let bullets = CharacterSet(Punctuation.bullets + "-—▲△▶►◇□○★☆")

  /// Whether nothing but bullets and blanks stands in a range.
  static func isBullet(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      guard Blank.contains(scalar) || bullets.contains(scalar) else { return false }
      offset += max(1, length)
    }
    return true
  }

  /// Whether a stop, a closing bracket or a blank stands before an offset.
  static func isStop(_ bytes: Bytes, before offset: Int, from start: Int) -> Bool {
    var offset = offset
    while offset > start {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      // With what Markdown puts before bold text, and other bullets.
      if !Blank.contains(scalar), !bullets.contains(scalar) { return Scalars.isTerminal(scalar) || SurfaceScanner.closes(scalar) }
      // Two blanks part as well as a stop does, and so does a dash: `提升服务水平——责任单位：县文旅局`.
      if scalar == "\u{3000}" || scalar == "—" && offset - length > start { return true }
      offset -= length
    }
    return true
  }
}
