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
      divisions.append(make(text, boundary, end: end, isFollowed: number + 1 < boundaries.count))
    }
    return divisions
  }

  private static func make(_ text: ScannedText, _ boundary: Boundary, end: Int, isFollowed: Bool) -> Division {
    let passages = boundary.passage..<end
    let front = FrontMatter.read(text, passages, from: boundary.title)
    let body = front.bodyStart..<Colophon.start(text, front.bodyStart..<end)
    var kind = boundary.kind
    if kind == .plan, isFollowed, boundary.isFirst, FrontMatter.isCoveringNotice(text, title: front.title, body: body) { kind = .notice }
    return Division(
      kind: kind, passages: passages, title: front.title, body: body,
      numbered: max(Contents.end(text, body), Salutation.end(text, body))..<AttachmentList.start(text, body),
      colophon: body.upperBound..<end)
  }
}

/// A passage with which a document begins.
struct Boundary {
  let passage: Int
  /// Behind the headings of a collection, else the same.
  let title: Int
  let kind: DocumentKind
  let isFirst: Bool

  init(passage: Int, title: Int? = nil, kind: DocumentKind, isFirst: Bool = false) {
    self.passage = passage
    self.title = title ?? passage
    self.kind = kind
    self.isFirst = isFirst
  }

  /// Bytes of the longest passage with which a document may begin.
  private static let longest = 400

  /// The first passage, every attachment's head and list of terms, every title behind a signature, with a collection's number, or with numbering that
  /// begins anew behind it. Linear: titles are looked for at short passages only.
  static func find(_ text: ScannedText) -> [Boundary] {
    var result = [Boundary(passage: 0, kind: .plan, isFirst: true)]
    let passages = text.prose.passages
    var outermost: Int? = nil
    var index = 1
    while index < passages.count {
      // Asked for once, for it answers nearly all that follows: what begins with a marker is a numbered title, or no title at all.
      let marker = PassageKind.marker(text, index)
      var boundary: Boundary? = nil
      if passages[index].count > longest {
        // Most passages are longer than anything that a document begins with.
      } else if marker == nil, PassageKind.isAttachmentHead(text, index) || PassageKind.isGlossaryHead(text, index) {
        boundary = Boundary(passage: index, kind: .attachment)
      } else if marker?.style == .arabicDot, PassageKind.numberedTitle(text, index) != nil {
        var start = index
        for style in [NumberingStyle.hanParenthesis, .hanComma]
        where start > result[result.count - 1].passage + 1 && PassageKind.isCollectionHeading(text, start - 1, style) { start -= 1 }
        boundary = Boundary(passage: start, title: index, kind: .plan, isFirst: true)
      } else if PassageKind.isDate(text, index) {
        boundary = behindSignature(text, index, since: result[result.count - 1].passage)
      } else if marker == nil, index > result[result.count - 1].passage + 3,
        PassageKind.isInnerTitle(text, index, outermost: outermost) || PassageKind.isNamedTitle(text, index, before: result)
      {
        boundary = Boundary(passage: index, kind: .plan)
      }
      if let boundary {
        result.append(boundary)
        index = max(index, boundary.passage)
        outermost = nil
      } else if let rank = marker?.rank ?? PassageKind.rankOfRemains(text, index), rank < outermost ?? .max {
        outermost = rank
      }
      index += 1
    }
    return result
  }

  /// Signature and date, perhaps （此件公开发布）, then a title: another document begins.
  private static func behindSignature(_ text: ScannedText, _ date: Int, since start: Int) -> Boundary? {
    let passages = text.prose.passages
    var next = date + 1
    while next < passages.count, next <= date + 2, PassageKind.isRemark(text, next) || PassageKind.isAttachmentEntry(text, next) {
      next += 1
    }
    // `附件` is looked at for itself.
    guard next < passages.count, date > start + 2, !PassageKind.isAttachmentHead(text, next), PassageKind.titleRun(text, from: next) != nil
    else { return nil }
    return Boundary(passage: next, kind: .plan)
  }
}
