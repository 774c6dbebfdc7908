/// Finds out which section of one plan is which of the other.
///
/// From the surest evidence to the weakest, as GumTree has it (J.-R. Falleri and others: Fine-grained and accurate source code
/// differencing, ASE 2014) and, with numbers and levels left out of all evidence, JNDiff for documents (A. Di Iorio, M. Schirinzi, F.
/// Vitali, C. Marchetti: A natural and multi-layered approach to detect changes in tree-based textual documents, 2009):
///
/// 1. whole subtrees, then single nodes, then all below a section, then bodies, then headings whose words occur once in each plan;
/// 2. children of pairs in the order that both have, for what occurs several times; of a stock heading, by that alone;
/// 3. parents by the children that they share, most of them and at last half of them; namesakes of which one says in sections what the other says itself;
/// 4. what says the same as several sections of the other plan together, with the likest of them;
/// 5. what is left by likeness of its words, the surest first; each time the neighbours of a new pair are looked at again;
/// 6. in a plan that was rewritten as a whole, what stands between the same neighbours, and chapters that moved by how many items they have.
struct Matcher {
  private let old: ComparedSide
  private let new: ComparedSide
  private let stock: StockHeadings
  private(set) var matching: Matching
  /// From when on it is known how far what goes by one name was rewritten.
  private var goesByNames = false

  static func match(_ old: ComparedSide, _ new: ComparedSide) -> Matching {
    var matcher = Matcher(old, new)
    matcher.run()
    return matcher.matching
  }

  private init(_ old: ComparedSide, _ new: ComparedSide) {
    self.old = old
    self.new = new
    stock = StockHeadings(old, new)
    matching = Matching(oldCount: old.nodes.count, newCount: new.nodes.count)
  }

  private mutating func run() {
    matchOnlyDocuments()
    matchUnique(subtrees: true, old.prints.subtree, new.prints.subtree)
    matchUnique(subtrees: false, old.prints.own, new.prints.own)
    matchUnique(subtrees: true, old.prints.below, new.prints.below)
    matchBodies()
    spread()
    let likeness = LikenessMatcher(old, new, matching, stock)
    goesByNames = true
    matchHeadings(likeness)
    spread()
    if DivisionMatcher(old, new).extend(&matching) { spread() }
    if likeness.extendByParts(&matching) { spread() }
    for care in LikenessMatcher.Care.allCases {
      while likeness.extend(&matching, care) { spread() }
    }
    matchParents(.half)
    spread()
    let gaps = GapMatcher(old, new)
    while gaps.extend(&matching, likeness) {
      spread()
      for care in LikenessMatcher.Care.allCases {
        while likeness.extend(&matching, care) { spread() }
      }
    }
    matchDocuments()
    spread()
  }

  /// What pairs say about their children and parents.
  private mutating func spread() {
    alignChildren()
    matchParents()
    alignChildren()
    matchParts()
  }
}

/// Exact anchors.
extension Matcher {
  /// Pairs nodes whose number occurs once on both sides, whole or with what stands below them.
  ///
  /// What has nothing but a stock heading and a short body is no anchor: of two tasks whose deadlines were put off the one may have now what the
  /// other had.
  ///
  /// - Parameter subtrees: equal numbers stand for equal subtrees, whose nodes are then paired one by one.
  private mutating func matchUnique(subtrees: Bool, _ left: [UInt64?], _ right: [UInt64?]) {
    let leftPlaces = Matcher.places(of: left)
    let rightPlaces = Matcher.places(of: right)
    for index in left.indices {
      guard let print = left[index], leftPlaces[print] == .once(index), case .once(let other)? = rightPlaces[print],
        !stock.isAll(of: index, in: old)
      else { continue }
      if subtrees { pairSubtrees(index, other) } else { pairIfOpen(index, other) }
    }
  }

