/// Rows while they are being put together: an edit finds the row that it belongs to, or makes it.
struct ChangeRows {
  private struct Key: Hashable {
    let kind: ChangeKind
    let old: Int?
    let new: Int?
  }

  private var rows: [Change] = []
  /// Edits that no row tells: of what says the same, set in another way.
  private(set) var typography: [Edit] = []
  private var places: [Key: Int] = [:]
  /// Rows that a split or merge took over.
  private var absorbed: Set<Int> = []
  private var parts: Set<Key> = []

  mutating func add(_ kind: ChangeKind, _ pair: NodePair, _ detail: Change.Detail, _ edit: Edit) {
    append(edit, to: Key(kind: kind, old: pair.old, new: pair.new)) { detail }
  }

  mutating func addUntold(_ edit: Edit) { typography.append(edit) }

  mutating func addRemoved(_ root: Int, with node: Int, _ edit: Edit) {
    let row = append(edit, to: Key(kind: .removed, old: root, new: nil)) { .subtree([], kept: []) }
    if node != root { extend(row, by: node) }
  }

  mutating func addInserted(_ root: Int, with node: Int, _ edit: Edit) {
    let row = append(edit, to: Key(kind: .inserted, old: nil, new: root)) { .subtree([], kept: []) }
    if node != root { extend(row, by: node) }
  }

  mutating func attach(_ edit: Edit, toInserted root: Int) {
    append(edit, to: Key(kind: .inserted, old: nil, new: root)) { .subtree([], kept: []) }
  }
  mutating func attach(_ edit: Edit, toRemoved root: Int) {
    append(edit, to: Key(kind: .removed, old: root, new: nil)) { .subtree([], kept: []) }
  }

  /// Notes what below a section that went, or came, is in both plans. Nothing is noted where its going, or coming, is told as a split or merge.
  mutating func keep(_ kept: [NodePair], toRemoved root: Int) { keep(kept, Key(kind: .removed, old: root, new: nil)) }
  mutating func keep(_ kept: [NodePair], toInserted root: Int) { keep(kept, Key(kind: .inserted, old: nil, new: root)) }

  private mutating func keep(_ kept: [NodePair], _ key: Key) {
    if let row = places[key], case .subtree(let nodes, _) = rows[row].detail { rows[row].detail = .subtree(nodes, kept: kept) }
  }

  mutating func add(_ run: NumberingRun, edits: [Edit]) {
    rows.append(Change(kind: .renumbered, old: run.sections[0].old, new: run.sections[0].new, detail: .numbering(run), edits: edits))
  }

  /// Whether a pair was reworded.
  func holds(reworded pair: NodePair) -> Bool { places[Key(kind: .reworded, old: pair.old, new: pair.new)] != nil }

  /// Makes a section that came or went a part of another.
  mutating func join(_ kind: ChangeKind, _ pair: NodePair, part: Int, _ edit: Edit) {
    let row = append(edit, to: Key(kind: kind, old: pair.old, new: pair.new)) { .parts([kind == .split ? pair.new : pair.old]) }
    if case .parts(let known) = rows[row].detail { rows[row].detail = .parts((known + [part]).sorted()) }
    parts.insert(Key(kind: kind, old: kind == .merged ? part : nil, new: kind == .split ? part : nil))
  }

  /// Of a pair that was split or merged: tells as a change of its own what else changed beside its parts, or that nothing did; then what the
  /// words or duties of the pair lost to its parts, or took from them, is the split or merge itself.
  ///
  /// - Parameters:
  ///   - parting: `split` or `merged`.
  ///   - kind: `reworded` or `responsibility`.
  ///   - detail: nil where all is still there.
  mutating func tell(besideThe parting: ChangeKind, of pair: NodePair, _ kind: ChangeKind, _ detail: Change.Detail?) {
    let (key, known) = (Key(kind: kind, old: pair.old, new: pair.new), places[Key(kind: kind, old: pair.old, new: pair.new)])
    switch (detail, known) {
    case (let detail?, let row?): rows[row].detail = detail
    case (let detail?, nil):
      places[key] = rows.count
      rows.append(Change(kind: kind, old: pair.old, new: pair.new, detail: detail, edits: []))
    case (nil, let row?):
      guard let whole = places[Key(kind: parting, old: pair.old, new: pair.new)], absorbed.insert(row).inserted else { return }
      rows[whole].edits += rows[row].edits
    case (nil, nil): break
    }
  }

  /// Whether the rewording of a pair takes in that of its heading.
  func takesInHeading(of pair: NodePair) -> Bool {
    places[Key(kind: .reworded, old: pair.old, new: pair.new)].map { row in
      rows[row].edits.contains { if case .retitle = $0 { true } else { false } }
    } ?? false
  }

  /// The pairs that were split or merged, each with all that one side of it is now, or was.
  func parts(_ kind: ChangeKind) -> [(pair: NodePair, parts: [Int])] {
    rows.compactMap { row in
      guard row.kind == kind, let old = row.old, let new = row.new, case .parts(let parts) = row.detail else { return nil }
      return (NodePair(old: old, new: new), parts)
    }
  }

  /// Whether a node is told as part of a split or merge.
  func hasPart(_ kind: ChangeKind, _ node: Int) -> Bool {
    parts.contains(Key(kind: kind, old: kind == .merged ? node : nil, new: kind == .split ? node : nil))
  }

  /// By place in the new plan; what was removed by where it would stand, renumbering behind all else.
  func sorted(place: (Int) -> Int) -> [Change] {
    let kept = rows.indices.filter { !absorbed.contains($0) }
    let keys = kept.map { index -> (Int, Int, Int) in
      let row = rows[index]
      guard row.kind != .renumbered else { return (Int.max, row.new ?? 0, 0) }
      if let new = row.new { return (new, -1, Int(row.kind.rawValue)) }
      return (row.old.map(place) ?? 0, row.old ?? 0, 0)
    }
    return zip(keys, kept).sorted { $0.0 < $1.0 }.map { rows[$0.1] }
  }

  @discardableResult
  private mutating func append(_ edit: Edit, to key: Key, detail: () -> Change.Detail) -> Int {
    if let row = places[key] {
      rows[row].edits.append(edit)
      return row
    }
    places[key] = rows.count
    rows.append(Change(kind: key.kind, old: key.old, new: key.new, detail: detail(), edits: [edit]))
    return rows.count - 1
  }

  private mutating func extend(_ row: Int, by node: Int) {
    guard case .subtree(var nodes, let kept) = rows[row].detail else { return }
    // Let go of, so that the nodes are not copied for each: a chapter may have thousands of them.
    rows[row].detail = .none
    nodes.append(node)
    rows[row].detail = .subtree(nodes, kept: kept)
  }
}
