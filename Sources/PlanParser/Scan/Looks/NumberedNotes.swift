/// Notes at a text's end that its sentences refer to: `地区生产总值[2]320.5亿元 … 注释：⏎[1]本公报中数据均为初步统计数。`
///
/// No level is numbered `[1]`: GB/T 9704 has round brackets, and GB/T 7714 numbers notes and sources so. Where others stand in round brackets one in square
/// ones may be damaged; where none does, or the line above says 注释, they are notes.
enum NumberedNotes: Look {
  /// Takes the numbers of notes for references. Linear.
  static func apply(to candidates: inout Candidates) {
    let mayHoldNotes = candidates.traits.contains(.note)
    if mayHoldNotes { discardSquare(from: &candidates) }
    discardRemarks(from: &candidates)
    if mayHoldNotes { discardReferredTo(from: &candidates) }
  }

  // MARK: What a sentence refers to

  /// `…低于全市平均水平①。 … ①2020年全市平均水平为6.3张。`: the last numbers of a text, with a mark before a stop further up for the first of them.
  private static func discardReferredTo(from candidates: inout Candidates) {
    var run: [Int] = []
    for index in candidates.starts.indices.reversed() where candidates.starts[index].position == .paragraph {
      let surface = candidates[candidates.starts[index]]
      guard surface.pieces.contains(.circled) || isSquare(surface, candidates.prose), run.count < mostAtEnd else { break }
      run.append(index)
    }
    for index in run {
      let start = candidates.starts[index]
      let above = Int(candidates.prose.passages[Int(start.passage)].start)
      if isReferredTo(candidates[start], above: above, candidates.prose) { candidates.discard(start) }
    }
  }

  private static let mostAtEnd = 40

  private static func isReferredTo(_ surface: Surface, above end: Int, _ prose: Prose) -> Bool {
    let bytes = prose.bytes.span
    let (start, length) = (Int(surface.start), Int(surface.end - surface.start))
    guard length > 0 else { return false }
    var offset = 0
    while true {
      offset = ByteSearch.first(bytes[start], in: bytes, from: offset, to: end)
      guard offset + length < end else { return false }
      if prose.bytes[offset..<offset + length].elementsEqual(prose.bytes[start..<start + length]) {
        let before = Scalars.decode(bytes, before: offset, start: 0).value
        let behind = Scalars.decode(bytes, at: offset + length, end: end).value
        let isBehindWord = Scalars.isHan(before) || NumeralCharacter.arabic(before) != nil || before == "%" || before == "”"
        if isBehindWord, behind == "。" || behind == "，" || behind == "；" || behind == "）" { return true }
      }
      offset += 1
    }
  }

  // MARK: Remarks

  /// `注：1.本方案所称建成区，…⏎2.…`: what follows a remark with a number counts on from it, and `注：1.…；2.…`: what stands inside its line is a remark's, whatever
  /// its number.
  ///
  /// A line that holds several holds them all: `2.…` on the next is the list's that the remark interrupts.
  private static func discardRemarks(from candidates: inout Candidates) {
    // The last line of a remark, and the number that goes on from it.
    var last: (passage: UInt32, next: UInt16, isBracketed: Bool)?
    // The line of a remark of which the numbers inside are looked at, and the last that holds several.
    var remark: UInt32?
    var whole: UInt32?
    let (starts, prose) = (candidates.starts, candidates.prose)
    for (index, start) in starts.enumerated() {
      let surface = candidates[start]
      let isBracketed = surface.pieces.contains(.close)
      let isFirstInside = start.position != .paragraph && (index == 0 || starts[index - 1].passage != start.passage)
      if isFirstInside {
        remark = opensRemark(prose, Int(start.passage)) ? start.passage : nil
        if remark != nil, surface.value == 1, surface.pieces.contains(.arabic) {
          last = (start.passage, 2, isBracketed)
        }
      }
      if start.position != .paragraph {
        // `…（注：3.数据为预计数。）`
        if remark != start.passage, isRemark(Int(surface.start), prose, Int(start.passage)) { remark = start.passage }
        guard remark == start.passage else { continue }
        candidates.discard(start)
        if !isFirstInside { (last, whole) = (nil, start.passage) }
        continue
      }
      guard surface.pieces.contains(.arabic) else { continue }
      if let before = last, start.passage == before.passage + 1 {
        guard surface.value == before.next, isBracketed == before.isBracketed else { continue }
        candidates.discard(start)
        last = (start.passage, before.next + 1, isBracketed)
      } else if surface.value == 2, start.passage > 0, whole != start.passage - 1, opensList(prose, Int(start.passage) - 1) == isBracketed {
        candidates.discard(start)
        last = (start.passage, 3, isBracketed)
      }
    }
  }

