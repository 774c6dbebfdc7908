/// Turns a matching into rows: every edit that the matching asks for belongs to exactly one, unless it is one of typography that no reader
/// is told.
struct ScriptBuilder {
  let old: ScriptSide
  let new: ScriptSide
  let matching: Matching
  let order: Reordering
  private var rows = ChangeRows()
  /// Of pairs that say the same, set in another way.
  private var typography: [Edit] = []

  init(_ old: ComparedPlan, _ new: ComparedPlan, _ matching: Matching) {
    let (left, right) = (ScriptSide(old, matching.newOf), ScriptSide(new, matching.oldOf))
    (self.old, self.new) = (left, right)
    self.matching = matching
    order = Reordering(left.shape, right.shape, matching) { right[$0.new].depth - left[$0.old].depth }
  }

  /// Whether a section is told as what another was split into, or merged with another.
  func isPart(_ kind: ChangeKind, _ node: Int) -> Bool { rows.hasPart(kind, node) }

  /// The rows, and the edits that no row tells.
  consuming func changes() -> (rows: [Change], typography: [Edit]) {
    addWords()
    addResponsibilities()
    addSplitsAndMerges()
    addInsertionsAndRemovals()
    addMoves()
    addShifts()
    let levels = addLevels()
    addKept(levels)
    addNumbers(levels)
    return (rows.sorted() { newPlace(ofRemoved: $0) }, typography)
  }

  /// Where in the new plan a removed section would stand: behind what stood before it.
  private func newPlace(ofRemoved index: Int) -> Int {
    var before = index - 1
    while before >= 0 {
      if let place = matching.newOf[before], order.moverOf[before] == nil { return place }
      before -= 1
    }
    return -1
  }
}

/// What each pair says.
extension ScriptBuilder {
  private mutating func addWords() {
    for pair in matching.pairs
    where old[pair.old].heading != new[pair.new].heading || old[pair.old].paragraphs != new[pair.new].paragraphs {
      let (before, after) = (old[pair.old], new[pair.new])
      var edits: [(kind: ChangeKind, isTold: Bool, edit: Edit)] = []
      if before.heading != after.heading {
        let isTold = !Typography.isSame(before.heading, after.heading)
        edits.append((.retitled, isTold, .retitle(pair, from: before.heading, to: after.heading)))
      }
      if before.paragraphs != after.paragraphs {
        let isTold = !Typography.isSame(before.paragraphs, after.paragraphs) && !before.differsInFirstStop(from: after)
        edits.append((.reworded, isTold, .reword(pair, from: before.paragraphs, to: after.paragraphs)))
      }
      let isOne = edits.count == 2 && edits.allSatisfy(\.isTold) && before.hasSentence(thatOpens: after)
      for (kind, isTold, edit) in edits {
        if isOne {
          rows.add(.reworded, pair, .text(TextDifference.runs(from: before.sentences, to: after.sentences)), edit)
        } else if isTold {
          let (from, to) = kind == .retitled ? ([before.heading ?? ""], [after.heading ?? ""]) : (before.paragraphs, after.paragraphs)
          rows.add(kind, pair, .text(TextDifference.runs(from: from, to: to)), edit)
        } else {
          typography.append(edit)
        }
      }
    }
  }

  private mutating func addResponsibilities() {
    for pair in matching.pairs {
      let (before, after) = (old[pair.old].duties, new[pair.new].duties)
      guard before != after else { continue }
      let (dropped, added) = Duty.changes(from: before, to: after)
      let edit = Edit.reassign(pair, from: before, to: after)
      if dropped.isEmpty, added.isEmpty {
        typography.append(edit)
      } else {
        rows.add(.responsibility, pair, .duties(added: added, dropped: dropped), edit)
      }
    }
  }

  private mutating func addSplitsAndMerges() {
    let finder = PartFinder(self)
    for index in new.unpaired where new.stayed(below: index) {
      guard let pair = finder.sectionSplit(into: index, reworded: rows.holds) else { continue }
      rows.join(.split, pair, part: index, .insert(new[index], at: index))
    }
    for index in old.unpaired where old.stayed(below: index) {
      guard let pair = finder.sectionMerged(from: index, reworded: rows.holds) else { continue }
      rows.join(.merged, pair, part: index, .remove(old[index], at: index))
    }
    addChangesBesideParts()
  }

