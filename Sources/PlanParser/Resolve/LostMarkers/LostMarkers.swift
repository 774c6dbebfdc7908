import PlanSyntax

/// The second look at a document: the same events with their shapes, and every passage that looks like it as a place where a marker may
/// have been lost whole.
///
/// What is known of the document stands here and does not change; what is found grows in a value of its own, so that nothing need be copied for a look.
struct LostMarkers {
  let text: ScannedText
  let shapes: DocumentShapes
  let model: Model
  /// The tracks of which a marker can be lost.
  private let tracks: TrackSet
  /// Index of the first offer of a marker of which nothing is left: one a track, and once more at each of the prices of text that no heading looks like.
  private let lostOffers: Int32
  private let bareHeadings: BareHeadings
  let offers: [Offer]
  /// Many lines are short, for they break behind points: see ``PageLine``.
  let isPieced: Bool
  /// Lines break behind any point, and hardly another marker is damaged: that a line begins inside a paragraph tells nothing, and a number left out is the author's.
  let showsNoParagraphs: Bool

  /// What was found so far.
  struct Found {
    var events: [Event] = []
    /// Tracks of which the passage at hand holds the first item inside; found once a passage, for it may have thousands of lines.
    var begunInside = TrackSet()
    fileprivate var lone = LoneParagraphs()
    /// The passage behind one that announces a list and stands right behind an event.
    fileprivate var behindLast = 0
  }

  /// The events that are known with their shapes, and those where nothing is left of a marker.
  static func added(
    to known: EventList, _ text: ScannedText, _ shapes: DocumentShapes, _ model: Model, after survey: Survey
  ) -> EventList {
    let look = LostMarkers(text, shapes, model, survey.tracksInUse, known.offers)
    return EventList(events: look.events(among: known.events, survey.windows), offers: look.offers)
  }

  private init(_ text: ScannedText, _ shapes: DocumentShapes, _ model: Model, _ tracksInUse: TrackSet, _ offers: [Offer]) {
    self.text = text
    self.shapes = shapes
    self.model = model
    var tracks = TrackSet()
    for (index, track) in model.tracks.enumerated()
    where track.style != .dash && track.style != .firstIs && (track.isChapterNumber || tracksInUse.contains(index)) {
      tracks.insert(index)
    }
    self.tracks = tracks
    lostOffers = Int32(offers.count)
    bareHeadings = BareHeadings(text, shapes)
    isPieced = Self.isPieced(text.prose, shapes.range)
    showsNoParagraphs = isPieced && model.damage > Cost.damageOfSoundText - 1
    var all = offers
    all.reserveCapacity(offers.count + 4 * model.tracks.count)
    for price in [0, Cost.besideNumber, Cost.pointingOn, Cost.besideNumberInHeading].map({ Cost.wholeMarker + $0 }) {
      for (index, track) in model.tracks.enumerated() {
        // `申报奖励，应当具备以下条件：` may well be an article.
        let isFree = track.style == .article && price == Cost.wholeMarker + Cost.pointingOn
        all.append(Offer.lost(index, track.form, price: isFree ? Cost.wholeMarker : price))
      }
    }
    self.offers = all
  }

  private func events(among known: [Event], _ windows: [Range<Int>]) -> [Event] {
    var found = Found()
    found.events.reserveCapacity(shapes.range.count + known.count)
    var next = 0
    var noted = 0
    var window = 0
    for passage in shapes.range {
      found.begunInside = tracksBegunInside(passage)
      while next < known.count, Int(known[next].passage) < passage {
        found.events.append(known[next])
        next += 1
      }
      if next < known.count, Int(known[next].passage) == passage, known[next].position == .paragraph {
        append(known[next], mayBeLost: known[next].plain < Cost.plainToSee, before: known[next...], to: &found)
        next += 1
      } else {
        append(
          Event(passage: Int32(passage), start: -1, position: .paragraph, offers: 0..<0, plain: 0, shape: nil),
          mayBeLost: !isSurelyText(passage), before: known[next...], to: &found)
      }
      while noted < known.count, Int(known[noted].passage) <= passage {
        noteNumbers(of: known[noted], in: &found.lone)
        noted += 1
      }
      while window < windows.count, windows[window].upperBound <= passage { window += 1 }
      let isWindow = window < windows.count && windows[window].contains(passage)
      for line in innerLines(of: passage) where isWindow || item(behind: line, in: passage) != nil {
        while next < known.count, Int(known[next].passage) == passage, text.offset(of: known[next]) < line.lowerBound {
          found.events.append(known[next])
          next += 1
        }
        append(line, of: passage, mustHead: !isWindow, to: &found)
      }
    }
    found.events += known[next...]
    return found.events
  }

