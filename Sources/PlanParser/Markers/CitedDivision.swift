/// Tells a division that a sentence cites from one that begins: `本办法第三章另有规定的，从其规定。`, `《规划》第三章第一节提出的任务`.
///
/// A division's heading has its line for itself, so that a paragraph into which it was run ends with it; only pages that lost their line ends go on behind one. A
/// citation stands in a sentence: before it the text that it is taken from, or the verb that takes it, and behind it what is said there.
enum CitedDivision {
  /// Whether a whole marker of a chapter, section or part inside a passage names a place in a text.
  ///
  /// - Parameters:
  ///   - passage: from its first byte to the end of its last.
  ///   - isDivided: whether a page was run together here, or another division begins in the passage before it: then text may follow a heading without a blank.
  static func isCited(_ surface: Surface, _ bytes: Bytes, in passage: Range<Int>, isDivided: Bool) -> Bool {
    let rest = Int(surface.textStart)..<passage.upperBound
    let isParted = surface.pieces.contains(.blankBehind)
    // … but `第二节有关要求` alone is a heading.
    if !isParted, let word = goesOn.word(bytes, at: rest.lowerBound, end: rest.upperBound), word.count < rest.count { return true }
    let isNamed = isNamed(bytes, before: Int(surface.start), from: passage.lowerBound, isFirst: surface.value == 1)
    guard !rest.isEmpty else { return isNamed }
    // A heading that ends its passage may have two clauses, and no stop.
    guard let clause = clause(bytes, rest), endsSentence(bytes, clause..<rest.upperBound) else { return false }
    if isNamed, !isDivided || !isParted { return true }
    if isDivided { return false }
    if saysWhat.occurs(bytes, in: rest.lowerBound..<clause) || saysOfIt.occurs(bytes, in: rest.lowerBound..<clause) { return true }
    // `第三节保障措施。加强领导，…`: a heading that was run into its text.
    let behind = Scalars.decode(bytes, at: clause, end: rest.upperBound)
    let isHeading =
      Scalars.isTerminal(behind.value) && clause + behind.length < rest.upperBound && clause - rest.lowerBound <= longestHeading
    // `…。 第三章加强领导…，…。`: a blank before it parts it from the text.
    return !isParted && !isHeading && Blank.width(in: bytes, before: Int(surface.start)) == 0
  }

