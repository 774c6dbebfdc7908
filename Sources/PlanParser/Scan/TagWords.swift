import PlanSyntax

/// The words that responsibility tags are made of: labels, verbs, deadlines, actors.
enum TagWords {
  // MARK: Labels

  /// What a label says: what is named first outweighs the rest, so `牵头责任单位` leads.
  enum LabelKind: UInt8 {
    case deadline, lead, support, responsible

    var responsibility: ResponsibilityKind {
      switch self {
      case .lead: .lead
      case .support: .support
      case .deadline, .responsible: .responsible
      }
    }
  }

  struct Label {
    let range: Range<Int>
    /// Behind the colon and blanks.
    let after: Int
    let kind: LabelKind
  }

  /// A label of at most eleven characters before a colon.
  static func label(_ bytes: Bytes, at start: Int, end: Int) -> Label? {
    var place = Place(bytes, at: start, end: end)
    _ = place.skipBlanks(bytes)
    let begin = place.offset
    var offset = begin
    var characters = 0
    while true {
      let behind = Scalars.behindHan(bytes, from: offset, to: min(end, offset + 3 * (12 - characters)))
      characters += (behind - offset) / 3
      guard characters < 12 else { return nil }
      let (scalar, length) = Scalars.decode(bytes, at: behind, end: end)
      if scalar == 0xFF1A || scalar == 0x3A {
        guard let kind = kind(bytes, begin..<behind) else { return nil }
        place = Place(bytes, at: behind + length, end: end)
        _ = place.skipBlanks(bytes)
        return Label(range: begin..<behind, after: place.offset, kind: kind)
      }
      if scalar == 0 || scalar == 0x3002 || scalar == 0xFF0C || SurfaceScanner.closes(scalar) || SurfaceScanner.opens(scalar) { return nil }
      offset = behind + length
      characters += 1
    }
  }

