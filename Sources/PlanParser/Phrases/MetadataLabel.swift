/// The labels of metadata lines: `索引号：`, `发文机关`, `文  号`.
struct MetadataLabel {
  enum Field { case title, indexNumber, issuer, documentNumber, writtenDate, publishedDate, other }

  /// Offsets of the label, its colon left out.
  let range: Range<Int>
  /// Where the value begins.
  let valueStart: Int
  let field: Field

  private static let names: [(StaticString, Field)] = [
    ("索引号", .indexNumber), ("索取号", .indexNumber), ("发文机关", .issuer), ("发布机构", .issuer), ("发文机构", .issuer), ("制发机关", .issuer),
    ("发布单位", .issuer), ("发文单位", .issuer),
    ("公开责任部门", .issuer), ("发文字号", .documentNumber), ("文号", .documentNumber), ("成文日期", .writtenDate), ("生成日期", .writtenDate),
    ("发文日期", .writtenDate),
    ("成文时间", .writtenDate), ("发布日期", .publishedDate), ("日期", .publishedDate), ("公开日期", .publishedDate), ("发布时间", .publishedDate),
    ("更新时间", .publishedDate),
    ("主题分类", .other), ("组配分类", .other), ("信息分类", .other), ("公文目录", .other), ("文件有效性", .other), ("有效性", .other), ("时效性", .other),
    ("生效时间", .other),
    ("生效日期", .other), ("废止时间", .other), ("关键词", .other), ("主题词", .other), ("内容概述", .other), ("公开范围", .other), ("公开方式", .other),
    ("信息来源", .other),
    ("来源", .other), ("名称", .title), ("标题", .title), ("分类", .other), ("体裁分类", .other), ("栏目", .other), ("原文链接", .other), ("检索时间", .other),
    ("检索关键词", .other),
    ("本地目录", .other), ("是否有效", .other), ("作者", .other), ("编辑", .other), ("浏览次数", .other), ("浏览量", .other), ("阅读量", .other),
    ("文章来源", .other), ("发表时间", .publishedDate), ("时间", .other), ("当前位置", .other), ("字体", .other), ("字号", .other),
    ("签发人", .other), ("文件编号", .other), ("预案编号", .other), ("编号", .other), ("版本号", .other),
  ]

  /// The label with which a text begins, blanks and bullets before it and inside it aside; a colon or a bar must follow.
  static func first(_ bytes: [UInt8], _ start: Int, _ end: Int) -> MetadataLabel? {
    var cursor = Cursor(bytes: bytes, offset: start, end: min(end, start + 200))
    // `【字体：大 中 小】`
    // `- 索引号：`, a list's hyphen
    if cursor.peek == "-", cursor.offset + 1 < cursor.end, bytes[cursor.offset + 1] == " " { cursor.advance() }
    while Bullet.isBullet(cursor.peek) || SurfaceScanner.isBlank(cursor.peek) || cursor.peek == "【" { cursor.advance() }
    return at(cursor, end) ?? longer(cursor, end)
  }

  /// `公文生成日期：`, `备注/文号：`: a known label with a word before it, and a colon.
  private static func longer(_ start: Cursor, _ end: Int) -> MetadataLabel? {
    var cursor = start
    while cursor.offset < min(end, start.offset + 30), Scalars.isHan(cursor.peek) || cursor.peek == "/" { cursor.advance() }
    guard cursor.peek == "：" || cursor.peek == ":", cursor.offset < end else { return nil }
    for (name, field) in names {
      guard name.utf8CodeUnitCount >= 9 || field == .documentNumber, field != .other, field != .title,
        Scalars.matches(name, start.bytes, at: cursor.offset - name.utf8CodeUnitCount, end: cursor.offset)
      else { continue }
      let range = start.offset..<cursor.offset
      cursor.advance()
      _ = cursor.skipBlanks()
      return MetadataLabel(range: range, valueStart: min(cursor.offset, end), field: field)
    }
    return nil
  }

  /// Every label in a line: `索引号：…  公文目录：…  发文日期：…`.
  static func all(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [MetadataLabel] {
    var labels: [MetadataLabel] = []
    var cursor = Cursor(bytes: bytes, offset: start, end: min(end, start + 2000))
    var mayBegin = true
    if let label = first(bytes, start, end) {
      labels.append(label)
      cursor = Cursor(bytes: bytes, offset: label.valueStart, end: cursor.end)
    }
    while cursor.offset < cursor.end {
      if mayBegin, let label = at(cursor, end, isBehindOther: !labels.isEmpty), isClosed(label, bytes) {
        labels.append(label)
        cursor = Cursor(bytes: bytes, offset: label.valueStart, end: cursor.end)
        continue
      }
      let scalar = cursor.peek
      mayBegin = SurfaceScanner.isBlank(scalar) || scalar == "|" || scalar == "【" || Bullet.isBullet(scalar)
      cursor.advance()
    }
    return labels
  }

  private static let words = WordList(names.map(\.0))

  /// - Parameter isBehindOther: whether the line has a label already: then one at its end may have lost its value and be bare, `文号 …〔2018〕81号 主题词`.
  private static func at(_ start: Cursor, _ end: Int, isBehindOther: Bool = false) -> MetadataLabel? {
    guard words.mayBegin(start.peek) else { return nil }
    for (name, field) in names {
      var cursor = start
      guard spells(name, &cursor) else { continue }
      let range = start.offset..<cursor.offset
      while cursor.peek == "*" { cursor.advance() }
      let isParted = cursor.skipBlanks()
      if cursor.peek == "：" || cursor.peek == ":" || cursor.peek == "|" || cursor.peek == "】" && isInBrackets(start) {
        cursor.advance()
      } else if cursor.offset >= end ? !isBehindOther : !isParted || !mayStandBare(name, field) || cursor.offset >= cursor.end {
        continue
      }
      while cursor.peek == "|" || cursor.peek == "*" || SurfaceScanner.isBlank(cursor.peek) { cursor.advance() }
      return MetadataLabel(range: range, valueStart: min(cursor.offset, end), field: field)
    }
    return nil
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
    name.utf8CodeUnitCount >= 9 && field != .other || field == .documentNumber || field == .title
  }

  /// `文  号` spells 文号.
  private static func spells(_ name: StaticString, _ cursor: inout Cursor) -> Bool {
    var index = 0
    let count = name.utf8CodeUnitCount
    while index < count {
      if index > 0 { _ = cursor.skipBlanks() }
      let matches = name.withUTF8Buffer { buffer in
        for byte in 0..<3 {
          guard cursor.offset + byte < cursor.end, unsafe buffer[index + byte] == cursor.bytes[cursor.offset + byte] else { return false }
        }
        return true
      }
      guard matches else { return false }
      cursor.advance()
      index += 3
    }
    return true
  }
}

/// Marks before a line of a list of facts: `•`, `·`, `●`, `*`.
enum Bullet {
  static func isBullet(_ scalar: UInt32) -> Bool {
    scalar == "•" || scalar == "·" || scalar == "●" || scalar == "▪" || scalar == "■" || scalar == "*" || scalar == "◆"
      || scalar == "‧" || scalar == "・"
  }
}