  /// What changed in a section that was split or merged, beside what only came to stand in another: words and duties of all its parts are
  /// compared as one section's.
  private mutating func addChangesBesideParts() {
    let split = Dictionary(uniqueKeysWithValues: rows.parts(.split).map { ($0.pair, $0.parts) })
    let merged = Dictionary(uniqueKeysWithValues: rows.parts(.merged).map { ($0.pair, $0.parts) })
    for pair in Set(split.keys).union(merged.keys).sorted(by: { $0.old < $1.old }) {
      let parting = split[pair] == nil ? ChangeKind.merged : .split
      let (left, right) = (merged[pair, default: [pair.old]].map { old[$0] }, split[pair, default: [pair.new]].map { new[$0] })
      let isOne = rows.takesInHeading(of: pair)
      let before = JoinedContent(left, main: old[pair.old], beside: right, opensWithHeading: isOne)
      let after = JoinedContent(right, main: new[pair.new], beside: left, opensWithHeading: isOne)
      let isSame = Typography.isSame(before.paragraphs, after.paragraphs)
      let runs = TextDifference.runs(from: before.paragraphs, to: after.paragraphs)
      let isTold = !isSame && JoinedContent.tellMore(runs, thanMarkersOf: left + right)
      rows.tell(besideThe: parting, of: pair, .reworded, isTold ? .text(runs) : nil)
      let (dropped, added) = Duty.changes(from: before.duties, to: after.duties)
      let duties = dropped.isEmpty && added.isEmpty ? nil : Change.Detail.duties(added: added, dropped: dropped)
      rows.tell(besideThe: parting, of: pair, .responsibility, duties)
    }
  }

  private mutating func addInsertionsAndRemovals() {
    for index in old.indices {
      guard let root = old.roots[index], !rows.hasPart(.merged, index) else { continue }
      rows.addRemoved(root, with: index, .remove(old[index], at: index))
    }
    for index in new.indices {
      guard let root = new.roots[index], !rows.hasPart(.split, index) else { continue }
      rows.addInserted(root, with: index, .insert(new[index], at: index))
    }
  }

  /// Notes which sections below what came or went both plans have, without those that have a row of their own for their level.
  private mutating func addKept(_ levels: LevelChanges) {
    for root in old.unpaired {
      let kept = old.kept(below: root).map { NodePair(old: $0, new: $1) }
      rows.keep(kept.filter { !levels.leaders.contains($0.old) }, toRemoved: root)
    }
    for root in new.unpaired {
      let kept = new.kept(below: root).map { NodePair(old: $1, new: $0) }
      rows.keep(kept.filter { !levels.leaders.contains($0.old) }, toInserted: root)
    }
  }
}

/// Where each pair stands.
extension ScriptBuilder {
  private mutating func addMoves() {
    for pair in matching.pairs {
      guard let mover = order.moverOf[pair.old], let place = matching.newOf[mover] else { continue }
      let whole = NodePair(old: mover, new: place)
      rows.add(isOnlyRaised(whole) ? .releveled : .moved, whole, .none, .move(pair))
    }
  }

  /// A heading that sections passed because another heading came or went belongs to the row of that.
  private mutating func addShifts() {
    for shift in order.shifts {
      let edit = Edit.move(shift.pair)
      switch shift.cause {
      case .inserted(let node):
        let root = new.roots[node] ?? node
        if rows.hasPart(.split, root) { rows.add(.moved, shift.pair, .none, edit) } else { rows.attach(edit, toInserted: root) }
      case .removed(let node):
        let root = old.roots[node] ?? node
        if rows.hasPart(.merged, root) { rows.add(.moved, shift.pair, .none, edit) } else { rows.attach(edit, toRemoved: root) }
      }
    }
  }

  /// Whether an old section moved on its own account, and further than to the level above.
  func isTold(asMoved node: Int) -> Bool {
    guard order.isMover(node), let place = matching.newOf[node] else { return false }
    return !isOnlyRaised(NodePair(old: node, new: place))
  }

  /// A section that became the next sibling of its old parent stands where a raised one stands: behind those that stayed below.
  private func isOnlyRaised(_ pair: NodePair) -> Bool {
    guard new[pair.new].depth < old[pair.old].depth, let parent = old.parent(of: pair.old), let place = matching.newOf[parent] else {
      return false
    }
    return pair.new == new.shape.ends[place]
  }

  /// A section whose level changed because sections above it came or went, or changed theirs, did not change it on its own account.
  private mutating func addLevels() -> LevelChanges {
    var changes = LevelChanges(reasons: Array(repeating: nil, count: old.nodes.count), peers: Peers(old, new))
    for pair in matching.pairs where depthChange(pair) != 0 {
      let edit = Edit.relevel(pair, from: old[pair.old].depth, to: new[pair.new].depth)
      let reason = levelReason(of: pair, changes)
      changes.reasons[pair.old] = reason
      switch reason {
      case .inserted(let wrapper): rows.attach(edit, toInserted: wrapper)
      case .removed(let wrapper): rows.attach(edit, toRemoved: wrapper)
      case .section(let lead):
        if lead == pair { changes.leaders.insert(pair.old) }
        rows.add(.releveled, lead, .none, edit)
      }
    }
    return changes
  }

  private func depthChange(_ pair: NodePair) -> Int { new[pair.new].depth - old[pair.old].depth }