  /// The tracks of which a paragraph is all that stands in a gap, or one of as many as are missing there.
  ///
  /// - Parameter known: the events in the passage and behind it.
  private func gaps(at passage: Int, _ known: ArraySlice<Event>, _ lone: LoneParagraphs) -> TrackSet {
    var gaps = TrackSet()
    guard let next = known.firstIndex(where: { Int($0.passage) > passage }), known[next].position == .paragraph else { return gaps }
    let behind = Int(known[next].passage)
    guard behind <= passage + 1 + LoneParagraphs.mostFurther else { return gaps }
    for number in known[next].offers where offers[Int(number)].isWhole {
      let (track, value) = (Int(offers[Int(number)].track), offers[Int(number)].value)
      let isAll = behind == passage + 1 && lone.isAll(before: value, of: track)
      guard isAll || lone.areAll(at: passage, before: value, of: track, at: behind) else { continue }
      if !isNext(value - 1, of: track, in: known[(next + 1)...]) { gaps.insert(track) }
    }
    return gaps
  }

  /// `二十五、 ⏎ 二十四、`: whether the next whole marker of a track has the number that is missing before, for the author changed the two.
  private func isNext(_ value: UInt16, of track: Int, in known: ArraySlice<Event>) -> Bool {
    for event in known.prefix(Self.sight) {
      for number in event.offers where offers[Int(number)].isWhole && Int(offers[Int(number)].track) == track {
        return offers[Int(number)].value == value
      }
    }
    return false
  }

  /// So many places.
  private static let sight = 64

  /// Whether another item may be hidden in a passage of joined lines: an article has several paragraphs that look alike.
  private func hidesLine(_ passage: Int) -> Bool {
    text.prose.isWrapped && (isPieced || passage < shapes.range.lowerBound || !innerLines(of: passage).isEmpty)
  }

  private var articles: TrackSet { TrackSet(model.tracks.indices.filter { model.tracks[$0].style == .article }) }

  private func noteNumbers(of event: Event, in lone: inout LoneParagraphs) {
    for number in event.offers where offers[Int(number)].isWhole {
      lone.add(offers[Int(number)].value, of: Int(offers[Int(number)].track), at: event.passage)
    }
  }

  /// - Parameter known: the events in its passage and behind it.
  private func append(_ event: Event, mayBeLost: Bool, before known: ArraySlice<Event>, to found: inout Found) {
    var event = event
    event.isBehindText = max(found.behindLast, found.events.last.map { Int($0.passage) + 1 } ?? 0) < Int(event.passage)
    event.isAnnounced = Int(event.passage) > shapes.range.lowerBound && announcesList(Int(event.passage) - 1)
    // Of a paragraph alone: a passage's shape says nothing of a start inside it.
    event.shape = shapes[Int(event.passage)]
    event.wasText = shapes.isText(Int(event.passage))
    if mayBeLost, holdsHeading(Int(event.passage)), !statesPurpose(Int(event.passage)), !isAside(Int(event.passage)),
      !followsCall(Int(event.passage)), !text.subheadings.contains(Int(event.passage))
    {
      // What begins like a marker has its own readings.
      if !event.isWritten {
        event.loneIn = gaps(at: Int(event.passage), known, found.lone)
        if !event.loneIn.isEmpty, hidesLine(Int(event.passage) - 1) { event.loneIn = event.loneIn.subtracting(articles) }
      }
      addLost(to: &event, but: found.begunInside)
    }
    if mayBeLost { found.lone.addUnmarked() }
    if !event.offers.isEmpty || !event.lostTracks.isEmpty {
      found.events.append(event)
    } else if !event.isBehindText, shapes[Int(event.passage)].announces {
      found.behindLast = Int(event.passage) + 1
    }
  }

