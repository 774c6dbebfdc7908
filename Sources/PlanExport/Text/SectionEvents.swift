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
  private let range: Range<Int>
  /// The section that is opened next.
  private var upcoming: Int
  /// The section that was opened last and is not yet closed.
  private var innermost: Int?

  package init(of document: Document, in plan: Plan) {
    sections = plan.sections
    range = document.sections
    upcoming = range.lowerBound
  }

  package mutating func next() -> Event? {
    if let section = innermost, upcoming >= Swift.min(sections[section].end, range.upperBound) {
      innermost = sections[section].parent
      return .close(section)
    }
    guard upcoming < range.upperBound else { return nil }
    innermost = upcoming
    upcoming += 1
    return .open(upcoming - 1)
  }
}
