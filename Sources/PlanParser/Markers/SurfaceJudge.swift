/// Weighs how much the text speaks against a marker.
enum SurfaceJudge {
  /// Writes the doubt of a surface.
  ///
  /// - Parameter place: where its heading begins.
  /// - Returns: false where it is no marker for certain.
  static func accepts(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    // `第三百三十六之一` and `第条之一` too.
    if surface.unit != .none || surface.pieces.contains(.prefix), isInserted(bytes, place) {
      surface.pieces.insert(.inserted)
      // `三条之一` counts nothing.
      surface.doubt = .none
    }
    guard surface.hasNumeral else { return acceptsRest(&surface, bytes, place) }
    let pieces = surface.pieces
    let next = place.peek
    if next == "是" || next == "要", isFirstIs(surface), !opensNoun(next, place.second(bytes)) {
      extend(&surface, bytes, place)
      return true
    }
    if pieces.contains(.prefix), surface.unit == .none, !pieces.contains(.close) {
      // `第三，` and `第十四个`: an adverb or a count.
      let isCounted =
        !pieces.contains(.blankBehind)
        && (MeasureWords.follows(han: surface.value, next, place.second(bytes)) || MeasureWords.isRanked(next, place.second(bytes)))
      guard !isCounted, surface.separator == .none else { return false }
    }
    if isReference(surface, bytes, place) {
      surface.doubt = .reference
      return true
    }
    // `〔2024〕3号文件`, `［1996］武司字第82号`, `（2024）`: years.
    if pieces.isSuperset(of: [.brackets, .arabic]), surface.digits.count > 3 { return false }
    guard pieces.isDisjoint(with: .frame), surface.unit == .none else {
      return !pieces.contains(.open) || pieces.contains(.close) || surface.unit != .none || acceptsOpen(&surface, bytes, place)
    }
    if surface.digits.isUnreadable, surface.separator == .comma, listsWords(place) {
      surface.doubt = .word
      return true
    }
    if pieces.contains(.arabic) { return acceptsArabic(&surface, bytes, place) }
    weighHan(&surface, bytes, place)
    return true
  }

  /// Whether the text speaks of a section and begins none.
  private static func isReference(_ surface: Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let pieces = surface.pieces
    if surface.unit == .article || pieces.contains(.brackets), refers(bytes, place) { return true }
    // `（一）（二）两种情形`
    if pieces.isSuperset(of: .brackets) { return MarkerPair.goesOn(surface, bytes, place) }
    guard surface.unit != .none, pieces.contains(.prefix) else { return false }
    let isParted = pieces.contains(.blankBehind)
    if surface.unit == .article, AmendedArticle.goesOn(bytes, place, isParted: isParted) { return true }
    // `第三部分所列事项`, `第二章至第四章`, `第一章规定了立法目的`, `第二部分将阐述…`: no heading goes on so without a blank.
    if !isParted,
      refers(bytes, place) || isSpokenOf(bytes, place) || surface.namesLevel && CitedDivision.begins(bytes, place)
        || place.peek == "将" || place.peek == "是"
    {
      return true
    }
    // `第三章 保障措施中的要求一并执行。`
    return surface.namesLevel && CitedDivision.isSpokenOf(bytes, place)
  }

  /// `口、鼻等部位`, `口、鼻用品由各单位配备。`: what is named beside the mouth; but `口、核查审批事项承接`.
  private static func listsWords(_ place: Place) -> Bool { besideMouth.contains(place.peek) }

  private static let besideMouth = CharacterSet("鼻眼耳舌唇牙喉咽手足脚面头脸额腔")

  /// `之一` behind `第一百二十条`
  private static func isInserted(_ bytes: Bytes, _ place: Place) -> Bool {
    place.peek == "之" && NumeralCharacter.han(place.second(bytes)) != nil
  }

  /// Whether what stands at a place makes a quantity of a bare numeral, be a blank or a line's end between: `5⏎月19⏎日`, `三⏎年来`.
  static func isCounted(_ surface: Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let (next, second) = (place.peek, place.second(bytes))
    guard Scalars.isHan(next) || SurfaceScanner.opens(next) || next == "“" || next == "《" else { return true }
    return surface.pieces.contains(.han)
      ? MeasureWords.follows(han: surface.value, next, second)
      : MeasureWords.follows(bareArabic: next, second, isParted: true)
  }

  // MARK: What is left of a marker

