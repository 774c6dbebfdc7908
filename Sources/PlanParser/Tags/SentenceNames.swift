/// Whether a text names who is in charge in a bracket before the 。 that ends its items: `…不再收取证照（区数据局）。`
enum SentenceNames {
  /// Fewer such paragraphs are remarks.
  private static let least = 3
  /// Longest bracket that is looked at, in bytes.
  private static let longest = 240

  /// Linear in the number of paragraphs.
  static func close(_ prose: Prose) -> Bool {
    let bytes = prose.bytes.span
    var count = 0
    for passage in prose.passages where endsInOffice(bytes, Int(passage.start), Int(passage.end)) {
      count += 1
      if count == least { return true }
    }
    return false
  }

  private static func endsInOffice(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 24, Scalars.matches("。", bytes, at: end - 3, end: end) else { return false }
    let close = Scalars.decode(bytes, before: end - 3, start: start)
    guard close.value == 0xFF09 || close.value == 0x29 else { return false }
    let contentEnd = end - 3 - close.length
    var offset = contentEnd
    var firstEnd = contentEnd
    while contentEnd - offset <= longest {
      offset = Scalars.beforeHan(bytes, from: offset, to: start)
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      if scalar == 0xFF08 || scalar == 0x28 {
        let name = offset..<firstEnd
        return ActorName.isBureau(bytes, name) && !ActorName.ends(bytes, start..<offset - length)
      }
      guard scalar == 0x3001 else { return false }
      offset -= length
      firstEnd = offset
    }
    return false
  }
}
