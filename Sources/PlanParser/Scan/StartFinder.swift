import PlanSyntax

/// Finds the places where a section may begin: at the start of a passage whatever is like a marker, inside it whole markers alone.
struct StartFinder {
  private(set) var starts: [MarkerStart] = []
  private(set) var surfaces: [Surface] = []
  private let scanner: SurfaceScanner
  private let options: ParseOptions
  /// At hand here, for all three are asked at every stop and number.
  private let beginnings = SurfaceScanner.mayBegin
  private let behindDigits = SurfaceScanner.mayFollowDigits
  private let hanBeginnings = SurfaceScanner.hanBeginnings
  /// The passage at hand, its first byte and the end of its last.
  private var passage = 0
  private var first = 0
  private var end = 0
  /// The passage is longer than paragraphs are: a page that lost its line ends.
  private var isPage = false
  /// An item of a list in the passage at hand that stands behind a comma.
  private var itemBehindComma: Int?

  /// - Parameter capacity: starts to make room for; there may be more.
  init(bytes: [UInt8], options: ParseOptions, capacity: Int) {
    scanner = SurfaceScanner(bytes: bytes)
    self.options = options
    starts.reserveCapacity(capacity)
    surfaces.reserveCapacity(capacity)
  }

  /// Turns to the next passage.
  mutating func begin(_ index: Int, _ passage: Passage) {
    self.passage = index
    first = Int(passage.start)
    end = Int(passage.end)
    isPage = passage.count > Self.longestParagraph
    itemBehindComma = nil
  }

  /// What is like a marker at the passage's start.
  func surfaceAtStart() -> Surface? { scanner.surface(at: first, end: end) }

  /// - Returns: false where a start is asked for that is none: 一是.
  mutating func add(_ surface: Surface, at position: MarkerStart.Position) -> Bool {
    if surface.pieces.contains(.firstIs), !options.firstIsSections || position != .paragraph { return false }
    let first = surfaces.count
    surfaces.append(surface)
    if position == .paragraph { surface.appendShorterCuts(scanner.bytes, to: &surfaces) }
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

  // MARK: Inside a passage

  /// Behind a stop or a tag.
  ///
  /// - Parameter depth: how many brackets are open.
  mutating func addBehindStop(_ bytes: Bytes, at offset: Int, depth: Int) {
    // Most sentences begin with a Han character that is no numeral.
    guard offset < end, !Scalars.isOther(than: hanBeginnings, bytes, at: offset) else { return }
    var place = Place(bytes, at: offset, end: end)
    _ = place.skipBlanks(bytes)
    guard beginnings.contains(place.peek) else { return }
    if SurfaceScanner.isDash(place.peek) {
      if depth == 0 { addIndentedDash(bytes, place, behindStop: offset) }
    } else {
      add(bytes, place, .afterStop, depth: depth)
    }
  }

  /// `基本要求是：　　——坚持生态优先`: the two wide blanks that indent a paragraph tell this dash from one that goes on with a sentence.
  private mutating func addIndentedDash(_ bytes: Bytes, _ place: Place, behindStop offset: Int) {
    let isIndented = Scalars.matches("\u{3000}\u{3000}", bytes, at: offset, end: place.offset) && place.offset == offset + 6
    guard isIndented, let surface = SurfaceScanner.surface(bytes, place), surface.pieces.contains(.dash) else { return }
    _ = add(surface, at: .afterStop)
  }

  /// `…工作3.加强领导`; a quantity such as `2021年` or `95%` is told by the character behind it and looked at no further.
  ///
  /// - Returns: the offset behind the digits.
  mutating func addDigits(_ bytes: Bytes, at offset: Int, depth: Int) -> Int {
    var behind = offset
    while behind < end, bytes[behind].isDigit { behind += 1 }
    if behind == offset { behind = behindWideDigits(bytes, from: offset) }
    if behindDigits.contains(Scalars.decode(bytes, at: behind, end: end).value) { add(bytes, at: offset, .glued, depth: depth) }
    return behind
  }

  /// `２０１４年`
  private func behindWideDigits(_ bytes: Bytes, from offset: Int) -> Int {
    var behind = offset
    while true {
      let (scalar, length) = Scalars.decode(bytes, at: behind, end: end)
      guard NumeralCharacter.arabic(scalar) != nil else { return behind }
      behind += length
    }
  }

  /// `…工作三、加强领导`: a Han numeral with no stop before it.
  mutating func addHanNumeral(_ bytes: Bytes, before comma: Int, depth: Int) {
    var start = comma
    while start - 3 >= first, NumeralCharacter.han(Scalars.decode(bytes, at: start - 3, end: comma).value) != nil { start -= 3 }
    // `专职队伍、民兵`: in running text formal numerals make words.
    if start < comma, comma - start <= 12, !NumeralCharacter.isFormal(Scalars.decode(bytes, at: start, end: comma).value),
      !comesAgain(bytes, before: start, behind: comma + 3)
    {
      add(bytes, at: start, .glued, depth: depth)
    }
  }

  /// `合六、合淮、合滁`, `东六、东七`, `环城六、环城七`: what stands before the numeral comes again behind the 、, so that both are names of one kind.
  private func comesAgain(_ bytes: Bytes, before start: Int, behind offset: Int) -> Bool {
    for count in [3, 6, 9] where start - count >= first && offset + count <= end {
      guard Scalars.areSame(bytes, at: start - count, and: offset, count: count) else { continue }
      // `…文化建设三、建设体系`: of several characters the number has to come again, too.
      return count == 3 && Scalars.isHan(Scalars.decode(bytes, at: offset, end: end).value)
        || NumeralCharacter.han(Scalars.decode(bytes, at: offset + count, end: end).value) != nil
    }
    return false
  }

  /// Behind a bracket that opens; most hold words.
  mutating func addBracket(_ bytes: Bytes, at offset: Int, content: Int, depth: Int) {
    let next = Scalars.decode(bytes, at: content, end: end).value
    if beginnings.contains(next) || Blank.contains(next) { add(bytes, at: offset, .glued, depth: depth) }
  }

  /// 第: in running text it mostly counts (`第十三届`) or names a place in another text; a chapter's or article's marker has a blank behind it, or
  /// goes on a heading.
  mutating func addPrefix(_ bytes: Bytes, at offset: Int, depth: Int) {
    guard hasBlankBehind(bytes, offset) || isParted(bytes, offset) || endsHeading(bytes, offset) || countsDivisions(bytes, offset) else {
      return
    }
    add(bytes, at: offset, .glued, depth: depth)
  }

  /// Whether nothing but Han characters and digits stand between a 第 and the next blank.
  private func hasBlankBehind(_ bytes: Bytes, _ offset: Int) -> Bool {
    let last = min(end, offset + Self.longestDivision)
    var behind = offset
    while true {
      behind = Scalars.behindHan(bytes, from: behind, to: last)
      guard behind < last else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: behind, end: end)
      if Blank.contains(scalar) { return true }
      let isLikeDigit = NumeralCharacter.likeHan(scalar).map { $0 < NumeralCharacter.misread } ?? false
      let isDigit = NumeralCharacter.arabic(scalar) != nil || NumeralCharacter.han(scalar) != nil || isLikeDigit
      guard isDigit else { return false }
      behind += length
    }
  }

