import PlanSyntax

/// One way to put independent defects into a sound plan: one kind of damage or mistake, or several.
public struct DefectChannel: Sendable {
  public let name: String
  private let damage: DamageChannel?
  private let author: AuthorChannel?

  /// Each kind of damage and each mistake alone, then all damage, all mistakes, and both.
  ///
  /// - Parameter kinds: the kinds of damage.
  public static func all(_ kinds: [DamageKind] = kinds) -> [DefectChannel] {
    kinds.map { DefectChannel(kind: $0) } + AuthorMistake.allCases.map { DefectChannel(mistake: $0) }
      + [allDamage(kinds), allMistakes, mixed(kinds)]
  }

  /// One kind of damage alone.
  public init(kind: DamageKind) {
    // Of two neighbours that lost their markers nobody can tell where they were.
    self.init(kind.rawValue, damage: DefectChannel.single(rate: kind == .markerLost ? 0.03 : 0.06, [kind]))
  }

  /// One kind of author's mistake alone.
  public init(mistake: AuthorMistake) {
    self.init("author: " + mistake.rawValue, author: AuthorChannel(rate: 0.3, mistakes: [mistake]))
  }

  public static func allDamage(_ kinds: [DamageKind] = kinds) -> DefectChannel {
    DefectChannel("all damage", damage: single(rate: 0.05, kinds))
  }

  public static let allMistakes = DefectChannel("author: all", author: AuthorChannel(rate: 0.3))

  public static func mixed(_ kinds: [DamageKind] = kinds) -> DefectChannel {
    DefectChannel("damage and author", damage: single(rate: 0.05, kinds), author: AuthorChannel(rate: 0.2))
  }

  /// What leaves a defect of its own: a heading's lost stop shows only by the siblings' habit, and widths are one note a document.
  public static let kinds = DamageKind.allCases.filter { $0 != .headingStopLost && $0 != .widthsMixed }

  private init(_ name: String, damage: DamageChannel? = nil, author: AuthorChannel? = nil) {
    self.name = name
    self.damage = damage
    self.author = author
  }

  /// Makes plans of 10 to 60 sections.
  public static let generator: PlanGenerator = {
    var options = PlanGenerator.Options()
    options.sections = 10...60
    return PlanGenerator(options: options)
  }()

  /// A made-up plan with its defects. The same seed gives the same plan.
  public func plan(seed: UInt64) -> KnownPlan { plan(DefectChannel.generator.draft(seed: seed), seed: seed) }

  /// A sound draft with defects. The same seed puts the same defects into the same draft.
  public func plan(_ draft: PlanDraft, seed: UInt64) -> KnownPlan {
    var draft = draft
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
