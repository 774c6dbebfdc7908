/// What a line shows that several reasons ask for.
extension LineJoiner {
  /// Whether a line is a cell of a table. O(log cells); few texts have any.
  @inline(__always)
  func isCell(_ index: Int) -> Bool {
    guard !cells.isEmpty else { return false }
    let place = cells.indices.partitioningIndex { cells[$0] >= index }
    return place < cells.count && cells[place] == index
  }

  /// Whether the page's edge may break a line.
  func isFull(_ index: Int) -> Bool {
    layout.width.map { lines.columns(of: index) >= $0 - PageLine.slack } ?? false
  }

  /// Whether the line before is too short to be broken by the page's edge: no sentence goes on in such a place with a bracket or a point.
  var endsShort: Bool {
    guard let width = layout.width, !layout.isPieced else { return false }
    return lines.columnsOfPage(lastLine) < width - PageLine.slack
  }

  /// Bytes of the longest line that holds a marker, or a piece of one, and nothing else: nearly all lines are longer.
  static let longestLone = 24

  /// `…，电话：0532-61234⏎56。`: what is alone on its line is the end of its paragraph, and no marker.
  var endsTornNumber: Bool { lineCount > 1 && !isLoneNumber(lastLine - 1) }

  /// `12` or `（3）` and nothing else.
  func isLoneNumber(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.count <= 12, let surface = lines.surface(of: index) else { return false }
    return surface.end == line.textEnd && surface.hasNumeral
  }

  /// `3` and nothing else.
  func loneNumber(_ index: Int) -> UInt16? {
    let line = lines[index]
    guard line.count <= 6, let surface = lines.surface(of: index), surface.end == line.textEnd, surface.isBareArabic
    else { return nil }
    return surface.value > 0 && surface.value < 100 ? surface.value : nil
  }

  /// How many digits a line has that has nothing else.
  func loneDigits(_ index: Int) -> Int? {
    let line = lines[index]
    guard line.count <= 12 else { return nil }
    var place = Place(bytes.span, at: Int(line.textStart), end: Int(line.textEnd))
    var count = 0
    while NumeralCharacter.arabic(place.peek) != nil {
      place.advance(bytes.span)
      count += 1
    }
    return count > 0 && place.offset == place.end ? count : nil
  }

  /// 章, 节, 条 or 篇 and nothing else.
  func isUnit(_ index: Int) -> Bool {
    let line = lines[index]
    return line.count == 3
      && TailPieces.unit(Scalars.decode(bytes, at: Int(line.textStart), end: Int(line.textEnd)).value) != .none
  }

  /// What is like a marker at a line's start, and `第条` and `（）` alone on a line, which tell of a marker by the text that follows.
  func shortSurface(of index: Int) -> Surface? {
    let line = lines[index]
    if let surface = lines.surface(of: index) { return surface }
    guard line.count <= LineJoiner.longestLone,
      let rest = scanner.surface(at: Int(line.textStart), end: min(Int(line.textEnd) + 1, bytes.count)),
      rest.pieces.isSuperset(of: .brackets) || rest.pieces.contains(.prefix) && rest.unit != .none || rest.separator == .dot
        || rest.separator == .comma
    else { return nil }
    return rest
  }

  /// Whether a comma or a stop stands in a line.
  func holdsClause(_ index: Int) -> Bool {
    let line = lines[index]
    return Finder.contains("，", bytes, Int(line.textStart), Int(line.textEnd))
      || Finder.contains("。", bytes, Int(line.textStart), Int(line.textEnd))
  }

  /// The next line with text, at most three lines below.
  func nextText(behind index: Int) -> Int? {
    (index + 1..<max(index + 1, min(index + 4, lines.count))).first { !lines[$0].isBlank }
  }
}
