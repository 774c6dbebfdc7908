import PlanSyntax

/// One document of the text: which passages are its title, which tell about it, which are its body.
struct Division {
  let kind: DocumentKind
  /// All its passages.
  let passages: Range<Int>
  /// The lines of the title; empty where there is none.
  let title: [Int]
  /// From the preamble to the closing words.
  let body: Range<Int>
  /// The part of the body that may hold sections: all between a table of contents or the words of address and the list of attachments.
  let numbered: Range<Int>
  /// Page footer, 版记.
  let colophon: Range<Int>

  /// Cuts the text into documents. Linear.
  static func divide(_ text: ScannedText) -> [Division] {
    let all = text.prose.passages.indices
    guard !all.isEmpty else { return [] }
    let boundaries = Boundary.find(text)
    var divisions: [Division] = []
    for (number, boundary) in boundaries.enumerated() {
      let end = number + 1 < boundaries.count ? boundaries[number + 1].passage : all.upperBound
      divisions.append(make(text, boundary, end: end, next: number + 1 < boundaries.count ? boundaries[number + 1] : nil))
    }
    return divisions
  }

  private static func make(_ text: ScannedText, _ boundary: Boundary, end: Int, next: Boundary?) -> Division {
    let passages = boundary.passage..<end
    let front = FrontMatter.read(text, passages, from: boundary.title, isTitled: boundary.isTitled)
    let body = front.bodyStart..<Colophon.start(text, front.bodyStart..<end)
    var kind = boundary.kind
    if kind == .plan, boundary.isFirst, CoveringNotice.stands(text, title: front.title, body: body, before: next) { kind = .notice }
    let numberedStart = max(Contents.end(text, body), Salutation.end(text, body))
    // A table of contents lists attachments as well: what names those of the text stands behind it.
    let listStart = AttachmentList.start(text, numberedStart..<body.upperBound)
    return Division(
      kind: kind, passages: passages, title: front.title, body: body,
      numbered: numberedStart..<NotesBehind.start(text, numberedStart..<listStart), colophon: body.upperBound..<end)
  }
}

/// A passage with which a document begins.
struct Boundary {
  let passage: Int
  /// Behind the headings of a collection, else the same.
  let title: Int
  let kind: DocumentKind
  let isFirst: Bool
  /// The passage itself is the title, behind what names the attachment: `附件1：考核办法`.
  let isTitled: Bool

  init(passage: Int, title: Int? = nil, kind: DocumentKind, isFirst: Bool = false, isTitled: Bool = false) {
    self.passage = passage
    self.title = title ?? passage
    self.kind = kind
    self.isFirst = isFirst
    self.isTitled = isTitled
  }

  /// Bytes of the longest passage with which a document may begin.
  private static let longest = 400

  /// The first passage, every attachment's head and list of terms, every title behind a signature, with a collection's number, or with numbering that
  /// begins anew behind it. Linear: titles are looked for at short passages only.
  static func find(_ text: ScannedText) -> [Boundary] {
    var result = [Boundary(passage: 0, kind: .plan, isFirst: true)]
    let passages = text.prose.passages
    var outermost: OutermostLevel? = nil
    // Nothing is signed of which no text came: a day among facts about a document stands above it.
    var hasText = isText(text, 0)
    var index = 1
    while index < passages.count {
      // Asked for once, for it answers nearly all that follows: what begins with a marker is a numbered title, or no title at all.
      let marker = PassageKind.marker(text, index)
      var boundary: Boundary? = nil
      if passages[index].count > longest {
        // Most passages are longer than anything that a document begins with.
      } else if marker == nil, PassageKind.isAttachmentHead(text, index) || PassageKind.isGlossaryHead(text, index) {
        boundary = Boundary(passage: index, kind: .attachment)
      } else if marker == nil, let outermost, PassageKind.isUnsignedAttachmentHead(text, index, outermost: outermost.rank) {
        boundary = Boundary(passage: index, kind: .attachment, isTitled: true)
      } else if marker?.style == .arabicDot, PassageKind.numberedTitle(text, index) != nil {
        var start = index
        for style in [NumberingStyle.hanParenthesis, .hanComma]
        where start > result[result.count - 1].passage + 1 && PassageKind.isCollectionHeading(text, start - 1, style) { start -= 1 }
        boundary = Boundary(passage: start, title: index, kind: .plan, isFirst: true)
      } else if marker == nil, result[result.count - 1].kind == .attachment,
        isNextAttachment(text, index, behind: result[result.count - 1])
      {
        boundary = Boundary(passage: index, kind: .attachment, isTitled: !PassageKind.isTableHead(text, index))
      } else if PassageKind.isDate(text, index) {
        if hasText { boundary = behindSignature(text, index, since: result[result.count - 1].passage) }
      } else if marker == nil, index > result[result.count - 1].passage + 3,
        PassageKind.isInnerTitle(text, index, outermost: outermost, of: result[result.count - 1])
          || PassageKind.isNamedTitle(text, index, before: result)
      {
        if repeatsTitle(text, index, of: result[result.count - 1]) {
          index = max(index, (PassageKind.titleRun(text, from: index)?.upperBound ?? index) - 1)
        } else {
          boundary = Boundary(passage: index, kind: .plan)
        }
      }
      if boundary?.kind == .attachment,
        Contents.isHead(text, index - 1) || Contents.isAll(text, result[result.count - 1].passage..<index)
      {
        // `目录⏎一、总体要求……1⏎附件……9`: the table names it.
        boundary = nil
      }
      if let boundary {
        result.append(boundary)
        index = max(index, boundary.passage)
        outermost = nil
        hasText = false
      } else if let marker {
        OutermostLevel.note(marker.rank, marker.value, in: &outermost)
      } else if let rank = PassageKind.rankOfRemains(text, index) {
        OutermostLevel.note(rank, 0, in: &outermost)
      }
      hasText = hasText || marker != nil || isText(text, index)
      index += 1
    }
    return result
  }

