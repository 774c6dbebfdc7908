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

  /// … before a sentence that points to what follows: `具体任务如下：`
  static let pointingOn: Float = 7

  /// By how much the one paragraph in a gap is rather the item that is missing there, at the most …
  static let mostOfLone: Float = 3
  /// … and for each nat by which damage is likelier than this.
  static let lonePerDamage: Float = 3
  static let damageThatTells: Float = 5
  /// … or where it looks like an item.
  static let loneOfItsLooks: Float = 2

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

  // MARK: Reading a start as plain text

  static let plainWhole: Float = 16
  /// `第十六条“招标人发售资格预审文件…”`: articles are cited, other markers hardly ever.
  static let plainDivision: Float = 13
  static let plainHalf: Float = 11.5
  static let plainBracket: Float = 10
  /// `（）加强领导`: no text begins so.
  static let plainEmptyBrackets: Float = 12
  static let plainOpenBracket: Float = 4
  static let plainWrongSeparator: Float = 9.9
  /// `三章 总则`
  static let plainUnit: Float = 9
  /// `B.完善台账`, `（匹）强化保障`: a letter may number as well, and hardly anything else stands so.
  static let plainMisread: Float = 6
  /// `1 0.持续推进`
  static let plainSpaced: Float = 7
  static let plainBare: Float = 9.3
  /// The same of 一, with which more words begin than with any other number: `一抓到底`, `一窗受理`.
  static let plainBareFirst: Float = 8
  /// `4拓展跨境物流`: text hardly ever begins with a bare Arabic number.
  static let plainBareArabic: Float = 10
  /// `5建立健全预警体系`, `十七扎实推进`: a bare number, and a verb behind it that no number counts.
  static let plainBeforeVerb: Float = 11
  /// `（四）…依法履职的；⏎五其他…的。`: a bare number behind an item that says by its ； that another follows.
  static let plainBehindItem: Float = 12
  /// `…，推动长⏎三角内人才交流`: a bare number behind a sentence that breaks off.
  static let plainTorn: Float = 1
  static let plainWord: Float = 0.2
  /// `434对首次违法…`, in a text with lists as long as that: a name is hardly ever the very number that is due.
  static let plainNameInLongList: Float = 5
  /// `二一站式…`, but also `五一期间`
  static let plainTwoNumerals: Float = 3
  /// `一、二月份`
  static let plainListed: Float = 3
  static let plainReference: Float = 1
  static let plainDigitBehind: Float = 3.5
  static let plainYearBehind: Float = 6
  static let plainDash: Float = 6
  static let plainWrapped: Float = 4
  static let plainGlued: Float = 0.3
  /// `…落到实处（三）加强…`, `…落到实处⑧构建…`: a whole marker in the midst of a sentence.
  static let plainGluedFrame: Float = 6.5
  /// `…的能力第三条本市…`, which is rather cited than not.
  static let plainGluedArticle: Float = 0.4
  /// `…如下(1)…`
  static let plainGluedFirst: Float = 2
  /// `…落到实处3.加强…`, `…落到实处三、加强…`
  static let plainGluedPoint: Float = 5
  /// `…落到实处2 加强…`
  static let plainGluedNumber: Float = 5
  /// `…落到实处3、加强…`
  static let plainGluedComma: Float = 4
  /// `…整治工作。4,采取…`, `…整改。、编制规划…`: behind a stop, in a text that lost its line ends.
  static let plainRestInPage: Float = 5
  /// `…落实到位。三建立预警体系`, `…责任落实）六,优化流程`
  static let plainRestAfterStop: Float = 4
  static let plainBehindHeading: Float = 2.5
  /// A whole marker at a paragraph's end: its text stands on the next line, and no sentence ends so.
  static let plainAtEnd: Float = 12
  /// `…按季度通报。②组织…`, `…按季度通报。（2）组织…` with no ① before: text that lists things begins with the first.
  static let plainUnlisted: Float = 9
  /// `…按季度通报。2）组织…`, `…等问题。（2组织…`
  static let plainUnlistedHalf: Float = 8.5
  /// `…落实到处（三）加强…`
  static let plainUnlistedFrame: Float = 9
  /// `…落到实处。第二章 主要任务`
  static let plainDivisionAfterStop: Float = 7
  /// `…备案制度。2． 2024年度清单…`
  static let plainYearAfterStop: Float = 5

  /// `…按季度拨付。3完善考核办法…`: no sentence begins with a bare number and a verb that it does not count.
  static let plainVerbAfterStop: Float = 9

  /// Where text is as dear as this a marker is plain to see.
  static let plainToSee: Float = 10

  /// Text that is dearer than this may be a marker that fits nowhere: the document is looked at again.
  static let plainInSoundText: Float = 6.5

  /// A start that is cheaper to read as text is left out of the first search.
  static let leastLikely: Float = 0.5

  /// The most that a paragraph's looks add to a marker that is plain to see.
  static let leastShapeOfMarker: Float = 0
  /// The most that they speak against one.
  static let mostShapeOfMarker: Float = 2

  /// The most that they speak against a bare numeral: where its heading lost its stop as well, the looks mislead.
  static let mostShapeOfNumeral: Float = 2
  /// `附则` alone on its line: by how much it is rather a chapter than its looks say.
  static let chapterName: Float = 4
  /// By how much less they speak against a marker of which nothing is left than for one: headings differ more than texts do.
  static let shapeAgainstLost: Float = 0.7

  // MARK: From one section to the next

  /// Above this price damage is so rare that a fault in a series is rather the author's own.
  static let damageOfSoundText: Float = 4
  /// The most that an author's slip costs more than usual, in a text without others of his …
  static let mostSlip: Float = 2
  /// … and less, in one where （三）（三）（五） is the rule.
  static let leastSlip: Float = -3
  /// Above this price hardly any marker is damaged.
  static let damageOfRareDamage: Float = 3
  /// Below this price two numbers that run on may both have lost a digit.
  static let damageOfRuns: Float = 2
  /// Below this price much of the text is damaged.
  static let damageOfPoorText: Float = 2.5
  /// A number left out: the least, and for each further one.
  static let gap: Float = 8
  static let widerGap: Float = 0.35
  static let `repeat`: Float = 7
  /// The same under another heading, of a level that runs on: an author sees the number before less easily, and `(十)` behind （十） is rather （十一）.
  static let repeatElsewhere: Float = 10
  static let backward: Float = 9
  /// `（四）（三）`: the number left out comes right behind, and both are one slip.
  static let swappedBack: Float = 2
  /// `（二）（八）（四）`: the numbers left out come right behind, but for one: it was written wrong, and nothing is left out.
  static let resumed: Float = 4
  /// `（三）（三）（五）`: behind a number given twice the series goes on as if it had been right.
  static let pastRepeat: Float = 4
  /// A list begins again under the same parent.
  static let sameParentRestart: Float = 8
  /// Against what the level did before.
  static let scopeBroken: Float = 6
  /// Finding out what it does: beginning anew is the commoner.
  static let restart: Float = 0.2
  static let `continue`: Float = 0.7
  /// A level passed over: 一、 then 1.
  static let skippedLevel: Float = 0.8
  /// A level opens where it never did: at the most.
  static let strangeParent: Float = 2.5
  /// … and one of which no whole marker was seen to open it anywhere.
  static let unseenParent: Float = 0.5
  /// A list behind some text of its heading, where all others begin right below theirs: at the most.
  static let openingBehindText: Float = 2
  /// What it costs less that a list of which the first marker is gone begins right below the heading that announces it.
  static let announcedList: Float = 6
  /// A level that the document has not used yet.
  static let newLevel: Float = 1
  static let newLevelDamaged: Float = 3
  /// The same where the number after it is the first whole one.
  static let newLevelTold: Float = 0
  /// The same in a text with much damage.
  static let newLevelInPoorText: Float = 1.2
  /// `、总则`: a point is all that is left of a level's first marker.
  static let newLevelPointAlone: Float = 4
  /// `一、二月份`: its first number may as well be text.
  static let newLevelAtWord: Float = 5
  static let newLevelNotFirst: Float = 5
  /// `14 健全机制`, damaged, as the first of a level.
  static let newLevelDamagedLate: Float = 6
  /// What may be left of a 第一节, where the document has chapters and none has begun.
  static let newLevelBeforeItsOwn: Float = 6
  static let newLevelAgainstRank: Float = 4
  /// … and its first item is missing: the heading above what is open, most likely.
  static let newLevelAgainstRankLate: Float = 6
  /// Above levels that are open, against the order in which they came; less where its first item is missing.
  static let newLevelAbove: Float = 8
  static let newLevelAboveLate: Float = 1
  /// The same above a list that stands inside a paragraph, and ended with it.
  static let newLevelAboveEnded: Float = 1
  /// So much the looks of what stands before a list may speak against its being the lost first item of the level above.
  static let mostLooksOfLostFirst: Float = 2
  /// The same of a text right below the heading of a chapter, where a rule has its first article.
  static let mostLooksOfLostArticle: Float = 4
  /// `1.2` under another number than 1.
  static let wrongOuterNumber: Float = 8
  /// `1.2` where no section holds it.
  static let missingOuterNumber: Float = 5
  /// `1.2` again, behind 1.2.3.
  static let repeatBelowItself: Float = 4
  /// A section that a decimal number names and of which nothing is to be seen: 2.3 above `2.3.1` behind 2.2.4; it costs no less than 2.3.1 under 2.2.
  static let granted: Float = 13
  /// Each further one, up to less than it costs to read the number as text.
  static let furtherGranted: Float = 0.7
  static let mostGranted: Float = 15.5

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

  // MARK: Search

  /// Below this price of damage the search goes wide.
  static let damageOfWideSearch: Float = 2.4

  /// A start that is cheaper to read as text does not tell what lies ahead: `一、二级河道沿线`
  static let leastTelling: Float = 4

  /// A whole marker is not doubted where its number follows for less than this.
  static let mostOfStraightStep: Float = 1

  /// The widest margin that is told apart.
  static let width: Float = 14
  /// A list's heading without a marker is left as text below this: its children need a parent.
  static let leastMarginOfParent: Float = 0.5
  /// The same of a sentence, where no number behind it tells of it.
  static let leastMarginOfLastParent: Float = 2
  /// Readings that cost this much more at the most are kept beside the one that was chosen: what may take a number from another paragraph …
  static let mostOfAlternatives: Float = 5
  /// … and those that a person is shown.
  static let mostOfCandidates: Float = 3
  /// Repairs with a margin below this are not made.
  static let leastMargin: Float = 1
  /// Nor are they below a heading of which it is not surer than this that it is one, and where it stands: its children would be misplaced with it.
  static let leastMarginOfHeading: Float = 3
  /// The same where nothing is written: a section out of nothing needs better reasons.
  static let leastMarginOfNothing: Float = 1.2
  /// … but not where it is all that stands in a gap.
  static let leastMarginOfLone: Float = 0.5
  /// Below this the number of such a section is not said: another paragraph may have it.
  static let leastMarginOfNumberOfNothing: Float = 4
  /// … the more so where another paragraph looks like it as well.
  static let leastMarginOfContested: Float = 5
  /// … and where hardly any marker is damaged, and the paragraph looks little more like a section than like text.
  static let leastMarginOfLooks: Float = 5
  /// So much its looks must speak for a section at the least.
  static let leastLooks: Float = -2
  /// … of a line inside a paragraph, where lines break behind points.
  static let leastLooksOfPiece: Float = -4.5
  /// `（）加强领导`, `)强化保障`: the paragraph before may have lost its marker, too.
  static let leastMarginOfLostNumeral: Float = 2
  /// … the more so where a paragraph without a marker stands before it and no next number behind: then nothing says that it is 一 and not 二.
  static let leastMarginOfLooseNumeral: Float = 5.5
  /// Repairs are not made where an explanation that puts the section on another level costs less than this more.
  static let leastMarginOfPlace: Float = 2
  /// `四健全机制` may be 四、 or （四）.
  static let leastMarginOfRest: Float = 1.5
  /// `四中全会精神…` behind 三、, where it looks no more like a section than this: text …
  static let looksOfText: Float = 0
  /// … and where it looks more like one than this, a section all the same.
  static let looksOfItem: Float = -3
  /// `四好农村路`: a number word that may as well be text.
  static let leastMarginOfNumberWord: Float = 2
  /// Of a list's first item no number before it tells that it is missing.
  static let leastMarginOfFirst: Float = 3
  /// The first of a list where it is all that stands between the heading above and its second.
  static let leastMarginOfPinnedFirst: Float = 0.6
  /// A number of which nothing is left, where the one paragraph between its neighbours is the only one that can have it.
  static let leastMarginOfPinned: Float = 2
}
