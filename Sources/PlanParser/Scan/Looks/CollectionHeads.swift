/// The heads of a collection of texts: `第一篇：某市防汛工作方案⏎某市防汛工作方案⏎…⏎第二篇：某市节水工作方案⏎…`.
///
/// Each text has numbers of its own behind its head, so the heads are no level of numbering.
enum CollectionHeads: Look {
  /// Takes the markers of heads for no numbering. Linear.
  static func apply(to candidates: inout Candidates) {
    candidates.collectionHeads = find(candidates.prose)
    for head in candidates.collectionHeads {
      for start in candidates.contents[head].starts { candidates.discard(candidates.starts[Int(start)]) }
    }
  }

  /// The passages that are heads, in order. One at least names its text as the lines below do, or as titles are called.
  private static func find(_ prose: Prose) -> [Int] {
    var heads: [Int] = []
    var isCollection = false
    let (bytes, mayBegin) = (prose.bytes.span, mayBegin)
    for index in prose.passages.indices where prose.passages[index].count <= CollectionHead.longest {
      let range = prose.passages[index].range
      guard mayBegin.contains(Scalars.decode(bytes, at: range.lowerBound, end: range.upperBound).value),
        let start = CollectionHead.textStart(prose.bytes, range)
      else { continue }
      heads.append(index)
      isCollection =
        isCollection || isRepeated(prose, index, from: start) || namesPlan(prose, index, from: start)
        || sharesWords(prose, index, from: start)
    }
    return isCollection ? heads : []
  }

  private static let mayBegin = CharacterSet("【第篇范")

  /// Whether one of the next two lines says the same.
  static func isRepeated(_ prose: Prose, _ index: Int, from start: Int) -> Bool {
    let name = prose.bytes[start..<Int(prose.passages[index].end)]
    guard name.count >= shortestName else { return false }
    return (index + 1..<max(index + 1, min(index + 3, prose.passages.count))).contains {
      prose.bytes[prose.passages[$0].range].elementsEqual(name)
    }
  }

  /// `第一篇：某市防汛工作方案`, and not `第一篇：总体规划`.
  private static func namesPlan(_ prose: Prose, _ index: Int, from start: Int) -> Bool {
    let name = start..<Int(prose.passages[index].end)
    return name.count >= shortestTitle && TitleEnding.ends(prose.bytes, name, with: TitleEnding.ofPlans)
  }

  /// `第一篇：安全生产责任制集团⏎集团公司安全生产责任制`: whether the next line is a title that has some words of the head's name, one behind the other.
  private static func sharesWords(_ prose: Prose, _ index: Int, from start: Int) -> Bool {
    guard index + 1 < prose.passages.count else { return false }
    let (name, title) = (start..<Int(prose.passages[index].end), prose.passages[index + 1].range)
    let bytes = prose.bytes.span
    guard title.count <= CollectionHead.longest, prose.leadingSurface(of: index + 1) == nil,
      Scalars.isHan(Scalars.decode(bytes, before: title.upperBound, start: title.lowerBound).value)
    else { return false }
    var first = name.lowerBound
    while first + sharedWords <= name.upperBound {
      var place = title.lowerBound
      while place + sharedWords <= title.upperBound {
        if Scalars.areSame(bytes, at: first, and: place, count: sharedWords) { return true }
        place += Scalars.decode(bytes, at: place, end: title.upperBound).length
      }
      first += Scalars.decode(bytes, at: first, end: name.upperBound).length
    }
    return false
  }

  /// Bytes of what both must have: six Han characters.
  private static let sharedWords = 18
  /// In bytes.
  private static let shortestName = 12
  /// In bytes.
  private static let shortestTitle = 27
}