  /// Whether a 第 with a Han numeral counts divisions: 章, 节, 条, 篇, 编 or 部分.
  private func countsDivisions(_ bytes: Bytes, _ offset: Int) -> Bool {
    var behind = offset + 3
    let last = min(end, offset + Self.longestDivision)
    while behind < last {
      let (scalar, length) = Scalars.decode(bytes, at: behind, end: end)
      if NumeralCharacter.han(scalar) == nil { return behind > offset + 3 && TailPieces.mayBeUnit(scalar) }
      behind += length
    }
    return false
  }

  private func isParted(_ bytes: Bytes, _ offset: Int) -> Bool { Blank.contains(Scalars.decode(bytes, before: offset, start: 0).value) }

  /// Of 第一百二十三部分, in bytes, and some more.
  private static let longestDivision = 36

  /// Notes what is like a marker inside the passage.
  ///
  /// - Parameter depth: how many brackets are open there.
  mutating func add(_ bytes: Bytes, at offset: Int, _ position: MarkerStart.Position, depth: Int) {
    add(bytes, Place(bytes, at: offset, end: end), position, depth: depth)
  }

  private mutating func add(_ bytes: Bytes, _ place: Place, _ position: MarkerStart.Position, depth: Int) {
    // What stands before tells more cheaply than what stands here.
    let before = position == .glued ? Scalars.decode(bytes, before: place.offset, start: 0).value : 0
    // `第六篇人民生活　　第十八章积极扩大就业`: a wide blank parts as well as a stop does.
    let isParted = before == "\u{3000}"
    let isGlued = position == .glued && !isParted
    let isBehindComma = isGlued && (before == "，" || before == ",")
    if isGlued, GluedMarker.isBound(to: before), !isBehindComma, !(GluedMarker.names(before) && SurfaceScanner.opens(place.peek)) { return }
    // `…，其中第⏎一、二批项目…`, `前款第（一）至⏎（三）项`
    if position == .wrapped, GluedMarker.isCounted(behind: Scalars.decode(bytes, before: place.offset, start: first).value) { return }
    // The same place is met twice where a bracket opens behind a stop.
    if let last = starts.last, surfaces[Int(last.firstSurface)].textStart > place.offset { return }
    let isBehindDivision = isParted && place.peek == "第" && endsInDivision
    let mayBeDamaged =
      depth == 0
      && (isBehindDivision || isBehindComma && SurfaceScanner.opens(place.peek)
        || position == .afterStop
          && (isPage || SurfaceScanner.opens(place.peek) || NumeralCharacter.arabic(place.peek) != nil || isPointedHan(bytes, place.offset)))
    guard let surface = SurfaceScanner.surface(bytes, place, mustBeWhole: !mayBeDamaged), !mayBeDamaged || mayBeRest(surface),
      surface.doubt == .none || position != .glued || surface.isBareNumber && surface.doubt == .bare
    else { return }
    // `（见附件1）`
    if isGlued, depth > 0, surface.pieces.contains(.close), !surface.pieces.contains(.open) { return }
    // `…详见第三部分（五）。`
    if isGlued, surface.isFramed, endsSentence(bytes, at: Int(surface.textStart)) { return }
    if isBehindComma, !mayBeListed(surface) { return }
    // `符合本条（一）（二）两种情形的`
    if surface.pieces.isSuperset(of: .brackets), MarkerPair.first(bytes, in: first..<place.offset, before: surface) != nil { return }
    // `《规划》第三章提出的任务`
    if surface.namesLevel, surface.pieces.contains(.prefix), !isParted,
      CitedDivision.isCited(surface, bytes, in: first..<end, isDivided: isPage || isDivided)
    {
      return
    }
    if position == .afterStop { confirmItem(before: surface) }
    let isBehindHeading = isGlued && depth == 0 && endsHeading(bytes, place.offset, mayPause: surface.value == 1 && surface.isFramed)
    // `第二章 实施原则第六条通过出让…`: of articles only where a division's heading stands before.
    let isDivision =
      surface.unit == .chapter || surface.unit == .section || surface.unit == .article && isBehindHeading && endsDivisionHeading
    if isGlued, !(isBehindHeading && isDivision) {
      let next = Scalars.decode(bytes, at: Int(surface.textStart), end: end).value
      let isArticle = surface.unit == .article && depth == 0 && GluedArticle.isLikely(bytes, place.offset, from: first, next: next)
      guard isArticle || GluedMarker.isLikely(surface, behind: before, next: next) else { return }
    }
    guard add(surface, at: isParted ? .afterStop : isBehindHeading ? .behindHeading : position) else { return }
    if isBehindComma { itemBehindComma = starts.count - 1 }
  }

