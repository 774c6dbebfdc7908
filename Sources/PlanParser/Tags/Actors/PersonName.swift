/// Whether a text is the name of a person: `何志强`, `欧阳明`.
enum PersonName {
  /// The commonest family names, those of two characters by their first.
  private static let families = CharacterSet(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
  )

  /// What titles end with: 县长 主任 书记 委员 主席 经理 总监
  private static let titles = CharacterSet("长任记员席理监")

  /// Whether it is one, with or without a title before it: `副县长 何文博`.
  static func matchesTitled(_ bytes: Bytes, _ range: Range<Int>) -> Bool { hasTitle(bytes, range) || matches(bytes, range) }

  /// `副县长 何文博`
  private static func hasTitle(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    [6, 9].contains { count in
      range.count >= count + 6 && matches(bytes, range.upperBound - count..<range.upperBound)
        && isTitle(bytes, TagText.trim(bytes, range.lowerBound..<range.upperBound - count))
    }
  }

  /// Whether a text is a title, with or without a person behind it.
  static func beginsWithTitle(_ bytes: Bytes, _ range: Range<Int>) -> Bool { isTitle(bytes, range) || hasTitle(bytes, range) }

  /// Whether a text ends or begins with a title, or has one in brackets behind it: `苏婷（宣传部部长）`.
  static func isWithTitle(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound)
    return beginsWithTitle(bytes, range)
      || TagText.closes(last.value) && isTitle(bytes, range.lowerBound..<range.upperBound - last.length)
  }

  /// `副县长张三`, `张三（副县长）`: a person, with a title before or behind the name.
  static func isTitled(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    if hasTitle(bytes, range) { return true }
    let last = Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound)
    guard TagText.closes(last.value), isTitle(bytes, range.lowerBound..<range.upperBound - last.length),
      let open = range.first(where: { TagText.opens(Scalars.decode(bytes, at: $0, end: range.upperBound).value) })
    else { return false }
    return matches(bytes, range.lowerBound..<open)
  }

  private static let posts = WordList(["书记", "主任", "主席", "经理", "总监"])

  /// `各村党支部书记`: whoever holds a post.
  static func isPost(_ bytes: Bytes, _ range: Range<Int>) -> Bool { posts.ends(bytes, from: range.lowerBound, to: range.upperBound) }

  private static func isTitle(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    titles.contains(Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound).value)
  }

  static func matches(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    let name = TagText.trim(bytes, range)
    guard (6...12).contains(name.count), families.contains(Scalars.decode(bytes, at: name.lowerBound, end: name.upperBound).value)
    else { return false }
    return Scalars.behindHan(bytes, from: name.lowerBound, to: name.upperBound) == name.upperBound
  }
}
