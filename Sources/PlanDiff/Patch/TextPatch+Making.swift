extension TextPatch {
  /// The patch from one text to another. Near linear.
  public init(from old: [UInt8], to new: [UInt8]) {
    let (left, right) = (TextLines(old), TextLines(new))
    let origin = TextPatch.origins(left, right)
    var pieces: [Piece] = []
    for (line, source) in origin.enumerated() {
      TextPatch.append(source.map { .copy($0..<$0 + 1) } ?? .insert(Array(right[line])), to: &pieces)
    }
    let copied = Set(origin.compactMap { $0 })
    self.init(
      pieces: pieces,
      removed: (0..<left.count).filter { !copied.contains($0) }.map { RemovedLine(index: $0, bytes: Array(left[$0])) },
      old: TextMark(old), new: TextMark(new))
  }

  /// The patch that leads back.
  public var inverse: TextPatch {
    var target: [Int: Int] = [:]
    var came: [RemovedLine] = []
    var line = 0
    for piece in pieces {
      switch piece {
      case .copy(let range):
        for index in range {
          target[index] = line
          line += 1
        }
      case .insert(let bytes):
        let lines = TextLines(bytes)
        for index in 0..<lines.count { came.append(RemovedLine(index: line + index, bytes: Array(lines[index]))) }
        line += lines.count
      }
    }
    var pieces: [Piece] = []
    var gone = removed[...]
    for index in 0..<target.count + removed.count {
      if gone.first?.index == index, let line = gone.popFirst() {
        TextPatch.append(.insert(line.bytes), to: &pieces)
      } else if let place = target[index] {
        TextPatch.append(.copy(place..<place + 1), to: &pieces)
      }
    }
    return TextPatch(pieces: pieces, removed: came, old: new, new: old)
  }

  private static func append(_ piece: Piece, to pieces: inout [Piece]) {
    switch (pieces.last, piece) {
    case (.copy(let before)?, .copy(let range)) where before.upperBound == range.lowerBound:
      pieces[pieces.count - 1] = .copy(before.lowerBound..<range.upperBound)
    case (.insert(let before)?, .insert(let bytes)): pieces[pieces.count - 1] = .insert(before + bytes)
    default: pieces.append(piece)
    }
  }

  /// For each new line the old one that it is, each old line once: first those that kept their order, then those that moved.
  private static func origins(_ left: TextLines, _ right: TextLines) -> [Int?] {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let old = (0..<left.count).map { number(left[$0]) }
    let new = (0..<right.count).map { number(right[$0]) }
    var origin = [Int?](repeating: nil, count: new.count)
    var isCopied = [Bool](repeating: false, count: old.count)
    for pair in SequenceAlignment.pairs(old, new) {
      origin[pair.new] = pair.old
      isCopied[pair.old] = true
    }
    // The last first, so that the first is taken first.
    var free: [Int: [Int]] = [:]
    for index in old.indices.reversed() where !isCopied[index] { free[old[index], default: []].append(index) }
    for index in new.indices where origin[index] == nil { origin[index] = free[new[index]]?.popLast() }
    return origin
  }
}
