import PlanSyntax

/// One document of the text: which passages are its title, which tell about it, which are its body.
struct Division {
  let kind: DocumentKind
  /// All its passages.
  let passages: Range<Int>
  /// The lines of the title; empty where there is none.
  let title: [Int]
  /// A table of contents above the title; empty where there is none.
  let contents: Range<Int>
  /// From the preamble to the closing words.
  let body: Range<Int>
  /// The part of the body that may hold sections: all between a table of contents, the words of address or what stands above the preamble and the list of attachments.
  let numbered: Range<Int>
  /// Page footer, 版记.
  let colophon: Range<Int>

  /// Cuts the text into documents. Linear.
  static func divide(_ text: ScannedText) -> [Division] {
    let all = text.prose.passages.indices
    guard !all.isEmpty else { return [] }
    let boundaries = BoundaryFinder.find(text)
    var divisions: [Division] = []
    for (number, boundary) in boundaries.enumerated() {
      let end = number + 1 < boundaries.count ? boundaries[number + 1].passage : all.upperBound
      divisions.append(make(text, boundary, end: end, next: number + 1 < boundaries.count ? boundaries[number + 1] : nil))
    }
    return divisions
  }

  private static func make(_ text: ScannedText, _ boundary: Boundary, end: Int, next: Boundary?) -> Division {
    let passages = boundary.passage..<end
    let front = FrontMatter.read(text, passages, from: boundary.title, titleLines: boundary.titleLines)
    let body = front.bodyStart..<Colophon.start(text, front.bodyStart..<end)
    var kind = boundary.kind
    if kind == .plan, boundary.isFirst, CoveringNotice.stands(text, title: front.title, body: body, before: next) { kind = .notice }
    let numberedStart = max(Contents.end(text, body), Salutation.end(text, body), LineBelowTitle.end(text, body))
    // A table of contents lists attachments as well: what names those of the text stands behind it.
    let listStart = AttachmentList.start(text, numberedStart..<body.upperBound)
    return Division(
      kind: kind, passages: passages, title: front.title, contents: front.contents, body: body,
      numbered: numberedStart..<NotesBehind.start(text, numberedStart..<listStart), colophon: body.upperBound..<end)
  }
}
