/// The heads of a collection of texts: `第一篇：某市防汛工作方案⏎某市防汛工作方案⏎…⏎第二篇：某市节水工作方案⏎…`.
///
/// Each text has numbers of its own behind its head, so the heads are no level of numbering.
enum CollectionHeads {
  /// The passages that are heads, in order. One at least names its text as the lines below do, or as titles are called. Linear.
  static func find(_ prose: Prose) -> [Int] {
    var heads: [Int] = []
    var isCollection = false
    for index in prose.passages.indices {
      guard mayBegin.contains(prose.passages[index].first(in: prose.bytes)),
        let start = CollectionHead.textStart(prose.bytes, prose.passages[index].range)
      else { continue }
      heads.append(index)
      isCollection = isCollection || isRepeated(prose, index, from: start) || namesPlan(prose, index, from: start)
    }
    return isCollection ? heads : []
  }

  /// Takes the markers of heads for no numbering.
  static func discard(_ heads: [Int], from surfaces: inout [Surface], _ starts: [MarkerStart], _ contents: [PassageContents]) {
    for head in heads {
      for start in contents[head].starts { surfaces.discard(starts[Int(start)]) }
    }
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

  /// In bytes.
  private static let shortestName = 12
  /// In bytes.
  private static let shortestTitle = 27
}
