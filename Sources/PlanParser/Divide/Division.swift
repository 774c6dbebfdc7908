import PlanSyntax

/// One document of the text: which passages are its title, which tell about it, which are its body.
struct Division {
  let kind: DocumentKind
  /// All its passages.
  let passages: Range<Int>
  /// Passages before the body that are no title: metadata, page furniture.
  let front: [Int]
  /// The lines of the title; empty where there is none.
  let title: [Int]
  /// From the preamble to the closing words.
  let body: Range<Int>
  /// The part of the body that may hold sections: all before the list of attachments.
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
    let front = FrontMatter.read(text, passages)
    let body = front.bodyStart..<Colophon.start(text, front.bodyStart..<end)
    var kind = boundary.kind
    if kind == .plan, isFollowed, boundary.isFirst, FrontMatter.isCoveringNotice(text, title: front.title, body: body) { kind = .notice }
    return Division(kind: kind, passages: passages, front: front.items, title: front.title, body: body,
      numbered: body.lowerBound..<AttachmentList.start(text, body), colophon: body.upperBound..<end)
  }
}

/// A passage with which a document begins.
struct Boundary {
  let passage: Int
  let kind: DocumentKind
  var isFirst = false

  /// The first passage, and every attachment's head and every title behind a signature.
  static func find(_ text: ScannedText) -> [Boundary] {
    var result = [Boundary(passage: 0, kind: .plan, isFirst: true)]
    let passages = text.prose.passages
    var index = 1
    while index < passages.count {
      if PassageKind.isAttachmentHead(text, index) {
        result.append(Boundary(passage: index, kind: .attachment))
      } else if PassageKind.isNumberedTitle(text, index) {
        result.append(Boundary(passage: index, kind: .plan))
      } else if PassageKind.isDate(text, index) {
        // Signature and date, perhaps （此件公开发布）, then a title: another document begins.
        var next = index + 1
        while next < passages.count, next <= index + 2, PassageKind.isRemark(text, next) { next += 1 }
        if next < passages.count, index > result[result.count - 1].passage + 2, PassageKind.titleRun(text, from: next) != nil {
          result.append(Boundary(passage: next, kind: .plan))
          index = next
        }
      }
      index += 1
    }
    return result
  }
}
