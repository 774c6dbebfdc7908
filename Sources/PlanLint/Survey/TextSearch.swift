import PlanSyntax

/// A text to look for in longer ones, sixteen places at a time.
struct TextSearch {
  private let wanted: ArraySlice<UInt8>

  /// Nothing is found for an empty text.
  init(_ wanted: String) { self.init(Array(wanted.utf8)) }

  init(_ wanted: [UInt8]) { self.wanted = wanted[...] }

  /// For a piece of a longer text, which is not copied.
  init(_ wanted: ArraySlice<UInt8>) { self.wanted = wanted }

  /// The offset of the first place from an offset on.
  func first(in bytes: [UInt8], from start: Int = 0) -> Int? { first(in: bytes, start..<bytes.count) }

  /// The offset of the first place within a range. Linear in practice: places are left out at which the first or the last byte differs.
  func first(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let head = wanted.first, let tail = wanted.last else { return nil }
    let (text, reach, end) = (bytes.span, wanted.count - 1, range.upperBound)
    var offset = range.lowerBound
    while offset + reach + 16 <= end {
      let heads = ByteLanes(unchecked: text, at: offset).marks(head)
      let tails = ByteLanes(unchecked: text, at: offset + reach).marks(tail)
      guard let place = (heads & tails).first else {
        offset += 16
        continue
      }
      offset += place
      if isHere(offset, text) { return offset }
      offset += 1
    }
    while offset + reach < end {
      if isHere(offset, text) { return offset }
      offset += 1
    }
    return nil
  }

  private func isHere(_ offset: Int, _ text: Swift.Span<UInt8>) -> Bool {
    var place = offset
    for byte in wanted {
      if text[place] != byte { return false }
      place += 1
    }
    return true
  }
}
