/// Sections whose marker one plan lost whole, so that their words stand at the end of what comes before them, or before the closing: no
/// sequence tells them where no number is missing, but the other plan does.
///
/// Only where the words are the same, every one, and the next number is still what it was; where there is none, only in a plan that shows
/// damage elsewhere. An author who takes one section into another counts anew.
struct LostSections {
  private let model: ComparedPlan
  private let plan: ComparedPlan
  /// For each node of the model its partner.
  private let partners: [Int?]
  /// Whether the plan has repairs anywhere.
  private let isDamaged: Bool
  /// Sections of the plan without a partner, by their first words: what holds two sections is like neither.
  private let orphans: [ArraySlice<UInt32>: Int]

  /// Over how many sections words are looked for.
  private static let reach = 8

  /// Gives each plan the sections that it lost.
  ///
  /// - Returns: whether there were any; then the plans are to be matched anew.
  static func restore(_ old: inout ComparedPlan, _ new: inout ComparedPlan, _ matching: Matching) -> Bool {
    let lostByNew = LostSections(old, new, matching.newOf).runs()
    let lostByOld = LostSections(new, old, matching.oldOf).runs()
    guard !lostByNew.isEmpty || !lostByOld.isEmpty else { return false }
    // The models are those before either plan is changed.
    let (left, right) = (old, new)
    for run in lostByNew.reversed() { new.restore(run, from: left) }
    for run in lostByOld.reversed() { old.restore(run, from: right) }
    return true
  }

  private init(_ model: ComparedPlan, _ plan: ComparedPlan, _ partners: [Int?]) {
    self.model = model
    self.plan = plan
    self.partners = partners
    isDamaged = plan.repairs > 0
    let paired = Set(partners.compactMap { $0 })
    let open = plan.nodes.indices.filter { plan.nodes[$0].content.part == .section && !paired.contains($0) }
    orphans = Dictionary(open.map { (LostSections.opening(plan.nodes[$0].content), $0) }, uniquingKeysWith: min)
  }

  /// So many letters as hardly two sections begin with.
  private static func opening(_ node: NodeContent) -> ArraySlice<UInt32> { Settlement.letters(node.words).prefix(12) }

  /// Nodes of the model whose words all stand in one node of the plan, which is the partner of one of them.
  fileprivate struct Run {
    let nodes: ClosedRange<Int>
    /// In the plan.
    let host: Int
  }

  /// In the order of the plan.
  private func runs() -> [Run] {
    var runs: [Run] = []
    var behind = 0
    var hosts: Set<Int> = []
    for index in partners.indices {
      let content = model.nodes[index].content
      guard [.section, .closing, .preamble].contains(content.part) else { continue }
      guard let host = partners[index] ?? orphans[LostSections.opening(content)] else { continue }
      guard let run = run(about: index, host), run.nodes.lowerBound >= behind, hosts.insert(host).inserted else { continue }
      behind = run.nodes.upperBound + 1
      runs.append(run)
    }
    return runs.sorted { $0.host < $1.host }
  }

  private func run(about index: Int, _ host: Int) -> Run? {
    let open = (index - openBefore(index)...index, index...index + openBehind(index))
    guard open.0.count + open.1.count > 2 else { return nil }
    let content = plan.nodes[host].content
    let letters = Settlement.letters(content.words)
    for start in open.0.reversed() {
      for end in open.1 where end > start {
        let nodes = model.nodes[start...end]
        if holds(letters, nodes), content.duties == Duty.set(nodes.flatMap(\.content.duties)), isDamage(behind: end) {
          return Run(nodes: start...end, host: host)
        }
      }
    }
    return nil
  }

  /// How many sections right before a node have no partner.
  private func openBefore(_ index: Int) -> Int {
    partners[..<index].suffix(LostSections.reach).reversed().enumerated().prefix {
      $0.element == nil && isSection(index - 1 - $0.offset)
    }.count
  }

  private func openBehind(_ index: Int) -> Int {
    partners[(index + 1)...].prefix(LostSections.reach).enumerated().prefix {
      $0.element == nil && isSection(index + 1 + $0.offset)
    }.count
  }

  private func isSection(_ index: Int) -> Bool { model.nodes[index].content.part == .section }

  /// Whether letters are those of nodes one behind the other, with what may be left of the markers between them.
  private func holds(_ letters: [UInt32], _ nodes: ArraySlice<ComparedNode>) -> Bool {
    var rest = letters[...]
    for node in nodes {
      let words = Settlement.letters(node.content.words)
      if node.place != nodes.first?.place, !rest.starts(with: words) {
        let marker = Settlement.letters([node.content.marker?.text ?? ""])
        guard let left = (1...max(marker.count, 1)).first(where: { rest.dropFirst($0).starts(with: words) }),
          rest.prefix(left).allSatisfy(marker.contains)
        else { return false }
        rest = rest.dropFirst(left)
      }
      guard rest.starts(with: words) else { return false }
      rest = rest.dropFirst(words.count)
    }
    return rest.isEmpty
  }

  /// Whether what stands behind was counted on as if the sections were there; where nothing does, whether the plan is damaged at all.
  private func isDamage(behind last: Int) -> Bool {
    let depth = model.nodes[last].content.depth
    guard let next = (last + 1..<model.nodes.count).first(where: { model.nodes[$0].content.depth <= depth }), isSection(next),
      model.nodes[next].content.depth == depth, let partner = partners[next]
    else { return isDamaged }
    return plan.nodes[partner].isRepaired || plan.nodes[partner].content.marker == model.nodes[next].content.marker
  }
}

extension ComparedPlan {
  fileprivate mutating func restore(_ run: LostSections.Run, from model: ComparedPlan) {
    let host = nodes[run.host]
    let restored = model.nodes[run.nodes].enumerated().map { offset, node -> ComparedNode in
      var node = node
      if node.content.part != .section {
        node.place = host.place
      } else if offset == 0, host.content.part == .section {
        node.content.marker = host.content.marker
        node.content.depth = host.content.depth
        (node.place, node.isRepaired) = (host.place, host.isRepaired)
      } else {
        node.place.line = host.place.line
        node.place.document = host.place.document
        node.isRepaired = true
      }
      return node
    }
    nodes.replaceSubrange(run.host...run.host, with: restored)
  }
}
