/// How far the line of the page is filled of which the last line of the text is a piece.
///
/// Text out of a justified page may break behind every point: `…会议精神，⏎认真落实党中央、⏎国务院关于优化营⏎商环境…`. Three lines of the
/// text are one line of the page here, and only the last of them ends where the page does.
struct PageLine {
  /// Columns of a whole line.
  let width: Int
  private(set) var columns = 0
  /// A paragraph's first line is indented by two characters, whether the text has kept them or not.
  private var isFirst = true

  init(width: Int) { self.width = width }

  /// Near enough at the page's edge: a line holds some columns less where a wide character or a point did not fit.
  var isFull: Bool { columns >= width - PageLine.slack }
  static let slack = 8

  /// The same, for a paragraph's first line.
  var isFullIndented: Bool { columns >= width - PageLine.slack - (isFirst ? PageLine.indent : 0) }

  mutating func begin(with piece: Int) {
    columns = piece
    isFirst = true
  }

  mutating func add(_ piece: Int) {
    if columns + piece > width + (isFirst ? 2 - PageLine.indent : 2) {
      columns = piece
      isFirst = false
    } else {
      columns += piece
    }
  }

  /// Whether pieces that run up to an edge go on here rather than begin a paragraph of their own, which would be indented.
  func fits(_ pieces: Int) -> Bool {
    let here = columns + pieces + (isFirst ? PageLine.indent : 0)
    let anew = pieces + PageLine.indent
    return distance(here) <= 6 && distance(here) < distance(anew)
  }

  /// Whether so many columns are too much for fits(_:).
  func isPast(_ pieces: Int) -> Bool { columns + pieces > 2 * width + 6 }

  private static let indent = 4

  /// To the nearest edge, of this line or the next.
  private func distance(_ columns: Int) -> Int { min(abs(columns - width), abs(columns - 2 * width)) }
}