  /// Pairs nodes whose body occurs once on both sides, unless a namesake of either says the same and goes on: of a section that was split, the
  /// part that kept the heading may have no more than a stock phrase, which another section had for its body.
  private mutating func matchBodies() {
    let (left, right) = (Matcher.places(of: old.prints.body), Matcher.places(of: new.prints.body))
    let headings = (Matcher.places(of: old.prints.heading), Matcher.places(of: new.prints.heading))
    for index in old.prints.body.indices {
      guard let print = old.prints.body[index], left[print] == .once(index), case .once(let other)? = right[print] else { continue }
      let (title, name) = (old.prints.heading[index], new.prints.heading[other])
      if title != name {
        if let name, case .once(let twin)? = headings.0[name], headings.1[name] == .once(other),
          goesOn(old.nodes[twin], as: new.nodes[other])
        {
          continue
        }
        if let title, case .once(let twin)? = headings.1[title], headings.0[title] == .once(index),
          goesOn(new.nodes[twin], as: old.nodes[index])
        {
          continue
        }
      }
      pairIfOpen(index, other)
    }
  }

  /// Whether a node's body begins with another's.
  private func goesOn(_ node: NodeContent, as other: NodeContent) -> Bool {
    guard let first = node.paragraphs.first, let opening = other.paragraphs.first else { return false }
    return first.utf8.starts(with: opening.utf8)
  }

  /// Pairs sections whose heading occurs once on both sides, where the parents are a pair or the bodies have something in common, too: in a
  /// long plan a section that came may well be called like one that went.
  private mutating func matchHeadings(_ likeness: LikenessMatcher) {
    let (left, right) = (Matcher.places(of: old.prints.heading), Matcher.places(of: new.prints.heading))
    for index in old.nodes.indices {
      guard let print = old.prints.heading[index], left[print] == .once(index), case .once(let other)? = right[print] else { continue }
      let pair = NodePair(old: index, new: other)
      if haveOneParent(pair) || likeness.likeness(pair) >= Matcher.leastLikenessOfNamesakes { pairIfOpen(index, other) }
    }
  }

  private static let leastLikenessOfNamesakes = 0.6

  private func haveOneParent(_ pair: NodePair) -> Bool {
    guard let left = old.shape.parents[pair.old], let right = new.shape.parents[pair.new] else { return false }
    return matching.newOf[left] == right
  }

  private enum Occurrence: Hashable {
    case once(Int)
    case often
  }

  private static func places(of prints: [UInt64?]) -> [UInt64: Occurrence] {
    var places: [UInt64: Occurrence] = [:]
    places.reserveCapacity(prints.count)
    for (index, print) in prints.enumerated() {
      guard let print else { continue }
      if places.updateValue(.once(index), forKey: print) != nil { places[print] = .often }
    }
    return places
  }

  private mutating func pairSubtrees(_ left: Int, _ right: Int) {
    guard old.shape.descendantCount(left) == new.shape.descendantCount(right) else { return }
    for offset in 0...old.shape.descendantCount(left) { pairIfOpen(left + offset, right + offset) }
  }

  private mutating func pairIfOpen(_ left: Int, _ right: Int) {
    guard matching.isOpen(left, right), old.nodes[left].part == new.nodes[right].part else { return }
    matching.pair(left, right)
  }
}

/// What pairs say about their neighbours.
extension Matcher {
  /// Pairs equal children of pairs, in the order that both sides have: first whole subtrees, then single nodes. Top down.
  private mutating func alignChildren() {
    for left in old.nodes.indices {
      guard let right = matching.newOf[left], !old.shape.isLeaf(left) else { continue }
      let children = (old.shape.children(of: left), new.shape.children(of: right))
      guard children.0.contains(where: { matching.newOf[$0] == nil }), children.1.contains(where: { matching.oldOf[$0] == nil })
      else { continue }
      align(children, subtrees: true, old.prints.subtree, new.prints.subtree)
      align(children, subtrees: false, old.prints.own, new.prints.own)
      if goesByNames { alignNamesakes(children) }
    }
  }

  /// Pairs children of a pair that have a stock heading, whatever became of their bodies, where no other child has it.
  private mutating func alignNamesakes(_ children: ([Int], [Int])) {
    let (left, right) = (
      Matcher.places(of: children.0.map { old.prints.name[$0] }), Matcher.places(of: children.1.map { new.prints.name[$0] })
    )
    for (position, child) in children.0.enumerated() {
      guard let name = old.prints.name[child], stock.contains(name), left[name] == .once(position), case .once(let other)? = right[name]
      else {
        continue
      }
      pairIfOpen(child, children.1[other])
    }
  }

