/// The labels of metadata lines: `索引号：`, `发文机关`, `文  号`.
///
/// What they are called stands in ``MetadataLabel/names``. Beside a known one any word with a colon is a label: `成文日期：…  公开属性：…`.
struct MetadataLabel {
  /// Offsets of the label, its colon left out.
  let range: Range<Int>
  /// Where the value begins.
  let valueStart: Int
  let field: Field

  /// The label with which a text begins, blanks and bullets before it and inside it aside; a colon or a bar must follow.
  static func first(_ bytes: [UInt8], _ start: Int, _ end: Int) -> MetadataLabel? {
    let cursor = opening(bytes, start, end)
    if let label = known(cursor, end) { return label }
    // `公文生成日期：`, `备注/文号：`, and `公开属性： | 全部公开 |`, a table's cell
    guard let label = worded(cursor, end), label.field.isOfDocument && label.field != .title || isBeforeBar(label, bytes, end) else {
      return nil
    }
    return label
  }

  /// The label with which a text begins, whatever it is called: what stands around the line shows it to be one.
  static func any(_ bytes: [UInt8], _ start: Int, _ end: Int) -> MetadataLabel? {
    first(bytes, start, end) ?? worded(opening(bytes, start, end), end)
  }

  /// `• 发布机构` above `某县人民政府`: a line that is a label and nothing else, not even a colon.
  static func alone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> MetadataLabel? {
    var cursor = opening(bytes, start, end)
    let first = cursor.offset
    guard let name = names(beginningWith: cursor.peek).first(where: { cursor.spells($0.0) }) else { return nil }
    let range = first..<cursor.offset
    guard Blank.end(in: bytes.span, from: range.upperBound, to: end) >= end else { return nil }
    let isInList = first > start && Punctuation.isBullet(Scalars.decode(bytes, at: start, end: end).value)
    guard isInList || name.1.isOfDocument && name.1 != .title && name.0.utf8CodeUnitCount >= 9 else { return nil }
    return MetadataLabel(range: range, valueStart: end, field: name.1)
  }

  /// Every label in a line: `索引号：…  公文目录：…  发文日期：…`.
  ///
  /// - Parameter isField: whether the line is known to begin with one.
  static func all(_ bytes: [UInt8], _ start: Int, _ end: Int, isField: Bool = false) -> [MetadataLabel] {
    var labels: [MetadataLabel] = []
    var cursor = Cursor(bytes: bytes, offset: start, end: min(end, start + 2000))
    var gap = Gap.blank
    if let label = isField ? any(bytes, start, end) : first(bytes, start, end) {
      labels.append(label)
      cursor = Cursor(bytes: bytes, offset: label.valueStart, end: cursor.end)
    }
    while cursor.offset < cursor.end {
      if let label = next(cursor, end, behind: labels.last, gap) {
        labels.append(label)
        cursor = Cursor(bytes: bytes, offset: label.valueStart, end: cursor.end)
        gap = .blank
        continue
      }
      gap = gap.joined(cursor.peek)
      cursor.advance()
    }
    return labels
  }

  /// What stands between a value and what may be the next label.
  private enum Gap {
    case none, blank, wide, bar

    func joined(_ scalar: UInt32) -> Gap {
      if scalar == "|" || scalar == "【" || Punctuation.isBullet(scalar) { return .bar }
      guard SurfaceScanner.isBlank(scalar) else { return .none }
      return self == .bar ? .bar : self != .none || scalar == "\t" || scalar == "\u{3000}" ? .wide : .blank
    }
  }