  /// No heading has a single character: `则`, the half of 附则, and `则1.本措施…`.
  private func holdsHeading(_ passage: Int) -> Bool {
    let whole = text.prose.passages[passage]
    guard whole.count > 3, let first = text.contents[passage].starts.first, text.starts[Int(first)].position == .glued else {
      return whole.count > 3
    }
    return text.surfaces[Int(text.starts[Int(first)].firstSurface)].start > whole.start + 3
  }

  /// `结合任务特点，对创建工作分三个阶段进行：⏎第一阶段：…`, `具体要求：` go on with what stands before; a line before a numbered list may be an item, and what
  /// ends as other headings of its level do.
  private func announcesText(_ event: Event) -> Bool { event.shape.map { $0.announces && !$0.leadsList } ?? false }

  /// A marker of each level in use, of which nothing is left; none where a number left out by the author would be the likelier, and before a list a second one
  /// below the same heading.
  ///
  /// - Parameter begun: tracks that begin inside the passage.
  func addLost(to event: inout Event, but begun: TrackSet) {
    event.lostOffers = lostOffers
    event.lostTracks = affordable(at: event, but: begun)
    guard !event.lostTracks.isEmpty else { return }
    var passage = text.prose.passages[Int(event.passage)]
    if event.joint > 0 { passage = Passage(Int(event.joint)..<Int(passage.end), of: passage, line: passage.line, indent: 0) }
    let prices = pointsOn(passage) ? 2 : !beginsLikeMarker(passage) ? 0 : isHeadingLike(event) ? 3 : 1
    guard prices > 0 else { return }
    event.lostOffers += Int32(model.tracks.count * prices)
    event.lostTracks = affordable(at: event, but: begun)
  }

  /// `三医联动改革`, `90后青年公寓：去年…`, `十大工程。…`: a brief heading may begin with a number as well, and so may a longer one on its own line or
  /// before a colon; text that does so is seldom as short.
  private func isHeadingLike(_ event: Event) -> Bool {
    guard let shape = event.shape, event.joint == 0, !shape.announces, !showsPoint(event) else { return false }
    return shape.head == .brief || shape.head == .plain && (shape.form == .ownLine || shape.form == .colon)
  }

  /// `二、九年一贯制学校布局`: has a point or a bracket, and lost no other marker, whatever the number is.
  private func showsPoint(_ event: Event) -> Bool {
    guard event.isWritten else { return false }
    let surface = text.surfaces[Int(text.starts[Int(event.start)].firstSurface)]
    return surface.separator != .none || !surface.pieces.isDisjoint(with: [.open, .close])
  }

  private func affordable(at event: Event, but begun: TrackSet) -> TrackSet {
    var affordable = TrackSet()
    var tracks = tracks.subtracting(begun)
    if event.joint == 0, let style = bareHeadings.style(before: Int(event.passage), text, shapes) {
      for track in tracks where model.tracks[track].style == style { tracks.remove(track) }
    }
    if announcesText(event) { tracks.formIntersection(model.evidence.announcing) }
    if let shape = event.shape, !shape.isFramed { tracks = tracks.subtracting(model.evidence.framing) }
    // `总的是要抓住关键环节，统筹推进各项工作。` below a chapter's heading is no chapter that lost its marker.
    if !event.isWritten, event.shape?.form == .sentence { tracks = tracks.subtracting(model.evidence.heading) }
    tracks = tracks.subtracting(tracksLeftEmpty(by: event))
    let most =
      Cost.gap + (event.isBehindText ? model.slip : max(0, model.slip)) + Cost.slackOfLost
      + (shapes[Int(event.passage)].leadsList ? Cost.sameParentRestart : 0) + (event.isAnnounced ? Cost.announcedList : 0)
    for track in tracks {
      let price = model.price(of: offers[Int(event.lostOffers) + track], at: event)
      if price <= most { affordable.insert(track) }
    }
    return affordable
  }

