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

  /// A whole marker.
  mutating func add(_ number: UInt16, of track: Int, at passage: Int32) {
    passages[track] = passage
    last[track] = number
    before[track] = unmarked
  }

  /// A paragraph that may have lost its marker.
  mutating func addUnmarked() { unmarked += 1 }

  /// Whether one more paragraph without a marker would be all that stands between the last number of a track and one that comes right behind.
  func isAll(before number: UInt16, of track: Int) -> Bool {
    number > 2 && last[track] + 2 == number && before[track] == unmarked
  }

  /// The same of two or three paragraphs, of which none is more than one of as many items that are missing: `第五条 … ⏎ 政府应当… ⏎ 本市建立… ⏎ 第八条`
  ///
  /// - Parameters:
  ///   - passage: of one of the paragraphs.
  ///   - next: that of the number.
  func areAll(at passage: Int, before number: UInt16, of track: Int, at next: Int) -> Bool {
    guard last[track] > 0, passages[track] >= 0 else { return false }
    let between = next - Int(passages[track]) - 1
    return Self.several.contains(between) && Int(number) == Int(last[track]) + between + 1
      && Int(unmarked - before[track]) == passage - Int(passages[track]) - 1
  }

  private static let several = 2...3
  /// So many paragraphs stand between one of several and the number behind at the most.
  static let mostFurther = 2
}
