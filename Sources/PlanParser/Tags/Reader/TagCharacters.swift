/// What each character may be in a tag: all that a pass over a tag asks of its characters, in one load.
///
/// Nine in ten are nothing but parts of names.
struct TagCharacters: Sendable {
  /// What a character may be.
  enum Use: UInt8 {
    /// Nothing but part of a name.
    case plain
    /// A mark by itself, of the ``TagMarks/Kind`` of the same name.
    case comma, slash, separator, stop, open, close, colon, blank
    /// The first character of a word.
    case verb, join
    /// The first of a joining word that has several: 会 of 会同, and of 委员会.
    case longJoin
    case manner
    case cue, rest, copula, agent
    /// 为, which may be a verb's first character as well.
    case copulaOrVerb
  }

  /// One for each character of the basic plane.
  private let uses: [Use]
  /// With which a verb or a joining word may go on behind its first character.
  private let seconds: CharacterSet

  static let shared = TagCharacters()

  private init() {
    var uses = [Use](repeating: .plain, count: 0x10000)
    for block in TagCharacters.blocks {
      for scalar in block { uses[Int(scalar)] = TagMarks.kind(scalar).map(TagCharacters.use) ?? .plain }
    }
    func set(_ use: Use, _ characters: some Sequence<UInt32>) { for character in characters { uses[Int(character)] = use } }
    func set(_ use: Use, _ characters: String) { set(use, characters.unicodeScalars.map(\.value)) }
    set(.verb, RoleVerb.words.firstCharacters)
    set(.manner, Manner.bases.firstCharacters)
    set(.longJoin, ActorJoin.words.firstCharacters)
    set(.join, ActorJoin.words.characterWords)
    set(.cue, "下不首第")
    set(.rest, "等")
    set(.copula, "是")
    set(.agent, "由")
    set(.copulaOrVerb, "为")
    self.uses = uses
    seconds = CharacterSet(values: RoleVerb.words.secondCharacters + ActorJoin.words.secondCharacters)
  }

  /// Where the characters lie that are marks by themselves.
  private static let blocks: [Range<UInt32>] = [
    0x09..<0x80, 0xA0..<0xA1, 0x2010..<0x2030, 0x2236..<0x2237, 0x2460..<0x2474, 0x3000..<0x3018, 0x4E36..<0x4E37, 0xFE30..<0xFE31,
    0xFE51..<0xFE52,
    0xFE55..<0xFE5F, 0xFF08..<0xFF60, 0xFF64..<0xFF65,
  ]

  private static func use(_ kind: TagMarks.Kind) -> Use {
    switch kind {
    case .comma: .comma
    case .slash: .slash
    case .separator: .separator
    case .stop: .stop
    case .open: .open
    case .close: .close
    case .colon: .colon
    case .blank: .blank
    case .verb: .verb
    case .join: .join
    }
  }

  @inline(__always)
  func use(_ scalar: UInt32) -> Use { scalar < 0x10000 ? uses[Int(scalar)] : .plain }

  /// Whether a verb or a joining word may have a character behind its first: what stands there in a name is mostly another.
  @inline(__always)
  func goesOn(_ bytes: Bytes, behind offset: Int) -> Bool {
    seconds.contains(Scalars.decode(bytes, at: offset + 3, end: bytes.count).value)
  }

  /// Steps over characters that are nothing but parts of names.
  ///
  /// - Returns: the first other character, or one that has neither one byte nor three, or one of the last of the text, or the end.
  @inline(__always)
  func behindPlain(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    precondition(start >= 0)
    let raw = unsafe bytes.bytes
    // Four bytes are read, of which the character has three at most.
    let last = min(end, bytes.count &- 3)
    var offset = start
    while offset < last {
      let four = UInt32(littleEndian: unsafe raw.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self))
      if four & 0xC0_C0F0 == 0x80_80E0 {
        // The four, six and six bits of a character of three bytes, each step a line: as one expression they cost the compiler twelve seconds.
        let high = (four & 0x0F) << 12
        let middle = (four >> 2) & 0x0FC0
        let low = (four >> 16) & 0x3F
        guard uses[Int(high | middle | low)] == .plain else { break }
        offset &+= 3
      } else {
        guard four & 0x80 == 0, uses[Int(four & 0x7F)] == .plain else { break }
        offset &+= 1
      }
    }
    return min(offset, end)
  }
}
