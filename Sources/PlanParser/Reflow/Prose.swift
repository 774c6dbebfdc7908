import PlanSyntax

/// The text without its line breaks: passages, each a paragraph as its author meant it.
///
/// Offsets from here on are offsets in `bytes`. Where no line was wrapped and no page ends within one these are the source's own bytes and offsets; else the
/// joined lines, with a joint at each place where two bytes that are neighbours here are none in the source.
struct Prose {
  let bytes: [UInt8]
  let passages: [Passage]
  /// In order; empty where no line was wrapped.
  let joints: [Joint]
  /// Empty lines stand between all paragraphs: that there is one tells nothing of what belongs together.
  let isSpaced: Bool
  /// 0-based lines that are cells of a table, each with a number and nothing else; in order.
  let cells: [Int]

  /// Whether some line has a tab: only then may one stand in the text.
  let mayHoldTabs: Bool

  /// The lines that the passages were made of.
  private let lines: TextLines

  /// Whether most paragraphs were joined from several lines.
  var isWrapped: Bool { joints.count > passages.count + passages.count / 2 }

  private init(bytes: [UInt8], passages: [Passage], joints: [Joint], cells: [Int], lines: TextLines, holdBreaks: Bool) {
    self.bytes = bytes
    self.cells = cells
    self.lines = lines
    mayHoldTabs = lines.contains { $0.holdsTab }
    func line(_ offset: UInt32, _ passage: Passage) -> UInt32 { Joint.last(in: joints, at: offset).map { joints[$0].line } ?? passage.line }
    let paragraphs = LostLineEnds.cut(passages, bytes, holdBreaks: holdBreaks, line: line)
    let titled = JoinedTitle.cut(RunInTitle.cut(paragraphs, bytes, line: line), bytes, line: line)
    self.passages = ContentsLine.cut(JoinedContents.cut(titled, bytes, line: line), bytes, line: line)
    self.joints = joints
    isSpaced = passages.count >= 4 && passages.count(where: \.afterGap) * 10 >= (passages.count - 1) * 9
  }

  static func reflow(_ source: [UInt8], lines: [Line]) -> Prose {
    let lines = TextLines(source, MarkupEdges.withoutBullets(IndentMarks.removed(from: lines, source), source))
    let text = LineGroups.gather(lines, PageLayout.measure(lines))
    let areInPieces = holdsPageBreak(source, lines) || lines.contains { escape(in: $0, source) != nil }
    guard !text.areSingle || areInPieces else {
      let passages = text.groups.map { Passage(lines, $0, lines[$0.first].textStart..<lines[$0.first].textEnd) }
      return Prose(
        bytes: source, passages: passages, joints: [], cells: text.cells, lines: lines, holdBreaks: lines.contains(where: \.holdsBreak))
    }
    return join(source, lines, text, areInPieces: areInPieces)
  }

  private static func join(_ source: [UInt8], _ lines: TextLines, _ text: LineGroups, areInPieces: Bool) -> Prose {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    var passages: [Passage] = []
    passages.reserveCapacity(text.groups.count)
    var joints: [Joint] = []
    joints.reserveCapacity(text.lines.count)
    func add(_ piece: Range<Int>, _ index: Int) {
      joints.append(Joint(offset: UInt32(bytes.count), source: UInt32(piece.lowerBound), line: UInt32(index)))
      bytes.append(contentsOf: source[piece])
    }
    for group in text.groups {
      let start = UInt32(bytes.count)
      for member in group.members {
        let index = text.lines[member]
        if areInPieces {
          for piece in pieces(of: lines[index], source) { add(piece, index) }
        } else {
          add(lines[index].text, index)
        }
      }
      passages.append(Passage(lines, group, start..<UInt32(bytes.count)))
    }
    return Prose(
      bytes: bytes, passages: passages, joints: joints, cells: text.cells, lines: lines, holdBreaks: lines.contains(where: \.holdsBreak))
  }

  /// A form feed, with which `pdftotext` ends a page, also in the middle of a line: `恢复时␌期`. No part of the text.
  private static let pageBreak: UInt8 = 0x0C

  /// Whether some line goes on over a page's end.
  private static func holdsPageBreak(_ source: [UInt8], _ lines: TextLines) -> Bool {
    lines.contains { $0.holdsBreak && !$0.isBlank && source[$0.text].contains(pageBreak) }
  }

  /// The line between its page breaks, and without what escapes its number. Blanks behind a break stay: they begin a paragraph that is on no line of its own.
  private static func pieces(of line: Line, _ source: [UInt8]) -> [Range<Int>] {
    let pieces = source[line.text].split(separator: pageBreak).map(\.indices)
    guard let escape = escape(in: line, source), let first = pieces.first else { return pieces }
    return [first.lowerBound..<escape, escape + 1..<first.upperBound] + pieces.dropFirst()
  }

  private static func escape(in line: Line, _ source: [UInt8]) -> Int? { MarkupEdges.escape(source.span, line.text) }

