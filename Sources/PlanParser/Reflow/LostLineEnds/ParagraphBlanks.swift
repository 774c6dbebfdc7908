/// The blank that a page's text has where its paragraphs ended: `…规范透明运行 二十二)加强监督。各部门… (二十三)主动公开。…`
///
/// Chinese has no blanks between words, and a plan few beside these. They are paragraphs' ends where three of four stand behind a sentence, a tag's bracket or before a marker, and
/// most sentences have none behind them: there are typists who write one behind every stop.
enum ParagraphBlanks {
  /// The blanks of a page at which it is to be cut. Linear.
  static func find(_ passage: Passage, _ bytes: [UInt8]) -> [Range<Int>] {
    let (start, end) = (Int(passage.start), Int(passage.end))
    var gaps: [Range<Int>] = []
    var (behindStop, beforeMarker) = (0, 0)
    var offset = start
    var pieceStart = start
    while let gap = LostLineEnds.nextBlank(bytes, from: offset, to: end), gap.upperBound < end {
      offset = gap.upperBound
      guard !LostLineEnds.isMarkerAlone(bytes, pieceStart..<gap.lowerBound) else { continue }
      let last = Scalars.decode(bytes, before: gap.lowerBound, start: start).value
      if Scalars.isTerminal(last) || SurfaceScanner.closes(last) {
        behindStop += 1
      } else if beginsMarker(bytes, gap.upperBound..<end) {
        beforeMarker += 1
      } else if !isHeadOfAttachment(bytes, pieceStart..<gap.lowerBound), !partsWords(bytes, gap, in: start..<end) {
        continue
      }
      gaps.append(gap)
      pieceStart = gap.upperBound
    }
    guard behindStop >= fewest, (behindStop + beforeMarker) * 4 >= gaps.count * 3, behindStop * 4 <= stops(bytes, start..<end) * 3 else {
      return []
    }
    return gaps
  }

  /// So many paragraphs end in a stop or a bracket at the least.
  private static let fewest = 4

  /// Between two words: at `2025 年` and `电话： 6666` no paragraph ends, whatever the others are, and none at `总 则`.
  private static func partsWords(_ bytes: [UInt8], _ gap: Range<Int>, in page: Range<Int>) -> Bool {
    guard gap.lowerBound - page.lowerBound >= 6, page.upperBound - gap.upperBound >= 6 else { return false }
    let hanBefore = Scalars.behindHan(bytes.span, from: gap.lowerBound - 6, to: gap.lowerBound)
    let hanBehind = Scalars.behindHan(bytes.span, from: gap.upperBound, to: gap.upperBound + 6)
    return hanBefore == gap.lowerBound && hanBehind == gap.upperBound + 6
  }

  /// `附件1 2024年度任务清单`, `附表一 责任分工表`
  private static func isHeadOfAttachment(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    AttachmentLabel.read(bytes, range.lowerBound, range.upperBound).map { $0.isAlone && ($0.isAttachment || $0.hasNumber) } ?? false
  }

  private static func beginsMarker(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let surface = SurfaceScanner.surface(bytes.span, Place(bytes.span, at: range.lowerBound, end: range.upperBound)) else {
      return false
    }
    return !surface.pieces.isDisjoint(with: .frame) || surface.separator != .none || surface.unit != .none
  }

  private static func stops(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes.span, at: offset, end: range.upperBound)
      if Scalars.isTerminal(scalar) { count += 1 }
      offset += length
    }
    return count
  }
}
