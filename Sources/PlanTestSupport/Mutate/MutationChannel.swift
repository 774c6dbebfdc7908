import PlanDiff
import PlanSyntax

/// Makes a new plan of an old one, and writes down which section became which.
public struct MutationChannel: Sendable {
  /// What is replaced at once when a text is rewritten.
  public enum Grain: String, Sendable, CaseIterable {
    /// Clauses, by clauses of the stock that all plans are made of.
    case clauses
    /// Two characters at a time, by two of a word of the stock.
    case words
  }

  /// Share of sections that are rewritten, 0…1.
  public var rewritten: Double
  /// How likely each piece of such a section, heading and body, is replaced: 0…1.
  public var rate: Double
  public var grain = Grain.clauses
  /// Shares of sections that are moved, inserted, removed, and raised or lowered by a level.
  public var moved = 0.03
  public var inserted = 0.03
  public var removed = 0.03
  public var releveled = 0.02

  /// Moves, insertions, removals and changes of level have their usual shares.
  public init(rewritten: Double, rate: Double, grain: Grain = .clauses) {
    self.rewritten = rewritten
    self.rate = rate
    self.grain = grain
  }

  /// A new plan with its truth. The same seed does the same to the same plan.
  public func mutated(_ plan: ComparedPlan, seed: UInt64) -> PlanMutant {
    var bench = PlanWorkbench(plan)
    var scribe = Scribe(random: SeededGenerator(seed: seed), traps: 0)
    for index in bench.sections where scribe.random.chance(rewritten) { rewrite(&bench.items[index].content, &scribe) }
    let count = bench.sections.count
    for _ in 0..<times(removed, of: count, &scribe) { remove(&bench, &scribe) }
    for _ in 0..<times(moved, of: count, &scribe) { move(&bench, &scribe) }
    for _ in 0..<times(inserted, of: count, &scribe) { insert(&bench, &scribe) }
    for _ in 0..<times(releveled, of: count, &scribe) { relevel(&bench, &scribe) }
    let (new, oldOf) = bench.finished(name: "new")
    return PlanMutant(old: plan, new: new, oldOf: oldOf, edits: [])
  }

  private func times(_ share: Double, of count: Int, _ scribe: inout Scribe) -> Int {
    let expected = share * Double(count)
    return Int(expected) + (scribe.random.chance(expected - expected.rounded(.down)) ? 1 : 0)
  }
}

extension MutationChannel {
  private func rewrite(_ node: inout NodeContent, _ scribe: inout Scribe) {
    node.heading = node.heading.map { rewrite($0, &scribe) }
    for index in node.paragraphs.indices { node.paragraphs[index] = rewrite(node.paragraphs[index], &scribe) }
  }

  private func rewrite(_ text: String, _ scribe: inout Scribe) -> String {
    var result = ""
    for piece in pieces(text) {
      guard piece.count > 1, scribe.random.chance(rate) else {
        result += piece
        continue
      }
      switch grain {
      case .clauses:
        let stop = piece.last.map { "，。；：、".contains($0) ? String($0) : "" } ?? ""
        result +=
          scribe.random.pick([scribe.phrase(), scribe.random.pick(PhraseBook.clauses), scribe.random.pick(PhraseBook.openers)]) + stop
      case .words: result += String(scribe.phrase().prefix(2))
      }
    }
    return result
  }

  private func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    for character in text {
      current.append(character)
      if grain == .clauses ? "，。；：".contains(character) : current.count == 2 {
        pieces.append(current)
        current = ""
      }
    }
    return current.isEmpty ? pieces : pieces + [current]
  }

  private func remove(_ bench: inout PlanWorkbench, _ scribe: inout Scribe) {
    let leaves = bench.sections.filter { bench.isLeaf($0) }
    guard leaves.count > 1 else { return }
    bench.items.remove(at: scribe.random.pick(leaves))
  }

  /// Moves a section with all below it to some other place where one of its depth may stand.
  private func move(_ bench: inout PlanWorkbench, _ scribe: inout Scribe) {
    let sections = bench.sections
    guard sections.count > 2 else { return }
    let from = scribe.random.pick(sections)
    let block = Array(bench.items[from..<bench.end(from)])
    bench.items.removeSubrange(from..<from + block.count)
    let places = self.places(for: block[0].content.depth, in: bench)
    bench.items.insert(contentsOf: block, at: places.isEmpty ? from : scribe.random.pick(places))
  }

  private func insert(_ bench: inout PlanWorkbench, _ scribe: inout Scribe) {
    guard let model = bench.sections.isEmpty ? nil : scribe.random.pick(bench.sections) else { return }
    let depth = bench.items[model].content.depth
    let content = NodeContent(
      depth: depth, heading: scribe.heading(outermost: depth == 1, trapped: false),
      paragraphs: bench.items[model].content.paragraphs.map { _ in scribe.sentences(scribe.random.number(in: 1...4)) })
    let places = self.places(for: depth, in: bench)
    guard !places.isEmpty else { return }
    bench.items.insert(PlanWorkbench.Item(content: content, origin: nil), at: scribe.random.pick(places))
  }

  private func relevel(_ bench: inout PlanWorkbench, _ scribe: inout Scribe) {
    let leaves = bench.sections.filter { index in
      // The last of its siblings can be raised, one that has a sibling before it can be lowered, without a word about others.
      bench.isLeaf(index) && index > 0 && bench.items[index - 1].content.depth == bench.items[index].content.depth
    }
    guard !leaves.isEmpty else { return }
    bench.items[scribe.random.pick(leaves)].content.depth += 1
  }

  /// Before or behind a section of the same depth: none changes its parent but what is put there.
  private func places(for depth: Int, in bench: PlanWorkbench) -> [Int] {
    bench.sections.filter { bench.items[$0].content.depth == depth }.flatMap { [$0, bench.end($0)] }
  }
}
