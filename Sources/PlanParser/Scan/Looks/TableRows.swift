import PlanSyntax

/// Rows of a table that lost its lines: `1 地区生产总值 亿元 1200 1650 6.6%`.
///
/// A number and a blank begin them, blanks part three cells and more, and nothing in them is a sentence. Two stand in a row at least, or one below its
/// head, `序号 指标 单位`. Only tables count so: a list whose numbers have lost their points has its text in one piece.
///
/// Where tabs part the cells, as in what is copied out of a table, any marker may be the first of them, and a cell may hold a sentence.
enum TableRows: Look {
  /// Takes the numbers of rows, and those inside their cells, for words of the text. Linear.
  static func apply(to candidates: inout Candidates) {
    discardNumbers(from: &candidates)
    discardCells(from: &candidates)
    if candidates.traits.contains(.blank) { discardRows(from: &candidates) }
  }

  // MARK: Cells

  /// `用水总量⏎4.1⏎4.2`: the passages that are such a cell and nothing else.
  private static func discardNumbers(from candidates: inout Candidates) {
    let prose = candidates.prose
    guard !prose.cells.isEmpty else { return }
    var cells = MarkedLines(prose.cells)
    for start in candidates.starts {
      let passage = prose.passages[Int(start.passage)]
      let isNumber = cells.contains(Int(passage.line)) && passage.range.allSatisfy { prose.bytes[$0].isDigit || prose.bytes[$0] == "." }
      if isNumber { candidates.discard(start) }
    }
  }

  /// `燃气⇥（一）管道更新；（二）报警器安装⇥县城管局`: what stands inside a row between tabs, where the row above or below has tabs as well.
  ///
  /// `三、办理结果⇥（一）予以公开⇥2 ⏎ ⇥（二）不予公开⇥0`: where some rows begin with an empty cell, the first cells of the others stand for several, and
  /// number no section either.
  private static func discardCells(from candidates: inout Candidates) {
    let prose = candidates.prose
    guard prose.mayHoldTabs else { return }
    var table = 0..<0
    var isMerged = false
    for start in candidates.starts {
      let passage = Int(start.passage)
      if passage >= table.upperBound {
        table = rows(from: passage, prose)
        isMerged =
          table.contains { prose.passages[$0].indent > 0 } && table.contains { prose.passages[$0].indent == 0 }
          && !table.contains { prose.passages[$0].holds("。", in: prose.bytes) }
      }
      guard table.count > 1, table.contains(passage), isMerged || start.position != .paragraph else { continue }
      candidates.discard(start)
    }
  }

  /// The passages around one that are rows with tabs; empty where it is none.
  private static func rows(from passage: Int, _ prose: Prose) -> Range<Int> {
    var range = passage..<passage
    while range.upperBound < prose.passages.count, isRow(range.upperBound, prose) { range = range.lowerBound..<range.upperBound + 1 }
    guard !range.isEmpty else { return range }
    // Above it is at most the head without a marker: rows with one were looked at before.
    if passage > 0, isRow(passage - 1, prose) { range = passage - 1..<range.upperBound }
    return range
  }

  /// Whether a tab stands behind the first words of a short passage, other than the one behind a marker, `1.⇥加强领导`.
  private static func isRow(_ index: Int, _ prose: Prose) -> Bool {
    let (passage, bytes) = (prose.passages[index], prose.bytes.span)
    guard passage.count <= longestTabbed else { return false }
    var cell = Int(passage.start)
    for _ in 0..<2 {
      let next = ByteSearch.first(tab, in: bytes, from: cell, to: Int(passage.end))
      guard next < Int(passage.end), next - cell <= longestName else { return false }
      if !LostLineEnds.isMarkerAlone(prose.bytes, cell..<next) { return true }
      cell = Blank.end(in: bytes, from: next, to: Int(passage.end))
    }
    return false
  }

  /// Bytes of the longest first cell: what it names is no sentence.
  private static let longestName = 60

  private static let tab = UInt8(ascii: "\t")

  // MARK: Rows

