import PlanSyntax

/// The words before a colon that say what the units behind it have to do with the task: `责任科室：`, `主要协作单位：`, `完成时限：`.
struct RoleLabel {
  /// Without the colon, and without the brackets of `【责任单位】`.
  let range: Range<Int>
  /// Behind the colon and blanks.
  let after: Int
  let kind: Kind

  /// What a label says: what is named first outweighs the rest, so `牵头责任单位` leads.
  enum Kind: UInt8 {
    case deadline, lead, support, responsible
    /// `任务分解：`: who does what, told in sentences.
    case prose
    /// `适用范围：`: of units it says nothing.
    case other

    /// Nil for what names no role.
    var responsibility: ResponsibilityKind? {
      switch self {
      case .lead: .lead
      case .support: .support
      case .responsible: .responsible
      case .deadline, .prose, .other: nil
      }
    }
  }

  /// Most characters of a label: `委内牵头处室`, `分管县领导`, `市级主要协作单位`.
  private static let longest = 12

  /// The label that a group begins with, if it is the same as one that was read before.
  ///
  /// What a label says depends on its own bytes alone.
  static func again(_ last: RoleLabel, _ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    let colon = start + last.range.count
    guard colon < end, bytes[colon] == ":" || bytes[colon] == 0xEF || bytes[colon] == 0xE2,
      Scalars.areSame(bytes, at: start, and: last.range.lowerBound, count: last.range.count)
    else { return nil }
    var place = Place(bytes, at: colon, end: end)
    guard isColon(place.peek) else { return nil }
    place.advance(bytes)
    skipMarkup(bytes, &place)
    return RoleLabel(range: start..<colon, after: place.offset, kind: last.kind)
  }

  /// The label that a group begins with.
  static func read(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    var place = Place(bytes, at: start, end: end)
    skipMarkup(bytes, &place)
    if place.peek == "【" { return readFramed(bytes, place) }
    if TagText.opens(place.peek) { return readEnclosed(bytes, place) }
    let begin = place.offset
    var characters = 0
    var isInside = false
    while true {
      let behind = Scalars.behindHan(bytes, from: place.offset, to: end)
      characters += (behind - place.offset) / 3
      if characters > longest { return nil }
      if behind > place.offset { place = Place(bytes, at: behind, end: end) }
      let scalar = place.peek
      if Self.isColon(scalar) {
        let stop = withoutMarkup(bytes, endingAt: place.offset, from: begin)
        guard stop > begin, let kind = kind(bytes, begin..<stop) ?? SpacedLabel.kind(bytes, begin..<stop) else { return nil }
        place.advance(bytes)
        skipMarkup(bytes, &place)
        return RoleLabel(range: begin..<stop, after: place.offset, kind: kind)
      }
      if scalar == 0 || TagText.endsGroup(scalar) || TagText.closes(scalar) && !isInside { return nil }
      if TagText.opens(scalar) {
        guard isAlternative(bytes, place) else { return nil }
        isInside = true
      }
      place.advance(bytes)
      characters += 1
    }
  }

  /// `【责任单位】县教育局`: a label in a frame, with or without a colon behind it.
  private static func readFramed(_ bytes: Bytes, _ open: Place) -> RoleLabel? {
    var place = open
    place.advance(bytes)
    let begin = place.offset
    while Scalars.isHan(place.peek), place.offset - begin <= 3 * longest { place.advance(bytes) }
    let label = begin..<place.offset
    guard place.peek == "】", LabelWords.noun(bytes, endingAt: label.upperBound, from: begin) != nil, let kind = kind(bytes, label)
    else { return nil }
    place.advance(bytes)
    if isColon(place.peek) { place.advance(bytes) }
    skipMarkup(bytes, &place)
    return RoleLabel(range: label, after: place.offset, kind: kind)
  }

  /// `（牵头单位）县公安局`, `[完成时限]10月底前`: a role and its noun in brackets of another kind, and right behind them who or when.
  private static func readEnclosed(_ bytes: Bytes, _ open: Place) -> RoleLabel? {
    var place = open
    place.advance(bytes)
    let begin = place.offset
    guard let end = LabelWords.behindLabel(bytes, at: begin, end: place.end), let kind = kind(bytes, begin..<end) else { return nil }
    place = Place(bytes, at: end, end: place.end)
    guard TagText.closes(place.peek) else { return nil }
    place.advance(bytes)
    if isColon(place.peek) { place.advance(bytes) }
    skipMarkup(bytes, &place)
    guard Scalars.isHan(place.peek) || kind == .deadline && NumeralCharacter.arabic(place.peek) != nil else { return nil }
    return RoleLabel(range: begin..<end, after: place.offset, kind: kind)
  }

