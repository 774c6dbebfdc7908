/// Lists that a sentence quotes or puts in brackets: `按照“一、统筹规划；二、分步实施”的原则推进`, `…三类项目（含1.新建；2.改建；3.扩建）`.
///
/// The quotation mark, or the bracket, is closed in the same paragraph, and the list begins with it, or counts on in one sentence: no section of the text
/// begins in there.
enum QuotedLists: Look {
  /// Takes the markers inside for references. Linear.
  static func apply(to candidates: inout Candidates) {
    let starts = candidates.starts
    var index = 0
    while index < starts.count {
      guard starts[index].position != .paragraph else {
        index += 1
        continue
      }
      let passage = starts[index].passage
      let first = index
      while index < starts.count, starts[index].passage == passage { index += 1 }
      for list in lists(of: first..<index, candidates, candidates.prose.passages[Int(passage)].range) {
        for number in list { candidates.discard(starts[number]) }
      }
    }
  }

  /// What opens, how it is closed, and where what it holds begins.
  private struct Mark {
    let closing: Unicode.Scalar
    let content: Int
    /// Index of the first start behind it.
    let firstStart: Int
  }

  /// - Parameter inside: the starts inside a passage.
  /// - Returns: those of each list.
  private static func lists(of inside: Range<Int>, _ candidates: borrowing Candidates, _ passage: Range<Int>) -> [Range<Int>] {
    let bytes = candidates.prose.bytes.span
    let lastStart = candidates.offset(ofStart: inside.upperBound - 1)
    var lists: [Range<Int>] = []
    var open: [Mark] = []
    var next = inside.lowerBound
    var offset = passage.lowerBound
    while true {
      offset = Scalars.behindHan(bytes, from: offset, to: passage.upperBound)
      guard offset < passage.upperBound, offset <= lastStart || !open.isEmpty else { return lists }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: passage.upperBound)
      if let closing = closing(scalar) {
        // A start at the mark itself is a marker in brackets.
        while next < inside.upperBound, candidates.offset(ofStart: next) <= offset { next += 1 }
        open.append(Mark(closing: closing, content: offset + length, firstStart: next))
      } else if let last = open.last, scalar == last.closing {
        open.removeLast()
        while next < inside.upperBound, candidates.offset(ofStart: next) < offset { next += 1 }
        let held = firstTwo(last.firstStart..<next, candidates)
        if offset - last.content <= longest, holdsList(held, bytes, last.content..<offset) { lists.append(last.firstStart..<next) }
      }
      offset += max(1, length)
    }
  }

  /// The first two of some starts.
  private static func firstTwo(_ range: Range<Int>, _ candidates: borrowing Candidates) -> (first: Surface?, second: Surface?) {
    (
      range.isEmpty ? nil : candidates[candidates.starts[range.lowerBound]],
      range.count < 2 ? nil : candidates[candidates.starts[range.lowerBound + 1]]
    )
  }

  /// Whether a list begins with the first marker inside, or with one before it to which the mark is bound; or goes on from the first to the second in one sentence.
  private static func holdsList(_ held: (first: Surface?, second: Surface?), _ bytes: Bytes, _ content: Range<Int>) -> Bool {
    guard let first = held.first else { return false }
    if first.value == 1 { return true }
    if let second = held.second, first.precedes(second), !stops.occurs(bytes, in: content) { return true }
    let before = SurfaceScanner.surface(bytes, Place(bytes, at: content.lowerBound, end: content.upperBound), mustBeWhole: true)
    return before?.precedes(first) ?? false
  }

  private static let stops = WordList(["。"])

  private static func closing(_ scalar: UInt32) -> Unicode.Scalar? {
    switch scalar {
    case "“": "”"
    case "「": "」"
    case "《": "》"
    case "（": "）"
    case "(": ")"
    case "〔": "〕"
    case "［": "］"
    case "[": "]"
    case "【": "】"
    default: nil
    }
  }

  /// In bytes: longer ones have lost a mark.
  private static let longest = 900
}
