/// What may stand in a tag: found in one pass, so that nobody looks for what is not there.
struct TagTraits: OptionSet {
  let rawValue: UInt8

  /// A verb that gives a role: `市发改委牵头`.
  static let verb = TagTraits(rawValue: 1)
  /// A word that may join two actors: `市财政局和市水利局`.
  static let join = TagTraits(rawValue: 2)
  static let blank = TagTraits(rawValue: 4)
  /// 下, 不, 首 or 第: of `下同`, `不再`, `首位`, `第一位`.
  static let cue = TagTraits(rawValue: 8)
  /// Behind a label.
  static let colon = TagTraits(rawValue: 16)
  /// A word with which a manner begins: `按职责分工`.
  static let manner = TagTraits(rawValue: 32)
  /// 等, which may stand for more actors.
  static let rest = TagTraits(rawValue: 64)
  static let all: TagTraits = [.verb, .join, .blank, .cue, .colon, .manner, .rest]

  /// The first characters of all these words.
  private static let beginnings = CharacterSet(
    values: RoleVerb.words.firstCharacters + ActorJoin.words.firstCharacters + Manner.bases.firstCharacters + [
      0x4E0B, 0x4E0D, 0x9996, 0x7B2C, 0x7B49,
    ])

  private static let joins = CharacterSet(values: ActorJoin.words.firstCharacters)
  private static let manners = CharacterSet(values: Manner.bases.firstCharacters)

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
        traits.formUnion(ofWord(bytes, at: offset, scalar, content.upperBound))
      } else if RoleLabel.isColon(scalar) {
        traits.insert(.colon)
      } else if SurfaceScanner.isBlank(scalar) {
        traits.insert(.blank)
      }
      offset &+= max(1, length)
    }
  }

  private static func ofWord(_ bytes: Bytes, at offset: Int, _ scalar: UInt32, _ end: Int) -> TagTraits {
    if scalar == 0x4E0B || scalar == 0x4E0D || scalar == 0x9996 || scalar == 0x7B2C { return .cue }
    if scalar == 0x7B49 { return .rest }
    if joins.contains(scalar) { return ActorJoin.words.word(bytes, at: offset, end: end) != nil ? .join : [] }
    if manners.contains(scalar) { return Manner.bases.word(bytes, at: offset, end: end) != nil ? .manner : [] }
    return RoleVerb.words.word(bytes, at: offset, end: end) != nil ? .verb : []
  }
}
