import PlanSyntax

/// Titles inside the text, with which the next document begins though nothing announces it.
extension PassageKind {
  /// A title inside the text: lines that end like one, and numbering that begins anew behind them.
  ///
  /// - Parameters:
  ///   - outermost: the outermost level seen since the last title.
  ///   - document: where the document begins that would end here.
  static func isInnerTitle(_ text: ScannedText, _ index: Int, outermost: OutermostLevel, of document: Boundary) -> Bool {
    guard let run = titleRun(text, from: index) else { return false }
    let last = run.upperBound - 1
    guard text.prose.passages[last].count >= longestHeading,
      endsLikeTitle(text, last, endings: TitleEnding.ofPlans) || namesYear(text, run)
    else {
      let title = NextTitle(text, run, behind: document)
      return title.beginsAnew(outermost) || title.beginsAnewBelow(outermost)
    }
    if opensNotice(text, run) { return true }
    let hasPreamble = opensPreamble(text, run.upperBound)
    var first: UInt16 = hasPreamble ? 2 : 1
    for next in run.upperBound..<min(run.upperBound + 12, text.prose.passages.count) {
      guard let surface = text.leading(next), !surface.pieces.contains(.dash) else { continue }
      guard let rank = surface.rank else {
        // `、指导思想` before `二、主要任务`
        first = 2
        continue
      }
      // Behind a preamble 一、 may be lost, and （一） comes first.
      if (1...first).contains(surface.value), rank <= outermost.rank || hasPreamble { return true }
      break
    }
    let title = NextTitle(text, run, behind: document)
    return title.beginsAnewWithSecond(outermost) || title.beginsAnewBelow(outermost)
  }

  /// Bytes of a heading that may end like a title, at the most.
  private static let longestHeading = 30

  /// `为进一步深化…改革，特制定以下规定：`: so begins the text of a document, and of no section.
  static func opensPreamble(_ text: ScannedText, _ index: Int) -> Bool {
    guard index < text.prose.passages.count else { return false }
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    guard passage.count <= longestPreamble, TitleEnd.preambleOpenings.begins(bytes.span, from: start, to: end),
      Scalars.endsThought(Scalars.decode(bytes, before: end, start: start).value)
    else { return false }
    return (["制定本", "制定以下", "制定如下", "制订本", "提出以下", "提出如下"] as [StaticString]).contains {
      Finder.contains($0, bytes, max(start, end - 60), end)
    }
  }

  /// In bytes.
  private static let longestPreamble = 1500

  /// `某市人民政府办公室关于印发…的通知⏎某政办发〔2022〕8号⏎各县人民政府：`: those to whom it goes stand below a notice's title alone.
  private static func opensNotice(_ text: ScannedText, _ title: Range<Int>) -> Bool {
    let passages = text.prose.passages
    var next = title.upperBound
    if next < passages.count, DocumentNumber.isWhole(text.prose.bytes, passages[next].range) {
      next += 1
    }
    guard next < passages.count, isAddressee(text, next) else { return false }
    return Scalars.matches("各", text.prose.bytes, at: Int(passages[next].start), end: Int(passages[next].end))
      && title.contains { Finder.contains("关于", text.prose.bytes, Int(passages[$0].start), Int(passages[$0].end)) }
  }

  /// `某县2024年文明城市创建责任清单`: no heading names its year.
  static func namesYear(_ text: ScannedText, _ run: Range<Int>) -> Bool {
    let bytes = text.prose.bytes
    let title = Int(text.prose.passages[run.lowerBound].start)..<Int(text.prose.passages[run.upperBound - 1].end)
    guard let year = Finder.find("年", bytes, title.lowerBound, title.upperBound) else { return false }
    var start = year
    for _ in 0..<4 {
      let (scalar, length) = Scalars.decode(bytes, before: start, start: title.lowerBound)
      guard NumeralCharacter.arabic(scalar) != nil else { return false }
      start -= length
    }
    return true
  }
}
