import PlanSyntax

/// Recognises what a tag, or a remark in it, says of all tags: `排在首位的为牵头单位，下同`, `以下任务均需各县区政府落实，不再一一列出`.
enum SharedRule {
  struct Reading {
    let kind: ResponsibilityRule.Kind
    /// Those who take part everywhere.
    let actors: Range<Int>?
  }

  /// Longest text that is taken for a rule, in bytes: so that what is derived from one stays small.
  private static let longest = 300

  /// The rules that stand in a tag's content, with its brackets where it has some of its own. Linear.
  static func find(_ bytes: Bytes, _ content: Range<Int>) -> (Range<Int>, [Reading])? {
    guard content.count >= 24, hasCue(bytes, content) else { return nil }
    var start = content.lowerBound
    var isBracketed = false
    var offset = start
    while true {
      if opens(bytes, start..<content.upperBound) {
        let end = end(bytes, from: start, to: content.upperBound, isBracketed: isBracketed)
        let rules = read(bytes, start..<end.lowerBound)
        return rules.isEmpty ? nil : (isBracketed ? offset..<end.upperBound : start..<end.upperBound, rules)
      }
      // The next place where a clause may begin.
      offset = start
      while true {
        offset = Scalars.behindHan(bytes, from: offset, to: content.upperBound)
        guard offset < content.upperBound else { return nil }
        let (scalar, length) = Scalars.decode(bytes, at: offset, end: content.upperBound)
        if TagText.endsGroup(scalar) || TagText.opens(scalar) {
          start = offset + length
          isBracketed = TagText.opens(scalar)
          break
        }
        offset += length
      }
    }
  }

  /// 下同, 不再, 首位, 第一 or 为牵头 stands in it.
  private static func hasCue(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset + 6 <= range.upperBound {
      let lead = bytes[offset]
      if lead == 0xE4 || lead == 0xE9 || lead == 0xE7, cues.begins(bytes, from: offset, to: range.upperBound) { return true }
      offset += lead >= 0xE0 && lead < 0xF0 ? 3 : 1
    }
    return false
  }

  private static let cues = WordList(["下同", "不再", "首位", "第一位", "第一的", "第一个", "为牵头"])
  private static let openings = WordList(["以下", "下列", "排", "列", "逗号", "除标", "除注明", "具体任务", "上述", "以上", "无牵头", "未明确牵头"])
  private static let core = WordList([
    "均为责任", "均为配合", "均需", "均由", "均涉及", "第一位", "第一的", "第一个", "首位", "为责任单位，不再", "为责任单位,不再", "为配合单位，不再", "为配合单位,不再",
  ])

  /// Whether a clause of a rule begins here.
  private static func opens(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    if openings.begins(bytes, from: range.lowerBound, to: range.upperBound) { return true }
    var offset = range.lowerBound
    var depth = 0
    while offset < range.upperBound, offset - range.lowerBound < longest {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      // `各县（市、区）人民政府｜均为责任单位`
      if TagText.opens(scalar) { depth += 1 }
      if TagText.closes(scalar) { depth -= 1 }
      // Behind a label units are named.
      if depth < 0 || depth == 0 && (TagText.endsGroup(scalar) || Punctuation.isColon(scalar)) { return false }
      if depth == 0, core.begins(bytes, from: offset, to: range.upperBound) { return true }
      offset += max(1, length)
    }
    return false
  }

