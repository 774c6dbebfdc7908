/// A heading that lost its stop, told by the words with which its body begins.
///
/// `（三）优化消防设施每季度组织一次检查，对…`: where the siblings have short headings and a stop behind each, a first sentence far longer than
/// they are, in which text begins, is a heading and the first sentence of its body. From reading real plans: among siblings of which seven in ten
/// have a heading with a stop hardly one in a hundred has none.
struct LostStop {
  /// Where the body begins; nil where it can only be told that a stop is missing.
  let place: Int?
  /// Whether it can begin nowhere else.
  let isSure: Bool

  /// What the headings of the siblings are like.
  struct Siblings {
    /// Characters of the shortest usual heading, and of the longest.
    let shortest: Int
    let longest: Int
    /// Whether most of them begin with a verb: `加强宣传`.
    let beginWithVerbs: Bool
  }

  /// Reads a section's first paragraph up to its first sentence's end, at most some two hundred characters.
  ///
  /// - Parameter hasHeading: whether the sentence may be one long heading as it stands.
  /// - Returns: nil where no stop is missing.
  static func read(_ bytes: Bytes, from start: Int, to end: Int, among siblings: Siblings, hasHeading: Bool) -> LostStop? {
    guard let lengths = Lengths.read(bytes, from: start, to: end) else { return nil }
    guard lengths.sentence * 2 > siblings.longest * 3, lengths.sentence >= siblings.longest + leastBody,
      !siblings.beginWithVerbs || HeadingVerbs.begin(bytes, at: start, end: end)
    else { return nil }
    var (offset, characters, depth) = (start, 0, 0)
    var isDoubtful = false
    var lesser: Int?
    while offset < lengths.clauseEnd, characters <= siblings.longest * 5 / 4 {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if opening.contains(scalar) { depth += 1 }
      if characters >= siblings.shortest, depth == 0 {
        if begins(bytes, at: offset, end: end), !goesOn(bytes, before: offset, from: start) {
          return lengths.clause >= characters + leastClause ? LostStop(place: offset, isSure: !isDoubtful) : nil
        }
        if lesser == nil, lesserOpeners.begins(bytes, from: offset, to: end), !goesOn(bytes, before: offset, from: start),
          lengths.clause >= characters + leastClause
        {
          lesser = offset
        }
        isDoubtful = isDoubtful || HeadingVerbs.begin(bytes, at: offset, end: end) || doubtful.begins(bytes, from: offset, to: end)
      }
      if closing.contains(scalar) { depth -= 1 }
      offset += max(1, length)
      characters += 1
    }
    if let lesser, lengths.clause < lengths.sentence { return LostStop(place: lesser, isSure: false) }
    guard !hasHeading, siblings.beginWithVerbs, lengths.clause * 2 > siblings.longest * 3,
      lengths.clause > siblings.longest + leastSurplus
    else { return nil }
    return LostStop(place: nil, isSure: false)
  }

  /// Characters that a first sentence has behind a heading, at the least.
  private static let leastBody = 12
  /// Characters of a body's first clause, at the least.
  private static let leastClause = 3
  /// Characters by which a clause without any word that could begin a body is longer than a heading.
  private static let leastSurplus = 6

  private struct Lengths {
    /// Characters up to the first comma or stop, and up to the first 。.
    var clause = 0
    var sentence = 0
    var clauseEnd = 0

    /// - Returns: nil where no sentence ends near.
    static func read(_ bytes: Bytes, from start: Int, to end: Int) -> Lengths? {
      var lengths = Lengths()
      var offset = start
      while offset < end, lengths.sentence < 200 {
        let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
        if lengths.clauseEnd == 0, clauseEnds.contains(scalar) {
          lengths.clauseEnd = offset
          lengths.clause = lengths.sentence
        }
        if scalar == "。" { return lengths }
        lengths.sentence += 1
        offset += max(1, length)
      }
      return lengths.sentence >= 200 && lengths.clauseEnd > 0 ? lengths : nil
    }

    private static let clauseEnds = CharacterSet("，,。；：")
  }

  private static let opening = CharacterSet("“《（(【")
  private static let closing = CharacterSet("”》）)】")

  /// Whether a body may begin at an offset.
  private static func begins(_ bytes: Bytes, at offset: Int, end: Int) -> Bool {
    if isDate(bytes, at: offset, end: end) { return true }
    if let opener = openers.word(bytes, at: offset, end: end) {
      // `健全工作推进机制…`: a noun behind it takes it into the heading; `深化产业结构优化 针对…`: so does what begins a body for certain.
      let next = offset + opener.count
      return !nouns.begins(bytes, from: next, to: end) && !settings.begins(bytes, from: next, to: end) && !isDate(bytes, at: next, end: end)
    }
    guard let adverb = adverbs.word(bytes, at: offset, end: end) else { return false }
    // `全面推行…`; in `与区域全面经济伙伴…` no verb follows.
    let verb = offset + adverb.count
    return HeadingVerbs.begin(bytes, at: verb, end: end) || openers.begins(bytes, from: verb, to: end)
      || doubtful.begins(bytes, from: verb, to: end) || adverbs.begins(bytes, from: verb, to: end)
  }

