import PlanSyntax

/// Who signs a document, and when: `某县水务局⏎2023年3月2日`.
enum Signature {
  /// A day, the name of an office, both in one line, or a remark in brackets.
  static func isLine(_ text: ScannedText, _ index: Int) -> Bool {
    if PassageKind.isDate(text, index) { return true }
    // `建设中试基地3个（区科技局、区高新投集团）` ends as the name of an organisation does.
    guard text.contents[index].tags.isEmpty else { return false }
    let passage = text.prose.passages[index]
    return PassageKind.isRemark(text, index) || passage.count <= longestName && OfficeName.isWhole(text.prose.bytes, passage.range)
      || isNameAndDay(text, index) || isSealed(text, index)
  }

  /// `县人民政府（盖章）：　　乡镇人民政府（盖章）：`, `责任人（签字）：`
  private static func isSealed(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= longestLine, let seal = sealStart(text.prose.bytes, passage.range) else { return false }
    // `（签字）` at its end, or fields behind.
    let rest = seal + sealLength..<max(Int(passage.end), seal + sealLength)
    let next = Scalars.decode(text.prose.bytes, at: rest.lowerBound, end: rest.upperBound).value
    return (rest.isEmpty || next == "：" || next == ":" || SurfaceScanner.isBlank(next))
      && !Scalars.isTerminal(passage.last(in: text.prose.bytes)) && !passage.holds("，", in: text.prose.bytes)
  }

  /// Where the first `（盖章）` of a line begins.
  private static func sealStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    for seal in ["（盖章）", "（签字）", "（签章）", "（公章）"] as [StaticString] {
      if let place = Finder.find(seal, bytes, range.lowerBound, range.upperBound) { return place }
    }
    return nil
  }

  /// In bytes.
  private static let sealLength = 12

  /// The lines right above the last day of a text and that day, whoever signs: schools, villages, people. They stand between a sentence and the day.
  ///
  /// - Parameter trailing: the passages behind the last section.
  static func names(_ text: ScannedText, _ trailing: Range<Int>) -> Range<Int> {
    let none = trailing.upperBound..<trailing.upperBound
    guard let day = day(text, trailing) else { return none }
    var first = day
    while first > trailing.lowerBound, isName(text, first - 1) { first -= 1 }
    guard first > 0, day - first <= mostNames, isDay(text, day) || first < day && isSigner(text, day - 1) else { return none }
    let isBehindText =
      endsText(text, first - 1) || first == trailing.lowerBound
      || (first..<day).allSatisfy({ isSigner(text, $0) }) && endsAttachments(text, first - 1, from: trailing.lowerBound)
    return isBehindText ? first..<day + 1 : none
  }

  /// Those of a letter without sections, which has its text above them.
  static func namesOfLetter(_ text: ScannedText, _ body: Range<Int>) -> Range<Int> {
    let names = names(text, body)
    if names.isEmpty || names.lowerBound > body.lowerBound { return names }
    return names.upperBound..<names.upperBound
  }

  /// What stands above ends in a sentence, or in a remark.
  private static func endsText(_ text: ScannedText, _ index: Int) -> Bool {
    let last = text.prose.passages[index].last(in: text.prose.bytes)
    return Scalars.isTerminal(last) || SurfaceScanner.closes(last)
  }

  /// `附件：1.某县河道清淤方案⏎2.责任分工表`: what stands above is the last entry of a list of attachments.
  private static func endsAttachments(_ text: ScannedText, _ index: Int, from first: Int) -> Bool {
    var entry = index
    while entry > first, index - entry < mostEntries, PassageKind.beginsWithMarker(text, entry) { entry -= 1 }
    return PassageKind.attachmentLabel(text, entry)?.hasColon ?? false
  }

  /// Attachments in a list, at the most.
  private static let mostEntries = 20

  /// Whether a line names an office or a body that signs.
  private static func isSigner(_ text: ScannedText, _ index: Int) -> Bool {
    text.contents[index].tags.isEmpty && SignerName.isWhole(text.prose.bytes, range(text, index))
  }

  private static func isDay(_ text: ScannedText, _ index: Int) -> Bool { PassageKind.isDate(text, index) }

  /// `2023年3月`, `二〇二三年三月`: it signs below a name alone.
  private static func isMonth(_ text: ScannedText, _ index: Int) -> Bool {
    let line = range(text, index)
    return line.count <= longestMonth && DateReader.isMonth(text.prose.bytes.span, line)
  }

  /// Bytes of `二 〇 二 三 年 十 二 月`.
  private static let longestMonth = 60

  private static func range(_ text: ScannedText, _ index: Int) -> Range<Int> {
    Int(text.prose.passages[index].start)..<Int(text.prose.passages[index].end)
  }

  /// Lines of names above a day, at the most.
  private static let mostNames = 4
  /// Bytes of one, at the most.
  private static let longestName = 90
  /// Bytes of a name and a day in one line, at the most.
  private static let longestLine = 150

  /// What the first signature among some passages says of its document: the office, where one signs alone, and the day.
  ///
  /// GB/T 9704-2012, 7.3.5: 发文机关署名 stands right above the 成文日期, or in the same line.
  ///
  /// - Returns: no day where the signature has a month alone.
  static func facts(_ text: ScannedText, _ passages: Range<Int>) -> (issuer: Range<Int>?, day: CalendarDate?)? {
    let bytes = text.prose.bytes
    for index in passages {
      let range = Self.range(text, index)
      if let parts = nameAndDay(text, index) { return (parts.name, parts.day) }
      let day = isDay(text, index) ? DateReader.whole(bytes, range.lowerBound, range.upperBound) : nil
      guard day != nil || isMonth(text, index) else { continue }
      var first = index
      while first > passages.lowerBound, isName(text, first - 1) { first -= 1 }
      let issuer = index - first == 1 && isSigner(text, first) ? Self.range(text, first) : nil
      guard day != nil || issuer != nil else { continue }
      return (issuer, day)
    }
    return nil
  }

  /// The day, or the month, behind which nothing but remarks in brackets stands.
  private static func day(_ text: ScannedText, _ trailing: Range<Int>) -> Int? {
    for index in trailing.suffix(3).reversed() {
      if isDay(text, index) || isMonth(text, index) { return index }
      guard PassageKind.isRemark(text, index) else { return nil }
    }
    return nil
  }

  /// A short line that ends no sentence, and is no cell of a table or field with a label.
  private static func isName(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    return passage.count <= longestName && PassageKind.isTitleLine(text, index) && !PassageKind.isDate(text, index)
      && Scalars.isHan(Scalars.decode(bytes, at: start, end: end).value)
      && !["：", ":", "|", "\t"].contains { (mark: StaticString) in Finder.contains(mark, bytes, start, end) }
  }

  /// `某县水务局　　2023年3月2日`
  private static func isNameAndDay(_ text: ScannedText, _ index: Int) -> Bool { nameAndDay(text, index) != nil }

  private static func nameAndDay(_ text: ScannedText, _ index: Int) -> (name: Range<Int>, day: CalendarDate)? {
    SignedLine.read(text.prose.bytes, text.prose.passages[index].range)
  }
}
