/// What all sections of a track that stand whole have in common, so that a place without it is none of them.
struct LevelTraits {
  /// Tracks of which a heading ends in a colon with its paragraph, as in `二、总则：`: what ends so may be another.
  var announcing = TrackSet()
  /// Tracks of which every section ends in a tag.
  var tagging = TrackSet()
  /// Tracks of which every section opens with a heading in brackets: `【市场准入】全面落实…`
  var framing = TrackSet()
  /// Tracks of which every section is a heading alone on its line: no sentence is another.
  var heading = TrackSet()
  /// Those among them of which every heading has text of its own right behind.
  var bodied = TrackSet()
  /// For each track, −ln of how often its sections have a second paragraph; 0 where that is not rare. Empty where nothing is known.
  var secondParagraph: [Float] = []

  /// How odd it were that a section of a track has a second paragraph; 0 where it is not.
  func surprise(ofSecondParagraphIn track: Int) -> Float { secondParagraph.isEmpty ? 0 : secondParagraph[track] }
}
