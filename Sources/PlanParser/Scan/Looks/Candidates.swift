/// All that could be a marker in a text, while the looks at the whole of it say what is none.
struct Candidates {
  let prose: Prose
  /// Places where a section may begin, in order.
  private(set) var starts: [MarkerStart]
  /// For each passage the indices of its starts and tags.
  private(set) var contents: [PassageContents]
  /// What is written there: one surface, or several ways to cut one.
  var surfaces: [Surface]
  /// What is among those at the beginning of paragraphs, or has been since.
  private(set) var traits: Traits
  /// The passages with which a collection heads its texts, in order.
  var collectionHeads: [Int] = []
  var subheadings = Subheadings()

  init(_ prose: Prose, _ starts: [MarkerStart], _ contents: [PassageContents], _ surfaces: consuming [Surface]) {
    self.prose = prose
    self.starts = starts
    self.contents = contents
    self.surfaces = surfaces
    traits = []
    let bytes = prose.bytes.span
    for start in starts where start.position == .paragraph {
      traits.formUnion(Traits(self[start], bytes))
      if start.surfaceCount > 1, self.surfaces[start.surfaces.upperBound - 1].isSpacedDecimal { traits.insert(.spaced) }
    }
  }

  /// What stands at a place, as it is mostly cut.
  subscript(start: MarkerStart) -> Surface {
    @inline(__always) get { surfaces[Int(start.firstSurface)] }
  }

  /// Where the first piece of a start's marker begins.
  func offset(ofStart index: Int) -> Int { Int(self[starts[index]].start) }

  // MARK: What a look says of one

  /// What stands at a place is no numbering of this text, however it is read.
  mutating func discard(_ start: MarkerStart) {
    for number in start.surfaces { surfaces[number].doubt = .reference }
    traits.insert(.reference)
  }

  /// A number counts things, or pages.
  mutating func takeForWord(_ surface: Int) {
    surfaces[surface].doubt = .word
    traits.insert(.digitItem)
  }

  /// What looks like text is a marker all the same: a whole one, or a bare one that counts nothing.
  mutating func clear(_ surface: Int, to doubt: Surface.Doubt = .none) { surfaces[surface].doubt = doubt }

  /// What it was told by.
  mutating func clear(_ surface: Int, as sign: Surface.Sign) { surfaces[surface].sign = sign }

  /// A section may begin at further places, too. Linear, where there are any.
  ///
  /// - Parameter found: in order, each place once.
  mutating func insert(_ found: [FoundMarker]) {
    guard !found.isEmpty else { return }
    var (all, next) = ([MarkerStart](), 0)
    all.reserveCapacity(starts.count + found.count)
    for passage in contents.indices {
      let first = Int32(all.count)
      for number in contents[passage].starts {
        let start = starts[Int(number)]
        while next < found.count, found[next].passage == passage, found[next].surface.start < self[start].start {
          all.append(add(found[next]))
          next += 1
        }
        all.append(start)
      }
      while next < found.count, found[next].passage == passage {
        all.append(add(found[next]))
        next += 1
      }
      contents[passage].starts = first..<Int32(all.count)
    }
    starts = all
  }

  private mutating func add(_ marker: FoundMarker) -> MarkerStart {
    surfaces.append(marker.surface)
    return MarkerStart(
      passage: UInt32(marker.passage), position: marker.position, firstSurface: UInt32(surfaces.count - 1), surfaceCount: 1)
  }

  /// The marker ends elsewhere than it seemed to.
  mutating func replace(_ index: Int, by surface: Surface) {
    surfaces[index] = surface
    traits.insert(.digitItem)
  }
}

extension Candidates {
  /// What a look needs to find anything: gathered once, for most texts have hardly any of it.
  struct Traits: OptionSet {
    let rawValue: UInt16
    /// 第二章, 第三条, and what is left of them
    static let division = Traits(rawValue: 1)
    /// What looks like a part of a reference.
    static let reference = Traits(rawValue: 2)
    /// `三个方面`, `2小时`: a number, nothing beside it, and a word that it may count.
    static let bare = Traits(rawValue: 4)
    /// `b.`: a letter that may be a digit.
    static let letter = Traits(rawValue: 8)
    /// `[1]`, ①
    static let note = Traits(rawValue: 16)
    /// `1.2万元`, `3.25G基站`, `1.42025年度任务`: decimal, and in doubt.
    static let decimal = Traits(rawValue: 32)
    /// `一、三级干部`
    static let hanItem = Traits(rawValue: 64)
    /// `1.3月底`, `4.80%`, and all that have two numbers
    static let digitItem = Traits(rawValue: 128)
    /// `①①落实经费`: its first bytes again behind it.
    static let doubled = Traits(rawValue: 256)
    /// A blank behind a number: a row's first cell may be followed by it.
    static let blank = Traits(rawValue: 512)
    /// `1. 1 编制目的`, which may be 1.1.
    static let spaced = Traits(rawValue: 1024)
    /// `、加强领导`
    static let loneComma = Traits(rawValue: 2048)
    /// `一〇、`
    static let digitByDigit = Traits(rawValue: 4096)
  }
}

extension Candidates.Traits {
  @inline(__always)
  fileprivate init(_ surface: Surface, _ bytes: Bytes) {
    self = []
    let (start, end, text) = (Int(surface.start), Int(surface.end), Int(surface.textStart))
    if surface.unit != .none { insert(.division) }
    if surface.doubt == .reference { insert(.reference) }
    if surface.doubt == .word || surface.doubt == .bare, surface.isBare { insert(.bare) }
    if surface.digits.hasMisread { insert(.letter) }
    if surface.isLoneComma { insert(.loneComma) }
    if surface.value > 0, text > end { insert(.blank) }
    if surface.isTenInDigits { insert(.digitByDigit) }
    if surface.pieces.contains(.circled) || Self.opensNote(bytes, start) { insert(.note) }
    if text + 1 < bytes.count, bytes[start] == bytes[text], bytes[start + 1] == bytes[text + 1] { insert(.doubled) }
    if surface.pieces.contains(.han), surface.separator == .comma, surface.doubt == .word { insert(.hanItem) }
    if surface.pieces.contains(.arabic) {
      if DigitItems.mayBeItem(surface) { insert(.digitItem) }
      // An Arabic digit of either width.
      let isBeforeDigit = surface.separator == .dot && end == text && end < bytes.count && (bytes[end].isDigit || bytes[end] == 0xEF)
      if surface.components > 1 ? surface.doubt != .none || surface.pieces.contains(.letterBehind) : isBeforeDigit { insert(.decimal) }
    }
  }

  /// `[`, `［`
  @inline(__always)
  private static func opensNote(_ bytes: Bytes, _ start: Int) -> Bool {
    start + 2 < bytes.count && (bytes[start] == "[" || bytes[start] == 0xEF && bytes[start + 2] == 0xBB)
  }
}

extension Surface {
  /// A number with nothing beside it: `三个`, `2小时`.
  var isBare: Bool {
    let kind = pieces.subtracting(.blankBehind)
    return (kind == .han || kind == .arabic) && separator == .none && unit == .none && components == 1 && value > 0
  }
}
