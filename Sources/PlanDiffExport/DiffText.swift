import PlanDiff
import PlanFormat

/// A difference for the eye: one block a change, old place → new place, changed words marked.
///
/// ```text
/// 移动  （九）强化考核（第 32 行） → （十三）强化考核（第 40 行）
/// 正文修改  （十）加大执法力度
///   …全年开展检查[-三-]{+四+}次…
///
/// 正文修改 1，移动 1
///
/// new.txt 因残缺按另一方案比较之处
///   第 46 行 适时开展规范性文件清理：读作正文，按第 2 级（十）比较
/// ```
public enum DiffText {
  /// The whole text, every line with its line end. Linear in the changes and their texts.
  ///
  /// - Parameters:
  ///   - difference: what changed.
  ///   - language: of the words around the plans' own.
  ///   - colour: marks with colours of a terminal in place of brackets.
  public static func text(_ difference: PlanDifference, language: MessageLanguage = .zh, colour: Bool = false) -> String {
    DiffTextWriter(difference: difference, words: DiffWords(language: language), paint: DiffPaint(colour: colour)).text()
  }
}

private struct DiffTextWriter {
  let difference: PlanDifference
  let words: DiffWords
  let paint: DiffPaint

  func text() -> String {
    let notes = [difference.old, difference.new].map(settled).joined()
    let summary = words.summary(of: difference).map { $0 + "\n" }.joined()
    guard !difference.changes.isEmpty else { return summary + notes }
    return difference.changes.map { block($0) + "\n" }.joined() + "\n" + summary + notes
  }

  private func settled(_ plan: ComparedPlan) -> String {
    let readings = plan.settled
    guard !readings.isEmpty else { return "" }
    return "\n" + words.settledTitle(plan) + "\n" + readings.map { "  " + words.settled($0) + "\n" }.joined()
  }

  private func block(_ change: Change) -> String {
    let kind = paint.kind(words.kind(change.kind), change.kind)
    return ([kind + "  " + places(change)] + details(change).map { "  " + $0 }).joined(separator: "\n")
  }

  private func places(_ change: Change) -> String {
    if case .numbering(let run) = change.detail { return numbering(run) }
    if case .parts(let nodes) = change.detail { return parts(nodes, of: change) }
    switch (change.old.map(difference.oldName), change.new.map(difference.newName)) {
    case (let old?, let new?):
      if change.kind == .moved || change.kind == .releveled { return places(old, new, change) }
      return words.title(old) == words.title(new) ? words.place(new) : words.place(old) + " → " + words.place(new)
    case (let old?, nil): return paint.deleted(words.place(old, in: change.old.flatMap(difference.old.parentName)))
    case (nil, let new?): return paint.inserted(words.place(new, in: change.new.flatMap(difference.new.parentName)))
    case (nil, nil): return ""
    }
  }

  /// Where a section stood and stands, with the sections above it where these are others.
  private func places(_ old: NodeName, _ new: NodeName, _ change: Change) -> String {
    let (left, right) = (change.old.flatMap(difference.old.parent), change.new.flatMap(difference.new.parent))
    guard let left, let right, difference.matching.newOf[left] != right else { return words.place(old) + " → " + words.place(new) }
    return words.place(old, in: change.old.flatMap(difference.old.parentName)) + " → "
      + words.place(new, in: change.new.flatMap(difference.new.parentName))
  }

  private func parts(_ nodes: [Int], of change: Change) -> String {
    if change.kind == .split {
      return (change.old.map { words.place(difference.oldName($0)) } ?? "") + " → "
        + nodes.map { words.place(difference.newName($0)) }.joined(separator: " + ")
    }
    return nodes.map { words.place(difference.oldName($0)) }.joined(separator: " + ") + " → "
      + (change.new.map { words.place(difference.newName($0)) } ?? "")
  }

  private func numbering(_ run: NumberingRun) -> String {
    let stretches = run.told.map { stretch -> String in
      let (first, last) = (run.sections[stretch.lowerBound], run.sections[stretch.upperBound - 1])
      return words.run(
        of: stretch.count, from: (difference.oldName(first.old).short, difference.oldName(last.old).short),
        to: (difference.newName(first.new).short, difference.newName(last.new).short))
    }
    return (stretches + [words.reason(run, in: difference)]).joined(separator: words.say("，", ", "))
  }

  private func details(_ change: Change) -> [String] {
    switch change.detail {
    case .text(let runs): TextExcerpt.lines(runs, paint: paint)
    case .duties(let added, let dropped):
      words.duties(dropped).map { paint.deleted("- " + $0) } + words.duties(added).map { paint.inserted("+ " + $0) }
    case .subtree: words.below(change, in: difference)
    case .none, .parts, .numbering: []
    }
  }
}
