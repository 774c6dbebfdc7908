/// `…（责任单位：县民政局、县⏎卫生健康局⏎    各乡镇要加强…`: whether the bracket that is open is that of a tag which lost its closing one, and ends with the line
/// before, which is short or has a paragraph's indent behind it.
///
/// Before a marker the paragraph goes on: what it holds of the tag is told from the item behind it where it is scanned.
enum UnclosedTag: JoinReason {
  @inline(never)
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard !seam.isMarked, !joiner.layout.isPieced, TagText.mayEnd(with: seam.last), !joiner.lines.isMarked(seam.index),
      joiner.endsShort || joiner.layout.indentsParagraphs && seam.below.isIndented && !seam.above.isIndented
    else { return false }
    let first = max(0, joiner.lastLine + 1 - joiner.lineCount + joiner.paragraph.openLine)
    guard first <= joiner.lastLine, let depth = OpenTag.openTag(first, before: first < joiner.lastLine ? first + 1 : nil, joiner) else {
      return false
    }
    return OpenTag.endOfTag(seam.index, depth, joiner) == nil
  }
}
