/// Finds the sections of a damaged draft that the text no longer tells.
///
/// It looks at each run of neighbouring sections whose markers have lost something, and tries every way to number them that leaves a
/// regular document around them. Where two ways fit what is left, what they differ in is undecidable. The search knows the scheme and
/// what stands outside the run, so it calls a section undecidable only if no reader could know better.
struct StandingJudge {
  private let draft: PlanDraft
  private let rules: RegularNumbering.Rules
  /// What is left of each marker, folded; nil for a marker that lost nothing.
  private var rests: [[Character]?] = []
  /// The walk before each section.
  private var truth: [RegularNumbering] = []
  private var solutions: [[Choice?]] = []

  /// What a paragraph of the run is taken for.
  private struct Choice: Equatable {
    let level: Int
    let ordinal: Int
  }

  /// Longer runs are looked at piece by piece.
  private static let longestRun = 8
  private static let enoughSolutions = 64

  init(_ draft: PlanDraft) {
    self.draft = draft
    let sections = draft.sections
    rules = RegularNumbering.Rules(draft)
    var walk = RegularNumbering(scheme: draft.scheme)
    for section in sections {
      truth.append(walk)
      _ = walk.advance(to: section.schemeIndex, in: rules)
      let rest = MarkerFold.fold(draft.paragraphs[section.paragraph].marker?.text ?? "")
      rests.append(rest == MarkerFold.fold(section.soundMarker) ? nil : rest)
    }
  }

  /// Indices of the undecidable sections. Linear in the number of sections.
  mutating func undecidable() -> [Int] {
    var found: [Int] = []
    var index = 0
    while index < rests.count {
      let start = index
      while index < rests.count, rests[index] != nil, index - start < StandingJudge.longestRun { index += 1 }
      if index == start { index += 1 } else { found += undecidable(in: start..<index) }
    }
    return found + hidden()
  }

  /// The sections of levels of which every marker was lost whole: nothing tells that there were such levels, and all that stood below them seems to lie further out.
  private func hidden() -> [Int] {
    var isSeen = [Bool](repeating: false, count: draft.scheme.count)
    for (section, rest) in zip(draft.sections, rests) where rest?.isEmpty != true { isSeen[section.schemeIndex] = true }
    return draft.sections.indices.filter { !isSeen[draft.sections[$0].schemeIndex] }
  }

  private mutating func undecidable(in run: Range<Int>) -> [Int] {
    solutions = []
    solve(run, walk: truth[run.lowerBound], choices: [])
    return run.filter { index in
      let truth = Choice(level: draft.sections[index].schemeIndex, ordinal: draft.sections[index].ordinal)
      return solutions.contains { $0[index - run.lowerBound] != truth } || isOutsideKnowledge(index)
    }
  }

  /// - Parameter choices: what was taken for each section of the run so far; nil for "no section".
  private mutating func solve(_ run: Range<Int>, walk: RegularNumbering, choices: [Choice?]) {
    guard solutions.count < StandingJudge.enoughSolutions else { return }
    let index = run.lowerBound + choices.count
    guard index < run.upperBound, let rest = rests[index] else {
      if leadsBack(walk, from: index) { solutions.append(choices) }
      return
    }
    for level in draft.scheme.indices {
      var next = walk
      guard let ordinal = next.advance(to: level, in: rules) else { continue }
      let marker = draft.scheme[level].pieces(path: next.path(at: level, scheme: draft.scheme)).text
      if MarkerFold.isLeft(rest, of: MarkerFold.fold(marker)) {
        solve(run, walk: next, choices: choices + [Choice(level: level, ordinal: ordinal)])
      }
    }
    if rest.isEmpty { solve(run, walk: walk, choices: choices + [nil]) }
  }

  /// True if the sections from an index on count on regularly from a walk.
  private func leadsBack(_ walk: RegularNumbering, from start: Int) -> Bool {
    var walk = walk
    for index in start..<draft.sections.count {
      if walk == truth[index] { return true }
      let section = draft.sections[index]
      guard let ordinal = walk.advance(to: section.schemeIndex, in: rules) else { return false }
      // A dash shows no number.
      if section.style != .dash, ordinal != section.ordinal { return false }
    }
    return true
  }

