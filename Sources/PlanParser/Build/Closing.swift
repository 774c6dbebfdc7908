import PlanSyntax

/// Finds where the closing words of a document begin: paragraphs behind the last section that belong to the whole.
enum Closing {
  /// What stands below a text and nowhere in it.
  private static let cues = WordList([
    "附件：", "附件:", "附：", "附:", "本方案自", "本通知自", "本办法自", "本意见自", "本规定自", "本计划自", "本措施自", "特此", "以上", "此件", "（此件", "(此件", "联系人", "（联系",
  ])

  /// What an item's text may begin with as well.
  private static let requests = WordList([
    "各单位要", "各地各", "各县", "各区", "各部门要", "各科室", "各医疗", "各级", "各相关", "各有关", "各地要", "请各", "各乡镇",
  ])

  /// Index of the first passage of the closing, or the end of the body.
  static func start(_ text: ScannedText, _ part: Division, _ numbering: Numbering) -> Int {
    let end = part.numbered.upperBound
    guard let last = numbering.sections.last else { return signatureStart(text, part.body.lowerBound..<end) }
    var firstTrailing = last.passage + 1
    // A tag on a line of its own, or below the item's text, is the item's.
    while firstTrailing < end, isTag(text, firstTrailing) { firstTrailing += 1 }
    let trailing = firstTrailing..<max(end, firstTrailing)
    let isOnly = numbering.sections.count { $0.track == last.track } == 1
    let isBare = isBareHeading(text, last, isOnly: isOnly)
    guard !trailing.isEmpty else { return end }
    // Signature, date, list of attachments.
    var start = end
    for index in trailing.reversed() {
      if isTail(text, index, isBare: isBare) { start = index } else if end - index > 12 { break }
    }
    if start < end, !hasOnlyTail(text, start..<end) {
      start = end
      while start > trailing.lowerBound, isTail(text, start - 1, isBare: isBare) { start -= 1 }
    }
    // Items end in a tag; the last one has had its tag.
    if !isBare, text.contents[last.passage].endsInTag, tagShare(text, numbering, last.track) {
      let lastTagged = trailing.last { text.contents[$0].endsInTag } ?? last.passage
      return min(start, lastTagged + 1)
    }
    // `二、保障措施⏎县财政每年安排…`: a heading on a line of its own has its text behind it.
    if isBare { return start }
    // `第四条 市政府常务会议由市长…组成。⏎必要时，可邀请…`: an article has as many paragraphs as it needs.
    if numbering.tracks[last.track].style == .article { return start }
    // No other item of this kind has a second paragraph.
    if !hasFurtherParagraphs(numbering, last.track) { return min(start, trailing.lowerBound) }
    return start
  }

  private static func isSignature(_ text: ScannedText, _ index: Int) -> Bool {
    if PassageKind.isDate(text, index) { return true }
    // `建设中试基地3个（区科技局、区高新投集团）` ends as the name of an organisation does.
    guard text.contents[index].tags.isEmpty else { return false }
    let passage = text.prose.passages[index]
    return PassageKind.isRemark(text, index) || passage.count <= 90 && FactReader.isOrganisation(text.prose.bytes, passage)
  }

  private static func isTail(_ text: ScannedText, _ index: Int, isBare: Bool) -> Bool {
    if isSignature(text, index) || isNote(text, index) { return true }
    // `（五）严明纪律⏎各级各部门…`: the heading needs its text.
    return !isBare && begins(text, index, with: requests)
  }

  private static func isNote(_ text: ScannedText, _ index: Int) -> Bool {
    PassageKind.isAttachmentEntry(text, index) || begins(text, index, with: cues)
  }

  private static func begins(_ text: ScannedText, _ index: Int, with words: WordList) -> Bool {
    let passage = text.prose.passages[index]
    return words.begins(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  /// From the first cue on everything belongs to the closing only where little follows.
  private static func hasOnlyTail(_ text: ScannedText, _ range: Range<Int>) -> Bool {
    range.allSatisfy {
      isSignature(text, $0) || isNote(text, $0) || begins(text, $0, with: requests) || text.prose.passages[$0].count <= 150
    }
  }

  private static func signatureStart(_ text: ScannedText, _ range: Range<Int>) -> Int {
    var start = range.upperBound
    while start > range.lowerBound, isSignature(text, start - 1) || PassageKind.isAttachmentEntry(text, start - 1) { start -= 1 }
    return start
  }

  private static func tagShare(_ text: ScannedText, _ numbering: Numbering, _ track: Int) -> Bool {
    var tagged = 0
    var all = 0
    for section in numbering.sections where section.track == track {
      all += 1
      if text.contents[section.passage].endsInTag { tagged += 1 }
    }
    return tagged * 2 > all
  }

  private static func isBareHeading(_ text: ScannedText, _ section: NumberedStart, isOnly: Bool = false) -> Bool {
    let passage = text.prose.passages[section.passage]
    let from = Int(section.surface?.textStart ?? passage.start)
    let tags = text.contents[section.passage].tags
    let to = tags.isEmpty ? Int(passage.end) : Int(text.tags[Int(tags.lowerBound)].start)
    guard to > from, to - from <= 150 else { return false }
    guard let stop = Opening.read(text.prose.bytes.span, from: from, to: to, limit: 200).stop else { return true }
    // `（一）简化手续。` is a heading or a whole item: its siblings tell.
    return isOnly && stop.after >= to && to - from <= 90
  }

  private static func isTag(_ text: ScannedText, _ index: Int) -> Bool {
    let contents = text.contents[index]
    return contents.endsInTag && text.tags[Int(contents.tags.lowerBound)].start == text.prose.passages[index].start
  }

  private static func hasFurtherParagraphs(_ numbering: Numbering, _ track: Int) -> Bool {
    for (index, section) in numbering.sections.enumerated().dropLast() where section.track == track {
      if numbering.sections[index + 1].passage > section.passage + 1 { return true }
    }
    return false
  }
}
