/// Who signs, where a place's name begins with a numeral: `六河市水利局⏎2024年4月1日` behind 五、 is no sixth section that lost its comma.
///
/// An office's name alone is its paragraph, no verb of headings begins it, and its day stands below, at most behind others who sign; or the text ends there.
enum SigningPlaces: Look {
  static let needs: Candidates.Traits = .bare

  /// So many offices sign one below the other.
  private static let most = 6

  /// Takes such numerals for words of the text. Linear.
  static func apply(to candidates: inout Candidates) {
    let prose = candidates.prose
    for start in candidates.starts where start.position == .paragraph {
      let surface = candidates[start]
      guard surface.isBare, surface.doubt == .bare, surface.sign != .verb, surface.pieces.contains(.han) else { continue }
      if isSigned(Int(start.passage), prose) { candidates.discard(start) }
    }
  }

  private static func isSigned(_ passage: Int, _ prose: Prose) -> Bool {
    var index = passage
    while index < min(passage + most, prose.passages.count) {
      let line = prose.passages[index].range
      if index > passage, DateReader.whole(prose.bytes, line.lowerBound, line.upperBound) != nil { return true }
      if SignedLine.read(prose.bytes, line) != nil { return true }
      guard OfficeName.isWhole(prose.bytes, line) else { return false }
      index += 1
    }
    return index == prose.passages.count
  }
}
