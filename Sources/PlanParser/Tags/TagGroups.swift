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
    let start = from
    let begins = beginsSentence
    while next < lastMark, marks[next].start < start { next += 1 }
    let first = next
    if let label { while next < lastMark, marks[next].start < label { next += 1 } }
    func group(to end: Int, behind: Int) -> Group {
      Group(part: TagPart(range: start..<end, marks: first..<next), end: behind, beginsSentence: begins)
    }
    var depth = 0
    while next < lastMark, marks[next].start < limit {
      let mark = marks[next]
      switch mark.kind {
      case .comma, .slash, .verb, .join: break
      case .open:
        // `【牵头部门】县城市管理局【配合部门】县公安局`
        if depth == 0, isFrame(bytes, mark), RoleLabel.read(bytes, at: mark.start, end: limit) != nil {
          if mark.start > start {
            beginsSentence = true
            return group(to: mark.start, behind: mark.start)
          }
          framesLabels = true
        }
        if depth == 0, !isFlat, mark.start > start, let close = endOfRole(bytes, marks) {
          innerEnd = close
          return group(to: mark.start, behind: mark.end)
        }
        if !isFlat { depth += 1 }
      case .close:
        if mark.start == innerEnd { return group(to: mark.start, behind: mark.end) }
        if depth == 0, isLine {
          limit = mark.end
          return group(to: mark.start, behind: limit)
        }
        depth = max(0, depth - 1)
        // `完成时限：(2023年6月)5.加强…`: the bracket that was lost is the tag's own.
        if depth == 0, isLine, isMarker(bytes, behind: mark.end) {
          limit = mark.end
          next += 1
          return group(to: limit, behind: limit)
        }
      case .separator, .stop:
        if depth == 0 {
          beginsSentence = mark.kind == .stop
          return group(to: mark.start, behind: mark.end)
        }
      case .colon:
        if depth == 0,
          let label = RoleLabel.cut(bytes, endingAt: mark.start, from: start)
            ?? (marks.kinds.contains(.blank) ? RoleLabel.cutOther(bytes, endingAt: mark.start, from: label ?? start) : nil)
        {
          beginsSentence = true
          while next > first, marks[next - 1].start >= label { next -= 1 }
          return group(to: label, behind: label)
        }
      case .blank:
        if depth == 0, isLine, isMarker(bytes, behind: mark.end) {
          limit = mark.start
          return group(to: limit, behind: limit)
        }
      }
      next += 1
    }
    if depth > 0 {
      isFlat = true
      next = first
      return self.group(bytes, marks)
    }
    return group(to: limit, behind: limit)
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
