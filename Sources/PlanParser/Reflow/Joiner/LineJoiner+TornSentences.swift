/// Numbers and sentences that a line's end goes through, so that the next line begins with what looks like a marker.
extension LineJoiner {
  /// `…，让1234⏎5热线更好发挥作用`, `…，大幅降低PM2.⏎5浓度`, `…，年均增长2.⏎5%以上`: a number of which the line before has the first digits, in the midst of a sentence.
  ///
  /// - Parameter last: the last character of the line before.
  func tearsNumber(_ last: UInt32, _ index: Int) -> Bool {
    let (first, next) = (lines[lastLine], lines[index])
    var (start, behind) = (Int(first.textEnd), Int(next.textStart))
    guard start > Int(first.textStart), last == "." || last < 0x80 && bytes[start - 1].isDigit, behind < Int(next.textEnd),
      bytes[behind].isDigit
    else { return false }
    if last == "." { start -= 1 }
    let point = start
    while start > Int(first.textStart), bytes[start - 1].isDigit { start -= 1 }
    guard start < point, start > Int(first.textStart), !lines.isMarked(index) else { return false }
    while behind < Int(next.textEnd), bytes[behind].isDigit { behind += 1 }
    let before = Scalars.decode(bytes, before: start, start: Int(first.textStart)).value
    let place = Place(bytes.span, at: behind, end: Int(next.textEnd))
    let isLatin = SurfaceScanner.isLatin(before)
    guard isLatin || Scalars.isHan(before),
      !SurfaceJudge.yearStarts(bytes.span, Place(bytes.span, at: Int(next.textStart), end: Int(next.textEnd)))
    else { return false }
    if last == "." {
      // `…落到实处2.⏎5G基站建设`: a marker slipped to the line's end.
      let isQuantity = SurfaceScanner.makesShare(place.peek) || MeasureWords.follows(arabic: place.peek, place.second(bytes.span))
      return isLatin || isQuantity && (isFull(lastLine) || holdsClause(lastLine))
    }
    return (Scalars.isHan(place.peek) || SurfaceScanner.makesShare(place.peek)) && (isFull(lastLine) || holdsClause(lastLine))
  }

  /// `…，推动长⏎三角内人才交流`: whether a bare number begins a line that goes on with the sentence of the line before: that fills the page and ends in the midst of
  /// a clause. A word that headings begin with tells of a marker all the same.
  func goesOnWithNumber(_ surface: Surface, _ last: UInt32) -> Bool {
    guard isBareNumber(surface), surface.sign == .none, surface.separator == .none, surface.unit == .none,
      surface.pieces.isDisjoint(with: .frame), paragraph.hasSentence || paragraph.hasClause, Scalars.isHan(last)
    else { return false }
    return (layout.isPieced ? paragraph.pageLine.isFull : isFull(lastLine))
      && !HeadingVerbs.begin(bytes.span, at: Int(surface.textStart), end: bytes.count)
  }

  /// `…，符合本条（一）⏎（二）两种情形的`: a marker with no stop before it at the line's end, and no words behind it before another of its list: both name places.
  func tearsPair(_ last: UInt32, _ index: Int) -> Bool {
    guard last == "）" || last == ")",
      SurfaceScanner.opens(lines.first(of: index)),
      let next = lines.surface(of: index), next.pieces.isSuperset(of: .brackets), next.value > 1
    else { return false }
    let line = lines[lastLine].text
    guard let open = MarkerPair.first(bytes.span, in: line, before: next) else { return false }
    return Scalars.isHan(Scalars.decode(bytes, before: open, start: line.lowerBound).value)
  }

