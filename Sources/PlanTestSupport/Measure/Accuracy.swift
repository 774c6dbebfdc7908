import PlanSyntax

/// How well plans were read, in counts that add up over many plans.
///
/// A section is *right* if it begins where a true section begins and has its ordinal, its level and its parent. Undecidable sections
/// (``Standing``) are no part of these counts; ``undecidable`` and ``undecidableRight`` tell about them. Repairs are counted wherever they
/// stand: one on an undecidable marker that misses the truth is a wrong repair.
public struct Accuracy: Hashable, Sendable {
  public var plans = 0
  /// Plans with a decidable section that is not right, a false section or a wrong repair.
  public var faultyPlans = 0

  /// Decidable sections of the truth.
  public var expected = 0
  /// Sections of the parsed plan, without those that stand where an undecidable one does.
  public var found = 0
  /// Sections of the parsed plan that begin where a decidable one does.
  public var matched = 0
  public var ordinalsRight = 0
  public var levelsRight = 0
  public var parentsRight = 0
  public var stylesRight = 0
  public var headingsRight = 0
  /// Matched sections whose heading is known and undamaged.
  public var headings = 0
  /// Sections with ordinal, level and parent right.
  public var right = 0
  /// Sections of the parsed plan where the truth has none.
  public var falseSections = 0

  /// Markers restored or inferred.
  public var repairs = 0
  public var wrongRepairs = 0
  /// Decidable sections that the parser left unresolved.
  public var unresolved = 0

  /// Decidable sections that were damaged.
  public var damaged = 0
  public var damagedRight = 0
  public var undecidable = 0
  /// Sections of the parsed plan that begin where an undecidable one does.
  public var undecidableFound = 0
  public var undecidableRight = 0

  /// Sections that carry an author's mistake.
  public var mistakes = 0
  /// Mistakes that stand as written.
  public var mistakesKept = 0
  /// Mistakes that were taken for damage and repaired.
  public var mistakesRepaired = 0

  public var reliability = Reliability()

  /// Nothing counted yet.
  public init() {}
}

extension Accuracy {
  /// Share of the sections found that are right; 1 where none was found.
  public var precision: Double { Accuracy.share(right, of: found) }
  /// Share of the true sections that were found right.
  public var recall: Double { Accuracy.share(right, of: expected) }
  /// Harmonic mean of ``precision`` and ``recall``.
  public var f1: Double { Accuracy.share(2 * right, of: found + expected) }
  /// The same over all sections, undecidable ones too.
  public var strictF1: Double { Accuracy.share(2 * (right + undecidableRight), of: found + expected + undecidableFound + undecidable) }
  /// Share of the repairs that are wrong; 0 where there is none.
  public var wrongRepairRate: Double { repairs == 0 ? 0 : Double(wrongRepairs) / Double(repairs) }

  static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }

  private static let counts: [WritableKeyPath<Accuracy, Int> & Sendable] = [
    \.plans, \.faultyPlans, \.expected, \.found, \.matched, \.ordinalsRight, \.levelsRight, \.parentsRight, \.stylesRight, \.headingsRight,
    \.headings, \.right, \.falseSections, \.repairs, \.wrongRepairs, \.unresolved, \.damaged, \.damagedRight, \.undecidable,
    \.undecidableFound, \.undecidableRight, \.mistakes, \.mistakesKept, \.mistakesRepaired,
  ]

  public static func += (left: inout Accuracy, right: Accuracy) {
    for count in counts { left[keyPath: count] += right[keyPath: count] }
    left.reliability += right.reliability
  }
}

/// How often repairs of a confidence were right.
public struct Reliability: Hashable, Sendable {
  public struct Band: Hashable, Sendable {
    /// In hundredths, half-open; the last band includes 100.
    public let confidence: Range<UInt8>
    public var repairs = 0
    public var right = 0
    /// Sum of the confidences, in hundredths.
    public var total = 0
  }

  public private(set) var bands = [
    Band(confidence: 0..<50), Band(confidence: 50..<80), Band(confidence: 80..<95), Band(confidence: 95..<101),
  ]

  /// Nothing counted yet.
  public init() {}

  public mutating func count(confidence: UInt8, isRight: Bool) {
    guard let index = bands.firstIndex(where: { $0.confidence.contains(confidence) }) else { return }
    bands[index].repairs += 1
    bands[index].right += isRight ? 1 : 0
    bands[index].total += Int(confidence)
  }

  public static func += (left: inout Reliability, right: Reliability) {
    for index in left.bands.indices {
      left.bands[index].repairs += right.bands[index].repairs
      left.bands[index].right += right.bands[index].right
      left.bands[index].total += right.bands[index].total
    }
  }
}