  /// No numeral: only brackets are left, or 第 and a unit.
  private static func acceptsRest(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let pieces = surface.pieces
    if place.offset == place.end { return false }
    // `第加强经费保障`: text goes on behind 第 with a numeral, or with 几.
    if pieces.contains(.prefix) {
      return surface.unit != .none || Scalars.isHan(place.peek) && place.peek != "几" && place.peek != "某"
    }
    if pieces.contains(.brackets) { return true }
    // No text begins with a bracket that closes.
    if pieces.contains(.close) { return true }
    // Of ordinals' brackets only: `〔责任单位` and `【关闭窗口】` are none.
    switch Scalars.decode(bytes, at: Int(surface.start), end: place.end).value {
    case "（", "(", "﹙": break
    default: return false
    }
    guard pieces.contains(.open), !closesSoon(bytes, place) else { return false }
    return !Scalars.isClosingPunctuation(place.peek)
  }

  // MARK: 一是

  /// `一要提高站位，二要压实责任` counts as 一是 does; `三要素保障` is 三、要素保障 without its separator.
  private static func opensNoun(_ scalar: UInt32, _ second: UInt32) -> Bool { scalar == "要" && nounsOfNeed.contains(second) }

  private static let nounsOfNeed = CharacterSet("素求点點件务務领領闻聞害地")

  private static func isFirstIs(_ surface: Surface) -> Bool {
    surface.pieces.contains(.han) && surface.pieces.isDisjoint(with: .frame) && surface.separator == .none
      && surface.value > 0
  }

  private static func extend(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) {
    var ahead = place
    ahead.advance(bytes)
    surface.pieces.insert(.firstIs)
    surface.end = UInt32(truncatingIfNeeded: ahead.offset)
    _ = ahead.skipBlanks(bytes)
    surface.textStart = UInt32(truncatingIfNeeded: ahead.offset)
  }

  // MARK: Brackets

  /// A bracket that is not closed right behind the numeral: `（2021—2025）`, `（十四五规划…）`.
  private static func acceptsOpen(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) -> Bool {
    let next = place.peek
    if surface.pieces.contains(.arabic), MeasureWords.follows(arabic: next, place.second(bytes)) || surface.digits.count > 3 {
      return false
    }
    guard closesSoon(bytes, place) else { return true }
    if surface.pieces.contains(.han), MeasureWords.follows(han: surface.value, next, place.second(bytes)) { return false }
    surface.doubt = .bracketedText
    return true
  }

  /// Whether the open bracket is closed before the sentence ends, within sixty characters.
  private static func closesSoon(_ bytes: Bytes, _ place: Place) -> Bool {
    var offset = place.offset
    var left = 60
    while true {
      // Hardly a character is a bracket: Han characters are stepped over.
      let behind = Scalars.behindHan(bytes, from: offset, to: place.end)
      left -= (behind - offset) / 3
      guard left > 0, behind < place.end else { return false }
      let (scalar, length) = Scalars.decode(bytes, at: behind, end: place.end)
      if scalar == 0 || scalar == "。" { return false }
      if SurfaceScanner.closes(scalar) { return true }
      if SurfaceScanner.opens(scalar) { return false }
      offset = behind + length
      left -= 1
    }
  }

  /// `第一章规定了…`: a verb of two characters that is done.
  private static func isSpokenOf(_ bytes: Bytes, _ place: Place) -> Bool {
    var probe = place
    probe.advance(bytes)
    return probe.second(bytes) == "了"
  }

  private static let nounsOfKind = CharacterSet("别案型似比同目聚")

  /// `（二）项`, `第一条第（一）款`: names a place in another text.
  private static func refers(_ bytes: Bytes, _ place: Place) -> Bool {
    switch place.peek {
    // `（二）款`, but `（二）款项拨付`
    case "款": return !MeasureWords.beginsHeading(place.peek, place.second(bytes))
    case "的": return true
    case "项": return place.second(bytes) != "目"  // 项, but 项目
    case "规": return place.second(bytes) == "定"
    // `（二）类项目`, but 类别 and 类案
    case "类": return !nounsOfKind.contains(place.second(bytes))
    // `第二条所称市场主体`, `第二条至第四条`
    case "所": return ["称", "列", "述", "规"].contains(place.second(bytes))
    case "至": return place.second(bytes) == "第" || SurfaceScanner.opens(place.second(bytes))  // 至第 至（
    case "、": return SurfaceScanner.opens(place.second(bytes)) || place.second(bytes) == "第"  // 、（ and 、第
    case "第":  // 第二款, but 第三方
      var probe = place
      probe.advance(bytes)
      while NumeralCharacter.han(probe.peek) != nil || SurfaceScanner.opens(probe.peek) || SurfaceScanner.closes(probe.peek)
        || probe.peek == "、"
      {
        probe.advance(bytes)
      }
      return probe.peek == "款" || probe.peek == "项"
    default: return false
    }
  }
}
