/// What a line shows of markers and of attachments' heads.
extension LineJoiner {
  /// `2⏎）改进`: the rest of a marker begins the next line.
  func closesMarker(_ index: Int) -> Bool {
    let first = lines.first(of: index)
    return SurfaceScanner.closes(first) || SurfaceScanner.isComma(first) || SurfaceScanner.isDot(first)
  }

  /// `第⏎十四条⏎工单…`, `第三⏎十六条`, `（⏎八）按照`, `（十⏎一）⏎着力…`: two pieces of one marker, of which neither can be a marker by itself.
  func completesMarker(_ index: Int) -> Bool {
    let line = lines[lastLine]
    if isUnit(index) {
      return lines.surface(of: lastLine).map { $0.pieces.contains(.prefix) && $0.unit == .none && $0.hasNumeral && $0.end == line.textEnd }
        ?? false
    }
    guard let next = lines.surface(of: index), next.hasNumeral else { return false }
    let (first, length) = Scalars.decode(bytes, at: Int(line.textStart), end: Int(line.textEnd))
    if length == line.count {
      if first == "第" { return isTail(next, of: .prefix) }
      if SurfaceScanner.opens(first) { return isTail(next, of: .open) }
    }
    guard let piece = lines.surface(of: lastLine), piece.end == line.textEnd, piece.hasNumeral, piece.unit == .none,
      piece.separator == .none, !piece.pieces.contains(.close)
    else { return false }
    return piece.pieces.contains(.prefix) && isTail(next, of: .prefix) || piece.pieces.contains(.open) && isTail(next, of: .open)
  }

  /// 章, 节, 条 or 篇 and nothing else.
  func isUnit(_ index: Int) -> Bool {
    let line = lines[index]
    return line.count == 3
      && TailPieces.unit(Scalars.decode(bytes, at: Int(line.textStart), end: Int(line.textEnd)).value) != .none
  }

  /// Whether a surface is the end of a marker that begins with 第, or with a bracket.
  private func isTail(_ surface: Surface, of head: Surface.Pieces) -> Bool {
    guard surface.pieces.isDisjoint(with: .frame.subtracting(.close)) else { return false }
    return head == .prefix ? surface.unit != .none : surface.pieces.contains(.close)
  }

  /// `（⏎9）改进`: what the open bracket lacks.
  func closesBracket(_ next: Surface?) -> Bool {
    lines.surface(of: lastLine)?.pieces == .open && next.map { $0.pieces.contains(.close) && !$0.pieces.contains(.open) } == true
  }

  func isLoneNumber(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count <= 12, let surface = lines.surface(of: index) else { return false }
    return surface.end == line.textEnd && surface.hasNumeral
  }

  /// A line of marker pieces and nothing else.
  func isLoneMarker(_ index: Int) -> Bool {
    if isCell(index) { return false }
    let line = lines[index]
    if line.count == 3, Scalars.matches("第", bytes, at: Int(line.textStart), end: Int(line.textEnd)) { return true }
    guard line.count <= LineJoiner.longestLone, let surface = shortSurface(of: index) else {
      return isLoneBracket(index)
    }
    guard surface.textStart == line.textEnd, !surface.pieces.contains(.dash) else { return false }
    // `2021` or `16` may be a page number or a table's cell, and `2022.5.10` is a day.
    return !surface.isBareArabic && DateReader.whole(bytes, Int(line.textStart), Int(line.textEnd)) == nil
  }

  /// `）⏎完善机制。` between `（一）⏎加强统筹。` and `（三）⏎强化考核。`: what is left of a marker that has the line for itself, where markers nearby have;
  /// unless it closes a bracket of the lines before.
  private func isLoneBracket(_ index: Int) -> Bool {
    let line = lines[index]
    let (first, length) = Scalars.decode(bytes, at: Int(line.textStart), end: Int(line.textEnd))
    guard first == "）" || first == ")", length == line.count, lineCount == 1 else { return false }
    let nearby = max(0, index - Self.fewLines)..<min(lines.count, index + Self.fewLines + 1)
    return !isBracketOpen(before: index)
      && nearby.contains { line in
        lines.surface(of: line).map { $0.marksParagraph && $0.isBracketed && $0.end == lines[line].textEnd } ?? false
      }
  }

  /// Whether one of the lines before opened a bracket that is not closed on them.
  private func isBracketOpen(before index: Int) -> Bool {
    var closed = 0
    for line in lines[max(0, index - Self.fewLines)..<index].reversed() {
      var offset = Int(line.textEnd)
      while offset > Int(line.textStart) {
        let (scalar, length) = Scalars.decode(bytes, before: offset, start: Int(line.textStart))
        if scalar == "（" || scalar == "(" {
          if closed == 0 { return true }
          closed -= 1
        } else if scalar == "）" || scalar == ")" {
          closed += 1
        }
        offset -= max(1, length)
      }
    }
    return false
  }

