/// Notes at a text's end that its sentences refer to: `地区生产总值[2]320.5亿元 … 注释：⏎[1]本公报中数据均为初步统计数。`
///
/// No level is numbered `[1]`: GB/T 9704 has round brackets, and GB/T 7714 numbers notes and sources so. Where others stand in round brackets one in square
/// ones may be damaged; where none does, or the line above says 注释, they are notes.
enum NumberedNotes {
  /// Takes the numbers of notes for references. Linear.
  static func discard(from surfaces: inout [Surface], _ starts: [MarkerStart], _ prose: Prose) {
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
      let first = Int(start.firstSurface)
      for number in first..<first + Int(start.surfaceCount) { surfaces[number].doubt = .reference }
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