  /// What is like a marker at a passage's start: known from its line, where the passage is one.
  func leadingSurface(of index: Int) -> Surface? {
    let passage = passages[index]
    let line = lines[Int(passage.line)]
    if passage.count == line.count, isLine(passage, line) {
      return lines.surface(of: Int(passage.line))?.moved(from: line.textStart, to: passage.start)
    }
    let bytes = bytes.span
    return SurfaceScanner.surface(bytes, Place(bytes, at: Int(passage.start), end: Int(passage.end)))
  }

  /// Whether a passage, which is as long as a line, is that line and no part of others.
  private func isLine(_ passage: Passage, _ line: Line) -> Bool {
    guard let joint = Joint.last(in: joints, at: passage.start) else { return passage.start == line.textStart }
    return joints[joint].offset == passage.start && joints[joint].source == line.textStart
      && (joint + 1 == joints.count || joints[joint + 1].offset >= passage.end)
  }

  /// The source offset of the byte at an offset.
  func sourceOffset(ofByteAt offset: UInt32) -> UInt32 {
    Joint.last(in: joints, at: offset).map { joints[$0].source + (offset - joints[$0].offset) } ?? offset
  }

  /// The source span from the first to the last byte of a range; line ends in between are part of it.
  func sourceSpan(_ start: UInt32, _ end: UInt32) -> Span {
    guard start < end else {
      let place = sourceOffset(ofByteAt: start)
      return Span(start: place, end: place)
    }
    return Span(start: sourceOffset(ofByteAt: start), end: sourceOffset(ofByteAt: end - 1) + 1)
  }

  /// Whether a passage ends in ；, behind which a list goes on: GB/T 15834 has its last item end in 。
  func endsItem(_ passage: Int) -> Bool {
    let last = Scalars.decode(bytes, before: Int(passages[passage].end), start: Int(passages[passage].start)).value
    return last == "；" || last == ";"
  }

  /// 0-based line of the byte at an offset of a passage.
  func line(ofByteAt offset: UInt32, in passage: Passage) -> Int {
    Int(Joint.last(in: joints, at: offset).map { joints[$0].line } ?? passage.line)
  }
}

/// One paragraph of the prose.
struct Passage {
  let start: UInt32
  let end: UInt32
  /// 0-based line on which it begins.
  let line: UInt32
  /// Bytes of blanks before it.
  let indent: UInt16
  /// An empty line stands before it.
  let afterGap: Bool

  var count: Int { Int(end - start) }
  var range: Range<Int> { Int(start)..<Int(end) }

  /// Its first character.
  @inline(__always)
  func first(in bytes: [UInt8]) -> UInt32 { Scalars.decode(bytes, at: Int(start), end: Int(end)).value }

  /// Its last character.
  @inline(__always)
  func last(in bytes: [UInt8]) -> UInt32 { Scalars.decode(bytes, before: Int(end), start: Int(start)).value }

  /// Whether it is a heading and nothing else: short, and without a stop at its end.
  func standsAlone(in bytes: [UInt8]) -> Bool { standsAlone(in: bytes.span) }

  func standsAlone(in bytes: Bytes) -> Bool {
    count <= Passage.longestHeading && !Scalars.endsThought(Scalars.decode(bytes, before: Int(end), start: Int(start)).value)
  }

  /// In bytes: forty characters.
  private static let longestHeading = 120

  /// Whether a word stands somewhere in it. Linear.
  func holds(_ word: StaticString, in bytes: [UInt8]) -> Bool { Finder.contains(word, bytes, Int(start), Int(end)) }

  init(_ lines: TextLines, _ group: LineGroup, _ range: Range<UInt32>) {
    let line = lines[group.first]
    start = range.lowerBound
    end = range.upperBound
    self.line = UInt32(group.first)
    indent = UInt16(clamping: line.textStart - line.start)
    afterGap = group.afterGap
  }

  /// A part of a passage, where that turns out to hold several paragraphs.
  ///
  /// - Parameters:
  ///   - line: on which it begins.
  ///   - indent: bytes of blanks before it.
  init(_ range: Range<Int>, of whole: Passage, line: UInt32, indent: Int) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.line = line
    let isFirst = start == whole.start
    self.indent = isFirst ? whole.indent : UInt16(clamping: indent)
    afterGap = isFirst && whole.afterGap
  }
}

/// A place where the prose goes on with another line of the source, or with another page.
struct Joint {
  /// Offset in the prose.
  let offset: UInt32
  /// Offset in the source of the same byte.
  let source: UInt32
  /// 0-based.
  let line: UInt32

  /// Index of the last joint at or before an offset; nil where there is none. O(log joints).
  static func last(in joints: [Joint], at offset: UInt32) -> Int? {
    let next = joints.indices.partitioningIndex { joints[$0].offset > offset }
    return next > 0 ? next - 1 : nil
  }
}
