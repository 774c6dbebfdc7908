import PlanSyntax

/// Reads the numeral of a marker: `十四`, `3`, `1.2.1`, and what scanning made of them.
enum NumeralPiece {
  /// Reads the numeral at a place and moves behind it; where there is none nothing changes.
  static func read(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    let first = place.peek
    if surface.pieces.contains(.open), let circled = NumeralCharacter.composed(first), circled.form == .circled {
      surface.pieces.insert(.circled)
      surface.value = UInt16(circled.value)
      surface.digits.append(UInt8(truncatingIfNeeded: circled.value))
      place.advance(bytes)
      return
    }
    if NumeralCharacter.arabic(first) != nil || (NumeralCharacter.likeArabic(first) != nil && NumeralCharacter.han(first) == nil) {
      if readArabic(bytes, &place, &surface) { return }
    }
    readHan(bytes, &place, &surface)
  }

  // MARK: Han

  /// Blanks inside a numeral are part of it only where something holds it together: `（十 四）`, `二 十三、`.
  private static func readHan(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    let isFramed = surface.pieces.contains(.open) || surface.pieces.contains(.prefix)
    var probe = place
    var digits = Digits()
    var isSound = false
    var marks: Surface.Pieces = .han
    // Where a numeral without a frame had its first blank.
    var parted: (place: Place, digits: Digits)? = nil
    while true {
      let scalar = probe.peek
      if let code = NumeralCharacter.han(scalar) {
        digits.append(code.first)
        if let second = code.second { digits.append(second) }
        isSound = true
      } else if let code = NumeralCharacter.likeHan(scalar),
        code < NumeralCharacter.misread
          ? digits.count > 0 || isFramed || SurfaceScanner.isKatakana(scalar) || SurfaceScanner.isDash(scalar)
          : isMisread(scalar, behind: digits, bytes, probe, surface)
      {
        digits.append(code)
        marks.insert(.lookAlike)
      } else if digits.isEmpty, surface.pieces.contains(.prefix), isUnknown(scalar, bytes, probe) {
        digits.append(NumeralCharacter.unreadable)
        marks.insert(.lookAlike)
      } else if digits.count > 0, SurfaceScanner.isBlank(scalar) {
        var ahead = probe
        _ = ahead.skipBlanks(bytes)
        guard NumeralCharacter.han(ahead.peek) != nil || isFramed && NumeralCharacter.likeHan(ahead.peek) != nil else { break }
        if !isFramed, parted == nil { parted = (probe, digits) }
        probe = ahead
        marks.insert(.innerBlank)
        continue
      } else {
        break
      }
      probe.advance(bytes)
      if digits.isOverlong { return }
    }
    if let parted, !isClosed(bytes, probe, surface), !SurfaceScanner.isDot(probe.peek), !isUnit(bytes, probe, behind: digits) {
      probe = parted.place
      digits = parted.digits
      marks.remove(.innerBlank)
    }
    guard digits.count > 0, isSound || isClosed(bytes, probe, surface) else { return }
    if isSound, marks.contains(.lookAlike), !isFramed { leaveDash(bytes, &probe, &digits, &marks) }
    surface.digits = digits
    surface.value = digits.hanValue
    surface.pieces.formUnion(marks)
    place = probe
  }

  /// `（匹）`, `（十入）`, `+三、`, `第匹章`: only where the frame or another numeral stands right behind; but `（三人）`, `三匹、两头`.
  private static func isMisread(_ scalar: UInt32, behind digits: Digits, _ bytes: Bytes, _ place: Place, _ surface: Surface) -> Bool {
    guard digits.isEmpty || digits[Int(digits.count) - 1] >= HanNumeral.ten else { return false }
    let next = place.second(bytes)
    if SurfaceScanner.closes(next) { return true }
    if scalar == "人" { return false }
    return SurfaceScanner.isComma(next) || NumeralCharacter.han(next) != nil
      || surface.pieces.contains(.prefix) && TailPieces.unit(next) != .none
  }

  /// `第王章 重点任务`, `第=条 …`: whatever stands between 第 and a unit was the numeral; but `第几条`, and `第环节管控` has lost numeral and unit.
  private static func isUnknown(_ scalar: UInt32, _ bytes: Bytes, _ place: Place) -> Bool {
    guard scalar > 0x20, NumeralCharacter.arabic(scalar) == nil, !SurfaceScanner.isBlank(scalar), !unknownNumbers.contains(scalar),
      TailPieces.unit(scalar) == .none
    else { return false }
    var probe = place
    probe.advance(bytes)
    let (unit, behind) = (probe.peek, probe.second(bytes))
    guard unit != "部" else {
      probe.advance(bytes)
      return behind == "分" && SurfaceScanner.isBlank(probe.second(bytes))
    }
    return TailPieces.unit(unit) != .none && (SurfaceScanner.isBlank(behind) || Scalars.isHan(behind) && !nounsEnd.contains(scalar))
  }

