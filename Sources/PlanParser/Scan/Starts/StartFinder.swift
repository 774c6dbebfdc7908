import PlanSyntax

/// Finds the places where a section may begin: at the start of a passage whatever is like a marker, inside it whole markers alone.
///
/// Here is the book of what was found; the extensions tell where inside a passage to look, what is read there, and what stands before it.
struct StartFinder {
  var starts: [MarkerStart] = []
  var surfaces: [Surface] = []
  let scanner: SurfaceScanner
  private let options: ParseOptions
  /// At hand here, for all three are asked at every stop and number.
  let beginnings = SurfaceScanner.mayBegin
  let behindDigits = SurfaceScanner.mayFollowDigits
  let hanBeginnings = SurfaceScanner.hanBeginnings
  /// The passage at hand, its first byte and the end of its last.
  var passage = 0
  var first = 0
  var end = 0
  /// Where the next passage begins and ends; empty behind the last.
  var next = 0..<0
  /// Where the next line of the passage at hand begins, behind the place that was reached.
  var lineEnd = Int.max
  /// The passage is longer than paragraphs are: a page that lost its line ends.
  var isPage = false
  /// An item of a list in the passage at hand that stands behind a comma.
  var itemBehindComma: Int?

  /// - Parameter capacity: starts to make room for; there may be more.
  init(bytes: [UInt8], options: ParseOptions, capacity: Int) {
    scanner = SurfaceScanner(bytes: bytes)
    self.options = options
    starts.reserveCapacity(capacity)
    surfaces.reserveCapacity(capacity)
  }

  /// Turns to the next passage.
  ///
  /// - Parameter next: the one behind it.
  mutating func begin(_ index: Int, _ passage: Passage, before next: Passage?) {
    self.next = next?.range ?? 0..<0
    self.passage = index
    first = Int(passage.start)
    end = Int(passage.end)
    isPage = passage.count > Self.longestParagraph
    itemBehindComma = nil
  }

  /// - Returns: false where a start is asked for that is none: 一是.
  mutating func add(_ surface: Surface, at position: MarkerStart.Position) -> Bool {
    if surface.pieces.contains(.firstIs), !options.firstIsSections || position != .paragraph { return false }
    let first = surfaces.count
    surfaces.append(surface)
    if position == .paragraph {
      surface.appendShorterCuts(scanner.bytes, to: &surfaces)
      surface.appendBehindStroke(scanner.bytes, to: &surfaces)
    }
    // `…工作方案。1 .5 整合…`
    if position == .paragraph || position == .afterStop, let spaced = scanner.spaced(surface, end: end) { surfaces.append(spaced) }
    starts.append(
      MarkerStart(
        passage: UInt32(passage), position: position, firstSurface: UInt32(first), surfaceCount: UInt8(clamping: surfaces.count - first)))
    return true
  }

  /// A line ends behind the bare numeral found last, and parts it from the text.
  mutating func partLast() {
    guard let last = starts.last else { return }
    surfaces[Int(last.firstSurface)].doubt = .bare
    surfaces[Int(last.firstSurface)].sign = .lineEnd
  }

  /// Whether the bracket at a place is what is left of a marker's two, which nothing closes: `…实施路径，（1完善…`.
  func isLeftOpen(at offset: Int) -> Bool {
    guard let last = starts.last, Int(surfaces[Int(last.firstSurface)].start) == offset, last.position != .paragraph else { return false }
    let surface = surfaces[Int(last.firstSurface)]
    return surface.pieces.contains(.open) && surface.isHalfBracketed && surface.hasNumeral
  }

  /// Takes back what was found at the start of the passage at hand.
  ///
  /// - Parameter count: how many starts there were before the passage.
  mutating func dropFirst(since count: Int) {
    if starts.count > count, starts[count].position == .paragraph { starts.remove(at: count) }
  }

  /// Takes back what was found inside a tag that ends at the place that was reached: the numbers of its units.
  mutating func dropInside(from start: Int) {
    while let last = starts.last, last.position != .paragraph, last.position != .wrapped, last.passage == UInt32(passage),
      Int(surfaces[Int(last.firstSurface)].textStart) > start
    {
      starts.removeLast()
    }
  }

  /// Hands all surfaces over, so that whoever goes on with them can change them in place.
  mutating func takeSurfaces() -> [Surface] {
    var taken: [Surface] = []
    swap(&taken, &surfaces)
    return taken
  }

  /// In bytes: paragraphs of plans are shorter.
  private static let longestParagraph = 3000

  // MARK: The marker before

  /// What was found last, whatever its passage: an index in ``surfaces``.
  var lastSurface: Int? { starts.last.map { Int($0.firstSurface) } }

  /// What was found last in the passage at hand.
  var lastSurfaceHere: Int? {
    guard let last = starts.last, Int(last.passage) == passage else { return nil }
    return Int(last.firstSurface)
  }
}