  /// Whether nothing stands between a place and the end of the sentence; behind a marker at a passage's end its text may follow on the next line.
  private func endsSentence(_ bytes: Bytes, at offset: Int) -> Bool {
    guard offset < end else { return false }
    let next = Scalars.decode(bytes, at: offset, end: end).value
    return Scalars.isTerminal(next) || SurfaceScanner.closes(next)
  }

  /// `…步道建设。6提升…`, `…媒体包。2,投放…`: where pages lost their line ends, damaged markers stand behind stops as whole ones do.
  ///
  /// Elsewhere a bracket must tell of one, `…等问题。（2研究…`, or the item before it in the same paragraph: `（1）…（市商务局负责）2研究…`.
  private func mayBeRest(_ surface: Surface) -> Bool {
    if surface.isWhole { return true }
    // `…整改。、编制规划…`: no text has two stops one behind the other.
    let isPoint = isPage && surface.separator != .none && surface.separator != .other
    guard surface.hasNumeral || surface.pieces.isSuperset(of: .brackets) || isPoint, surface.doubt == .none || surface.doubt == .bare else {
      return false
    }
    // `第三篇科技、教育和人才　　第十推进科技进步…`
    if surface.pieces.contains(.prefix) { return surface.hasNumeral && surface.doubt == .none }
    if isPage || surface.isHalfBracketed { return true }
    return surface.pieces.contains(.arabic)
      ? surface.isBeforeVerb || goesOnFromLast(surface) : surface.separator != .none || isRest(surface)
  }

  /// `…落实到位。三建立预警体系`, `…处罚。十九条 本市…`: behind a stop, and not after the verb of a campaign's name, `三推进、三提升`.
  private func isRest(_ surface: Surface) -> Bool {
    if surface.unit != .none { return surface.doubt == .none }
    return surface.doubt == .bare && HeadingVerbs.begin(scanner.bytes.span, at: Int(surface.textStart), end: end)
  }