  /// `…，其中第⏎一、二批项目`, `…，（一）至⏎（三）项任务`, `…，（一）⏎至（三）项任务`, `…落实《水网建设规划》⏎第五章提出的任务`: a number by which the sentence names or counts something,
  /// so that what begins the next line looks like a marker.
  func tearsReference(_ last: UInt32, _ index: Int) -> Bool {
    let (line, next) = (lines[lastLine], lines[index])
    let place = Place(bytes.span, at: Int(next.textStart), end: Int(next.textEnd))
    switch last {
    case "第", "至":
      return line.count > 6 && (SurfaceScanner.mayBegin.contains(place.peek) && !SurfaceScanner.closes(place.peek))
    case "）", ")":
      let second = place.second(bytes.span)
      return place.peek == "至" && (SurfaceScanner.opens(second) || second == "第")
    default:
      guard place.peek == "第", CitedDivision.mayStandBehind(bytes.span, line.text),
        let surface = lines.surface(of: index), surface.namesLevel, surface.value > 0
      else { return false }
      return CitedDivision.goesOnAsSentence(surface, bytes.span, to: Int(next.textEnd))
    }
  }

  /// `…依据《条例》第七条、⏎第八条`, `（国发〔⏎2023〕16号）`, `…达到1:⏎3`: see ``BoundNumber``. Short lines end where their authors ended them.
  func tearsBound(_ last: UInt32, _ index: Int) -> Bool {
    guard BoundNumber.mayEnd(with: last), mayBeBroken(lastLine), let surface = lines.surface(of: index) else { return false }
    return BoundNumber.follows(surface, bytes.span, behind: lines[lastLine].text)
  }

  /// Whether the page's edge may break a line: where too few lines show how wide the page is, a long one of running text.
  private func mayBeBroken(_ index: Int) -> Bool {
    if layout.width != nil { return isFull(index) }
    return lines[index].count >= Self.longLine && (holdsClause(index) || lines.surface(of: index) == nil)
  }

  /// In bytes: twenty characters.
  private static let longLine: UInt32 = 60

  /// `…，力争全年增长⏎3.5个百分点`, `…，将滨河社区⏎3、4号楼列入计划`: whether a line breaks off in a sentence, and the next begins with what is rather an amount than a marker.
  ///
  /// Headings have lines of their own and no stops: none behind a heading goes on with it.
  func tearsAmount(_ last: UInt32, _ index: Int) -> Bool {
    let next = lines[index]
    guard layout.width != nil, Scalars.isHan(last), next.textStart < next.textEnd, bytes[Int(next.textStart)].isDigit,
      holdsClause(lastLine),
      let surface = lines.surface(of: index), surface.doubt == .word || surface.doubt == .digitBehind,
      surface.components > 1 || surface.separator == .dot || surface.separator == .comma
    else { return false }
    // `6 完善体系，落实帮教⏎6 .1 …`
    return !surface.pieces.contains(.innerBlank) && lines.surface(of: lastLine + 1 - lineCount) == nil
  }

  /// `…，滨江保税物流中心（B型）⏎获批设立，…`: whether the line before breaks off behind a bracket inside a sentence. A bracket that says who has a task, or that stands
  /// behind a stop, ends its paragraph.
  var goesOnBehindRemark: Bool {
    guard paragraph.isProse, paragraph.openBrackets == 0, !paragraph.endsInRemark else { return false }
    let bytes = bytes.span
    let line = lines[lastLine].text
    let end = line.upperBound - Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound).length
    var offset = end
    while offset > max(line.lowerBound, end - Self.longestRemark) {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: line.lowerBound)
      if SurfaceScanner.closes(scalar) { return false }
      if SurfaceScanner.opens(scalar) {
        let before = Scalars.decode(bytes, before: offset - length, start: line.lowerBound).value
        return (Scalars.isHan(before) || before == "”" || before == "》") && RoleLabel.read(bytes, at: offset, end: end) == nil
          && !Self.sharesOut.ends(bytes, from: offset, to: end) && !ActorName.ends(bytes, offset..<end)
      }
      offset -= max(1, length)
    }
    return false
  }

  /// In bytes.
  private static let longestRemark = 36
  /// What a bracket ends with that says who has a task, and no name: `（县水利局牵头负责）`
  private static let sharesOut = WordList(["负责", "配合", "牵头", "落实", "参与", "实施", "等", "分管", "前", "底", "完成", "推进", "坚持"])

  /// Whether a comma or a stop stands in a line.
  private func holdsClause(_ index: Int) -> Bool {
    let line = lines[index]
    return Finder.contains("，", bytes, Int(line.textStart), Int(line.textEnd))
      || Finder.contains("。", bytes, Int(line.textStart), Int(line.textEnd))
  }
}