  /// A bracket stays open over so many lines at the most.
  private static let fewLines = 6

  /// Whether a marker may end with a character: a bracket, a point, a number, 章 条 节 部分.
  static func mayEndMarker(_ last: UInt32) -> Bool {
    if Scalars.isHan(last) { return last == "章" || last == "条" || last == "节" || last == "分" }
    return last != "。"
      && (SurfaceScanner.closes(last) || last == "、" || SurfaceScanner.isDot(last) || NumeralCharacter.arabic(last) != nil
        || NumeralCharacter.composed(last) != nil)
  }

  /// A whole marker behind a stop at the end of a line of which the last character may be a marker's.
  func endsWithMarker(_ index: Int) -> Bool {
    let line = lines[index]
    let start = Int(line.textStart)
    let end = Int(line.textEnd)
    var offset = end
    for _ in 0..<14 {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if length == 0 { return false }
      if Scalars.isTerminal(scalar) || offset < end && SurfaceScanner.closes(scalar) {
        var cursor = Cursor(bytes: bytes, offset: offset, end: end)
        _ = cursor.skipBlanks()
        let surface = scanner.surface(at: cursor.offset, end: end)
        return surface.map { Int($0.textStart) == end && $0.marksParagraph } ?? false
      }
      // Tags and quoted titles end in brackets too: their Han characters show soon that this is no marker.
      if scalar >= 0x4E00, scalar <= 0x9FFF, !SurfaceScanner.mayBegin.contains(scalar), !TailPieces.mayBeUnit(scalar) { return false }
      offset -= length
    }
    return false
  }

  /// The same, and `第条` and `（）` alone on a line, which tell of a marker by the text that follows.
  func shortSurface(of index: Int) -> Surface? {
    let line = lines[index]
    if let surface = lines.surface(of: index) { return surface }
    guard line.count <= LineJoiner.longestLone,
      let rest = scanner.surface(at: Int(line.textStart), end: min(Int(line.textEnd) + 1, bytes.count)),
      rest.pieces.isSuperset(of: .brackets) || rest.pieces.contains(.prefix) && rest.unit != .none || rest.separator == .dot
        || rest.separator == .comma
    else { return nil }
    return rest
  }

  /// `附件：1.任务分解表`, `（略）附件：…`
  func beginsAttachments(_ index: Int) -> Bool {
    guard lines.first(of: index) == "附" || lines.first(of: index) == "（" else { return false }
    var start = Int(lines[index].textStart)
    let end = Int(lines[index].textEnd)
    if Scalars.matches("（略）", bytes, at: start, end: end) { start += 9 }
    guard let label = AttachmentLabel.read(bytes, start, end) else { return false }
    if label.hasColon { return true }
    // `附件一并印发`
    return label.hasNumber
      && (label.isAlone || label.mark != .none || NumeralCharacter.arabic(Scalars.decode(bytes, at: start + 6, end: end).value) != nil)
  }

  /// `附件：1.任务分解表`: with a colon it is no reference to one.
  func beginsAttachmentList(_ index: Int) -> Bool {
    AttachmentLabel.read(bytes, Int(lines[index].textStart), Int(lines[index].textEnd))?.hasColon ?? false
  }

  /// `…结果导向相统⏎一，着力补齐短板`, `…予以逐⏎一落实`: half a word of which 一 is the other half, and that no heading ends with.
  func tearsOneness(_ last: UInt32, _ index: Int) -> Bool {
    guard lines.first(of: index) == "一", Self.beforeOne.contains(last) else { return false }
    guard last == "统" else { return true }
    // 系统, 传统, 血统, 总统, 正统
    let end = Int(lines[lastLine].textEnd) - 3
    return !Self.beforeTradition.contains(Scalars.decode(bytes, before: end, start: Int(lines[lastLine].textStart)).value)
  }

  private static let beforeOne = CharacterSet("统唯逐之其")
  private static let beforeTradition = CharacterSet("系传血总正")

  /// `附件2`, `附件（二）`, `附表1` alone
  func isAttachmentHead(_ index: Int) -> Bool {
    guard lines.first(of: index) == "附", lines[index].count <= Self.longestLone,
      let label = AttachmentLabel.read(bytes, Int(lines[index].textStart), Int(lines[index].textEnd))
    else { return false }
    return label.isAlone && (label.mark == .none || label.mark == .blank) && (label.isAttachment || label.hasNumber)
  }