  /// `三）聘任…`, `十三，加强…`, `十九条 本市…`, `三建立…`: a Han numeral of three characters at most, and a bracket that closes, a point, a unit, or a word
  /// that headings begin with.
  private func isPointedHan(_ bytes: Bytes, _ offset: Int) -> Bool {
    var behind = offset
    while behind < min(end, offset + 9), NumeralCharacter.han(Scalars.decode(bytes, at: behind, end: end).value) != nil { behind += 3 }
    guard behind > offset else { return false }
    let next = Scalars.decode(bytes, at: behind, end: end).value
    return SurfaceScanner.closes(next) || TailPieces.separator(next, after: []) != .none || TailPieces.unit(next) != .none
      || HeadingVerbs.begin(bytes, at: behind, end: end)
  }

  /// Whether a number is the next behind the last marker.
  private func goesOnFromLast(_ surface: Surface) -> Bool {
    guard let last = starts.last else { return false }
    let value = surfaces[Int(last.firstSurface)].value
    return value > 0 && surface.value == value + 1
  }

  /// In bytes: paragraphs of plans are shorter.
  private static let longestParagraph = 3000

  // MARK: Lists behind commas

  /// `…手续较多等问题，（1）推行…`, or behind a first item `…的研究，（2）监测…`: nothing else in a list stands behind a comma.
  private func mayBeListed(_ surface: Surface) -> Bool {
    // `…等问题，1）推行…` and `…等问题，（1推行…` are confirmed by their second alone.
    guard surface.pieces.isSuperset(of: .brackets) || surface.isFramedArabic else { return false }
    if surface.value == 1 { return true }
    if !surface.pieces.contains(.close) { return false }
    guard let last = starts.last, Int(last.passage) == passage, last.position == .afterStop else { return false }
    return surfaces[Int(last.firstSurface)].precedes(surface)
  }

  /// `…等问题，（1）推行…；（2）建立…`: the item that follows tells that the one behind the comma is no part of its sentence.
  private mutating func confirmItem(before next: Surface) {
    guard let item = itemBehindComma else { return }
    let surface = surfaces[Int(starts[item].firstSurface)]
    let isHalf = next.isHalfBracketed || surface.isFramedArabic && next.isFramedArabic
    guard surface.precedes(next) || isHalf && surface.value + 1 == next.value else { return }
    starts[item].position = .afterStop
    itemBehindComma = nil
  }

  // MARK: Behind headings

  /// Whether a marker and a short heading without a stop, and nothing else, stand before a place in the passage.
  ///
  /// - Parameter mayPause: whether the heading may have two clauses, for what begins behind it can hardly be anything but a list:
  ///   `一、建立共享机制，扩大信息化建设（一）提升…`
  private func endsHeading(_ bytes: Bytes, _ offset: Int, mayPause: Bool = false) -> Bool {
    guard let last = starts.last, Int(last.passage) == passage else { return false }
    let surface = surfaces[Int(last.firstSurface)]
    var next = Int(surface.textStart)
    // `第二部分：坚决守住底线一、…`
    if surface.unit == .part, Scalars.matches("：", bytes, at: next, end: offset) { next += 3 }
    guard surface.doubt == .none, (6...Self.longestHeading).contains(offset - next) else { return false }
    var commas = 0
    while next < offset {
      let (scalar, length) = Scalars.decode(bytes, at: next, end: offset)
      if scalar == "，" || scalar == "," {
        commas += 1
      } else if Scalars.isTerminal(scalar) || scalar == "：" || scalar == ":" {
        return false
      }
      next += length
    }
    return commas == 0 || mayPause && commas == 1
  }

  /// Whether a division begins in the passage before the place at hand.
  private var isDivided: Bool {
    guard let last = starts.last, Int(last.passage) == passage else { return false }
    let surface = surfaces[Int(last.firstSurface)]
    return surface.namesLevel && surface.doubt == .none
  }

  /// Whether the last marker of the passage is a part's or a chapter's.
  private var endsInDivision: Bool {
    guard let last = starts.last, Int(last.passage) == passage else { return false }
    return surfaces[Int(last.firstSurface)].namesLevel
  }

  /// Whether the marker before is a chapter's or a section's.
  private var endsDivisionHeading: Bool {
    guard let last = starts.last else { return false }
    let unit = surfaces[Int(last.firstSurface)].unit
    return unit == .chapter || unit == .section
  }

  /// In bytes; a Han character has three.
  private static let longestHeading = 90
}
