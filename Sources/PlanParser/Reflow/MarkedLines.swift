/// Some lines of a text, asked for one behind the other.
struct MarkedLines {
  private let lines: [Int]
  private var next = 0

  /// - Parameter lines: their indices, in order.
  init(_ lines: [Int]) { self.lines = lines }

  /// Whether a line is one of them. Lines must be asked for in order: then all of them together cost linear time.
  mutating func contains(_ index: Int) -> Bool {
    while next < lines.count, lines[next] < index { next += 1 }
    return next < lines.count && lines[next] == index
  }
}
