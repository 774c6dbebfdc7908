/// The prices of the model, in nats: −ln of how likely a thing is, roughly.
///
/// Only differences count. Each was set from made-up damage and from real documents; the examples are real plan text.
enum Cost {
  // MARK: What was lost of a marker

  /// A bracket: `二十二)加强`.
  static let bracket: Float = 1.6
  /// The second bracket too: `十七扎实推进`.
  static let secondBracket: Float = 1.2
  /// A bracket where the numeral is gone as well: `）加强`.
  static let bracketBesideNumeral: Float = 0.8
  /// The ring about a number: `2完善机制` for ②.
  static let ring: Float = 1.6
  /// The point behind the number: `3加强领导`.
  static let separator: Float = 1.6
  /// Each further dot of a decimal number: `212精简申请材料`.
  static let furtherDot: Float = 0.8
  /// Another point than the style's: `3，加强领导`.
  static let wrongSeparator: Float = 1.2
  /// A bracket before a number with its point: `（二、规范决策`.
  static let strayBracket: Float = 2
  /// . for 、 behind a Han numeral: `四.动态管理`
  static let swappedSeparator: Float = 0.9
  /// 、 for . behind an Arabic number, or the reverse: each is a style in itself.
  static let otherPoint: Float = 3
  /// A whole marker of another style, with the very number that is due: `3.` between （二） and （四）.
  static let stranger: Float = 6.5
  /// … that would be the next of its own style as well: `2.` behind （一） and its `1.`
  static let strangerThatFollows: Float = 4
  /// … or nearly: `（四）` behind （二） is rather a number left out than 四、
  static let strangerNearby: Float = 2.5
  /// … or the first.
  static let strangerThatBegins: Float = 1
  /// 第 or 章.
  static let unit: Float = 1.8
  /// The last character of the numeral: `(十)` of （十四）.
  static let lastDigit: Float = 1.6
  /// Its first: `(四)` of （十四）.
  static let firstDigit: Float = 2.0
  /// Each further character.
  static let furtherDigit: Float = 3.0
  /// Each number of several, with its dot: `2.3` of 8.2.3.
  static let numberOfDecimal: Float = 2.4
  /// The whole numeral, brackets kept: `()加强`, `)强化`.
  static let numeral: Float = 2.4
  /// ー for 一, l for 1.
  static let lookAlike: Float = 0.5
  /// `B.` for 8., （匹） for （四）: what is common in itself.
  static let misread: Float = 1.5
  /// □ for any: `（□）` of （二）.
  static let unreadable: Float = 1.8
  /// A blank inside: `（十 四）`.
  static let innerBlank: Float = 0.2
  /// All of it: `持续抓好常态化疫情防控。`
  static let wholeMarker: Float = 3

  /// The most that a marker lost whole costs more where many paragraphs never had any, or less where hardly one is without.
  static let mostScarcity: Float = 1.5

  /// … before text that itself begins with a number, a bracket or 第, as no heading does.
  static let besideNumber: Float = 4
  /// … before a heading that does, `三医联动改革` on its own line, `90后青年公寓：…`.
  static let besideNumberInHeading: Float = 2

  /// … before a sentence that points to what follows: `具体任务如下：`
  static let pointingOn: Float = 7

  /// By how much the one paragraph in a gap is rather the item that is missing there, at the most …
  static let mostOfLone: Float = 3
  /// … and for each nat by which damage is likelier than this.
  static let lonePerDamage: Float = 3
  static let damageThatTells: Float = 5
  /// … or where it looks like an item.
  static let loneOfItsLooks: Float = 2
  /// … or where hardly another section of its level has a second paragraph: what comes on top of how odd one would be, and the most of both. The author would have left out a
  /// number just where he wrote the only one.
  static let loneAmongSingles: Float = 3
  static let mostOfLoneAmongSingles: Float = 6
  /// A heading that lost its stop besides its marker: `健全农业保障能力完善监测预警机制。`
  static let lostStop: Float = 2.5

  /// So much the looks of a line inside a paragraph must speak for a section at the least, if nothing is left of its marker.
  static let mostLooksInside: Float = -1

  /// A marker lost whole is not thought of where it would cost this much more than a number left out.
  static let slackOfLost: Float = 1

  // MARK: What speaks against a marker

  /// A bare numeral before a heading: `十七扎实推进`.
  static let bare: Float = 0.5
  /// A bare numeral in a word: `三个方面`, `2021年`.
  static let word: Float = 7
  /// `三条措施`, but also `三条信息公开`, where articles are written 第二条 and 第四条.
  static let countedArticle: Float = 3
  /// `一、二月份`, but also `四、三级医院建设`
  static let listed: Float = 2.5
  /// `1.5亿元`
  static let digitBehind: Float = 3
  /// `1.1 编制目的` as item 1, where decimals number sections.
  static let decimalAsItem: Float = 14
  /// `23.2023年4月1日`
  static let yearBehind: Float = 0.5
  /// `（二）款`
  static let reference: Float = 9
  /// `(` whose `)` comes later: `（此件公开发布）`
  static let bracketedText: Float = 5
  /// A marker at the start of a wrapped line.
  static let wrapped: Float = 1.5

  /// A marker inside a paragraph that is no more than a heading so far: `一、开展业务培训（一）激发…`
  static let behindHeading: Float = 1

  // MARK: Inside paragraphs

  /// What a marker inside a paragraph costs, and what it costs to read it as text.
  struct Inside {
    /// Behind a stop: `…完成登记。(2)推进…`
    let afterStop: Float
    /// With no stop before it: two paragraphs run together.
    let glued: Float
    let plainAfterStop: Float
    let newLevel: Float

    static let usual = Inside(afterStop: 2, glued: 4.5, plainAfterStop: 5, newLevel: 2)
    /// A marker glued to the paragraph before is damage like any other: where much is damaged it is the likelier. What it costs beside that.
    static let gluedBesideDamage: Float = 2
    /// A text that lost its line ends: `…总结如下：一、工作开展情况（一）…（二）…二、…` Markers stand nowhere else.
    static let flat = Inside(afterStop: 0.5, glued: 3, plainAfterStop: 9, newLevel: 1)

    var isFlat: Bool { glued < Self.usual.glued }
  }
}
