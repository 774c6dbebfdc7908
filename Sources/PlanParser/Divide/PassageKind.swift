import PlanSyntax

/// What a short passage outside the sections is: a title, a date, an addressee …
///
/// Read off its own characters; every test looks at the first or last characters of passages that are short, so all of them together
/// are linear.
enum PassageKind {
  /// `方案`, `工作要点`, `通知`: what titles of government documents end with.
  static let titleEndings = WordList([
    "方案", "要点", "计划", "规划", "意见", "通知", "办法", "措施", "纲要", "细则", "规定", "条例", "规则", "预案", "安排", "报告", "制度", "清单", "决定", "公告", "通告", "批复", "函",
    "纪要", "总结", "公报", "答复", "公報", "决定书", "通知书", "告知书", "倡议书",
    "标准", "指南", "目录", "设想", "说明", "思路", "台账", "分工", "政策", "举措", "指引", "章程", "任务", "对策", "工作法", "规范", "分解表", "分解",
    "的讲话", "的发言", "的致辞", "名单", "一览表", "登记表", "汇总表", "统计表", "情况表", "分工表", "安排表", "进度表", "明细表", "评分表", "指标表", "任务表", "申请表", "流程图",
    "計劃", "規劃", "意見", "辦法", "綱要", "細則", "規定", "條例", "規則", "預案", "報告", "決定", "紀要", "總結", "標準", "規范",
  ])

  /// The endings that a section's heading hardly has: `完善责任清单` may be one, `三年行动计划` is a title.
  static let planEndings = WordList([
    "方案", "要点", "计划", "规划", "意见", "通知", "办法", "措施", "纲要", "细则", "规定", "条例", "举措", "公告", "报告", "公报", "决定书",
    "計劃", "規劃", "意見", "辦法", "綱要", "細則", "規定", "條例", "報告", "公報",
  ])

  /// A title's last line, a bracketed suffix such as `（2021—2025年）` or `（试行）` aside.
  static func endsLikeTitle(_ text: ScannedText, _ index: Int, endings: WordList = titleEndings) -> Bool {
    let passage = text.prose.passages[index]
    return endsLikeTitle(text.prose.bytes, Int(passage.start)..<Int(passage.end), endings: endings)
  }

  /// The same of any bytes.
  static func endsLikeTitle(_ bytes: [UInt8], _ range: Range<Int>, endings: WordList) -> Bool {
    guard range.count <= 300 else { return false }
    let start = range.lowerBound
    var end = range.upperBound
    // `（草案）（2023年6月1日）`
    for _ in 0..<2 {
      end = behindBlanks(bytes, before: end, start: start)
      let last = Scalars.decode(bytes, before: end, start: start)
      guard SurfaceScanner.closes(last.value) else { break }
      var offset = end - last.length
      while offset > start {
        let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
        offset -= length
        if SurfaceScanner.opens(scalar) {
          end = offset
          break
        }
      }
    }
    end = behindBlanks(bytes, before: end, start: start)
    end = behindPart(bytes, before: end, start: start)
    // `…印发《…若干意见》`
    if Scalars.decode(bytes, before: end, start: start).value == "》" { end -= 3 }
    return endings.ends(bytes.span, from: start, to: end) || endsInCount(bytes, before: end, start: start)
      || endsSpaced(bytes, endings, before: end, start: start)
  }

  /// `年度工作计划篇2`, `工作计划 第3篇`: the number that a collection of samples gives its texts is no part of what the title ends with.
  private static func behindPart(_ bytes: [UInt8], before end: Int, start: Int) -> Int {
    var offset = end
    func last() -> (value: UInt32, length: Int) { Scalars.decode(bytes, before: offset, start: start) }
    func skipNumber() {
      while NumeralCharacter.arabic(last().value) != nil || NumeralCharacter.han(last().value) != nil { offset -= last().length }
    }
    let isBehind = last().value == "篇"
    if isBehind { offset -= 3 }
    let numberEnd = offset
    skipNumber()
    guard offset < numberEnd, last().value == (isBehind ? "第" : "篇") else { return end }
    offset -= 3
    return behindBlanks(bytes, before: offset, start: start)
  }

