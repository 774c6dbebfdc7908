/// One step from the old plan to the new one, with what it takes away and what it brings, so that it can be taken back.
///
/// The vocabulary is that of S. S. Chawathe, A. Rajaraman, H. Garcia-Molina, J. Widom: Change detection in hierarchically structured
/// information, SIGMOD 1996, with update parted by what a reader sees. Positions count nodes in reading order, of the old plan where
/// something leaves it, of the new one where something comes to stand in it.
public enum Edit: Hashable, Sendable {
  /// A node that the new plan has at this place.
  case insert(NodeContent, at: Int)
  /// A node that the old plan has at this place.
  case remove(NodeContent, at: Int)
  /// A node that leaves the order in which the others are kept.
  case move(NodePair)
  /// Another depth.
  case relevel(NodePair, from: Int, to: Int)
  /// Another marker; nil where there is none, or its number is not known.
  case renumber(NodePair, from: NodeMarker?, to: NodeMarker?)
  /// Another heading, or title of a document.
  case retitle(NodePair, from: String?, to: String?)
  /// Other paragraphs.
  case reword(NodePair, from: [String], to: [String])
  /// Other duties.
  case reassign(NodePair, from: [Duty], to: [Duty])

  /// The two nodes; nil for what came or went.
  var pair: NodePair? {
    switch self {
    case .insert, .remove: nil
    case .move(let pair), .relevel(let pair, _, _), .renumber(let pair, _, _), .retitle(let pair, _, _), .reword(let pair, _, _),
      .reassign(let pair, _, _):
      pair
    }
  }

  var inverse: Edit {
    switch self {
    case .insert(let content, let index): .remove(content, at: index)
    case .remove(let content, let index): .insert(content, at: index)
    case .move(let pair): .move(pair.inverse)
    case .relevel(let pair, let from, let to): .relevel(pair.inverse, from: to, to: from)
    case .renumber(let pair, let from, let to): .renumber(pair.inverse, from: to, to: from)
    case .retitle(let pair, let from, let to): .retitle(pair.inverse, from: to, to: from)
    case .reword(let pair, let from, let to): .reword(pair.inverse, from: to, to: from)
    case .reassign(let pair, let from, let to): .reassign(pair.inverse, from: to, to: from)
    }
  }
}
