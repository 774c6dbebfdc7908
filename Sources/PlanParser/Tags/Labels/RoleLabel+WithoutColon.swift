/// Labels that something else parts from who or when: 为, a dash, or nothing where the colon was lost.
extension RoleLabel {
  /// The label of `责任单位为市民政局`: one without a colon that 为 or 是 follows.
  static func stated(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    var offset = start
    while offset < end, offset - start <= 3 * longest {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      guard Scalars.isHan(scalar) else { return nil }
      if scalar == "为" || scalar == "是" {
        guard beginning(bytes, endingAt: offset, from: start) == start, LabelWords.mayStandAlone(bytes, start..<offset),
          let kind = kind(bytes, start..<offset), kind.responsibility != nil || kind == .deadline,
          // `牵头人为张三` tells who that person is, in a sentence as well as in a bracket.
          !LabelWords.namesPerson(bytes, start..<offset),
          LabelWords.demands(bytes, start..<offset).isEmpty
        else { return nil }
        var place = Place(bytes, at: offset + length, end: end)
        // `责任单位为：市民政局`
        if Punctuation.isColon(place.peek) { place.advance(bytes) }
        skipMarkup(bytes, &place)
        // `完成时限为6月底前`, but not `完成时限为长远目标`
        if kind == .deadline, place.offset >= end || !Deadline.matches(bytes, place.offset..<end) { return nil }
        return RoleLabel(range: start..<offset, after: place.offset, kind: kind)
      }
      offset += length
    }
    return nil
  }

  /// The label of `责任单位市民政局` or `完成时限 6月底`, whose colon was lost: a role and its noun, and right behind them who or when.
  static func withoutColon(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    var place = Place(bytes, at: start, end: end)
    _ = place.skipBlanks(bytes)
    let begin = place.offset
    guard let stop = LabelWords.behindLabel(bytes, at: begin, end: end),
      LabelWords.mayStandAlone(bytes, begin..<stop), LabelWords.demands(bytes, begin..<stop).isEmpty, let kind = kind(bytes, begin..<stop)
    else { return nil }
    place = Place(bytes, at: stop, end: end)
    _ = place.skipBlanks(bytes)
    return place.offset < end ? RoleLabel(range: begin..<stop, after: place.offset, kind: kind) : nil
  }

  /// — – － -: what stands in the place of a colon.
  private static let dashes = CharacterSet("—–－―─-")

  /// The label of `责任单位—县教育局`, `完成时限-10月底前`: a role and its noun, a dash, and nothing but who or when behind it.
  static func beforeDash(_ bytes: Bytes, at start: Int, end: Int) -> RoleLabel? {
    guard LabelWords.edges.mayStand(bytes, at: start, end: end), let stop = LabelWords.behindLabel(bytes, at: start, end: end),
      LabelWords.mayStandAlone(bytes, start..<stop), LabelWords.demands(bytes, start..<stop).isEmpty
    else { return nil }
    var place = Place(bytes, at: stop, end: end)
    _ = place.skipBlanks(bytes)
    guard dashes.contains(place.peek) else { return nil }
    while dashes.contains(place.peek) { place.advance(bytes) }
    _ = place.skipBlanks(bytes)
    guard place.offset < end, let kind = kind(bytes, start..<stop) else { return nil }
    let label = RoleLabel(range: start..<stop, after: place.offset, kind: kind)
    if kind == .deadline { return Deadline.matches(bytes, place.offset..<end) ? label : nil }
    return kind.responsibility != nil && label.mayName(bytes, until: end) ? label : nil
  }

  /// Whether what stands behind a label without its colon shows that it is one: an office of a government, or a date.
  func isCertain(_ bytes: Bytes, until end: Int) -> Bool {
    if kind == .deadline { return Deadline.matches(bytes, after..<end) }
    return kind.responsibility != nil && ActorName.isBureau(bytes, after..<firstNameEnd(bytes, until: end))
  }

  /// Longest name of an office without a prefix, in bytes.
  private static let longestOffice = 30

  /// Whether what stands behind a label without its colon may be names, where the text has the label elsewhere: not `汇总后统一上报市发改委`.
  func mayName(_ bytes: Bytes, until end: Int) -> Bool {
    if kind.responsibility == nil || LabelWords.namesPerson(bytes, range) { return true }
    let first = after..<firstNameEnd(bytes, until: end)
    return ActorName.hasPrefix(bytes, first) || first.count <= Self.longestOffice && ActorName.matches(bytes, first)
  }

  private func firstNameEnd(_ bytes: Bytes, until end: Int) -> Int {
    var nameEnd = after
    while nameEnd < end, Scalars.decode(bytes, at: nameEnd, end: end).value != "、" {
      nameEnd += max(1, Scalars.decode(bytes, at: nameEnd, end: end).length)
    }
    return nameEnd
  }
}