  /// `市 政 府 工 作 规 则`: a title set wide.
  private static func endsSpaced(_ bytes: [UInt8], _ endings: WordList, before end: Int, start: Int) -> Bool {
    guard end - 3 > start, end - start <= 150, Blank.width(in: bytes, before: end - 3) > 0 else { return false }
    var close: [UInt8] = []
    var blanks = 0
    var offset = start
    while offset < end {
      let width = Blank.width(in: bytes, at: offset)
      if width > 0 {
        blanks += 1
        offset += width
      } else {
        close.append(bytes[offset])
        offset += 1
      }
    }
    return blanks >= 3 && endings.ends(close.span, from: 0, to: close.count)
  }

  /// `某县招商引资优惠政策三十条`
  private static func endsInCount(_ bytes: [UInt8], before end: Int, start: Int) -> Bool {
    let last = Scalars.decode(bytes, before: end, start: start)
    guard last.value == "条" else { return false }
    let numeral = Scalars.decode(bytes, before: end - last.length, start: start).value
    return NumeralCharacter.han(numeral) != nil || NumeralCharacter.arabic(numeral) != nil
  }

  static func behindBlanks(_ bytes: [UInt8], before offset: Int, start: Int) -> Int {
    var end = offset
    while end > start, Blank.width(in: bytes, before: end) > 0 { end -= Blank.width(in: bytes, before: end) }
    return end
  }

  /// Short, ends no sentence, and begins with no marker.
  static func isTitleLine(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 300, text.contents[index].tags.isEmpty else { return false }
    let last = Scalars.decode(text.prose.bytes, before: Int(passage.end), start: Int(passage.start)).value
    if Scalars.endsThought(last) || last == "，" || last == "," { return false }
    // `为贯彻落实《…的通知》`
    if passage.count > 60, Scalars.decode(text.prose.bytes, at: Int(passage.start), end: Int(passage.end)).value == "为" { return false }
    return !beginsWithMarker(text, index) && !beginsWithResidue(text, index) && !isAttachmentEntry(text, index)
  }

  /// `、工作目标`, `)加强领导`, `一建设目标`, `第章 总则`: what is left of a marker. `三明市…实施方案` is a title all the same.
  private static func beginsWithResidue(_ text: ScannedText, _ index: Int) -> Bool {
    guard let first = text.contents[index].starts.first else { return false }
    let start = text.starts[Int(first)]
    let surface = text.surfaces[Int(start.firstSurface)]
    guard start.position == .paragraph else { return false }
    if !surface.hasNumeral {
      // `节庆活动保障方案`
      let isWord = surface.unit != .none && !surface.pieces.contains(.prefix) && endsLikeTitle(text, index)
      return !surface.pieces.contains(.dash) && !isWord
    }
    // `二 加强网格联动措施`
    if surface.doubt == .bare, surface.pieces.isSuperset(of: [.han, .blankBehind]) { return true }
    let isPlanTitle = endsLikeTitle(text, index, endings: planEndings)
    // `一章 总则`, `第一总体要求`: 第 was lost, or 章.
    if surface.value == 1, surface.unit != .none || surface.pieces.contains(.prefix) { return surface.doubt != .reference && !isPlanTitle }
    // `一，工作目标`
    let isPointed = surface.separator == .other && surface.pieces.contains(.han)
    guard surface.value == 1 else { return false }
    if isPointed { return true }
    // `某市…专项规划⏎一制定具体实施办法`: below a whole title it is no second one.
    return surface.doubt == .bare && (!isPlanTitle || index > 0 && FrontMatter.isWholeTitle(text, index - 1))
  }

  /// Whether a whole marker stands at the passage's start, of a style where one is asked for.
  static func beginsWithMarker(_ text: ScannedText, _ index: Int, style: NumberingStyle? = nil) -> Bool {
    guard let found = marker(text, index)?.style else { return false }
    return style == nil || found == style
  }

  /// The whole marker with which a passage begins: its style, and its level's canonical depth.
  @inline(__always)
  static func marker(_ text: ScannedText, _ index: Int) -> (style: NumberingStyle, rank: Int)? {
    let starts = text.contents[index].starts
    guard !starts.isEmpty else { return nil }
    let first = Int(starts.lowerBound)
    guard text.starts[first].position == .paragraph else { return nil }
    let surface = Int(text.starts[first].firstSurface)
    guard let style = text.surfaces[surface].wholeStyle else { return nil }
    return (style, style.rank(components: text.surfaces[surface].components))
  }

