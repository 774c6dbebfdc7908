public import PlanSyntax

/// Why the numbers of a plan are what they are: what was written, which readings were weighed, and what each would have cost.
///
/// Made by ``PlanSyntax/Plan/explain(_:scope:options:)``. It holds no sentence: putting it into words is for whoever shows it.
public struct Explanation: Sendable {
  /// The plan itself, as `Plan.parse` gives it.
  public let plan: Plan
  /// What each of the plan's documents shows of itself; as many as ``PlanSyntax/Plan/documents``.
  public let habits: [DocumentHabit]
  /// In reading order.
  public let places: [ExplainedPlace]
  /// What stands on the line that was asked for; nil where none was, or where the source has no such line.
  public let line: LineView?
}

/// Which places of a plan to explain.
public enum ExplanationScope: Hashable, Sendable {
  /// Markers that were restored or inferred or could not be decided; gaps, repeats and other faults of a series; what was nearly read
  /// as a section.
  case remarkable
  /// Every place where a section may begin.
  case all
  /// The places on one line, 1-based.
  case line(Int)
}

/// What one document shows of itself, as far as prices depend on it.
public struct DocumentHabit: Hashable, Sendable {
  /// The share of markers that are damaged, between 0 and 1; nil where all are whole and in order, so that nothing had to be learnt.
  ///
  /// Counted with caution: a few markers prove little.
  public let damagedShare: Double?
}

/// A place where a section may begin, and how it was decided.
public struct ExplainedPlace: Sendable {
  /// Where in its paragraph a place lies.
  public enum Position: Hashable, Sendable, CaseIterable {
    /// A paragraph begins here.
    case paragraph
    /// A line of a paragraph that was wrapped begins here.
    case wrappedLine
    /// Inside a paragraph, behind a stop.
    case afterStop
    /// Inside a paragraph that is a short heading so far.
    case behindHeading
    /// Elsewhere inside a paragraph, with no stop before it.
    case runTogether
  }

  /// What became of a place.
  public enum Outcome: Hashable, Sendable {
    /// Index in ``PlanSyntax/Plan/sections``; its marker has the status and the confidence.
    case section(Int)
    /// Text, as the cheapest explanation has it.
    case text
    /// A section would be the cheaper reading, but by so little that the place stays text.
    case tooDoubtful
  }

  /// Index in ``PlanSyntax/Plan/documents``.
  public let document: Int
  /// 1-based.
  public let line: Int
  /// Where in its paragraph it lies: anywhere but at the beginning a section is dearer.
  public let position: Position
  /// What may be left of a marker; empty where nothing is.
  public let written: Span
  /// Where the text behind it begins.
  public let textStart: UInt32
  /// What became of it in the plan.
  public let outcome: Outcome
  /// The chosen reading, then the others, the likelier first. No others where the marker is whole and the very number that comes next:
  /// then nothing else was weighed. None at all where only its siblings tell of the last item of a list.
  public let readings: [WeighedReading]
  /// The section is less sure than its own margin says, because the one above it is.
  public let isBoundByParent: Bool
}

/// One way to read a place.
public struct WeighedReading: Sendable {
  /// What a place is taken for.
  public enum Meaning: Hashable, Sendable {
    /// No marker: words of the text, or nothing at all.
    case text
    /// The marker of a section, of the series of this style and with this number.
    case section(NumberingStyle, Ordinal)
  }

  /// How a reading came off against the others.
  public enum Outcome: Hashable, Sendable {
    /// It is a part of the cheapest explanation of the whole document.
    case chosen
    /// By how much the whole document becomes dearer if the place is read so; all else is then read as well as possible.
    case dearer(Float)
    /// Given up on the way, when it was far dearer than another explanation of the text so far; or, where nothing is written, not
    /// weighed, because no number that comes later asks for it.
    ///
    /// - Parameter ifRestStays: by how much the whole document becomes dearer if all else is read as it was; nil where it cannot be.
    case abandoned(ifRestStays: Float?)
  }

  /// What the place is taken for.
  public let meaning: Meaning
  /// The marker as it would be written, `（十四）`; empty for text.
  public let marker: String
  /// What the reading costs at its place.
  public let bill: Bill
  /// How the reading came off: chosen, or by how much it is dearer.
  public let outcome: Outcome
  /// What it makes dearer or cheaper at other places, the nearest first; with the difference at this place they add up to the margin.
  public let consequences: [Consequence]
  /// By how much the place itself is dearer than under the chosen reading.
  public let difference: Float
}

/// What another reading of one place does at another place.
public struct Consequence: Sendable {
  /// 1-based.
  public let line: Int
  /// What may be left of a marker there; empty where nothing is.
  public let written: Span
  /// What that place would then be taken for.
  public let meaning: WeighedReading.Meaning
  /// How that place would then be read; empty for text.
  public let marker: String
  /// By how much the place becomes dearer, below 0 where it becomes cheaper.
  public let difference: Float
  /// What of the bill weighs most: of the bill that is then due, or where the place becomes cheaper of the one that is not.
  public let cause: Charge?
}
