/// A number that a line's end parts from what it belongs to: `《问责条例》第七条、⏎第八条`, `（国发〔⏎2023〕16号）`, `见附表⏎3`, `生师比1:⏎3`, `IPv⏎6改造`, `12·⏎4国家宪法日`.
///
/// No paragraph ends in such a place, so that what begins the next line is no marker.
enum BoundNumber {
  /// Whether what stands before a surface on its line before goes on with it.
  ///
  /// - Parameter line: what stands before, from the beginning of its line or paragraph.
  static func follows(_ surface: Surface, _ bytes: Bytes, behind line: Range<Int>) -> Bool {
    let (last, length) = Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound)
    guard length > 0, surface.hasNumeral else { return false }
    let head = line.lowerBound..<line.upperBound - length
    if opens(last) { return isInside(bytes, head) }
    if SurfaceScanner.isComma(last) { return isListed(surface, bytes, behind: head) }
    if last == "∶" || last == ":" || last == "·" || last == "•" { return surface.pieces.contains(.arabic) && endsInNumber(bytes, head) }
    if NumeralCharacter.arabic(last) != nil { return surface.pieces.contains(.arabic) && endsInBracketedNumber(bytes, line) }
    if SurfaceScanner.isLatin(last) { return isQuantity(surface) && isInside(bytes, head) }
    if NumeralCharacter.composed(last) != nil {
      return surface.pieces.contains(.circled) && NumeralCharacter.composed(before(head, bytes)) != nil
    }
    if TailPieces.unit(last) != .none { return surface.pieces.contains(.prefix) && surface.unit != .none && endsInDivision(bytes, line) }
    guard let word = namesNumbered.word(bytes, endingAt: line.upperBound, from: line.lowerBound) else { return false }
    return isInside(bytes, line.lowerBound..<line.upperBound - word.count)
  }

  /// Whether a line's last character may part a number from what it belongs to; hardly a line ends in one.
  static func mayEnd(with last: UInt32) -> Bool {
    if Scalars.isHan(last) { return TailPieces.unit(last) != .none || lastOfNames.contains(last) }
    return last != "。" && last != "，" && last != "；" && last != "：" && !SurfaceScanner.closes(last)
  }

  /// Of ``namesNumbered``.
  private static let lastOfNames = CharacterSet("件表图录式")

  /// Brackets and quotation marks.
  private static func opens(_ scalar: UInt32) -> Bool {
    SurfaceScanner.opens(scalar) || SurfaceScanner.opensForeign(scalar) || scalar == "“" || scalar == "‘"
  }

  private static func before(_ head: Range<Int>, _ bytes: Bytes) -> UInt32 {
    Scalars.decode(bytes, before: head.upperBound, start: head.lowerBound).value
  }

  /// Whether a sentence has begun: something stands there, and no stop.
  private static func isInside(_ bytes: Bytes, _ head: Range<Int>) -> Bool {
    let last = before(head, bytes)
    return last != 0 && !Blank.contains(last) && !Scalars.endsThought(last)
  }

  /// `附件2、⏎3、9`, `第七条、⏎第八条`, `（一）、⏎（二）项`: a number of the same kind, and not the marker of a line or of a sentence: `…落到实处。二、⏎三级网格…`.
  private static func isListed(_ surface: Surface, _ bytes: Bytes, behind head: Range<Int>) -> Bool {
    let last = before(head, bytes)
    if TailPieces.unit(last) != .none { return surface.pieces.contains(.prefix) && endsInDivision(bytes, head) }
    if SurfaceScanner.closes(last) {
      return surface.pieces.contains(.close) && MarkerPair.first(bytes, in: head, before: surface) != nil
    }
    var start = head.upperBound
    let isArabic = NumeralCharacter.arabic(last) != nil
    guard isArabic ? surface.pieces.contains(.arabic) : NumeralCharacter.han(last) != nil && surface.pieces.contains(.han) else {
      return false
    }
    while start > head.lowerBound {
      let (scalar, length) = Scalars.decode(bytes, before: start, start: head.lowerBound)
      guard isArabic ? NumeralCharacter.arabic(scalar) != nil : NumeralCharacter.han(scalar) != nil else { break }
      start -= length
    }
    return surface.pieces.isDisjoint(with: .frame) && isInside(bytes, head.lowerBound..<start)
  }

  /// `附件1:`, `表2:` name what stands below them.
  private static func endsInNumber(_ bytes: Bytes, _ head: Range<Int>) -> Bool {
    let start = startOfDigits(bytes, head)
    guard start < head.upperBound else { return false }
    let name = Scalars.decode(bytes, before: start, start: head.lowerBound).value
    return isInside(bytes, head.lowerBound..<start) && name != "件" && name != "表" && name != "图" && name != "录"
  }

  /// `〔20⏎23〕16号`, `0398-61234⏎56`: digits behind a bracket, or behind a dash that other digits or letters stand before.
  private static func endsInBracketedNumber(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    let start = startOfDigits(bytes, line)
    let (before, length) = Scalars.decode(bytes, before: start, start: line.lowerBound)
    let head = line.lowerBound..<start - length
    if SurfaceScanner.opens(before) { return line.upperBound - start >= 2 && isInside(bytes, head) }
    guard SurfaceScanner.isDash(before) else { return false }
    let outer = self.before(head, bytes)
    return NumeralCharacter.arabic(outer) != nil || SurfaceScanner.isDash(outer) || SurfaceScanner.isLatin(outer)
  }

  private static func startOfDigits(_ bytes: Bytes, _ head: Range<Int>) -> Int {
    var start = head.upperBound
    while start > head.lowerBound {
      let (scalar, length) = Scalars.decode(bytes, before: start, start: head.lowerBound)
      guard NumeralCharacter.arabic(scalar) != nil else { break }
      start -= length
    }
    return start
  }

  /// `6改造`, `2.5浓度`, `3高速`: no marker is whole there.
  private static func isQuantity(_ surface: Surface) -> Bool {
    guard surface.pieces.contains(.arabic), surface.pieces.isDisjoint(with: [.open, .close, .blankBehind]) else { return false }
    return surface.components > 1 || surface.separator == .none || surface.doubt == .digitBehind
  }

  /// `…第七条`, with words before it that are no stop.
  private static func endsInDivision(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    var start = line.upperBound - 3
    while start > line.lowerBound {
      let (scalar, length) = Scalars.decode(bytes, before: start, start: line.lowerBound)
      guard NumeralCharacter.han(scalar) != nil || NumeralCharacter.arabic(scalar) != nil else { break }
      start -= length
    }
    guard start < line.upperBound - 3, Scalars.decode(bytes, before: start, start: line.lowerBound).value == "第" else { return false }
    return isInside(bytes, line.lowerBound..<start - 3)
  }

  /// What is named with a number behind it.
  private static let namesNumbered = WordList(["附件", "附表", "附图", "附录", "公式"])
}
