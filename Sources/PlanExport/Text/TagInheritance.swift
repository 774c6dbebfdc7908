import PlanSyntax

/// Which enclosing section's tags hold for the section at hand, kept while sections open and close: O(1) a section, however deep.
package struct TagInheritance {
  /// For each open section the nearest one, itself included, that has tags.
  private var tagged: [Int?] = []

  package init() { tagged.reserveCapacity(8) }

  /// - Returns: the section from which one without tags inherits; nil where it has its own, or where none above has any.
  package mutating func open(_ index: Int, in plan: Plan) -> Int? {
    let above = tagged.last ?? nil
    let hasOwn = !plan.sections[index].responsibilities.isEmpty
    tagged.append(hasOwn ? index : above)
    return hasOwn ? nil : above
  }

  package mutating func close() { tagged.removeLast() }
}
