/// A value for each track of one document, found without hashing.
struct TrackTable<Value: Sendable>: Sendable {
  private var values: [Value]

  init(repeating value: Value) { values = Array(repeating: value, count: Series.Track.slots) }

  subscript(track: Series.Track) -> Value {
    get { values[track.slot] }
    set { values[track.slot] = newValue }
    _modify { yield &values[track.slot] }
  }
}
