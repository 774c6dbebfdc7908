import PlanSyntax

/// Lines of titles.
extension PassageKind {
  /// A title's last line, a bracketed suffix such as `（2021—2025年）` or `（试行）` aside.
  static func endsLikeTitle(_ text: ScannedText, _ index: Int, endings: WordList = TitleEnding.all) -> Bool {
    TitleEnding.ends(text.prose.bytes, text.prose.passages[index].range, with: endings)
  }

  /// Short, ends no sentence, and begins with no marker.
  static func isTitleLine(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 300, text.contents[index].tags.isEmpty, !holdsSection(text, index) else { return false }
    let last = passage.last(in: text.prose.bytes)
    if Scalars.endsThought(last) || last == "，" || last == "," { return false }
    // `…召开会议，研究有关事宜。现纪要`: a line of a wrapped text.
    if passage.holds("。", in: text.prose.bytes), passage.holds("，", in: text.prose.bytes) { return false }
    // `为贯彻落实《…的通知》`
    if passage.count > 60, passage.first(in: text.prose.bytes) == "为", !isBehindMotto(text, index) { return false }
    return !beginsWithMarker(text, index) && !beginsWithResidue(text, index) && !isAttachmentEntry(text, index)
  }

  /// `为…队伍建设奠基——某区教育人才发展专项规划`: what kind of document it is behind a dash, with what it stands for before.
  private static func isBehindMotto(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.holds("——", in: text.prose.bytes) && !passage.holds("，", in: text.prose.bytes) && endsLikeTitle(text, index)
  }

  /// `近年来，…仍有短板。第一章　保障措施`: a preamble with the first heading on its line.
  private static func holdsSection(_ text: ScannedText, _ index: Int) -> Bool {
    text.contents[index].starts.contains { number in
      let start = text.starts[Int(number)]
      let surface = text.surfaces[Int(start.firstSurface)]
      guard start.position == .afterStop, surface.doubt == .none, surface.pieces.contains(.han), surface.wholeStyle != nil else {
        return false
      }
      let before = Scalars.decode(text.prose.bytes, before: Int(surface.start), start: Int(text.prose.passages[index].start)).value
      return Scalars.isTerminal(before)
    }
  }

  /// `某市深化“放管服”改革⏎⏎2023年工作要点`: names a place, an office or a matter, as the first line of a title does that goes on below.
  static func mayBeginTitle(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes.span
    let (start, end) = (Int(passage.start), Int(passage.end))
    guard passage.count >= 18, passage.count <= 150 else { return false }
    if titleOpenings.begins(bytes, from: start, to: end) { return true }
    var offset = start
    while offset < min(end, start + 36) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      // `国务院关于…`, `区人民政府…`
      if offset > start, places.contains(scalar) { return offset + length < end }
      guard Scalars.isHan(scalar) else { return false }
      offset += length
    }
    return false
  }

  /// `某市卫生健康委关于印发⏎⏎2024年工作要点的通知`, `关于印发某市2024年工作要点的⏎⏎通　知`: says that more follows.
  static func announcesTitle(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 150 && announcements.ends(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  private static let announcements = WordList(["关于", "印发", "转发", "下发", "贯彻落实", "關于", "印發", "轉發"])

  private static let titleOpenings = WordList(["关于", "贯彻", "落实", "进一步", "全面", "深入", "加快", "推进", "全省", "全市", "全县", "全区", "《", "“"])
  /// What the names of places and offices end with.
  private static let places = CharacterSet(RegionLevel.all + "国局委厅办院")

  /// The lines of a title that begins at a passage: up to three short lines, the last of them ending like a title.
  static func titleRun(_ text: ScannedText, from index: Int) -> Range<Int>? {
    // `（此件公开发布）⏎附件⏎…方案`, `三、保障措施…6⏎2⏎…方案`
    guard !isRemark(text, index), !Contents.isPage(text, index) else { return nil }
    var next = index
    while next < text.prose.passages.count, next < index + 3, isTitleLine(text, next), !isDate(text, next), !isLabelled(text, next),
      !Colophon.isFooter(text, next), !isAnnotation(text, next), attachmentLabel(text, next).map({ !$0.isAlone }) ?? true
    {
      next += 1
      guard endsLikeTitle(text, next - 1) else { continue }
      return index..<FrontMatter.withFurtherKind(text, next - 1, min(next + 1, text.prose.passages.count)) + 1
    }
    return nil
  }
}
