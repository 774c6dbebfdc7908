/// `…标准化工作实施方案⏎为加快转变政府职能，…`, `…的通知⏎各区人民政府：`, `…的通知⏎发布日期：…`: a full line, and with it the title, ends here.
///
/// A title has neither sentence nor clause: `…，制定实施方案⏎为企业服务` goes on.
enum TitleEnd: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard !joiner.paragraph.isProse, !joiner.paragraph.hasClause, !joiner.paragraph.beginsWithMarker else { return false }
    let bytes = joiner.bytes.span
    let (last, next) = (seam.above, seam.below)
    let (start, end) = (Int(next.textStart), Int(next.textEnd))
    if MetadataLabel.first(joiner.bytes, start, end) != nil || isFact(joiner.lastLine, joiner)
      || ContentsHead.isWhole(joiner.bytes, start..<end) || PageControls.isWhole(joiner.bytes, start..<end)
    {
      return true
    }
    if SurfaceScanner.opens(Scalars.decode(bytes, at: start, end: end).value),
      endsInDay(seam.index, joiner) || opensWithDay(seam.index, joiner)
    {
      return TitleEnding.ofPlans.ends(bytes, from: Int(last.textStart), to: Int(last.textEnd))
    }
    if Self.preambleOpenings.begins(bytes, from: start, to: end) {
      return TitleEnding.ofPlans.ends(bytes, from: Int(last.textStart), to: Int(last.textEnd))
    }
    let isNotice = NoticeEnding.all.ends(bytes, from: Int(last.textStart), to: Int(last.textEnd))
    if isNotice, Scalars.matches("各", bytes, at: start, end: end) || isAddressee(start..<end, joiner) { return true }
    return isAboveText(joiner) && TitleEnding.ofPlans.ends(bytes, from: Int(last.textStart), to: Int(last.textEnd))
      && opensSentence(seam.index, joiner)
  }

  /// Nothing but facts and titles came so far, and the paragraph does not begin as a sentence does.
  private static func isAboveText(_ joiner: LineJoiner) -> Bool {
    guard !joiner.hasMarkers, !joiner.hasText, joiner.paragraph.openBrackets == 0 else { return false }
    let first = joiner.lines[joiner.lastLine + 1 - joiner.lineCount]
    return !Self.sentenceOpenings.begins(joiner.bytes.span, from: Int(first.textStart), to: Int(first.textEnd))
  }

  /// `县域普通高中是我县教育的重要组成部分，…`: a comma or a stop tells the line from one of a title's, and its first word from the rest of one.
  private static func opensSentence(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let (start, end) = (Int(joiner.lines[index].textStart), Int(joiner.lines[index].textEnd))
    return Scalars.isHan(Scalars.decode(joiner.bytes, at: start, end: end).value)
      && !Self.goingOn.begins(joiner.bytes.span, from: start, to: end)
      && (Finder.contains("，", joiner.bytes, start, end) || Finder.contains("。", joiner.bytes, start, end))
  }

  private static let sentenceOpenings = WordList(["为", "根据", "按照", "依据", "现", "经", "近", "日前", "我", "本"])

  private static let goingOn = WordList(["的", "和", "与", "及", "并", "等", "或", "已", "、"])

  /// `…日）`
  private static func endsInDay(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let end = Int(joiner.lines[index].textEnd)
    guard end - Int(joiner.lines[index].textStart) >= 9 else { return false }
    return Scalars.matches("日）", joiner.bytes, at: end - 6, end: end) || Scalars.matches("日)", joiner.bytes, at: end - 4, end: end)
  }

  /// `（2021年5月10日…会议通过）`, perhaps over further lines
  private static func opensWithDay(_ index: Int, _ joiner: LineJoiner) -> Bool {
    let (start, end) = (Int(joiner.lines[index].textStart), Int(joiner.lines[index].textEnd))
    let behind = start + Scalars.decode(joiner.bytes, at: start, end: end).length
    return DateReader.endOfLeading(joiner.bytes.span, behind, end) != nil
  }

  /// `11000000004188888B/2022-4011223⏎某政办字〔2021〕3号⏎…`, a fact about a document, alone on its line.
  private static func isFact(_ index: Int, _ joiner: LineJoiner) -> Bool {
    guard joiner.paragraph.lineCount == 1 else { return false }
    let (start, end) = (Int(joiner.lines[index].textStart), Int(joiner.lines[index].textEnd))
    // `某政办〔2024〕5号　　　　签发人：某某`: who signed it ends the line.
    if DocumentNumber.isWhole(joiner.bytes, start..<end) { return true }
    if let label = MetadataLabel.all(joiner.bytes, start, end).last { return isValue(label.valueStart..<end, joiner) }
    return IndexNumber.isWhole(joiner.bytes, start..<end)
  }

  /// `发布机构：某县教育局　　发布日期：2022-07-15`: what the last label says is whole.
  private static func isValue(_ value: Range<Int>, _ joiner: LineJoiner) -> Bool {
    DateReader.whole(joiner.bytes, value.lowerBound, value.upperBound) != nil || DocumentNumber.isWhole(joiner.bytes, value)
      || IndexNumber.isWhole(joiner.bytes, value) || OfficeName.isWhole(joiner.bytes, value)
  }

  /// `机关各科室、局属各单位：`
  private static func isAddressee(_ line: Range<Int>, _ joiner: LineJoiner) -> Bool {
    Punctuation.isColon(Scalars.decode(joiner.bytes, before: line.upperBound, start: line.lowerBound).value)
      && Finder.contains("各", joiner.bytes, line.lowerBound, line.upperBound)
      && !Finder.contains("。", joiner.bytes, line.lowerBound, line.upperBound)
  }

  static let preambleOpenings = WordList(["为", "根据", "按照", "依据"])
}
