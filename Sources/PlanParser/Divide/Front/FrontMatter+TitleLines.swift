import PlanSyntax

/// Which lines above the last one of a title belong to it.
extension FrontMatter {
  /// Whether a title of which some lines are known begins further up, with the line right above them.
  static func goesOn(_ text: ScannedText, _ index: Int, title: ClosedRange<Int>) -> Bool {
    guard !isFact(text, index), !isFurniture(text, index), !repeats(text, index, title.upperBound) else { return false }
    // `关于印发《某市贯彻落实〈关于打好经济⏎⏎增长主动仗的若干政策措施〉实施方案》⏎⏎的通知`
    if closesMore(text, title) || lacksBeginning(text, title.lowerBound) { return true }
    if isSecondKind(text, title.lowerBound) || opensNotice(text, index, above: title.lowerBound) { return true }
    if text.prose.isSpaced, title.count == 1, isKindAlone(text, title.lowerBound), mayPrecedeKind(text, index) { return true }
    if title.count == 1, carriesOut(text, title.lowerBound), isWholeTitle(text, index) { return true }
    guard !isWholeTitle(text, index) else { return false }
    let isIssuer = OfficeName.isWhole(text.prose.bytes, text.prose.passages[index].range)
    if isIssuer, begins(text, title.lowerBound, with: issued) || isJointIssuer(text, index, title: title) { return true }
    if namesIssuer(text, title.lowerBound), !isIssuer { return false }
    if !isIssuer, beginsWithPlace(text, title.lowerBound), !mayStandAbovePlace(text, index) { return false }
    if isIssuer, title.count > 1 || hasGap(text, title.lowerBound) || isFactAmongFacts(text, index, above: title.lowerBound) {
      return false
    }
    return !hasGap(text, title.lowerBound) || PassageKind.announcesTitle(text, index)
      || text.prose.isSpaced && (PassageKind.mayBeginTitle(text, index) || isFirstHalf(text, index, of: title))
  }

