/// `某县2024年工作方案 为做好…，制定本方案。 一、…`, `…的通知各县人民政府：现将…`: a page's text on one line, with its title at the head.
///
/// Behind the title stands a blank, and then what begins a text and no title; or no blank, and what says to which end, `…工作方案为做好…，`; or, behind that of a notice,
/// those to whom it goes; or, in brackets, its day.
enum RunInTitle {
  /// Passages among which the title is.
  private static let reach = 6
  /// In bytes.
  private static let shortest = 18
  private static let longest = 240

  /// Looks at the first bytes of the first few passages, up to the first that ends a sentence.
  static func cut(_ passages: [Passage], _ bytes: [UInt8], line: (UInt32, Passage) -> UInt32) -> [Passage] {
    var standsBelowTitle = false
    for index in passages.indices.prefix(reach) {
      let passage = passages[index]
      var gaps: [Range<Int>] = []
      if standsBelowTitle {
        // Its title was parted already.
        gaps = Array(LinesBelowTitle(bytes, behind: Int(passage.start), to: Int(passage.end)).gaps.dropFirst())
      } else if passage.count > shortest * 3 {
        gaps = headEnds(bytes, passage.range) ?? end(bytes, passage.range).map { [$0] } ?? []
        standsBelowTitle = gaps.first?.upperBound == Int(passage.end)
      }
      gaps.removeAll { $0.upperBound == Int(passage.end) }
      if !gaps.isEmpty {
        return passages[..<index] + LostLineEnds.pieces(of: passage, between: gaps, line) + passages[(index + 1)...]
      }
      if Scalars.isTerminal(passage.last(in: bytes)) { break }
    }
    return passages
  }

  /// Where the title ends that a text begins with: the blank behind it, or nothing.
  static func end(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? { titleEnd(bytes, range) ?? gluedEnd(bytes, range) }

  /// The blank behind the title.
  private static func titleEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let (start, end) = (range.lowerBound, range.upperBound)
    var offset = start
    while let gap = LostLineEnds.nextBlank(bytes, from: offset, to: min(end, start + longest)), gap.upperBound < end {
      offset = gap.upperBound
      guard gap.lowerBound - start >= shortest else { continue }
      if holdsPoint(bytes, start..<gap.lowerBound) { return nil }
      guard TitleEnding.ends(bytes, start..<gap.lowerBound, with: TitleEnding.all), opensText(bytes, gap.upperBound..<end) else { continue }
      return gap
    }
    return nil
  }

  /// Where a sentence that says to which end begins right behind the title: `…实施方案为进一步加强…，根据…，制定本方案。`
  private static func gluedEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let (start, end) = (range.lowerBound, range.upperBound)
    // `1、某县…行动计划为提高…`: a page's number, or a section.
    guard SurfaceScanner.surface(bytes.span, Place(bytes.span, at: start, end: end), mustBeWhole: true) == nil else { return nil }
    let limit = min(end, start + longest)
    var offset = start
    while let opening = nextOpening(bytes, offset, limit) {
      offset = opening + 3
      guard opening - start >= shortest else { continue }
      if holdsPoint(bytes, start..<opening) || Finder.contains("。", bytes, start, opening) { return nil }
      guard ends.begins(bytes.span, from: opening, to: end), TitleEnding.ends(bytes, start..<opening, with: TitleEnding.all),
        !SurfaceScanner.closes(Scalars.decode(bytes, before: opening, start: start).value),
        Finder.contains("，", bytes, opening, end) || Finder.contains(",", bytes, opening, end), Finder.contains("。", bytes, opening, end)
      else { continue }
      return opening..<opening
    }
    return nil
  }

  private static let ends = WordList([
    "为做好", "为进一步", "为深入", "为贯彻", "为认真", "为切实", "为全面", "为加强", "为加快", "为扎实", "为有效", "为推进", "为推动", "为落实", "为规范", "为提高", "为确保", "为保障",
    "为了", "为持续", "为不断", "为大力", "为更好", "为巩固", "为强化", "为健全", "为完善", "为统筹",
    // `…实施意见当前我州已进入高火险期，…`
    "当前我", "当前，",
  ])

  private static func nextOpening(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int? {
    let end = Finder.find("为", bytes, offset, limit)
    return Finder.find("当前", bytes, offset, end ?? limit) ?? end
  }

  /// What no title has, or a page's path to it.
  private static func holdsPoint(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    ["，", "。", "：", ":", ">"].contains { (mark: StaticString) in Finder.contains(mark, bytes, range.lowerBound, range.upperBound) }
  }

  /// `为做好…，制定本方案。`, a sentence, or the first section.
  private static func opensText(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard Finder.contains("。", bytes, range.lowerBound, range.upperBound) else { return false }
    if TitleEnd.preambleOpenings.begins(bytes.span, from: range.lowerBound, to: range.upperBound) { return true }
    if opensWithTime(bytes, range) || reasons.begins(bytes.span, from: range.lowerBound, to: range.upperBound) { return true }
    let place = Place(bytes.span, at: range.lowerBound, end: range.upperBound)
    guard let surface = SurfaceScanner.surface(bytes.span, place, mustBeWhole: true) else { return false }
    return surface.doubt == .none && surface.value == 1 && surface.wholeStyle != nil
  }

  /// `…工作总结 2024年，县司法局…`, `…会议纪要 2025年3月6日，县长…主持召开…`: a time, and the sentence that goes on behind it.
  private static func opensWithTime(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let day = DateReader.endOfLeading(bytes.span, range.lowerBound, range.upperBound)
    var offset = day ?? range.lowerBound
    if day == nil {
      while offset < range.upperBound, bytes[offset].isDigit { offset += 1 }
      guard offset == range.lowerBound + 4, Scalars.matches("年", bytes, at: offset, end: range.upperBound) else { return false }
      offset += 3
    }
    return Scalars.matches("，", bytes, at: offset, end: range.upperBound)
  }

  /// `…招聘公告 因工作需要，面向社会…`
  private static let reasons = WordList(["因工作", "近年来，", "今年以来，", "一年来，", "当前，"])

  /// Where a title and what else stands over the text end: that of a notice, behind which its addressees or its day stand, or another one with its day.
  private static func headEnds(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>]? {
    let (start, end) = (range.lowerBound, range.upperBound)
    let limit = min(end, start + longest)
    if let ending = Finder.find("的通知", bytes, start, limit), Finder.contains("关于", bytes, start, ending),
      !Finder.contains("，", bytes, start, ending), !Finder.contains("。", bytes, start, ending)
    {
      let below = LinesBelowTitle(bytes, behind: ending + 9, to: end)
      if below.hasAddressees || below.hasDay { return below.gaps }
    }
    guard let day = LinesBelowTitle.firstDay(bytes, start..<limit), !Finder.contains("。", bytes, start, day.lowerBound) else { return nil }
    let title = start..<Blank.start(in: bytes.span, before: day.lowerBound, from: start)
    guard title.count >= shortest,
      NoticeEnding.all.ends(bytes.span, from: start, to: title.upperBound) || TitleEnding.ends(bytes, title, with: TitleEnding.all)
    else { return nil }
    return LinesBelowTitle(bytes, behind: title.upperBound, to: end).gaps
  }
}
