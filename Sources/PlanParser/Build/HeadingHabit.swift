/// How long the run-in headings of a track's sections are: what tells that a stop was lost.
///
/// `(十全面落实行政执法责任制建立健全行政执法权责清单，…`: where all siblings have a heading of at most sixteen characters and then
/// a stop, a first clause of twenty-three that holds a second verb has lost its stop.
struct HeadingHabit {
  private(set) var sections = 0
  private(set) var runIn = 0
  private var captions = 0
  /// Whose first line ends without a stop and is too long for a heading.
  private var unstopped = 0
  /// How many headings have each length: of the first two hundred.
  private var lengths = InlineArray<64, UInt8>(repeating: 0)
  /// Characters of the longest usual heading, and of the shortest.
  private var usual = 0
  private var shortest = 0
  private var median = 0
  /// How many of the run-in headings begin with a verb.
  private var verbal = 0
  /// Whether the siblings may say anything else than each section does for itself.
  private(set) var mayTell = false

  mutating func count(_ split: HeadingSplit, _ bytes: Bytes, from start: Int, to end: Int) {
    sections += 1
    if HeadingHabit.isUnstopped(split, bytes, from: start, to: end) { unstopped += 1 }
    if split.isCaption { captions += 1 }
    if split.runInLength > 0 {
      runIn += 1
      if HeadingVerbs.begin(bytes, at: start, end: end) { verbal += 1 }
      // Longer ones than forty characters are none.
      if runIn <= 200 { lengths[min(split.runInLength, 63)] += 1 }
    }
  }

  /// `第一节稳定粮食生产 严格执行…制度，保持…稳定，确保…`: a sentence of forty characters or more, at the end of which a stop was lost.
  private static func isUnstopped(_ split: HeadingSplit, _ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    guard split.runInLength == 0, split.stop == .none || Int(split.headingEnd) == end, end - start >= 120 else { return false }
    let last = Scalars.decode(bytes, before: end, start: start).value
    return !Scalars.isClosingPunctuation(last) && !Scalars.endsThought(last)
  }

  /// All sections are counted. One and a half times the median at least covers real variation.
  mutating func settle() {
    mayTell =
      captions > 0 || runIn > 0 && runIn * 3 < sections || sections >= 4 && unstopped * 2 > sections
      || runIn >= 2 && runIn * 10 >= sections * 6
    let count = min(runIn, 200)
    guard count > 0 else { return }
    median = length(at: count / 2)
    usual = max(length(at: count * 9 / 10), median * 3 / 2)
    shortest = max(HeadingHabit.shortestHeading, length(at: count / 10) - 1)
  }

  /// The length at a place of all lengths in order, from 0.
  private func length(at place: Int) -> Int {
    var shorter = 0
    for length in lengths.indices {
      shorter += Int(lengths[length])
      if shorter > place { return length }
    }
    return lengths.count
  }

  /// `加强统筹`
  private static let shortestHeading = 4

  /// Characters of a heading that is believed though its siblings have none.
  private static let longestAlone = 12

  /// Verbs with which the first clause of a body begins.
  private static let verbs = WordList([
    "建立健全", "组织开展", "推动", "健全", "建立", "组织", "完善", "加强", "推进", "加快", "坚持", "制定", "严格", "深入", "全面", "充分", "积极", "认真", "切实", "大力", "围绕", "按照",
    "依托", "聚焦", "通过", "根据", "结合", "综合",
    "对", "各", "到",
  ])

  /// Before a verb these show that its sentence has begun long before: `…人士指已根据…`
  private static let helpers = CharacterSet("已指将应要可并所的以被由须未不再均都能来")

  /// The same split, or one that says that the stop was lost: with a confidence of ``HeadingSplit/told`` or more where the place is told, and
  /// of ``HeadingSplit/leastTold`` or more where at least the loss is.
  func judged(_ split: HeadingSplit, _ bytes: Bytes, from start: Int, to end: Int) -> HeadingSplit {
    var result = judgedByLength(split, bytes, from: start, to: end)
    guard let lost = lostStop(split, bytes, from: start, to: end) else { return result }
    // Where the two see it at different places, the first that is seen may be right, and no more.
    let isEarlier = lost.place.map { result.headingEnd < $0 } ?? true
    if result.stop == .missing, result.headingEnd > start, !lost.isSure || isEarlier {
      result.confidence = min(result.confidence, HeadingSplit.doubtful)
      return result
    }
    let place = UInt32(lost.place ?? start)
    let confidence = lost.isSure ? HeadingSplit.told : lost.place == nil ? HeadingSplit.leastTold : HeadingSplit.doubtful
    return HeadingSplit(headingEnd: place, bodyStart: place, stop: .missing, confidence: confidence)
  }

