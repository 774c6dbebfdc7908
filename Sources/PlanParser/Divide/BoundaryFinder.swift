import PlanSyntax

/// Walks over the passages and notes where documents begin. Linear: titles are looked for at short passages only.
struct BoundaryFinder {
  let text: ScannedText
  private var found = [Boundary(passage: 0, kind: .plan, isFirst: true)]
  /// The passage to look at next.
  private var next = 1
  /// Of the document at hand.
  private(set) var outermost: OutermostLevel?
  /// Nothing is signed of which no text came: a day among facts about a document stands above it.
  private(set) var hasText = false
  /// A sentence of the document at hand says that another is sent out.
  private(set) var isLetter = false
  /// What notices send out.
  private var sent = SentTitles()

  /// The first passage, every attachment's head and list of terms, every title that a notice names or behind a signature, with a collection's number, or with
  /// numbering that begins anew behind it.
  static func find(_ text: ScannedText) -> [Boundary] {
    var finder = BoundaryFinder(text)
    while finder.next < finder.passages.count { finder.visit() }
    return finder.found
  }

  private init(_ text: ScannedText) {
    self.text = text
    hasText = isText(0)
    if PassageKind.isCollectionHead(text, 0) { found = [headed(by: 0, from: 0)] }
    sent.note(text, 0)
  }

  var passages: [Passage] { text.prose.passages }

  /// The document at hand.
  var document: Boundary { found[found.count - 1] }

  private mutating func visit() {
    let index = next
    next += 1
    if PassageKind.isCollectionHead(text, index) {
      // What the page says above the first of its texts is none of them.
      let isFirst = found.count == 1 && outermost == nil && index <= Self.mostLinesOfPage
      if isFirst { found.removeLast() }
      found.append(headed(by: index, from: isFirst ? 0 : index))
      next = max(next, document.title + 1)
      outermost = nil
      hasText = false
      isLetter = false
      sent.begin()
      return
    }
    // Asked for once, for it answers nearly all that follows: what begins with a marker is a numbered title, or no title at all.
    let marker = PassageKind.marker(text, index)
    if let boundary = boundary(at: index, marker?.style) {
      found.append(boundary)
      next = max(next, boundary.passage + 1)
      outermost = nil
      hasText = false
      isLetter = false
      sent.begin()
    } else if let marker {
      OutermostLevel.note(marker.rank, marker.value, in: &outermost)
    } else if let rank = PassageKind.rankOfRemains(text, next - 1) {
      OutermostLevel.note(rank, 0, in: &outermost)
    }
    hasText = hasText || marker != nil || isText(next - 1)
    if outermost == nil {
      sent.note(text, next - 1)
      isLetter = isLetter || isText(next - 1) && CoveringNotice.tells(text, next - 1)
    }
  }

  /// The document that begins at a passage, if one does.
  ///
  /// - Parameter marker: the style of the whole marker with which the passage begins.
  private mutating func boundary(at index: Int, _ marker: NumberingStyle?) -> Boundary? {
    // Most passages are longer than anything that a document begins with.
    guard passages[index].count <= Self.longest else { return nil }
    if let attachment = marker == nil ? attachment(at: index) : nil { return isListed(at: index) ? nil : attachment }
    if marker == .arabicDot, PassageKind.numberedTitle(text, index) != nil { return collected(titled: index) }
    if PassageKind.isDate(text, index) || marker == nil && PassageKind.isSignedOrPrinted(text, index) {
      guard hasText, let boundary = behindSignature(index) else { return nil }
      return boundary.kind == .attachment && isListed(at: index) ? nil : boundary
    }
    if marker == nil, let title = sentTitle(index) ?? titleBehindLetter(index) { return title }
    guard marker == nil, isTitle(index) else { return nil }
    if repeatsTitle(index) {
      next = max(next, PassageKind.titleRun(text, from: index)?.upperBound ?? next)
      return nil
    }
    return Boundary(passage: index, kind: .plan)
  }

  // MARK: Attachments

