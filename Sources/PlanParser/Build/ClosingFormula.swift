import PlanSyntax

/// What a document says of itself behind its last section, in the set phrases of official papers: when it takes effect, what holds beside it, to whom
/// questions go, what its readers are asked.
///
/// The last section's text may have as many paragraphs as it needs, so only words that speak of the whole document tell.
enum ClosingFormula {
  /// Whether a passage is such a phrase.
  static func stands(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= longest, !text.contents[index].endsInTag, !PassageKind.beginsWithMarker(text, index) else { return false }
    let (bytes, range) = (text.prose.bytes.span, passage.range)
    func begins(_ words: WordList) -> Bool { words.begins(bytes, from: range.lowerBound, to: range.upperBound) }
    if begins(partings) { return true }
    if begins(ownNames) { return provisions.occurs(bytes, in: range) }
    if begins(others) { return precedence.occurs(bytes, in: range) }
    if begins(questions) { return answers.occurs(bytes, in: range) }
    if begins(calls) { return Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value == "！" }
    return begins(asked) || begins(requests) && (ownNames.occurs(bytes, in: range) || due.occurs(bytes, in: range))
  }

  /// `本方案自印发之日起施行。`: from when on a document holds. It says so below its text, or in the last section, which may have no other.
  static func beginsTerm(_ text: ScannedText, _ index: Int) -> Bool {
    let (bytes, range) = (text.prose.bytes.span, text.prose.passages[index].range)
    guard let name = ownNames.word(bytes, at: range.lowerBound, end: range.upperBound) else { return false }
    return Scalars.matches("自", bytes, at: range.lowerBound + name.count, end: range.upperBound)
  }

  /// To those who have to carry a document out; a section's text may begin so as well.
  static let requests = WordList([
    "各单位要", "各地各", "各县", "各区", "各部门要", "各科室", "各医疗", "各级", "各相关", "各有关", "各地要", "请各", "各乡镇",
  ])

  /// `各学校要结合实际制定具体措施，…`, `工作进展情况请于每月25日前报局办公室。`: what speaks to all who read, and may stand in a section's text as well.
  static func asksAll(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, range) = (text.prose.bytes.span, passage.range)
    guard passage.count <= longest, !PassageKind.beginsWithMarker(text, index) else { return false }
    if requests.begins(bytes, from: range.lowerBound, to: range.upperBound) || due.occurs(bytes, in: range) { return true }
    guard passage.first(in: text.prose.bytes) == "各" else { return false }
    return duties.occurs(bytes, in: range.lowerBound..<min(range.upperBound, range.lowerBound + longestAddress))
  }

  /// In bytes.
  private static let longest = 900
  /// `各中小学校、幼儿园要`, in bytes.
  private static let longestAddress = 36
  private static let duties = WordList(["要", "应", "须", "请", "可结合"])

  /// `妥否，请批示。`, `专此报告。`
  private static let partings = WordList(["妥否，", "当否，", "可否，", "专此", "特此", "未尽事宜"])

  private static let ownNames = WordList([
    "本方案", "本通知", "本意见", "本办法", "本规定", "本计划", "本规划", "本措施", "本要点", "本细则", "本预案", "本制度",
  ])
  /// `本方案未尽事宜，由县水务局另行通知。`
  private static let provisions = WordList(["未尽事宜", "负责解释", "起施行", "起实施", "起执行", "有效期"])

  /// `此前规定与本方案不一致的，以本方案为准。`, `国家、省有新规定的，从其规定。`
  private static let others = WordList(["此前", "以前", "之前", "原有", "国家", "上级", "省", "市", "法律"])
  private static let precedence = WordList(["不一致的", "从其规定", "新规定"])

  /// `执行中遇到的问题，请及时向县水务局反馈。`
  private static let questions = WordList(["执行中", "执行过程中", "实施中", "实施过程中", "在执行", "在实施", "工作中遇到", "工作推进中遇到"])
  private static let answers = WordList(["反馈", "报告", "反映", "联系", "沟通"])

  /// `各位代表，让我们…而努力奋斗！`
  private static let calls = WordList(["各位代表", "各位委员", "同志们", "让我们"])

  /// `请各单位结合实际，认真抓好落实。`
  private static let asked = WordList(["请各", "望各", "希各"])
  /// `各乡镇…情况请于每季度末报县水务局。`
  private static let due = WordList(["请于", "请在"])
}
