/// Cuts a tag at ， ； 。 outside brackets, and before a label that follows a blank or nothing: `牵头单位：A 责任单位：B`.
struct TagGroups {
  struct Group {
    let part: TagPart
    /// Behind the separator.
    let end: Int
    /// A 。 or nothing stands before it, so that what went before is whole without it.
    let beginsSentence: Bool
    /// The label that it begins with, if that was read before.
    var label: RoleLabel?

    var range: Range<Int> { part.range }
  }

  private var from: Int
  private var limit: Int
  /// Index of the next mark, and behind the last.
  private var next: Int
  private let lastMark: Int
  private let isLine: Bool
  private var beginsSentence = true
  /// A bracket or quotation mark is never closed: from here on they count for nothing.
  private var isFlat = false
  /// Where the bracket at hand closes that holds a role of its own.
  private var innerEnd = -1
  private let start: Int
  /// How many brackets are open in the group at hand.
  private var depth = 0
  /// The tag begins with a label in a bracket of its own.
  private var framesLabels = false

  /// - Parameter isLine: no bracket encloses the tag, so that a closing one ends it, and a marker behind a blank.
  init(_ content: TagPart, isLine: Bool = false) {
    start = content.start
    from = content.start
    limit = content.end
    next = content.marks.lowerBound
    lastMark = content.marks.upperBound
    self.isLine = isLine
  }

  /// The next group that is not empty.
  ///
  /// - Parameter known: labels that were read before.
  mutating func next(_ bytes: Bytes, _ marks: TagMarks, _ known: KnownLabels = KnownLabels()) -> Group? {
    while from < limit {
      let label = marks.kinds.contains(.colon) ? known.label(bytes, at: from, end: limit) : nil
      var group = group(bytes, marks, behind: label?.after)
      from = group.end
      if !TagText.trim(bytes, group.range).isEmpty {
        group.label = label
        return group
      }
    }
    return nil
  }

  /// - Parameter label: where what is behind the label begins, if that is known.
  private mutating func group(_ bytes: Bytes, _ marks: TagMarks, behind label: Int? = nil) -> Group {
    let begins = beginsSentence
    while next < lastMark, marks[next].start < from { next += 1 }
    let first = next
    if let label { while next < lastMark, marks[next].start < label { next += 1 } }
    depth = 0
    var cut: Cut?
    while cut == nil, next < lastMark, marks[next].start < limit {
      cut = self.cut(bytes, marks, since: first, behind: label)
      if cut == nil { next += 1 }
    }
    if cut == nil, depth > 0 {
      isFlat = true
      next = first
      return group(bytes, marks)
    }
    let (end, behind) = cut ?? (limit, limit)
    return Group(part: TagPart(range: from..<end, marks: first..<next), end: behind, beginsSentence: begins)
  }

  /// Where a group ends, and where the next begins.
  private typealias Cut = (end: Int, behind: Int)

  /// The end of the group, if the next mark is its end.
  ///
  /// - Parameter first: the first mark of the group.
  private mutating func cut(_ bytes: Bytes, _ marks: TagMarks, since first: Int, behind label: Int?) -> Cut? {
    let mark = marks[next]
    switch mark.kind {
    case .comma, .slash, .verb, .join: return nil
    case .open: return cutAtOpen(bytes, marks, mark)
    case .close: return cutAtClose(bytes, mark)
    case .separator, .stop:
      if depth > 0 { return nil }
      beginsSentence = mark.kind == .stop
      return (mark.start, mark.end)
    case .colon:
      return depth == 0 ? cutAtLabel(bytes, marks, endingAt: mark.start, since: first, behind: label) : nil
    case .blank:
      guard depth == 0, isLine, isMarker(bytes, behind: mark.end) else { return nil }
      limit = mark.start
      return (limit, limit)
    }
  }

  /// A bracket opens: the group's own, or that of the next label.
  private mutating func cutAtOpen(_ bytes: Bytes, _ marks: TagMarks, _ mark: TagMarks.Mark) -> Cut? {
    // `【牵头部门】县城市管理局【配合部门】县公安局`
    if depth == 0, isFrame(bytes, mark), RoleLabel.read(bytes, at: mark.start, end: limit) != nil {
      if mark.start > from {
        beginsSentence = true
        return (mark.start, mark.start)
      }
      framesLabels = true
    }
    if depth == 0, !isFlat, mark.start > from, let close = endOfRole(bytes, marks) {
      innerEnd = close
      return (mark.start, mark.end)
    }
    if !isFlat { depth += 1 }
    return nil
  }

  private mutating func cutAtClose(_ bytes: Bytes, _ mark: TagMarks.Mark) -> Cut? {
    if mark.start == innerEnd { return (mark.start, mark.end) }
    if depth == 0, isLine {
      limit = mark.end
      return (mark.start, limit)
    }
    depth = max(0, depth - 1)
    // `完成时限：(2023年6月)5.加强…`: the bracket that was lost is the tag's own.
    guard depth == 0, isLine, isMarker(bytes, behind: mark.end) else { return nil }
    limit = mark.end
    next += 1
    return (limit, limit)
  }

  /// A label ends before a colon: the group ends where it begins.
  private mutating func cutAtLabel(
    _ bytes: Bytes, _ marks: TagMarks, endingAt colon: Int, since first: Int, behind known: Int?
  ) -> Cut? {
    guard
      let label = RoleLabel.cut(bytes, endingAt: colon, from: from)
        ?? (marks.kinds.contains(.blank) ? RoleLabel.cutOther(bytes, endingAt: colon, from: known ?? from) : nil)
    else { return nil }
    beginsSentence = true
    while next > first, marks[next - 1].start >= label { next -= 1 }
    return (label, label)
  }

  /// `责任单位：A、B｜（责任人：冯涛、徐静）｜，…`: where the bracket closes that the next mark opens, if it holds a role of all units before it.
  private func endOfRole(_ bytes: Bytes, _ marks: TagMarks) -> Int? {
    guard let label = RoleLabel.read(bytes, at: marks[next].end, end: limit), label.kind.responsibility != nil || label.kind == .deadline
    else { return nil }
    var depth = 0
    for index in next..<lastMark where marks[index].start < limit {
      if marks[index].kind == .open { depth += 1 }
      if marks[index].kind == .close { depth -= 1 }
      guard depth == 0 else { continue }
      // `A（责任人：张三）、B（责任人：李四）`: each has its own.
      let end = marks[index].end
      return end == limit || TagText.endsGroup(Scalars.decode(bytes, at: end, end: limit).value) ? marks[index].start : nil
    }
    return nil
  }

  /// Whether a bracket is a 【, or may enclose a label all the same because the tag begins with one that does: `（牵头单位）县公安局（配合单位）县教育局`.
  private func isFrame(_ bytes: Bytes, _ mark: TagMarks.Mark) -> Bool {
    framesLabels || Scalars.matches("【", bytes, at: mark.start, end: mark.end) || isLine && mark.start == start
  }

  private func isMarker(_ bytes: Bytes, behind offset: Int) -> Bool {
    SurfaceScanner.surface(bytes, Place(bytes, at: offset, end: limit), mustBeWhole: true)?.doubt == Surface.Doubt.none
  }
}