  /// The label that begins at a place inside a line.
  private static func next(_ cursor: Cursor, _ end: Int, behind last: MetadataLabel?, _ gap: Gap) -> MetadataLabel? {
    let bytes = cursor.bytes
    guard gap == .none else {
      if let label = known(cursor, end, isBehindOther: last != nil), isClosed(label, bytes) { return label }
      // `文号：某政发〔2024〕3号 | 公开类型：主动公开`; words of a title or a summary need more than a blank before them.
      guard let last, cursor.offset > last.valueStart || gap == .bar, gap != .blank || !last.field.isFreeText,
        let label = worded(cursor, end), isClosed(label, bytes), label.range.count <= longestWord, !opensAddress.contains(cursor.peek),
        !Scalars.matches("下", bytes, at: label.range.upperBound - 3, end: label.range.upperBound)
      else { return nil }
      return label
    }
    // `发布机构：某市人民政府成文日期：2019-07-23`: cells that ran together.
    guard let last, last.field != .text, cursor.offset > last.valueStart, words.mayBegin(cursor.peek) else { return nil }
    let before = Scalars.decode(bytes, before: cursor.offset, start: last.valueStart).value
    guard !opensText.contains(before), let label = known(cursor, end, isBehindOther: true), isPointed(label, bytes, end),
      label.range.count >= 9 || !Scalars.isHan(before)
    else { return nil }
    return label
  }

  /// In bytes.
  private static let longestWord = 24
  /// With which those begin to whom a document goes: `各有关单位：`
  private static let opensAddress = CharacterSet("各")
  /// Behind these the text of a value goes on.
  private static let opensText = CharacterSet("，。、；：“《（(—-/")

  // MARK: One label

  /// A known label with what ends it.
  ///
  /// - Parameter isBehindOther: whether the line has a label already: then one at its end may have lost its value and be bare, `文号 …〔2018〕81号 主题词`.
  private static func known(_ start: Cursor, _ end: Int, isBehindOther: Bool = false) -> MetadataLabel? {
    for (name, field) in names(beginningWith: start.peek) {
      var cursor = start
      guard cursor.spells(name) else { continue }
      let range = start.offset..<cursor.offset
      while cursor.peek == "*" { cursor.advance() }
      let isParted = cursor.skipBlanks()
      if Punctuation.isColon(cursor.peek) || cursor.peek == "|" || cursor.peek == "】" && isInBrackets(start) {
        cursor.advance()
      } else if cursor.offset >= end
        ? !isBehindOther
        : !(isParted && mayStandBare(name, field) && cursor.offset < cursor.end)
          && !opensChain(cursor, end)
      {
        continue
      }
      while cursor.peek == "|" || cursor.peek == "*" || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
      let label = MetadataLabel(range: range, valueStart: min(cursor.offset, end), field: field)
      // `阅读：开展全民阅读活动`
      if field == .count, name.utf8CodeUnitCount < 9, label.valueStart < end, NumeralCharacter.arabic(cursor.peek) == nil { continue }
      if !FieldValue.mayBegin(cursor.bytes, label.valueStart..<max(end, label.valueStart), field) { continue }
      return label
    }
    return nil
  }

  /// `公文生成日期：`, `备注/文号：`, `公开属性：`: a word and a colon. It means what the known label means that it ends with.
  private static func worded(_ start: Cursor, _ end: Int) -> MetadataLabel? {
    let bytes = start.bytes.span
    let limit = min(end, start.offset + 30)
    var offset = Scalars.behindHan(bytes, from: start.offset, to: limit)
    while offset < limit, bytes[offset] == "/" { offset = Scalars.behindHan(bytes, from: offset + 1, to: limit) }
    let range = start.offset..<offset
    let next = Scalars.decode(bytes, at: offset, end: start.end)
    guard Punctuation.isColon(next.value), offset < end, range.count >= 6 else { return nil }
    var cursor = Cursor(bytes: start.bytes, offset: offset + next.length, end: start.end)
    _ = cursor.skipBlanks()
    let field = neverTails.ends(start.bytes.span, from: range.lowerBound, to: range.upperBound) ? .other : fieldOfTail(start.bytes, range)
    return MetadataLabel(range: range, valueStart: min(cursor.offset, end), field: field)
  }

