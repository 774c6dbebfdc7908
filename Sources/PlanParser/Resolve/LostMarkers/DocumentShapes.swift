import PlanSyntax

/// The shapes of a document's passages, read once.
struct DocumentShapes {
  private let first: Int
  private var shapes: [Shape] = []
  private var clauses: [HeadingWords.Clauses] = []
  /// Which passages were counted as text.
  private var texts: [Bool] = []
  /// How the clauses of its headings begin.
  private var words = HeadingWords()

  init(_ text: ScannedText, _ passages: Range<Int>) {
    first = passages.lowerBound
    shapes.reserveCapacity(passages.count)
    clauses.reserveCapacity(passages.count)
    let leading = Self.leading(text, passages)
    // Where 编 stand above the chapters 附则 is none of them.
    let hasParts = passages.contains { text.leading($0)?.unit == .part }
    for passage in passages {
      // Behind what may be a marker, where something may.
      let front = text.leading(passage)?.textStart
      let from = front ?? text.prose.passages[passage].start
      let list = Self.listInside(text, passage)
      // `附则（一）加强领导。…`: the heading ends where the list begins.
      let opening = Shape.opening(text, passage: passage, from: from)
      var shape = Shape.of(text, passage: passage, from: from, opening, to: list?.start ?? .max, leadsList: leading[passage - first])
      shape.itemBehind = list?.wholeStyle
      shape.announces = Self.endsInColon(text.prose, passage)
      if shape.form == .ownLine {
        if passage + 1 < passages.upperBound, let style = Self.item(text, behind: passage) { shape.itemBehind = style }
        shape.namesChapter = front == nil && !hasParts && ChapterNames.isOne(text.prose, passage)
        shape.namesPlanChapter = front == nil && ChapterNames.isOfPlan(text.prose.bytes.span, text.prose.passages[passage].range)
      }
      if shape.form == .sentence, Self.goesOnBehind(text, passage, in: passages) { shape.form = .runIn }
      shapes.append(shape)
      clauses.append(HeadingWords.Clauses(text, opening, passage: passage, from: from))
    }
  }

  /// Which passages the first item of a list comes behind, with nothing but text in between; or it runs on in them: `总体要求一、指导思想`.
  private static func leading(_ text: ScannedText, _ passages: Range<Int>) -> [Bool] {
    var result = [Bool](repeating: false, count: passages.count)
    // The number of the next marker, as far as it can be told from what is left of it.
    var next: UInt16 = 0
    for passage in passages.reversed() {
      result[passage - passages.lowerBound] = next == 1 || listInside(text, passage) != nil
      guard let surface = text.leading(passage) else { continue }
      if surface.wholeStyle != nil {
        next = surface.value
      } else if next > 1, surface.value == next - 1 || !surface.hasNumeral {
        // `（）加强领导` before （二）, `（一加强领导` before such a `（）`
        next -= 1
      }
    }
    return result
  }

  /// `维护公平竞争市场环境。⏎进一步落实会审工作通知要求，…`: where lines were joined a sentence that ends with a short line seems a paragraph, though its item goes on behind it.
  private static func goesOnBehind(_ text: ScannedText, _ passage: Int, in passages: Range<Int>) -> Bool {
    text.prose.isWrapped && text.prose.passages[passage].count >= leastOfHeading && passage + 1 < passages.upperBound
      && !text.contents[passage].endsInTag && text.leading(passage + 1) == nil
      && !text.prose.passages[passage + 1].afterGap
  }

  /// In bytes: `加强督查。`
  private static let leastOfHeading = 15

  /// `各县区任务如下：`
  private static func endsInColon(_ prose: Prose, _ index: Int) -> Bool {
    let passage = prose.passages[index]
    let last = Scalars.decode(prose.bytes, before: Int(passage.end), start: Int(passage.start)).value
    return last == "：" || last == ":"
  }

  /// The style of the marker, whole or told by what is left of it, that the passage behind one begins with; nil where that is the passage's own.
  ///
  /// - Parameter isInside: whether it is asked for a line inside the passage, of which the passage's own marker is none.
  static func item(_ text: ScannedText, behind passage: Int, isInside: Bool = false) -> NumberingStyle? {
    guard let next = text.leading(passage + 1), let style = (next.value > 0 ? next.wholeStyle ?? articleLeft(next) : nil) ?? left(next),
      style != .decimal
    else { return nil }
    return isInside || text.leading(passage)?.wholeStyle != style ? style : nil
  }