  /// What is left of a marker, and no sentence goes on with: `（）加强`, `（二加强`, `）加强`, `、加强`, `．加强`, `第条`, `4，加强`, `28完善`.
  func isRest(_ surface: Surface) -> Bool {
    guard surface.hasNumeral else {
      return surface.separator != .other && (!surface.pieces.contains(.open) || surface.pieces.contains(.close))
    }
    switch surface.doubt {
    // `0．加强` of 10.
    case .none where surface.value == 0:
      // … and `第三二条` of 第三十二条.
      return surface.separator == .dot || surface.separator == .comma || surface.isBracketed
        || surface.pieces.contains(.prefix) && surface.unit != .none
    case .none: return surface.isBracketed || surface.separator == .other || surface.pieces.contains(.prefix)
    case .bare: return surface.isBeforeVerb || HeadingVerbs.begin(bytes.span, at: Int(surface.textStart), end: bytes.count)
    default: return false
    }
  }

  /// `三破解难点`, which behind a stop is what is left of a marker: no sentence goes on with a number that counts nothing.
  func isBareNumber(_ surface: Surface) -> Bool { surface.doubt == .bare && surface.hasNumeral }

  /// `72持续优化`, `14。提升`, `192⏎严格规范` where 71., 13. and （191） come before: what is left of the next marker, whatever the line before ends in.
  ///
  /// - Parameter before: the line before that one.
  func isDue(_ surface: Surface, on index: Int, behind before: Int) -> Bool {
    guard surface.hasNumeral, surface.components == 1, surface.separator == .none || surface.separator == .other,
      numbers.areFollowed(by: surface)
    else { return false }
    if surface.isBracketed { return surface.isHalfBracketed && surface.doubt == .none }
    // `伍` at a line's start is the end of 队伍.
    if NumeralCharacter.isFormal(Scalars.decode(bytes, at: Int(surface.numeralStart), end: bytes.count).value) { return false }
    if surface.end == lines[index].textEnd, surface.unit == .none {
      // A page number or a table's cell looks the same, unless markers stand alone in this text.
      return surface.separator == .none && (numbers.standingAlone > 1 || isNextAlone(surface, on: index, behind: before))
    }
    return surface.doubt == .bare || surface.doubt == .none
  }

  /// `、组织保障`, `．加强领导`: a point, and nothing of the numeral before it.
  func isPointAlone(_ surface: Surface) -> Bool {
    !surface.hasNumeral && surface.pieces.subtracting(.blankBehind).isEmpty && (surface.separator == .comma || surface.separator == .dot)
      && Scalars.isHan(Scalars.decode(bytes, at: Int(surface.textStart), end: bytes.count).value)
  }

  /// Whether a paragraph ends before what is left of 五、 or 3., though neither a stop nor its line's length may say so.
  ///
  /// No sentence goes on with a point behind a stop, whatever brackets are open, nor with a dot. A 、 begins a line where the page's edge cut it off, or
  /// behind what is quoted: `…《河北省地方标准》⏎、抽查指引等`; behind a word that ends short of the edge, `…等市直相关单位⏎、组织保障`, it does not.
  func endsBeforePoint(_ last: UInt32, _ point: Surface.Separator) -> Bool {
    if LineJoiner.goesOn.contains(last) { return false }
    if Scalars.isTerminal(last) || point == .dot || isTitleSoFar { return true }
    return layout.isPieced && paragraph.openBrackets == 0 && Scalars.isHan(last) && !paragraph.pageLine.isFullIndented
  }

  /// `（）加强`, `第条`, `（一加强`, and `一节` alone on its line: no sentence goes on so.
  func isNothingElse(_ surface: Surface, on index: Int) -> Bool {
    if surface.isHalfBracketed { return surface.doubt == .none }
    if surface.unit == .none { return false }
    return surface.hasNumeral ? surface.end == lines[index].textEnd && surface.doubt != .word : surface.pieces.contains(.prefix)
  }

  /// Whether a line that ends in a character ends its paragraph before what is left of a marker: with a stop or a tag.
  func endsParagraph(_ last: UInt32, before rest: Surface?) -> Bool {
    if Scalars.endsThought(last) { return true }
    guard let rest, rest.pieces.isEmpty || rest.pieces == .blankBehind else { return SurfaceScanner.closes(last) }
    // `…核发（与…合同合并办理）⏎、工程许可核发`: the list goes on behind its bracket. No sentence goes on with a point.
    return SurfaceScanner.closes(last) && paragraph.endsInRemark || rest.separator == .dot
  }
}