  private static func fieldOfTail(_ bytes: [UInt8], _ word: Range<Int>) -> Field {
    tails.word(bytes.span, endingAt: word.upperBound, from: 0).map { namesOfTails[$0.index].1 } ?? .other
  }

  /// Where a line's own words begin, behind a list's hyphen, bullets and a bracket: `【字体：大 中 小】`, `- 索引号：`.
  private static func opening(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Cursor {
    var cursor = Cursor(bytes: bytes, offset: start, end: min(end, start + 200))
    if Scalars.isHan(cursor.peek) { return cursor }
    if cursor.peek == "-", cursor.offset + 1 < cursor.end, bytes[cursor.offset + 1] == " " { cursor.advance() }
    while Punctuation.isBullet(cursor.peek) || SurfaceScanner.isBlank(cursor.peek) || cursor.peek == "【" { cursor.advance() }
    return cursor
  }

  /// `文    号成文日期：2019-07-23`, `体    裁生效日期废止日期`: cells of a table that ran together, the first of them empty.
  private static func opensChain(_ cursor: Cursor, _ end: Int) -> Bool {
    var cursor = cursor
    for _ in 0..<mostCells {
      let names = names(beginningWith: cursor.peek)
      guard names.contains(where: { $0.0.utf8CodeUnitCount >= 9 && cursor.spells($0.0) }) else { return false }
      _ = cursor.skipBlanks()
      if cursor.offset >= end || Punctuation.isColon(cursor.peek) { return true }
    }
    return false
  }

  private static let mostCells = 8

  /// `公开属性： | 全部公开 |`
  private static func isBeforeBar(_ label: MetadataLabel, _ bytes: [UInt8], _ end: Int) -> Bool {
    label.valueStart < end && bytes[label.valueStart] == UInt8(ascii: "|")
  }

  private static func isPointed(_ label: MetadataLabel, _ bytes: [UInt8], _ end: Int) -> Bool {
    let behind = Blank.end(in: bytes.span, from: label.range.upperBound, to: end)
    let scalar = Scalars.decode(bytes, at: behind, end: end).value
    return Punctuation.isColon(scalar)
  }

  /// `【索引号】…`
  private static func isInBrackets(_ label: Cursor) -> Bool {
    label.offset >= 3 && Scalars.matches("【", label.bytes, at: label.offset - 3, end: label.offset)
  }

  /// Whether the bracket that opens before a label closes right behind it: `【文号】…`, not `【字体：大 中 小】`.
  private static func isClosed(_ label: MetadataLabel, _ bytes: [UInt8]) -> Bool {
    let (start, end) = (label.range.lowerBound, label.range.upperBound)
    return !(start >= 3 && Scalars.matches("【", bytes, at: start - 3, end: start))
      || Scalars.matches("】", bytes, at: end, end: min(end + 3, bytes.count))
  }

  /// Whether a blank may follow instead of a colon: `发布机构 某县人民政府办公室  发文日期 2018-07-26`, as in a table that lost its lines. Words that
  /// sentences begin with may not.
  private static func mayStandBare(_ name: StaticString, _ field: Field) -> Bool {
    name.utf8CodeUnitCount >= 9 && field.isOfDocument || field == .documentNumber || field == .title
  }
}

extension Cursor {
  /// Moves behind a word that stands here, be there blanks between its characters: `文  号` spells 文号.
  fileprivate mutating func spells(_ word: StaticString) -> Bool {
    guard let behind = self.behind(word) else { return false }
    self = behind
    return true
  }

  private func behind(_ word: StaticString) -> Cursor? {
    let bytes = bytes.span
    var behind = self
    let isSpelled = word.withUTF8Buffer { buffer in
      var index = 0
      while index < buffer.count {
        if index > 0 { _ = behind.skipBlanks() }
        let offset = behind.offset
        guard offset + 3 <= end else { return false }
        for byte in 0..<3 where unsafe buffer[index + byte] != bytes[offset + byte] { return false }
        behind.advance()
        index += 3
      }
      return true
    }
    return isSpelled ? behind : nil
  }
}