  /// Whether a line ends in what a division may be cited from, or in the verb that cites it.
  static func mayStandBehind(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    let last = Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound).value
    return last == "》" || last == "〉" || names.ends(bytes, from: line.lowerBound, to: line.upperBound)
  }

  /// `第一章提出的任务`: whether words follow with which a citation goes on and no heading begins.
  static func goesOnBehind(_ surface: Surface, _ bytes: Bytes, to end: Int) -> Bool {
    surface.namesLevel && goesOn.begins(bytes, from: Int(surface.textStart), to: end)
  }

  /// Whether a sentence goes on right behind a division: no heading has a comma or a stop in it.
  static func goesOnAsSentence(_ surface: Surface, _ bytes: Bytes, to end: Int) -> Bool {
    guard !surface.pieces.contains(.blankBehind) else { return false }
    let rest = Int(surface.textStart)..<end
    return goesOn.begins(bytes, from: rest.lowerBound, to: end) || clause(bytes, rest) != nil
  }

  /// Whether a sentence goes on behind a division at a paragraph's beginning, be a blank between: `第三章 保障措施中的要求一并执行。`
  static func isSpokenOf(_ bytes: Bytes, _ place: Place) -> Bool {
    guard Scalars.isTerminal(Scalars.decode(bytes, before: place.end, start: place.offset).value),
      let clause = clause(bytes, place.offset..<place.end)
    else { return false }
    // `第二章 工业的任务　　地方工业…，…。`: the heading of a paragraph that was run together.
    return saysOfIt.occurs(bytes, in: place.offset..<clause) && (place.offset..<clause).allSatisfy { Blank.width(in: bytes, at: $0) == 0 }
  }

  /// `第二节` right behind `第三章`: two divisions with no heading between.
  static func begins(_ bytes: Bytes, _ place: Place) -> Bool {
    guard place.peek == "第" else { return false }
    var probe = place
    probe.advance(bytes)
    while NumeralCharacter.han(probe.peek) != nil { probe.advance(bytes) }
    return probe.offset > place.offset + 3 && TailPieces.unit(probe.peek) != .none
  }

  /// Where the first clause of a text ends; nil where it has none: a heading that ends its passage, or that another marker follows. No clause is longer than a page.
  private static func clause(_ bytes: Bytes, _ text: Range<Int>) -> Int? {
    var offset = text.lowerBound
    let last = min(text.upperBound, offset + longestClause)
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: last, but: "第" as Unicode.Scalar)
      guard offset < last else { return nil }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: text.upperBound)
      if offset > text.lowerBound, isMarker(scalar, bytes, offset, text) { return nil }
      if scalar == "，" || scalar == "," || Scalars.isTerminal(scalar) { return offset }
      // `第二节 ⏎ 完善排查制度〔责任单位：县应急局；6月底前〕`
      let limit = min(text.upperBound, offset + longestBracket)
      if SurfaceScanner.opens(scalar), let end = SurfaceScanner.endOfBracket(bytes, from: offset + length, to: limit) {
        if end == text.upperBound { return nil }
        offset = end
      } else {
        offset += max(1, length)
      }
    }
  }

  /// In bytes.
  private static let longestClause = 3000
  /// In bytes.
  private static let longestBracket = 600

  /// `第一条`, `（九）`, `一、`
  private static func isMarker(_ scalar: UInt32, _ bytes: Bytes, _ offset: Int, _ text: Range<Int>) -> Bool {
    if scalar == "第" { return begins(bytes, Place(bytes, at: offset, end: text.upperBound)) }
    if scalar == "、" { return NumeralCharacter.han(Scalars.decode(bytes, before: offset, start: text.lowerBound).value) != nil }
    guard SurfaceScanner.opens(scalar) else { return false }
    let surface = SurfaceScanner.surface(bytes, Place(bytes, at: offset, end: text.upperBound), mustBeWhole: true)
    return surface.map { $0.doubt == .none } ?? false
  }

  /// Whether a sentence ends in a text.
  private static func endsSentence(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    var offset = text.lowerBound
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: text.upperBound)
      if Scalars.isTerminal(scalar) { return true }
      offset = Scalars.behindHan(bytes, from: offset + max(1, length), to: text.upperBound)
    }
    return false
  }

  /// Whether a text, or the verb of a citation, stands right before a place: `《规划》第三章`, `第三章第一节`, `规划纲要第三章`, `按照第三章`; but a text's own beginning may be
  /// glued to its name, `…制定本办法第一章总则`.
  private static func isNamed(_ bytes: Bytes, before offset: Int, from start: Int, isFirst: Bool) -> Bool {
    let before = Scalars.decode(bytes, before: offset, start: start).value
    if before == "》" || before == "〉" || endsDivision(bytes, offset, from: start) { return true }
    return !isFirst && names.ends(bytes, from: start, to: offset)
  }

  /// `第三章` before `第一节`
  private static func endsDivision(_ bytes: Bytes, _ offset: Int, from start: Int) -> Bool {
    guard offset - 6 >= start, TailPieces.unit(Scalars.decode(bytes, before: offset, start: start).value) != .none else { return false }
    return NumeralCharacter.han(Scalars.decode(bytes, before: offset - 3, start: start).value) != nil
  }

  /// What goes on with a citation right behind it.
  private static let goesOn = WordList([
    "提出", "另有", "有关规定", "有关要求", "相关规定", "相关要求", "中的", "中所", "中明确", "中提出", "中规定", "中关于", "里的", "明确的", "确定的", "部署的", "安排的", "载明", "列明", "列出",
  ])

  /// In bytes.
  private static let longestHeading = 60

  /// What a sentence says of a division that it cites, …
  private static let saysWhat = WordList([
    "的规定", "的要求", "的任务", "的内容", "的有关", "的相关", "的部署", "的项目", "的条件", "的程序", "由县", "由市", "由省", "由国", "由各", "由区", "由相",
  ])
  /// … and what no heading holds either.
  private static let saysOfIt = WordList(["中的规定", "中的要求", "中的任务", "中的内容", "中的有关", "中的相关", "中所", "所列", "所定"])

  /// Texts that have divisions, and the verbs and prepositions of citations.
  private static let names = WordList([
    "规划", "纲要", "方案", "意见", "办法", "条例", "规定", "细则", "通知", "预案", "计划", "标准", "章程", "指南", "准则", "规程", "规范", "导则", "文件", "报告", "总则", "法典",
    "本法", "该法",
    "按照", "依照", "根据", "依据", "参照", "对照", "遵照", "详见", "参见", "见", "执行", "适用", "符合", "违反", "除", "由", "从", "对", "在", "其", "本", "该",
  ])
}