  /// Where a rule ends, and where the tag goes on: at 。 or at the bracket that closes it.
  private static func end(_ bytes: Bytes, from start: Int, to limit: Int, isBracketed: Bool) -> Range<Int> {
    var offset = start
    var depth = 0
    while offset < limit {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: limit)
      if TagText.opens(scalar) { depth += 1 }
      if TagText.closes(scalar) {
        if depth == 0 { return isBracketed ? offset..<offset + length : offset..<offset }
        depth -= 1
      }
      if scalar == "。", depth == 0 { return offset..<offset + length }
      offset += max(1, length)
    }
    return limit..<limit
  }

  /// What clauses say: `排在第一位的为牵头单位，以下任务均需各县区落实，不再列出` is two rules.
  static func read(_ bytes: Bytes, _ range: Range<Int>) -> [Reading] {
    guard range.count <= longest else { return [] }
    return [readLead(bytes, range), readShare(bytes, range)].compactMap(\.self)
  }

  /// Who leads where no tag says so.
  private static func readLead(_ bytes: Bytes, _ range: Range<Int>) -> Reading? {
    func has(_ word: StaticString) -> Bool { LabelWords.contains(word, bytes, range) }
    if has("第一责任单位") || has("第一位") || has("首位") || has("第一个") || has("排第一") || has("第一的") || has("名第一") {
      return has("牵头") || has("汇总") || has("为第一责任单位") ? Reading(kind: .firstUnitLeads, actors: nil) : nil
    }
    if has("逗号前") || has("逗号之前") { return has("牵头") ? Reading(kind: .unitsBeforeCommaLead, actors: nil) : nil }
    guard has("没有明确牵头") || has("未注明牵头") || has("只列责任") || has("仅列责任") || has("无牵头") || has("未明确牵头") || has("没有牵头"),
      has("即为牵头") || has("为牵头")
    else { return nil }
    return Reading(kind: .responsibleLead, actors: nil)
  }

  /// Who takes part everywhere: `各县市区人民政府均为责任单位，下同`.
  private static func readShare(_ bytes: Bytes, _ range: Range<Int>) -> Reading? {
    func has(_ word: StaticString) -> Bool { LabelWords.contains(word, bytes, range) }
    guard has("不再") && (has("列出") || has("分工") || has("标注") || has("列示") || has("单列")) || has("均") && has("下同") else { return nil }
    return actors(bytes, range).map { Reading(kind: .unitsTakePart, actors: $0) }
  }

  private static let beforeActors = WordList(["均包括", "都包括", "均含", "均需要", "均需", "均由", "均涉及", "需由", "都需", "都由", "均须"])
  private static let behindActors = WordList([
    "为各项任务", "为每项任务", "为所有任务", "为全部任务", "为各任务", "具体落实", "具体负责", "均为", "为责任", "为配合", "为落实", "均按职责", "贯彻落实", "抓好落实", "负责落实", "组织落实", "落实",
    "负责", "参与", "配合",
  ])
  private static let commas = WordList(["，", ","])

  /// `以下任务均需｜各县区政府｜落实`, `｜各市州人民政府｜均为责任单位`, `均涉及｜相关市（州）人民政府｜，不再做分工`.
  private static func actors(_ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    if let found = first(of: beforeActors, bytes, range) { start = found.upperBound }
    let rest = start..<range.upperBound
    let end: Int
    if let verb = first(of: behindActors, bytes, rest) {
      end = verb.lowerBound
    } else if start > range.lowerBound, let comma = first(of: commas, bytes, rest) {
      end = comma.lowerBound
    } else {
      return nil
    }
    let actors = TagText.trim(bytes, (start > range.lowerBound ? start : behindComma(bytes, start..<end))..<end)
    if ActorName.matches(bytes, actors) { return actors }
    // `｜各县区人民政府｜均需落实`
    guard let found = first(of: beforeActors, bytes, range) else { return nil }
    let before = TagText.trim(bytes, range.lowerBound..<found.lowerBound)
    return ActorName.matches(bytes, before) ? before : nil
  }

  /// Behind the last comma outside brackets: what stands before it is another rule.
  private static func behindComma(_ bytes: Bytes, _ range: Range<Int>) -> Int {
    var (offset, start) = (range.lowerBound, range.lowerBound)
    var depth = 0
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      offset += max(1, length)
      if TagText.opens(scalar) { depth += 1 }
      if TagText.closes(scalar) { depth -= 1 }
      if depth == 0, TagText.endsGroup(scalar) { start = offset }
    }
    return start
  }

  private static func first(of words: WordList, _ bytes: Bytes, _ range: Range<Int>) -> Range<Int>? {
    for offset in range {
      if let word = words.word(bytes, at: offset, end: range.upperBound) { return offset..<offset + word.count }
    }
    return nil
  }
}

/// A rule in running text.
extension SharedRule {
  private static let lastWords = WordList([
    "牵头单位", "牵头部门", "汇总单位", "配合单位", "责任单位", "协办单位", "参与单位", "配合部门", "责任部门", "牵头处室", "牵头科室", "配合处室", "配合科室", "列出", "不再单列", "列示", "标注", "分工",
    "下同", "统筹协调",
    "牵头负责", "牵头责任", "负总责", "牵头",
  ])

  /// The last characters of such sentences.
  static let endings = HanFilter(lastWords.lastCharacters)

  /// Whether a sentence may be a rule, by its last characters: `…为牵头单位。`, `…不再列出。`
  static func mayEnd(_ bytes: Bytes, at stop: Int, from start: Int) -> Bool {
    stop - start >= 24 && lastWords.ends(bytes, from: start, to: stop)
  }

  /// What a sentence says that stands in no tag. Words that a tag may leave out have to stand in it: `把安全放在首位，压实牵头单位` is none.
  static func readSentence(_ bytes: Bytes, _ range: Range<Int>) -> [Reading] {
    read(bytes, range).filter { $0.kind != .firstUnitLeads || ranks(bytes, range) }
  }

  private static let ranks = WordList([
    "第一责任单位", "首位的", "首位单位", "首位责任", "第一位的", "第一的", "第一个", "名第一", "排第一", "列第一", "排首位", "列首位", "在首位",
  ])
  private static let leads = WordList(["为第一责任单位", "为牵头", "是牵头", "系牵头", "为汇总", "单位牵头", "部门牵头", "的牵头", "负责牵头"])

  /// Whether one who is first is said to lead.
  private static func ranks(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    first(of: ranks, bytes, range).map { leads.occurs(bytes, in: $0.upperBound..<range.upperBound) } ?? false
  }

  /// Longest word before a colon that opens notes, in bytes: `填表说明：`.
  private static let longestNote = 12
  /// Longest number of a note, in bytes: `12.`.
  private static let longestNumber = 6

  /// The sentence before a stop, as far as a rule is long, without `注：1.` before it.
  static func sentence(_ bytes: Bytes, endingAt stop: Int, from start: Int) -> Range<Int> {
    var offset = stop
    while offset > start, stop - offset < longest {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if scalar == "。" || scalar == "；" || scalar == ";" { break }
      if Punctuation.isColon(scalar), opensNotes(bytes, before: offset - length, from: start) { break }
      offset -= length
    }
    return withoutNumber(bytes, offset..<stop)
  }

  private static func opensNotes(_ bytes: Bytes, before colon: Int, from start: Int) -> Bool {
    colon - start <= longestNote && Scalars.behindHan(bytes, from: start, to: colon) == colon
  }

  private static func withoutNumber(_ bytes: Bytes, _ sentence: Range<Int>) -> Range<Int> {
    var offset = sentence.lowerBound
    while offset < sentence.upperBound, offset - sentence.lowerBound < longestNumber {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: sentence.upperBound)
      guard NumeralCharacter.arabic(scalar) != nil || SurfaceScanner.isDot(scalar) || scalar == "、" || Blank.contains(scalar) else { break }
      offset += length
    }
    return offset..<sentence.upperBound
  }
}