  private static func kind(_ bytes: Bytes, _ range: Range<Int>) -> LabelKind? {
    var found: LabelKind? = nil
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      if let kind = kind(bytes, scalar, at: offset, end: range.upperBound), kind.rawValue < found?.rawValue ?? .max { found = kind }
      offset += length
    }
    return found
  }

  /// What the word at an offset says. Its first character, known already, leaves few to compare.
  private static func kind(_ bytes: Bytes, _ first: UInt32, at offset: Int, end: Int) -> LabelKind? {
    func reads(_ word: StaticString) -> Bool { Scalars.matches(word, bytes, at: offset, end: end) }
    switch first {
    case 0x65F6: return reads("时限") || reads("时间要求") ? .deadline : nil
    case 0x671F: return reads("期限") ? .deadline : nil
    case 0x5B8C: return reads("完成时间") ? .deadline : nil
    case 0x7275: return reads("牵头") ? .lead : nil
    case 0x4E3B: return reads("主办") ? .lead : nil
    case 0x914D: return reads("配合") ? .support : nil
    case 0x534F: return reads("协办") || reads("协作") || reads("协同") ? .support : nil
    case 0x53C2: return reads("参与") || reads("参加") ? .support : nil
    case 0x8D23: return reads("责任") ? .responsible : nil
    case 0x8D1F: return reads("负责") ? .responsible : nil
    case 0x627F: return reads("承办") ? .responsible : nil
    case 0x843D: return reads("落实单位") ? .responsible : nil
    case 0x5B9E: return reads("实施单位") || reads("实施主体") ? .responsible : nil
    default: return nil
    }
  }

  // MARK: Verbs

  struct Verb {
    let range: Range<Int>
    let kind: ResponsibilityKind
  }

  private static let verbs: [(word: StaticString, kind: ResponsibilityKind)] = [
    ("牵头负责", .lead), ("牵头落实", .lead), ("牵头", .lead), ("负责落实", .responsible), ("组织实施", .responsible), ("负责", .responsible),
    ("配合", .support), ("参与", .support), ("参加", .support), ("协助", .support),
  ]

  /// A verb of responsibility that ends at a place, the longest.
  static func verb(_ bytes: Bytes, endingAt end: Int, from start: Int) -> Verb? {
    switch Scalars.decode(bytes, before: end, start: start).value {
    case 0x8D23, 0x5B9E, 0x5934, 0x65BD, 0x5408, 0x4E0E, 0x52A0, 0x52A9: break  // 责 实 头 施 合 与 加 助: the last ones of all verbs
    default: return nil
    }
    for verb in verbs {
      let begin = end - verb.word.utf8CodeUnitCount
      if begin >= start, Scalars.matches(verb.word, bytes, at: begin, end: end) { return Verb(range: begin..<end, kind: verb.kind) }
    }
    return nil
  }

  private static let manners: [StaticString] = ["按照职责分工", "按职责分工", "按职能分工", "分别", "共同", "联合", "具体", "组织"]

  /// Where actors end before a verb: `各区政府按职责分工` without its `按职责分工`.
  static func withoutManner(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    switch Scalars.decode(bytes, before: end, start: start).value {
    case 0x5DE5, 0x522B, 0x540C, 0x5408, 0x4F53, 0x7EC7: break  // 工 别 同 合 体 织: the last ones of all manners
    default: return end
    }
    for manner in manners {
      let begin = end - manner.utf8CodeUnitCount
      if begin >= start, Scalars.matches(manner, bytes, at: begin, end: end) { return begin }
    }
    return end
  }

  // MARK: Deadlines

  private static let deadlines: [StaticString] = ["长期坚持", "持续推进", "年内", "年底前", "长期"]

  /// `6月底完成`, `2023年12月底前`, `年内`, `长期坚持`, `持续推进`.
  static func isDeadline(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    switch bytes[range.lowerBound] {
    case 0x30...0x39:
      return range.count <= 60
        && (contains("月", bytes, range) || contains("年", bytes, range) || contains("日", bytes, range))
    case 0xE9, 0xE6, 0xE5:  // 长 持 年
      return deadlines.contains { Scalars.matches($0, bytes, at: range.lowerBound, end: range.upperBound) }
    default: return false
    }
  }

  // MARK: Actors

  private static let rests: [StaticString] = [
    "等按职责分工负责", "按职责分工负责", "等部门", "等有关部门", "等相关部门", "等单位", "等有关单位", "等相关单位", "等",
  ]

  /// Where an actor ends: `市财政局等有关部门` without its `等有关部门`.
  static func withoutRest(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    switch Scalars.decode(bytes, before: end, start: start).value {
    case 0x8D23, 0x95E8, 0x4F4D, 0x7B49: break  // 责 门 位 等: the last ones of all rests
    default: return end
    }
    for rest in rests {
      let begin = end - rest.utf8CodeUnitCount
      if begin > start, Scalars.matches(rest, bytes, at: begin, end: end) { return begin }
    }
    return end
  }

  /// The parts of `各县、区` before and behind the comma.
  private static let splitPairs: [(StaticString, StaticString)] = [("县", "区"), ("市", "区"), ("市", "县"), ("区", "县"), ("县", "市")]

  /// `各区、县级市`, `各县、区`: one actor for all the comma in it.
  static func isSplitActor(_ bytes: Bytes, from start: Int, comma: Int, end: Int) -> Bool {
    guard Scalars.matches("各", bytes, at: start, end: end) else { return false }
    if Scalars.matches("县级市", bytes, at: comma + 3, end: end) { return true }
    guard comma - start == 6 else { return false }
    return splitPairs.contains { pair in
      Scalars.matches(pair.0, bytes, at: start + 3, end: end) && Scalars.matches(pair.1, bytes, at: comma + 3, end: end)
    }
  }

  /// Whether a word stands anywhere in a range.
  static func contains(_ word: StaticString, _ bytes: Bytes, _ range: Range<Int>) -> Bool {
    range.contains { Scalars.matches(word, bytes, at: $0, end: range.upperBound) }
  }
}
