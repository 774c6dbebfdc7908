import PlanSyntax

/// Finds the paragraph that is all that stands in the gap of a list: `17．… ⏎ 建立… ⏎ 19．…`
///
/// Where markers are lost it is the item that is missing, however it looks, for nothing else can be: its heading may have lost its stop as well. Where hardly
/// any is lost the author may have left out the number, and it is the second paragraph of the item before.
struct LoneParagraphs {
  /// For each track the last number that stood whole, and how many paragraphs without a marker had come before it.
  private var last = PerTrack<UInt16>(repeating: 0)
  private var before = PerTrack<UInt32>(repeating: 0)
  private var unmarked: UInt32 = 0
  /// For each track the passage of that number.
  private var passages = PerTrack<Int32>(repeating: -1)

  /// The numbers of a marker that stands whole.
  mutating func note(_ event: Event, _ offers: [Offer]) {
    for number in event.offers where offers[Int(number)].isWhole {
      let track = Int(offers[Int(number)].track)
      passages[track] = event.passage
      last[track] = offers[Int(number)].value
      before[track] = unmarked
    }
  }

  /// A paragraph that may have lost its marker.
  mutating func addUnmarked() { unmarked += 1 }

  /// The tracks of which a paragraph is all that stands in a gap, or one of as many as are missing there.
  ///
  /// - Parameter ahead: the events in the passage and behind it.
  func gaps(at passage: Int, before ahead: ArraySlice<Event>, _ offers: [Offer]) -> TrackSet {
    var gaps = TrackSet()
    guard let next = ahead.firstIndex(where: { Int($0.passage) > passage }), ahead[next].position == .paragraph else { return gaps }
    let behind = Int(ahead[next].passage)
    guard behind <= passage + 1 + Self.mostFurther else { return gaps }
    for number in ahead[next].offers where offers[Int(number)].isWhole {
      let (track, value) = (Int(offers[Int(number)].track), offers[Int(number)].value)
      guard behind == passage + 1 && isAll(before: value, of: track) || areAll(at: passage, before: value, of: track, at: behind) else {
        continue
      }
      if !Self.isNext(value - 1, of: track, in: ahead[(next + 1)...], offers) { gaps.insert(track) }
    }
    return gaps
  }

  /// Whether one more paragraph without a marker would be all that stands between the last number of a track and one that comes right behind.
  private func isAll(before number: UInt16, of track: Int) -> Bool {
    number > 2 && last[track] + 2 == number && before[track] == unmarked
  }

  /// The same of two or three paragraphs, of which none is more than one of as many items that are missing: `第五条 … ⏎ 政府应当… ⏎ 本市建立… ⏎ 第八条`
  ///
  /// - Parameters:
  ///   - passage: of one of the paragraphs.
  ///   - next: that of the number.
  private func areAll(at passage: Int, before number: UInt16, of track: Int, at next: Int) -> Bool {
    guard last[track] > 0, passages[track] >= 0 else { return false }
    let between = next - Int(passages[track]) - 1
    return Self.several.contains(between) && Int(number) == Int(last[track]) + between + 1
      && Int(unmarked - before[track]) == passage - Int(passages[track]) - 1
  }

  private static let several = 2...3
  /// So many paragraphs stand between one of several and the number behind at the most.
  private static let mostFurther = 2

  /// `二十五、 ⏎ 二十四、`: whether the next whole marker of a track has the number that is missing before, for the author changed the two.
  private static func isNext(_ value: UInt16, of track: Int, in ahead: ArraySlice<Event>, _ offers: [Offer]) -> Bool {
    for event in ahead.prefix(sight) {
      for number in event.offers where offers[Int(number)].isWhole && Int(offers[Int(number)].track) == track {
        return offers[Int(number)].value == value
      }
    }
    return false
  }

  /// So many places.
  private static let sight = 64
}
