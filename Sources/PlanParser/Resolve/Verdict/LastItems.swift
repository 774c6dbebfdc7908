import PlanSyntax

/// The last item of a list of whose marker nothing is left, where it looks in every way as its siblings do: `（二）加强检查。每月开展检查。（责任科室：法规科）⏎广泛宣传。…（责任科室：办公室）⏎三、…`
///
/// No number behind it tells that one is missing, and so the search takes it for the text of the item before. But where every item of a level is one paragraph with a
/// heading and its own tag, a second paragraph with both is no text of the item before: the one tag would give its task to somebody else. Where some item
/// has two such paragraphs and is not the last of its list, so may the last one.
struct LastItems {
  private let text: ScannedText
  private let sections: [NumberedStart]
  /// Of the passages that were numbered.
  private let end: Int

  /// How sure such an item is, in percent.
  private static let confidence: UInt8 = 80
  /// So many siblings show what the items of a level look like.
  private static let leastSiblings = 4

  /// The sections with those items among them. Linear; no more than a look at each where there is none.
  static func added(to sections: [NumberedStart], _ text: ScannedText, _ passages: Range<Int>, _ tracks: [Track]) -> [NumberedStart] {
    let look = LastItems(text: text, sections: sections, end: passages.upperBound)
    let found = look.ofListsThatEnd(sections.indices.filter { look.hasSecond($0, tracks) })
    guard !found.isEmpty else { return sections }
    var result = sections
    for track in Set(found.map { sections[$0].track }).sorted() {
      let last = found.filter { sections[$0].track == track }
      guard look.areAlike(track, last) else { continue }
      result += last.compactMap { look.item(behind: sections[$0]) }
    }
    // Sections that share a passage keep their order.
    return result.enumerated().sorted { ($0.element.passage, $0.offset) < ($1.element.passage, $1.offset) }.map(\.element)
  }

  /// Those of some sections behind which their track begins anew, or ends. Where it runs on, `（三）… ⏎ … ⏎ 二、 ⏎ （四）…`, the next number tells whether one is missing.
  private func ofListsThatEnd(_ found: [Int]) -> [Int] {
    guard !found.isEmpty else { return [] }
    let wanted = Set(found)
    var (next, result) = ([Int: UInt16](), [Int]())
    for index in sections.indices.reversed() {
      if wanted.contains(index), next[sections[index].track, default: 1] == 1 { result.append(index) }
      next[sections[index].track] = sections[index].ordinal ?? 0
    }
    return result.reversed()
  }

  /// Whether a section is the last of its list, and behind its one paragraph, which ends in a tag, stands another that does.
  private func hasSecond(_ index: Int, _ tracks: [Track]) -> Bool {
    let (section, second) = (sections[index], sections[index].passage + 1)
    guard second < end, section.position == .paragraph, section.ordinal != nil, Self.styles.contains(tracks[section.track].style),
      text.contents[second].endsInTag, text.contents[section.passage].endsInTag, text.leading(second) == nil
    else { return false }
    guard index + 1 < sections.count else { return !(second + 1..<end).contains { text.contents[$0].endsInTag } }
    let next = sections[index + 1]
    return next.passage == second + 1 && next.level < section.level
  }

  /// Lists of items; articles and chapters have several paragraphs.
  private static let styles: [NumberingStyle] = [
    .hanComma, .hanParenthesis, .arabicDot, .arabicComma, .arabicParenthesis, .arabicHalfParenthesis,
  ]

  /// Whether each section of a track is one paragraph with a heading and a tag, and what stands behind the last ones of their lists looks so as well.
  private func areAlike(_ track: Int, _ last: [Int]) -> Bool {
    var siblings = 0
    var (form, head) = (Shape.Form?.none, 0)
    let ends = Set(last)
    for (index, section) in sections.enumerated() where section.track == track {
      guard section.position == .paragraph, text.contents[section.passage].endsInTag else { return false }
      let isSingle = index + 1 == sections.count || sections[index + 1].passage == section.passage + 1
      guard isSingle || ends.contains(index) else { return false }
      guard let surface = section.surface else { continue }
      let shape = shape(section.passage, from: surface.textStart)
      guard shape.form == .runIn || shape.form == .colon, form == nil || form == shape.form else { return false }
      form = shape.form
      head = max(head, shape.head.rawValue)
      siblings += 1
    }
    guard siblings >= max(Self.leastSiblings, 3 * last.count) else { return false }
    return last.allSatisfy { index in
      let second = sections[index].passage + 1
      let own = shape(second, from: text.prose.passages[second].start)
      return own.form == form && own.head.rawValue <= min(head, Shape.Head.paired.rawValue)
    }
  }

  private func shape(_ passage: Int, from start: UInt32) -> Shape {
    Shape.of(text, passage: passage, from: start, Shape.opening(text, passage: passage, from: start), leadsList: false)
  }

  private func item(behind section: NumberedStart) -> NumberedStart? {
    guard let ordinal = section.ordinal else { return nil }
    return NumberedStart(
      passage: section.passage + 1, position: .paragraph, track: section.track, style: section.style, level: section.level,
      ordinal: ordinal + 1, status: .inferred, confidence: Self.confidence, candidates: OrdinalCandidates(), surface: nil,
      isBySiblings: true)
  }
}
