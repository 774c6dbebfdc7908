import PlanSyntax

/// Makes sound plans whose structure is known: the same seed, the same plan.
///
/// A plan is sound when every marker is whole and every series counts on by one. It may still be hard to read: levels that continue or
/// restart, levels left out in some chapters, series of 120 items, items of several paragraphs, items without heading, and text full of
/// ``Traps``.
public struct PlanGenerator: Sendable {
  /// What plans are like.
  public struct Options: Sendable {
    /// About how many sections a plan has. Drawn so that small plans are as likely as large ones.
    public var sections = 6...240
    /// Sentences a body paragraph has.
    public var sentences = 1...4
    /// How likely a sentence holds a trap.
    public var traps = 0.25
    /// Whether an innermost level may be one of dashes, which bear no number.
    public var dashes = true

    /// Plans of every size, with dashes and traps.
    public init() {}
  }

  /// What its plans are like.
  public var options: Options

  /// Plans of every size, unless other options are given.
  public init(options: Options = Options()) { self.options = options }

  /// A sound plan. Linear in its size.
  public func draft(seed: UInt64) -> PlanDraft {
    var random = SeededGenerator(seed: seed)
    let scheme = SchemeMaker(options: options).scheme(using: &random)
    let outline = Outline(scheme: scheme, size: size(depth: scheme.count, using: &random), using: &random)
    var writer = PlanWriter(scheme: scheme, outline: outline, options: options, random: random)
    return writer.draft(seed: seed)
  }

  /// Each doubling of the size is as likely as another. A deep tree is no small one.
  private func size(depth: Int, using random: inout SeededGenerator) -> Int {
    var bounds = [options.sections.lowerBound]
    while bounds[bounds.count - 1] * 2 < options.sections.upperBound { bounds.append(bounds[bounds.count - 1] * 2) }
    let low = max(random.pick(bounds), min(depth * 6, options.sections.upperBound))
    return random.number(in: low...min(low * 2, options.sections.upperBound))
  }
}
