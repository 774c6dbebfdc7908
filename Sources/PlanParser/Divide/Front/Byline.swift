import PlanSyntax

/// Who gave a speech or wrote a report, below its title: `市委副书记、市长  高志远`.
enum Byline {
  /// A post and a name, or a name alone, beside the day or above the words of address.
  static func stands(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= longest, index > 0 else { return false }
    let isAddressed = index + 1 < text.prose.passages.count && addresses(text, index + 1)
    let isDated = PassageKind.isDate(text, index - 1) || index + 1 < text.prose.passages.count && PassageKind.isDate(text, index + 1)
    if isDated || isAddressed, namesPost(text.prose.bytes, passage.range) { return true }
    return isAddressed && isDated && isName(text.prose.bytes, passage.range)
  }

  /// In bytes.
  private static let longest = 150

  /// `同志们：`, `各位代表：`
  private static func addresses(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= longest && PassageKind.isAddressee(text, index)
      && words.begins(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }
  private static let words = WordList(["同志们", "各位", "代表们", "委员们"])

  /// `市教育局局长　高志远`
  private static func namesPost(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while let gap = LostLineEnds.nextBlank(bytes, from: offset, to: range.upperBound), gap.upperBound < range.upperBound {
      let name = gap.upperBound..<range.upperBound
      if posts.ends(bytes.span, from: range.lowerBound, to: gap.lowerBound), isName(bytes, name) { return true }
      offset = gap.upperBound
    }
    return false
  }

  private static let posts = WordList([
    "书记", "省长", "市长", "州长", "盟长", "县长", "区长", "旗长", "镇长", "乡长", "局长", "厅长", "部长", "司长", "处长", "科长", "主任",
    "主席", "院长", "校长", "检察长", "秘书长", "会长", "理事长", "董事长", "总经理", "行长", "队长", "组长", "所长", "站长", "委员长", "常委",
  ])

  /// Two to four Han characters, perhaps with blanks between them: `高　远`.
  private static func isName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var characters = 0
    while offset < range.upperBound {
      let width = Blank.width(in: bytes, at: offset)
      if width > 0 {
        offset += width
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: range.upperBound)
      guard Scalars.isHan(scalar) else { return false }
      characters += 1
      offset += length
    }
    return (2...4).contains(characters)
  }
}
