import PlanSyntax

/// Goes through passages once, character by character, and notes what begins or ends where.
///
/// What it asks of itself for every passage is inlined: a call of a method that changes nothing copies a struct as large as this one.
struct PassageScanner {
  private(set) var contents: [PassageContents] = []
  var startFinder: StartFinder
  var tagFinder: TagFinder
  /// Whether some passage begins with a tag.
  private(set) var hasTagLines = false
  let prose: Prose
  private let hanBeginnings = SurfaceScanner.hanBeginnings
  let ruleEndings = SharedRule.endings
  private let sentenceEndings = RoleVerb.sentenceEndings
  let labelEdges = LabelWords.edges
  var nextJoint = 0
  /// A stretch of the passage in which no line opens with a label: known, it is not searched again for the next label.
  var unlabelled = 0..<0
  /// A stretch in which no marker stands behind an actor: known, it is not searched again for the next label.
  var unmarked = 0..<0
  /// How many brackets are open, and where the outermost began.
  var depth = 0
  var outermost = 0
  /// The last bracket that was asked whether it is closed.
  var lastUnclosed = -1
  /// The last 。 inside brackets.
  var stopInside = -1
  /// Whether the passage before is a tag, and nothing else.
  private(set) var isBehindTagLine = false
  /// The passage at hand.
  var index = 0
  private(set) var passage: Range<Int> = 0..<0
  /// Where its text begins, behind its marker.
  private(set) var textStart = 0

  /// Whether a marker stands before the text of the passage at hand.
  var isMarked: Bool { textStart > passage.lowerBound }

  init(prose: Prose, options: ParseOptions) {
    self.prose = prose
    tagFinder = TagFinder(prose)
    startFinder = StartFinder(bytes: prose.bytes, options: options, capacity: prose.passages.count)
    contents.reserveCapacity(prose.passages.count)
  }

  /// - Parameter bytes: of the prose, borrowed once for all its passages.
  mutating func scan(_ index: Int, _ bytes: Bytes) {
    let range = prose.passages[index]
    let firstStart = startFinder.starts.count
    let firstTag = tagFinder.tags.count
    self.index = index
    passage = Int(range.start)..<Int(range.end)
    textStart = passage.lowerBound
    startFinder.begin(index, range, before: index + 1 < prose.passages.count ? prose.passages[index + 1] : nil)
    if addTagLine(bytes) {
      hasTagLines = true
      let tags = Int32(firstTag)..<Int32(tagFinder.tags.count)
      contents.append(PassageContents(starts: Int32(firstStart)..<Int32(firstStart), tags: tags, endsInTag: true))
      isBehindTagLine = true
      return
    }
    if let surface = prose.leadingSurface(of: index), !opensTag(surface, bytes), startFinder.add(surface, at: .paragraph) {
      if surface.doubt != .none, standsAlone(surface, bytes) { startFinder.partLast() }
      startFinder.addBehindDivision(surface, bytes)
      textStart = Int(surface.textStart)
      // A bracket that closes is no residue of a marker, but may be a tag on a line of its own.
      let holdsAll =
        surface.pieces == .open
        ? SurfaceScanner.endOfBracket(bytes, from: textStart, to: passage.upperBound) != nil : enclosesPassage(surface, bytes)
      if holdsAll { textStart = passage.lowerBound }
    }
    scanInside(bytes)
    if depth == 0, !Scalars.isExcluded(by: ruleEndings, bytes, before: passage.upperBound) { noteRule(bytes, passage.upperBound) }
    if isMarked, !Scalars.isOther(than: sentenceEndings, bytes, before: passage.upperBound - 3) {
      tagFinder.addSentence(bytes, textStart..<passage.upperBound, in: index)
    }
    let tags = Int32(firstTag)..<Int32(tagFinder.tags.count)
    // `（市市场监管局牵头，市住建局配合）` on a line of its own: its bracket is no residue of a marker.
    let opensWithTag = !tags.isEmpty && Int(tagFinder.tags[firstTag].start) == passage.lowerBound
    if opensWithTag {
      startFinder.dropFirst(since: firstStart)
      hasTagLines = true
    }
    let endsInTag = !tags.isEmpty && Self.isLast(bytes, tagFinder.tags[tagFinder.tags.count - 1], to: passage.upperBound)
    isBehindTagLine = opensWithTag && endsInTag
    contents.append(PassageContents(starts: Int32(firstStart)..<Int32(startFinder.starts.count), tags: tags, endsInTag: endsInTag))
  }