  private mutating func align(_ children: ([Int], [Int]), subtrees: Bool, _ left: [UInt64?], _ right: [UInt64?]) {
    let open = Set(children.0.compactMap { matching.newOf[$0] == nil ? left[$0] : nil })
    guard children.1.contains(where: { matching.oldOf[$0] == nil && right[$0].map(open.contains) ?? false }) else { return }
    // Equal things get equal numbers: pairs one of their own, open nodes one for each print.
    var numbers: [UInt64: Int] = [:]
    var next = old.nodes.count
    func number(_ print: UInt64?) -> Int {
      if let print, let known = numbers[print] { return known }
      next += 1
      if let print { numbers[print] = next }
      return next
    }
    let oldKeys = children.0.map { matching.newOf[$0] == nil ? number(left[$0]) : $0 }
    let newKeys = children.1.map { matching.oldOf[$0] ?? number(right[$0]) }
    for pair in SequenceAlignment.pairs(oldKeys, newKeys) {
      let (one, other) = (children.0[pair.old], children.1[pair.new])
      guard matching.isOpen(one, other) else { continue }
      if subtrees { pairSubtrees(one, other) } else { pairIfOpen(one, other) }
    }
  }

  /// How many of the children of both sides, paired or not, a parent must share with its partner.
  private enum ChildShare {
    case most
    case half

    func isReached(by shared: Int, of count: Int) -> Bool { self == .most ? 2 * shared > count : 2 * shared >= count }
  }

  /// Pairs sections whose paired children have one parent on the other side. Deepest first. Children that any parent might have do not count.
  private mutating func matchParents(_ share: ChildShare = .most) {
    var children: [Int: [Int: Int]] = [:]
    for pair in matching.pairs {
      guard let left = old.shape.parents[pair.old], let right = new.shape.parents[pair.new], old.isSection(left), new.isSection(right),
        !stock.isAll(of: pair.old, in: old), !stock.isAll(of: pair.new, in: new)
      else { continue }
      children[left, default: [:]][right, default: 0] += 1
    }
    for left in children.keys.sorted(by: >) where matching.newOf[left] == nil {
      let votes = children[left, default: [:]]
      guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), matching.oldOf[best.key] == nil else { continue }
      guard share.isReached(by: best.value, of: old.shape.children(of: left).count { !stock.isAll(of: $0, in: old) }),
        share.isReached(by: best.value, of: new.shape.children(of: best.key).count { !stock.isAll(of: $0, in: new) })
      else { continue }
      matching.pair(left, best.key)
    }
  }

  /// What stands about the sections belongs to its document.
  private mutating func matchParts() {
    for pair in matching.pairs where old.nodes[pair.old].part == .document {
      let parts = new.shape.children(of: pair.new).filter { !new.isSection($0) }
      for left in old.shape.children(of: pair.old) where !old.isSection(left) {
        if let right = parts.first(where: { new.nodes[$0].part == old.nodes[left].part }) { pairIfOpen(left, right) }
      }
    }
  }
}

/// Documents of a file.
extension Matcher {
  /// Two files of one document each are the same document, whatever they say.
  private mutating func matchOnlyDocuments() {
    let (left, right) = (old.shape.roots, new.shape.roots)
    if left.count == 1, right.count == 1 { pairIfOpen(left[0], right[0]) }
  }

  /// Documents by the sections that they share, then by their order.
  private mutating func matchDocuments() {
    var votes: [NodePair: Int] = [:]
    let (left, right) = (Matcher.documents(of: old.shape), Matcher.documents(of: new.shape))
    for pair in matching.pairs where old.isSection(pair.old) {
      votes[NodePair(old: left[pair.old], new: right[pair.new]), default: 0] += 1
    }
    for (pair, _) in votes.sorted(by: { ($1.value, $0.key.old, $0.key.new) < ($0.value, $1.key.old, $1.key.new) }) {
      pairIfOpen(pair.old, pair.new)
    }
    let open = (old.shape.roots.filter { matching.newOf[$0] == nil }, new.shape.roots.filter { matching.oldOf[$0] == nil })
    for (left, right) in zip(open.0, open.1) { pairIfOpen(left, right) }
  }

  /// For each node the document that it stands in.
  private static func documents(of shape: TreeShape) -> [Int] {
    var current = 0
    return shape.parents.indices.map { index in
      if shape.parents[index] == nil { current = index }
      return current
    }
  }
}
