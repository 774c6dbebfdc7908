import PlanSyntax

/// Lines inside paragraphs, of which one may be an item that lost its marker.
extension LostMarkers {
  /// Lines inside a passage that begin behind a sentence or a tag, and not with a marker: where the line before happened to fill the page, one that lost its
  /// marker looks as if it went on with the paragraph.
  func innerLines(of passage: Int) -> [Range<UInt32>] {
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
      guard markers.first?.start != line.lowerBound, !isOfTag(line, in: passage), !joinsOn(Int(line.lowerBound)..<Int(line.upperBound))
      else { return false }
      if text.followsTag(line.lowerBound, in: passage) { return true }
      let before = Scalars.decode(text.prose.bytes, before: Int(line.lowerBound), start: Int(start)).value
      // What stands before a list is its heading wherever it begins.
      return (!showsNoParagraphs || shapes[passage].leadsList || item(behind: line, in: passage) != nil)
        && (Scalars.isTerminal(before) || last.map { isHeading($0, line) } ?? false)
    }
  }

  /// `…、市城管局；⏎责任单位：各区人民政府）`, `〔市水利局、市住房城乡建设局⏎按职责分工负责〕`: whether a line begins in the midst of a tag, or with what a tag says.
  private func isOfTag(_ line: Range<UInt32>, in passage: Int) -> Bool {
    let tags = text.contents[passage].tags
    let next = text.firstTag(in: tags, from: line.lowerBound)
    return next > Int(tags.lowerBound) && text.tags[next - 1].end > line.lowerBound
      || Scalars.decode(text.prose.bytes.span, at: Int(line.lowerBound), end: Int(line.upperBound)).value == "〔"
      || RoleLabel.opensLine(text.prose.bytes.span, at: Int(line.lowerBound), end: Int(line.upperBound))
  }

  /// A marker may have been lost at the start of a line inside a passage, if what follows looks like a section of its level.
  ///
  /// - Parameter mustHead: whether it has to be a heading for itself right before an item, for no number is missing nearby.
  func append(_ line: Range<UInt32>, of passage: Int, mustHead: Bool, to found: inout Found) {
    var event = Event(passage: Int32(passage), start: -1, position: .wrapped, joint: line.lowerBound, offers: 0..<0, plain: 0, shape: nil)
    event.shape = shapes.shape(
      text, passage: passage, from: line, isShort: mayEndHeading(line, in: passage), itemBehind: item(behind: line, in: passage))
    if mustHead, !(event.shape.map { $0.form == .ownLine && $0.leadsItem && !$0.announces } ?? false) { return }
    addLost(to: &event, but: found.begunInside)
    for track in event.lostTracks {
      if model.shape(of: event, taking: offers[Int(event.lostOffers) + track]) > Cost.mostLooksInside {
        event.lostTracks.remove(track)
      }
    }
    if !event.lostTracks.isEmpty { found.events.append(event) }
  }

  /// Whether the page would have had room for more, and a heading may end here: not at a comma, nor before a quotation, `加快制定电商企业⏎“一企一策”`.
  private func mayEndHeading(_ line: Range<UInt32>, in passage: Int) -> Bool {
    // `…（县水利局负责）⏎健全服务体系，提高服务质量⏎17.…`
    if item(behind: line, in: passage) != nil, line.count <= Self.longestHeading {
      return Scalars.isHan(Scalars.decode(text.prose.bytes, before: Int(line.upperBound), start: Int(line.lowerBound)).value)
    }
    guard !isPieced, line.count <= Self.shortLine else { return false }
    let bytes = text.prose.bytes.span
    let end = Int(line.upperBound)
    return Scalars.isHan(Scalars.decode(bytes, before: end, start: Int(line.lowerBound)).value)
      && (end >= bytes.count || Scalars.isHan(Scalars.decode(bytes, at: end, end: bytes.count).value))
  }

  /// The style of the whole marker that begins where a line ends, on the next line or the next passage.
  func item(behind line: Range<UInt32>, in passage: Int) -> NumberingStyle? {
    if line.upperBound == text.prose.passages[passage].end {
      return passage + 1 < shapes.range.upperBound ? DocumentShapes.item(text, behind: passage, isInside: true) : nil
    }
    let starts = Int(text.contents[passage].starts.lowerBound)..<Int(text.contents[passage].starts.upperBound)
    let next = starts.partitioningIndex { text.surfaces[Int(text.starts[$0].firstSurface)].start >= line.upperBound }
    guard next < starts.upperBound else { return nil }
    let surface = text.surfaces[Int(text.starts[next].firstSurface)]
    guard surface.start == line.upperBound, surface.value > 0, surface.wholeStyle != .decimal else { return nil }
    return surface.wholeStyle
  }

  /// `第三章 申报与推荐⏎申报奖励，应当具备下列条件：`: whether a marker before a line has a heading that ends where the line begins.
  private func isHeading(_ marker: Surface, _ line: Range<UInt32>) -> Bool {
    guard marker.wholeStyle != nil, line.lowerBound > marker.textStart + 6, line.lowerBound - marker.textStart <= Self.shortLine
    else { return false }
    return Scalars.behindHan(text.prose.bytes.span, from: Int(marker.textStart), to: Int(line.lowerBound)) == Int(line.lowerBound)
  }

  /// Whether many lines of a part of a text are short, for they break behind points. Short lines that stand for themselves, as headings do, are no pieces.
  static func isPieced(_ prose: Prose, _ passages: Range<Int>) -> Bool {
    guard let start = passages.first.map({ prose.passages[$0].start }), let end = passages.last.map({ prose.passages[$0].end }),
      let first = Joint.last(in: prose.joints, at: start)
    else { return false }
    let joints = prose.joints[first...].prefix { $0.offset < end }
    var passage = passages.lowerBound
    var pieces = 0
    for (joint, next) in zip(joints, joints.dropFirst()) where next.offset - joint.offset <= shortLine {
      while passage < passages.upperBound, prose.passages[passage].end <= joint.offset { passage += 1 }
      if passage < passages.upperBound, next.offset < prose.passages[passage].end { pieces += 1 }
    }
    return pieces * 3 > joints.count
  }

  /// In bytes: lines of pages have more than twenty characters.
  private static let shortLine = 60
}
