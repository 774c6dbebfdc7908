/// Paragraphs that a web page's text has on one line, its line ends lost: cut at other characters that break a line, at the marks that a program put for line ends, where
/// their indents are left, and around the signature of a notice.
enum LostLineEnds {
  /// Bytes that hardly a paragraph of a plan has, and a page without line ends soon has.
  private static let longest = 1200
  /// … and a shorter one that is most of its text.
  private static let longestOfText = 400

  /// Cuts the passages that are longer than any paragraph. Linear; shorter ones are not looked at, unless a line holds a break.
  ///
  /// - Parameter line: of an offset in a passage.
  static func cut(_ passages: [Passage], _ bytes: [UInt8], holdBreaks: Bool, line: (UInt32, Passage) -> UInt32) -> [Passage] {
    let whole = max(longestOfText, passages.reduce(0) { $0 + $1.count } / 2)
    guard holdBreaks || passages.contains(where: { $0.count > longest || $0.count > whole || isTagged($0, bytes) }) else { return passages }
    var result: [Passage] = []
    result.reserveCapacity(passages.count)
    for passage in passages {
      guard holdBreaks || passage.count > longest else {
        result += passage.count > whole || isTagged(passage, bytes) ? shortPage(passage, bytes, line) : [passage]
        continue
      }
      for piece in pieces(of: passage, between: breaks(passage, bytes), line) { result += cut(piece, bytes, line) }
    }
    return result
  }

  /// `<h1>…</h1><p>…</p>` on one line of several.
  private static func isTagged(_ passage: Passage, _ bytes: [UInt8]) -> Bool {
    bytes[Int(passage.start)] == "<" && PageTag.read(bytes.span, at: Int(passage.start), end: Int(passage.end))?.kind == .block
  }

  private static func cut(_ passage: Passage, _ bytes: [UInt8], _ line: (UInt32, Passage) -> UInt32) -> [Passage] {
    guard passage.count > longest else { return [passage] }
    let parts = pieces(of: passage, between: VisibleBreaks.find(bytes.span, passage.range), line)
    if parts.count > 1 { return parts.flatMap { cut($0, bytes, line) } }
    return pieces(of: passage, between: indents(passage, bytes), line).flatMap { piece in
      guard piece.count > longest else { return [piece] }
      return pieces(of: piece, between: ParagraphBlanks.find(piece, bytes), line).flatMap { paragraph in
        guard paragraph.count > longest else { return [paragraph] }
        return pieces(of: paragraph, between: signature(paragraph, bytes), line).flatMap { part in
          pieces(of: part, between: decimals(part, bytes), line)
        }
      }
    }
  }

  /// The paragraphs of a page that is shorter than some paragraphs are.
  private static func shortPage(_ passage: Passage, _ bytes: [UInt8], _ line: (UInt32, Passage) -> UInt32) -> [Passage] {
    pieces(of: passage, between: VisibleBreaks.find(bytes.span, passage.range), line).flatMap {
      pieces(of: $0, between: decimals($0, bytes), line)
    }
  }

  private static func decimals(_ passage: Passage, _ bytes: [UInt8]) -> [Range<Int>] { DecimalChain.find(bytes.span, passage.range) }

  // MARK: Breaks

  /// `一、总体要求␋坚持…`: blanks around a vertical tab, Word's line break, or around U+0085, U+2028 or U+2029, which programs write for a line's end.
  private static func breaks(_ passage: Passage, _ bytes: [UInt8]) -> [Range<Int>] {
    let end = Int(passage.end)
    var gaps: [Range<Int>] = []
    var offset = Int(passage.start)
    while let gap = nextBlank(bytes, from: offset, to: end), gap.upperBound < end {
      offset = gap.upperBound
      if holdsBreak(bytes, gap) { gaps.append(gap) }
    }
    return gaps
  }

