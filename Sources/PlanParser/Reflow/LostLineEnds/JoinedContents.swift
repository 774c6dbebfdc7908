/// `…应急预案目录⏎1 总则`, `目录：第一章 总则⏎第二章 …`: the head of a table of contents, joined to the title above it or to the entry below, is cut off.
///
/// There are titles that end so, `…政府定价目录`: the first entry, which comes again further down as a heading, tells.
enum JoinedContents {
  /// Passages among which the head is.
  private static let reach = 60
  /// Passages among which the first entry comes again.
  private static let longestTable = 400
  /// In bytes.
  private static let longest = 300
  private static let shortestTitle = 15

  /// Linear in the first few passages; further ones are looked at only where there is such a head.
  static func cut(_ passages: [Passage], _ bytes: [UInt8], line: (UInt32, Passage) -> UInt32) -> [Passage] {
    for index in passages.indices.prefix(reach) where passages[index].count <= longest {
      guard let offset = behindTitle(passages, index, bytes) ?? beforeEntry(passages, index, bytes) else { continue }
      let passage = passages[index]
      let end = Blank.start(in: bytes.span, before: offset, from: Int(passage.start))
      let first = Passage(Int(passage.start)..<end, of: passage, line: passage.line, indent: 0)
      let rest = Passage(offset..<Int(passage.end), of: passage, line: line(UInt32(offset), passage), indent: offset - end)
      return passages[..<index] + [first, rest] + passages[(index + 1)...]
    }
    return passages
  }

  /// Where 目录 begins behind a title.
  private static func behindTitle(_ passages: [Passage], _ index: Int, _ bytes: [UInt8]) -> Int? {
    let range = passages[index].range
    guard index + 1 < passages.count, let head = ContentsHead.start(bytes, range) else { return nil }
    let title = range.lowerBound..<Blank.start(in: bytes.span, before: head, from: range.lowerBound)
    guard title.count >= shortestTitle, TitleEnding.ends(bytes, title, with: TitleEnding.all),
      comesAgain(passages[index + 1].range, passages[(index + 2)...], bytes)
    else { return nil }
    return head
  }

  /// Where the first entry begins behind 目录.
  private static func beforeEntry(_ passages: [Passage], _ index: Int, _ bytes: [UInt8]) -> Int? {
    let range = passages[index].range
    guard let head = ContentsHead.end(bytes, range) else { return nil }
    let entry = Blank.end(in: bytes.span, from: head, to: range.upperBound)
    return entry < range.upperBound && comesAgain(entry..<range.upperBound, passages[(index + 1)...], bytes) ? entry : nil
  }

  /// Whether a text is a first heading that another passage has as well.
  static func comesAgain(_ entry: Range<Int>, _ passages: ArraySlice<Passage>, _ bytes: [UInt8]) -> Bool {
    guard let surface = first(bytes, entry) else { return false }
    let words = ContentsEntry.withoutPage(bytes, Int(surface.textStart)..<entry.upperBound)
    guard words.count >= ContentsEntry.shortest else { return false }
    return passages.prefix(longestTable).contains { passage in
      guard let other = first(bytes, passage.range) else { return isHeading(bytes, passage.range, of: words) }
      return ContentsEntry.begins(bytes, Int(other.textStart)..<Int(passage.end), with: words)
    }
  }

  /// `、总体要求`: an entry's words and nothing else, behind what is left of a marker.
  private static func isHeading(_ bytes: [UInt8], _ passage: Range<Int>, of words: Range<Int>) -> Bool {
    guard passage.count <= words.count + longestResidue else { return false }
    return (0..<longestResidue).contains { residue in
      let start = passage.lowerBound + residue
      return start < passage.upperBound && ContentsEntry.end(bytes, start..<passage.upperBound, of: words) == passage.upperBound
    }
  }

  /// Bytes of `第一章`.
  private static let longestResidue = 9

  /// A whole marker of a first section.
  static func first(_ bytes: [UInt8], _ range: Range<Int>) -> Surface? {
    guard
      let surface = SurfaceScanner.surface(bytes.span, Place(bytes.span, at: range.lowerBound, end: range.upperBound), mustBeWhole: true),
      surface.value == 1, surface.wholeStyle != nil
    else { return nil }
    return surface
  }
}
