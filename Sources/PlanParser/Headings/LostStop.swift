/// A heading that lost its stop, told by the words with which headings end and bodies begin.
///
/// `（三）优化消防设施每季度组织一次检查，对…`: where the siblings have short headings and a stop behind each, a first sentence far longer than
/// they are is a heading and the first sentence of its body. Of all places in it the heading ends at the one where the words before it end
/// headings (`设施`), those behind it begin bodies (`每季`), and the heading is as long as the siblings' are. From reading real plans: among siblings
/// of which seven in ten have a heading with a stop hardly one in a hundred has none.
struct LostStop {
  /// Where the body begins; nil where it can only be told that a stop is missing.
  let place: Int?
  /// Whether it can begin nowhere else.
  let isSure: Bool

  /// Judges a section's first sentence, which is longer than its siblings' headings.
  ///
  /// - Parameter hasHeading: whether the sentence may be one long heading as it stands.
  /// - Returns: nil where no stop is missing.
  static func read(
    _ sentence: FirstSentence, _ bytes: Bytes, from start: Int, to end: Int, among siblings: HeadingSiblings, hasHeading: Bool
  ) -> LostStop? {
    if textOpenings.begins(bytes, from: start, to: end) { return nil }
    let (best, margin) = likeliestPlace(in: sentence, among: siblings)
    // One that may be a heading is one, unless the place is plain: for one clause with a stop behind it speaks the stop.
    let isOneClause = hasHeading && sentence.clause == sentence.length
    if isOneClause, sentence.length <= siblings.longest + 2 * leastSurplus { return nil }
    let least = isOneClause ? sure : margin < clear ? doubtless : plain
    // What is all that a section says may be a sentence without a heading, unless a body begins in it plainly, or its heading would end where all others do.
    let isEven =
      siblings.areEven && best.map { $0.index == siblings.shortest && margin >= clear } ?? false
      && !sentenceOpenings.begins(bytes, from: start, to: end)
    let isPlain = hasHeading && sentence.isAlone && !isEven && (best.map { $0.start < opener || margin < fair } ?? true)
    // Where none of its siblings is such a sentence, less is asked.
    let leastPlain = siblings.areAllHeaded ? plainer : plainest
    guard let best, best.score >= (isPlain ? max(least, leastPlain) : least) else {
      let isLong = sentence.clause * 2 > siblings.longest * 3 && sentence.clause > siblings.longest + 2 * leastSurplus
      // A sentence of one clause up to its own stop may be a long heading: `…环境的治理行动和国道、村道沿线垃圾的清理。清除…`.
      guard !hasHeading, isLong, sentence.clause < sentence.length, HeadingVerbs.begin(bytes, at: start, end: end) else { return nil }
      return LostStop(place: nil, isSure: false)
    }
    // `项目|启动后，…`, where siblings are `宣传：…`: a word of two characters is a sentence's subject as well.
    if best.index < leastTold { return nil }
    // `…服务 坚持…`: a blank parts the two as well as a stop does.
    if sentence.isBehindBlank(best.index, bytes) { return nil }
    if margin < (isOneClause ? clear : doubtful) { return LostStop(place: nil, isSure: false) }
    return LostStop(place: sentence.offsets[best.index], isSure: margin >= clear)
  }

  /// `依据《安全生产法》第一百零二条，…`, `各乡镇（街道）负责…`: so bodies begin, and no heading.
  private static let textOpenings = WordList([
    "按照", "依照", "依据", "根据", "遵照", "各乡", "各镇", "各街", "各县", "各市", "各区", "各村", "各社", "各部", "各有", "各级", "各责", "各成", "各单",
    "以上", "上述", "以下", "下列",
  ])

  /// `充分利用广播、电视…`, `及时公布…`: so sentences begin, and few headings of four characters.
  private static let sentenceOpenings = WordList(["充分", "及时", "定期", "每年", "每季", "每月", "每周", "通过"])

  /// Characters by which the sentence is longer than the longest usual heading, at the least.
  static let leastSurplus = 3

