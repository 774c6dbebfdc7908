/// What it costs to read a start as plain text.
extension Cost {
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
  /// `…有待提升。三,工作计划（一）…`: a Han numeral and a comma there, above which the number before stands.
  static let plainSeparatorInPage: Float = 8
  /// `…整改。.编制规划…`: a point alone in such a text.
  static let plainPointInPage: Float = 9
  /// `…落实到位。三建立预警体系`, `…责任落实）六,优化流程`
  static let plainRestAfterStop: Float = 4
  /// `…风险评估。二行动举措⏎（一）…`: a bare number and a heading that fills the rest of the paragraph, before another marker.
  static let plainHeadingAfterStop: Float = 8
  static let plainBehindHeading: Float = 2.5
  /// `…密闭存放。3收运处置。` between `2.` and `4.`: the very number that is missing, and once.
  static let plainSkipped: Float = 9
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
  /// … and `保障措施`, of which one without a number may stand in a plan.
  static let chapterNameOfPlan: Float = 2.5
  /// By how much less they speak against a marker of which nothing is left than for one: headings differ more than texts do.
  static let shapeAgainstLost: Float = 0.7
}
