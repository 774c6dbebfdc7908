import PlanSyntax

/// Lines inside paragraphs, of which one may be an item that lost its marker: where the line before happened to fill the page, it looks as if it went on
/// with the paragraph.
struct InnerLines {
  private let document: ShapedText
  private let text: ScannedText
  /// Many lines are short, for they break behind points: see ``PageLine``.
  private let isPieced: Bool
  /// Lines break behind any point, and hardly another marker is damaged: that a line begins inside a paragraph tells nothing, and a number left out is the author's.
  private let showsNoParagraphs: Bool

  /// - Parameter damage: −ln of the document's rate of damage.
  init(_ document: ShapedText, damage: Float) {
    self.document = document
    text = document.text
    isPieced = document.text.prose.isPieced(document.range)
    showsNoParagraphs = isPieced && damage > Cost.damageOfSoundText - 1
  }

  /// Lines inside a passage that begin behind a sentence or a tag, and not with a marker.
  func candidates(in passage: Int) -> [Range<UInt32>] {
    let (start, end) = (text.prose.passages[passage].start, text.prose.passages[passage].end)
    // Most paragraphs have a single line.
    guard let first = Joint.last(in: text.prose.joints, at: start), first + 1 < text.prose.joints.count,
      text.prose.joints[first + 1].offset < end
    else { return [] }
    let begins = text.prose.joints[(first + 1)...].prefix { $0.offset < end }.map(\.offset)
    var markers = text.contents[passage].starts.map { text.surfaces[Int(text.starts[Int($0)].firstSurface)] }[...]
    var last: Surface?
    return zip(begins, begins.dropFirst() + [end]).map { $0..<$1 }.filter { line in
      while let next = markers.first, next.start < line.lowerBound {
        last = next
        markers.removeFirst()
      }
      guard markers.first?.start != line.lowerBound, !isOfTag(line, in: passage),
        !JoiningWords.begin(text.prose.bytes.span, Int(line.lowerBound)..<Int(line.upperBound))
      else { return false }
      if text.followsTag(line.lowerBound, in: passage) { return true }
      let before = Scalars.decode(text.prose.bytes, before: Int(line.lowerBound), start: Int(start)).value
      // What stands before a list is its heading wherever it begins.
      return (!showsNoParagraphs || document[passage].leadsList || item(behind: line, in: passage) != nil)
        && (Scalars.isTerminal(before) || last.map { isHeading($0, line) } ?? false)
    }
  }

  /// Whether another item may be hidden in a passage of joined lines.
  func mayHide(in passage: Int) -> Bool {
    text.prose.isWrapped && (isPieced || passage < document.range.lowerBound || !candidates(in: passage).isEmpty)
  }

  /// What the rest of a passage looks like from one of its lines on.
  func shape(of line: Range<UInt32>, in passage: Int) -> Shape {
    document.shapes.shape(
      text, passage: passage, from: line, isShort: mayEndHeading(line, in: passage), itemBehind: item(behind: line, in: passage))
  }

  /// The style of the whole marker that begins where a line ends, on the next line or the next passage.
  func item(behind line: Range<UInt32>, in passage: Int) -> NumberingStyle? {
    if line.upperBound == text.prose.passages[passage].end {
      return passage + 1 < document.range.upperBound ? text.item(behind: passage, isInside: true) : nil
    }
    let starts = Int(text.contents[passage].starts.lowerBound)..<Int(text.contents[passage].starts.upperBound)
    let next = starts.partitioningIndex { text.surfaces[Int(text.starts[$0].firstSurface)].start >= line.upperBound }
    guard next < starts.upperBound else { return nil }
    let surface = text.surfaces[Int(text.starts[next].firstSurface)]
    guard surface.start == line.upperBound, surface.value > 0, surface.wholeStyle != .decimal else { return nil }
    return surface.wholeStyle
  }

  /// `…、市城管局；⏎责任单位：各区人民政府）`, `〔市水利局、市住房城乡建设局⏎按职责分工负责〕`: whether a line begins in the midst of a tag, or with what a tag says.
  private func isOfTag(_ line: Range<UInt32>, in passage: Int) -> Bool {
    let tags = text.contents[passage].tags
    let next = text.firstTag(in: tags, from: line.lowerBound)
    return next > Int(tags.lowerBound) && text.tags[next - 1].end > line.lowerBound
      || Scalars.decode(text.prose.bytes.span, at: Int(line.lowerBound), end: Int(line.upperBound)).value == "〔"
      || RoleLabel.opensLine(text.prose.bytes.span, at: Int(line.lowerBound), end: Int(line.upperBound))
  }

  /// `第三章 申报与推荐⏎申报奖励，应当具备下列条件：`: whether a marker before a line has a heading that ends where the line begins.
  private func isHeading(_ marker: Surface, _ line: Range<UInt32>) -> Bool {
    guard marker.wholeStyle != nil, line.lowerBound > marker.textStart + 6, line.lowerBound - marker.textStart <= Prose.shortLine
    else { return false }
    return Scalars.behindHan(text.prose.bytes.span, from: Int(marker.textStart), to: Int(line.lowerBound)) == Int(line.lowerBound)
  }

  /// Whether the page would have had room for more, and a heading may end here: not at a comma, nor before a quotation, `加快制定电商企业⏎“一企一策”`.
  private func mayEndHeading(_ line: Range<UInt32>, in passage: Int) -> Bool {
    // `…（县水利局负责）⏎健全服务体系，提高服务质量⏎17.…`
    if item(behind: line, in: passage) != nil, line.count <= ShapedText.longestHeading {
      return Scalars.isHan(Scalars.decode(text.prose.bytes, before: Int(line.upperBound), start: Int(line.lowerBound)).value)
    }
    guard !isPieced, line.count <= Prose.shortLine else { return false }
    let bytes = text.prose.bytes.span
    let end = Int(line.upperBound)
    return Scalars.isHan(Scalars.decode(bytes, before: end, start: Int(line.lowerBound)).value)
      && (end >= bytes.count || Scalars.isHan(Scalars.decode(bytes, at: end, end: bytes.count).value))
  }
}
