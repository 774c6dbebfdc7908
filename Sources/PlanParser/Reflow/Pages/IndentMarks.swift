/// Characters that stand before the paragraphs of a whole text and are no part of them: the bullet that a page's list had, `• 一、总体要求`, and what became of blanks in
/// another encoding, `??（一）指导思想`. And the speck of a scanned paper before a single marker: `.三、保障措施`, `'（二）强化督导`.
enum IndentMarks {
  /// The same lines, of which the text begins behind such a mark. Linear; a text in which no line begins with one is hardly looked at.
  static func removed(from lines: [Line], _ bytes: [UInt8]) -> [Line] {
    let marked = lines.indices.filter { mayBegin(bytes, lines[$0]) }
    guard !marked.isEmpty else { return lines }
    var marks: [(index: Int, mark: Mark)] = []
    for index in marked {
      if let mark = Mark(bytes.span, lines[index].text) { marks.append((index, mark)) }
    }
    guard !marks.isEmpty else { return lines }
    let bullets = marks.count { !$0.mark.isResidue && $0.mark.isBeforeMarker && Mark.bullets.contains($0.mark.character) }
    // All lines are asked only where the marks alone do not tell.
    let areBullets = bullets >= fewest && bullets >= 9 * lines.count { !$0.isBlank && beginsMarker(bytes.span, $0.text) }
    let residues = marks.count { $0.mark.isResidue }
    let areResidues = residues > fewest && residues * 2 > lines.count { !$0.isBlank }
    // What is left of a marker may stand behind one as well.
    let residuesBeforeMarkers = marks.count { $0.mark.isResidue && $0.mark.isBeforeMarker }
    let bulletsOfMarkers = areBullets ? Set(marks.lazy.filter { $0.mark.isBeforeMarker }.map { $0.mark.character }) : []
    var result = lines
    for (index, mark) in marks {
      let isIndent =
        mark.isResidue
        ? mark.isBeforeMarker || areResidues || residuesBeforeMarkers > 1
        : areBullets && bulletsOfMarkers.contains(mark.character)
      if isIndent || mark.isSpeck { result[index].textStart = UInt32(mark.end) }
    }
    return result
  }

  /// So many markers stand behind a bullet at the least.
  private static let fewest = 3

  /// Whether a byte may be the first of a mark: hardly a line begins with it, those apart that begin with “ or （.
  @inline(__always)
  private static func mayBegin(_ bytes: [UInt8], _ line: Line) -> Bool {
    guard !line.isBlank else { return false }
    switch bytes[Int(line.textStart)] {
    case "?", "*", "-", ">", 0xC2, 0xE2, 0xEE, 0xEF: return true
    case "'", "`", "\"", "^", "_", "|", "!", ".", ",", ";": return true
    // 、
    case 0xE3: return line.count >= 3 && bytes[Int(line.textStart) + 1] == 0x80 && bytes[Int(line.textStart) + 2] == 0x81
    default: return false
    }
  }

  /// Whether a whole marker of which nobody doubts that it is one begins a text, with words behind it.
  fileprivate static func beginsMarker(_ bytes: Bytes, _ text: Range<Int>) -> Bool {
    let place = Place(bytes, at: text.lowerBound, end: text.upperBound)
    guard let surface = SurfaceScanner.surface(bytes, place, mustBeWhole: true), surface.isUnmistakable else { return false }
    return Int(surface.textStart) < text.upperBound
  }
}

/// A mark at a line's start.
private struct Mark {
  let character: UInt32
  /// Where the text behind it and its blanks begins.
  let end: Int
  /// `??` and U+FFFD, which nobody writes.
  let isResidue: Bool
  let isBeforeMarker: Bool
  /// What a scan left of dirt: no text has it before a whole marker.
  let isSpeck: Bool

  init?(_ bytes: Bytes, _ text: Range<Int>) {
    let (first, length) = Scalars.decode(bytes, at: text.lowerBound, end: text.upperBound)
    var behind = text.lowerBound + length
    var count = 1
    while Scalars.decode(bytes, at: behind, end: text.upperBound).value == first {
      behind += length
      count += 1
    }
    isResidue = first == "?" && count > 1 || first == "\u{FFFD}"
    // `---办学体制`, `**总体要求**`
    let mayBeSpeck = count == 1 && Mark.specks.contains(first)
    guard isResidue || count == 1 && Mark.bullets.contains(first) || mayBeSpeck else { return nil }
    let end = Blank.end(in: bytes, from: behind, to: text.upperBound)
    // `-1.5`, `>3.2`: a value.
    let isValue =
      end == behind && first < 0x80 && NumeralCharacter.arabic(Scalars.decode(bytes, at: end, end: text.upperBound).value) != nil
    guard end < text.upperBound, isResidue || !isValue || mayBeSpeck else { return nil }
    character = first
    self.end = end
    isBeforeMarker = IndentMarks.beginsMarker(bytes, end..<text.upperBound)
    isSpeck = mayBeSpeck && isBeforeMarker && Mark.isSpeck(first, bytes, end..<text.upperBound)
    guard isResidue || isSpeck || Mark.bullets.contains(first) && !isValue else { return nil }
  }

  /// Whether nothing but dirt stands so before a whole marker: `.1 监测` is what is left of 2.1, `、2）` of another number, `| 1. | 2. |` a table, `"一、…"` a quotation.
  private static func isSpeck(_ first: UInt32, _ bytes: Bytes, _ text: Range<Int>) -> Bool {
    let place = Place(bytes, at: text.lowerBound, end: text.upperBound)
    // `'2.延长时间`, but `*1.5倍` and `.1 监测`
    if NumeralCharacter.arabic(place.peek) != nil,
      points.contains(first) || (SurfaceScanner.surface(bytes, place, mustBeWhole: true)?.components ?? 0) != 1
    {
      return false
    }
    return !again(first, bytes, in: text)
  }

  /// Whether the character comes again in the line.
  private static func again(_ first: UInt32, _ bytes: Bytes, in text: Range<Int>) -> Bool {
    guard !points.contains(first) else { return false }
    var offset = text.lowerBound
    while offset < text.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: text.upperBound)
      if scalar == first || first == "‘" && scalar == "’" { return true }
      offset += max(1, length)
    }
    return false
  }

  /// What a speck is read as.
  private static let specks = CharacterSet("'‘’`´\"^_|!.,;、*")
  /// Of these what stands between or behind numbers.
  private static let points = CharacterSet(".,;、")

  /// What lists of pages and of Markdown begin with, and the characters that Word's symbol fonts leave.
  static let bullets = CharacterSet(values: "·•●◆◇■□▲△▶►➢➤★☆※→*->".unicodeScalars.map(\.value) + Array(0xF020...0xF0FF))
}
