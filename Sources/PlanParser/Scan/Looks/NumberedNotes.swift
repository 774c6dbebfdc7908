/// Notes at a text's end that its sentences refer to: `地区生产总值[2]320.5亿元 … 注释：⏎[1]本公报中数据均为初步统计数。`
///
/// No level is numbered `[1]`: GB/T 9704 has round brackets, and GB/T 7714 numbers notes and sources so. Where others stand in round brackets one in square
/// ones may be damaged; where none does, or the line above says 注释, they are notes.
enum NumberedNotes {
  /// Takes the numbers of notes for references. Linear.
  static func discard(from surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
    discardSquare(from: &surfaces, starts, prose)
    discardRemarks(from: &surfaces, starts, prose)
    discardReferredTo(from: &surfaces, starts, prose)
  }

  // MARK: What a sentence refers to

  /// `…低于全市平均水平①。 … ①2020年全市平均水平为6.3张。`: the last numbers of a text, with a mark before a stop further up for the first of them.
  private static func discardReferredTo(from surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
    var run: [Int] = []
    for index in starts.indices.reversed() where starts[index].position == .paragraph {
      let surface = surfaces[Int(starts[index].firstSurface)]
      guard surface.pieces.contains(.circled) || isSquare(surface, prose), run.count < mostAtEnd else { break }
      run.append(index)
    }
    for index in run {
      let start = starts[index]
      let surface = surfaces[Int(start.firstSurface)]
      if isReferredTo(surface, above: Int(prose.passages[Int(start.passage)].start), prose) { surfaces.discard(start) }
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

  /// `注：1.本方案所称建成区，…⏎2.…`: what follows a remark with a number counts on from it.
  private static func discardRemarks(from surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
    var last: (passage: UInt32, value: UInt16)?
    for (index, start) in starts.enumerated() {
      let surface = surfaces[Int(start.firstSurface)]
      guard surface.pieces.contains(.arabic) else { continue }
      if start.position != .paragraph {
        // The first of them stands inside the remark's line.
        let isFirst = surface.value == 1 && (index == 0 || starts[index - 1].passage != start.passage)
        guard isFirst, opensRemark(prose, Int(start.passage)) else { continue }
        surfaces.discard(start)
        last = (start.passage, 1)
      } else if let before = last, start.passage == before.passage + 1, surface.value == before.value + 1 {
        surfaces.discard(start)
        last = (start.passage, surface.value)
      } else if surface.value == 2, start.passage > 0, opensRemark(prose, Int(start.passage) - 1) {
        surfaces.discard(start)
        last = (start.passage, 2)
      }
    }
  }

  /// `注：1.…`, `备注：（1）…`
  private static func opensRemark(_ prose: Prose, _ passage: Int) -> Bool {
    let bytes = prose.bytes.span
    let (start, end) = (Int(prose.passages[passage].start), Int(prose.passages[passage].end))
    guard let word = remarks.word(bytes, at: start, end: end) else { return false }
    var place = Place(bytes, at: start + word.count, end: end)
    if place.peek == "：" || place.peek == ":" { place.advance(bytes) }
    _ = place.skipBlanks(bytes)
    if SurfaceScanner.opens(place.peek) { place.advance(bytes) }
    return NumeralCharacter.arabic(place.peek) == 1 && NumeralCharacter.arabic(place.second(bytes)) == nil
  }

  private static let remarks = WordList(["注", "备注", "附注", "註"])

  // MARK: Square brackets

  private static func discardSquare(from surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
    var notes: [Int] = []
    var holdsOthers = false
    for (index, start) in starts.enumerated() where start.position == .paragraph {
      let surface = surfaces[Int(start.firstSurface)]
      guard surface.pieces.isSuperset(of: [.open, .close, .arabic]), surface.value > 0 else { continue }
      if isSquare(surface, prose) {
        notes.append(index)
      } else {
        holdsOthers = true
      }
    }
    // The passage of the last note behind the word.
    var last: UInt32?
    for index in notes {
      let start = starts[index]
      let isNote = last.map { start.passage <= $0 + mostLines } ?? false || followsHead(prose, Int(start.passage))
      if isNote { last = start.passage }
      guard isNote || !holdsOthers else { continue }
      surfaces.discard(start)
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
    if RoleLabel.isColon(last.value) { end -= last.length }
    return end - Int(head.start) <= longestHead && heads.ends(prose.bytes.span, from: Int(head.start), to: end)
  }

  private static let heads = WordList(["注释", "注", "脚注", "尾注", "备注", "註釋"])
  /// In bytes.
  private static let longestHead = 12
}
