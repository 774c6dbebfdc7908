import PlanDiff
import PlanSyntax

/// A plan of any size and a new one with ten known edits for each forty sections: one moved into the place of one that was removed, a
/// chapter inserted before others, two retitled, three reworded, one with another unit, one lowered by a level.
public struct EditedPlan: Sendable {
  /// How many times forty sections.
  public let scale: Int
  public let seed: UInt64

  private static let chaptersPerScale = 10
  private static let itemsPerChapter = 3

  /// - Parameters:
  ///   - scale: how many times forty sections, from 1.
  ///   - seed: the same seed gives the same plan and the same edits.
  public init(scale: Int, seed: UInt64) {
    self.scale = scale
    self.seed = seed
  }

  /// The plan, the edited one, and the rows that a difference should have.
  public func pair() -> PlanMutant {
    var scribe = Scribe(random: SeededGenerator(seed: seed), traps: 0.1)
    let old = base(&scribe)
    var bench = PlanWorkbench(old, continuing: [2])
    var touched: Set<Int> = []
    var planned: [(kind: ChangeKind, origin: Int)] = []
    for _ in 0..<scale {
      for kind in [ChangeKind.retitled, .retitled, .reworded, .reworded, .reworded, .responsibility] {
        let item = pickItem(bench, &touched, &scribe)
        change(&bench.items[item].content, kind, &scribe)
        planned.append((kind, item))
      }
    }
    for _ in 0..<scale {
      let lowered = pickItem(bench, &touched, &scribe) { bench.items[$0 - 1].content.depth == 2 && bench.items[$0 - 1].origin == $0 - 1 }
      touched.insert(lowered - 1)
      bench.items[lowered].content.depth = 3
      planned.append((.releveled, lowered))
    }
    for _ in 0..<scale { replaceOneByAnother(&bench, &touched, &planned, &scribe) }
    for _ in 0..<scale { insertChapter(&bench, &scribe) }
    let (new, oldOf) = bench.finished(name: "new")
    return PlanMutant(old: old, new: new, oldOf: oldOf, edits: edits(planned, oldOf, new))
  }

  private func base(_ scribe: inout Scribe) -> ComparedPlan {
    var nodes = [NodeContent(part: .document, depth: 0, heading: "澄岚市实施方案")]
    for _ in 0..<scale * EditedPlan.chaptersPerScale {
      nodes.append(NodeContent(depth: 1, heading: scribe.phrase() + "，" + scribe.phrase()))
      for _ in 0..<EditedPlan.itemsPerChapter { nodes.append(item(&scribe)) }
    }
    let plan = ComparedPlan(name: "old", nodes: nodes.map { ComparedNode(place: NodePlace(id: "", line: 0), content: $0) })
    return PlanWorkbench(plan, continuing: [2]).finished(name: "old").plan
  }

  private func item(_ scribe: inout Scribe) -> NodeContent {
    let units = scribe.random.sample(2, of: PhraseBook.offices).map { Duty(role: "责任科室", kind: .responsible, item: .unit($0)) }
    return NodeContent(
      depth: 2, heading: scribe.phrase(), paragraphs: [scribe.sentences(scribe.random.number(in: 4...7))], duties: units)
  }

  /// A section of the second level that nothing was done to yet.
  private func pickItem(
    _ bench: PlanWorkbench, _ touched: inout Set<Int>, _ scribe: inout Scribe, where isFit: (Int) -> Bool = { _ in true }
  ) -> Int {
    let origins = bench.items.indices.filter { bench.items[$0].content.depth == 2 && bench.items[$0].origin == $0 }
    while true {
      let item = scribe.random.pick(origins)
      if !touched.contains(item), !touched.contains(item - 1), isFit(item) {
        touched.insert(item)
        return item
      }
    }
  }

  private func change(_ node: inout NodeContent, _ kind: ChangeKind, _ scribe: inout Scribe) {
    switch kind {
    case .retitled: node.heading = scribe.phrase()
    case .reworded:
      var sentences = node.paragraphs[0].split(separator: "。").map { $0 + "。" }
      sentences[scribe.random.below(sentences.count)] = Substring(scribe.sentence())
      node.paragraphs = [sentences.joined()]
    default:
      var duties = node.duties
      duties[0] = Duty(role: "责任科室", kind: .responsible, item: .unit("统计核算科"))
      node = NodeContent(depth: node.depth, heading: node.heading, paragraphs: node.paragraphs, duties: duties)
    }
  }

  private func replaceOneByAnother(
    _ bench: inout PlanWorkbench, _ touched: inout Set<Int>, _ planned: inout [(kind: ChangeKind, origin: Int)], _ scribe: inout Scribe
  ) {
    func pick(_ bench: PlanWorkbench, _ touched: inout Set<Int>, _ scribe: inout Scribe) -> Int {
      while true {
        let index = scribe.random.below(bench.items.count)
        let item = bench.items[index]
        guard let origin = item.origin, item.content.depth == 2, bench.isLeaf(index), touched.insert(origin).inserted else { continue }
        return index
      }
    }
    let removed = pick(bench, &touched, &scribe)
    var moved = pick(bench, &touched, &scribe)
    // Behind its own neighbour's place it would stand where it stood: a chapter's heading must lie between.
    while !bench.items[min(removed, moved)...max(removed, moved)].contains(where: { $0.content.depth == 1 }) {
      moved = pick(bench, &touched, &scribe)
    }
    guard let gone = bench.items[removed].origin, let mover = bench.items[moved].origin else { return }
    planned += [(.removed, gone), (.moved, mover)]
    let item = bench.items[moved]
    bench.items[removed] = item
    bench.items.remove(at: moved)
  }

  private func insertChapter(_ bench: inout PlanWorkbench, _ scribe: inout Scribe) {
    let chapters = bench.items.indices.filter { bench.items[$0].content.depth == 1 && bench.items[$0].origin != nil }
    let chapter = NodeContent(depth: 1, heading: scribe.phrase() + "，" + scribe.phrase())
    let block = [chapter, item(&scribe), item(&scribe)].map { PlanWorkbench.Item(content: $0, origin: nil) }
    bench.items.insert(contentsOf: block, at: scribe.random.pick(chapters))
  }

  private func edits(_ planned: [(kind: ChangeKind, origin: Int)], _ oldOf: [Int?], _ new: ComparedPlan) -> [KnownEdit] {
    var newOf: [Int: Int] = [:]
    for (new, old) in oldOf.enumerated() { if let old { newOf[old] = new } }
    let inserted = new.nodes.indices.filter { oldOf[$0] == nil && new.nodes[$0].content.depth == 1 }
    return planned.map { KnownEdit(kind: $0.kind, old: $0.origin, new: newOf[$0.origin]) }
      + inserted.map { KnownEdit(kind: .inserted, old: nil, new: $0) }
  }
}
