import PlanSyntax

/// The sections of a document in reading order, each opened, and closed behind its last descendant.
///
/// Writers that nest use it instead of calling themselves: the depth of a plan costs them no stack.
package struct SectionEvents: Sequence, IteratorProtocol {
  package enum Event: Hashable, Sendable {
    /// Index into ``Plan/sections``.
    case open(Int)
    case close(Int)
  }

  private let sections: [Section]
  private let end: Int
  private var upcoming: Int
  private var opened: [Int] = []

  package init(of document: Document, in plan: Plan) {
    sections = plan.sections
    upcoming = document.sections.lowerBound
    end = document.sections.upperBound
  }

  package mutating func next() -> Event? {
    if let innermost = opened.last, upcoming >= Swift.min(sections[innermost].end, end) {
      opened.removeLast()
      return .close(innermost)
    }
    guard upcoming < end else { return nil }
    opened.append(upcoming)
    upcoming += 1
    return .open(upcoming - 1)
  }
}
