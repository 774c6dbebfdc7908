import PlanSyntax

/// Numbers that a site which shares documents puts before each page: `1、某市行动计划…目录1总则1.1编制目的…⏎2、的指示精神，…50公里3、飞行半径…`.
///
/// They look like the items of a list, but a page ends where it is full: most of them stand inside a sentence, and the document's own chapters lie
/// between them.
enum PageCounters: Look {
  /// A number that may be a counter.
  private struct Counter {
    let surface: Int
    let offset: UInt32
    let isInsideSentence: Bool
  }

  /// Takes the counters of a text, if it has any, for numbers in running text. Linear.
  static func apply(to candidates: inout Candidates) {
    guard let counters = ofLines(candidates) ?? find(candidates)?.map(\.surface) else { return }
    for counter in counters { candidates.takeForWord(counter) }
  }

  private static func find(_ candidates: borrowing Candidates) -> [Counter]? {
    var counters: [Counter] = []
    var chapters = 0
    for start in candidates.starts {
      let number = Int(start.firstSurface)
      let surface = candidates.surfaces[number]
      guard let style = surface.wholeStyle else {
        // `一。创新制度⏎1、…`: one whose marker is damaged too.
        if counters.isEmpty, start.position == .paragraph, surface.certainStyle.map(isOuter) ?? false { return nil }
        continue
      }
      if style == .arabicComma, Int(surface.value) == counters.count + 1, isFar(surface.start, behind: counters.last) {
        let isInside = start.position != .afterStop && isInsideSentence(surface, Int(start.passage), candidates.prose)
        counters.append(Counter(surface: number, offset: surface.start, isInsideSentence: isInside))
      } else if counters.isEmpty {
        // A list lies under chapters; a counter comes before them.
        if isOuter(style) { return nil }
      } else if isOuter(style) || style == .decimal && surface.components > 1 {
        chapters += 1
      }
    }
    // The first page breaks off nothing.
    let broken = counters.dropFirst().count(where: \.isInsideSentence)
    return counters.count >= 2 && broken > 0 && broken * 2 >= counters.count - 1 && chapters > 0 ? counters : nil
  }

  /// `1、某校教研计划…听⏎2、课时要认真写好…`: pages that are a line each, of which all count on from the first, and most break off a sentence. The lists of such a text
  /// may have numbers of the same style, but no list is the whole of it and ends its items so.
  private static func ofLines(_ candidates: borrowing Candidates) -> [Int]? {
    var counters: [Int] = []
    var broken = 0
    var line: UInt32?
    for (index, passage) in candidates.prose.passages.enumerated() where passage.line != line {
      line = passage.line
      guard let first = candidates.contents[index].starts.first else { return nil }
      let start = candidates.starts[Int(first)]
      let surface = candidates[start]
      guard start.position == .paragraph, surface.wholeStyle == .arabicComma, Int(surface.value) == counters.count + 1 else { return nil }
      if !counters.isEmpty, isInsideSentence(surface, index, candidates.prose) { broken += 1 }
      counters.append(Int(start.firstSurface))
    }
    return counters.count >= leastLines && broken >= 2 && broken * 2 >= counters.count - 1 ? counters : nil
  }

  private static let leastLines = 3

  private static func isOuter(_ style: NumberingStyle) -> Bool {
    switch style {
    case .hanComma, .hanParenthesis, .part, .chapter, .section, .article: true
    default: false
    }
  }

  /// A page holds three hundred bytes and more.
  private static func isFar(_ offset: UInt32, behind last: Counter?) -> Bool { last.map { offset - $0.offset >= 300 } ?? true }

  /// In bytes: a shorter line above a number is a heading rather than a sentence that its page broke off.
  private static let shortestBroken = 60

  /// No stop stands before the number, nor before the paragraph that it begins.
  private static func isInsideSentence(_ surface: Surface, _ passage: Int, _ prose: Prose) -> Bool {
    var end = Int(surface.start)
    if surface.start == prose.passages[passage].start {
      guard passage > 0, prose.passages[passage - 1].count >= shortestBroken else { return false }
      end = Int(prose.passages[passage - 1].end)
    }
    end = Blank.start(in: prose.bytes.span, before: end, from: 0)
    let last = Scalars.decode(prose.bytes, before: end, start: 0).value
    return last != 0 && !Scalars.endsThought(last) && !SurfaceScanner.closes(last)
  }
}
