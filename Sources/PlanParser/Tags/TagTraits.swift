/// What may stand in a tag: found in one pass, so that nobody looks for what is not there.
struct TagTraits: OptionSet {
  let rawValue: UInt8

  /// A character with which a verb begins: `市发改委牵头`.
  static let verb = TagTraits(rawValue: 1)
  /// A character with which a word begins that joins two actors: `市财政局和市水利局`.
  static let join = TagTraits(rawValue: 2)
  static let blank = TagTraits(rawValue: 4)
  /// 下 or 不: of `下同`, `不再`.
  static let cue = TagTraits(rawValue: 8)
  static let all: TagTraits = [.verb, .join, .blank, .cue]

  private static let cues = WordList(["下", "不"])
  private static let beginnings = RoleVerb.beginnings.union(ActorJoin.beginnings).union(cues.filter)

  /// Linear.
  static func find(_ bytes: Bytes, _ content: Range<Int>) -> TagTraits {
    var traits: TagTraits = []
    let beginnings = beginnings
    var offset = content.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: content.upperBound, but: beginnings)
      guard offset < content.upperBound else { return traits }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: content.upperBound)
      if Scalars.isHan(scalar) {
        if RoleVerb.mayBegin(scalar) { traits.insert(.verb) }
        if ActorJoin.mayBegin(scalar) { traits.insert(.join) }
        if cues.mayBegin(scalar) { traits.insert(.cue) }
      } else if SurfaceScanner.isBlank(scalar) {
        traits.insert(.blank)
      }
      offset += max(1, length)
    }
  }
}
