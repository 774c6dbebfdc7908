import PlanSyntax

/// Things that are counted off line by line: `一等奖1名；⏎二等奖2名；⏎三等奖3名。`, `1档缴费200元；⏎2档缴费300元；`
///
/// The same word stands behind each number: it is what they count. Headings that lost their points do not begin so, those apart that begin with a verb,
/// `三加强领导⏎四加强督导`: these are told by ``HeadingVerbs``.
enum CountedThings: Look {
  static let needs: Candidates.Traits = .bare

  /// A bare number at the start of a paragraph, and the word behind it.
  private struct Item {
    let start: Int
    let passage: UInt32
    let kind: Surface.Pieces
    let value: UInt16
    let first: UInt32
    let second: UInt32

    /// Whether the next of the same things, or the one before, as prizes are named from the third to the first.
    func isBeside(_ next: Item) -> Bool {
      kind == next.kind && first == next.first && next.passage - passage <= CountedThings.mostLines
        && (next.value == value + 1 || next.value + 1 == value)
    }
  }

  /// So many lines has one of them at the most.
  private static let mostLines: UInt32 = 3

  /// Takes such numbers for number words. Linear.
  static func apply(to candidates: inout Candidates) {
    var run: [Item] = []
    for (index, start) in candidates.starts.enumerated() where start.position == .paragraph {
      guard let item = item(candidates[start], index, start.passage, candidates.prose) else { continue }
      if let last = run.last, !last.isBeside(item) {
        settle(run, &candidates)
        run.removeAll(keepingCapacity: true)
      }
      run.append(item)
    }
    settle(run, &candidates)
  }

  /// Three of one character are enough, or two of one word.
  private static func settle(_ run: [Item], _ candidates: inout Candidates) {
    guard run.count > 2 || run.count == 2 && run[0].second == run[1].second else { return }
    for item in run {
      for number in candidates.starts[item.start].surfaces {
        candidates.takeForWord(number)
        candidates.surfaces[number].sign = .none
      }
    }
  }

  private static func item(_ surface: Surface, _ start: Int, _ passage: UInt32, _ prose: Prose) -> Item? {
    guard surface.isBare, surface.doubt == .bare || surface.doubt == .word, surface.sign != .lineEnd,
      surface.pieces.isDisjoint(with: .blankBehind)
    else { return nil }
    let bytes = prose.bytes.span
    let end = Int(prose.passages[Int(passage)].end)
    let place = Place(bytes, at: Int(surface.numeralEnd), end: end)
    let (first, second) = (place.peek, place.second(bytes))
    guard Scalars.isHan(first), !HeadingVerbs.begin(bytes, at: place.offset, end: end), !MeasureWords.beginsHeading(first, second) else {
      return nil
    }
    return Item(start: start, passage: passage, kind: surface.pieces, value: surface.value, first: first, second: second)
  }
}
