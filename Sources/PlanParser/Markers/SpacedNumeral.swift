/// Numbers with blanks or other points inside: `2 8.组织`, `1 3、统筹`, `1 1）统筹`, `1. 3 规范`, `1.3 .1 提升`, `1。3 提升`, `1、3 提升`.
///
/// Out of scanning and out of justified lines. Read as a second possibility beside the plain one, since `1. 3个试点` is item 1.
extension SurfaceScanner {
  /// A surface with the blanks between its digits and dots taken away; nil where there are none.
  func spaced(_ plain: Surface, end: Int) -> Surface? {
    guard plain.pieces.contains(.arabic), !plain.pieces.contains(.open), mayBeSpaced(plain, end) else { return nil }
    let start = Int(plain.start)
    var cursor = Cursor(bytes: bytes, offset: start, end: end)
    var parts: [Digits] = [Digits()]
    var hasInnerBlank = false
    var hasChangedDot = false
    var pendingBlank = false
    var lastEnd = start
    var endsInDot = false
    while cursor.offset < end {
      let scalar = cursor.peek
      if let code = NumeralCharacter.arabic(scalar) {
        if endsInDot { parts.append(Digits()) }
        parts[parts.count - 1].append(code)
        endsInDot = false
      } else if let code = NumeralCharacter.likeArabic(scalar), code < NumeralCharacter.misread, scalar < 0x80,
        endsInDot || cursor.offset == start,
        !SurfaceScanner.isLatin(cursor.second)
      {
        if endsInDot { parts.append(Digits()) }
        parts[parts.count - 1].append(code)
        endsInDot = false
      } else if SurfaceScanner.isDot(scalar), parts[parts.count - 1].count > 0, !endsInDot {
        endsInDot = true
      } else if isChangedDot(scalar), parts[parts.count - 1].count > 0, !endsInDot, NumeralCharacter.arabic(cursor.second) != nil {
        endsInDot = true
        hasChangedDot = true
      } else if SurfaceScanner.isBlank(scalar), !pendingBlank {
        _ = cursor.skipBlanks()
        pendingBlank = true
        continue
      } else {
        break
      }
      hasInnerBlank = hasInnerBlank || pendingBlank
      pendingBlank = false
      cursor.advance()
      lastEnd = cursor.offset
    }
    if parts.count == 1, !endsInDot, tail(cursor.peek) == nil, let pair = pair(plain, end) { return pair }
    guard hasInnerBlank || hasChangedDot, parts.count <= 6, parts.allSatisfy({ $0.count > 0 && $0.count <= 3 }) else { return nil }
    if !endsInDot, parts.count == 1, let tail = tail(cursor.peek) {
      cursor.advance()
      return makeSpaced(parts, start, cursor.offset, end, tail: tail, hasBlankBehind: false)
    }
    var surface = makeSpaced(parts, start, lastEnd, end, tail: endsInDot ? .dot : .none, hasBlankBehind: pendingBlank)
    guard hasChangedDot else { return surface }
    // `3、4、落实…` lists numbers.
    if cursor.peek == "、" { return nil }
    surface?.pieces.insert(.dotChanged)
    return surface
  }

  /// `2 2 办事机构`: a blank in the place of the point of 2.2. What stands behind the second number is its heading, with a blank between.
  private func pair(_ plain: Surface, _ end: Int) -> Surface? {
    guard plain.components == 1, plain.value > 0, plain.digits.count <= 2, plain.textStart > plain.numeralEnd else { return nil }
    var place = Place(bytes.span, at: Int(plain.textStart), end: end)
    var second = Digits()
    while let code = NumeralCharacter.arabic(place.peek), second.count <= 2 {
      second.append(code)
      place.advance(bytes.span)
    }
    guard (1...2).contains(second.count), second.arabicValue > 0, Blank.contains(place.peek),
      Scalars.isHan(place.second(bytes.span))
    else { return nil }
    var surface = makeSpaced([plain.digits, second], Int(plain.start), place.offset, end, tail: .none, hasBlankBehind: true)
    surface?.pieces.insert(.dotChanged)
    return surface
  }

  /// What closes a number.
  private enum Tail { case none, dot, comma, bracket, other }

  private func tail(_ scalar: UInt32) -> Tail? {
    switch scalar {
    case _ where SurfaceScanner.isComma(scalar): .comma
    case "：", ":", "，", ",", "。": .other
    default: SurfaceScanner.closes(scalar) ? .bracket : nil
    }
  }

  private func isChangedDot(_ scalar: UInt32) -> Bool {
    scalar == "。" || scalar == "、" || scalar == "，" || scalar == "," || scalar == "·" || scalar == "・"
  }

  /// Whether a blank stands before a digit or a dot, or another point between two digits.
  private func mayBeSpaced(_ plain: Surface, _ end: Int) -> Bool {
    if plain.pieces.contains(.innerBlank) { return true }
    let (point, length) = Scalars.decode(bytes, at: Int(plain.numeralEnd), end: end)
    if isChangedDot(point) {
      return NumeralCharacter.arabic(Scalars.decode(bytes, at: Int(plain.numeralEnd) + length, end: end).value) != nil
    }
    guard plain.pieces.contains(.blankBehind) else { return false }
    let next = Scalars.decode(bytes, at: Int(plain.textStart), end: end).value
    return NumeralCharacter.arabic(next) != nil || SurfaceScanner.isDot(next) || NumeralCharacter.likeArabic(next) != nil
  }

  private func makeSpaced(_ parts: [Digits], _ start: Int, _ last: Int, _ end: Int, tail: Tail, hasBlankBehind: Bool) -> Surface? {
    var cursor = Cursor(bytes: bytes, offset: last, end: end)
    _ = cursor.skipBlanks()
    guard let digits = parts.last, tail != .none || !MeasureWords.follows(arabic: cursor.peek, cursor.second) else { return nil }
    // A bare number with a blank inside is a table's row; before a verb it is none: `2 4推进图书流动`, nor where no blank stands behind: `3　8根据上级部署…`.
    let isBare = parts.count == 1 && tail == .none
    let isBeforeVerb = isBare && HeadingVerbs.begin(bytes.span, at: cursor.offset, end: end)
    guard !isBare || isBeforeVerb || digits.count == 2 && cursor.offset == last && Scalars.isHan(cursor.peek) else { return nil }
    var surface = Surface(at: start)
    surface.numeralEnd = UInt32(tail == .none ? last : last - Scalars.decode(bytes, before: last, start: start).length)
    surface.end = UInt32(last)
    surface.textStart = UInt32(cursor.offset)
    surface.digits = digits
    surface.value = digits.arabicValue
    surface.components = UInt8(parts.count)
    surface.separator = tail == .dot ? .dot : tail == .comma ? .comma : tail == .other ? .other : .none
    surface.pieces = [.arabic, .innerBlank]
    if tail == .bracket { surface.pieces.insert(.close) }
    if isBare {
      surface.doubt = .bare
      if isBeforeVerb { surface.sign = .verb }
    }
    if hasBlankBehind { surface.pieces.insert(.blankBehind) }
    for part in parts {
      surface.allDigits.append(part)
      surface.parts.append(part.arabicValue)
    }
    surface.wholeDigits = parts[0]
    surface.numeralCut = surface.numeralEnd
    return surface
  }
}
