/// Sections whose marker one plan lost whole, so that they stand as further paragraphs at the end of what comes before them: no sequence
/// tells it where no number is missing behind them, but the other plan does.
///
/// Only in a plan that shows damage elsewhere, and only where the words are the same, every one: a section whose text an author took
/// into another keeps neither heading nor bounds.
enum LostSections {
  /// Gives each plan the sections that it lost.
  ///
  /// - Returns: whether there were any; then the plans are to be matched anew.
  static func restore(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) -> Bool {
    let lostByNew = new.repairs > 0 ? runs(of: old, in: new, matching.newOf) : []
    let lostByOld = old.repairs > 0 ? runs(of: new, in: old, matching.oldOf) : []
    // The models are those before either plan is changed.
    let (left, right) = (old, new)
    for run in lostByNew.reversed() { new.restore(run, from: left) }
    for run in lostByOld.reversed() { old.restore(run, from: right) }
    return !lostByNew.isEmpty || !lostByOld.isEmpty
  }

  /// Nodes of the model behind a pair that the other plan has no nodes for, but the words.
  fileprivate struct Run {
    /// Of the pair, in the model.
    let head: Int
    /// In the model.
    let lost: Range<Int>
    /// Of the pair, in the plan that lost them.
    let host: Int
  }

  /// In the order of the plan that lost them, where that order is the model's.
  private static func runs(of model: ComparedPlan, in plan: ComparedPlan, _ partners: [Int?]) -> [Run] {
    var runs: [Run] = []
    var index = 0
    while index < partners.count {
      guard let host = partners[index], model.nodes[index].content.part == .section else {
        index += 1
        continue
      }
      var end = index + 1
      while end < partners.count, partners[end] == nil, model.nodes[end].content.part == .section { end += 1 }
      if end > index + 1, runs.last.map({ $0.host < host }) ?? true, holds(plan.nodes[host].content, model.nodes[index..<end]) {
        runs.append(Run(head: index, lost: index + 1..<end, host: host))
      }
      index = end
    }
    return runs
  }

  private static func holds(_ host: NodeContent, _ nodes: ArraySlice<ComparedNode>) -> Bool {
    Settlement.letters(host.words) == Settlement.letters(nodes.flatMap(\.content.words))
      && host.duties == Duty.set(nodes.flatMap(\.content.duties))
  }
}

extension ComparedPlan {
  fileprivate mutating func restore(_ run: LostSections.Run, from model: ComparedPlan) {
    let place = nodes[run.host].place
    nodes[run.host].content.paragraphs = model.nodes[run.head].content.paragraphs
    nodes[run.host].content.heading = model.nodes[run.head].content.heading
    nodes[run.host].content.duties = model.nodes[run.head].content.duties
    let lost = model.nodes[run.lost].map { node in
      ComparedNode(
        place: NodePlace(id: node.place.id, line: place.line, document: place.document), content: node.content, isRepaired: true)
    }
    nodes.insert(contentsOf: lost, at: run.host + 1)
  }
}