  private func attachment(at index: Int) -> Boundary? {
    if PassageKind.isAttachmentHead(text, index) || PassageKind.isGlossaryHead(text, index) {
      return Boundary(passage: index, kind: .attachment)
    }
    if hasText, PassageKind.isUnsignedAttachmentHead(text, index, outermost: outermost?.rank) {
      return Boundary(passage: index, kind: .attachment, titleLines: 1)
    }
    if hasText, PassageKind.isUnsignedShortHead(text, index, outermost: outermost?.rank) {
      return Boundary(passage: index, kind: .attachment)
    }
    guard document.kind == .attachment, isNextAttachment(index) else { return nil }
    return Boundary(passage: index, kind: .attachment, titleLines: PassageKind.isTableHead(text, index) ? 0 : 1)
  }

  /// `附件2：成员名单`, `附表2` behind an attachment.
  private func isNextAttachment(_ index: Int) -> Bool {
    guard let label = PassageKind.attachmentLabel(text, index) else { return false }
    return PassageKind.isTableHead(text, index)
      || (document.isTitled || label.hasNumber) && PassageKind.isTitledAttachmentHead(text, index)
      || PassageKind.isNextInNumber(text, index, behind: document.passage)
  }

  /// `目录⏎一、总体要求……1⏎附件……9`: the table of contents names the attachment.
  func isListed(at index: Int) -> Bool {
    Contents.isHead(text, index - 1) || Contents.isAll(text, document.passage..<index)
  }

  // MARK: Titles

  /// A collection's plan, behind the headings of the collection: `（一）年度方案⏎1. 某市…工作方案`.
  private func collected(titled title: Int) -> Boundary {
    var start = title
    for style in [NumberingStyle.hanParenthesis, .hanComma]
    where start > document.passage + 1 && PassageKind.isCollectionHeading(text, start - 1, style) { start -= 1 }
    return Boundary(passage: start, title: title, kind: .plan, isFirst: true)
  }

  /// `第一篇：某市防汛工作方案⏎某市防汛工作方案`: the text behind a collection's head, which is its title where none follows.
  private func headed(by head: Int, from first: Int) -> Boundary {
    let isRepeated =
      CollectionHead.textStart(text.prose.bytes, passages[head].range)
      .map { CollectionHeads.isRepeated(text.prose, head, from: $0) } ?? false
    let hasOwnTitle = isRepeated || head + 1 < passages.count && PassageKind.titleRun(text, from: head + 1) != nil
    return Boundary(passage: first, title: hasOwnTitle ? head + 1 : head, kind: .plan, isFirst: true, titleLines: hasOwnTitle ? 0 : 1)
  }

  /// Lines that a page has above the first text of a collection, at the most.
  private static let mostLinesOfPage = 12

  private func isTitle(_ index: Int) -> Bool {
    guard index > document.title + 1, let outermost else { return false }
    return index > document.title + 3 && PassageKind.isInnerTitle(text, index, outermost: outermost, of: document)
      || isTitleOfArticles(index)
  }

  /// `某市资金审批办法⏎第一条…`
  private func isTitleOfArticles(_ index: Int) -> Bool {
    let isAboveArticle =
      PassageKind.beginsWithMarker(text, index + 1, style: .article) || PassageKind.beginsWithMarker(text, index + 2, style: .article)
    return isAboveArticle && isNextTitleOfArticles(index)
  }

  /// By itself, for the whole text is copied to ask it.
  @inline(never)
  private func isNextTitleOfArticles(_ index: Int) -> Bool {
    guard let run = PassageKind.titleRun(text, from: index) else { return false }
    return NextTitle(text, run, behind: document).beginsWithArticle()
  }

  /// What a notice sends out, with text behind it; not where the document at hand is called so, `…方案⏎目录⏎…⏎…方案⏎一、…`, nor among a page's links.
  private func sentTitle(_ index: Int) -> Boundary? {
    guard hasText, index > document.passage + 1, let lines = sent.lines(text, index), opensPlan(index + lines),
      !isEntry(index), !Colophon.opens(text, index - 1), !isListed(at: index), !isCalledSo(index)
    else { return nil }
    return Boundary(passage: index, kind: .plan, titleLines: lines)
  }

  /// Whether a line may go on with a list of attachments: `附件：某县水源保护方案⏎某县水源保护任务清单`, but not where the entry says the same.
  func isEntry(_ index: Int) -> Bool {
    guard let label = PassageKind.attachmentLabel(text, index - 1) else { return false }
    return !text.prose.bytes[label.textStart..<label.end].elementsEqual(text.prose.bytes[passages[index].range])
  }

