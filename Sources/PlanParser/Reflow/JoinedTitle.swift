import PlanSyntax

/// `…工作方案一、总体要求`: the first heading of a text, joined to the title above it, is cut off.
///
/// What stands in a title is no section, so a heading that stayed there would be lost, and all below it would hang from its parent's parent. A title may
/// end in 一 for other reasons (`方案一、方案二`); the 二、 that begins a paragraph further down tells.
enum JoinedTitle {
  /// Passages among which the title is.
  private static let reach = 6
  /// Passages within which the second heading follows.
  private static let longestSection = 400
  /// In bytes.
  private static let longest = 300

  /// Linear in the first few passages; further ones are looked at only where a heading is joined to a title.
  static func cut(_ passages: [Passage], _ bytes: [UInt8], line: (UInt32, Passage) -> UInt32) -> [Passage] {
    for index in passages.indices.prefix(reach) {
      let passage = passages[index]
      if passage.count <= longest, let offset = heading(passage, bytes), isFollowed(passages, index, bytes, at: offset) {
        let title = Passage(Int(passage.start)..<offset, of: passage, line: passage.line, indent: 0)
        let rest = Passage(offset..<Int(passage.end), of: passage, line: line(UInt32(offset), passage), indent: 0)
        return passages[..<index] + [title, rest] + passages[(index + 1)...]
      }
      // The text has begun.
      if Scalars.isTerminal(Scalars.decode(bytes, before: Int(passage.end), start: Int(passage.start)).value) { break }
    }
    return passages
  }

  /// Where behind a title's last word a marker of a first section stands.
  private static func heading(_ passage: Passage, _ bytes: [UInt8]) -> Int? {
    let (start, end) = (Int(passage.start), Int(passage.end))
    var offset = start
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if offset > start, isFirst(scalar), PassageKind.endsLikeTitle(bytes, start..<offset, endings: PassageKind.planEndings),
        style(bytes, at: offset, end, value: 1) != nil
      {
        return offset
      }
      offset += length
    }
    return nil
  }

  /// Whether the second section of a style comes before another first.
  private static func isFollowed(_ passages: [Passage], _ index: Int, _ bytes: [UInt8], at offset: Int) -> Bool {
    let first = style(bytes, at: offset, Int(passages[index].end), value: 1)
    for passage in passages[(index + 1)...].prefix(longestSection) {
      let (start, end) = (Int(passage.start), Int(passage.end))
      if style(bytes, at: start, end, value: 2) == first { return true }
      if style(bytes, at: start, end, value: 1) == first { return false }
    }
    return false
  }

  /// The style of a whole marker with a number; nil where none stands.
  private static func style(_ bytes: [UInt8], at offset: Int, _ end: Int, value: UInt16) -> NumberingStyle? {
    guard let surface = SurfaceScanner.surface(bytes.span, Place(bytes.span, at: offset, end: end), mustBeWhole: true),
      surface.value == value, surface.doubt == .none
    else { return nil }
    return Track.wholeStyle(of: surface)
  }

  /// 一 第 1 １ （ (
  private static func isFirst(_ scalar: UInt32) -> Bool {
    scalar == 0x4E00 || scalar == 0x7B2C || scalar == 0x31 || scalar == 0xFF11 || scalar == 0xFF08 || scalar == 0x28
  }
}