  /// `6:推进…`, `.优化…`: what is left of an item's marker, and can be of no other level.
  private static func left(_ surface: Surface) -> NumberingStyle? {
    guard surface.doubt == .none, surface.unit == .none else { return nil }
    if surface.pieces.contains(.arabic), surface.separator == .other { return .arabicDot }
    return !surface.hasNumeral && surface.separator == .dot && surface.pieces.subtracting(.blankBehind).isEmpty ? .arabicDot : nil
  }

  /// `六条 支持…` below `发展与促进`
  private static func articleLeft(_ surface: Surface) -> NumberingStyle? {
    surface.unit == .article && (surface.doubt == .none || surface.doubt == .bare) ? .article : nil
  }

  /// The first item of a list with which a passage without a marker goes on; nil where none does.
  static func listInside(_ text: ScannedText, _ passage: Int) -> Surface? {
    guard let first = text.contents[passage].starts.first else { return nil }
    let start = text.starts[Int(first)]
    guard start.position == .glued else { return nil }
    let surface = text.surfaces[Int(start.firstSurface)]
    return surface.value == 1 && surface.wholeStyle != nil ? surface : nil
  }

  var range: Range<Int> { first..<first + shapes.count }

  subscript(passage: Int) -> Shape { shapes[passage - first] }

  func isText(_ passage: Int) -> Bool { !texts.isEmpty && texts[passage - first] }

  /// Counts the shapes of sections that have whole markers, and of the passages that are surely text.
  mutating func evidence(_ text: ScannedText, _ passages: Range<Int>, _ study: Study, besides windows: [Range<Int>]) -> ShapeEvidence {
    var isTaken = [Bool](repeating: false, count: passages.count)
    // The whole markers: which passage, and of which track.
    var examples: [(index: Int, track: Int)] = []
    examples.reserveCapacity(study.events.count)
    for index in study.events.indices where study.events[index].position == .paragraph {
      let reading = study.decisions[index].reading
      if reading.isPlain { continue }
      let passage = Int(study.events[index].passage) - first
      isTaken[passage] = true
      if study.offers[Int(reading.offer)].isWritten(reading.ordinal) { examples.append((passage, Int(reading.track))) }
    }
    readWordings(examples.map(\.index))
    var sections = [ShapeHabit](repeating: ShapeHabit(), count: study.tracks.count)
    var announcing = TrackSet()
    var empty = TrackSet()
    var bodies = [Int](repeating: 0, count: study.tracks.count)
    var framed = [Int](repeating: 0, count: study.tracks.count)
    for example in examples {
      sections[example.track].add(shapes[example.index])
      if shapes[example.index].announces { announcing.insert(example.track) }
      if shapes[example.index].isFramed { framed[example.track] += 1 }
      guard example.index + 1 < isTaken.count else { continue }
      if isTaken[example.index + 1] { empty.insert(example.track) }
      let form = shapes[example.index + 1].form
      if form == .sentence || form == .runIn { bodies[example.track] += 1 }
    }
    let framing = TrackSet(framed.indices.filter { framed[$0] >= Self.leastFramed && Float(framed[$0]) >= sections[$0].total })
    let bodied = TrackSet(bodies.indices.filter { bodies[$0] >= Self.leastBodies }).subtracting(empty)
    // What stands where a marker may be lost is no example of text; nor are the preamble and what follows the last section: a signature
    // looks like a heading.
    let known = isTaken
    for window in windows { for passage in window { isTaken[passage - first] = true } }
    texts = [Bool](repeating: false, count: passages.count)
    var habit = ShapeHabit()
    if let begin = isTaken.firstIndex(of: true), let end = isTaken.lastIndex(of: true) {
      for index in begin..<end where !isTaken[index] {
        habit.add(shapes[index])
        texts[index] = true
      }
    }
    findStopless(StoplessHeadings(text, examples.map { $0.index + first }), text, in: windows)
    return ShapeEvidence(
      sections: sections, texts: habit, announcing: announcing, framing: framing, bodied: bodied,
      secondParagraph: surprise(of: examples, isTaken, known, tracks: study.tracks.count))
  }

