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
  static let longest = 12

  /// The label that a group begins with, if it is the same as one that was read before.
  ///
  /// What a label says depends on its own bytes alone.
  static func again(_ last: RoleLabel, _ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    let colon = start + last.range.count
    guard colon < end, bytes[colon] == ":" || bytes[colon] == 0xEF || bytes[colon] == 0xE2,
      Scalars.areSame(bytes, at: start, and: last.range.lowerBound, count: last.range.count)
    else { return nil }
    var place = Place(bytes, at: colon, end: end)
    guard Punctuation.isColon(place.peek) else { return nil }
    place.advance(bytes)
    skipMarkup(bytes, &place, behind: start)
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
      if Punctuation.isColon(scalar) {
        let stop = withoutMarkup(bytes, endingAt: place.offset, from: begin)
        guard stop > begin, let kind = kind(bytes, begin..<stop) ?? SpacedLabel.kind(bytes, begin..<stop) else { return nil }
        place.advance(bytes)
        skipMarkup(bytes, &place, behind: begin)
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

  /// `【责任单位】县教育局`, `【牵头】县教育局`: a label in a frame, with or without a colon behind it.
  private static func readFramed(_ bytes: Bytes, _ open: Place) -> RoleLabel? {
    var place = open
    place.advance(bytes)
    let begin = place.offset
    while Scalars.isHan(place.peek), place.offset - begin <= 3 * longest { place.advance(bytes) }
    let label = begin..<place.offset
    guard place.peek == "】",
      LabelWords.noun(bytes, endingAt: label.upperBound, from: begin) ?? LabelWords.bareRole(bytes, endingAt: label.upperBound, from: begin)
        != nil, let kind = kind(bytes, label)
    else { return nil }
    place.advance(bytes)
    if Punctuation.isColon(place.peek) { place.advance(bytes) }
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
    if Punctuation.isColon(place.peek) { place.advance(bytes) }
    skipMarkup(bytes, &place)
    guard Scalars.isHan(place.peek) || kind == .deadline && NumeralCharacter.arabic(place.peek) != nil else { return nil }
    return RoleLabel(range: begin..<end, after: place.offset, kind: kind)
  }

  /// Blanks, the asterisks of `**责任单位：**`, and other bullets.
  static func skipMarkup(_ bytes: Bytes, _ place: inout Place) {
    if Scalars.isHan(place.peek) { return }
    _ = place.skipBlanks(bytes)
    while TagSurroundings.bullets.contains(place.peek) {
      place.advance(bytes)
      _ = place.skipBlanks(bytes)
    }
  }

  /// The same behind a label, where two asterisks close what two before it opened, or stand for a name that was hidden: `责任单位：**局`.
  static func skipMarkup(_ bytes: Bytes, _ place: inout Place, behind label: Int) {
    if Scalars.isHan(place.peek) { return }
    let before = place.offset
    skipMarkup(bytes, &place)
    guard Markup.isMark(bytes, at: place.offset - 2, in: before..<place.offset), !Markup.isMark(bytes, at: label - 2, in: 0..<label)
    else { return }
    var offset = place.offset
    while offset > before, bytes[offset - 1] == "*" { offset -= 1 }
    place = Place(bytes, at: offset, end: place.end)
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
    skipMarkup(bytes, &place, behind: begin)
    return RoleLabel(range: begin..<end, after: place.offset, kind: kind)
  }

  /// The label before a colon that may open a tag without brackets, and what the tag needs for it.
  ///
  /// - Parameters:
  ///   - behindTag: whether the line before is a tag.
  ///   - amongItems: whether the text has tags, and an item follows.
  ///   - recurs: whether such labels stand below items again and again.
  static func standing(
    _ bytes: Bytes, before colon: Int, from passage: Int, behindTag: Bool, amongItems: @autoclosure () -> Bool,
    recurs: @autoclosure () -> Bool
  ) -> (label: RoleLabel, needs: LineDemands)? {
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
    let isOfTask =
      behindTag || label.kind.responsibility != nil && amongItems() || LabelWords.mayRecur(bytes, label) && recurs()
    return isOfTask ? (label, .names) : nil
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
  static func bare(_ bytes: Bytes, endingAt colon: Int, from start: Int) -> RoleLabel? {
    let end = withoutMarkup(bytes, endingAt: colon, from: start)
    guard let begin = LabelWords.bareRole(bytes, endingAt: end, from: start), let kind = kind(bytes, begin..<end) else { return nil }
    var place = Place(bytes, at: colon, end: bytes.count)
    place.advance(bytes)
    skipMarkup(bytes, &place, behind: begin)
    return RoleLabel(range: begin..<end, after: place.offset, kind: kind)
  }

  /// Whether the words of a label ask for a time, spread over a column or not.
  static func isOfDeadline(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    kind(bytes, label) == .deadline || SpacedLabel.kind(bytes, label) == .deadline
  }

  /// Where a label begins that ends at an offset: its noun and all that tells of the noun, `主要｜协作｜单位`, and what is joined to it, `责任领导｜及｜责任单位`.
  static func beginning(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Int? {
    guard var begin = beginningOfOne(bytes, endingAt: end, from: start)?.begin else { return nil }
    if let joint = joints.word(bytes, endingAt: begin, from: start),
      let other = beginningOfOne(bytes, endingAt: begin - joint.count, from: start), other.hasRole
    {
      begin = other.begin
    }
    return begin
  }

  /// `责任单位、责任人：`, `责任单位/责任人：`: between two labels of the same names.
  private static let joints = WordList(["及", "和", "与", "、", "/", "／"])

  /// - Returns: where it begins, and whether anything stands before its noun.
  private static func beginningOfOne(_ bytes: Bytes, endingAt end: Int, from start: Int) -> (begin: Int, hasRole: Bool)? {
    let end = LabelWords.withoutAlternative(bytes, endingAt: end, from: start)
    guard let noun = LabelWords.noun(bytes, endingAt: end, from: start) else { return nil }
    var begin = noun
    while let word = LabelWords.modifier(bytes, endingAt: begin, from: start) { begin = word }
    // `责任人` is a role and its noun in one.
    return (begin, begin < noun || LabelWords.namesPerson(bytes, noun..<end))
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