  private static func discardRows(from candidates: inout Candidates) {
    let prose = candidates.prose
    var last: (start: MarkerStart, isMarked: Bool, isBelowHead: Bool)?
    for start in candidates.starts where start.position == .paragraph {
      let surface = candidates[start]
      let isTabbed = hasTabs(surface, prose, Int(start.passage))
      guard isTabbed || mayNumberRow(surface) else { continue }
      let before = last.flatMap { $0.start.passage + 1 == start.passage ? $0 : nil }
      let isBelowHead = before?.isBelowHead ?? false || isHead(prose, Int(start.passage) - 1)
      let row = Int(surface.textStart)..<Int(prose.passages[Int(start.passage)].end)
      // Below `序号 整治内容 责任人` a row's number is the first of its cells.
      guard isTabbed || hasCells(prose.bytes.span, row, least: isBelowHead ? leastCells - 1 : leastCells) else { continue }
      if let before, !before.isMarked { candidates.discard(before.start) }
      let isMarked = before != nil || isBelowHead
      if isMarked { candidates.discard(start) }
      last = (start, isMarked, isBelowHead)
    }
  }

  private static func mayNumberRow(_ surface: Surface) -> Bool {
    surface.pieces.isSuperset(of: [.arabic, .blankBehind]) && surface.pieces.isDisjoint(with: .frame) && surface.separator == .none
      && surface.unit == .none && surface.components == 1 && surface.value > 0
  }

  /// `（一）⇥环境卫生⇥城管局`: a tab behind the number, and another behind the next cell. What stands behind the last one is no tag: `1.⇥…。⇥（责任科室：…）`
  private static func hasTabs(_ surface: Surface, _ prose: Prose, _ passage: Int) -> Bool {
    let (bytes, end) = (prose.bytes.span, Int(prose.passages[passage].end))
    guard surface.textStart > surface.end, surface.value > 0, end - Int(surface.start) <= longestTabbed,
      ByteSearch.first(tab, in: bytes, from: Int(surface.end), to: Int(surface.textStart)) < Int(surface.textStart)
    else { return false }
    var cells = 0
    var cell = Int(surface.textStart)
    while true {
      let next = ByteSearch.first(tab, in: bytes, from: cell, to: end)
      guard next < end else { break }
      cells += 1
      cell = Blank.end(in: bytes, from: next, to: end)
    }
    return cells > 0 && !SurfaceScanner.opens(Scalars.decode(bytes, at: cell, end: end).value)
  }

  /// In bytes.
  private static let longestTabbed = 1200

  /// `序号 指标 单位`
  private static func isHead(_ prose: Prose, _ passage: Int) -> Bool {
    guard passage >= 0 else { return false }
    let head = Int(prose.passages[passage].start)..<Int(prose.passages[passage].end)
    return Scalars.matches("序号", prose.bytes, at: head.lowerBound, end: head.upperBound)
      && hasCells(prose.bytes.span, head, least: leastCells)
  }

  /// So many pieces at least between blanks, most of them of two characters and more, and no stop of a sentence.
  private static func hasCells(_ bytes: Bytes, _ row: Range<Int>, least: Int) -> Bool {
    guard row.count <= longest else { return false }
    var cells = 0
    var long = 0
    var cellStart = row.lowerBound
    var offset = row.lowerBound
    while offset < row.upperBound {
      let width = Blank.width(in: bytes, at: offset)
      guard width > 0 else {
        let (scalar, length) = Scalars.decode(bytes, at: offset, end: row.upperBound)
        if scalar == "。" || scalar == "；" { return false }
        offset += length
        continue
      }
      cells += 1
      if offset - cellStart > 3 { long += 1 }
      offset = Blank.end(in: bytes, from: offset, to: row.upperBound)
      cellStart = offset
    }
    if row.upperBound > cellStart {
      cells += 1
      if row.upperBound - cellStart > 3 { long += 1 }
    }
    return cells >= least && long * 2 >= cells
  }

  private static let leastCells = 3

  /// In bytes.
  private static let longest = 400
}
