import PlanSyntax

/// Where a section's heading ends and its body begins, in offsets of the prose.
struct HeadingSplit {
  /// End of the heading; equal to its start where there is none.
  var headingEnd: UInt32
  /// Where the body begins, behind the stop.
  var bodyStart: UInt32
  var stop: HeadingStop
  /// In hundredths.
  var confidence: UInt8 = 100
  /// Characters of a heading that a stop parts from its body; 0 for any other.
  var runInLength = 0
  /// `【适用范围】`
  var isCaption = false

  /// Longest run-in heading, in bytes: forty characters.
  private static let longest = 120
  /// A sentence of more clauses than this is no heading.
  private static let mostCommas = 2

  /// Splits by what the paragraph itself shows.
  ///
  /// - Parameter end: where the section's first paragraph ends, or its first tag begins.
  static func read(_ bytes: Bytes, from start: Int, to end: Int, style: NumberingStyle) -> HeadingSplit {
    let none = HeadingSplit(headingEnd: UInt32(start), bodyStart: UInt32(start), stop: .none)
    guard end > start else { return none }
    if style == .article, let caption = caption(bytes, from: start, to: end) { return caption }
    let opening = Opening.read(bytes, from: start, to: end, limit: 240)
    // `（一）投资、建设、管理相互分离；` is a clause of a longer sentence, `1.公开标准。在…公布；` is none.
    let last = Scalars.decode(bytes, before: end, start: start).value
    if last == 0xFF1B || last == 0x3B, opening.stop?.isColon ?? true { return none }
    let commas = opening.commas
    guard let stop = opening.stop else {
      // A line of its own.
      guard end - start <= 240, commas <= mostCommas + 1 else { return none }
      return HeadingSplit(headingEnd: UInt32(end), bodyStart: UInt32(end), stop: .written)
    }
    let length = stop.offset - start
    // An article is sentences, without a heading.
    guard length > 0, style != .article else { return none }
    let isLast = stop.after >= end
    if stop.isColon {
      guard length <= (isLast ? longest : commas == 0 ? 72 : 60), commas <= 1 else { return none }
    } else if isLast {
      // One sentence that is the whole item: a short one is its heading, a longer one its text.
      guard length <= 90, commas <= 1 else { return none }
    } else {
      guard length <= 72 && commas <= mostCommas || length <= longest && commas <= 1 else { return none }
    }
    return HeadingSplit(
      headingEnd: UInt32(stop.offset), bodyStart: UInt32(stop.after), stop: .written, runInLength: isLast ? 0 : length / 3)
  }

  /// `第二条【适用范围】本市行政区域内…`
  private static func caption(_ bytes: Bytes, from start: Int, to end: Int) -> HeadingSplit? {
    guard Scalars.decode(bytes, at: start, end: end).value == 0x3010 else { return nil }
    var offset = start
    while offset < min(end, start + 90) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      offset += length
      if scalar == 0x3011 { return HeadingSplit(headingEnd: UInt32(offset), bodyStart: UInt32(offset), stop: .written, isCaption: true) }
    }
    return nil
  }
}

/// How long the run-in headings of a track's sections are: what tells that a stop was lost.
///
/// `(十全面落实行政执法责任制建立健全行政执法权责清单，…`: where all siblings have a heading of at most sixteen characters and then
/// a stop, a first clause of twenty-three that holds a second verb has lost its stop.
struct HeadingHabit {
  private(set) var sections = 0
  private(set) var runIn = 0
  private var captions = 0
  private var lengths: [Int] = []
  /// Characters of the longest usual heading.
  private var usual = 0

  mutating func count(_ split: HeadingSplit) {
    sections += 1
    if split.isCaption { captions += 1 }
    if split.runInLength > 0 {
      runIn += 1
      if lengths.count < 200 { lengths.append(split.runInLength) }
    }
  }

  /// All sections are counted. One and a half times the median at least covers real variation.
  mutating func settle() {
    lengths.sort()
    guard !lengths.isEmpty else { return }
    usual = max(lengths[lengths.count * 9 / 10], lengths[lengths.count / 2] * 3 / 2)
  }

  /// Characters of a heading that is believed though its siblings have none.
  private static let longestAlone = 12

  /// Verbs with which the first clause of a body begins.
  private static let verbs: [StaticString] = [
    "建立健全", "组织开展", "推动", "健全", "建立", "组织", "完善", "加强", "推进", "加快", "坚持", "制定", "严格", "深入", "全面", "充分", "积极", "认真", "切实", "大力", "围绕", "按照",
    "依托", "聚焦", "通过", "根据", "结合", "综合",
    "对", "各", "到",
  ]

  /// The same split, or one that says that the stop was lost.
  func judged(_ split: HeadingSplit, _ bytes: Bytes, from start: Int, to end: Int) -> HeadingSplit {
    // `第三条【县城水源】之外的水源…`, where no other article has a caption.
    if split.isCaption, captions * 2 < sections {
      return HeadingSplit(headingEnd: UInt32(start), bodyStart: UInt32(start), stop: .none)
    }
    // Where hardly a sibling has a heading a long first sentence is none either.
    if split.runInLength > HeadingHabit.longestAlone, sections >= 4, runIn * 3 < sections {
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
      if characters >= 5, HeadingHabit.verbs.contains(where: { Scalars.matches($0, bytes, at: offset, end: end) }) { places.append(offset) }
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
      result.confidence = places.count == 1 ? 60 : 40
    }
    return result
  }

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
      if scalar == 0xFF0C || scalar == 0x2C || scalar == 0x3002 || scalar == 0xFF1B || scalar == 0xFF1A { return characters - 1 }
      offset += length
    }
    return offset < end ? characters : nil
  }
}