  private func levelReason(of pair: NodePair, _ levels: LevelChanges) -> LevelReason {
    let (left, right) = (old.shape.ancestors(of: pair.old), new.shape.ancestors(of: pair.new))
    guard let above = left.first(where: { matching.newOf[$0] != nil }), let place = right.first(where: { matching.oldOf[$0] != nil }),
      matching.newOf[above] == place
    else { return .section(pair) }
    let whole = NodePair(old: above, new: place)
    let change = depthChange(pair) - depthChange(whole)
    if change == 0 { return levels.reasons[above] ?? .section(whole) }
    let (gone, come) = (left.prefix { $0 != above }, right.prefix { $0 != place })
    if change > 0, let wrapper = come.last, !come.contains(where: { rows.hasPart(.split, $0) }), !levels.peers.inserted.contains(wrapper) {
      return .inserted(wrapper)
    }
    if change < 0, let wrapper = gone.last, !gone.contains(where: { rows.hasPart(.merged, $0) }), !levels.peers.removed.contains(wrapper) {
      return .removed(wrapper)
    }
    return .section(pair)
  }

  private mutating func addNumbers(_ levels: LevelChanges) {
    for pair in matching.pairs where old[pair.old].marker != new[pair.new].marker {
      let edit = Edit.renumber(pair, from: old[pair.old].marker, to: new[pair.new].marker)
      if levels.leaders.contains(pair.old) {
        rows.add(.releveled, pair, .none, edit)
      } else if order.isMover(pair.old) {
        rows.add(.moved, pair, .none, edit)
      }
    }
    for run in Renumbering(self, levels).runs {
      rows.add(run, edits: run.sections.map { .renumber($0, from: old[$0.old].marker, to: new[$0.new].marker) })
    }
  }
}

/// What the level of a section changed with.
enum LevelReason {
  /// A new section that came above it.
  case inserted(Int)
  /// An old one that stood above it.
  case removed(Int)
  /// Itself, or a section above it.
  case section(NodePair)
}

/// Which sections stand at another level, and why. By old indices.
struct LevelChanges {
  /// Those that do on their own account.
  var leaders: Set<Int> = []
  /// Of each whose depth changed.
  var reasons: [LevelReason?]
  /// What came or went and is no heading over others that did not.
  let peers: Peers
}

extension NodeContent {
  /// Whether the heading of one of two sections is a sentence of the other's body: the first sentence of an item that went, or another that
  /// came before it, changes which sentence is taken for the heading, and is one edit for all that.
  fileprivate func hasSentence(thatOpens other: NodeContent) -> Bool {
    guard let heading, let title = other.heading else { return false }
    return NodeContent.holds(title, paragraphs) || NodeContent.holds(heading, other.paragraphs)
  }

  /// Whether a text is a sentence of one of these, or a few of them.
  private static func holds(_ sentence: String, _ paragraphs: [String]) -> Bool {
    let stops = Set("。；！？：.;!?:".unicodeScalars)
    let words = Typography.folded(sentence.unicodeScalars)
    guard words.count >= leastSentence else { return false }
    let ends = Set(stops.flatMap { Typography.folded([$0]) })
    return paragraphs.contains { paragraph in
      let text = Typography.folded(paragraph.unicodeScalars)
      guard text.count >= words.count else { return false }
      return (0...text.count - words.count).contains { start in
        (start == 0 || ends.contains(text[start - 1])) && (start + words.count == text.count || ends.contains(text[start + words.count]))
          && text[start..<start + words.count].elementsEqual(words)
      }
    }
  }

  /// What no stock heading such as 工作目标 is as long as.
  private static let leastSentence = 6

  /// Heading and body as one text.
  var sentences: [String] {
    guard let heading else { return paragraphs }
    return [heading + "。" + (paragraphs.first ?? "")] + paragraphs.dropFirst()
  }
}

extension Duty {
  /// What went and what came, without what is only set in another way, or stands under another label of the same kind: `责任科室：财务科` and
  /// `财务科负责` put the same unit in charge.
  fileprivate static func changes(from before: [Duty], to after: [Duty]) -> (dropped: [Duty], added: [Duty]) {
    let (had, has) = (Set(before), Set(after))
    let (dropped, added) = (before.filter { !has.contains($0) }, after.filter { !had.contains($0) })
    guard !dropped.isEmpty, !added.isEmpty else { return (dropped, added) }
    let (gone, come) = (Set(dropped.map(\.folded)), Set(added.map(\.folded)))
    return (dropped.filter { !come.contains($0.folded) }, added.filter { !gone.contains($0.folded) })
  }

  /// Kind and item as a reader takes them.
  private var folded: [[UInt32]] {
    let isDeadline: [UInt32] = deadline == nil ? [] : [1]
    return [[UInt32(kind.rawValue)], isDeadline, Typography.folded(words.unicodeScalars)]
  }
}
