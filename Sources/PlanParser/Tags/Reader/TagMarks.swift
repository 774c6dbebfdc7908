/// What stands in a tag besides the plain characters of names: found in one pass, so that nobody goes through its bytes again.
struct TagMarks {
  /// The first ``count`` are the tag's: what lies behind is room for those of longer ones.
  private var marks: [Mark] = []
  private var count = 0
  private(set) var kinds: Kinds = []
  private let characters = TagCharacters.shared

  struct Mark {
    let offset: UInt32
    let kind: Kind
    /// Of its character or word, in bytes.
    let length: UInt8
    /// A verb's number in its list.
    let word: UInt8

    var start: Int { Int(offset) }
    var end: Int { Int(offset) + Int(length) }
  }

  enum Kind: UInt8 {
    /// 、 or ／ between two actors, or ① before one
    case comma
    /// The / of `宣传科/文化站`, and of `5G/6G推进组`.
    case slash
    /// ， ； |
    case separator
    /// 。
    case stop
    case open
    case close
    /// Behind a label.
    case colon
    case blank
    /// A verb that gives a role: `市发改委牵头`.
    case verb
    /// A word that may join two actors: `市财政局和市水利局`.
    case join
  }

  /// The kinds that stand in the tag, and words of which it is enough to know that they do.
  struct Kinds: OptionSet {
    let rawValue: UInt16

    static let comma = Kinds(.comma)
    static let verb = Kinds(.verb)
    static let join = Kinds(.join)
    static let blank = Kinds(.blank)
    static let colon = Kinds(.colon)
    /// Of `【责任单位】县教育局`, too.
    static let close = Kinds(.close)
    /// 下, 不, 首 or 第: of `下同`, `不再`, `首位`, `第一位`.
    static let cue = Kinds(rawValue: 1 << 13)
    /// 由, which stands before who does it: `由人力资源部门负责`.
    static let agent = Kinds(rawValue: 1 << 11)
    /// 为 or 是, which may stand in the place of a colon: `责任单位为市民政局`.
    static let copula = Kinds(rawValue: 1 << 12)
    /// A word with which a manner begins: `按职责分工`.
    static let manner = Kinds(rawValue: 1 << 14)
    /// 等, which may stand for more actors.
    static let rest = Kinds(rawValue: 1 << 15)
  }

  init() {}

  init(_ bytes: Bytes, _ content: Range<Int>) { find(bytes, content) }

  @inline(__always)
  subscript(index: Int) -> Mark { marks[index] }

  /// All of a range, of which the marks have been found.
  func part(_ range: Range<Int>) -> TagPart { TagPart(range: range, marks: 0..<count) }
}

extension TagMarks.Kinds {
  init(_ kind: TagMarks.Kind) { self.init(rawValue: 1 &<< UInt16(kind.rawValue)) }
}

/// A stretch of a tag, with the marks in it.
struct TagPart {
  let range: Range<Int>
  /// Indices into ``TagMarks``.
  let marks: Range<Int>

  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }

  /// What of it lies in a range.
  func cut(to range: Range<Int>, _ all: TagMarks) -> TagPart {
    var (first, last) = (marks.lowerBound, marks.upperBound)
    while first < last, all[first].start < range.lowerBound { first += 1 }
    while last > first, all[last - 1].start >= range.upperBound { last -= 1 }
    return TagPart(range: range, marks: first..<last)
  }
}

// MARK: Finding

extension TagMarks {
  /// Finds all marks of a tag, in order. Linear.
  mutating func find(_ bytes: Bytes, _ content: Range<Int>) {
    // No more than one a byte.
    if marks.count < content.count {
      marks = Array(repeating: Mark(offset: 0, kind: .comma, length: 0, word: 0), count: max(128, content.count))
    }
    var kinds: Kinds = []
    var count = 0
    let characters = characters
    var found = marks.mutableSpan
    var offset = content.lowerBound
    while true {
      offset = characters.behindPlain(bytes, from: offset, to: content.upperBound)
      guard offset < content.upperBound else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: content.upperBound)
      var kind: Kind?
      switch characters.use(scalar) {
      case .plain: break
      case .comma: kind = .comma
      case .slash: kind = .slash
      case .separator: kind = .separator
      case .stop: kind = .stop
      case .open: kind = .open
      case .close: kind = .close
      case .colon: kind = .colon
      case .blank: kind = .blank
      case let use:
        if let mark = Self.word(bytes, at: offset, use, content.upperBound, characters, &kinds) {
          kinds.insert(Kinds(mark.kind))
          found[count] = mark
          count &+= 1
        }
      }
      if let kind {
        kinds.insert(Kinds(kind))
        found[count] = Mark(offset: UInt32(truncatingIfNeeded: offset), kind: kind, length: UInt8(truncatingIfNeeded: length), word: 0)
        count &+= 1
      }
      offset &+= max(1, length)
    }
    self.kinds = kinds
    self.count = count
  }

  /// The mark of a word that begins at an offset; words that need none are noted.
  @inline(__always)
  private static func word(
    _ bytes: Bytes, at offset: Int, _ use: TagCharacters.Use, _ end: Int, _ characters: TagCharacters, _ kinds: inout Kinds
  ) -> Mark? {
    switch use {
    case .cue: kinds.insert(.cue)
    case .rest: kinds.insert(.rest)
    case .copula: kinds.insert(.copula)
    case .agent: kinds.insert(.agent)
    case .manner: if Manner.bases.word(bytes, at: offset, end: end) != nil { kinds.insert(.manner) }
    case .join: return join(bytes, at: offset, end)
    case .longJoin: if characters.goesOn(bytes, behind: offset) { return join(bytes, at: offset, end) }
    case .verb: if characters.goesOn(bytes, behind: offset) { return verb(bytes, at: offset, end) }
    case .copulaOrVerb:
      kinds.insert(.copula)
      if characters.goesOn(bytes, behind: offset) { return verb(bytes, at: offset, end) }
    case .plain, .comma, .slash, .separator, .stop, .open, .close, .colon, .blank: break
    }
    return nil
  }

  @inline(never)
  private static func join(_ bytes: Bytes, at offset: Int, _ end: Int) -> Mark? {
    ActorJoin.words.word(bytes, at: offset, end: end).map { Mark(.join, offset, $0) }
  }

  @inline(never)
  private static func verb(_ bytes: Bytes, at offset: Int, _ end: Int) -> Mark? {
    RoleVerb.words.word(bytes, at: offset, end: end).map { Mark(.verb, offset, $0) }
  }

  /// What a character is by itself.
  static func kind(_ scalar: UInt32) -> Kind? {
    // The numbers in `①市教育局②市财政局` part units as a comma does.
    if SurfaceScanner.isComma(scalar) || scalar == "／" || "①"..."⑳" ~= scalar { return .comma }
    if Punctuation.isColon(scalar) { return .colon }
    if scalar == "。" { return .stop }
    if TagText.endsGroup(scalar) { return .separator }
    if TagText.opens(scalar) { return .open }
    if TagText.closes(scalar) { return .close }
    if SurfaceScanner.isBlank(scalar) { return .blank }
    return scalar == "/" ? .slash : nil
  }
}

extension TagMarks.Mark {
  fileprivate init(_ kind: TagMarks.Kind, _ offset: Int, _ word: Word) {
    self.init(
      offset: UInt32(truncatingIfNeeded: offset), kind: kind, length: UInt8(truncatingIfNeeded: word.count),
      word: UInt8(truncatingIfNeeded: word.index))
  }
}