  /// `…工作方案⏎目录⏎一、总体要求……1⏎…工作方案⏎一、总体要求`: behind its table of contents a document has its title once more.
  private static func repeatsTitle(_ text: ScannedText, _ index: Int, of document: Boundary) -> Bool {
    !Contents.isHead(text, document.title) && Contents.isAll(text, document.passage..<index)
  }

  /// A sentence, or a passage too long for anything else.
  private static func isText(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count > longest || Scalars.isTerminal(passage.last(in: text.prose.bytes))
  }

  /// `附件2：成员名单`, `附表2` behind an attachment.
  private static func isNextAttachment(_ text: ScannedText, _ index: Int, behind attachment: Boundary) -> Bool {
    guard let label = PassageKind.attachmentLabel(text, index) else { return false }
    return PassageKind.isTableHead(text, index)
      || (attachment.isTitled || label.hasNumber) && PassageKind.isTitledAttachmentHead(text, index)
      || PassageKind.isNextInNumber(text, index, behind: attachment.passage)
  }

  /// Signature and date, perhaps （此件公开发布） and who is to be asked, then an attachment with its title, or a title: another document begins.
  private static func behindSignature(_ text: ScannedText, _ date: Int, since start: Int) -> Boundary? {
    let passages = text.prose.passages
    guard date > start + 2 else { return nil }
    var next = date + 1
    var isAnnotated = false
    while next < passages.count, next <= date + mostRemarks {
      if PassageKind.isTitledAttachmentHead(text, next, isSigned: true) {
        return Boundary(passage: next, kind: .attachment, isTitled: true)
      }
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
    guard let title = PassageKind.titleRun(text, from: next), !isAnnotated || opensText(text, title.upperBound) else { return nil }
    return Boundary(passage: next, kind: .plan)
  }

  /// Lines of remarks below a signature, at the most.
  private static let mostRemarks = 4

  /// Whether sections or sentences come among the next few lines: a page has links below whom to ask.
  private static func opensText(_ text: ScannedText, _ index: Int) -> Bool {
    (index..<max(index, min(index + 3, text.prose.passages.count))).contains {
      PassageKind.beginsWithMarker(text, $0) || isText(text, $0)
    }
  }
}

/// The outermost level that a document has shown so far.
struct OutermostLevel {
  /// Its canonical depth.
  let rank: Int
  /// The highest number of its markers.
  private(set) var highest: UInt16

  /// Takes a marker into account; 0 stands for a number that was lost.
  static func note(_ rank: Int, _ value: UInt16, in level: inout OutermostLevel?) {
    if let known = level, known.rank <= rank {
      if known.rank == rank { level?.highest = max(known.highest, value) }
    } else {
      level = OutermostLevel(rank: rank, highest: value)
    }
  }
}
