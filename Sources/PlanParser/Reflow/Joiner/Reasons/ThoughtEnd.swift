/// A paragraph begins with a line, because of what the line before ends and this one begins with.
enum ThoughtEnd: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    // `…按职责分工负责〕⏎附件：1.任务分解表`
    if joiner.paragraph.openBrackets == 0, SurfaceScanner.closes(seam.last), AttachmentStart.beginsAttachmentList(seam.index, joiner) {
      return true
    }
    if Scalars.endsThought(seam.last), seam.isMarked || AttachmentStart.beginsAttachments(seam.index, joiner) { return true }
    if joiner.paragraph.openBrackets > 0 { return UnclosedTag.holds(at: seam, joiner) }
    return AttachmentStart.isAttachmentHead(seam.index, joiner)
      || joiner.paragraph.lineCount == 1 && AttachmentStart.isAttachmentHead(joiner.lastLine, joiner)
  }
}
