/// What the values of fields look like.
enum FieldValue {
  /// Whether a line may be the value of a label that stands alone on the line above it: one that has the shape of another field is none.
  ///
  /// `浏览次数：` above `某政发〔2022〕3号`: pages have labels without a value, for a script fills them.
  static func fits(_ bytes: [UInt8], _ value: Range<Int>, _ field: MetadataLabel.Field) -> Bool {
    let isNumber = DocumentNumber.isWhole(bytes, value)
    let isIndex = IndexNumber.isWhole(bytes, value)
    let isDay = DateReader.whole(bytes, value.lowerBound, value.upperBound) != nil
    let isOffice = OfficeName.isWhole(bytes, value)
    let isTitle = value.count >= shortestTitle && TitleEnding.ends(bytes, value, with: TitleEnding.ofPlans)
    switch field {
    case .title, .text: return !isNumber && !isIndex && !isDay
    case .documentNumber: return !isIndex && !isDay && !isOffice && !isTitle
    case .number: return !isDay && !isOffice && !isTitle
    case .indexNumber: return !isNumber && !isDay && !isOffice && !isTitle
    case .issuer, .publisher: return !isNumber && !isIndex && !isDay && !isTitle
    case .writtenDate, .publishedDate, .printedDate, .day: return !isNumber && !isIndex && !isOffice && !isTitle
    case .count: return isCount(bytes, value)
    case .person, .state: return mayBegin(bytes, value, field)
    case .other: return !isNumber && !isIndex && !isDay && !isTitle
    }
  }

  /// Whether what stands behind a label is its value or begins with it: tells `审核：王某` and `状态：有效` from text, `审核：由市财政局核定后拨付`.
  ///
  /// A field that is empty says nothing against its label.
  static func mayBegin(_ bytes: [UInt8], _ value: Range<Int>, _ field: MetadataLabel.Field) -> Bool {
    guard field == .person || field == .state, !value.isEmpty else { return true }
    let end = Scalars.behindHan(bytes.span, from: value.lowerBound, to: value.upperBound)
    let next = Scalars.decode(bytes, at: end, end: value.upperBound).value
    guard end == value.upperBound || SurfaceScanner.isBlank(next) || next == "|" || next == "、" || next == "/" else { return false }
    let word = value.lowerBound..<end
    if field == .state { return states.ends(bytes.span, from: word.lowerBound, to: word.upperBound) && word.count <= longestState }
    return (shortestName...longestName).contains(word.count) || word.count <= longestOffice && OfficeName.isWhole(bytes, word)
  }

  private static let states = WordList(["有效", "失效", "废止", "修改", "修订", "施行", "生效", "未生效", "试行"])
  /// In bytes: `现行有效`, `部分失效`, `已被修改`.
  private static let longestState = 18
  /// In bytes, of a person: two to four characters.
  private static let (shortestName, longestName) = (6, 12)
  /// In bytes.
  private static let longestOffice = 45

  /// Where the document's own number stands in what its field holds: `某政发〔2019〕3号` of `某政发〔2019〕3号 有效`. All of it where no number can be told.
  static func number(_ bytes: [UInt8], _ value: Range<Int>) -> Range<Int> {
    if let number = DocumentNumber.find(bytes, value) { return number }
    let end = value.first { Blank.width(in: bytes, at: $0) > 0 } ?? value.upperBound
    return DocumentNumber.find(bytes, value.lowerBound..<end) ?? value
  }

  /// `3738`, `1,204次`
  private static func isCount(_ bytes: [UInt8], _ value: Range<Int>) -> Bool {
    value.count <= 18 && NumeralCharacter.arabic(Scalars.decode(bytes, at: value.lowerBound, end: value.upperBound).value) != nil
      && DateReader.whole(bytes, value.lowerBound, value.upperBound) == nil
  }

  /// In bytes.
  private static let shortestTitle = 30
}
