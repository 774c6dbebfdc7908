import PlanSyntax

/// The run of a level that is written in another style throughout: one change, and not one a list.
struct StyleFold {
  private let sides: MatchedSides
  /// How many sections each level had in each style and still has.
  private var counts: [Key: Int] = [:]

  private struct Key: Hashable {
    let level: Int
    let style: NumberingStyle
  }

  init(_ sides: MatchedSides) {
    self.sides = sides
    for pair in sides.matching.pairs {
      guard let style = sides.old[pair.old].marker?.style else { continue }
      counts[Key(level: sides.new[pair.new].depth, style: style), default: 0] += 1
    }
  }

  /// The runs with those of one level and one change of style as one, if most of the level changed so; what few sections did stands alone. Linear.
  func folded(_ runs: [NumberingRun]) -> [NumberingRun] {
    var sizes: [NumberingRun.StyleChange: Int] = [:]
    for run in runs { if let change = change(of: run) { sizes[change, default: 0] += run.sections.count } }
    var places: [NumberingRun.StyleChange: Int] = [:]
    var result: [NumberingRun] = []
    for var run in runs {
      guard let change = change(of: run), let size = sizes[change], size > 1,
        2 * size > counts[Key(level: change.level, style: change.old), default: 0]
      else {
        result.append(run)
        continue
      }
      if let place = places[change] {
        for pair in run.sections { result[place].append(pair, isNewStretch: false) }
      } else {
        places[change] = result.count
        run.styleChange = change
        result.append(run)
      }
    }
    return result
  }

  /// What became of the style of a run in which nothing else changed.
  private func change(of run: NumberingRun) -> NumberingRun.StyleChange? {
    guard run.causes.isEmpty, run.scopeChange == nil, let first = run.sections.first, let old = sides.old[first.old].marker,
      let new = sides.new[first.new].marker, old.style != new.style,
      run.sections.allSatisfy({ sides.old[$0.old].marker?.ordinal == sides.new[$0.new].marker?.ordinal })
    else { return nil }
    return NumberingRun.StyleChange(level: sides.new[first.new].depth, old: old.style, new: new.style)
  }
}
