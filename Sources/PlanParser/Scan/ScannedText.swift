import PlanSyntax

/// The prose with all that could be a marker and all that is a tag.
struct ScannedText {
  let prose: Prose
  /// Places where a section may begin, in order.
  let starts: [MarkerStart]
  /// What is written there: one surface, or several ways to cut one.
  let surfaces: [Surface]
  /// Responsibility tags, in order.
  let tags: [TagRange]
  /// Whether some passage begins with a tag.
  let hasTagLines: Bool
  /// What the tags say.
  let tagFindings: TagFindings
  /// What looks like a tag and is not understood, in order.
  let unreadTags: [UnreadTagRange]
  /// For each passage the indices of its starts and tags.
  let contents: [PassageContents]
  let subheadings: Subheadings
  /// The passages with which a collection heads its texts, in order.
  let collectionHeads: [Int]
  let options: ParseOptions

  /// Reads every passage once. Linear.
  static func scan(_ prose: Prose, options: ParseOptions) -> ScannedText {
    var builder = PassageScanner(prose: prose, options: options)
    let bytes = prose.bytes.span
    for index in prose.passages.indices { builder.scan(index, bytes) }
    var candidates = Candidates(prose, builder.startFinder.starts, builder.contents, builder.startFinder.takeSurfaces())
    candidates.takeLooks()
    return ScannedText(
      prose: prose, starts: candidates.starts, surfaces: candidates.surfaces, tags: builder.tagFinder.tags,
      hasTagLines: builder.hasTagLines, tagFindings: builder.tagFinder.reader.findings, unreadTags: builder.tagFinder.unread,
      contents: candidates.contents, subheadings: candidates.subheadings, collectionHeads: candidates.collectionHeads, options: options)
  }

  /// What is like a marker at the beginning of a passage, as it is mostly cut; nil where nothing is, and behind the last passage.
  @inline(__always)
  func leading(_ passage: Int) -> Surface? {
    guard passage < contents.count, !contents[passage].starts.isEmpty else { return nil }
    let start = starts[Int(contents[passage].starts.lowerBound)]
    return start.position == .paragraph ? surfaces[Int(start.firstSurface)] : nil
  }

  /// Index of the first tag of a passage that begins at an offset or behind it. O(log tags): a paragraph may hold thousands.
  func firstTag(in tags: Range<Int32>, from offset: UInt32) -> Int {
    (Int(tags.lowerBound)..<Int(tags.upperBound)).partitioningIndex { self.tags[$0].start >= offset }
  }

  /// Where an item's own words begin whose text opens with tags: behind `（县教育局牵头）` in `1.（县教育局牵头）新建校舍。`. Elsewhere the offset itself.
  func behindTags(from offset: UInt32, in passage: Int) -> UInt32 {
    let tags = contents[passage].tags
    var behind = offset
    for index in firstTag(in: tags, from: offset)..<Int(tags.upperBound) {
      guard self.tags[index].start == behind else { break }
      behind = self.tags[index].end
    }
    return behind
  }

  /// Whether a tag of a passage ends at an offset. O(log tags).
  func followsTag(_ offset: UInt32, in passage: Int) -> Bool {
    let tags = contents[passage].tags
    let next = firstTag(in: tags, from: offset)
    return next > Int(tags.lowerBound) && self.tags[next - 1].end == offset
  }
}

/// A place where a section may begin.
struct MarkerStart {
  let passage: UInt32
  var position: Position
  /// Index of the first surface in ``ScannedText/surfaces``, and how many there are.
  let firstSurface: UInt32
  let surfaceCount: UInt8

  enum Position: UInt8 {
    /// A paragraph begins here.
    case paragraph
    /// A wrapped line begins here: `标准统⏎一、服务同质` is no section.
    case wrapped
    /// Inside a paragraph, behind 。 ； ： or a tag: `…完成登记。(2)推进…`
    case afterStop
    /// Inside a paragraph that is a short heading so far: `一、开展业务培训（一）激发…`
    case behindHeading
    /// Elsewhere inside a paragraph, with no stop before it: two paragraphs run together.
    case glued
  }
}

extension MarkerStart {
  /// Indices of its surfaces in ``ScannedText/surfaces``.
  var surfaces: Range<Int> { Int(firstSurface)..<Int(firstSurface) + Int(surfaceCount) }
}

/// What a passage holds.
struct PassageContents {
  var starts: Range<Int32>
  let tags: Range<Int32>
  /// The last thing in it is a tag.
  let endsInTag: Bool
}

/// A responsibility tag, brackets included, in offsets of the prose.
struct TagRange {
  let start: UInt32
  let end: UInt32
  /// Indices into ``TagFindings/roles``.
  let roles: Range<Int32>
}
