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
  /// Behind a label.
  static let colon = TagTraits(rawValue: 16)
  static let all: TagTraits = [.verb, .join, .blank, .cue, .colon]

  private static let filter = RoleVerb.beginnings.union(ActorJoin.beginnings).union(HanFilter([0x4E0B, 0x4E0D]))

  /// Linear.
  static func find(_ bytes: Bytes, _ content: Range<Int>) -> TagTraits {
    var traits: TagTraits = []
    let filter = filter
    var offset = content.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: content.upperBound, but: filter)
      guard offset < content.upperBound else { return traits }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: content.upperBound)
      if Scalars.isHan(scalar) {
        if scalar == 0x4E0B || scalar == 0x4E0D { traits.insert(.cue) }
        if !traits.contains(.verb), RoleVerb.mayBegin(scalar) { traits.insert(.verb) }
        if !traits.contains(.join), ActorJoin.mayBegin(scalar) { traits.insert(.join) }
      } else if RoleLabel.isColon(scalar) {
        traits.insert(.colon)
      } else if SurfaceScanner.isBlank(scalar) {
        traits.insert(.blank)
      }
      offset += max(1, length)
    }
  }
}
