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

  /// Confidences, by what is known of a lost stop: where it stood; where it may have stood; that it is lost, and no more.
  static let (told, doubtful, leastTold): (UInt8, UInt8, UInt8) = (60, 40, 20)

  /// Longest run-in heading, in bytes: forty characters.
  private static let longest = 120
  /// A sentence of more clauses than this is no heading.
  private static let mostCommas = 2

  /// Splits by what the paragraph itself shows.
  ///
  /// - Parameters:
  ///   - end: where the section's first paragraph ends, or its first tag begins.
  ///   - leastBehindGap: how much text two wide blanks must part from the heading, in bytes.
  ///   - isFlat: whether other sections stand in the same paragraph: it is several whose line ends were lost.
  static func read(
    _ bytes: Bytes, from start: Int, to end: Int, style: NumberingStyle, leastBehindGap: Int = Opening.leastBehindGap, isFlat: Bool = false
  ) -> HeadingSplit {
    let none = HeadingSplit(headingEnd: UInt32(start), bodyStart: UInt32(start), stop: .none)
    guard end > start else { return none }
    if style == .article, let caption = caption(bytes, from: start, to: end) { return caption }
    let opening = Opening.read(bytes, from: start, to: end, limit: 240, leastBehindGap: leastBehindGap)
    // `（一）投资、建设、管理相互分离；` is a clause of a longer sentence, `1.公开标准。在…公布；` is none.
    let last = Scalars.decode(bytes, before: end, start: start).value
    if last == "；" || last == ";", opening.stop?.isColon ?? true { return none }
    let commas = opening.commas
    if style != .article, let split = beforeInnerMarker(bytes, from: start, to: opening.stop?.offset ?? end) { return split }
    if isFlat, style != .article, let split = lostLineEnd(bytes, from: start, to: opening.stop?.offset ?? end, end: end) { return split }
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

  /// `二、重点任务（一）加强领导。成立专班。`: a heading ends before the first item that stands on its line, though that is the only one and no section.
  ///
  /// A word with which headings end stands before it, and a verb with which they begin behind it; so `落实第三条（一）项规定` holds none.
  private static func beforeInnerMarker(_ bytes: Bytes, from start: Int, to stop: Int) -> HeadingSplit? {
    let limit = min(stop, start + longestBeforeMarker)
    var offset = Scalars.behindHan(bytes, from: start, to: limit)
    // `工作内容、要求（一）坚持…`
    while offset < limit, Scalars.decode(bytes, at: offset, end: limit).value == "、" {
      offset = Scalars.behindHan(bytes, from: offset + 3, to: limit)
    }
    guard offset - start >= 12, offset < limit else { return nil }
    let open = Blank.end(in: bytes, from: offset, to: stop)
    let (bracket, width) = Scalars.decode(bytes, at: open, end: stop)
    guard bracket == "（" || bracket == "(" else { return nil }
    let (one, length) = Scalars.decode(bytes, at: open + width, end: stop)
    let (close, closeLength) = Scalars.decode(bytes, at: open + width + length, end: stop)
    guard one == "一" || one == "1" || one == "１", close == "）" || close == ")" else { return nil }
    var text = open + width + length + closeLength
    if Scalars.decode(bytes, at: text, end: stop).value == "、" { text += 3 }
    text = Blank.end(in: bytes, from: text, to: stop)
    let (last, lastLength) = Scalars.decode(bytes, before: offset, start: start)
    let before = Scalars.decode(bytes, before: offset - lastLength, start: start).value
    guard stop - text >= 12, HeadingVerbs.begin(bytes, at: text, end: stop), BoundaryWords.grades(of: WordGrades.pair(before, last)).end > 0
    else { return nil }
    return HeadingSplit(headingEnd: UInt32(offset), bodyStart: UInt32(open), stop: .written, runInLength: (offset - start) / 3)
  }

  /// In bytes: twenty characters.
  private static let longestBeforeMarker = 60

  /// `一、指导思想 以…为指导，深入贯彻…。`: a blank where the heading's line ended.
  ///
  /// Where wrapped lines became one there are blanks inside the sentence too, and none of them tells anything.
  private static func lostLineEnd(_ bytes: Bytes, from start: Int, to stop: Int, end: Int, mostCommas: Int = 0) -> HeadingSplit? {
    let limit = min(stop, start + longestFlat)
    var blank = Scalars.behindHan(bytes, from: start, to: limit)
    for _ in 0..<mostCommas {
      let (scalar, length) = Scalars.decode(bytes, at: blank, end: limit)
      guard scalar == "，" || scalar == "," else { break }
      blank = Scalars.behindHan(bytes, from: blank + length, to: limit)
    }
    guard blank - start >= 6, blank < stop, Blank.width(in: bytes, at: blank) > 0 else { return nil }
    let body = Blank.end(in: bytes, from: blank, to: stop)
    // `编制依据 《突发事件应对法》…`, `加强领导 2023年成立…`: siblings tell that a text begins here, whatever its first character is.
    guard end - body >= (mostCommas > 0 ? leastConfirmedBody : leastFlatBody),
      Scalars.isHan(Scalars.decode(bytes, at: body, end: end).value) || mostCommas > 0 && beginsText(bytes, at: body, end: end)
    else { return nil }
    var offset = body
    while offset < stop {
      offset = Scalars.behindHan(bytes, from: offset, to: stop)
      guard offset < stop else { break }
      let width = Blank.width(in: bytes, at: offset)
      if width > 0, Scalars.isHan(Scalars.decode(bytes, before: offset, start: start).value),
        Scalars.isHan(Scalars.decode(bytes, at: offset + width, end: end).value)
      {
        // `编制依据 为提高市人民政府处置突发公共事件的 能力`: siblings that begin so tell that lines ended at both.
        if mostCommas > 0, (12...36).contains(blank - start), offset - body >= leastLine { break }
        return nil
      }
      offset += max(1, Scalars.decode(bytes, at: offset, end: stop).length)
    }
    return HeadingSplit(headingEnd: UInt32(blank), bodyStart: UInt32(body), stop: .written)
  }

  /// `（一）强基固本，夯实思想根基 坚定不移加强…教育，…。`: the same in a paragraph of its own, which must be confirmed by its siblings.
  static func behindBlank(_ bytes: Bytes, from start: Int, to end: Int) -> HeadingSplit? {
    let stop = Opening.read(bytes, from: start, to: end, limit: 600).stop
    return lostLineEnd(bytes, from: start, to: stop?.offset ?? end, end: end, mostCommas: 1)
  }

  /// Bytes of the longest heading before a lost line end, and of the shortest text behind one.
  private static let longestFlat = 90
  /// Bytes of what stands before a blank inside the text, more than a list's entry has.
  private static let leastLine = 24
  private static let leastFlatBody = 36
  /// The same where siblings confirm it.
  private static let leastConfirmedBody = 24

  private static func beginsText(_ bytes: Bytes, at offset: Int, end: Int) -> Bool {
    let first = Scalars.decode(bytes, at: offset, end: end).value
    return first == "“" || first == "《" || first == "\"" || NumeralCharacter.arabic(first) != nil
  }

  /// In bytes.
  private static let longestCaption = 90

  /// `第二条【适用范围】本市行政区域内…`, `第一条（目的和依据）　为了…`; but `第三条（一）…`, `第五条（2020年修正）…`
  private static func caption(_ bytes: Bytes, from start: Int, to end: Int) -> HeadingSplit? {
    let (open, length) = Scalars.decode(bytes, at: start, end: end)
    guard ["【", "（", "(", "[", "〔", "［"].contains(open) else { return nil }
    let limit = min(end, start + longestCaption)
    var close = Scalars.behindHan(bytes, from: start + length, to: limit)
    while Scalars.decode(bytes, at: close, end: limit).value == "、" { close = Scalars.behindHan(bytes, from: close + 3, to: limit) }
    let (scalar, closeLength) = Scalars.decode(bytes, at: close, end: end)
    let first = Scalars.decode(bytes, at: start + length, end: end).value
    guard SurfaceScanner.closes(scalar), close - start >= 6, NumeralCharacter.han(first) == nil || close - start > 9 else { return nil }
    let behind = close + closeLength
    return HeadingSplit(
      headingEnd: UInt32(behind), bodyStart: UInt32(Blank.end(in: bytes, from: behind, to: end)), stop: .written, isCaption: true)
  }
}
