/// Headings that several sections of one plan have: 工作目标, 主要措施 and 完成时限 below each task, 加强组织领导 at the end of each chapter.
///
/// Such a heading says which of its parent's sections one is, and nothing of which parent that may be. So two that have it are one section where
/// their parents are one, and elsewhere only if their bodies say so; and no parents are one because they have it below them.
struct StockHeadings {
  private let names: Set<UInt64>
  /// Those that both plans repeat.
  private let lasting: Set<UInt64>

  /// Linear.
  init(_ old: ComparedSide, _ new: ComparedSide) {
    let (left, right) = (StockHeadings.repeated(old.prints.name), StockHeadings.repeated(new.prints.name))
    names = left.union(right)
    lasting = left.intersection(right)
  }

  private static func repeated(_ prints: [UInt64?]) -> Set<UInt64> {
    var (once, often): (Set<UInt64>, Set<UInt64>) = ([], [])
    for case let print? in prints where !once.insert(print).inserted { often.insert(print) }
    return often
  }

  func contains(_ name: UInt64?) -> Bool { name.map(names.contains) ?? false }

  /// Whether these are two such headings of which each plan has both, again and again: 工作目标 did not become 主要措施.
  func areTwo(_ name: UInt64?, _ other: UInt64?) -> Bool {
    guard let name, let other, name != other else { return false }
    return lasting.contains(name) && lasting.contains(other)
  }

  /// Whether one of two headings is such a one that both plans have again and again, and the other is none.
  func isOne(of name: UInt64?, _ other: UInt64?) -> Bool {
    guard let name, let other else { return false }
    return lasting.contains(name) != lasting.contains(other)
  }

  /// Whether a section has nothing but such a heading and a body so short that another section may have it by chance: 2025年6月底前完成。
  func isAll(of node: Int, in side: ComparedSide) -> Bool {
    side.prints.body[node] == nil && side.shape.isLeaf(node) && contains(side.prints.name[node])
  }
}
