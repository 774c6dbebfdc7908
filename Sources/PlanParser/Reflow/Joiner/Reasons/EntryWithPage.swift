/// `（十一）全面推进阶段（2023年7月至2024年12月）……13`: whether a line is an entry of a table of contents, whole with the number of its page; behind blanks alone it is one
/// where a marker begins this line and the next.
enum EntryWithPage: JoinReason {
  static func holds(at seam: Seam, _ joiner: LineJoiner) -> Bool {
    let (start, end) = (Int(seam.above.textStart), Int(seam.above.textEnd))
    var offset = end
    while offset > start, end - offset < 4, joiner.bytes[offset - 1].isDigit { offset -= 1 }
    guard offset < end else { return false }
    let behind = offset
    offset = Blank.start(in: joiner.bytes.span, before: offset, from: start)
    if joiner.bytes[offset] == 0x09 || behind - offset > 1, joiner.lines.isMarked(joiner.lastLine), joiner.lines.isMarked(seam.index) {
      return true
    }
    for _ in 0..<Self.fewestLeaders {
      let (scalar, length) = Scalars.decode(joiner.bytes, before: offset, start: start)
      if scalar == "…" { return true }
      guard scalar == "." || scalar == "．" || scalar == "·" else { return false }
      offset -= length
    }
    return true
  }

  private static let fewestLeaders = 3
}
