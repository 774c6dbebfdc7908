import PlanSyntax

/// One role of a tag, in offsets of the prose.
struct TagRole {
  /// The label or the verb; empty where the actors stand alone.
  var role: Range<Int>
  var kind: ResponsibilityKind
  /// Indices into ``TagFindings/actors``.
  var actors: Range<Int>
  var deadline: Range<Int>?
  /// Whether a label said it, so that what follows belongs to it as well.
  var isLabelled: Bool

  /// Whether it names anyone, or a time.
  var saysAnything: Bool { !actors.isEmpty || deadline != nil }

  /// `责任单位：县财政局⏎县水利局`: more units of the role in the tag before.
  var isContinuation: Bool { isLabelled && role.isEmpty }

  /// The same role with nobody in it yet.
  func without(actorsFrom index: Int) -> TagRole {
    TagRole(role: role, kind: kind, actors: index..<index, deadline: deadline, isLabelled: isLabelled)
  }
}

/// An actor as written, and the prefix that it shares with the one before: `住建局` and the `市` of `市行政审批局、住建局`.
///
/// In four bytes an offset, for a text may have as many as lines.
struct TagActor {
  private let start: UInt32
  private let end: UInt32
  private var prefixStart: UInt32 = 0
  private var prefixEnd: UInt32 = 0

  init(_ range: Range<Int>, elidedPrefix: Range<Int>? = nil) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    if let elidedPrefix { self.elidedPrefix = elidedPrefix }
  }

  var range: Range<Int> { Int(start)..<Int(end) }

  var elidedPrefix: Range<Int>? {
    get { prefixEnd > prefixStart ? Int(prefixStart)..<Int(prefixEnd) : nil }
    set {
      prefixStart = UInt32(truncatingIfNeeded: newValue?.lowerBound ?? 0)
      prefixEnd = UInt32(truncatingIfNeeded: newValue?.upperBound ?? 0)
    }
  }
}

/// What a text says of all tags.
struct TagRule {
  let kind: ResponsibilityRule.Kind
  /// Indices into ``TagFindings/actors``.
  let actors: Range<Int>
  let range: Range<Int>
  let passage: Int
}

/// What the tags of a whole text say, one behind the other.
struct TagFindings {
  var roles: [TagRole] = []
  var actors: [TagActor] = []
  var rules: [TagRule] = []

  /// Room for what a text with tags has at least: growing one by one costs more than reading the first tags does.
  mutating func reserve() {
    guard actors.capacity == 0 else { return }
    roles.reserveCapacity(32)
    actors.reserveCapacity(128)
  }

  /// How much there is, to come back to.
  struct Mark {
    let roles: Int
    let actors: Int
    let rules: Int
  }

  var mark: Mark { Mark(roles: roles.count, actors: actors.count, rules: rules.count) }

  /// Drops what was found since a mark.
  mutating func drop(to mark: Mark) {
    // Mostly there is nothing of a kind, and asking is cheaper than removing it.
    if roles.count > mark.roles { roles.removeLast(roles.count - mark.roles) }
    if actors.count > mark.actors { actors.removeLast(actors.count - mark.actors) }
    if rules.count > mark.rules { rules.removeLast(rules.count - mark.rules) }
  }
}
