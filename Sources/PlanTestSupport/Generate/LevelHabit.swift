import PlanSyntax

/// How one level of a made-up document is numbered and set.
public struct LevelHabit: Sendable {
  public let style: NumberingStyle
  public internal(set) var scope: Scope
  /// `（` or `(`; empty for styles without.
  var open = ""
  var close = ""
  /// `、`, `.`, `．`
  var separator = ""
  /// `章`, `部分`
  var unit = ""
  var blank = ""
  /// The form of items that have items below them.
  var parentForm = HeadingForm.ownLine
  /// The form of items that have none.
  var leafForm = HeadingForm.stop
  /// Items without items below end in a responsibility tag.
  var isTagged = false
  /// How many items a series has, about.
  var fan = 4

  /// The marker of an item, whole.
  ///
  /// - Parameter path: ordinals from the outermost level of the same style down; only a decimal marker shows more than the last.
  func pieces(path: [Int]) -> MarkerPieces {
    let definition = style.definition
    var pieces = MarkerPieces()
    pieces.open = style == .dash ? definition.open : open
    pieces.prefix = definition.prefix
    pieces.unit = unit
    pieces.close = close
    pieces.blank = blank
    pieces.separator = separator
    if style == .decimal {
      pieces.numeral = path.map(String.init).joined(separator: ".")
    } else if let last = path.last, let ordinal = Ordinal(last) {
      pieces.numeral = definition.numeral(ordinal)
    }
    return pieces
  }
}

/// How a level sets its headings.
enum HeadingForm: Sendable {
  /// `一、总体要求⏎`
  case ownLine
  /// `（一）指导思想。高举…`
  case stop
  /// `（一）指导思想：深入…`
  case colon
  /// `（一）督促各单位健全机制。`: the item is a sentence, it has no heading.
  case sentence
}