  /// Whether a line ends behind a bare numeral, and the next begins with nothing that it counts: `二⏎统一事项实施规范` is no 二统一.
  @inline(__always)
  private func standsAlone(_ surface: Surface, _ bytes: Bytes) -> Bool {
    surface.hasNumeral && surface.separator == .none && surface.unit == .none && surface.pieces.isDisjoint(with: .frame)
      && isLineStart(Int(surface.end))
      && !SurfaceJudge.isCounted(surface, bytes, Place(bytes, at: Int(surface.end), end: passage.upperBound))
  }

  private mutating func scanInside(_ bytes: Bytes) {
    let end = passage.upperBound
    depth = 0
    while nextJoint < prose.joints.count, prose.joints[nextJoint].offset <= passage.lowerBound { nextJoint += 1 }
    var joint = joint(before: end)
    var landmarks = Landmarks(from: textStart, to: end)
    var behind = textStart
    while true {
      let offset = landmarks.advance(bytes)
      while joint <= offset {
        if joint >= behind {
          if depth > 0 { endUnclosed(bytes, at: joint) }
          startFinder.add(bytes, at: joint, .wrapped, depth: depth)
        }
        nextJoint += 1
        joint = self.joint(before: end)
      }
      if offset >= end { break }
      startFinder.lineEnd = joint
      if offset >= behind { behind = isPlain(bytes, offset, end) ? offset + 3 : look(bytes, at: offset) }
    }
    if depth > 0, mayBeUnclosed(bytes) { addUnclosed(bytes, from: outermost) }
  }

  /// Offset of the next joint, or a number above all offsets where the passage has no more.
  private func joint(before end: Int) -> Int {
    guard nextJoint < prose.joints.count, prose.joints[nextJoint].offset < end else { return .max }
    return Int(prose.joints[nextJoint].offset)
  }

  /// Three in four landmarks, told by their bytes: a 。 that ends no tag and no rule and behind which nothing begins, a 、 with no numeral before it,
  /// a quotation mark or dash.
  @inline(__always)
  private func isPlain(_ bytes: Bytes, _ offset: Int, _ end: Int) -> Bool {
    guard offset + 3 <= end, bytes[offset] & ~1 == 0xE2 else { return false }
    if bytes[offset] == 0xE2 { return bytes[offset + 1] &- 0x91 > 1 }  // all but ①…⒛
    guard bytes[offset + 1] == 0x80 else { return false }
    if bytes[offset + 2] == 0x81 { return Scalars.isOther(than: hanBeginnings, bytes, before: offset) }
    guard bytes[offset + 2] == 0x82, depth == 0 else { return false }
    return Scalars.isExcluded(by: ruleEndings, bytes, before: offset)
      && (offset + 3 == end || Scalars.isOther(than: hanBeginnings, bytes, at: offset + 3))
  }

  /// Looks at a character that may begin or end something.
  ///
  /// - Returns: the offset behind it.
  @inline(__always)
  private mutating func look(_ bytes: Bytes, at offset: Int) -> Int {
    let (scalar, length) = Scalars.decode(bytes, at: offset, end: passage.upperBound)
    let behind = offset + length
    switch scalar {
    case "。":
      if depth == 0 { noteRule(bytes, offset) } else { stopInside = offset }
      if let behind = dashedTag(bytes, at: behind) { return behind }
      startFinder.addBehindStop(bytes, at: behind, depth: depth)
    case "：":
      if let behind = labelledTag(bytes, colon: offset) { return behind }
      startFinder.addBehindStop(bytes, at: behind, depth: depth)
    case ":":
      if let behind = labelledTag(bytes, colon: offset) { return behind }
      // `9:30`, `4:3`; but `…以下工作:1.压减…`
      if NumeralCharacter.arabic(Scalars.decode(bytes, before: offset, start: passage.lowerBound).value) == nil {
        startFinder.addBehindStop(bytes, at: behind, depth: depth)
      }
    case "；", ";":
      if depth == 0, !Scalars.isExcluded(by: ruleEndings, bytes, before: offset) { noteRule(bytes, offset) }
      startFinder.addBehindStop(bytes, at: behind, depth: depth)
    case "0"..."9", "０"..."９": return startFinder.addDigits(bytes, at: offset, depth: depth)
    case "、": startFinder.addHanNumeral(bytes, before: offset, depth: depth)
    case "（", "(", "[", "［", "【", "〔", "〖", "﹝", "﹙": open(bytes, offset, behind: behind)
    case "】", "）", ")", "]", "］", "〕", "〗", "﹞", "﹚":
      if let behind = framedTag(bytes, closing: behind) { return behind }
      close(bytes, behind)
    case "①"..."⒛", "㈠"..."㈩": startFinder.add(bytes, at: offset, .glued, depth: depth)
    case "第": startFinder.addPrefix(bytes, at: offset, depth: depth)
    default: break
    }
    return behind
  }
}
