import PlanSyntax

/// Finds where the closing words of a document begin: paragraphs behind the last section that belong to the whole.
enum Closing {
  /// What stands below a text and nowhere in it.
  private static let cues = WordList([
    "附件：", "附件:", "附：", "附:", "特此", "以上", "此件", "（此件", "(此件", "联系人", "（联系",
  ])

  /// Who was there and who took the minutes (会议纪要), who let a page pass.
  private static let attendance = WordList([
    "出席：", "出席:", "出席人员：", "出席人员:", "列席：", "列席:", "列席人员：", "列席人员:", "缺席：", "缺席:", "请假：", "请假:", "记录：", "记录:", "记录人：", "记录人:",
    "签发：", "签发:", "审核：", "审核:", "校对：", "校对:",
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
    let tail = Tail(text: text, isBare: isBare, names: Signature.names(text, trailing))
    var start = end
    for index in trailing.reversed() {
      if tail.holds(index) { start = index } else if end - index > 12 { break }
    }
    if start < end, !tail.isAll(start..<end) {
      start = end
      while start > trailing.lowerBound, tail.holds(start - 1) { start -= 1 }
    }
    // An article says of itself what a plan says behind its sections; a heading on a line of its own needs a paragraph at least.
    let isArticle = numbering.tracks[last.track].style == .article
    if !isArticle {
      while start > trailing.lowerBound + (isBare ? 1 : 0), ClosingFormula.stands(text, start - 1) { start -= 1 }
    }
    // What has a tag is an item's text.
    let lastTagged = trailing.last { text.contents[$0].endsInTag }
    let first = lastTagged.map { $0 + 1 } ?? trailing.lowerBound
    start = max(start, first)
    // Items end in a tag; the last one has had its tag.
    let hasTag = lastTagged != nil || firstTrailing > last.passage + 1 || !isBare && text.contents[last.passage].endsInTag
    if hasTag, tagShare(text, numbering, last.track, isLastTagged: true) { return first }
    // `二、保障措施⏎县财政每年安排…`, `九、附则⏎本方案自印发之日起施行。`: a heading on a line of its own has its text behind it.
    if isBare, start == trailing.lowerBound, ClosingFormula.beginsTerm(text, start), !areAllHeadings(numbering) {
      start += 1
      while start < end, ClosingFormula.beginsTerm(text, start) { start += 1 }
    }
    if isBare { return hasOneTooMany(text, numbering, trailing.lowerBound..<start) ? max(start - 1, first) : start }
    // `第四条 市政府常务会议由市长…组成。⏎必要时，可邀请…`: an article has as many paragraphs as it needs.
    if isArticle { return start }
    if hasFurtherParagraphs(numbering, last.track) { return start }
    // No other item of this kind has a second paragraph, and the last one none where the line below is not its first.
    return isLeftWithoutText(text, numbering, last) ? min(start, first + 1) : first
  }

  /// What stands below the text of a document's last section.
  private struct Tail {
    let text: ScannedText
    /// Whether that section's heading, on a line of its own, needs text behind it.
    let isBare: Bool
    /// Lines of who signs.
    let names: Range<Int>

    func holds(_ index: Int) -> Bool {
      // `（五）严明纪律⏎各级各部门…`: the heading needs its text.
      isSigned(index) || Closing.isNote(text, index) || !isBare && Closing.begins(text, index, with: ClosingFormula.requests)
    }

    /// From the first cue on everything belongs to the closing only where little follows.
    func isAll(_ range: Range<Int>) -> Bool {
      range.allSatisfy {
        isSigned($0) || Closing.isNote(text, $0) || Closing.begins(text, $0, with: ClosingFormula.requests)
          || text.prose.passages[$0].count <= 150 && !isSentence($0)
      }
    }

    private func isSentence(_ index: Int) -> Bool {
      let passage = text.prose.passages[index]
      return passage.last(in: text.prose.bytes) == "。"
    }

    private func isSigned(_ index: Int) -> Bool { names.contains(index) || Signature.isLine(text, index) }
  }

  fileprivate static func isNote(_ text: ScannedText, _ index: Int) -> Bool {
    PassageKind.attachmentLabel(text, index)?.opensList ?? false || begins(text, index, with: cues)
      || ClosingFormula.beginsTerm(text, index)
      || begins(text, index, with: attendance)
  }

  fileprivate static func begins(_ text: ScannedText, _ index: Int, with words: WordList) -> Bool {
    let passage = text.prose.passages[index]
    return words.begins(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  private static func signatureStart(_ text: ScannedText, _ range: Range<Int>) -> Int {
    var start = range.upperBound
    let names = Signature.namesOfLetter(text, range)
    while start > range.lowerBound,
      names.contains(start - 1) || Signature.isLine(text, start - 1) || PassageKind.isAttachmentEntry(text, start - 1)
    {
      start -= 1
    }
    return start
  }

  /// Whether more than half of the sections of a kind end in a tag, in their first passage or their last.
  private static func tagShare(_ text: ScannedText, _ numbering: Numbering, _ track: Int, isLastTagged: Bool) -> Bool {
    var tagged = isLastTagged ? 1 : 0
    var all = 1
    for (index, section) in numbering.sections.enumerated().dropLast() where section.track == track {
      all += 1
      let end = max(section.passage, numbering.sections[index + 1].passage - 1)
      if text.contents[section.passage].endsInTag || text.contents[end].endsInTag { tagged += 1 }
    }
    return tagged * 2 > all
  }

  /// `各乡镇要结合实际制定…` behind the last of several items that have as many paragraphs each, but for this one: it speaks to all.
  private static func hasOneTooMany(_ text: ScannedText, _ numbering: Numbering, _ body: Range<Int>) -> Bool {
    guard body.count >= 2, ClosingFormula.asksAll(text, body.upperBound - 1) else { return false }
    let track = numbering.sections[numbering.sections.count - 1].track
    var siblings = 0
    for (index, section) in numbering.sections.enumerated().dropLast() where section.track == track {
      guard numbering.sections[index + 1].passage - section.passage == body.count else { return false }
      siblings += 1
    }
    return siblings >= 2
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

  /// `（二）严格执法，从严惩处。对拒不整改的，一律处罚。⏎（三）强化督导，严肃问责。⏎发生亡人火灾的，…`: a heading with its stop on a line of its own, where all
  /// others have their text behind theirs.
  private static func isLeftWithoutText(_ text: ScannedText, _ numbering: Numbering, _ last: NumberedStart) -> Bool {
    guard let own = headingLength(text, last), own.isWhole, own.length <= longestHeading else { return false }
    var siblings = 0
    for section in numbering.sections.dropLast() where section.track == last.track && section.position == .paragraph {
      guard let other = headingLength(text, section), !other.isWhole, other.length <= longestHeading else { return false }
      siblings += 1
    }
    return siblings > 0
  }

  /// Bytes of a run-in heading, at the most.
  private static let longestHeading = 90

  /// Bytes of a section up to its first stop, and whether nothing stands behind that; nil where it has none.
  private static func headingLength(_ text: ScannedText, _ section: NumberedStart) -> (length: Int, isWhole: Bool)? {
    let passage = text.prose.passages[section.passage]
    let (from, to) = (Int(section.surface?.textStart ?? passage.start), Int(passage.end))
    guard from < to, let stop = Opening.read(text.prose.bytes.span, from: from, to: to, limit: 200).stop, !stop.isColon else { return nil }
    return (stop.offset - from, stop.after >= to)
  }

  private static func isTag(_ text: ScannedText, _ index: Int) -> Bool {
    let contents = text.contents[index]
    return contents.endsInTag && text.tags[Int(contents.tags.lowerBound)].start == text.prose.passages[index].start
  }

  /// Whether no section has a paragraph below its heading.
  private static func areAllHeadings(_ numbering: Numbering) -> Bool {
    zip(numbering.sections, numbering.sections.dropFirst()).allSatisfy { $1.passage <= $0.passage + 1 }
  }

  private static func hasFurtherParagraphs(_ numbering: Numbering, _ track: Int) -> Bool {
    for (index, section) in numbering.sections.enumerated().dropLast() where section.track == track {
      if numbering.sections[index + 1].passage > section.passage + 1 { return true }
    }
    return false
  }
}