  /// Told by the words in it: of a section of which nearly all siblings, and three at least, have a run-in heading.
  private func lostStop(_ split: HeadingSplit, _ bytes: Bytes, from start: Int, to end: Int) -> LostStop? {
    guard runIn - (split.runInLength > 0 ? 1 : 0) >= 3, runIn * 10 >= sections * 7, !split.isCaption else { return nil }
    // Most are as short as the others.
    if split.runInLength > 0, split.runInLength * 2 <= median * 3 { return nil }
    let siblings = LostStop.Siblings(
      shortest: shortest, longest: longest(without: split.runInLength), beginWithVerbs: verbal * 2 >= runIn)
    return LostStop.read(bytes, from: start, to: end, among: siblings, hasHeading: Int(split.headingEnd) > start)
  }

  /// The longest usual heading of the others: among few, one that swallowed its body would be it.
  private func longest(without own: Int) -> Int {
    guard own > 0 else { return usual }
    var others = self
    others.lengths[min(own, 63)] -= others.lengths[min(own, 63)] > 0 ? 1 : 0
    let count = min(runIn, 200) - 1
    return max(others.length(at: count * 9 / 10), others.length(at: count / 2) * 3 / 2)
  }

  /// Told by the length of its first clause.
  private func judgedByLength(_ split: HeadingSplit, _ bytes: Bytes, from start: Int, to end: Int) -> HeadingSplit {
    // `第三条【县城水源】之外的水源…`, where no other article has a caption.
    if split.isCaption, captions * 2 < sections {
      return HeadingSplit(headingEnd: UInt32(start), bodyStart: UInt32(start), stop: .none)
    }
    // Where hardly a sibling has a heading a long first sentence is none either.
    if split.runInLength > HeadingHabit.longestAlone, sections >= 4, runIn * 3 < sections {
      return HeadingSplit(headingEnd: UInt32(start), bodyStart: UInt32(start), stop: .none)
    }
    // Where the first lines of most siblings are sentences that lost their stops, one with a comma is no heading either.
    if sections >= 4, unstopped * 2 > sections, split.stop == .written, Int(split.headingEnd) == end, hasComma(bytes, start, end) {
      return HeadingSplit(headingEnd: UInt32(start), bodyStart: UInt32(start), stop: .none)
    }
    guard runIn >= 2, runIn * 10 >= sections * 6, split.stop != .missing else { return split }
    guard let clause = clauseLength(bytes, from: start, to: end) else {
      // The whole paragraph is one clause without a stop: a heading of its own.
      return split
    }
    guard clause > usual + usual / 4, clause > usual + 3 else { return split }
    if split.runInLength > 0, split.runInLength * 2 <= usual * 3 { return split }
    var places: [Int] = []
    var offset = start
    var characters = 0
    while offset < end, characters <= usual + 2 {
      if characters >= 5, HeadingHabit.verbs.begins(bytes, from: offset, to: end) {
        let before = Scalars.decode(bytes, before: offset, start: start).value
        // `…服务　　坚持…`: a blank parts the two as well as a stop does.
        if SurfaceScanner.isBlank(before) { return split }
        if !HeadingHabit.helpers.contains(before) { places.append(offset) }
      }
      offset += max(1, Scalars.decode(bytes, at: offset, end: end).length)
      characters += 1
    }
    // `推进企业全生命周期“一件事一次办”改革。…` is long, but one clause up to its own stop, without a second verb.
    if places.isEmpty, split.runInLength == clause { return split }
    // Of few siblings little can be learnt: then only where a second verb shows.
    guard runIn >= 4 || !places.isEmpty else { return split }
    var result = HeadingSplit(headingEnd: UInt32(start), bodyStart: UInt32(start), stop: .missing, confidence: 0)
    if let place = places.first {
      result.headingEnd = UInt32(place)
      result.bodyStart = UInt32(place)
      result.confidence = places.count == 1 ? HeadingSplit.told : HeadingSplit.doubtful
    }
    return result
  }

  private func hasComma(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool { clauseLength(bytes, from: start, to: end) != nil }

  /// Characters up to the first comma or stop; nil where there is none.
  private func clauseLength(_ bytes: Bytes, from start: Int, to end: Int) -> Int? {
    var offset = start
    var characters = 0
    while offset < end, characters < 200 {
      characters += 1
      let lead = bytes[offset]
      if lead >= 0xE4, lead <= 0xEE {
        offset &+= 3
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if scalar == "，" || scalar == "," || scalar == "。" || scalar == "；" || scalar == "：" { return characters - 1 }
      offset += length
    }
    return offset < end ? characters : nil
  }
}