  /// The canonical depth of what is left of a 篇, 章 or 节 with which a passage begins, `第篇 …`, `二章 …`: its unit says of which level it is.
  static func rankOfRemains(_ text: ScannedText, _ index: Int) -> Int? {
    guard let first = text.contents[index].starts.first, text.starts[Int(first)].position == .paragraph else { return nil }
    let surface = text.surfaces[Int(text.starts[Int(first)].firstSurface)]
    guard surface.namesLevel, surface.doubt == .none, surface.pieces.contains(.prefix) || surface.value > 0 else { return nil }
    let style: NumberingStyle =
      switch surface.unit {
      case .chapter: .chapter
      case .section: .section
      default: .part
      }
    return style.rank(components: 1)
  }

  /// `某市深化“放管服”改革⏎⏎2023年工作要点`: names a place, an office or a matter, as the first line of a title does that goes on below.
  static func mayBeginTitle(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes.span
    let (start, end) = (Int(passage.start), Int(passage.end))
    guard passage.count >= 18, passage.count <= 150 else { return false }
    if titleOpenings.begins(bytes, from: start, to: end) { return true }
    var offset = start
    while offset < min(end, start + 36) {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      // `国务院关于…`, `区人民政府…`
      if offset > start, places.contains(scalar) { return offset + length < end }
      guard Scalars.isHan(scalar) else { return false }
      offset += length
    }
    return false
  }