  /// Scores, natural logarithms of how much likelier a boundary is: from which on a place is plain; is so though others are nearly as likely; in one
  /// clause with a stop behind it; and where a section of one sentence may as well have no heading, as siblings have or none has.
  private static let (plain, doubtless, sure, plainest, plainer) = (2.5, 3.5, 4.0, 4.25, 3.5)
  /// How much likelier the place is than the second best: so that it is worth telling; that hardly any other can be; that it is known. Of real headings
  /// whose stop was taken away 98 in 100 of the last kind are right.
  private static let (doubtful, fair, clear) = (0.5, 1.5, 2.0)
  /// The grade of words with which bodies begin: `每季`, `针对`.
  private static let opener = 3

  private struct Place {
    let index: Int
    let score: Double
    /// The grade of the words behind it.
    let start: Int
  }

  /// The likeliest place, and by how much it is likelier than the next.
  private static func likeliestPlace(in sentence: FirstSentence, among siblings: HeadingSiblings) -> (Place?, margin: Double) {
    let characters = sentence.characters
    let last = min(characters.count, sentence.length) - leastBehind
    var grades = PairGrades(characters)
    var best: Place?
    var second = -Double.infinity
    var depth = 0
    var clauseStart = 0
    let isOneClause = sentence.clause == sentence.length
    var index = 0
    while index <= last {
      defer { index += 1 }
      if index > 0, opens(characters[index - 1]) { depth += 1 }
      if index > 0, closes(characters[index - 1]) { depth -= 1 }
      if index > 0, endsClause(characters[index - 1]) {
        if !siblings.haveCommas { break }
        clauseStart = index
      }
      guard index - clauseStart >= min(leastHeading, siblings.shortest), index >= 2, depth == 0,
        mayPart(characters[index - 1], characters[index]), !others.contains(WordGrades.pair(characters[index], characters[index + 1])),
        characters[index] == "与" || behindJoiner(characters, at: index) == nil
      else { continue }
      var score = edge(at: index, in: &grades, count: characters.count, siblings)
      score += siblings.likelihood(ofLength: index) + resumption(characters, at: index)
      if isOneClause, isOneOfSeveral(index, characters, &grades) { score -= 3 }
      if let known = best, known.score >= score {
        second = max(second, score)
      } else {
        second = best?.score ?? second
        best = Place(index: index, score: score, start: Int(grades[index].start))
      }
    }
    return (best, (best?.score ?? 0) - second)
  }

  /// `强化园区用地保障|园区用地保障指标…`, `支持监狱企业|监狱企业视同…`: a body takes up its heading's last words, and no sentence says the same twice
  /// running; a little less tells `优化办理破产程序和配套机制|办理破产指标…`.
  private static func resumption(_ characters: [UInt32], at index: Int) -> Double {
    guard index >= shortestResumed, index + shortestResumed <= characters.count else { return 0 }
    let word = characters[index..<(index + shortestResumed)]
    guard !word.contains(where: { endsClause($0) || $0 == FirstSentence.digit || $0 == FirstSentence.letter }) else { return 0 }
    var place = index - shortestResumed
    while place >= 0 {
      if characters[place] == word[index], characters[place..<(place + shortestResumed)].elementsEqual(word) {
        var length = shortestResumed
        while place + length < index, index + length < characters.count, characters[place + length] == characters[index + length] {
          length += 1
        }
        if place + length == index { return doubled }
        // What both have before it belongs to it.
        return place > 0 && characters[place - 1] == characters[index - 1] ? 0 : resumed
      }
      place -= 1
    }
    return 0
  }

  /// Characters of what is taken up.
  private static let shortestResumed = 4
  /// What it adds right behind the same words, and elsewhere.
  private static let (doubled, resumed) = (5.0, 2.0)