  private static func holdsBreak(_ bytes: [UInt8], _ blanks: Range<Int>) -> Bool {
    var offset = blanks.lowerBound
    while offset < blanks.upperBound {
      let (scalar, length) = Scalars.decode(bytes.span, at: offset, end: blanks.upperBound)
      if scalar == "\u{B}" || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}" { return true }
      offset += length
    }
    return false
  }

  // MARK: Indents

  /// `…制定本方案。　　一、总体要求　　（一）指导思想。…`: the two wide blanks of GB/T 9704 that indent a paragraph, or the four narrow ones that a page has
  /// for them.
  ///
  /// Wide ones stand behind a stop once at least. Of narrow ones a third do, or behind a bracket that closes: those that line up a table do not.
  private static func indents(_ passage: Passage, _ bytes: [UInt8]) -> [Range<Int>] {
    let (start, end) = (Int(passage.start), Int(passage.end))
    var gaps: [(range: Range<Int>, isWide: Bool)] = []
    var (wide, narrow) = (0, 0)
    var offset = start
    var pieceStart = start
    while let gap = nextBlank(bytes, from: offset, to: end), gap.upperBound < end {
      offset = gap.upperBound
      let isWide = Scalars.matches("\u{3000}\u{3000}", bytes, at: gap.lowerBound, end: gap.upperBound)
      // `第一章　　总则`
      guard isWide || gap.count >= 4 && columns(bytes, gap) >= 4, !isMarkerAlone(bytes, pieceStart..<gap.lowerBound) else { continue }
      let last = Scalars.decode(bytes, before: gap.lowerBound, start: start).value
      if isWide {
        if Scalars.isTerminal(last) { wide += 1 }
      } else if Scalars.endsThought(last) || SurfaceScanner.closes(last) {
        narrow += 1
      }
      gaps.append((gap, isWide))
      pieceStart = gap.upperBound
    }
    let mayBeNarrow = narrow > 0 && narrow * 3 >= gaps.count(where: { !$0.isWide })
    return gaps.filter { $0.isWide ? wide > 0 : mayBeNarrow }.map(\.range)
  }

  private static func columns(_ bytes: [UInt8], _ gap: Range<Int>) -> Int {
    var columns = 0
    var offset = gap.lowerBound
    while offset < gap.upperBound {
      let width = Blank.width(in: bytes, at: offset)
      columns += width == 3 ? 2 : 1
      offset += width
    }
    return columns
  }

  /// `第一章` of `第一章　　总则`
  static func isMarkerAlone(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= Int(LineJoiner.longestLone),
      let surface = SurfaceScanner.surface(bytes.span, Place(bytes.span, at: range.lowerBound, end: range.upperBound))
    else { return false }
    return Int(surface.textStart) == range.upperBound
  }

  // MARK: Signature

  /// `…请认真贯彻执行。 某市教育局 2024年3月1日 某市…工作方案 为贯彻…`: behind a sentence who signs and the day, and behind these the title of what the
  /// notice carries.
  private static func signature(_ passage: Passage, _ bytes: [UInt8]) -> [Range<Int>] {
    let (start, end) = (Int(passage.start), Int(passage.end))
    var offset = start
    while offset < min(end, start + reach) {
      guard let gap = nextBlank(bytes, from: offset, to: min(end, start + reach)) else { break }
      offset = gap.upperBound
      guard Scalars.isTerminal(Scalars.decode(bytes, before: gap.lowerBound, start: start).value),
        let signature = signature(bytes, from: gap.upperBound, to: end)
      else { continue }
      var gaps = noticeTitle(bytes, start..<gap.lowerBound) + [gap, signature.gap]
      var behind = Blank.end(in: bytes.span, from: signature.end, to: end)
      guard behind < end else { return gaps }
      gaps.append(signature.end..<behind)
      // `（此件公开发布）`
      if let remark = remarkEnd(bytes, behind..<end) {
        behind = Blank.end(in: bytes.span, from: remark, to: end)
        gaps.append(remark..<behind)
      }
      if let title = planTitleEnd(bytes, behind..<end) ?? RunInTitle.end(bytes, behind..<end) { gaps.append(title) }
      return gaps
    }
    return []
  }

  /// `（此件公开发布）` behind the signature of a notice.
  private static func remarkEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + longestName)
    guard remarks.begins(bytes.span, from: range.lowerBound, to: limit) else { return nil }
    for close: StaticString in ["）", ")"] {
      if let end = Finder.find(close, bytes, range.lowerBound, limit) { return end + close.utf8CodeUnitCount }
    }
    return nil
  }

  private static let remarks = WordList(["（此件", "(此件", "（公开", "（主动公开", "（依申请公开"])

  /// The blank behind the title of what a notice carries.
  private static func planTitleEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    while let gap = nextBlank(bytes, from: offset, to: range.upperBound), gap.lowerBound - range.lowerBound <= longestTitle {
      if TitleEnding.ends(bytes, range.lowerBound..<gap.lowerBound, with: TitleEnding.ofPlans) { return gap }
      offset = gap.upperBound
    }
    return nil
  }

  /// `当前位置： 首页 某市教育局关于印发…的通知 各县教育局：…`: the blanks around the last title before the notice's text, and between the lines below it.
  private static func noticeTitle(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var title: [Range<Int>] = []
    // The last blanks before.
    var before: [Range<Int>] = []
    var offset = range.lowerBound
    while let gap = nextBlank(bytes, from: offset, to: range.upperBound) {
      offset = gap.upperBound
      if NoticeEnding.all.ends(bytes.span, from: range.lowerBound, to: gap.lowerBound) {
        // A blank inside a title stands behind 关于.
        let begin = before.last { Finder.contains("关于", bytes, $0.upperBound, gap.lowerBound) } ?? before.last
        let start = begin?.upperBound ?? range.lowerBound
        if start < gap.lowerBound, gap.lowerBound - start <= longestTitle {
          title = (begin.map { [$0] } ?? []) + LinesBelowTitle(bytes, behind: gap.lowerBound, to: range.upperBound).gaps
        }
      }
      // `…关于印发 《…方案》的通知`
      if !Scalars.matches("《", bytes, at: offset, end: range.upperBound) {
        if before.count == mostBlanks { before.removeFirst() }
        before.append(gap)
      }
    }
    return title
  }

  /// Bytes within which a notice ends.
  private static let reach = 6000
  /// Bytes of the longest name of an office.
  private static let longestName = 120
  private static let longestTitle = 240
  /// Blanks that a title may have inside.
  private static let mostBlanks = 6

  /// An office and a day: `某市教育局 2024年3月1日`.
  ///
  /// - Returns: what stands between the two, and where the day ends.
  private static func signature(_ bytes: [UInt8], from start: Int, to end: Int) -> (gap: Range<Int>, end: Int)? {
    // The name has Han characters alone, perhaps with a blank between two of them.
    var name = start
    while name < min(end, start + longestName) {
      let behind = Scalars.behindHan(bytes.span, from: name, to: end)
      let next = Blank.end(in: bytes.span, from: behind, to: end)
      if let day = DateReader.endOfLeading(bytes.span, next, end) {
        let isOffice = behind > start && OfficeName.isWhole(bytes, start..<behind)
        return isOffice ? (behind..<next, day) : nil
      }
      guard next > behind else { return nil }
      name = next
    }
    return nil
  }

  static func nextBlank(_ bytes: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    let bytes = bytes.span
    var offset = start
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return nil }
      if Blank.width(in: bytes, at: offset) > 0 { return offset..<Blank.end(in: bytes, from: offset, to: end) }
      offset += 1
    }
  }

  // MARK: Pieces

  static func pieces(of passage: Passage, between gaps: [Range<Int>], _ line: (UInt32, Passage) -> UInt32) -> [Passage] {
    guard !gaps.isEmpty else { return [passage] }
    var result: [Passage] = []
    var start = Int(passage.start)
    var indent = 0
    let end = gaps.last.map { $0.upperBound >= Int(passage.end) ? $0.lowerBound : Int(passage.end) } ?? Int(passage.end)
    for gap in gaps where gap.lowerBound < end {
      defer {
        start = gap.upperBound
        indent = gap.count
      }
      // What stands at the text's beginning.
      guard gap.lowerBound > start else { continue }
      result.append(Passage(start..<gap.lowerBound, of: passage, line: line(UInt32(start), passage), indent: indent))
    }
    guard start < end else { return result.isEmpty ? [passage] : result }
    result.append(Passage(start..<end, of: passage, line: line(UInt32(start), passage), indent: indent))
    return result
  }
}
