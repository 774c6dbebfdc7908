/// When a task is to be done, without a label: `6月底前完成`, `年内`, `长期坚持`, `12月取得明显成效并持续推进`.
enum Deadline {
  /// Longest deadline, in bytes.
  private static let longest = 120

  private static let openings = WordList([
    "年内", "年底", "长期", "持续", "常年", "全年", "每年", "每月", "每季度", "每半年", "按进度", "按时序", "按计划", "按期", "立即", "近期", "上半年", "下半年", "第一季度", "第二季度",
    "第三季度",
    "第四季度", "一季度", "二季度", "三季度", "四季度", "即日起", "适时", "实时", "随时", "到", "于", "月底前", "今年", "明年", "当年", "本年", "贯穿全年", "即行即改",
    "立行立改", "即知即改", "立知立改", "边整边改", "边查边改", "即查即改", "立查立改", "阶段性", "动态", "常态化", "定期", "每周", "每日", "逐年", "逐步", "分阶段", "分年度", "分批", "“十四五”",
    "“十五五”", "十四五", "十五五",
    "前三季度", "上半月", "本学期", "每学期", "春季学期", "秋季学期", "下学期", "新学期", "每学年", "次月", "当月", "本月", "按月", "按季", "尽快", "日常", "经常性", "全程", "滚动", "接续",
    "同步推进", "有序推进",
    "稳步推进", "即时", "两年内", "半年内", "两个月内", "半个月内", "两周内", "一周内", "已完成", "力争", "贯穿", "截至", "自印发",
    "此后", "之后", "其后", "上下半年", "每", "第一时间", "按要求", "自",
  ])

  /// What a plan may wait for: `开学前发放到位`, `汛期前`.
  private static let events = WordList([
    "开学", "入学", "汛期", "主汛期", "汛", "入汛", "春节", "国庆", "元旦", "清明", "五一", "中秋", "端午", "节假日", "暑期", "暑假", "寒假", "高考", "中考", "供暖",
    "供暖期", "采暖", "采暖期", "采暖季", "供暖季", "入冬", "开春", "春耕", "秋收", "岁末", "两会", "雨季", "冬季", "夏季", "春季", "秋季",
  ])
  private static let relations = WordList(["节前", "节后", "节期间", "来临前", "到来前", "之前", "开始前", "前", "后", "期间", "结束前", "结束后"])

  /// What a deadline may begin with, of Han characters; brackets, blanks and digits apart.
  private static let beginnings = CharacterSet(
    values: openings.firstCharacters + events.firstCharacters + "按并一二三四五六七八九十".unicodeScalars.map(\.value))

  @inline(__always)
  static func matches(_ bytes: Bytes, _ group: Range<Int>) -> Bool {
    mayBegin(Scalars.decode(bytes, at: group.lowerBound, end: group.upperBound).value) && isDeadline(bytes, group)
  }

  /// Whether a deadline may begin with a character.
  @inline(__always)
  static func mayBegin(_ scalar: UInt32) -> Bool { !Scalars.isHan(scalar) || beginnings.contains(scalar) }

  @inline(never)
  private static func isDeadline(_ bytes: Bytes, _ group: Range<Int>) -> Bool {
    var group = TagText.withoutBrackets(bytes, group)
    guard !group.isEmpty, group.count <= longest else { return false }
    // `…取得阶段性成效，并长期坚持`
    if Scalars.matches("并", bytes, at: group.lowerBound, end: group.upperBound) { group = group.lowerBound + 3..<group.upperBound }
    let first = Scalars.decode(bytes, at: group.lowerBound, end: group.upperBound).value
    if NumeralCharacter.arabic(first) != nil { return beginsWithDate(bytes, group) }
    if NumeralCharacter.han(first) != nil, beginsWithHanDate(bytes, group) { return true }
    if followsPlannedEvent(bytes, group) { return true }
    if first == "“" || previousIsQuote(bytes, group), isOfQuotedEvent(bytes, group) { return true }
    if first == "按", isOfPace(bytes, group) { return true }
    guard let opening = openings.word(bytes, at: group.lowerBound, end: group.upperBound) else { return false }
    let behind = group.lowerBound + opening.count
    // `到2025年底`, `于6月底前完成`
    if isPreposition(bytes, before: behind) { return beginsWithDate(bytes, behind..<group.upperBound) }
    return true
  }

