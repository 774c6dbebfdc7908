/// The line before is full: its paragraph may go on, unless it ends in a colon, a tag or a title, or this line is indented.
enum FullLine: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    // `（责任单位：市水利局）⏎抄送：市委办公室。`
    if ColophonLabel.begins(joiner.bytes.span, seam.below.text) { return false }
    // `（二）合并年度报告（县税务局）⏎1.开展培训`: a tag ended it. `…第四次会议修正⏎第一章 总则`: so did a line that is neither heading nor sentence.
    // `责任单位：市财政局、市水利局⏎二、工作安排`: units are all that such a paragraph holds.
    if seam.isMarked,
      joiner.paragraph.beginsWithLabel || SurfaceScanner.closes(seam.last) || TitleSoFar.endsBeforeMarker(joiner)
        || TitleSoFar.beginsList(seam.index, joiner)
    {
      return false
    }
    // `…，请认真贯彻执行。⏎某市人民政府⏎2024年3月12日`: the notice's last sentence fills its line by chance.
    if seam.isMarked || Scalars.isTerminal(seam.last) {
      return !seam.below.isIndented && (seam.isMarked || !PieceOfLine.isLabel(seam.index, joiner))
    }
    if TitleEnd.holds(at: seam, joiner) { return false }
    if Scalars.endsThought(seam.last) || seam.endsInBracket && !goesOnBehindRemark(joiner) { return false }
    // `…考核。〔责任单位：市水利局〕⏎4拓宽渠道`, but `（市府发〔2024〕⏎37号）`
    if SurfaceScanner.closes(seam.last), joiner.paragraph.endsInRemark { return false }
    return !seam.below.isIndented || seam.above.isIndented && !joiner.layout.indentsParagraphs
  }

  /// `…，滨江保税物流中心（B型）⏎获批设立，…`: whether the line before breaks off behind a bracket inside a sentence. A bracket that says who has a task, or that stands
  /// behind a stop, ends its paragraph.
  private static func goesOnBehindRemark(_ joiner: LineJoiner) -> Bool {
    guard joiner.paragraph.isProse, joiner.paragraph.openBrackets == 0, !joiner.paragraph.endsInRemark else { return false }
    let bytes = joiner.bytes.span
    let line = joiner.lines[joiner.lastLine].text
    let end = line.upperBound - Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound).length
    var offset = end
    while offset > max(line.lowerBound, end - Self.longestRemark) {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: line.lowerBound)
      if SurfaceScanner.closes(scalar) { return false }
      if SurfaceScanner.opens(scalar) {
        let before = Scalars.decode(bytes, before: offset - length, start: line.lowerBound).value
        return (Scalars.isHan(before) || before == "”" || before == "》") && RoleLabel.read(bytes, at: offset, end: end) == nil
          && !Self.sharesOut.ends(bytes, from: offset, to: end) && !ActorName.ends(bytes, offset..<end)
      }
      offset -= max(1, length)
    }
    return false
  }

  /// In bytes.
  private static let longestRemark = 36

  /// What a bracket ends with that says who has a task, and no name: `（县水利局牵头负责）`
  private static let sharesOut = WordList(["负责", "配合", "牵头", "落实", "参与", "实施", "等", "分管", "前", "底", "完成", "推进", "坚持"])
}
