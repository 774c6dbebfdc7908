/// How actors do it: `按职责分工`, `分别`, `结合实际`.
enum Manner {
  private static let adverbs = WordList([
    "分别", "共同", "联合", "具体", "组织", "统一", "统筹", "积极", "主动", "密切", "认真", "切实", "结合实际", "各自", "抓好", "负责", "牵头", "要", "分工", "协力", "合力", "双",
    "研究", "总", "属地", "持续", "定期", "分级", "分头", "归口", "协调", "全力", "同步",
  ])
  static let bases = WordList(["按照", "按", "根据", "依据", "依照", "依", "结合"])
  /// Those that stand in names as well.
  private static let basesInNames = WordList(["依", "结合"])

  /// Longest manner that begins with 按, in bytes: `按照各自职责和任务分工分别`, `按照“谁审批、谁监管，谁主管、谁监管”的原则`.
  private static let longest = 72

  /// Where the actors end before a verb.
  ///
  /// - Parameter mayBegin: false where no word stands before it that a manner begins with.
  static func removed(_ bytes: Bytes, from start: Int, to end: Int, mayBegin: Bool = true) -> Int {
    var end = end
    // `中国互联网协会等行业组织负责`: a name may end with such a word.
    while let adverb = adverbs.word(bytes, endingAt: end, from: start), !ActorName.ends(bytes, start..<end) { end -= adverb.count }
    guard mayBegin else { return end }
    var offset = end
    while offset > start, end - offset <= longest {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      // `按照“谁审批、谁监管”原则`
      if scalar == "”", let quote = TagText.quote(bytes, endingAt: offset, from: max(start, end - longest)) {
        offset = quote
        continue
      }
      if scalar == "、" || TagText.endsGroup(scalar) || TagText.closes(scalar) && scalar != "”" { break }
      offset -= length
      if let base = bases.word(bytes, at: offset, end: end), !isOfName(bytes, base, offset..<end, from: start) { return offset }
    }
    return end
  }

  /// Whether a name begins or goes on with such a word: `市委｜依法治市办`, `医教｜结合办公室`, `按揭中心`; but `按职能部门` tells whose the manner is.
  private static func isOfName(_ bytes: Bytes, _ base: Word, _ rest: Range<Int>, from start: Int) -> Bool {
    rest.lowerBound == start || basesInNames.contains(bytes, rest.lowerBound..<rest.lowerBound + base.count)
      ? ActorName.ends(bytes, rest) && !UnitNoun.institutions.ends(bytes, from: rest.lowerBound, to: rest.upperBound) : false
  }
}