  /// Blanks, the asterisks of `**责任单位：**`, and other bullets.
  private static func skipMarkup(_ bytes: Bytes, _ place: inout Place) {
    if Scalars.isHan(place.peek) { return }
    _ = place.skipBlanks(bytes)
    while TagSurroundings.bullets.contains(place.peek) {
      place.advance(bytes)
      _ = place.skipBlanks(bytes)
    }
  }

  /// Without the asterisks of `**责任单位**：` and the blank of `责任单位 ：`.
  static func withoutMarkup(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] == "*" { end -= 1 }
    return TagText.trim(bytes, start..<end).upperBound
  }

  /// `责任部门（单位）：`: a bracket that belongs to the label.
  private static func isAlternative(_ bytes: Bytes, _ open: Place) -> Bool {
    let inside = open.offset + Scalars.decode(bytes, at: open.offset, end: open.end).length
    return LabelWords.mayStandInBracket(bytes, from: inside, to: open.end)
  }

  /// ： : and what stands for them in texts that were converted: ∶ ︰ ﹕
  @inline(__always)
  static func isColon(_ scalar: UInt32) -> Bool {
    scalar == "：" || scalar == ":" || scalar == "∶" || scalar == "︰" || scalar == "﹕"
  }

  /// The label that ends before a colon, made of nothing but a label's words: where it begins, whatever stands before it.
  ///
  /// `…完成登记。责任单位：` and, where a line end was lost, `市发改委责任单位：`.
  static func read(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> RoleLabel? {
    let end = withoutMarkup(bytes, endingAt: colon, from: start)
    guard let begin = beginning(bytes, endingAt: end, from: start), let kind = kind(bytes, begin..<end), kind != .other, kind != .prose,
      // 领导 alone is only the end of `牵头区领导`.
      end - begin >= 9 || kind == .deadline
    else { return nil }
    var place = Place(bytes, at: colon, end: bytes.count)
    place.advance(bytes)
    skipMarkup(bytes, &place)
    return RoleLabel(range: begin..<end, after: place.offset, kind: kind)
  }

  /// The label before a colon that may open a tag without brackets, and what the tag needs for it.
  ///
  /// - Parameters:
  ///   - behindTag: whether the line before is a tag.
  ///   - amongItems: whether the text has tags, and an item follows.
  static func standing(_ bytes: Bytes, before colon: Int, from passage: Int, behindTag: Bool, amongItems: @autoclosure () -> Bool)
    -> (label: RoleLabel, needs: LineDemands)?
  {
    // `…取得实效。责任室：`: the sentence that it begins, where that is as short as a label.
    let start = sentenceStart(bytes, before: colon, from: passage)
    let own = read(bytes, endingAt: colon, from: start) ?? bare(bytes, endingAt: colon, from: start)
    if let own, LabelWords.mayStandAlone(bytes, own.range) {
      return opening(bytes, before: colon, from: start, around: own).map { ($0, .names) } ?? (own, [])
    }
    guard colon - start <= 4 * longest, let label = read(bytes, at: start, end: bytes.count),
      label.range.upperBound == withoutMarkup(bytes, endingAt: colon, from: start)
    else { return nil }
    if label.kind.responsibility != nil, LabelWords.mayOpenLine(bytes, label.range) { return (label, start == passage ? [] : .names) }
    guard start == passage else { return nil }
    guard label.kind.responsibility != nil || label.kind == .deadline else { return nil }
    if SpacedLabel.mayOpenLine(bytes, label.range) { return (label, []) }
    // `配合：县城管局⏎时限：10月20日前`, `责任单位：县城管局⏎监督单位：县审计局`: below a tag it is one, whatever it is of elsewhere.
    guard LabelWords.mayFollowTag(bytes, label.range) || SpacedLabel.mayFollowTag(bytes, label.range) else { return nil }
    return behindTag || label.kind.responsibility != nil && amongItems() ? (label, .names) : nil
  }

  /// Behind the last 。 before a colon, if that stands no farther off than a label is long; else where the passage begins.
  private static func sentenceStart(_ bytes: Bytes, before colon: Int, from passage: Int) -> Int {
    var offset = colon
    while offset > passage, colon - offset <= 4 * longest {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: passage)
      if scalar == "。" { return offset }
      offset -= max(1, length)
    }
    return passage
  }

  /// `市直责任单位：`: the label that a line begins with, of which the words that may stand alone are only the end.
  private static func opening(_ bytes: Bytes, before colon: Int, from start: Int, around own: RoleLabel) -> RoleLabel? {
    guard own.range.lowerBound > start, own.kind.responsibility != nil, colon - start <= 4 * longest,
      Scalars.behindHan(bytes, from: start, to: own.range.lowerBound) == own.range.lowerBound,
      let label = read(bytes, at: start, end: bytes.count), label.range.lowerBound == start, label.range.upperBound == own.range.upperBound,
      label.kind.responsibility != nil, LabelWords.mayOpenLine(bytes, label.range),
      !ActorName.ends(bytes, start..<own.range.lowerBound)
    else { return nil }
    return label
  }

  /// Whether a line opens with a role's label and nothing before it: `责任单位：`, but not `加强组织领导：`.
  static func opensLine(_ bytes: Bytes, at start: Int, end: Int) -> Bool {
    guard let label = read(bytes, at: start, end: end), label.kind.responsibility != nil else { return false }
    return read(bytes, endingAt: label.range.upperBound, from: start)?.range == label.range
  }

  /// `牵头：` of `牵头：市财政局；配合：市审计局`: a role's word without a noun.
  private static func bare(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> RoleLabel? {
    let end = withoutMarkup(bytes, endingAt: colon, from: start)
    guard let begin = LabelWords.bareRole(bytes, endingAt: end, from: start), let kind = kind(bytes, begin..<end) else { return nil }
    var place = Place(bytes, at: colon, end: bytes.count)
    place.advance(bytes)
    skipMarkup(bytes, &place)
    return RoleLabel(range: begin..<end, after: place.offset, kind: kind)
  }

  /// The label of `责任单位为市民政局`: one without a colon that 为 or 是 follows.
  static func stated(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    var offset = start
    while offset < end, offset - start <= 3 * longest {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      guard Scalars.isHan(scalar) else { return nil }
      // 为 是
      if scalar == "为" || scalar == "是" {
        guard beginning(bytes, endingAt: offset, from: start) == start, LabelWords.mayStandAlone(bytes, start..<offset),
          let kind = kind(bytes, start..<offset), kind.responsibility != nil || kind == .deadline,
          // `牵头人为张三` tells who that person is, in a sentence as well as in a bracket.
          !LabelWords.namesPerson(bytes, start..<offset),
          LabelWords.demands(bytes, start..<offset).isEmpty
        else { return nil }
        var place = Place(bytes, at: offset + length, end: end)
        // `责任单位为：市民政局`
        if isColon(place.peek) { place.advance(bytes) }
        skipMarkup(bytes, &place)
        // `完成时限为6月底前`, but not `完成时限为长远目标`
        if kind == .deadline, place.offset >= end || !Deadline.matches(bytes, place.offset..<end) { return nil }
        return RoleLabel(range: start..<offset, after: place.offset, kind: kind)
      }
      offset += length
    }
    return nil
  }

  /// The label of `责任单位市民政局` or `完成时限 6月底`, whose colon was lost: a role and its noun, and right behind them who or when.
  static func withoutColon(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    var place = Place(bytes, at: start, end: end)
    _ = place.skipBlanks(bytes)
    let begin = place.offset
    guard let stop = LabelWords.behindLabel(bytes, at: begin, end: end),
      LabelWords.mayStandAlone(bytes, begin..<stop), LabelWords.demands(bytes, begin..<stop).isEmpty, let kind = kind(bytes, begin..<stop)
    else { return nil }
    place = Place(bytes, at: stop, end: end)
    _ = place.skipBlanks(bytes)
    return place.offset < end ? RoleLabel(range: begin..<stop, after: place.offset, kind: kind) : nil
  }

  /// — – － -: what stands in the place of a colon.
  private static let dashes = CharacterSet("—–－―─-")

  /// The label of `责任单位—县教育局`, `完成时限-10月底前`: a role and its noun, a dash, and nothing but who or when behind it.
  static func beforeDash(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    guard LabelWords.edges.mayStand(bytes, at: start, end: end), let stop = LabelWords.behindLabel(bytes, at: start, end: end),
      LabelWords.mayStandAlone(bytes, start..<stop), LabelWords.demands(bytes, start..<stop).isEmpty
    else { return nil }
    var place = Place(bytes, at: stop, end: end)
    _ = place.skipBlanks(bytes)
    guard dashes.contains(place.peek) else { return nil }
    while dashes.contains(place.peek) { place.advance(bytes) }
    _ = place.skipBlanks(bytes)
    guard place.offset < end, let kind = kind(bytes, start..<stop) else { return nil }
    let label = RoleLabel(range: start..<stop, after: place.offset, kind: kind)
    if kind == .deadline { return Deadline.matches(bytes, place.offset..<end) ? label : nil }
    return kind.responsibility != nil && label.mayName(bytes, until: end) ? label : nil
  }

  /// Whether what stands behind a label without its colon shows that it is one: an office of a government, or a date.
  func isCertain(_ bytes: Bytes, until end: Int) -> Bool {
    if kind == .deadline { return Deadline.matches(bytes, after..<end) }
    return kind.responsibility != nil && ActorName.isBureau(bytes, after..<firstNameEnd(bytes, until: end))
  }

  /// Longest name of an office without a prefix, in bytes.
  private static let longestOffice = 30

  /// Whether what stands behind a label without its colon may be names, where the text has the label elsewhere: not `汇总后统一上报市发改委`.
  func mayName(_ bytes: Bytes, until end: Int) -> Bool {
    if kind.responsibility == nil || LabelWords.namesPerson(bytes, range) { return true }
    let first = after..<firstNameEnd(bytes, until: end)
    return ActorName.hasPrefix(bytes, first) || first.count <= Self.longestOffice && ActorName.matches(bytes, first)
  }

  private func firstNameEnd(_ bytes: Bytes, until end: Int) -> Int {
    var nameEnd = after
    while nameEnd < end, Scalars.decode(bytes, at: nameEnd, end: end).value != "、" {
      nameEnd += max(1, Scalars.decode(bytes, at: nameEnd, end: end).length)
    }
    return nameEnd
  }

  /// Whether a label is that of a deadline.
  static func isOfDeadline(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    kind(bytes, label) == .deadline || SpacedLabel.kind(bytes, label) == .deadline
  }

  /// Longest word before 时间 that says what time, in bytes: `启动时间`, which is none that a task ends at.
  private static let longestOfTime = 12

  /// Where such a label begins if something stands before it; nil too where nothing does.
  static func cut(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> Int? {
    // Most labels begin their group: that is known before what they say.
    let end = withoutMarkup(bytes, endingAt: colon, from: start)
    guard let begin = beginning(bytes, endingAt: end, from: start) else { return cutBare(bytes, endingAt: colon, from: start) }
    guard begin > start else { return nil }
    // `行业主管部门` is one label, `市发改委责任单位` a name and a label.
    let before = start..<begin
    if !ActorName.ends(bytes, before), !Deadline.matches(bytes, before),
      read(bytes, at: start, end: bytes.count)?.range.upperBound == end || before.count <= longestOfTime && isOfDeadline(bytes, begin..<end)
    {
      return nil
    }
    return read(bytes, endingAt: colon, from: begin)?.range.lowerBound
  }

  /// `（牵头：省政务办 配合：省教育厅）`: where a role without a noun begins behind a blank.
  private static func cutBare(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> Int? {
    guard let role = bare(bytes, endingAt: colon, from: start)?.range.lowerBound, role > start, Blank.width(in: bytes, before: role) > 0
    else { return nil }
    return role
  }

  /// Longest word before a colon that says what follows, in bytes: `联系电话`.
  private static let longestOther = 18

  /// `市司法局 联系电话：123456`: where words behind a blank begin that are no role and no name, if an actor stands before the blank.
  static func cutOther(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> Int? {
    let begin = Scalars.beforeHan(bytes, from: colon, to: start)
    guard begin > start, begin < colon, colon - begin <= longestOther, Blank.width(in: bytes, before: begin) > 0,
      !ActorName.ends(bytes, begin..<colon), ActorName.ends(bytes, TagText.trim(bytes, start..<begin))
    else { return nil }
    return begin
  }

  private static func beginning(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Int? {
    let end = LabelWords.withoutAlternative(bytes, endingAt: end, from: start)
    guard var begin = LabelWords.noun(bytes, endingAt: end, from: start) else { return nil }
    while let word = LabelWords.modifier(bytes, endingAt: begin, from: start) { begin = word }
    return begin
  }

  /// Nil where the words are no label at all: `一是`, `公布热线`.
  static func kind(_ bytes: Bytes, _ range: Range<Int>) -> Kind? {
    if LabelWords.times.contains(bytes, range) { return .deadline }
    var found: Kind?
    var offset = range.lowerBound
    while offset < range.upperBound {
      if let kind = LabelWords.kind(bytes, at: offset, end: range.upperBound), kind.rawValue < found?.rawValue ?? .max { found = kind }
      offset += max(1, Scalars.decode(bytes, at: offset, end: range.upperBound).length)
    }
    guard let found else { return LabelWords.kindOfBare(bytes, range) }
    switch found {
    case .deadline, .prose, .other: return found
    case .lead, .support, .responsible: return LabelWords.closesLabel(bytes, range) ? found : nil
    }
  }
}
