/// A place of a plan that damage left open: how it was read there, and how it is compared, as the other plan has the same words.
public struct SettledReading: Hashable, Sendable {
  /// Where it stands. Of a section that was hidden in another's text the line on which its paragraph begins.
  public let place: NodePlace
  /// The heading, or else the first paragraph.
  public let words: String
  /// What it was read as.
  public let read: Standing
  /// What it is compared as.
  public let compared: Standing

  /// What something is within its plan.
  public enum Standing: Hashable, Sendable {
    /// A section at its level, from 1; the marker is nil where its number is not known.
    case section(level: Int, marker: String?)
    /// Words of the node before it.
    case text
    /// A part that stands about the sections.
    case part(NodePart)
  }
}

extension ComparedNode {
  /// What the node is, as it stands now.
  var standing: SettledReading.Standing {
    content.part == .section ? .section(level: content.depth, marker: content.marker?.text) : .part(content.part)
  }

  /// What was settled at the node: its own standing, and what was taken into it.
  var settled: [SettledReading] {
    let own = reading.flatMap { read in
      read == standing ? nil : SettledReading(place: place, words: content.openingWords, read: read, compared: standing)
    }
    return (own.map { [$0] } ?? []) + taken
  }

  /// Remembers what the node was read as, before that is changed for the first time.
  mutating func keepReading() { reading = reading ?? standing }
}

extension NodeContent {
  var openingWords: String { heading ?? paragraphs.first ?? "" }
}