  /// `…第十四个五年规划⏎和2035年远景目标纲要`, `…报告⏎及2024年工作计划`: no title begins so, but 和平区 and 和美乡村 may.
  static func isSecondKind(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes.span, Int(passage.start), Int(passage.end))
    return passage.count <= longestSecond && joints.begins(bytes, from: start, to: end) && !otherWords.begins(bytes, from: start, to: end)
      && !PassageKind.mayBeginTitle(text, index) && PassageKind.isTitleLine(text, index)
  }

  /// `关于印发某市“十四五”⏎⏎水利规划的通知`: nothing but the title of a notice begins so, and it ends as one.
  private static func opensNotice(_ text: ScannedText, _ index: Int, above next: Int) -> Bool {
    let passage = text.prose.passages[index]
    if notices.occurs(text.prose.bytes.span, in: text.prose.passages[next].range) { return false }
    return passage.count <= 300 && PassageKind.isTitleLine(text, index) && notices.occurs(text.prose.bytes.span, in: passage.range)
      && !PassageKind.endsLikeTitle(text, index)
  }

  private static let notices = WordList(["关于印发", "关于转发", "关于批转", "关于下发", "关于公布"])

  /// `…三年行动实施⏎方　案`: set wide on the last line of a title that is not over above it; `措　施` may be a heading.
  static func isSpacedKind(_ text: ScannedText, _ index: Int, in leading: Range<Int>) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    guard (7...24).contains(passage.count), index > leading.lowerBound, Blank.width(in: bytes, at: start + 3) > 0 else { return false }
    let second = Blank.end(in: bytes.span, from: start + 3, to: end)
    guard end - second == 3, !isFact(text, index - 1), !PassageKind.endsLikeTitle(text, index - 1) else { return false }
    let close = Array(bytes[start..<start + 3]) + bytes[second..<end]
    return spacedKinds.contains(close.span, 0..<close.count)
  }

  private static let spacedKinds = WordList(["方案", "要点", "计划", "规划", "意见", "通知", "办法", "纲要", "细则", "预案", "公告", "通告"])

  private static let joints = WordList(["和", "及", "与", "暨", "以及"])
  private static let otherWords = WordList(["和谐", "和平", "和美", "和睦", "和解", "和县", "和田", "及时", "及早", "与会", "与此"])
  /// In bytes.
  private static let longestSecond = 120

  /// The last line of a title that goes on behind a whole one: `…“十四五”规划⏎和2035年远景目标`.
  static func withFurtherKind(_ text: ScannedText, _ last: Int, _ end: Int) -> Int {
    last + 1 < end && !isFact(text, last + 1) && isSecondKind(text, last + 1) ? last + 1 : last
  }

  /// `某省住房和城乡建设厅`, `江城市推进…`: a title's first line, to all appearance, for a region is named first. `城市`, `社区`, `示范区` are none.
  private static func beginsWithPlace(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes
    let (start, end) = (Int(passage.start), min(Int(passage.end), Int(passage.start) + longestPlace))
    let behind = Scalars.behindHan(bytes.span, from: start, to: end)
    var offset = start + 6
    while offset + 3 <= behind {
      if regions.contains(Scalars.decode(bytes, at: offset, end: behind).value) {
        let before = Scalars.decode(bytes, before: offset, start: start).value
        // `晋城市`, but `海绵城市`
        return (!beforeCommon.contains(before) || before == "城" && offset == start + 6)
          && !behindCommon.contains(Scalars.decode(bytes, at: offset + 3, end: Int(passage.end)).value)
      }
      offset += 3
    }
    return false
  }

  private static let regions = CharacterSet(RegionLevel.all)
  /// 城市 社区 小区 园区 景区 片区 校区 库区 灾区 地区 全市 示范区 开发区 城镇 乡镇 县区
  private static let beforeCommon = CharacterSet("城社小园景片校库灾地全本各我该乡范发县市")
  /// 乡村 乡镇 市场 市民 县级 区域 区块 区位
  private static let behindCommon = CharacterSet("村镇场民级域块位")
  /// In bytes.
  private static let longestPlace = 18

  /// `中共某市委⏎某市人民政府…`, `…关于印发⏎某市…方案的通知`: what the first lines of a title are like. The words of a page's menu, `政策文件`, `返回顶部`, are not.
  private static func mayStandAbovePlace(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return PassageKind.mayBeginTitle(text, index) || PassageKind.announcesTitle(text, index)
      || passage.holds("《", in: text.prose.bytes) || passage.holds("关于", in: text.prose.bytes)
  }

  /// `某市人民政府文件` (发文机关标志, GB/T 9704-2012, 7.2.4), `某市人民政府公报 2023年第4期`: what stands over a document's head, or over a whole gazette.
  static func isMasthead(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    if Scalars.matches("文件", bytes, at: end - 6, end: end), passage.count > 12 { return OfficeName.isWhole(bytes, start..<end - 6) }
    return Scalars.matches("期", bytes, at: end - 3, end: end) && Finder.contains("公报", bytes, start, end)
      && Finder.contains("第", bytes, start, end)
  }

  /// `农村人居环境⏎⏎整治提升行动方案`: the first line of a text with an empty line behind every line, words alone, above what no title begins with.
  private static func isFirstHalf(_ text: ScannedText, _ index: Int, of title: ClosedRange<Int>) -> Bool {
    let passage = text.prose.passages[index]
    return index == 0 && title.count == 1 && (15...90).contains(passage.count) && PassageKind.isTitleLine(text, index)
      && Scalars.behindHan(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end)) == Int(passage.end)
      && !OfficeName.isWhole(text.prose.bytes, passage.range) && !PassageKind.mayBeginTitle(text, title.lowerBound)
      && text.prose.passages[title.lowerBound].count <= longestHalf
  }

  /// In bytes.
  private static let longestHalf = 60

  /// `2022-05-10⏎某县水务局⏎某县河道整治方案`: who issued a document, below other facts about it and above a title that names a place itself.
  private static func isFactAmongFacts(_ text: ScannedText, _ index: Int, above title: Int) -> Bool {
    index > 0 && isFact(text, index - 1) && isWholeTitle(text, title) && PassageKind.mayBeginTitle(text, title)
  }

  /// `中共某县委⏎某县人民政府⏎关于…的实施意见`: an office above another that issues the document with it. The same office twice, a part of it, and what
  /// stands below other facts say who put the page up.
  static func isJointIssuer(_ text: ScannedText, _ index: Int, title: ClosedRange<Int>) -> Bool {
    let (bytes, passages) = (text.prose.bytes, text.prose.passages)
    let (own, below) = (passages[index].range, passages[title.lowerBound].range)
    guard !isFact(text, index), !hasGap(text, title.lowerBound), OfficeName.isWhole(bytes, own), OfficeName.isWhole(bytes, below) else {
      return false
    }
    let (longer, shorter) = own.count < below.count ? (bytes[below], bytes[own]) : (bytes[own], bytes[below])
    if longer.starts(with: shorter) || longer.suffix(shorter.count).elementsEqual(shorter) { return false }
    if index > 0, PassageKind.isDate(text, index - 1) || IndexNumber.isWhole(bytes, passages[index - 1].range) { return false }
    guard let action = title.first(where: { !OfficeName.isWhole(bytes, passages[$0].range) }) else { return false }
    return begins(text, action, with: issued)
  }

  /// `（2023版）的通知`, `》的通知`, `的实施方案`: no title begins so.
  static func lacksBeginning(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let first = passage.first(in: text.prose.bytes)
    if first == "的" || first == "》" { return true }
    guard SurfaceScanner.opens(first), !PassageKind.isRemark(text, index) else { return false }
    let close = ["）的", ")的"] as [StaticString]
    return close.contains { passage.holds($0, in: text.prose.bytes) }
  }

  /// `某省贯彻落实《“十四五”规划》⏎⏎实施方案`: the last line of a title, with nothing in it but what kind of document it is.
  private static func isKindAlone(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 24 && PassageKind.endsLikeTitle(text, index, endings: TitleEnding.ofPlans)
  }

  /// `某县国土空间总体规划⏎实施方案`: below the name of one document the second line says what carries it out, and nothing else. The two are one title.
  static func carriesOut(_ text: ScannedText, _ index: Int) -> Bool {
    guard index > 0, doings.contains(text.prose.bytes.span, text.prose.passages[index].range), isWholeTitle(text, index - 1) else {
      return false
    }
    let (bytes, above, own) = (text.prose.bytes, text.prose.passages[index - 1], text.prose.passages[index])
    // `…实施方案⏎实施方案`
    return above.count >= 18 && !bytes[above.range].suffix(own.count).elementsEqual(bytes[own.range])
  }

  private static let doings = WordList([
    "实施方案", "工作方案", "行动方案", "落实方案", "推进方案", "分工方案", "任务分工方案", "行动计划", "实施意见", "实施细则", "实施办法", "重点任务清单", "重点任务分工方案", "任务清单", "任务分解表",
  ])

  private static func mayPrecedeKind(_ text: ScannedText, _ index: Int) -> Bool {
    text.prose.passages[index].count >= 24 && PassageKind.isTitleLine(text, index) && !isWholeTitle(text, index)
      && !OfficeName.isWhole(text.prose.bytes, text.prose.passages[index].range)
  }

  /// What an issuer does in the first line of a title, or in the second: `某市人民政府办公厅⏎印发关于…`.
  private static let issued = WordList(["关于", "印发", "转发", "批转", "關于", "關於", "印發", "轉發"])

  /// `某省人民政府办公厅关于印发某省促进民间`: the first line of a title, or the second where two offices issue it.
  private static func namesIssuer(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    for word in ["关于", "關于", "關於"] as [StaticString] {
      if let place = Finder.find(word, text.prose.bytes, Int(passage.start), Int(passage.end)), place - Int(passage.start) >= 15 {
        return true
      }
    }
    return false
  }

  private static func begins(_ text: ScannedText, _ index: Int, with words: WordList) -> Bool {
    let passage = text.prose.passages[index]
    return words.begins(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  /// A page has its title twice: `青政办〔2023〕18号《某市若干措施的通知》` above `某市若干措施的通知`.
  private static func repeats(_ text: ScannedText, _ one: Int, _ other: Int) -> Bool {
    let (one, other) = (text.prose.passages[one], text.prose.passages[other])
    guard other.count >= 24, one.count >= other.count else { return false }
    let words = text.prose.bytes[Int(other.start)..<Int(other.end)]
    return (Int(one.start)...Int(one.end) - other.count).contains { text.prose.bytes[$0..<$0 + other.count].elementsEqual(words) }
  }

  /// More titles in brackets end in some lines than begin there.
  private static func closesMore(_ text: ScannedText, _ lines: ClosedRange<Int>) -> Bool {
    var open = 0
    for index in lines {
      var offset = Int(text.prose.passages[index].start)
      let end = Int(text.prose.passages[index].end)
      while offset < end {
        let (scalar, length) = Scalars.decode(text.prose.bytes, at: offset, end: end)
        switch scalar {
        case "《", "〈": open += 1
        case "》", "〉": open -= 1
        default: break
        }
        if open < 0 { return true }
        offset += length
      }
    }
    return false
  }
}
