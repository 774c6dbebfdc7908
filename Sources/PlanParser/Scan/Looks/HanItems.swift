import PlanSyntax

/// Items whose heading begins with a number, so that two numbers seem to be listed: `一、三级干部包联⏎二、五级书记抓落实`, `一、九年一贯制学校布局`.
///
/// By itself each may be text: `三、四级河道由镇管理。` Paragraphs that count on from each other are a list's, and so is a first one right below a heading if it is a heading itself.
enum HanItems: Look {
  static let needs: Candidates.Traits = .hanItem

  /// The items of a list so far.
  private struct Run {
    var last: UInt16 = 0
    /// Those in doubt behind the last one that is certain, …
    var doubtful: [Int] = []
    /// … and whether there is one.
    var goesOn = false
    /// The last of them is a heading and nothing else, and so is what stands before it.
    var endsInHeading = false

    /// `一、二月份为集中整治阶段。` alone is none, be a 二、 behind it.
    var isList: Bool { doubtful.count > 1 || endsInHeading }
  }

  /// Takes away the doubt of such numbers. Linear.
  static func apply(to candidates: inout Candidates) {
    // Those found may be settled by now.
    let areAny = candidates.starts.contains { start in
      let surface = candidates[start]
      return start.position == .paragraph && surface.doubt == .word && surface.pieces == .han && surface.separator == .comma
    }
    guard areAny else { return }
    var run = Run()
    // The passage of the last marker, if that is a heading and nothing else.
    var heading = -1
    for start in candidates.starts where start.position == .paragraph {
      let index = Int(start.firstSurface)
      let surface = candidates[start]
      let passage = Int(start.passage)
      let isHeading = standsAlone(passage, candidates.prose)
      let isFirst = heading >= 0 && heading + 1 == passage && surface.value == 1
      defer { if isHeading, surface.isWhole || surface.pieces.contains(.han) { heading = passage } }
      if surface.namesLevel, surface.doubt == .none {
        close(&run, &candidates)
        continue
      }
      guard surface.pieces.subtracting(.blankBehind) == .han, surface.separator == .comma, surface.value > 0,
        surface.doubt == .none || surface.doubt == .word
      else {
        continue
      }
      let isNext = surface.value == run.last + 1
      if surface.value == 1 { close(&run, &candidates) }
      if surface.doubt == .none {
        if isNext, run.goesOn || run.isList { for number in run.doubtful { candidates.clear(number) } }
        run = Run(last: surface.value, goesOn: true)
      } else if isNext || surface.value == 1 {
        run.doubtful.append(index)
        run.last = surface.value
        run.endsInHeading = isHeading && (isFirst || surface.value > 1 && heading >= 0)
      }
    }
    close(&run, &candidates)
  }

  /// No further item follows: two that count on are a list's, and one that is a heading as others are.
  private static func close(_ run: inout Run, _ candidates: inout Candidates) {
    if run.isList { for number in run.doubtful { candidates.clear(number) } }
    run = Run()
  }

  private static func standsAlone(_ passage: Int, _ prose: Prose) -> Bool {
    let passage = prose.passages[passage]
    return passage.standsAlone(in: prose.bytes) && !passage.holds("，", in: prose.bytes)
  }
}