  /// `二、整治时间⏎4月10日至5月20日⏎责任分工⏎…⏎四、…`: where every heading of a level has text of its own, the line right behind one of them is that text, and the one right before
  /// another is no heading either. What is called as headings are, or leads a list, may be one all the same.
  private func tracksLeftEmpty(by event: Event) -> TrackSet {
    guard event.joint == 0, !event.isWritten, !text.prose.isWrapped, let shape = event.shape, shape.form == .ownLine,
      !shape.namesPlanChapter,
      !shape.leadsList, !shape.leadsItem
    else { return TrackSet() }
    let neighbours = [Int(event.passage) - 1, Int(event.passage) + 1].filter(shapes.range.contains)
    // A decimal number says itself what it stands below.
    let styles = neighbours.compactMap { text.leading($0)?.wholeStyle }.filter { $0 != .decimal }
    return TrackSet(model.tracks.indices.filter { model.evidence.bodied.contains($0) && styles.contains(model.tracks[$0].style) })
  }

  /// `总体要求一、指导思想`: what stands before the first item of a list is no item of that list.
  private func tracksBegunInside(_ passage: Int) -> TrackSet {
    var begun = TrackSet()
    for number in text.contents[passage].starts where text.starts[Int(number)].position != .paragraph {
      let first = Int(text.starts[Int(number)].firstSurface)
      guard text.surfaces[first].value == 1, let style = text.surfaces[first].wholeStyle, style != .decimal else { continue }
      for track in model.tracks.indices where model.tracks[track].style == style { begun.insert(track) }
    }
    return begun
  }

  /// In bytes: `为进一步优化营商环境。` may be a heading.
  static let longestHeading = 90

  /// `2025年工作回顾`, as chapters of yearly reports begin.
  private func beginsWithYear(_ passage: Passage) -> Bool {
    guard passage.count <= Self.longestHeading else { return false }
    var cursor = Cursor(bytes: text.prose.bytes, offset: Int(passage.start), end: Int(passage.end))
    for _ in 0..<4 {
      guard NumeralCharacter.arabic(cursor.peek) != nil else { return false }
      cursor.advance()
    }
    _ = cursor.skipBlanks()
    return cursor.peek == "年"
  }

  /// `具体任务如下：`, `重点做好以下工作。`, `年底前完成上述任务。`: a short sentence that points to what stands behind it or before is no heading.
  private func pointsOn(_ passage: Passage) -> Bool {
    guard passage.count <= Self.longestHeading else { return false }
    let bytes = text.prose.bytes.span
    let end = Int(passage.end)
    guard Scalars.endsThought(Scalars.decode(bytes, before: end, start: Int(passage.start)).value) else { return false }
    return Self.pointers.occurs(bytes, in: Int(passage.start)..<end)
  }

  private static let pointers = WordList(["以下", "如下", "上述", "下列工作", "下列任务"])

  /// `…，重点做好以下工作：`; a heading that ends in a colon, `三、保障措施：`, may as well have text behind it.
  private func announcesList(_ passage: Int) -> Bool {
    guard shapes[passage].announces else { return false }
    let passage = text.prose.passages[passage]
    let end = Int(passage.end)
    return Announcement.occurs(text.prose.bytes.span, in: max(Int(passage.start), end - Self.longestAnnouncement)..<end)
  }

  /// In bytes: `重点做好以下几个方面的工作：`
  private static let longestAnnouncement = 45

  /// `一方面要加强…`, `第（二）项任务…`, `（2021—2025年）规划`, `2.5%的企业…`, `vintage（年份酒）…`
  private func beginsLikeMarker(_ passage: Passage) -> Bool {
    if beginsWithYear(passage) || Shape.endOfFrame(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end)) != nil {
      return false
    }
    let first = Scalars.decode(text.prose.bytes, at: Int(passage.start), end: Int(passage.end)).value
    return NumeralCharacter.han(first) != nil || NumeralCharacter.arabic(first) != nil || SurfaceScanner.opens(first)
      || SurfaceScanner.closes(first) || first == "第" || (0x61...0x7A).contains(first)
  }
}
