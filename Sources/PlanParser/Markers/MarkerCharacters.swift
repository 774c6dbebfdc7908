/// The characters that markers are made of.
extension SurfaceScanner {
  /// `A`, `ａ`
  static func isLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "Ａ"..."Ｚ", "ａ"..."ｚ": true
    default: false
    }
  }

  /// `（` and what stands in its place: in ASCII, in presentation forms and in the fonts of converted pages.
  static func opens(_ scalar: UInt32) -> Bool {
    scalar == "（" || scalar == "(" || scalar == "〔" || scalar == "[" || scalar == "【" || scalar == "﹙" || scalar == "［"
      || scalar == "❨" || scalar == "︵"
  }

  /// `）` and what stands in its place.
  static func closes(_ scalar: UInt32) -> Bool {
    scalar == "）" || scalar == ")" || scalar == "〕" || scalar == "]" || scalar == "】" || scalar == "﹚" || scalar == "］"
      || scalar == "❩" || scalar == "︶"
  }

  /// Brackets of titles, quotations and programs: no marker's own, but put in the place of one: `《二）强化…`.
  static func opensForeign(_ scalar: UInt32) -> Bool {
    scalar == "《" || scalar == "〈" || scalar == "「" || scalar == "『" || scalar == "｛" || scalar == "{" || scalar == "<"
      || scalar == "＜"
  }

  /// Their other halves: `（二》强化…`.
  static func closesForeign(_ scalar: UInt32) -> Bool {
    scalar == "》" || scalar == "〉" || scalar == "」" || scalar == "』" || scalar == "｝" || scalar == "}" || scalar == ">"
      || scalar == "＞"
  }

  /// `{二}`, `<2>`, `〈二〉`: brackets of programs, and the inner ones of titles, which hold no number alone.
  static func frames(_ open: UInt32, _ close: UInt32) -> Bool {
    switch open {
    case "{", "｛": isBrace(close)
    case "<", "＜": close == ">" || close == "＞"
    case "〈": close == "〉"
    default: false
    }
  }

  static func isBrace(_ scalar: UInt32) -> Bool { scalar == "}" || scalar == "｝" }

  /// Behind the bracket that closes one that opened before a place; nil where none does. Linear.
  ///
  /// - Parameter depth: how many are open there.
  static func endOfBracket(_ bytes: Bytes, from start: Int, to end: Int, depth: Int = 1) -> Int? {
    var offset = start
    var depth = depth
    while depth > 0 {
      offset = Scalars.behindHan(bytes, from: offset, to: end)
      guard offset < end else { return nil }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: end)
      if opens(scalar) { depth += 1 }
      if closes(scalar) { depth -= 1 }
      offset += length
    }
    return offset
  }

  /// The points of `1.`, from full-width and small forms to the one dot leader that some converters write.
  static func isDot(_ scalar: UInt32) -> Bool { scalar == "." || scalar == "．" || scalar == "․" || scalar == "﹒" }

  /// The comma of `一、`: half-width and small ones too, and 丶, a stroke's name that input methods write in its place.
  static func isComma(_ scalar: UInt32) -> Bool { scalar == "、" || scalar == "､" || scalar == "﹑" || scalar == "丶" }

  /// What 一 was read as, or written with; and what dash items begin with.
  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == "—" || scalar == "―" || scalar == "-" || scalar == "–" || scalar == "─" || scalar == "⸺" || scalar == "－"
      || scalar == "‒"
  }

  /// What 一, 二, 三 and 八 were read as by a scanner that expects Japanese.
  static func isKatakana(_ scalar: UInt32) -> Bool { scalar == "ー" || scalar == "ニ" || scalar == "ミ" || scalar == "ハ" }
  /// What makes a share of a decimal number: `1.5%`, `2.3个百分点`.
  static func makesShare(_ scalar: UInt32) -> Bool { scalar == "%" || scalar == "％" || scalar == "个" }
  static func isBlank(_ scalar: UInt32) -> Bool { scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\t" }

  /// The characters that may stand behind the digits of a whole marker that begins with them: dots, commas, brackets, blanks, more digits.
  static let mayFollowDigits = CharacterSet(
    ".．․﹒、､﹑丶)）〕]】﹚］❩︶0123456789０１２３４５６７８９lIOo○〇ＯｌＩ丨口囗□▢\u{FFFD} \t\u{B}\u{C}\u{A0}\u{AD}\u{3000}\u{FEFF}\u{2028}\u{2029}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{202F}"
      + "\u{205F}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}"
      + "\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}")

  /// The characters that a marker, sound or damaged, may begin with.
  static let mayBegin = CharacterSet(beginnings)
  /// Those of them that are Han characters.
  static let hanBeginnings = HanFilter(beginnings.unicodeScalars.map(\.value))

  /// What a damaged one may begin with besides, at the start of a paragraph alone: see ``NumeralCharacter/misread``.
  static let misreadBeginnings = CharacterSet("ZSBbg+＋彡匹入")

  private static let beginnings =
    "、､﹑，：.．（(〔[【﹙［❨︵《〈「『｛{<＜）)〕]】﹚］❩︶第一二三四五六七八九十百千〇零壹贰貳叁參肆伍陆柒捌玖拾佰仟廿卅⼀⼆⼋⼗〸〹〺0123456789０１２３４５６７８９lIOo○ＯｌＩ丨ーニミハ口囗□▢\u{FFFD}—―–－-─⸺‒"
    + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴"
    + "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"
}
