/// Chinese numerals without brackets, of which words are made as well.
extension SurfaceJudge {
  /// `一、`, `十七扎实推进`, `三个方面`.
  static func weighHan(_ surface: inout Surface, _ bytes: Bytes, _ place: Place) {
    if surface.separator == .none {
      let behind = Place(bytes, at: Int(surface.numeralEnd), end: place.end)
      let isWord =
        surface.value == 0 || surface.pieces.contains(.lookAlike)
        || MeasureWords.follows(han: surface.value, behind.peek, behind.second(bytes))
        || surface.digits.count == 1 && makesSlogan(bytes, behind)
      surface.doubt = isWord ? .word : .bare
      // `十七扎实推进`; `三推进、三提升` is the name of a campaign.
      if !isWord, surface.digits.count > 1, HeadingVerbs.begin(bytes, at: place.offset, end: place.end) { surface.sign = .verb }
    } else if surface.separator == .comma, !surface.pieces.contains(.blankBehind),
      listsNumber(bytes, place, after: surface.value) || partsThousands(bytes, place)
    {
      surface.doubt = .word
    }
  }

  /// `三品一标`, `五险一金`, `四议两公开`: two numbers a character apart; but `三抓一批重点项目`.
  private static func makesSlogan(_ bytes: Bytes, _ start: Place) -> Bool {
    guard Scalars.isHan(start.peek) else { return false }
    var place = start
    place.advance(bytes)
    let number = place.peek
    // `三队伍建设`: formal numerals make words.
    guard number == "两" || NumeralCharacter.han(number) != nil && !NumeralCharacter.isFormal(number) else { return false }
    place.advance(bytes)
    return !MeasureWords.counts(place.peek)
  }

  /// `八○○马力` behind `一、`: older texts write 1,800 so.
  private static func partsThousands(_ bytes: Bytes, _ place: Place) -> Bool {
    var probe = place
    var count = 0
    var circles = 0
    while count < 4 {
      if probe.peek == "○" || probe.peek == "〇" {
        circles += 1
      } else {
        guard let code = NumeralCharacter.han(probe.peek), code.first < 10 else { break }
      }
      count += 1
      probe.advance(bytes)
    }
    return count == 3 && circles > 0
  }

  /// `二月`, `二班` behind `一、`; a heading such as `三位一体推进` is no list, and neither is `七、三级医院`: lists rise.
  private static func listsNumber(_ bytes: Bytes, _ place: Place, after value: UInt16) -> Bool {
    var probe = place
    var digits = Digits()
    while let code = NumeralCharacter.han(probe.peek), !digits.isOverlong {
      digits.append(code.first)
      probe.advance(bytes)
    }
    guard digits.hanValue > value else { return false }
    // `一、二个工作日内`: of two things there are 两个.
    if value == 1, digits.hanValue == 2, approximated.contains(probe.peek) { return true }
    if probe.peek == "、" || MeasureWords.ranks(probe.peek, probe.second(bytes)) { return true }
    // `三、四两个片区`, `一、二批项目`, `三、四标段`: two of them, one next to the other.
    if digits.hanValue == value + 1, probe.peek == "两" || MeasureWords.makesPair(probe.peek, probe.second(bytes)) { return true }
    // 月 班 季 期 级 类 楼 年
    return ["月", "班", "季", "期", "级", "类", "楼", "年"].contains(probe.peek) && probe.offset - place.offset <= 6
  }

  /// What no heading counts with 二: `二个工作日`, `二天`, `二名`, `二周`
  private static let approximated = CharacterSet("个天名周")
}
