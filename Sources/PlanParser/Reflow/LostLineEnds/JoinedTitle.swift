import PlanSyntax

/// `…工作方案一、总体要求`: the first heading of a text, joined to the title above it, is cut off.
///
/// What stands in a title is no section, so a heading that stayed there would be lost, and all below it would hang from its parent's parent. A title may
/// end in 一 for other reasons (`方案一、方案二`); the 二、 that begins a paragraph further down tells, and below `1 总则` the 1.1; or the one behind a sentence, where a
/// page's text is one line. The title of a plan that stands behind its covering notice is the one that the notice names.
enum JoinedTitle {
  /// Passages among which the title is.
  private static let reach = 24
  /// Passages within which the second heading follows.
  private static let longestSection = 400
  /// The highest number that tells of the first.
  private static let furthest: UInt16 = 4
  /// In bytes.
  private static let longest = 300

  /// Linear in the first few passages; further ones are looked at only where a heading is joined to a title.
  static func cut(_ passages: [Passage], _ bytes: [UInt8], line: (UInt32, Passage) -> UInt32) -> [Passage] {
    // Whether a title would be that of a plan behind its notice.
    var isBehindText = false
    var isNotice = false
    for index in passages.indices.prefix(reach) {
      let passage = passages[index]
      if let offset = heading(passage, bytes, isFirst: index == 0) {
        let titleEnd = Blank.start(in: bytes.span, before: offset, from: Int(passage.start))
        guard
          isNamed(Int(passage.start)..<titleEnd, in: passages[..<index], bytes)
            || !isBehindText && isFollowed(passages, index, bytes, at: offset)
        else { continue }
        let title = Passage(Int(passage.start)..<titleEnd, of: passage, line: passage.line, indent: 0)
        let rest = Passage(offset..<Int(passage.end), of: passage, line: line(UInt32(offset), passage), indent: offset - titleEnd)
        return passages[..<index] + [title, rest] + passages[(index + 1)...]
      }
      isNotice = isNotice || Finder.contains("通知", bytes, max(Int(passage.start), Int(passage.end) - 6), Int(passage.end))
      if Scalars.isTerminal(Scalars.decode(bytes, before: Int(passage.end), start: Int(passage.start)).value) { isBehindText = true }
      if isBehindText, !isNotice { break }
    }
    return passages
  }

  /// Where behind a title's last word a marker of a first section stands.
  ///
  /// - Parameter isFirst: nothing stands above it, so that it begins with a title, of whatever kind.
  private static func heading(_ passage: Passage, _ bytes: [UInt8], isFirst: Bool) -> Int? {
    let (start, end) = (Int(passage.start), Int(passage.end))
    let endings = isFirst ? TitleEnding.all : TitleEnding.ofPlans
    let limit = min(end, start + longest)
    var offset = start
    while true {
      offset = Scalars.behindHan(bytes.span, from: offset, to: limit, but: hanBeginnings)
      guard offset < limit else { return nil }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      // A longer passage is a page's text: its title stands before all sentences.
      if passage.count > longest, Scalars.isTerminal(scalar) || scalar == "，" || scalar == "：" { return nil }
      if offset > start, mayBeFirst(scalar), TitleEnding.ends(bytes, start..<offset, with: endings),
        let surface = marker(bytes, at: offset, end)?.surface, surface.value == 1, !CitedDivision.goesOnBehind(surface, bytes.span, to: end)
      {
        return offset
      }
      offset += length
    }
  }

  /// Whether a later section of its style comes before another first; the second itself may be damaged.
  private static func isFollowed(_ passages: [Passage], _ index: Int, _ bytes: [UInt8], at offset: Int) -> Bool {
    guard let first = marker(bytes, at: offset, Int(passages[index].end)) else { return false }
    if first.style == .chapter, let article = article(behind: first.surface, bytes, to: Int(passages[index].end)),
      isFollowed(passages, index, bytes, at: article)
    {
      return true
    }
    if let next = sentenceMarkers(passages[index], bytes, from: offset).first(where: { $0.style == first.style }) {
      return next.surface.value > 1 && next.surface.value <= furthest
    }
    for passage in passages[(index + 1)...].prefix(longestSection) {
      guard let next = marker(bytes, at: Int(passage.start), Int(passage.end)), next.style == first.style else { continue }
      // `1 总则⏎1.1 …`
      if next.surface.components == first.surface.components + 1 { return next.surface.value == 1 && next.surface.outerValue == 1 }
      return next.surface.value > 1 && next.surface.value <= furthest
    }
    return false
  }

  /// Where 第一条 stands behind the heading of a first chapter: `第一章总则第一条为规范…`.
  private static func article(behind chapter: Surface, _ bytes: [UInt8], to end: Int) -> Int? {
    let start = Int(chapter.textStart)
    guard let article = Finder.find("第一条", bytes, start, min(end, start + longestChapter)) else { return nil }
    return Finder.contains("。", bytes, start, article) ? nil : article
  }

  /// In bytes: the heading of a first chapter.
  private static let longestChapter = 60

  /// The markers behind the sentences of a passage.
  private static func sentenceMarkers(
    _ passage: Passage, _ bytes: [UInt8], from start: Int
  ) -> some Sequence<(style: NumberingStyle, surface: Surface)> {
    var offset = start
    let end = Int(passage.end)
    return AnyIterator {
      while let stop = Finder.find("。", bytes, offset, end) {
        offset = Blank.end(in: bytes.span, from: stop + 3, to: end)
        if let marker = marker(bytes, at: offset, end) { return marker }
      }
      return nil
    }
  }

  /// `…《关于优化营商环境的实施意见》…`: whether the text before names it.
  private static func isNamed(_ title: Range<Int>, in passages: ArraySlice<Passage>, _ bytes: [UInt8]) -> Bool {
    let first = bytes[title.lowerBound]
    return passages.contains { passage in
      guard passage.count > title.count else { return false }
      return (Int(passage.start)...Int(passage.end) - title.count).contains {
        bytes[$0] == first && bytes[$0..<$0 + title.count] == bytes[title]
      }
    }
  }

  /// A whole marker of which nobody doubts that it is one; a bare number is one only where a blank parts it from its heading.
  private static func marker(_ bytes: [UInt8], at offset: Int, _ end: Int) -> (style: NumberingStyle, surface: Surface)? {
    guard let surface = SurfaceScanner.surface(bytes.span, Place(bytes.span, at: offset, end: end), mustBeWhole: true),
      surface.doubt == .none || surface.doubt == .bare && surface.pieces.contains(.blankBehind),
      let style = surface.wholeStyle
    else { return nil }
    return (style, surface)
  }

  /// 一 第 1 １ （ (
  /// The Han characters among them.
  private static let hanBeginnings = HanFilter(["一", "第"])

  private static func mayBeFirst(_ scalar: UInt32) -> Bool {
    scalar == "一" || scalar == "第" || scalar == "1" || scalar == "１" || scalar == "（" || scalar == "("
  }
}
