import PlanSyntax

/// Which tags on lines of their own belong to the section around a list, and not to the list's last item.
///
/// ```
/// 1.完善应急预案体系
/// （1）…
/// （4）…
/// （责任单位：县直各有关单位、各乡镇人民政府）
/// ```
///
/// Where no item of the list but the last has a tag, and so in every list of the kind, the tag covers the list. One list is enough where a label on a
/// line of its own opens it, as `整改措施：` does: the tag below it is a label beside that one. It is enough, too, where each item of the list has its
/// tag in its own paragraph, the last as well: what stands below that one is nobody's but the list's. And it is where the section around the list has
/// another tag on a line of its own before it, with another role: `牵头单位：` above and `责任单位：` below are of one kind. A second `责任单位：` below is the last
/// item's.
struct TagScope {
  /// The passages of such tags; of several, the first.
  private var passages: Set<Int> = []

  /// Whether the first of such tags stands at a passage.
  func coversList(_ passage: Int) -> Bool { passages.contains(passage) }

  init(_ text: ScannedText, _ numbering: Numbering, until end: Int) {
    guard text.hasTagLines else { return }
    let bytes = text.prose.bytes.span
    var lists = ListCounter(tracks: numbering.tracks.count)
    for number in numbering.sections.indices {
      let level = numbering.sections[number].level
      let isLast = number + 1 == numbering.sections.count
      let nextLevel = isLast ? 0 : numbering.sections[number + 1].level
      let nextPassage = isLast ? end : numbering.sections[number + 1].passage
      lists.close(below: level, bytes)
      lists.add(
        ListItem(
          track: numbering.sections[number].track, isLeaf: nextLevel <= level,
          isIntroduced: Self.opensList(text, before: number, numbering),
          tags: ItemTags(text, from: numbering.sections[number].passage, to: min(end, nextPassage))), level: level)
    }
    lists.close(below: 0, bytes)
    passages = lists.coveringTags()
  }

  /// Longest label that opens a list, in bytes.
  private static let longestLabel = 36

  /// Whether a line of nothing but a label stands before an item: `整改措施：`.
  private static func opensList(_ text: ScannedText, before number: Int, _ numbering: Numbering) -> Bool {
    let passage = numbering.sections[number].passage
    guard number > 0, passage > numbering.sections[number - 1].passage + 1 else { return false }
    let label = text.prose.passages[passage - 1]
    let bytes = text.prose.bytes.span
    let last = Scalars.decode(bytes, before: Int(label.end), start: Int(label.start))
    return label.count <= longestLabel && Punctuation.isColon(last.value)
      && Scalars.behindHan(bytes, from: Int(label.start), to: Int(label.end)) == Int(label.end) - last.length
  }
}

/// What tags an item has.
private struct ItemTags {
  /// Some in its own paragraphs.
  let areInside: Bool
  /// Those on lines of their own name nobody.
  let isTime: Bool
  /// Those on lines of their own below it; nil where it has none.
  let ownLines: Range<Int>?
  /// The label or verb of the first of those, in offsets of the prose.
  let role: Range<Int>

  init(_ text: ScannedText, from first: Int, to next: Int) {
    var end = next
    while end - 1 > first, ItemTags.isTagOnly(text, end - 1) { end -= 1 }
    ownLines = end < next ? end..<next : nil
    role =
      end < next
      ? text.tags[Int(text.contents[end].tags.lowerBound)].roles.first.map { text.tagFindings.roles[Int($0)].role } ?? 0..<0 : 0..<0
    areInside = (first..<end).contains { !text.contents[$0].tags.isEmpty }
    isTime = !(end..<next).contains { ItemTags.namesSomeone(text, $0) }
  }

  /// Whether the tag that a passage opens with has units.
  private static func namesSomeone(_ text: ScannedText, _ index: Int) -> Bool {
    text.tags[Int(text.contents[index].tags.lowerBound)].roles.contains { !text.tagFindings.roles[Int($0)].actors.isEmpty }
  }

  private static func isTagOnly(_ text: ScannedText, _ index: Int) -> Bool {
    let contents = text.contents[index]
    return contents.endsInTag && contents.tags.count == 1
      && text.tags[Int(contents.tags.lowerBound)].start == text.prose.passages[index].start
  }
}

private struct ListItem {
  let track: Int
  let isLeaf: Bool
  /// A label on a line of its own stands before it.
  let isIntroduced: Bool
  let tags: ItemTags
}

/// Counts, for each track, the lists that one tag covers and those whose items have their own.
private struct ListCounter {
  /// The items of one list so far.
  private struct List {
    var track = 0
    var count = 0
    var tagged = 0
    /// Items with tags in their own paragraphs.
    var inside = 0
    var leaves = 0
    /// A label opens the list.
    var isIntroduced = false
    /// Items with those and some on lines of their own.
    var withBoth = 0
    /// The lines of their own below the last item.
    var lastOwnLine: Range<Int>?
    /// The first role there.
    var lastRole = 0..<0
    /// Nobody is named there.
    var lastIsTime = false