  /// `第几条`, `第某章`
  private static let unknownNumbers = CharacterSet("几某该本各每哪多数两")
  /// What makes a noun with 章, 节, 条, 篇 or 编 behind it: 规章, 环节, 线条, 汇编.
  private static let nounsEnd = CharacterSet("规印文徽公签奖环细春情季关礼过调时末线纸荐信面链改汇整新主长方三四五六")

  /// `三—加强…`: no number is written 三一, so that the dash is none of its numerals; `十—` is 11.
  private static func leaveDash(_ bytes: Bytes, _ place: inout Place, _ digits: inout Digits, _ marks: inout Surface.Pieces) {
    guard digits.hanValue == 0, Scalars.isHan(place.peek) else { return }
    var (end, count) = (place.offset, Int(digits.count))
    while count > 0 {
      let (scalar, length) = Scalars.decode(bytes, before: end, start: 0)
      guard SurfaceScanner.isDash(scalar) else { break }
      end -= length
      count -= 1
    }
    let own = digits.prefix(count)
    guard count > 0, count < digits.count, own.hanValue > 0, !own.hasLookAlikes else { return }
    place = Place(bytes, at: end, end: place.end)
    digits = own
    marks.remove(.lookAlike)
  }

  /// A look-alike alone is a numeral only where a bracket or a separator behind it says so.
  private static func isClosed(_ bytes: Bytes, _ place: Place, _ surface: Surface) -> Bool {
    var ahead = place
    _ = ahead.skipBlanks(bytes)
    return SurfaceScanner.closes(ahead.peek) || SurfaceScanner.isComma(ahead.peek)
      || surface.pieces.contains(.prefix) && (TailPieces.unit(ahead.peek) != .none || ahead.peek == "部")
  }

  /// `二十 四条 严格…`, `四 十七条⏎省…`: what is left of 第二十四条 and 第四十七条.
  private static func isUnit(_ bytes: Bytes, _ place: Place, behind digits: Digits) -> Bool {
    TailPieces.unit(place.peek) != .none && (SurfaceScanner.isBlank(place.second(bytes)) || digits.hanValue >= 20)
  }

  // MARK: Arabic

  private static func readArabic(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) -> Bool {
    let isOpen = surface.pieces.contains(.open)
    var probe = place
    var digits = Digits()
    var marks: Surface.Pieces = .arabic
    // `（□）`, `丨、`: what may be a Han numeral as well.
    var mayBeHan = true
    var sound = 0
    while true {
      let scalar = probe.peek
      if let code = NumeralCharacter.arabic(scalar) {
        digits.append(code)
        sound += 1
        mayBeHan = false
      } else if let code = NumeralCharacter.likeArabic(scalar), NumeralCharacter.han(scalar) == nil || digits.count > 0,
        !beginsWord(code, probe.second(bytes)), code < NumeralCharacter.misread || isFrame(probe.second(bytes))
      {
        digits.append(code)
        marks.insert(.lookAlike)
        mayBeHan = mayBeHan && NumeralCharacter.likeHan(scalar) == code
      } else if isOpen, digits.count > 0, SurfaceScanner.isBlank(scalar) {
        var ahead = probe
        _ = ahead.skipBlanks(bytes)
        guard NumeralCharacter.arabic(ahead.peek) != nil else { break }
        probe = ahead
        marks.insert(.innerBlank)
        continue
      } else {
        break
      }
      probe.advance(bytes)
      if digits.isOverlong { return false }
    }
    guard digits.count > 0, !marks.contains(.lookAlike) || isFramed(bytes, probe, digits, sound: sound) && !isRoman(bytes, place, probe)
    else {
      return false
    }
    if mayBeHan { marks.insert(.han) }
    if digits.count > 4, isYear(bytes, probe) { leaveYear(bytes, &probe, &digits) }
    surface.digits = digits
    surface.value = digits.arabicValue
    surface.wholeDigits = digits
    surface.allDigits = digits
    surface.parts.append(surface.value)
    surface.numeralCut = UInt32(truncatingIfNeeded: probe.offset)
    surface.pieces.formUnion(marks)
    place = probe
    if !isOpen { readComponents(bytes, &place, &surface) }
    return true
  }

