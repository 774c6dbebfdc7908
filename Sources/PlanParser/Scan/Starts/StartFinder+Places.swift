import PlanSyntax

/// Where inside a passage it is worth to look: behind stops, at digits, before 、, at brackets and at 第.
extension StartFinder {
  /// Behind a stop or a tag.
  ///
  /// - Parameter depth: how many brackets are open.
  mutating func addBehindStop(_ bytes: Bytes, at offset: Int, depth: Int) {
    // Most sentences begin with a Han character that is no numeral.
    guard offset < end, !Scalars.isOther(than: hanBeginnings, bytes, at: offset) else { return }
    var place = Place(bytes, at: offset, end: end)
    _ = place.skipBlanks(bytes)
    guard beginnings.contains(place.peek) else { return }
    if SurfaceScanner.isDash(place.peek) {
      if depth == 0 { addIndentedDash(bytes, place, behindStop: offset) }
    } else {
      add(bytes, place, .afterStop, depth: depth)
    }
  }

  /// `基本要求是：　　——坚持生态优先`: the two wide blanks that indent a paragraph tell this dash from one that goes on with a sentence.
  private mutating func addIndentedDash(_ bytes: Bytes, _ place: Place, behindStop offset: Int) {
    let isIndented = Scalars.matches("\u{3000}\u{3000}", bytes, at: offset, end: place.offset) && place.offset == offset + 6
    guard isIndented, let surface = SurfaceScanner.surface(bytes, place), surface.pieces.contains(.dash) else { return }
    _ = add(surface, at: .afterStop)
  }

  /// `…工作3.加强领导`; a quantity such as `2021年` or `95%` is told by the character behind it and looked at no further.
  ///
  /// - Returns: the offset behind the digits.
  mutating func addDigits(_ bytes: Bytes, at offset: Int, depth: Int) -> Int {
    var behind = offset
    while behind < end, bytes[behind].isDigit { behind += 1 }
    if behind == offset { behind = behindWideDigits(bytes, from: offset) }
    if behindDigits.contains(Scalars.decode(bytes, at: behind, end: end).value) || mayBeginList(bytes, offset..<behind) {
      add(bytes, at: offset, .glued, depth: depth)
    }
    return behind
  }

  /// `２０１４年`
  private func behindWideDigits(_ bytes: Bytes, from offset: Int) -> Int {
    var behind = offset
    while true {
      let (scalar, length) = Scalars.decode(bytes, at: behind, end: end)
      guard NumeralCharacter.arabic(scalar) != nil else { return behind }
      behind += length
    }
  }

  /// `…工作三、加强领导`: a Han numeral with no stop before it.
  mutating func addHanNumeral(_ bytes: Bytes, before comma: Int, depth: Int) {
    var start = comma
    while start - 3 >= first, NumeralCharacter.han(Scalars.decode(bytes, at: start - 3, end: comma).value) != nil { start -= 3 }
    // `专职队伍、民兵`: in running text formal numerals make words.
    if start < comma, comma - start <= 12, !NumeralCharacter.isFormal(Scalars.decode(bytes, at: start, end: comma).value),
      !comesAgain(bytes, before: start, behind: comma + 3)
    {
      add(bytes, at: start, .glued, depth: depth)
    }
  }

  /// `合六、合淮、合滁`, `东六、东七`, `环城六、环城七`: what stands before the numeral comes again behind the 、, so that both are names of one kind.
  private func comesAgain(_ bytes: Bytes, before start: Int, behind offset: Int) -> Bool {
    for count in [3, 6, 9] where start - count >= first && offset + count <= end {
      guard Scalars.areSame(bytes, at: start - count, and: offset, count: count) else { continue }
      // `…文化建设三、建设体系`: of several characters the number has to come again, too.
      return count == 3 && Scalars.isHan(Scalars.decode(bytes, at: offset, end: end).value)
        || NumeralCharacter.han(Scalars.decode(bytes, at: offset + count, end: end).value) != nil
    }
    return false
  }

  /// Behind a bracket that opens; most hold words.
  mutating func addBracket(_ bytes: Bytes, at offset: Int, content: Int, depth: Int) {
    let next = Scalars.decode(bytes, at: content, end: end).value
    if beginnings.contains(next) || Blank.contains(next) { add(bytes, at: offset, .glued, depth: depth) }
  }

  /// 第: in running text it mostly counts (`第十三届`) or names a place in another text; a chapter's or article's marker has a blank behind it, or
  /// goes on a heading.
  mutating func addPrefix(_ bytes: Bytes, at offset: Int, depth: Int) {
    guard hasBlankBehind(bytes, offset) || isParted(bytes, offset) || endsHeading(bytes, offset) || countsDivisions(bytes, offset) else {
      return
    }
    add(bytes, at: offset, .glued, depth: depth)
  }

  /// Whether nothing but Han characters and digits stand between a 第 and the next blank.
  private func hasBlankBehind(_ bytes: Bytes, _ offset: Int) -> Bool {
    let last = min(end, offset + Self.longestDivision)
    var behind = offset
    while true {
      behind = Scalars.behindHan(bytes, from: behind, to: last)
      guard behind < last else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: behind, end: end)
      if Blank.contains(scalar) { return true }
      let isLikeDigit = NumeralCharacter.likeHan(scalar).map { $0 < NumeralCharacter.misread } ?? false
      let isDigit = NumeralCharacter.arabic(scalar) != nil || NumeralCharacter.han(scalar) != nil || isLikeDigit
      guard isDigit else { return false }
      behind += length
    }
  }

  /// Whether a 第 with a Han numeral counts divisions: 章, 节, 条, 篇, 编 or 部分.
  private func countsDivisions(_ bytes: Bytes, _ offset: Int) -> Bool {
    var behind = offset + 3
    let last = min(end, offset + Self.longestDivision)
    while behind < last {
      let (scalar, length) = Scalars.decode(bytes, at: behind, end: end)
      if NumeralCharacter.han(scalar) == nil { return behind > offset + 3 && TailPieces.mayBeUnit(scalar) }
      behind += length
    }
    return false
  }

  private func isParted(_ bytes: Bytes, _ offset: Int) -> Bool { Blank.contains(Scalars.decode(bytes, before: offset, start: 0).value) }

  /// Of 第一百二十三部分, in bytes, and some more.
  private static let longestDivision = 36
}
