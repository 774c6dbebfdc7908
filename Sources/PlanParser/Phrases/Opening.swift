/// The beginning of a paragraph up to its first stop: what may be a heading that runs into its text.
struct Opening {
  /// The first 。 ： or : outside brackets and quotation marks; nil where there is none near. Where one of them is never closed, `深化“放管服改革。全面推进…`, the
  /// first 。 behind it.
  private(set) var stop: Stop?
  /// ， , and ； before the stop, those in brackets too.
  private(set) var commas = 0
  /// Where the last clause begins that one of them parts from the others; nil where there is one clause only.
  private(set) var lastClause: Int?

  struct Stop {
    let offset: Int
    let after: Int
    let isColon: Bool
  }

  /// Bytes of the text that two wide blanks part from a heading, at the least.
  static let leastBehindGap = 60

  /// Reads at most `limit` bytes. Linear in what is read.
  static func read(_ bytes: Bytes, from start: Int, to end: Int, limit: Int, leastBehindGap: Int = leastBehindGap) -> Opening {
    var opening = Opening()
    var offset = start
    var depth = 0
    // Up to the first 。 inside brackets that may never be closed.
    var inside: Opening?
    let last = min(end, start + limit)
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: last)
      guard offset < last else { return depth > 0 && last == end ? inside ?? opening : opening }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      switch scalar {
      case "，", ",", "；":
        opening.commas += 1
        if offset + length <= last { opening.lastClause = offset + length }
      case "（", "(", "《", "〔", "【", "“", "「": depth += 1
      case "）", ")", "》", "〕", "】", "”", "」", "\"":  // `“鹿城之窗"` too
        depth = max(0, depth - 1)
        if depth == 0 { inside = nil }
      case "。", "：", ":":
        let stop = Stop(offset: offset, after: offset + length, isColon: scalar != "。")
        if depth > 0, scalar == "。", inside == nil {
          inside = opening
          inside?.stop = stop
        }
        guard depth == 0, scalar == "。" || !isInside(bytes, colon: offset..<offset + length, start, end) else { break }
        opening.stop = stop
        return opening
      case "\u{3000}":
        guard depth == 0, let text = behindGap(bytes, offset, start, end, least: leastBehindGap) else { break }
        opening.stop = Stop(offset: Blank.start(in: bytes, before: offset, from: start), after: text, isColon: false)
        return opening
      default: break
      }
      offset += length
    }
  }

  /// `第一章 发展基础　　五年来，…`: two wide blanks stand where the line ended; but not in `总　　则`.
  ///
  /// - Returns: where the text behind begins.
  private static func behindGap(_ bytes: Bytes, _ offset: Int, _ start: Int, _ end: Int, least: Int) -> Int? {
    guard offset - start >= 6, end - offset >= least, Scalars.decode(bytes, at: offset + 3, end: end).value == "\u{3000}" else {
      return nil
    }
    return Blank.end(in: bytes, from: offset, to: end)
  }

  /// `上午9：30`, `师生比1：15`, `http://…`: a colon that parts nothing; but `排查阶段:5月10日至7月31日`, and `阶段1：2024年底前`.
  private static func isInside(_ bytes: Bytes, colon: Range<Int>, _ start: Int, _ end: Int) -> Bool {
    let next = Scalars.decode(bytes, at: colon.upperBound, end: end).value
    if next == "/" { return true }
    guard NumeralCharacter.arabic(next) != nil,
      NumeralCharacter.arabic(Scalars.decode(bytes, before: colon.lowerBound, start: start).value) != nil
    else { return false }
    return !SurfaceJudge.yearStarts(bytes, Place(bytes, at: colon.upperBound, end: end))
  }
}