  /// `注：`, `备注：`, `说明：`
  private static func opensRemark(_ prose: Prose, _ passage: Int) -> Bool {
    let (start, end) = (Int(prose.passages[passage].start), Int(prose.passages[passage].end))
    guard end - start <= longestRemark, let word = remarks.word(prose.bytes.span, at: start, end: end) else { return false }
    let next = Scalars.decode(prose.bytes, at: start + word.count, end: end).value
    return Punctuation.isColon(next) || Blank.contains(next) || NumeralCharacter.arabic(next) != nil
  }

  /// Whether `注：` stands right before a number inside a paragraph.
  private static func isRemark(_ offset: Int, _ prose: Prose, _ passage: Int) -> Bool {
    let start = Int(prose.passages[passage].start)
    let colon = Scalars.decode(prose.bytes, before: offset, start: start)
    guard prose.passages[passage].count <= longestRemark, Punctuation.isColon(colon.value) else { return false }
    guard let word = remarks.word(prose.bytes.span, endingAt: offset - colon.length, from: start) else { return false }
    // `重点关注：1.…`
    let before = Scalars.decode(prose.bytes, before: offset - colon.length - word.count, start: start).value
    return before == 0 || Scalars.endsThought(before) || SurfaceScanner.opens(before) || Blank.contains(before)
  }

  /// In bytes: a page that lost its line ends is longer.
  private static let longestRemark = 3000

  /// Whether the number is in brackets with which a remark's list begins, `备注：（1）…`, and not `注：1.…`; nil where none does.
  private static func opensList(_ prose: Prose, _ passage: Int) -> Bool? {
    let bytes = prose.bytes.span
    let (start, end) = (Int(prose.passages[passage].start), Int(prose.passages[passage].end))
    guard let word = remarks.word(bytes, at: start, end: end) else { return nil }
    var place = Place(bytes, at: start + word.count, end: end)
    if place.peek == "：" || place.peek == ":" { place.advance(bytes) }
    _ = place.skipBlanks(bytes)
    let isBracketed = SurfaceScanner.opens(place.peek)
    if isBracketed { place.advance(bytes) }
    let isFirst = NumeralCharacter.arabic(place.peek) == 1 && NumeralCharacter.arabic(place.second(bytes)) == nil
    return isFirst ? isBracketed : nil
  }

  private static let remarks = WordList(["注", "备注", "附注", "註", "说明"])

  // MARK: Square brackets

  private static func discardSquare(from candidates: inout Candidates) {
    var notes: [Int] = []
    var holdsOthers = false
    for (index, start) in candidates.starts.enumerated() where start.position == .paragraph {
      let surface = candidates[start]
      guard surface.pieces.isSuperset(of: [.open, .close, .arabic]), surface.value > 0 else { continue }
      if isSquare(surface, candidates.prose) {
        notes.append(index)
      } else {
        holdsOthers = true
      }
    }
    // The passage of the last note behind the word.
    var last: UInt32?
    for index in notes {
      let start = candidates.starts[index]
      let isNote = last.map { start.passage <= $0 + mostLines } ?? false || followsHead(candidates.prose, Int(start.passage))
      if isNote { last = start.passage }
      guard isNote || !holdsOthers else { continue }
      candidates.discard(start)
    }
  }

  /// Both brackets are: `[2〕` is damaged rather than a note.
  private static func isSquare(_ surface: Surface, _ prose: Prose) -> Bool {
    let open = Scalars.decode(prose.bytes, at: Int(surface.start), end: prose.bytes.count).value
    let close = Scalars.decode(prose.bytes, at: Int(surface.numeralEnd), end: prose.bytes.count).value
    return open == "[" && close == "]" || open == "［" && close == "］"
  }

  /// So many paragraphs has a note at the most.
  private static let mostLines: UInt32 = 3

  /// `注释：`, `注`
  private static func followsHead(_ prose: Prose, _ passage: Int) -> Bool {
    guard passage > 0 else { return false }
    let head = prose.passages[passage - 1]
    var end = Int(head.end)
    let last = Scalars.decode(prose.bytes, before: end, start: Int(head.start))
    if Punctuation.isColon(last.value) { end -= last.length }
    return end - Int(head.start) <= longestHead && heads.ends(prose.bytes.span, from: Int(head.start), to: end)
  }

  private static let heads = WordList(["注释", "注", "脚注", "尾注", "备注", "註釋"])
  /// In bytes.
  private static let longestHead = 12
}
