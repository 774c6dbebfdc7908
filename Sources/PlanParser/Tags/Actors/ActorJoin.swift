/// Words that join two actors: `市直有关部门｜及｜各县区政府`.
///
/// The 和 of `市发展和改革委员会` joins none: a name does not end before it.
enum ActorJoin {
  static let words = WordList(["以及", "会同", "会商", "联合", "商", "及其", "及", "和", "与"])

  /// What an actor of its own begins with, where the name before it does not show that it ends.
  private static let openings = WordList(["各", "其他", "其它", "相关", "有关", "所属", "下属"])

  /// 联合 商: what names hold as well.
  private static let ofNames = CharacterSet("联商")

  /// In bytes: `市政府`.
  private static let shortestBureau = 9

  /// What the words begin with.
  static var beginnings: HanFilter { words.filter }

  /// The joining word at an offset, or nil.
  ///
  /// - Parameter range: the part between two 、 in which it stands.
  static func word(_ bytes: Bytes, at offset: Int, in range: Range<Int>) -> Range<Int>? {
    guard let word = words.word(bytes, at: offset, end: range.upperBound) else { return nil }
    let behind = offset + (Scalars.matches("及其他", bytes, at: offset, end: range.upperBound) ? 3 : word.count)
    guard behind < range.upperBound else { return nil }
    if offset == range.lowerBound { return opensActor(bytes, word, behind..<range.upperBound) ? offset..<behind : nil }
    // `各级党委和政府`, `各有关部门和单位` are one.
    if Scalars.matches("政府", bytes, at: behind, end: range.upperBound) { return nil }
    if ActorGroup.isBareNoun(bytes, behind..<range.upperBound) { return nil }
    // `县农业农村和水利局` ends with no village.
    if Scalars.matches("农业农村", bytes, at: offset - 12, end: offset), !ActorName.hasPrefix(bytes, behind..<range.upperBound) { return nil }
    // `市协和医院`: a name of its own.
    if word.first == "和", Scalars.matches("协和医", bytes, at: offset - 3, end: range.upperBound) { return nil }
    // `实验室与设备管理处`: a laboratory is what an office looks after.
    if word.first == "与", Scalars.matches("实验室", bytes, at: offset - 9, end: offset) { return nil }
    let opens = opensActor(bytes, behind..<range.upperBound)
    // `县市监局｜联合｜县商务局`, but not `市妇女联合会`; `县发改局｜商｜县财政局`, but not `市工商局`.
    if ofNames.contains(word.first) {
      guard offset - range.lowerBound >= shortestBureau, ActorName.hasPrefix(bytes, behind..<range.upperBound),
        word.first == "联" || ActorName.ends(bytes, range.lowerBound..<offset)
      else { return nil }
    }
    // `市交通运输局｜分别会同｜各县区人民政府`
    let end = word.count > 3 ? Manner.removed(bytes, from: range.lowerBound, to: offset, mayBegin: false) : offset
    guard ActorName.ends(bytes, range.lowerBound..<end) || opens else { return nil }
    // `区和解中心`: 区 alone is nobody, but `市和县有关部门`.
    guard end - range.lowerBound > 3 || opens || ActorName.hasPrefix(bytes, behind..<range.upperBound) else { return nil }
    guard opens || ActorName.matches(bytes, ActorRest.removed(bytes, behind..<range.upperBound)) else { return nil }
    return end..<behind
  }

  /// `市司法局，｜以及｜各县（市、区）人民政府`: whether a word goes on with an actor behind the comma that parts it from those before; not that of `和县人民政府`.
  private static func opensActor(_ bytes: Bytes, _ word: Word, _ rest: Range<Int>) -> Bool {
    opensActor(bytes, rest) || word.first == "以" && ActorName.matches(bytes, ActorRest.removed(bytes, rest))
  }

  /// `各县区`, `其他单位`: whether an actor of its own begins here, whatever stands before.
  static func opensActor(_ bytes: Bytes, _ text: Range<Int>) -> Bool { openings.begins(bytes, from: text.lowerBound, to: text.upperBound) }
}
