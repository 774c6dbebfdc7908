import PlanSyntax

/// What a file begins with that sends out the document behind it: `某县人民政府办公室关于印发《…实施方案》的通知`.
enum CoveringNotice {
  /// Whether the first document of a file is one.
  ///
  /// - Parameter next: where the document behind it begins; nil where none does.
  static func stands(_ text: ScannedText, title: [Int], body: Range<Int>, before next: Boundary?) -> Bool {
    guard let next else {
      // `关于印发《…方案》的通知`, and the plan itself is a file to be fetched.
      return sendsOut(text, title) && namesNotice(text, title) && !body.contains { PassageKind.beginsWithMarker(text, $0) }
    }
    if sendsOut(text, title) || body.prefix(mostLines).contains(where: { tells(text, $0) }) { return true }
    if !next.isFirst, title.isEmpty, isAddressed(text, body) { return true }
    // `关于开展…排查的通知` with sections of its own and forms behind it; the next document of a collection is none of its own.
    return !next.isFirst && namesNotice(text, title)
  }

  /// Passages of the text that may say what is sent out.
  private static let mostLines = 12

  /// `各镇人民政府：`: a letter that lost its title, with what it sends behind it.
  private static func isAddressed(_ text: ScannedText, _ body: Range<Int>) -> Bool {
    guard let first = body.first, PassageKind.isAddressee(text, first) else { return false }
    let passage = text.prose.passages[first]
    return passage.holds("各", in: text.prose.bytes) && !passage.holds("各位", in: text.prose.bytes)
  }

  /// Whether a passage says that something is sent out with it.
  static func tells(_ text: ScannedText, _ index: Int) -> Bool { holds(text, index, phrases) }

  /// `现印发给你们，请认真贯彻执行。`
  private static let phrases = WordList([
    "印发给你们", "转发给你们", "下达给你们", "下发给你们", "现予印发", "现印发", "现予发布", "现予公布", "予以公布", "予以发布", "予以印发", "印發給你們", "轉發給你們", "現印發",
  ])

  private static func sendsOut(_ text: ScannedText, _ title: [Int]) -> Bool { title.contains { holds(text, $0, verbs) } }
  private static let verbs = WordList(["印发", "印發"])

  /// The kinds of papers (条例, 第八条) that tell somebody something and set nothing up.
  private static func namesNotice(_ text: ScannedText, _ title: [Int]) -> Bool {
    title.last.map { PassageKind.endsLikeTitle(text, $0, endings: notices) } ?? false
  }
  private static let notices = WordList(["通知", "公告", "通告", "通报", "函"])

  private static func holds(_ text: ScannedText, _ index: Int, _ words: WordList) -> Bool {
    words.occurs(text.prose.bytes.span, in: text.prose.passages[index].range)
  }
}
