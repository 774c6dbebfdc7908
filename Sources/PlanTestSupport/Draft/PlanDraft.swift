import PlanSyntax

/// A made-up plan that is not yet text: its paragraphs in pieces, and beside them the truth about its sections.
///
/// A generator writes it, channels damage it, ``known()`` renders it. As long as it is a draft, every section knows its marker's pieces.
public struct PlanDraft: Sendable {
  /// What gives the same draft again.
  public let seed: UInt64
  /// The document's numbering, outermost level first.
  public let scheme: [LevelHabit]
  public internal(set) var sections: [DraftSection]
  public internal(set) var paragraphs: [DraftParagraph]
  let lineEnd: String
}

/// What is true of one section, before and after damage.
public struct DraftSection: Sendable {
  /// Index in ``PlanDraft/scheme``.
  public let schemeIndex: Int
  public internal(set) var style: NumberingStyle
  public internal(set) var ordinal: Int
  /// Ordinals from the outermost level of the same style down: what a decimal marker writes.
  let path: [Int]
  /// Depth of nesting, from 1.
  public let level: Int
  /// Index in ``PlanDraft/sections``.
  public let parent: Int?
  public let heading: String?
  /// Index of the paragraph that the section opens.
  var paragraph: Int
  public internal(set) var soundMarker: String
  public internal(set) var damage: [DamageKind] = []
  public internal(set) var mistake: AuthorMistake?
  public internal(set) var standing = Standing.decidable
}

/// Whether the text that is left still tells what a section was.
public enum Standing: Sendable, Hashable {
  /// What is left of the text tells its number, its level and its parent.
  case decidable
  /// Another reading explains what is left as well: a list's last marker lost whole, a lone `）` that fits two levels.
  case undecidable
  /// The section's own marker tells its number, but its place hangs on an undecidable one.
  case belowUndecidable
}

/// One paragraph in pieces.
public struct DraftParagraph: Sendable {
  /// Line ends and indent before the paragraph.
  var lead: String
  var marker: MarkerPieces?
  var heading = ""
  /// `。` or `：` behind a run-in heading.
  var stop = ""
  var body = ""
  var tag = ""
  /// Index of the section that the paragraph opens.
  var section: Int?
  var joint = Joint.ownLine
  /// True for a paragraph that stands between the first section and the closing words.
  var isInside = false

  var text: String { heading + stop + body + tag }
}

/// How a paragraph hangs on the one before.
enum Joint: Sendable {
  case ownLine
  /// `…机制。（四）⏎加强…`
  case markerOnPreviousLine
  /// `…机制。（四）加强…`
  case onPreviousLine
}
