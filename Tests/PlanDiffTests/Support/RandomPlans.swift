import PlanDiff

extension PlanDifference {
  /// Whether the rows lead from the old plan to the new and back.
  var leadsBothWays: Bool {
    let (before, after) = (old.nodes.map(\.content), new.nodes.map(\.content))
    return (try? script.apply(to: before)) == after && (try? script.inverse.apply(to: after)) == before
  }

  /// Rows as `kind old→new`, by ids.
  var told: [String] {
    changes.map { change in
      "\(change.kind.name) \(change.old.map { old.nodes[$0].place.id } ?? "-") → \(change.new.map { new.nodes[$0].place.id } ?? "-")"
    }
  }
}
