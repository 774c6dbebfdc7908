/// How the titles of government documents end, which name what kind of document it is. From reading real plans.
enum TitleEnding {
  /// `方案`, `工作要点`, `通知`: what titles of government documents end with.
  static let all = WordList(plans + others)

  /// The endings that a section's heading hardly has: `完善责任清单` may be one, `三年行动计划` is a title.
  static let ofPlans = WordList(plans)

  private static let plans: [StaticString] = [
    "方案", "要点", "计划", "规划", "意见", "通知", "办法", "措施", "纲要", "细则", "规定", "条例", "举措", "公告", "报告", "公报", "决定书",
    "計劃", "規劃", "意見", "辦法", "綱要", "細則", "規定", "條例", "報告", "公報",
  ]

  private static let others: [StaticString] = [
    "规则", "预案", "安排", "制度", "清单", "决定", "通告", "批复", "函", "纪要", "总结", "答复", "通知书", "告知书", "倡议书",
    "规程", "流程", "守则", "须知", "公约",
    "标准", "指南", "目录", "设想", "说明", "思路", "台账", "分工", "政策", "指引", "章程", "任务", "对策", "工作法", "规范", "分解表", "分解",
    "的讲话", "的发言", "的致辞", "会议讲话", "大会讲话", "讲话稿", "讲话提纲", "发言提纲", "主持词",
    "政府令", "部令", "总局令", "委员会令", "主席令",
    "名单", "一览表", "登记表", "汇总表", "统计表", "情况表", "分工表", "安排表", "进度表", "明细表", "评分表", "指标表", "任务表", "申请表", "流程图",
    "規則", "預案", "決定", "紀要", "總結", "標準", "規範", "規范",
  ]

  /// Whether a text ends like a title, a bracketed suffix such as `（2021—2025年）` or `（试行）` aside.
  ///
  /// - Parameter endings: ``all`` of them, or those ``ofPlans``.
  static func ends(_ bytes: [UInt8], _ range: Range<Int>, with endings: WordList) -> Bool {
    guard range.count <= 300 else { return false }
    let start = range.lowerBound
    var end = behindSuffix(bytes, range)
    end = behindPart(bytes, before: end, start: start)
    // `…印发《…若干意见》`
    if Scalars.decode(bytes, before: end, start: start).value == "》" { end -= 3 }
    return endings.ends(bytes.span, from: start, to: end) || endsInCount(bytes, before: end, start: start)
      || endsSpaced(bytes, endings, before: end, start: start)
  }

  /// The two characters with which a text ends that ends like a title, `预案` of `…应急预案（试行）`; nil for others.
  static func kind(_ bytes: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8>? {
    guard range.count <= 300, ends(bytes, range, with: all) else { return nil }
    let end = behindSuffix(bytes, range)
    return end - 6 >= range.lowerBound ? bytes[end - 6..<end] : nil
  }

  /// Where a text ends, its number and bracketed suffixes such as `（草案）（2023年6月1日）` aside.
  private static func behindSuffix(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    var end = TitleNumber.behind(bytes, range)?.start ?? range.upperBound
    for _ in 0..<2 {
      end = Blank.start(in: bytes.span, before: end, from: start)
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
    return Blank.start(in: bytes.span, before: end, from: start)
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
    return Blank.start(in: bytes.span, before: offset, from: start)
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

  /// `某县招商引资优惠政策三十条`, but `…管理规定第一条`
  private static func endsInCount(_ bytes: [UInt8], before end: Int, start: Int) -> Bool {
    let last = Scalars.decode(bytes, before: end, start: start)
    guard last.value == "条" else { return false }
    var offset = end - last.length
    var before = Scalars.decode(bytes, before: offset, start: start)
    while NumeralCharacter.han(before.value) != nil || NumeralCharacter.arabic(before.value) != nil {
      offset -= before.length
      before = Scalars.decode(bytes, before: offset, start: start)
    }
    return offset < end - last.length && before.value != "第"
  }
}
