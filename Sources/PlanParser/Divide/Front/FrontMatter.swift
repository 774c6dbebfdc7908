/// What stands before a document's text: metadata, its title, page furniture.
struct FrontMatter {
  /// The lines of the title; all else before ``bodyStart`` is metadata or page furniture.
  let title: [Int]
  /// A table of contents above the title; empty where there is none.
  var contents = 0..<0
  let bodyStart: Int

  /// Reads the passages up to the first that is running text, an addressee or a section.
  ///
  /// - Parameters:
  ///   - first: the first passage that may be a part of the title.
  ///   - titleLines: how many passages from there on are known to be the title.
  static func read(_ text: ScannedText, _ passages: Range<Int>, from first: Int, titleLines: Int) -> FrontMatter {
    if titleLines == 0, let table = Contents.aboveTitle(text, first..<passages.upperBound) {
      var front = read(text, table.upperBound..<passages.upperBound, from: table.upperBound, titleLines: 0)
      front.contents = table
      return front
    }
    // A collection's title may run on into the next document where that begins inside it.
    let numbered =
      titleLines > 0
      ? (first..<first + titleLines).clamped(to: passages)
      : first < passages.upperBound ? PassageKind.numberedTitle(text, first)?.clamped(to: passages) : nil
    var leading = numbered?.upperBound ?? first
    while leading < passages.upperBound, leading < passages.lowerBound + 60, isFront(text, leading, passages) { leading += 1 }
    let table = (first..<max(first, leading)).first { isTableHead(text, $0) } ?? leading
    let title =
      numbered.map { withSubtitle(text, $0, leading) } ?? tableTitle(text, first, leading) ?? findTitle(text, first..<table)
      ?? titleFurtherDown(text, passages, from: first)
    // Between title and text only facts about the document: a date, a number, a remark.
    var bodyStart = title?.upperBound ?? behindLabels(text, first..<table) ?? first
    while bodyStart < max(leading, min(bodyStart + 1, passages.upperBound)), isFact(text, bodyStart) || isIssuer(text, bodyStart, passages)
    {
      bodyStart += 1
    }
    return FrontMatter(title: title.map { Array($0) } ?? [], bodyStart: bodyStart)
  }

  // MARK: Passages

  private static func isFront(_ text: ScannedText, _ index: Int, _ passages: Range<Int>) -> Bool {
    let passage = text.prose.passages[index]
    if isFact(text, index) { return true }
    if Contents.isHead(text, index) || citesAuthority(text, index) { return false }
    if index == passages.lowerBound, PassageKind.endsLikeTitle(text, index), passage.count <= 300, isFollowedByDocument(text, index),
      !beginsWithHanMarker(text, index)
    {
      return true
    }
    return PassageKind.isTitleLine(text, index) && passage.count <= 240
  }

