/// Paragraphs of another text that a quotation holds: `第三条修改为：⏎“（一）公开标准；⏎（二）公布结果。”`
///
/// The first of them begins with the quotation mark, so that it is no item; without it those that follow would be items of this text that lack
/// their first.
enum QuotedParagraphs: Look {
  /// The most paragraphs that one quotation runs on over: a lost mark must not swallow the text.
  private static let most = 12

  /// Takes the markers inside quotations for references. Linear.
  static func apply(to candidates: inout Candidates) {
    let (contents, prose) = (candidates.contents, candidates.prose)
    var index = 0
    while index < contents.count {
      guard quotesItem(prose, index), let last = end(prose, from: index) else {
        index += 1
        continue
      }
      for passage in index + 1..<last + 1 {
        for start in contents[passage].starts { candidates.discard(candidates.starts[Int(start)]) }
      }
      index = last + 1
    }
  }

  /// `“（一）公开标准；`
  private static func quotesItem(_ prose: Prose, _ index: Int) -> Bool {
    guard begins(prose, index) else { return false }
    let passage = prose.passages[index]
    let surface = SurfaceScanner.surface(prose.bytes.span, Place(prose.bytes.span, at: Int(passage.start) + 3, end: Int(passage.end)))
    return surface.map { $0.hasNumeral && $0.doubt == .none } ?? false
  }

  private static func begins(_ prose: Prose, _ index: Int) -> Bool {
    Scalars.matches("“", prose.bytes, at: Int(prose.passages[index].start), end: Int(prose.passages[index].end))
  }

  /// The passage in which a quotation ends that begins with another; nil where it ends in the same, or nowhere near.
  private static func end(_ prose: Prose, from first: Int) -> Int? {
    var open = balance(prose, first)
    guard open == 1 else { return nil }
    for index in first + 1..<max(first + 1, min(first + most, prose.passages.count)) {
      // A mark may stand before each paragraph, and behind the last alone.
      open += balance(prose, index) - (begins(prose, index) ? 1 : 0)
      if open <= 0 { return endsQuotation(prose, index) ? index : nil }
    }
    return nil
  }

  /// `…接受监督。”`, `…接受监督”。`
  private static func endsQuotation(_ prose: Prose, _ index: Int) -> Bool {
    let passage = prose.passages[index]
    let (start, end) = (Int(passage.start), Int(passage.end))
    return passage.count > 6
      && (Scalars.matches("”", prose.bytes, at: end - 3, end: end)
        || Scalars.matches("”", prose.bytes, at: end - 6, end: end)
          && Scalars.isClosingPunctuation(Scalars.decode(prose.bytes, before: end, start: start).value))
  }

  /// How many more quotation marks open in a passage than close.
  private static func balance(_ prose: Prose, _ index: Int) -> Int {
    var result = 0
    var offset = Int(prose.passages[index].start)
    let end = Int(prose.passages[index].end)
    while offset + 3 <= end {
      if prose.bytes[offset] == 0xE2, prose.bytes[offset + 1] == 0x80 {
        if prose.bytes[offset + 2] == 0x9C { result += 1 } else if prose.bytes[offset + 2] == 0x9D { result -= 1 }
      }
      offset += 1
    }
    return result
  }
}
