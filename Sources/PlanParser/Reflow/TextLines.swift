/// The lines of a text, each with what it shows of itself: looked at once, for many rules ask for it.
struct TextLines: RandomAccessCollection {
  let bytes: [UInt8]
  private let lines: [Line]
  private let facts: [LineFacts]
  /// What is like a marker at the lines' starts, in order.
  private let surfaces: [Surface]

  /// Linear.
  init(_ bytes: [UInt8], _ lines: [Line]) {
    self.bytes = bytes
    self.lines = lines
    var surfaces: [Surface] = []
    surfaces.reserveCapacity(Swift.min(lines.count, 64))
    var facts: [LineFacts] = []
    facts.reserveCapacity(lines.count)
    for line in lines { facts.append(LineFacts(bytes, line, &surfaces)) }
    self.facts = facts
    self.surfaces = surfaces
  }

  var startIndex: Int { 0 }
  var endIndex: Int { lines.count }

  @inline(__always)
  subscript(index: Int) -> Line { lines[index] }

  /// The first character of a line's text; 0 where it has none.
  @inline(__always)
  func first(of index: Int) -> UInt32 { facts[index].first }

  /// The last.
  @inline(__always)
  func last(of index: Int) -> UInt32 { facts[index].last }

  /// Columns of a line's text: two for a wide character, one for a narrow one.
  @inline(__always)
  func columns(of index: Int) -> Int { Int(facts[index].columns) }

  /// What is like a marker at a line's start.
  @inline(__always)
  func surface(of index: Int) -> Surface? {
    let surface = facts[index].surface
    return surface < 0 ? nil : surfaces[Int(surface)]
  }

  /// Whether a line begins with a marker, by all that it shows itself.
  @inline(__always)
  func isMarked(_ index: Int) -> Bool { facts[index].isMarked }

  /// Whether a line is a mark that tells its page by itself: see ``PageMark``.
  @inline(__always)
  func isPageMark(_ index: Int) -> Bool { facts[index].isPageMark }

  /// A line's text.
  @inline(__always)
  func words(of index: Int) -> ArraySlice<UInt8> { bytes[lines[index].text] }
}

extension TextLines {
  /// Whether a line ends in the midst of a sentence: in a character that is no point, or in a comma.
  func breaksSentence(_ index: Int) -> Bool {
    let last = last(of: index)
    return Scalars.isHan(last) || last == "，" || last == "、"
  }

  /// Whether a line as wide as the page, or one that ends in a comma, is no end of a sentence.
  func breaksFullLine(_ index: Int, width: Int) -> Bool {
    let last = last(of: index)
    guard !Scalars.endsThought(last), !SurfaceScanner.closes(last) else { return false }
    return columnsOfPage(index) >= width - PageLine.slack || last == "，" || last == "、"
  }

  /// Columns of a line's text, with those by which a paragraph is indented.
  func columnsOfPage(_ index: Int) -> Int {
    let line = lines[index]
    let indent = Int(line.textStart - line.start)
    guard indent > 0, indent <= Self.widestIndent else { return columns(of: index) }
    return columns(of: index) + Columns.count(bytes.span, Int(line.start)..<Int(line.textStart))
  }

  /// In bytes: two wide blanks, or some narrow ones. What stands farther in is centred.
  private static let widestIndent = 6
}

/// What a line shows of itself.
private struct LineFacts {
  let first: UInt32
  let last: UInt32
  let columns: UInt32
  /// Index of what is like a marker at its start; −1 for none.
  let surface: Int32
  let isMarked: Bool
  let isPageMark: Bool

  /// - Parameter surfaces: takes what is like a marker.
  init(_ source: [UInt8], _ line: Line, _ surfaces: inout [Surface]) {
    let bytes = source.span
    let text = line.text
    let place = Place(bytes, at: text.lowerBound, end: text.upperBound)
    first = place.peek
    last = Scalars.decode(bytes, before: text.upperBound, start: text.lowerBound).value
    columns = UInt32(truncatingIfNeeded: Columns.count(bytes, text))
    isPageMark = PageMark.matches(source, line)
    guard let surface = SurfaceScanner.surface(bytes, place) else {
      surface = -1
      isMarked = false
      return
    }
    self.surface = Int32(truncatingIfNeeded: surfaces.count)
    isMarked = surface.marksParagraph
    surfaces.append(surface)
  }
}

/// Counts columns: two for a wide character, one for a narrow one.
enum Columns {
  static func count(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    let raw = unsafe bytes.bytes
    var columns = 0
    var offset = range.lowerBound
    while offset <= range.upperBound &- 16 {
      // Each byte counts two at the most: so many sums do not pass 255.
      var sums = SIMD16<UInt8>()
      let last = min(range.upperBound &- 16, offset &+ 16 &* 119)
      while offset <= last {
        let lanes = unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD16<UInt8>.self)
        sums &+= one.replacing(with: none, where: lanes & lead .== further)
        sums &+= none.replacing(with: one, where: lanes .>= wide)
        offset &+= 16
      }
      columns &+= Int(SIMD16<UInt16>(truncatingIfNeeded: sums).wrappedSum())
    }
    while offset < range.upperBound {
      let byte = unsafe bytes[unchecked: offset]
      if byte & 0xC0 != 0x80 { columns &+= byte >= 0xE0 ? 2 : 1 }
      offset &+= 1
    }
    return columns
  }

  @inline(__always) private static var none: SIMD16<UInt8> { SIMD16(repeating: 0) }
  @inline(__always) private static var one: SIMD16<UInt8> { SIMD16(repeating: 1) }
  /// The bits that tell a byte that goes on with a character, and what they are then.
  @inline(__always) private static var lead: SIMD16<UInt8> { SIMD16(repeating: 0xC0) }
  @inline(__always) private static var further: SIMD16<UInt8> { SIMD16(repeating: 0x80) }
  /// The first byte of a character of three bytes, and of four.
  @inline(__always) private static var wide: SIMD16<UInt8> { SIMD16(repeating: 0xE0) }
}
