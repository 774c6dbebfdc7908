/// The reading chosen for an event.
struct Decision {
  var reading: Reading
  /// By how much the best explanation beats the best one that reads this place otherwise.
  var margin: Float
  /// By how much it beats the best one that makes this place a section with another number, or of another level. That some of a marker stands there may be
  /// less certain than which it is, if any.
  var numberMargin = Cost.width
  /// By how much it beats the best one that puts the same section on another level.
  var placeMargin = Cost.width
  /// Other readings, the likelier first, each with how much more it costs; only where the margin is small.
  var alternatives: [(reading: Reading, margin: Float)] = []
}