  /// `2024年`, `2024 年`
  private static func isYear(_ bytes: Bytes, _ behind: Place) -> Bool {
    behind.peek == "年" || SurfaceScanner.isBlank(behind.peek) && behind.second(bytes) == "年"
  }

  /// `（42024年度清单`, `172023 年2 月底前`: 4 or 17, and text that begins with a year.
  private static func leaveYear(_ bytes: Bytes, _ place: inout Place, _ digits: inout Digits) {
    let own = Int(digits.count) - 4
    let century = digits[own] * 10 + digits[own + 1]
    guard !digits.isOverlong, own <= 3, century == 19 || century == 20 else { return }
    var start = place.offset
    for _ in 0..<4 { start -= Scalars.decode(bytes, before: start, start: 0).length }
    place = Place(bytes, at: start, end: place.end)
    digits = digits.prefix(own)
  }

  /// `l.加强`, `（l）`: letters are digits only in a marker's frame, and not `IT` or `OA`.
  private static func isFramed(_ bytes: Bytes, _ place: Place, _ digits: Digits, sound: Int) -> Bool {
    var ahead = place
    _ = ahead.skipBlanks(bytes)
    let next = ahead.peek
    // `I 总则` where 1 总则 was, `2o 附则` where 20 was: a single letter, alone or beside one digit, and a blank behind it.
    let standsAlone =
      digits.count == 1 + min(sound, 1) && !digits.isUnreadable && !digits.hasMisread && SurfaceScanner.isBlank(place.peek) && next > 0x7F
    return SurfaceScanner.closes(next) || SurfaceScanner.isDot(next) || next == "、" || standsAlone
  }

  /// `B.`, `（Z）`, `1S、`: what stands behind a digit for which a letter stands.
  private static func isFrame(_ next: UInt32) -> Bool {
    SurfaceScanner.closes(next) || SurfaceScanner.isDot(next) || SurfaceScanner.isComma(next) || NumeralCharacter.arabic(next) != nil
  }

  /// `1.1口径`, `10口井`: 口 before another Han character is a word's.
  private static func beginsWord(_ code: UInt8, _ next: UInt32) -> Bool {
    code == NumeralCharacter.likeBox && Scalars.isHan(next) && NumeralCharacter.han(next) == nil
  }

  /// `II.`, `III、`
  private static func isRoman(_ bytes: Bytes, _ start: Place, _ end: Place) -> Bool {
    var place = start
    var count = 0
    while place.offset < end.offset {
      guard place.peek == "I" || place.peek == "Ｉ" else { return false }
      place.advance(bytes)
      count += 1
    }
    return count > 1
  }

  /// `1.1〇.2`: a circle behind a digit, and another number behind it.
  private static func isTenth(_ place: Place, _ bytes: Bytes) -> Bool {
    let circle = place.peek == "〇" || place.peek == "○"
    return circle && SurfaceScanner.isDot(place.second(bytes))
  }

  /// `1.2.1`: further numbers behind dots.
  private static func readComponents(_ bytes: Bytes, _ place: inout Place, _ surface: inout Surface) {
    var probe = place
    while surface.components < 6, SurfaceScanner.isDot(probe.peek) {
      probe.advance(bytes)
      // `1..3`: the number between the dots was lost.
      let isGap = surface.components == 1 && SurfaceScanner.isDot(probe.peek) && NumeralCharacter.arabic(probe.second(bytes)) != nil
      if isGap { probe.advance(bytes) }
      var digits = Digits()
      var hasLikes = false
      while !digits.isOverlong {
        if let code = NumeralCharacter.arabic(probe.peek) {
          digits.append(code)
        } else if NumeralCharacter.han(probe.peek) == nil || digits.count > 0 && isTenth(probe, bytes),
          let code = NumeralCharacter.likeArabic(probe.peek),
          code < NumeralCharacter.misread,
          !beginsWord(code, probe.second(bytes))
        {
          digits.append(code)
          hasLikes = true
        } else {
          break
        }
        probe.advance(bytes)
      }
      // `1.I3`, but `1.IT`
      guard digits.count > 0, digits.count <= 3, !hasLikes || !SurfaceScanner.isLatin(probe.peek) else { return }
      if hasLikes { surface.pieces.insert(.lookAlike) }
      surface.components += isGap ? 2 : 1
      if isGap {
        surface.parts.append(0)
        surface.pieces.insert(.outerLost)
      }
      surface.allDigits.append(digits)
      surface.digits = digits
      surface.value = digits.arabicValue
      surface.parts.append(surface.value)
      place = probe
    }
  }
}