  /// `根据《国民经济和社会发展第十四个五年规划和2035年远景目标纲要》` above `以及省、市有关文件精神，…`: the first line of a sentence, and no title.
  private static func citesAuthority(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.last(in: text.prose.bytes) == "》"
      && authorities.begins(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  private static let authorities = WordList(["根据《", "按照《", "依据《", "依照《"])

  /// `一、修改供水管理办法⏎将第三条修改为：` A collection's number before a title is Arabic.
  private static func beginsWithHanMarker(_ text: ScannedText, _ index: Int) -> Bool {
    PassageKind.beginsWithMarker(text, index, style: .hanComma) || PassageKind.beginsWithMarker(text, index, style: .hanParenthesis)
  }

  /// `某县水务局⏎（2022年5月9日）`: who issued a document, above the day, both below its title.
  private static func isIssuer(_ text: ScannedText, _ index: Int, _ passages: Range<Int>) -> Bool {
    let passage = text.prose.passages[index]
    return index + 2 < passages.upperBound && passage.count <= 90 && OfficeName.isWhole(text.prose.bytes, passage.range)
      && PassageKind.isTitleLine(text, index) && PassageKind.isDate(text, index + 1)
  }

  private static func isFollowedByDocument(_ text: ScannedText, _ index: Int) -> Bool {
    guard index + 1 < text.prose.passages.count else { return false }
    return isFact(text, index + 1) || PassageKind.isAddressee(text, index + 1)
  }

  /// A fact about the document: a labelled line, a date, a number, a remark, a bulleted line.
  static func isFact(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 1200 else { return false }
    let first = passage.first(in: text.prose.bytes)
    let isMasked = Markup.isMark(text.prose.bytes.span, at: Int(passage.start), in: Int(passage.start)..<Int(passage.end))
    if Punctuation.isBullet(first), !isMasked, passage.count <= 300 { return true }
    if isValue(text, index) || isBareLabel(text, index) { return true }
    if holdsText(text, index) || Contents.isHead(text, index) { return false }
    if isAdoption(text, index) || isRevision(text, index) { return true }
    if PassageKind.isAttachmentHead(text, index) || PassageKind.isTableHead(text, index) || PassageKind.isShortHead(text, index)
      || PassageKind.isAppendixHead(text, index) || PassageKind.isHeadOfText(text, index)
      || PassageKind.isLabelled(text, index)
      || PassageKind.isDate(text, index)
      || PassageKind.isRemark(text, index) || isField(text, index) || isGreeting(text, index) || isSiteLine(text, index)
      || isRow(text, index) || PageControls.isWhole(text.prose.bytes, passage.range)
    {
      return true
    }
    return DocumentNumber.isWhole(text.prose.bytes, passage.range) || FactLine.holdsNumberOrDay(text.prose.bytes, passage.range)
      || IndexNumber.isWhole(text.prose.bytes, passage.range) || isDated(text, index)
  }

  /// `当前位置： 首页 时间：2022-03-01 各科室：为做好…工作，…，请认真落实。`: a page's text behind its head, on one line with it.
  private static func holdsText(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (start, end) = (Int(passage.start), Int(passage.end))
    guard passage.count > 90, Scalars.isTerminal(Scalars.decode(text.prose.bytes, before: end, start: start).value) else { return false }
    return !Finder.contains("概述", text.prose.bytes, start, start + 60)
  }

  /// `2020年3月27日 某市第十五届人民代表大会常务委员会第二十次会议通过`: below the title of a law or a report.
  private static func isDated(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes
    // `——2026年2月3日在某市第十六届人民代表大会第四次会议上`
    var start = Int(passage.start)
    while start < Int(passage.end), SurfaceScanner.isDash(Scalars.decode(bytes, at: start, end: Int(passage.end)).value) {
      start += Scalars.decode(bytes, at: start, end: Int(passage.end)).length
    }
    guard isDigit(Scalars.decode(bytes, at: start, end: Int(passage.end)).value), passage.count <= 240,
      !Scalars.endsThought(Scalars.decode(bytes, before: Int(passage.end), start: Int(passage.start)).value)
    else { return false }
    // `2023年7月12日下午，副市长…主持召开会议，研究`: a line of a wrapped text, and not `…会议通过，自…起施行`.
    if passage.holds("，", in: bytes), !adoptions.occurs(bytes.span, in: passage.range) { return false }
    return DateReader.leading(bytes, start, Int(passage.end)) != nil
  }

  /// What a law says of itself below its title.
  static let adoptions = WordList(["通过", "批准", "修正", "修订", "公布", "发布", "施行"])

  private static func isDigit(_ scalar: UInt32) -> Bool { NumeralCharacter.arabic(scalar) != nil }

  /// The last run of lines that ends like a title; where none does, the last run of short lines.
  private static func findTitle(_ text: ScannedText, _ leading: Range<Int>) -> Range<Int>? {
    func isPart(_ index: Int) -> Bool { (!isFact(text, index) || isSubtitle(text, index)) && !Byline.stands(text, index) }
    var last = leading.upperBound - 1
    while last >= leading.lowerBound, !(isPart(last) && (PassageKind.endsLikeTitle(text, last) || isSpacedKind(text, last, in: leading))) {
      last -= 1
    }
    if last < leading.lowerBound {
      last = leading.upperBound - 1
      while last >= leading.lowerBound, isFact(text, last) || Byline.stands(text, last) { last -= 1 }
      let further = (last + 1..<leading.upperBound).count { !isDated(text, $0) }
      guard last >= leading.lowerBound, further <= 3, !isSentence(text, last), !isFurniture(text, last) else { return nil }
    }
    // `某县2024年工作要点⏎总体思路`: a heading that lost its number.
    if last > leading.lowerBound, !isFact(text, last - 1), isWholeTitle(text, last - 1), !lacksBeginning(text, last),
      !carriesOut(text, last),
      text.prose.passages[last].count < 24 || !PassageKind.endsLikeTitle(text, last, endings: TitleEnding.ofPlans)
    {
      last -= 1
    } else if last > leading.lowerBound, !isFact(text, last - 1), text.prose.passages[last].count <= longestHeading,
      !PassageKind.endsLikeTitle(text, last, endings: TitleEnding.ofPlans), PassageKind.endsLikeTitle(text, last - 1),
      lacksFirstHeading(text, behind: last)
    {
      last -= 1
    }
    last = withFurtherKind(text, last, leading.upperBound)
    var first = last
    while first > leading.lowerBound, last - first < 3 || last - first < mostIssuers && isJointIssuer(text, first - 1, title: first...last),
      goesOn(text, first - 1, title: first...last)
    {
      first -= 1
    }
    return withSubtitle(text, first..<last + 1, leading.upperBound)
  }

  /// `…任务分工说明⏎建设队伍⏎（一）选拔队员…⏎二、购置装备`: below a line that may be a heading the lower level begins, and the upper one goes on with its second.
  private static func lacksFirstHeading(_ text: ScannedText, behind line: Int) -> Bool {
    var inner: Int?
    for index in line + 1..<min(line + 201, text.prose.passages.count) {
      guard let marker = PassageKind.marker(text, index) else { continue }
      if let inner {
        if marker.rank < inner { return marker.value == 2 }
      } else {
        guard index == line + 1, marker.value == 1 else { return false }
        inner = marker.rank
      }
    }
    return false
  }

  /// Offices that issue one document, at the most.
  private static let mostIssuers = 9
  /// In bytes.
  private static let longestHeading = 60

  /// `附件1⏎活动备案表⏎学校名称⏎带队教师⏎备案意见`: right below an attachment's head what a table is called, and below it the table's cells.
  private static func tableTitle(_ text: ScannedText, _ head: Int, _ end: Int) -> Range<Int>? {
    guard head + 1 < end, PassageKind.isAttachmentHead(text, head) || PassageKind.isTableHead(text, head) else { return nil }
    let passage = text.prose.passages[head + 1]
    guard passage.count >= 6, PassageKind.isTitleLine(text, head + 1),
      PassageKind.formEndings.ends(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
    else { return nil }
    return withSubtitle(text, head + 1..<head + 2, end)
  }

  /// Below a page's greeting and the like, `欢迎访问某县教育网！`, a line that ends like a title, with an addressee or a fact below it.
  private static func titleFurtherDown(_ text: ScannedText, _ passages: Range<Int>, from first: Int) -> Range<Int>? {
    guard passages.lowerBound == 0 else { return nil }
    for index in first..<min(first + 12, passages.upperBound) {
      if PassageKind.beginsWithMarker(text, index) || PassageKind.isAddressee(text, index) { return nil }
      if text.prose.passages[index].count >= 24, !isFact(text, index), PassageKind.isTitleLine(text, index),
        PassageKind.endsLikeTitle(text, index, endings: TitleEnding.ofPlans), isFollowedByDocument(text, index)
      {
        return index..<index + 1
      }
    }
    return nil
  }

  /// Where no line is a title the facts end with the last that has a label: `首页⏎索引号：…⏎名称：…的通知⏎各乡镇人民政府：`
  private static func behindLabels(_ text: ScannedText, _ leading: Range<Int>) -> Int? {
    leading.last { text.prose.passages[$0].count <= 300 && PassageKind.isLabelled(text, $0) }.map { $0 + 1 }
  }

  /// `某市贯彻落实《…规划》⏎实施方案` goes on.
  static func isWholeTitle(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return PassageKind.endsLikeTitle(text, index, endings: TitleEnding.ofPlans)
      && passage.last(in: text.prose.bytes) != "》"
  }

  /// A text without stops: commas show that a line is no title, and so do the names of a list.
  private static func isSentence(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.holds("，", in: text.prose.bytes)
      || text.prose.bytes[passage.range].contains { $0 == "," } || isList(text, index)
  }

  /// `市教育局、市科技局、市公安局、市民政局、市财政局`: as many names as no title has.
  private static func isList(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    var offset = Int(passage.start)
    var commas = 0
    while commas < 4, let next = Finder.find("、", text.prose.bytes, offset, Int(passage.end)) {
      commas += 1
      offset = next + 3
    }
    return commas == 4
  }

  /// `首页 > 政务公开`, `==== 正文 ====`, `减小】`, `某市政策法规网`, `?。ù思鲃庸_)`
  static func isFurniture(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let first = passage.first(in: text.prose.bytes)
    // `“一网通办”全省一张网⏎建设方案` is a title.
    let isSite =
      Scalars.matches("网", text.prose.bytes, at: Int(passage.end) - 3, end: Int(passage.end))
      && !Scalars.matches("张", text.prose.bytes, at: Int(passage.end) - 6, end: Int(passage.end))
    return passage.count < 12 || first == "?" || isSite || isMasthead(text, index)
      || text.prose.bytes[passage.range].contains { $0 == ">" || $0 == "=" || $0 == "|" }
  }

  static func hasGap(_ text: ScannedText, _ index: Int) -> Bool { text.prose.passages[index].afterGap }

  /// `序号⏎重点任务⏎责任单位`: the first column of a table that lost its lines, and what stands over the others is no title; or `序号 任务 单位`.
  private static func isTableHead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (start, end) = (Int(passage.start), Int(passage.end))
    guard Scalars.matches("序号", text.prose.bytes, at: start, end: end) else { return false }
    return passage.count == 6 || SurfaceScanner.isBlank(Scalars.decode(text.prose.bytes, at: start + 6, end: end).value)
  }
}