  /// `汛期前`, `秋季开学前`: before, in or after what is on the calendar.
  private static func followsPlannedEvent(_ bytes: Bytes, _ group: Range<Int>) -> Bool {
    guard let event = events.word(bytes, at: group.lowerBound, end: group.upperBound) else { return false }
    var offset = group.lowerBound + event.count
    if let second = events.word(bytes, at: offset, end: group.upperBound) { offset += second.count }
    return relations.begins(bytes, from: offset, to: group.upperBound)
  }

  private static func previousIsQuote(_ bytes: Bytes, _ group: Range<Int>) -> Bool {
    Scalars.decode(bytes, before: group.lowerBound, start: 0).value == "“"
  }

  /// `“敬老月”期间启动`: an event by its name.
  private static func isOfQuotedEvent(_ bytes: Bytes, _ group: Range<Int>) -> Bool {
    var offset = group.lowerBound
    while offset < group.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: group.upperBound)
      offset += max(1, length)
      if scalar == "”" { return relations.begins(bytes, from: offset, to: group.upperBound) }
    }
    return false
  }

  /// `省方案印发后2个月内完成`: so long after an event.
  static func followsEvent(_ bytes: Bytes, _ group: Range<Int>) -> Bool {
    guard group.count <= longest else { return false }
    var offset = group.lowerBound
    while offset < group.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: group.upperBound)
      offset += max(1, length)
      // 后, before a span of time
      if scalar == "后" { return startsSpan(bytes, offset..<group.upperBound) }
    }
    return false
  }

  /// Longest step with its date, in bytes: `选址7月底前确定`; and the most of it that stands before the date.
  private static let longestStep = 60
  private static let longestName = 12

  /// `选址7月底前确定`: what is to be done by a date, where the task has several steps.
  static func isStep(_ bytes: Bytes, _ group: Range<Int>) -> Bool {
    guard group.count <= longestStep else { return false }
    var offset = group.lowerBound
    while offset < group.upperBound, offset - group.lowerBound <= longestName {
      if bytes[offset].isDigit { return beginsWithDate(bytes, offset..<group.upperBound) && limits(bytes, offset..<group.upperBound) }
      offset += max(1, Scalars.decode(bytes, at: offset, end: group.upperBound).length)
    }
    return false
  }

  /// 前 or 内 stands behind the date.
  private static func limits(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    TagText.contains("前", bytes, range) || TagText.contains("内", bytes, range)
  }

  /// `2个月内`, `三十日内`, `一年内`
  private static func startsSpan(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      if NumeralCharacter.arabic(scalar) == nil, NumeralCharacter.han(scalar) == nil { break }
      offset += length
    }
    guard offset > range.lowerBound, let unit = spans.word(bytes, at: offset, end: range.upperBound) else { return false }
    return Scalars.matches("内", bytes, at: offset + unit.count, end: range.upperBound)
  }

  private static let spans = WordList(["个月", "个工作日", "个自然日", "工作日", "个学期", "月", "年", "日", "天", "周", "个小时", "小时"])

  private static let paces = WordList(["时间", "时限", "节点", "进度", "序时", "期限", "时序"])

  /// `按省定时间节点推进`, `按市统一部署时间完成`.
  private static func isOfPace(_ bytes: Bytes, _ group: Range<Int>) -> Bool { paces.occurs(bytes, in: group) }

  /// 到 于
  private static func isPreposition(_ bytes: Bytes, before end: Int) -> Bool {
    let last = Scalars.decode(bytes, before: end, start: 0).value
    return last == "到" || last == "于" || last == "自"
  }

  /// Whether a deadline that stands alone in brackets is one, and no span of years: `（6月底前完成）`, not `（2021—2025年）`.
  static func isPlain(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    switch Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value {
    case "成", "前", "进", "持", "展": true
    default: false
    }
  }

  /// `2023年12月底前`, `6 月底`, `1至3月`, `2021—2025年`: digits, and then a unit of time.
  private static func beginsWithDate(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var hasDigit = false
    var parts = 1
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      switch scalar {
      case "0"..."9", "０"..."９": hasDigit = true
      case "年", "月", "日", "季", "天", "周": return hasDigit
      case "小": return hasDigit && Scalars.matches("时", bytes, at: offset + length, end: range.upperBound)
      case "个": return hasDigit && isMonthOrWorkday(bytes, offset + length, range.upperBound)
      // `2025.12.31前`
      case "前", "底": return hasDigit && parts > 1
      case ".", "/": parts += 1
      // Between two dates, or a blank that typesetting put in.
      case "-", "—", "–", "ː", "~", "～", "至", "、": break
      default: guard SurfaceScanner.isBlank(scalar) else { return false }
      }
      offset += max(1, length)
    }
    return isWholeDate(bytes, range) || isPackedDate(bytes, range)
  }

  /// `20250630`
  private static func isPackedDate(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    range.count == 8 && range.allSatisfy { bytes[$0].isDigit }
      && (Scalars.matches("19", bytes, at: range.lowerBound, end: range.upperBound)
        || Scalars.matches("20", bytes, at: range.lowerBound, end: range.upperBound))
  }

  /// `2025.10.31`, `2025-10-31`, `2025/10/31`, `2025.10`: a year of this age or the last, a month and mostly a day, and nothing else.
  private static func isWholeDate(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var (year, month) = (0, 0)
    var (number, digits) = (0, 0)
    var separator: UInt8 = 0
    for offset in range {
      let byte = bytes[offset]
      if byte.isDigit {
        (number, digits) = (number * 10 + Int(byte & 0x0F), digits + 1)
        guard digits <= 4 else { return false }
        continue
      }
      // . / -
      guard byte == "." || byte == "/" || byte == "-", separator == 0 || byte == separator, month == 0 else { return false }
      if separator == 0 { year = number } else { month = number }
      separator = byte
      (number, digits) = (0, 0)
    }
    guard (1900..<2100).contains(year) else { return false }
    // `2025.10` in two digits: `2025-6` may be anything.
    if month == 0 { return separator == "." && digits == 2 && (1...12).contains(number) }
    return (1...12).contains(month) && (1...31).contains(number)
  }

  /// `十二月底前`, `三个月内`, `二〇二四年底前`; not `三年级` or `十堰市`.
  private static func beginsWithHanDate(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while true {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      offset += max(1, length)
      switch scalar {
      case "月": return true
      case "个": return isMonthOrWorkday(bytes, offset, range.upperBound)
      case "年":
        let next = Scalars.decode(bytes, at: offset, end: range.upperBound).value
        // 年底 年内 年末; and `二〇二五年｜十二月`
        if ["底", "内", "末"].contains(next) { return true }
        guard NumeralCharacter.han(next) != nil else { return false }
      default: guard NumeralCharacter.han(scalar) != nil else { return false }
      }
    }
  }

  /// What stands behind 个 in `3个月内`, `十个工作日内`.
  private static func isMonthOrWorkday(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    Scalars.matches("月", bytes, at: offset, end: end) || Scalars.matches("工作日", bytes, at: offset, end: end)
  }

  /// Where a deadline begins right behind an actor: `县教育局｜2023年底前完成`, `市司法局｜6月底前`; not `县12345热线`, and not `县司法局8月例会`, which says no limit.
  static func behindName(_ bytes: Bytes, _ group: Range<Int>) -> Int? {
    let cut = Scalars.behindHan(bytes, from: group.lowerBound, to: group.upperBound)
    guard cut > group.lowerBound, cut < group.upperBound, bytes[cut].isDigit, beginsWithDate(bytes, cut..<group.upperBound),
      limits(bytes, cut..<group.upperBound), ActorName.matches(bytes, withoutPreposition(bytes, group.lowerBound..<cut)),
      !ActorName.ends(bytes, group)
    else { return nil }
    return cut
  }

  /// `市教育局` of `市教育局｜于2024年6月底前完成`
  static func withoutPreposition(_ bytes: Bytes, _ name: Range<Int>) -> Range<Int> {
    Scalars.matches("于", bytes, at: name.upperBound - 3, end: name.upperBound) ? name.dropLast(3) : name
  }

  /// Where a deadline begins that follows an actor with a blank only: `县水利局 2023年底前`; nil where none does.
  static func behindBlank(_ bytes: Bytes, _ group: Range<Int>) -> Int? {
    var offset = group.upperBound
    while true {
      offset = Scalars.beforeHan(bytes, from: offset, to: group.lowerBound)
      guard offset > group.lowerBound, group.upperBound - offset <= longest else { return nil }
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: group.lowerBound)
      if SurfaceScanner.isBlank(scalar), matches(bytes, offset..<group.upperBound),
        ActorName.matches(bytes, TagText.trim(bytes, group.lowerBound..<offset))
      {
        return offset
      }
      offset -= max(1, length)
    }
  }
}