  /// `2025年底前…`, `6月底前…`
  private static func isDate(_ bytes: Bytes, at start: Int, end: Int) -> Bool {
    var offset = start
    while offset < end, offset < start + 5, NumeralCharacter.arabic(Scalars.decode(bytes, at: offset, end: end).value) != nil {
      offset += 1
    }
    guard offset > start else { return false }
    let digits = offset - start
    while offset < end, Blank.width(in: bytes, at: offset) > 0 { offset += Blank.width(in: bytes, at: offset) }
    return digits == 4
      ? Scalars.decode(bytes, at: offset, end: end).value == "年" : digits < 3 && monthEnd.begins(bytes, from: offset, to: end)
  }

  /// Whether a word belongs to what stands before it: `研究制定`, `依法依规开展`, `应建立`.
  private static func goesOn(_ bytes: Bytes, before offset: Int, from start: Int) -> Bool {
    helpers.contains(Scalars.decode(bytes, before: offset, start: start).value) || leaders.ends(bytes, from: start, to: offset)
  }

  /// With these bodies begin, and hardly ever does one stand within a heading.
  private static let openers = WordList([
    "针对", "通过", "根据", "按照", "依据", "依托", "聚焦", "围绕", "力争", "鼓励", "允许", "每年", "每季", "每月", "每半", "每周", "每两", "各县", "各市", "各区", "各级",
    "各地", "各单位", "各部门", "各有关", "各相关", "各责任", "各牵头", "各乡", "各镇", "各街道", "各科室", "各处室", "各村", "一是", "到20", "组织开展", "组织实施", "组织各", "建立", "制定",
    "完善",
    "健全", "推动", "坚持", "明确", "梳理", "编制", "印发", "出台", "组建", "构建", "压实", "推行", "实行", "开展", "加强", "推进", "优化", "强化", "严禁",
    "对标", "省级", "市级", "县级", "市直", "地方各级", "面向",
  ])

  /// What no heading goes on with: who, when, or in view of what.
  private static let settings = WordList([
    "针对", "按照", "依据", "依托", "聚焦", "围绕", "力争", "每年", "每季", "每月", "每半", "每周", "各县", "各市", "各区", "各级", "各地", "各单位", "各部门", "各有关", "各乡", "各镇",
  ])

  /// With these headings end: `…推进机制`, `…编制工作`.
  private static let nouns = WordList([
    "机制", "工作", "力度", "水平", "能力", "体系", "制度", "行动", "作用", "质量", "效率", "进度", "情况", "办法", "方式",
  ])

  /// Bodies begin with these where a verb follows.
  private static let adverbs = WordList([
    "综合", "充分", "认真", "积极", "全面", "深入", "严格", "切实", "大力", "着力", "继续", "不断", "持续", "进一步", "定期", "及时", "扎实", "稳步", "主动", "加快", "坚决",
  ])

  /// Bodies begin with these as often as they stand within headings.
  private static let lesserOpeners = WordList([
    "落实", "支持", "实施", "贯彻", "探索", "推广", "促进", "深化", "加大", "扩大", "创新", "拓宽", "取消", "放宽", "规范", "简化", "压缩", "清理", "培育", "提升", "改善", "建设",
    "打造", "整合", "增加", "提高", "保障", "确保", "营造", "严肃", "严厉", "依法", "牢固", "督促", "拓展", "推出",
  ])

  /// These begin bodies and stand within headings as well.
  private static let doubtful = WordList([
    "探索", "指导", "常态化", "复制", "研究", "应用", "服务", "贯彻", "建设", "统一", "执行", "完成", "组织", "对", "以", "由", "在", "将",
  ])

  private static let monthEnd = WordList(["月底前"])

  /// Behind these a clause goes on.
  private static let helpers = CharacterSet("已指将应要可并所的以被由须未不再均都能来和与及、为是在对从向更“《（")
  private static let leaders = WordList([
    "进一步", "持续", "不断", "全面", "着力", "大力", "积极", "切实", "充分", "逐步", "及时", "认真", "严格", "深入", "有效", "继续", "尽快", "坚决", "广泛", "扎实", "稳步", "应当",
    "加快", "统筹", "协同", "联合", "依法", "依规", "科学", "合理", "精准", "主动", "优先", "鼓励", "支持", "引导", "推动", "促进", "保障", "健全", "完善", "加强", "强化", "优化",
    "提升", "深化", "推进", "建立", "重点", "探索", "研究", "编制", "地方", "分类", "分级",
  ])
}