  /// `某市卫生健康委关于印发⏎⏎2024年工作要点的通知`: says that more follows.
  static func announcesTitle(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 150 && announcements.ends(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  private static let announcements = WordList(["关于", "印发", "转发", "下发", "贯彻落实", "關于", "印發", "轉發"])

  private static let titleOpenings = WordList(["关于", "贯彻", "落实", "进一步", "全面", "深入", "加快", "推进", "全省", "全市", "全县", "全区", "《", "“"])
  /// What the names of places and offices end with.
  private static let places = CharacterSet("省市县区州盟旗镇乡国局委厅办院")

  /// The lines of a title that begins at a passage: up to three short lines, the last of them ending like a title.
  static func titleRun(_ text: ScannedText, from index: Int) -> Range<Int>? {
    var next = index
    while next < text.prose.passages.count, next < index + 3, isTitleLine(text, next), !isDate(text, next), !isLabelled(text, next),
      !Colophon.isFooter(text, next)
    {
      next += 1
      if endsLikeTitle(text, next - 1) { return index..<next }
    }
    return nil
  }

  /// A title inside the text: lines that end like one, and numbering that begins anew behind them.
  ///
  /// - Parameter outermost: the rank of the outermost level seen since the last title; nil where there was none.
  static func isInnerTitle(_ text: ScannedText, _ index: Int, outermost: Int?) -> Bool {
    guard let outermost, let run = titleRun(text, from: index), text.prose.passages[run.upperBound - 1].count >= 30,
      endsLikeTitle(text, run.upperBound - 1, endings: planEndings) || namesYear(text, run)
    else { return false }
    if opensNotice(text, run) { return true }
    let hasPreamble = opensPreamble(text, run.upperBound)
    var first: UInt16 = hasPreamble ? 2 : 1
    for next in run.upperBound..<min(run.upperBound + 12, text.prose.passages.count) {
      guard let start = text.contents[next].starts.first.map({ text.starts[Int($0)] }), start.position == .paragraph else { continue }
      let surface = text.surfaces[Int(start.firstSurface)]
      // `——2026年2月3日在某市第十六届人民代表大会第四次会议上`
      if surface.pieces.contains(.dash) { continue }
      guard let rank = surface.rank else {
        // `、指导思想` before `二、主要任务`
        first = 2
        continue
      }
      // Behind a preamble 一、 may be lost, and （一） comes first.
      return (1...first).contains(surface.value) && (rank <= outermost || hasPreamble)
    }
    return false
  }

  /// `为进一步深化…改革，特制定以下规定：`: so begins the text of a document, and of no section.
  private static func opensPreamble(_ text: ScannedText, _ index: Int) -> Bool {
    guard index < text.prose.passages.count else { return false }
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    guard passage.count <= longestPreamble, LineJoiner.preambleOpenings.begins(bytes.span, from: start, to: end),
      Scalars.endsThought(Scalars.decode(bytes, before: end, start: start).value)
    else { return false }
    return (["制定本", "制定以下", "制定如下", "制订本", "提出以下", "提出如下"] as [StaticString]).contains {
      Finder.contains($0, bytes, max(start, end - 60), end)
    }
  }

  /// In bytes.
  private static let longestPreamble = 1500

  /// `某市人民政府办公室关于印发…的通知⏎某政办发〔2022〕8号⏎各县人民政府：`: those to whom it goes stand below a notice's title alone.
  private static func opensNotice(_ text: ScannedText, _ title: Range<Int>) -> Bool {
    let passages = text.prose.passages
    var next = title.upperBound
    if next < passages.count, FactReader.isDocumentNumber(text.prose.bytes, Int(passages[next].start), Int(passages[next].end)) {
      next += 1
    }
    guard next < passages.count, isAddressee(text, next) else { return false }
    return Scalars.matches("各", text.prose.bytes, at: Int(passages[next].start), end: Int(passages[next].end))
      && title.contains { Finder.contains("关于", text.prose.bytes, Int(passages[$0].start), Int(passages[$0].end)) }
  }

  /// A title that stands in the notice's own: `关于印发《…工作要点》《…责任清单》的通知`.
  static func isNamedTitle(_ text: ScannedText, _ index: Int, before boundaries: [Boundary]) -> Bool {
    guard boundaries.count <= 8, text.prose.passages[index].count >= 24, let run = titleRun(text, from: index), run.count == 1 else {
      return false
    }
    let passages = text.prose.passages
    let notice = Int(passages[0].start)..<min(Int(passages[min(3, index - 1)].end), Int(passages[0].start) + 600)
    let (start, end) = (Int(passages[index].start), Int(passages[index].end))
    var offset = notice.lowerBound
    while offset + end - start + 6 <= notice.upperBound {
      if Scalars.matches("《", text.prose.bytes, at: offset, end: notice.upperBound),
        text.prose.bytes[(offset + 3)...].starts(with: text.prose.bytes[start..<end]),
        Scalars.matches("》", text.prose.bytes, at: offset + 3 + end - start, end: notice.upperBound)
      {
        return true
      }
      offset += 1
    }
    return false
  }

  /// `某县2024年文明城市创建责任清单`: no heading names its year.
  private static func namesYear(_ text: ScannedText, _ run: Range<Int>) -> Bool {
    let bytes = text.prose.bytes
    let title = Int(text.prose.passages[run.lowerBound].start)..<Int(text.prose.passages[run.upperBound - 1].end)
    guard let year = Finder.find("年", bytes, title.lowerBound, title.upperBound) else { return false }
    var start = year
    for _ in 0..<4 {
      let (scalar, length) = Scalars.decode(bytes, before: start, start: title.lowerBound)
      guard NumeralCharacter.arabic(scalar) != nil else { return false }
      start -= length
    }
    return true
  }

  /// `2022年8月29日`, `2022-08-29`, `（2023年5月23日）` and nothing else.
  static func isDate(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 90 && DateReader.whole(text.prose.bytes, Int(passage.start), Int(passage.end)) != nil
  }

  /// `（此件公开发布）`, `(此件主动公开)`
  static func isRemark(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes
    guard passage.count <= 90, SurfaceScanner.opens(Scalars.decode(bytes, at: Int(passage.start), end: Int(passage.end)).value) else {
      return false
    }
    return SurfaceScanner.closes(Scalars.decode(bytes, before: Int(passage.end), start: Int(passage.start)).value)
      && !beginsWithMarker(text, index)
  }

  /// `各区人民政府，市政府各委、办、局：`
  static func isAddressee(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 600 else { return false }
    let last = Scalars.decode(text.prose.bytes, before: Int(passage.end), start: Int(passage.start)).value
    guard last == "：" || last == ":", !beginsWithMarker(text, index), !announcesText(text, index) else { return false }
    let first = Scalars.decode(text.prose.bytes, at: Int(passage.start), end: Int(passage.end)).value
    return first == "各" || passage.count <= 300
  }

  /// `文件详情如下：`, `具体内容如下：`
  private static func announcesText(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let end = Int(passage.end)
    return passage.count >= 9
      && ["如下：", "如下:"].contains { (word: StaticString) in
        Scalars.matches(word, text.prose.bytes, at: end - word.utf8CodeUnitCount, end: end)
      }
  }

  static func isLabelled(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return MetadataLabel.first(text.prose.bytes, Int(passage.start), Int(passage.end)) != nil
  }
}