    /// Each item has its own tags in its paragraph, and what stands below the last is another.
    var hasOneBelow: Bool { lastOwnLine != nil && withBoth == 1 && inside == count && count >= 2 && leaves == count }
  }

  /// One a level, by depth.
  private var open: [List] = []
  private var covered: [[Covered]]
  /// Items without a list that have their tags on lines of their own.
  private var withOwnLines: [Int]
  /// Tags below lists that a label opens.
  private var beside: [Range<Int>] = []
  /// Times below lists whose items have their own tags.
  private var times: [[Range<Int>]]
  /// Lists with tags.
  private var lists: [Int]
  private var individual: [Int]
  /// Lists of several items of which each has its own.
  private var whole: [Int]

  /// A tag below a list, and the track of the item around it.
  private struct Covered {
    let passages: Range<Int>
    let parent: Int
  }

  init(tracks: Int) {
    withOwnLines = Array(repeating: 0, count: tracks)
    covered = Array(repeating: [], count: tracks)
    individual = Array(repeating: 0, count: tracks)
    times = Array(repeating: [], count: tracks)
    lists = Array(repeating: 0, count: tracks)
    whole = Array(repeating: 0, count: tracks)
  }

  mutating func add(_ item: ListItem, level: Int) {
    while open.count < level { open.append(List()) }
    open[level - 1].track = item.track
    if open[level - 1].count == 0 { open[level - 1].isIntroduced = item.isIntroduced }
    open[level - 1].count += 1
    if item.isLeaf { open[level - 1].leaves += 1 }
    open[level - 1].lastOwnLine = item.tags.ownLines
    open[level - 1].lastRole = item.tags.role
    open[level - 1].lastIsTime = item.tags.isTime
    let hasLines = item.tags.ownLines != nil
    if item.tags.areInside || hasLines { open[level - 1].tagged += 1 }
    if item.tags.areInside { open[level - 1].inside += 1 }
    if item.tags.areInside, hasLines { open[level - 1].withBoth += 1 }
    if hasLines, item.isLeaf { withOwnLines[item.track] += 1 }
  }

  /// Ends the lists below a level.
  mutating func close(below level: Int, _ bytes: Bytes) {
    while open.count > level {
      let list = open.removeLast()
      guard list.tagged > 0 else { continue }
      lists[list.track] += 1
      if let around = open.last, around.lastOwnLine != nil, list.lastOwnLine != nil, Self.areSame(bytes, around.lastRole, list.lastRole) {
        individual[list.track] += 1
        continue
      }
      if let passages = list.lastOwnLine, list.hasOneBelow, !open.isEmpty {
        if list.lastIsTime { times[list.track].append(passages) } else { beside.append(passages) }
        individual[list.track] += 1
      } else if let passages = list.lastOwnLine, list.tagged == 1, list.leaves == list.count, !open.isEmpty,
        list.isIntroduced || list.count >= 2 && open[open.count - 1].lastOwnLine != nil
      {
        beside.append(passages)
      } else if let passages = list.lastOwnLine, list.tagged == 1, list.count >= 2, list.leaves == list.count, !open.isEmpty {
        covered[list.track].append(Covered(passages: passages, parent: open[open.count - 1].track))
      } else if list.tagged == list.count, list.count >= 2 {
        whole[list.track] += 1
      } else if list.count >= 2 || list.inside > 0 {
        // One item alone with a tag below it may have it, or share it with the item around it.
        individual[list.track] += 1
      }
    }
  }

  private static func areSame(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    !left.isEmpty && left.count == right.count && Scalars.areSame(bytes, at: left.lowerBound, and: right.lowerBound, count: left.count)
  }

  /// One list alone may as well be one whose other tags are missing; not so where the items beside the one around it have theirs below them, too.
  /// Lists of which each item has a tag say nothing against it as long as they are fewer.
  func coveringTags() -> Set<Int> {
    var passages: Set<Int> = []
    for track in covered.indices where individual[track] == 0 {
      for list in covered[track] where covered[track].count > whole[track] && (covered[track].count >= 2 || withOwnLines[list.parent] >= 2)
      {
        passages.insert(list.passages.lowerBound)
      }
    }
    for range in beside { passages.insert(range.lowerBound) }
    // `…制度。【责任处室】办公室⏎【完成时限】9月底前` in one list of several: a time below the last item's own tag is that item's.
    for track in times.indices where times[track].count >= 2 && times[track].count == lists[track] {
      for range in times[track] { passages.insert(range.lowerBound) }
    }
    return passages
  }
}