  /// For each track, −ln of how often one of its sections has a second paragraph, as far as it can be told; 0 where it is not rare.
  ///
  /// - Parameters:
  ///   - examples: the whole markers.
  ///   - isTaken: passages that are sections, or stand where one may have lost its marker …
  ///   - isSection: … and those that are sections.
  private func surprise(of examples: [(index: Int, track: Int)], _ isTaken: [Bool], _ isSection: [Bool], tracks: Int) -> [Float] {
    var (ones, others) = ([Float](repeating: 0, count: tracks), [Float](repeating: 0, count: tracks))
    if let last = isTaken.lastIndex(of: true) {
      for example in examples where example.index < last {
        if isSection[example.index + 1] {
          ones[example.track] += 1
        } else if !isTaken[example.index + 1] {
          others[example.track] += 1
        }
      }
    }
    return ones.indices.map { track in
      let surprise = Logarithm.log((ones[track] + 1) / (others[track] + 0.5))
      return surprise >= Self.leastSurprise ? surprise : 0
    }
  }

  /// Three sections of one paragraph, and none of several.
  private static let leastSurprise: Float = 2

  /// Reads which paragraphs may be sections whose headings lost their stop, where numbers are missing.
  private mutating func findStopless(_ headings: StoplessHeadings, _ text: ScannedText, in windows: [Range<Int>]) {
    let bytes = text.prose.bytes.span
    for window in windows {
      for passage in window where text.leading(passage) == nil && shapes[passage - first].stopless == nil {
        guard let end = headings.end(in: passage) else { continue }
        let start = Int(text.prose.passages[passage].start)
        let opening = Opening.read(bytes, from: start, to: end, limit: Shape.longestHead)
        let clauses = HeadingWords.Clauses(text, opening, passage: passage, from: UInt32(start))
        let wording = words.wording(of: clauses, isOwn: false)
        // `为整治工作提供保障；分管领导要…`: what begins like no heading is the rest of a sentence as well.
        guard wording == .opens || wording == .parallel || HeadingVerbs.begin(bytes, at: start, end: end) else { continue }
        shapes[passage - first].stopless = Shape.Heading(head: Shape.head(bytes: end - start, commas: opening.commas), wording: wording)
      }
    }
  }

  /// So many sentences right behind headings, and no section, show that each has text of its own.
  private static let leastBodies = 2

  /// So many headings in brackets, and none without, show that all are.
  private static let leastFramed = 4

  /// What the rest of a passage looks like from one of its lines on.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - isShort: whether the page would have had room for more, so that a heading may end with it.
  ///   - item: the style of the whole marker that begins where the line ends.
  func shape(_ text: ScannedText, passage: Int, from line: Range<UInt32>, isShort: Bool, itemBehind item: NumberingStyle?) -> Shape {
    let joint = line.lowerBound
    let opening = Shape.opening(text, passage: passage, from: joint)
    var shape = Shape.of(
      text, passage: passage, from: joint, opening, to: isShort ? line.upperBound : .max, leadsList: self[passage].leadsList)
    shape.followsTag = text.followsTag(joint, in: passage)
    // `…（市水务局负责）⏎健全服务体系⏎17.…`: a line right before an item is a heading like a paragraph of its own.
    if shape.form == .ownLine { shape.itemBehind = item }
    if shape.form == .sentence, line.upperBound == text.prose.passages[passage].end, line.count >= Self.leastOfHeading,
      Self.goesOnBehind(text, passage, in: range)
    {
      shape.form = .runIn
    }
    shape.namesPlanChapter = isShort && ChapterNames.isOfPlan(text.prose.bytes.span, Int(line.lowerBound)..<Int(line.upperBound))
    // `…纳入相关工作考核。⏎有下列情形之一的，责令限期改正：`: the colon is the last line's.
    shape.announces = self[passage].announces
    shape.wording = words.wording(of: HeadingWords.Clauses(text, opening, passage: passage, from: joint), isOwn: false)
    return shape
  }

  /// Reads whether passages are worded like the headings among the examples.
  private mutating func readWordings(_ examples: [Int]) {
    var isOwn = [Bool](repeating: false, count: shapes.count)
    let headings = examples.filter { shapes[$0].head != .winding && shapes[$0].form != .sentence }
    for index in headings { isOwn[index] = true }
    words = HeadingWords(headings.map { clauses[$0] })
    for index in shapes.indices { shapes[index].wording = words.wording(of: clauses[index], isOwn: isOwn[index]) }
  }
}
