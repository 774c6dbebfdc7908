import PlanSyntax

/// Tells responsibility tags from other text.
///
/// Not tags: `（事）`, `（党组）`, `（中发〔2021〕33号）`, `（以下简称…）`, `（包括牵头单位自身）`, and sentences such as `由市水利局牵头抓总，…`.
struct TagFinder {
  var reader = TagReader()
  private(set) var tags: [TagRange] = []
  /// What looks like a tag and is not understood. It stays a part of its paragraph.
  private(set) var unread: [UnreadTagRange] = []
  var judge: TagJudge
  /// Whether the tag in brackets that was found last holds nothing but labels, names and times.
  private(set) var namesOnly = false
  /// A tag without brackets was looked for up to here.
  var lineLimit = 0

  /// Longest tag, in bytes.
  static let longest = 6000

  init(_ prose: Prose) { judge = TagJudge(habits: TagHabits(prose)) }

  /// Reads what stands between two brackets that belong together.
  ///
  /// - Parameters:
  ///   - bounds: The text of the passage, behind its marker.
  ///   - isMarked: Whether the passage begins with a marker.
  /// - Returns: whether it is a tag.
  mutating func addBracket(
    _ bytes: Bytes, from start: Int, to end: Int, in passage: Int, _ bounds: Range<Int>, isMarked: Bool
  ) -> Bool {
    guard end - start >= 8, end - start <= Self.longest else { return false }
    var content =
      start + Scalars.decode(bytes, at: start, end: end).length..<end - Scalars.decode(bytes, before: end, start: start).length
    guard content.count >= 6 else { return false }
    // `（（责任单位：县教育局））`
    if let inside = TagText.insideDoubled(bytes, content) { content = inside }
    var last = Scalars.decode(bytes, before: content.upperBound, start: content.lowerBound).value
    // `（市城管局牵头，市住建局配合。）`
    if last == "。" {
      content = content.lowerBound..<content.upperBound - 3
      last = Scalars.decode(bytes, before: content.upperBound, start: content.lowerBound).value
    }
    let isBehindTag = tags.last.map { TagText.trim(bytes, Int($0.end)..<max(Int($0.end), start)).isEmpty && Int($0.end) <= start } ?? false
    if last == "年", !isBehindTag, isOfYears(bytes, content) { return false }
    guard
      TagText.mayEnd(with: last) || RoleLabel.read(bytes, at: content.lowerBound, end: content.upperBound) != nil
        || TagSurroundings.isStop(bytes, before: start, from: bounds.lowerBound)
    else { return false }
    let mark = reader.findings.mark
    let evidence = reader.read(bytes, content, passage: passage)
    switch judge(bytes, evidence, since: mark, start..<end, bounds, isMarked: isMarked, isBehindTag: isBehindTag) {
    case .tag:
      add(start..<end, since: mark)
      namesOnly = evidence.hasLabel && evidence.areActors
      return true
    case .unread:
      reader.drop(to: mark)
      addUnread(start..<end, in: passage)
      return false
    case .text:
      let rules = reader.findings.rules.count > mark.rules
      if !rules { reader.drop(to: mark) }
      return false
    }
  }

  /// `（2021—2025年）`: of all brackets that are no tag the most common.
  private func isOfYears(_ bytes: Bytes, _ content: Range<Int>) -> Bool {
    guard bytes[content.lowerBound].isDigit else { return false }
    var offset = content.lowerBound
    while offset < content.upperBound, bytes[offset] < 0xE4 { offset += bytes[offset] < 0x80 ? 1 : 3 }
    return offset == content.upperBound - 3
  }

  private mutating func judge(
    _ bytes: Bytes, _ evidence: TagReader.Evidence, since mark: TagFindings.Mark, _ bracket: Range<Int>, _ bounds: Range<Int>,
    isMarked: Bool, isBehindTag: Bool
  ) -> TagJudge.Judgement {
    if evidence.hasProse { return .unread }
    let roles = reader.findings.roles[mark.roles...]
    if evidence.hasLabel { return !evidence.isOverlong && roles.contains(where: \.saysAnything) ? .tag : .unread }
    if evidence.hasVerb {
      // `（考核结果报送组织部、纪委监委）`: nobody does it.
      guard roles.contains(where: { !$0.role.isEmpty && !$0.actors.isEmpty }) else { return .text }
    } else if !evidence.hasWrittenLabel {
      // A rule for all tags names units as well; `（会同市财政局）`.
      if roles.isEmpty || reader.isLedIn(bytes, since: mark) { return .text }
    }
    let candidate = TagCandidate(
      evidence: evidence, roles: roles, actors: reader.findings.actors[mark.actors...],
      place: TagSurroundings(bytes, bracket, bounds, isMarked: isMarked), bounds: bounds, isBehindTag: isBehindTag)
    return judge.judge(bytes, candidate)
  }

  /// Notes what looks like a tag and is not understood.
  mutating func addUnread(_ range: Range<Int>, in passage: Int) {
    unread.append(UnreadTagRange(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), passage: UInt32(passage)))
  }

  /// Notes a tag with the roles found since a mark.
  mutating func add(_ range: Range<Int>, since mark: TagFindings.Mark) {
    let roles = Int32(mark.roles)..<Int32(reader.findings.roles.count)
    tags.append(TagRange(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), roles: roles))
  }
}

/// What looks like a tag and is not understood, in offsets of the prose.
struct UnreadTagRange {
  let start: UInt32
  let end: UInt32
  let passage: UInt32
}
