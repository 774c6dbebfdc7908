/// What the sections of a track do for headings: how many have one run into their text, how long these are, and who has none. It tells which section may
/// have lost its heading's stop, and which first sentence is no heading.
struct HeadingHabit {
  private(set) var sections = 0
  private(set) var runIn = 0
  private var captions = 0
  /// Whose first line ends without a stop and is too long for a heading.
  private var unstopped = 0
  /// How many headings have each length: of the first two hundred.
  private var lengths = InlineArray<64, UInt8>(repeating: 0)
  /// Characters of the longest usual heading.
  private var usual = 0
  private var median = 0
  /// Whether the siblings may say anything else than each section does for itself.
  private(set) var mayTell = false

  mutating func count(_ split: HeadingSplit, _ bytes: Bytes, from start: Int, to end: Int) {
    sections += 1
    if HeadingHabit.isUnstopped(split, bytes, from: start, to: end) { unstopped += 1 }
    if split.isCaption { captions += 1 }
    if split.runInLength > 0 {
      runIn += 1
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

  /// All sections are counted.
  mutating func settle() {
    mayTell =
      captions > 0 || runIn > 0 && runIn * 3 < sections || sections >= 4 && unstopped * 2 > sections
      || runIn >= 2 && runIn * 10 >= sections * 6
    let count = min(runIn, 200)
    guard count > 0 else { return }
    median = length(at: count / 2)
    usual = HeadingHabit.longest(median, length(at: count * 9 / 10))
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

  /// Characters of a heading that is believed though its siblings have none.
  private static let longestAlone = 12

  /// Whether a section may have lost its heading's stop: where nearly all siblings have a run-in heading, and it has none, or a long one.
  func mayHaveLostStop(_ split: HeadingSplit) -> Bool {
    let others = runIn - (split.runInLength > 0 ? 1 : 0)
    guard others >= 2, runIn * 10 >= sections * 6, !split.isCaption, split.stop != .missing else { return false }
    // Most are as short as the others.
    if split.runInLength == 0 { return true }
    return split.runInLength * 5 > median * 6 && split.runInLength > longest(without: split.runInLength) + LostStop.leastSurplus
  }

  /// Whether so many siblings have a run-in heading that one without has lost its stop.
  func isCertain(without split: HeadingSplit) -> Bool { runIn - (split.runInLength > 0 ? 1 : 0) >= 3 && runIn * 10 >= sections * 7 }

  /// The longest usual heading of the others: among few, one that swallowed its body would be it.
  func longest(without own: Int) -> Int {
    guard own > 0 else { return usual }
    var others = self
    others.lengths[min(own, 63)] -= others.lengths[min(own, 63)] > 0 ? 1 : 0
    let count = min(runIn, 200) - 1
    return HeadingHabit.longest(others.length(at: count / 2), others.length(at: count * 9 / 10))
  }

  /// One and a half times the median at least covers real variation; what is twice as long and more may have swallowed its body.
  private static func longest(_ median: Int, _ long: Int) -> Int { max(min(long, median * 2), median * 3 / 2) }

  /// The same split, or none where the siblings show that it is no heading.
  func judged(_ split: HeadingSplit, _ bytes: Bytes, from start: Int, to end: Int) -> HeadingSplit {
    let none = HeadingSplit(headingEnd: UInt32(start), bodyStart: UInt32(start), stop: .none)
    // `第三条【县城水源】之外的水源…`, where no other article has a caption.
    if split.isCaption, captions * 2 < sections { return none }
    // Where hardly a sibling has a heading a long first sentence is none either.
    if split.runInLength > HeadingHabit.longestAlone, sections >= 4, runIn * 3 < sections { return none }
    // Where the first lines of most siblings are sentences that lost their stops, one with a comma is no heading either.
    if sections >= 4, unstopped * 2 > sections, split.stop == .written, Int(split.headingEnd) == end,
      HeadingHabit.hasComma(bytes, from: start, to: end)
    {
      return none
    }
    return split
  }

  /// Whether a comma or stop stands in a section's first characters.
  private static func hasComma(_ bytes: Bytes, from start: Int, to end: Int) -> Bool {
    var offset = start
    var characters = 0
    while offset < end, characters < 200 {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if scalar == "，" || scalar == "," || scalar == "。" || scalar == "；" || scalar == "：" { return true }
      offset += max(1, length)
      characters += 1
    }
    return offset < end
  }
}