  /// A marker lost whole that opens a series, that the author counts on behind as if there were one more, or whose paragraph looks like the plain paragraph beside it.
  private func isOutsideKnowledge(_ index: Int) -> Bool {
    guard rests[index]?.isEmpty == true else { return false }
    let section = draft.sections[index]
    if section.ordinal == 1 || isBeforeSkipped(index) { return true }
    let paragraph = draft.paragraphs[section.paragraph]
    if isOneSentenceOfMany(section.paragraph) { return true }
    let hasHeading = !paragraph.heading.isEmpty && (!paragraph.stop.isEmpty || paragraph.body.isEmpty)
    guard !hasHeading, paragraph.tag.isEmpty else { return false }
    return isPlain(section.paragraph - 1) || isPlain(section.paragraph + 1) || isOneLineOfMany(section.paragraph)
      || isFirstOfRest(index, 1) || isFirstOfRest(index, -1)
  }

  /// `第四条 …⏎经营者应当…⏎第七条 …`: two numbers are missing and one paragraph is there; nobody can tell which of the two it had.
  private func isBeforeSkipped(_ index: Int) -> Bool {
    draft.sections[(index + 1)...].first { $0.schemeIndex == draft.sections[index].schemeIndex }?.mistake == .skipped
  }

  /// Whether a paragraph opens no section.
  private func isPlain(_ paragraph: Int) -> Bool {
    draft.paragraphs.indices.contains(paragraph) && draft.paragraphs[paragraph].section == nil
  }

  /// `第二十六条 … ⏎ 提供者应当… ⏎ 第　十条 … ⏎ 提供和使用… ⏎ 第二十九条`: whether what is left of the neighbours' markers may be that of the numbers one nearer, so that the
  /// plain paragraph beyond them may be the one that lost its marker.
  ///
  /// - Parameter way: 1 for the sections behind, -1 for those before.
  private func isFirstOfRest(_ index: Int, _ way: Int) -> Bool {
    var next = index + way
    while draft.sections.indices.contains(next), let rest = rests[next] {
      let section = draft.sections[next]
      guard section.schemeIndex == draft.sections[index].schemeIndex, let last = section.path.last, last > way else { return false }
      let nearer = draft.scheme[section.schemeIndex].pieces(path: section.path.dropLast() + [last - way])
      guard MarkerFold.isLeft(rest, of: MarkerFold.fold(nearer.text)) else { return false }
      if isPlain(section.paragraph + way) { return true }
      next += way
    }
    return false
  }

  /// In text of which the lines were wrapped: whether another line, of the paragraph or of the one before it, begins as this paragraph does, behind a sentence
  /// that fills its line as far.
  private func isOneLineOfMany(_ index: Int) -> Bool {
    guard index > 0, draft.paragraphs[index].joint == .ownLine else { return false }
    let before = Self.lines(of: draft.paragraphs[index - 1])
    guard before.count > 1, let last = before.last else { return false }
    let others = before.dropLast() + Self.lines(of: draft.paragraphs[index]).dropLast()
    return others.contains { Self.endsSentence($0) && $0.count <= last.count + 1 }
  }

  /// In text that lost its line ends: whether another sentence, of the paragraph or of the one before it, begins as this one does, behind a stop on the same line.
  ///
  /// Of `…总体规划获批。委托编制详细规划。编制旅游专项规划。4.编制…` nobody can tell where 2. and 3. stood. A heading without a stop, and one before a colon, is no sentence like
  /// the others; nor is what stands behind two blanks, as paragraphs do.
  private func isOneSentenceOfMany(_ index: Int) -> Bool {
    let paragraph = draft.paragraphs[index]
    guard index > 0, paragraph.lead.count < 2, !paragraph.lead.contains(where: \.isNewline),
      let end = draft.paragraphs[index - 1].text.last, "。；".contains(end),
      paragraph.heading.isEmpty || paragraph.stop == "。"
    else { return false }
    return [draft.paragraphs[index - 1], paragraph].contains { $0.text.dropLast().contains { "。；".contains($0) } }
  }

  private static func lines(of paragraph: DraftParagraph) -> [Substring] {
    (paragraph.text).split(whereSeparator: \.isNewline)
  }

  private static func endsSentence(_ line: Substring) -> Bool { line.last.map { "。；".contains($0) } ?? false }
}

extension PlanDraft {
  /// Sets ``DraftSection/standing`` of every section.
  mutating func judgeStandings() {
    var judge = StandingJudge(self)
    for index in judge.undecidable() { sections[index].standing = .undecidable }
    for index in sections.indices {
      guard let parent = sections[index].parent, sections[index].standing == .decidable else { continue }
      if sections[parent].standing != .decidable { sections[index].standing = .belowUndecidable }
    }
  }
}
