/// Articles of a law that a text quotes: `《水法》规定：⏎第三十一条 从事水资源开发…`
///
/// The line before names the law and ends in a colon, and the number is not the one that the text's own articles, if it has any, have come to.
enum QuotedArticles: Look {
  static let needs: Candidates.Traits = .division

  /// Takes the markers of quoted articles for references. Linear.
  static func apply(to candidates: inout Candidates) {
    var own: UInt16 = 0
    // Of the quotation that runs, the last article and its passage.
    var quoted: (value: UInt16, passage: UInt32)?
    for start in candidates.starts {
      if let quoted, quoted.passage == start.passage {
        candidates.discard(start)
        continue
      }
      guard start.position == .paragraph else { continue }
      let surface = candidates[start]
      guard surface.unit == .article, surface.pieces.contains(.prefix), surface.value > 0 else {
        quoted = nil
        continue
      }
      let isNext = surface.value == own + 1
      if !isNext, quoted.map({ surface.value > $0.value }) ?? namesLaw(candidates.prose, before: Int(start.passage)) {
        quoted = (surface.value, start.passage)
        candidates.discard(start)
      } else {
        quoted = nil
        own = surface.value
      }
    }
  }

  /// `根据《水法》有关规定：`
  private static func namesLaw(_ prose: Prose, before passage: Int) -> Bool {
    guard passage > 0 else { return false }
    let before = prose.passages[passage - 1]
    let (start, end) = (Int(before.start), Int(before.end))
    let last = Scalars.decode(prose.bytes, before: end, start: start).value
    guard last == "：" || last == ":" else { return false }
    return (start..<end).contains { Scalars.matches("》", prose.bytes, at: $0, end: end) }
  }
}
