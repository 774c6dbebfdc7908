/// The characters that markers are made of.
extension SurfaceScanner {
  /// `A`, `ａ`
  static func isLatin(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? (0x41...0x5A).contains(scalar & 0xDF) : (0xFF21...0xFF3A).contains(scalar) || (0xFF41...0xFF5A).contains(scalar)
  }

  static func opens(_ scalar: UInt32) -> Bool {
    scalar == 0xFF08 || scalar == 0x28 || scalar == 0x3014 || scalar == 0x5B || scalar == 0x3010 || scalar == 0xFE59 || scalar == 0xFF3B
      || scalar == 0x2768 || scalar == 0xFE35
  }

  static func closes(_ scalar: UInt32) -> Bool {
    scalar == 0xFF09 || scalar == 0x29 || scalar == 0x3015 || scalar == 0x5D || scalar == 0x3011 || scalar == 0xFE5A || scalar == 0xFF3D
      || scalar == 0x2769 || scalar == 0xFE36
  }

  /// Brackets of titles, quotations and programs: no marker's own, but put in the place of one: `《二）强化…`.
  static func opensForeign(_ scalar: UInt32) -> Bool {
    scalar == 0x300A || scalar == 0x3008 || scalar == 0x300C || scalar == 0x300E || scalar == 0xFF5B || scalar == 0x7B || scalar == 0x3C
      || scalar == 0xFF1C
  }

  /// Their other halves: `（二》强化…`.
  static func closesForeign(_ scalar: UInt32) -> Bool {
    scalar == 0x300B || scalar == 0x3009 || scalar == 0x300D || scalar == 0x300F || scalar == 0xFF5D || scalar == 0x7D || scalar == 0x3E
      || scalar == 0xFF1E
  }

  static func isDot(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xFF0E || scalar == 0x2024 || scalar == 0xFE52 }

  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2014 || scalar == 0x2015 || scalar == 0x2D || scalar == 0x2013 || scalar == 0x2500 || scalar == 0x2E3A || scalar == 0xFF0D
      || scalar == 0x2012
  }

  static func isKatakana(_ scalar: UInt32) -> Bool { scalar == 0x30FC || scalar == 0x30CB || scalar == 0x30DF || scalar == 0x30CF }
  static func isPercent(_ scalar: UInt32) -> Bool { scalar == 0x25 || scalar == 0xFF05 || scalar == 0x4E2A }
  static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0x3000 || scalar == 0xA0 || scalar == 0x09 }

  /// The characters that may stand behind the digits of a whole marker that begins with them: dots, commas, brackets, blanks, more digits.
  static let mayFollowDigits = CharacterSet(
    ".．․﹒、､)）〕]】﹚］❩︶0123456789０１２３４５６７８９lIOo○〇ＯｌＩ丨口囗□▢\u{FFFD} \t\u{B}\u{C}\u{A0}\u{AD}\u{3000}\u{FEFF}\u{2028}\u{2029}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{202F}"
      + "\u{205F}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{2065}\u{2066}\u{2067}\u{2068}\u{2069}"
      + "\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}")

  /// The characters that a marker, sound or damaged, may begin with.
  static let mayBegin = CharacterSet(beginnings)
  /// Those of them that are Han characters.
  static let hanBeginnings = HanFilter(beginnings.unicodeScalars.map(\.value))

  private static let beginnings =
    "、､，：.．（(〔[【﹙［❨︵《〈「『｛{<＜）)〕]】﹚］❩︶第一二三四五六七八九十百千〇零壹贰貳叁參肆伍陆柒捌玖拾佰仟廿卅⼀⼆⼋⼗〸〹〺0123456789０１２３４５６７８９lIOo○ＯｌＩ丨ーニミハ口囗□▢\u{FFFD}—―–－-─⸺‒"
    + "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓⓵⓶⓷⓸⓹⓺⓻⓼⓽⓾⓫⓬⓭⓮⓯⓰⓱⓲⓳⓴"
    + "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"
}
