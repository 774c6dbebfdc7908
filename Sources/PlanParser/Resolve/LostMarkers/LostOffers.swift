import PlanSyntax

/// The markers of which nothing is left: what one of each track would cost at a place, and of which tracks one can have stood there.
struct LostOffers {
  private let document: ShapedText
  private let model: Model
  /// The tracks of which a marker can be lost.
  private let tracks: TrackSet
  /// Those of the markers that are written, and behind them one a track at each price of ``HeadDoubt``.
  let offers: [Offer]
  /// Index of the first of the latter.
  private let first: Int32
  private let bareHeadings: BareHeadings

  init(_ document: ShapedText, _ model: Model, _ tracksInUse: TrackSet, besides written: [Offer]) {
    self.document = document
    self.model = model
    tracks = TrackSet(
      model.tracks.indices.filter { index in
        let track = model.tracks[index]
        return track.style != .dash && track.style != .firstIs && (track.isChapterNumber || tracksInUse.contains(index))
      })
    bareHeadings = BareHeadings(document)
    first = Int32(written.count)
    var all = written
    all.reserveCapacity(written.count + HeadDoubt.allCases.count * model.tracks.count)
    for doubt in HeadDoubt.allCases {
      for (index, track) in model.tracks.enumerated() {
        // `申报奖励，应当具备以下条件：` may well be an article.
        let isFree = track.style == .article && doubt == .pointsOn
        all.append(Offer.lost(index, track.form, price: Cost.wholeMarker + (isFree ? 0 : doubt.price)))
      }
    }
    offers = all
  }

  /// A marker of each level in use, of which nothing is left; none where a number left out by the author would be the likelier, and before a list a second one
  /// below the same heading.
  ///
  /// - Parameter begun: tracks that begin inside the passage.
  func add(to event: inout Event, but begun: TrackSet) {
    event.lostOffers = first
    event.lostTracks = affordable(at: event, but: begun)
    // Most places are too dear without any doubt.
    guard !event.lostTracks.isEmpty else { return }
    let doubt = HeadDoubt.of(event, in: document)
    guard doubt != .none else { return }
    event.lostOffers += Int32(model.tracks.count * doubt.rawValue)
    event.lostTracks = affordable(at: event, but: begun)
  }

  /// The same of a line inside a paragraph, which has to look like a section of its level.
  func addLikely(to event: inout Event, but begun: TrackSet) {
    add(to: &event, but: begun)
    for track in event.lostTracks {
      if model.shape(of: event, taking: offers[Int(event.lostOffers) + track]) > Cost.mostLooksInside {
        event.lostTracks.remove(track)
      }
    }
  }

  /// `总体要求一、指导思想`: tracks of which a passage holds the first item inside. What stands before the first item of a list is no item of that list.
  func tracksBegun(inside passage: Int) -> TrackSet {
    let text = document.text
    var begun = TrackSet()
    for number in text.contents[passage].starts where text.starts[Int(number)].position != .paragraph {
      let first = Int(text.starts[Int(number)].firstSurface)
      guard text.surfaces[first].value == 1, let style = text.surfaces[first].wholeStyle, style != .decimal else { continue }
      for track in model.tracks.indices where model.tracks[track].style == style { begun.insert(track) }
    }
    return begun
  }

  private func affordable(at event: Event, but begun: TrackSet) -> TrackSet {
    var affordable = TrackSet()
    let most =
      Cost.gap + (event.isBehindText ? model.slip : max(0, model.slip)) + Cost.slackOfLost
      + (document[Int(event.passage)].leadsList ? Cost.sameParentRestart : 0) + (event.isAnnounced ? Cost.announcedList : 0)
    for track in possible(at: event).subtracting(begun) {
      let price = model.price(of: offers[Int(event.lostOffers) + track], at: event)
      if price <= most { affordable.insert(track) }
    }
    return affordable
  }

  /// The tracks of which all whole markers look as a place does, in what they have in common.
  private func possible(at event: Event) -> TrackSet {
    var possible = tracks
    if event.joint == 0, let style = bareHeadings.style(before: Int(event.passage), in: document) {
      for track in tracks where model.tracks[track].style == style { possible.remove(track) }
    }
    if announcesText(event) { possible.formIntersection(model.evidence.traits.announcing) }
    if let shape = event.shape, !shape.isFramed { possible = possible.subtracting(model.evidence.traits.framing) }
    // `总的是要抓住关键环节，统筹推进各项工作。` below a chapter's heading is no chapter that lost its marker.
    if !event.isWritten, event.shape?.form == .sentence { possible = possible.subtracting(model.evidence.traits.heading) }
    return possible.subtracting(tracksLeftEmpty(by: event))
  }

  /// `结合任务特点，对创建工作分三个阶段进行：⏎第一阶段：…`, `具体要求：` go on with what stands before; a line before a numbered list may be an item, and what
  /// ends as other headings of its level do.
  private func announcesText(_ event: Event) -> Bool { event.shape.map { $0.announces && !$0.leadsList } ?? false }

  /// `二、整治时间⏎4月10日至5月20日⏎责任分工⏎…⏎四、…`: where every heading of a level has text of its own, the line right behind one of them is that text, and the one right before
  /// another is no heading either. What is called as headings are, or leads a list, may be one all the same.
  private func tracksLeftEmpty(by event: Event) -> TrackSet {
    guard event.joint == 0, !event.isWritten, !document.text.prose.isWrapped, let shape = event.shape, shape.form == .ownLine,
      !shape.namesPlanChapter, !shape.leadsList, !shape.leadsItem
    else { return TrackSet() }
    let neighbours = [Int(event.passage) - 1, Int(event.passage) + 1].filter(document.range.contains)
    // A decimal number says itself what it stands below.
    let styles = neighbours.compactMap { document.text.leading($0)?.wholeStyle }.filter { $0 != .decimal }
    return TrackSet(model.tracks.indices.filter { model.evidence.traits.bodied.contains($0) && styles.contains(model.tracks[$0].style) })
  }
}
