import PlanSyntax

/// One way to put independent defects into a sound plan: one kind of damage or mistake, or several.
public struct DefectChannel: Sendable {
  public let name: String
  private let damage: DamageChannel?
  private let author: AuthorChannel?

  /// Each kind of damage and each mistake alone, then all damage, all mistakes, and both.
  public static let all: [DefectChannel] =
    kinds.map { DefectChannel(kind: $0) } + AuthorMistake.allCases.map { DefectChannel(mistake: $0) }
    + [allDamage, allMistakes, mixed]

  public init(kind: DamageKind) {
    // Of two neighbours that lost their markers nobody can tell where they were.
    self.init(kind.rawValue, damage: DefectChannel.single(rate: kind == .markerLost ? 0.03 : 0.06, [kind]))
  }

  public init(mistake: AuthorMistake) {
    self.init("author: " + mistake.rawValue, author: AuthorChannel(rate: 0.3, mistakes: [mistake]))
  }

  public static let allDamage = DefectChannel("all damage", damage: single(rate: 0.05, kinds))
  public static let allMistakes = DefectChannel("author: all", author: AuthorChannel(rate: 0.3))
  public static let mixed = DefectChannel("damage and author", damage: single(rate: 0.05, kinds), author: AuthorChannel(rate: 0.2))

  /// What leaves a defect of its own: a heading's lost stop shows only by the siblings' habit, and widths are one note a document.
  public static let kinds = DamageKind.allCases.filter { $0 != .headingStopLost && $0 != .widthsMixed }

  private init(_ name: String, damage: DamageChannel? = nil, author: AuthorChannel? = nil) {
    self.name = name
    self.damage = damage
    self.author = author
  }

  /// A made-up plan of 10 to 60 sections with its defects. The same seed gives the same plan.
  public func plan(seed: UInt64) -> KnownPlan {
    var options = PlanGenerator.Options()
    options.sections = 10...60
    var draft = PlanGenerator(options: options).draft(seed: seed)
    var random = SeededGenerator(seed: seed)
    if let author { draft = author.mistaken(draft, using: &random) }
    if let damage { draft = damage.damaged(draft, using: &random) }
    return draft.known()
  }

  private static func single(rate: Double, _ kinds: [DamageKind]) -> DamageChannel {
    var channel = DamageChannel(rate: rate, kinds: kinds)
    channel.again = 0
    return channel
  }
}