  /// How likely the words at a place are to end a heading and to begin a body.
  private static func edge(at index: Int, in grades: inout PairGrades, count: Int, _ siblings: HeadingSiblings) -> Double {
    var grade = grades[index - 2].end + grades[index].start
    // The two characters between which it would end.
    if grades[index - 1].isWord { grade -= 1 }
    // `规范渠道建设管理完善检修台账`: a verb whose noun ends a heading as well, before another verb.
    if index + 5 < count, grades[index + 2].end > 0, grades[index + 4].start > 1 { grade -= 2 }
    // `…审批制度改革|高水平建设…`: 改革 ends what stands before it.
    if closers.contains(grades.pair(index)) { grade -= 3 }
    // `学习宣传|贯彻…精神`: three verbs of one object.
    if grades.pair(index) == follower, followed.contains(grades.pair(index - 2)) { grade -= 3 }
    var score = Double(grade)
    if siblings.end(in: grades.pair(index - 2)) { score += alike }
    if siblings.begin(with: grades.pair(index)) { score += alike }
    return score
  }

  /// `…队伍|建设与消防、燃气…的安全监管`, `…环境|整治行动及…的清理工作`: a word that may be a verb is a noun before another noun that a conjunction
  /// joins to it; but `组织和引导…`.
  private static func isOneOfSeveral(_ index: Int, _ characters: [UInt32], _ grades: inout PairGrades) -> Bool {
    let start = grades[index].start
    guard start <= 2 else { return false }
    if let next = behindJoiner(characters, at: index + 2) { return next + 1 >= characters.count || grades[next].start <= 0 }
    return start <= 1 && index + 4 < characters.count && grades[index + 2].end > 0 && behindJoiner(characters, at: index + 4) != nil
  }

  /// Behind the conjunction that stands at a place; nil where none does. `及时` is none.
  private static func behindJoiner(_ characters: [UInt32], at index: Int) -> Int? {
    switch characters[index] {
    case "、", "和", "与", "或", "暨": index + 1
    case "及": index + 1 < characters.count && characters[index + 1] == "时" ? nil : index + 1
    case "以": index + 1 < characters.count && characters[index + 1] == "及" ? index + 2 : nil
    default: nil
    }
  }

  /// Whether a heading may end and its body begin between two characters.
  static func mayPart(_ before: UInt32, _ behind: UInt32) -> Bool {
    // `作为`, `成为`, `认定为`
    if behind == "为", belongsTo(before) { return false }
    if before == behind, before == FirstSentence.digit || before == FirstSentence.letter { return false }
    return !beginsNone(behind) && !joins(before)
  }

  /// Nouns that go on with the noun before them, and with which hardly a body begins.
  private static let closers: [UInt64] = ["改革", "试点"].map(pair)
  /// `持续落实其他…政策`: what goes on with a verb, as no body does.
  private static let others: [UInt64] = ["其他", "其它", "其余"].map(pair)

  /// `贯彻`, and the verbs behind which it stands.
  private static let (follower, followed) = (pair("贯彻"), ["学习", "宣传", "传达"].map(pair))

  private static func pair(_ word: String) -> UInt64 {
    let letters = word.unicodeScalars.map(\.value)
    return WordGrades.pair(letters[0], letters[1])
  }

  /// What a sibling's heading or body that has the same words adds.
  private static let alike = 1.5
  /// `加强统筹`; each clause of a heading is as long.
  private static let leastHeading = 4
  /// Characters of a heading that the words alone tell.
  private static let leastTold = 3
  /// Characters of a body's first sentence, at the least.
  private static let leastBehind = 3

  private static func opens(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "“", "《", "（", "(", "【", "〔": true
    default: false
    }
  }

  private static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "”", "》", "）", ")", "】", "〕": true
    default: false
    }
  }

  private static func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "，", ",", "；", ";", "：", ":": true
    default: false
    }
  }

  /// No body begins with these; a title stands behind a verb.
  private static func beginsNone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "、", "）", ")", "”", "》", "】", "〕", "。", "《", "的": true
    default: endsClause(scalar)
    }
  }

  /// With 为 behind them these are one word.
  private static func belongsTo(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "作", "成", "视", "列", "认", "定", "称", "分", "改", "化", "转", "评", "确", "变", "行", "因": true
    default: false
    }
  }

  /// No heading ends in these.
  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "、", "的", "和", "与", "及", "或", "以", "被", "将", "由": true
    default: opens(scalar) || endsClause(scalar)
    }
  }
}
