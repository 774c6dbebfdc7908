import PlanSyntax

/// Draws the numbering of a document: which styles, in which order, each with its habits.
struct SchemeMaker {
  let options: PlanGenerator.Options

  /// One to six levels.
  func scheme(using random: inout SeededGenerator) -> [LevelHabit] {
    let depth = random.pick(weighted: [(1, 6), (2, 30), (3, 32), (4, 18), (5, 9), (6, 5)])
    var styles = family(using: &random)
    // A document numbered 1, 1.1 has both: without the second, nothing tells that the first is a marker.
    while styles.count < depth || (depth == 1 && styles[0] == .decimal) { styles = family(using: &random) }
    styles = Array(styles.prefix(depth))
    if options.dashes, styles.count > 1, styles.last != .decimal, random.chance(0.03) { styles[styles.count - 1] = .dash }
    let typography = Typography(using: &random)
    var levels: [LevelHabit] = []
    for (index, style) in styles.enumerated() {
      var level = LevelHabit(style: style, scope: index == 0 ? .restarts : scope(of: style, below: styles[index - 1], using: &random))
      typography.set(&level, isOutermost: index == 0, using: &random)
      setForms(of: &level, isOutermost: index == 0, using: &random)
      level.fan = random.pick(weighted: [(2, 2), (3, 4), (4, 5), (6, 4), (9, 2), (14, 1)])
      levels.append(level)
    }
    addTags(to: &levels, using: &random)
    return levels
  }

  /// All styles of a kind of document, outermost first; more than a document uses.
  private func family(using random: inout SeededGenerator) -> [NumberingStyle] {
    let numbered: NumberingStyle = random.chance(0.75) ? .arabicDot : .arabicComma
    let bracketed: NumberingStyle = random.chance(0.8) ? .arabicParenthesis : .arabicHalfParenthesis
    var official: [NumberingStyle] = [.hanComma, .hanParenthesis, numbered, bracketed, .circled]
    if bracketed == .arabicParenthesis, random.chance(0.02) { official.insert(.arabicHalfParenthesis, at: 4) }
    switch random.pick(weighted: [(0, 46), (1, 10), (2, 14), (3, 9), (4, 7), (5, 8), (6, 6)]) {
    case 0: return official
    case 1:
      // Low levels may be left out: 一、 with 1. below it, （一） with ①.
      official.remove(at: random.number(in: 1...3))
      return official
    case 2: return [.chapter] + (random.chance(0.5) ? [.section] : []) + official
    case 3: return [.chapter] + (random.chance(0.3) ? [.section] : []) + [.article, .hanParenthesis, numbered, bracketed]
    case 4: return [.part] + (random.chance(0.4) ? [.chapter, .section] : []) + official
    case 5: return Array(repeating: .decimal, count: random.number(in: 2...4)) + [bracketed, .circled]
    default: return [numbered, bracketed, .circled]
    }
  }

  private func scope(of style: NumberingStyle, below outer: NumberingStyle, using random: inout SeededGenerator) -> Scope {
    let continuing: Double =
      switch style {
      case .article: 0.95
      case .chapter: 0.5
      case .hanComma: 0.35
      case .hanParenthesis: 0.3
      case .arabicDot, .arabicComma: 0.25
      case .arabicParenthesis, .arabicHalfParenthesis: 0.08
      default: 0
      }
    return random.chance(continuing) ? .continues : .restarts
  }

  private func setForms(of level: inout LevelHabit, isOutermost: Bool, using random: inout SeededGenerator) {
    if level.style == .decimal && isOutermost {
      // `1 总则`: a bare number stands before a heading, never before a sentence.
      level.leafForm = .ownLine
      return
    }
    switch level.style {
    case .part, .chapter, .section:
      level.parentForm = .ownLine
      level.leafForm = .ownLine
    case .article:
      level.parentForm = .sentence
      level.leafForm = .sentence
    case .circled, .dash:
      level.parentForm = .stop
      level.leafForm = random.pick(weighted: [(.stop, 3), (.colon, 1), (.sentence, 5)])
    default:
      level.parentForm = random.pick(weighted: [(.ownLine, 7), (.stop, 2), (.colon, 1)])
      level.leafForm = random.pick(weighted: [(.stop, 5), (.colon, 2), (.sentence, 2), (.ownLine, 1)])
    }
  }

  /// Tags on no level, on the innermost, or on all below the outermost.
  private func addTags(to levels: inout [LevelHabit], using random: inout SeededGenerator) {
    guard random.chance(0.45) else { return }
    let first = random.chance(0.6) ? levels.count - 1 : min(1, levels.count - 1)
    for index in first..<levels.count { levels[index].isTagged = true }
  }
}

/// What a document's typist prefers.
private struct Typography {
  let halfWidthBrackets: Bool
  let mixesWidths: Bool
  let dot: String
  let chapterBlank: String
  let partUnit: String

  init(using random: inout SeededGenerator) {
    halfWidthBrackets = random.chance(0.4)
    mixesWidths = random.chance(0.1)
    dot = random.chance(0.5) ? "." : "．"
    chapterBlank = random.pick(weighted: [(" ", 4), ("\u{3000}", 3), ("", 3)])
    partUnit = random.pick(weighted: [("部分", 6), ("篇", 2), ("编", 2)])
  }

  func set(_ level: inout LevelHabit, isOutermost: Bool, using random: inout SeededGenerator) {
    let half = mixesWidths ? random.chance(0.5) : halfWidthBrackets
    let brackets = half ? ("(", ")") : ("（", "）")
    level.unit = level.style == .part ? partUnit : level.style.definition.unit
    switch level.style {
    case .hanComma, .arabicComma:
      level.separator = "、"
      level.blank = random.pick(weighted: [("", 90), (" ", 6), ("\u{3000}", 4)])
    case .hanParenthesis, .arabicParenthesis:
      (level.open, level.close) = brackets
      // `（一）、` is against GB/T 15834-2011, B.3.4, and not rare.
      if random.chance(0.03) { level.separator = "、" }
      level.blank = random.pick(weighted: [("", 94), (" ", 6)])
    case .arabicHalfParenthesis: level.close = brackets.1
    case .arabicDot:
      level.separator = dot
      level.blank = random.pick(weighted: [("", 8), (" ", 2)])
    case .part, .chapter, .section, .article: level.blank = level.style == .article && chapterBlank.isEmpty ? " " : chapterBlank
    case .decimal: level.blank = isOutermost ? " " : random.pick(weighted: [("", 3), (" ", 5), ("\u{3000}", 2)])
    case .circled, .dash, .firstIs: break
    }
  }
}