  /// Whether sections or sentences come among the next few lines, and nobody signs before them: `附件：某县水源保护方案⏎某县水源保护任务清单⏎某县人民政府⏎…` is a list.
  private func opensPlan(_ start: Int) -> Bool {
    for index in start..<max(start, min(start + Self.mostFacts, passages.count)) {
      if PassageKind.beginsWithMarker(text, index) || isText(index) { return true }
      let isDay = PassageKind.isDate(text, index) && !PassageKind.isRemark(text, index)
      if isDay || OfficeName.isWhole(text.prose.bytes, passages[index].range) { return false }
    }
    return false
  }

  /// Whether a line stands among the first of the document at hand as well; but a page may have its plan's title above the notice.
  func isCalledSo(_ index: Int) -> Bool {
    let bytes = text.prose.bytes
    let front = document.title..<min(document.title + Self.linesOfFront, index)
    guard let first = front.last(where: { bytes[passages[$0].range].elementsEqual(bytes[passages[index].range]) }) else { return false }
    return found.count > 1 || !(first..<min(first + Self.linesOfFront, index)).contains { SentTitles.tells(text, $0) }
  }

  /// Lines between a title and its text.
  private static let mostFacts = 5
  private static let linesOfFront = 8

  /// `…工作方案⏎目录⏎一、总体要求……1⏎…工作方案⏎一、总体要求`: behind its table of contents a document has its title once more, or for the first time.
  private func repeatsTitle(_ index: Int) -> Bool {
    let above = document.passage..<index
    if Contents.isAll(text, above) {
      return !Contents.isHead(text, document.title) || Contents.aboveTitle(text, above)?.upperBound == index
    }
    guard let title = PassageKind.titleRun(text, from: index) else { return false }
    return BareContents.precedes(text, title: title, above)
  }

  // MARK: Signatures

  /// Signature and date, perhaps （此件公开发布） and who is to be asked, then an attachment with its title, or a title: another document begins.
  private func behindSignature(_ date: Int) -> Boundary? {
    guard date > document.passage + 2 else { return nil }
    var next = date + 1
    // Below the 版记 a page has links, and `县水务局　2023年6月30日` may be a row of a table.
    var isAnnotated = !PassageKind.isDate(text, date)
    while next < passages.count, next <= date + Self.mostRemarks {
      if PassageKind.isTitledAttachmentHead(text, next, isSigned: true, mayBeShort: true) {
        return Boundary(passage: next, kind: .attachment, titleLines: 1)
      }
      if PassageKind.isHeadOfText(text, next) { return Boundary(passage: next, kind: .attachment) }
      // `附件` is looked at for itself.
      if PassageKind.isAttachmentHead(text, next) { return nil }
      if PassageKind.isShortHead(text, next) { return Boundary(passage: next, kind: .attachment) }
      if PassageKind.isAnnotation(text, next) {
        isAnnotated = true
      } else if !PassageKind.isRemark(text, next) && !PassageKind.isAttachmentEntry(text, next) {
        break
      }
      next += 1
    }
    // `主办单位：…`: the page's footer is no title, and what follows it is looked at for itself.
    if next < passages.count, Colophon.belongs(text, next) { return nil }
    guard next < passages.count, !PassageKind.isAttachmentHead(text, next) else { return nil }
    if PassageKind.isTableHead(text, next, isSigned: true) { return Boundary(passage: next, kind: .attachment) }
    if let title = sentTitle(next) { return title }
    guard let title = PassageKind.titleRun(text, from: next) else { return untitled(next) }
    return !isAnnotated || opensText(title.upperBound) ? Boundary(passage: next, kind: .plan) : nil
  }

  /// Lines of remarks below a signature, at the most.
  private static let mostRemarks = 4

  /// Whether sections or sentences come among the next few lines: a page has links below whom to ask.
  private func opensText(_ index: Int) -> Bool {
    (index..<max(index, min(index + 3, passages.count))).contains {
      PassageKind.beginsWithMarker(text, $0) || isText($0)
    }
  }

  /// A sentence, or a passage too long for anything else.
  func isText(_ index: Int) -> Bool {
    passages[index].count > Self.longest || Scalars.isTerminal(passages[index].last(in: text.prose.bytes))
  }

  /// Bytes of the longest passage with which a document may begin.
  private static let longest = 400
}
