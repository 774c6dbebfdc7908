/// Titles and facts about a document that are as wide as the page: no line of them runs on with what stands below.
extension LineJoiner {
  /// `…标准化工作实施方案⏎为加快转变政府职能，…`, `…的通知⏎各区人民政府：`, `…的通知⏎发布日期：…`: a full line, and with it the title, ends here.
  ///
  /// A title has neither sentence nor clause: `…，制定实施方案⏎为企业服务` goes on.
  func endsTitle(before index: Int) -> Bool {
    guard !paragraph.isProse, !paragraph.hasClause, !paragraph.beginsWithMarker else { return false }
    let bytes = bytes.span
    let (last, next) = (lines[lastLine], lines[index])
    let (start, end) = (Int(next.textStart), Int(next.textEnd))
    if MetadataLabel.first(self.bytes, start, end) != nil || isFact(lastLine) || ContentsHead.isWhole(self.bytes, start..<end) {
      return true
    }
    if SurfaceScanner.opens(Scalars.decode(bytes, at: start, end: end).value), endsInDay(index) || opensWithDay(index) {
      return TitleEnding.ofPlans.ends(bytes, from: Int(last.textStart), to: Int(last.textEnd))
    }
    if LineJoiner.preambleOpenings.begins(bytes, from: start, to: end) {
      return TitleEnding.ofPlans.ends(bytes, from: Int(last.textStart), to: Int(last.textEnd))
    }
    let isNotice = NoticeEnding.all.ends(bytes, from: Int(last.textStart), to: Int(last.textEnd))
    if isNotice, Scalars.matches("各", bytes, at: start, end: end) || isAddressee(start..<end) { return true }
    return isAboveText && TitleEnding.ofPlans.ends(bytes, from: Int(last.textStart), to: Int(last.textEnd)) && opensSentence(index)
  }

  /// Nothing but facts and titles came so far, and the paragraph does not begin as a sentence does.
  private var isAboveText: Bool {
    guard !hasMarkers, !hasText, paragraph.openBrackets == 0 else { return false }
    let first = lines[lastLine + 1 - lineCount]
    return !LineJoiner.sentenceOpenings.begins(bytes.span, from: Int(first.textStart), to: Int(first.textEnd))
  }

  /// `县域普通高中是我县教育的重要组成部分，…`: a comma or a stop tells the line from one of a title's, and its first word from the rest of one.
  private func opensSentence(_ index: Int) -> Bool {
    let (start, end) = (Int(lines[index].textStart), Int(lines[index].textEnd))
    return Scalars.isHan(Scalars.decode(bytes, at: start, end: end).value)
      && !LineJoiner.goingOn.begins(bytes.span, from: start, to: end)
      && (Finder.contains("，", bytes, start, end) || Finder.contains("。", bytes, start, end))
  }

  private static let sentenceOpenings = WordList(["为", "根据", "按照", "依据", "现", "经", "近", "日前", "我", "本"])
  private static let goingOn = WordList(["的", "和", "与", "及", "并", "等", "或", "已", "、"])

  /// `…日）`
  private func endsInDay(_ index: Int) -> Bool {
    let end = Int(lines[index].textEnd)
    guard end - Int(lines[index].textStart) >= 9 else { return false }
    return Scalars.matches("日）", bytes, at: end - 6, end: end) || Scalars.matches("日)", bytes, at: end - 4, end: end)
  }

  /// `（2021年5月10日…会议通过）`, perhaps over further lines
  private func opensWithDay(_ index: Int) -> Bool {
    let (start, end) = (Int(lines[index].textStart), Int(lines[index].textEnd))
    let behind = start + Scalars.decode(bytes, at: start, end: end).length
    return DateReader.endOfLeading(bytes.span, behind, end) != nil
  }

  /// `11000000004188888B/2022-4011223⏎某政办字〔2021〕3号⏎…`, a fact about a document, alone on its line.
  private func isFact(_ index: Int) -> Bool {
    guard paragraph.lineCount == 1 else { return false }
    let (start, end) = (Int(lines[index].textStart), Int(lines[index].textEnd))
    if let label = MetadataLabel.all(bytes, start, end).last { return isValue(label.valueStart..<end) }
    return IndexNumber.isWhole(bytes, start..<end) || DocumentNumber.isWhole(bytes, start..<end)
  }

  /// `发布机构：某县教育局　　发布日期：2022-07-15`: what the last label says is whole.
  private func isValue(_ value: Range<Int>) -> Bool {
    DateReader.whole(bytes, value.lowerBound, value.upperBound) != nil || DocumentNumber.isWhole(bytes, value)
      || IndexNumber.isWhole(bytes, value) || OfficeName.isWhole(bytes, value)
  }

  /// `机关各科室、局属各单位：`
  private func isAddressee(_ line: Range<Int>) -> Bool {
    Punctuation.isColon(Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound).value)
      && Finder.contains("各", bytes, line.lowerBound, line.upperBound) && !Finder.contains("。", bytes, line.lowerBound, line.upperBound)
  }

  /// `（十一）全面推进阶段（2023年7月至2024年12月）……13`: whether a line is an entry of a table of contents, whole with the number of its page; behind blanks alone it is one
  /// where a marker begins this line and the next.
  func endsWithPage(_ index: Int, before next: Int) -> Bool {
    let (start, end) = (Int(lines[index].textStart), Int(lines[index].textEnd))
    var offset = end
    while offset > start, end - offset < 4, bytes[offset - 1].isDigit { offset -= 1 }
    guard offset < end else { return false }
    let behind = offset
    offset = Blank.start(in: bytes.span, before: offset, from: start)
    if bytes[offset] == 0x09 || behind - offset > 1, lines.isMarked(index), lines.isMarked(next) {
      return true
    }
    for _ in 0..<Self.fewestLeaders {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if scalar == "…" { return true }
      guard scalar == "." || scalar == "．" || scalar == "·" else { return false }
      offset -= length
    }
    return true
  }

  private static let fewestLeaders = 3

  /// `…第四次会议修正⏎第一章 总则`, `…工作要点⏎一、总体要求`: a title or a fact ends here; but `…线上线下标准统⏎一、服务同质` is one sentence.
  var endsBeforeMarker: Bool {
    let last = lines[lastLine]
    return !paragraph.mayHoldMarker
      && (!hasMarkers || TitleEnding.all.ends(bytes.span, from: Int(last.textStart), to: Int(last.textEnd)))
  }

  /// `一、落实发展主要目标和下一阶段工作总体部署⏎（一）总体要求。`: the first of a list below a heading that is as wide as the page.
  func beginsList(_ index: Int) -> Bool {
    guard paragraph.beginsWithMarker, !paragraph.isProse, !paragraph.hasClause, let next = lines.surface(of: index) else { return false }
    return next.value == 1 && (next.pieces.contains(.brackets) || next.pieces.contains(.arabic) && next.separator == .dot)
  }

  /// The paragraph is no more than a title, to all appearance.
  var isTitleSoFar: Bool {
    let last = lines[lastLine]
    return !paragraph.mayHoldMarker && TitleEnding.ofPlans.ends(bytes.span, from: Int(last.textStart), to: Int(last.textEnd))
  }

  static let preambleOpenings = WordList(["为", "根据", "按照", "依据"])
}
