/// The line before is short and ends no sentence: a heading or a title, unless sentences stand before it in its paragraph.
enum ShortLine: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    if seam.isMarked || Scalars.endsThought(seam.last) { return false }
    if seam.endsInBracket { return false }
    // `我部研究起草了⏎《关于…的通知⏎（征求意见稿）》`
    if ["《", "“", "（", "(", "〈"].contains(seam.first), !joiner.paragraph.beginsWithMarker {
      // `“无废城市”建设工作方案⏎“无废城市”是…`
      return SurfaceScanner.opens(seam.first) || !TitleSoFar.isTitleSoFar(joiner)
    }
    if joiner.paragraph.hasSentence { return !GluedHeading.endsWithGluedHeading(joiner) }
    // `第十条【信息共享】…按要求进行统⏎一归集`: an article is a sentence, and what was lost of its marker shortens its first line.
    guard let width = joiner.layout.width, joiner.paragraph.beginsWithArticle, Scalars.isHan(seam.last) else { return false }
    return joiner.lines.columns(of: joiner.lastLine) >= width - 2 * PageLine.slack
  }
}
