/// Cuts a tag at ， ； 。 outside brackets, and before a label that follows a blank or nothing: `牵头单位：A 责任单位：B`.
struct TagGroups {
  struct Group {
    let range: Range<Int>
    /// Behind the separator.
    let end: Int
    /// A 。 or nothing stands before it, so that what went before is whole without it.
    let beginsSentence: Bool
    /// The label that it begins with, if that was read before.
    var label: RoleLabel?
  }

  private var from: Int
  private var limit: Int
  private let isLine: Bool
  private let hasColon: Bool
  private var beginsSentence = true
  /// A bracket or quotation mark is never closed: from here on they count for nothing.
  private var isFlat = false

  /// - Parameters:
  ///   - isLine: no bracket encloses the tag, so that a closing one ends it, and a marker behind a blank.
  ///   - hasColon: false where no label stands in it.
  init(_ bytes: Bytes, _ content: Range<Int>, isLine: Bool = false, hasColon: Bool = true) {
    from = content.lowerBound
    limit = content.upperBound
    self.isLine = isLine
    self.hasColon = hasColon
  }

  /// The next group that is not empty.
  ///
  /// - Parameter known: labels that were read before.
  mutating func next(_ bytes: Bytes, _ known: KnownLabels = KnownLabels()) -> Group? {
    while from < limit {
      let label = hasColon ? known.label(bytes, at: from, end: limit) : nil
      var group = group(bytes, behind: label?.after)
      from = group.end
      if !TagText.trim(bytes, group.range).isEmpty {
        group.label = label
        return group
      }
    }
    return nil
  }

  /// - Parameter label: where what is behind the label begins, if that is known.
  private mutating func group(_ bytes: Bytes, behind label: Int? = nil) -> Group {
    let start = from
    let begins = beginsSentence
    var depth = 0
    var offset = label ?? start
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: limit)
      guard offset < limit else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: limit)
      // Most of them.
      if scalar == 0x3001 {
        offset += length
        continue
      }
      // `【牵头部门】县城市管理局【配合部门】县公安局`
      if scalar == 0x3010, depth == 0, offset > start, RoleLabel.read(bytes, at: offset, end: limit) != nil {
        beginsSentence = true
        return Group(range: start..<offset, end: offset, beginsSentence: begins)
      }
      if TagText.opens(scalar), !isFlat { depth += 1 }
      if TagText.closes(scalar) {
        if depth == 0, isLine {
          limit = offset + length
          return Group(range: start..<offset, end: limit, beginsSentence: begins)
        }
        depth = max(0, depth - 1)
        // `完成时限：(2023年6月)5.加强…`: the bracket that was lost is the tag's own.
        if depth == 0, isLine, isMarker(bytes, behind: offset + length) {
          limit = offset + length
          return Group(range: start..<limit, end: limit, beginsSentence: begins)
        }
      }
      if depth == 0 {
        if TagText.endsGroup(scalar) {
          beginsSentence = scalar == 0x3002
          return Group(range: start..<offset, end: offset + length, beginsSentence: begins)
        }
        if RoleLabel.isColon(scalar), let label = RoleLabel.cut(bytes, endingAt: offset, from: start) {
          beginsSentence = true
          return Group(range: start..<label, end: label, beginsSentence: begins)
        }
        if isLine, SurfaceScanner.isBlank(scalar), isMarker(bytes, behind: offset + length) {
          limit = offset
          return Group(range: start..<offset, end: offset, beginsSentence: begins)
        }
      }
      offset += length
    }
    if depth > 0 {
      isFlat = true
      return group(bytes)
    }
    return Group(range: start..<limit, end: limit, beginsSentence: begins)
  }

  private func isMarker(_ bytes: Bytes, behind offset: Int) -> Bool {
    SurfaceScanner.surface(bytes, Place(bytes, at: offset, end: limit), mustBeWhole: true)?.doubt == Surface.Doubt.none
  }
}
