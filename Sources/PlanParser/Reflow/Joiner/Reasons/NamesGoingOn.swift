/// `责任单位：市财政局、⏎市水利局`: whether the paragraph opens with a label and its units go on on this line, in a text whose lines are whole
/// paragraphs otherwise.
enum NamesGoingOn: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    guard seam.last == "、" else { return false }
    let (first, next) = (joiner.lines[joiner.lastLine + 1 - joiner.lineCount], seam.below)
    return TornLabel.goesOn(
      joiner.bytes.span, first.text, next.text)
  }
}
