import PlanSyntax

/// Titles and headings of a collection, which numbers the documents it holds.
extension PassageKind {
  /// `第一篇：某市防汛工作方案`, with which a collection heads its next text.
  static func isCollectionHead(_ text: ScannedText, _ index: Int) -> Bool {
    text.collectionHeads.containsSorted(index)
  }

  /// `3. 某市人民政府关于印发…的通知（2023年6月1日）`: a title with a collection's number, over one to five lines, and a day or what else follows
  /// a title.
  ///
  /// - Returns: its lines.
  static func numberedTitle(_ text: ScannedText, _ index: Int) -> Range<Int>? {
    let passages = text.prose.passages
    guard passages[index].count <= 400, beginsWithMarker(text, index, style: .arabicDot) else { return nil }
    for last in index..<min(index + 5, passages.count - 1) {
      if last > index, beginsWithMarker(text, last) || passages[last].count > 400 { return nil }
      // `…实施方案的通⏎知（2023年6月1日）`, `…印发《…措施》（2023年6月1日）`
      if endsInDate(text, last), last > index || PassageKind.announces(text, last) { return index..<last + 1 }
      guard endsLikeTitle(text, last) else { continue }
      let next = passages[last + 1]
      if endsInDate(text, last) || isDate(text, last + 1) || DocumentNumber.isWhole(text.prose.bytes, next.range)
        || isAddressee(text, last + 1) && Scalars.matches("各", text.prose.bytes, at: Int(next.start), end: Int(next.end))
      {
        return index..<last + 1
      }
    }
    return nil
  }

  private static func announces(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.holds("印发", in: text.prose.bytes)
  }

  /// `…的通知（2023年6月1日）`
  private static func endsInDate(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes
    guard SurfaceScanner.closes(Scalars.decode(bytes, before: Int(passage.end), start: Int(passage.start)).value) else { return false }
    var offset = Int(passage.end)
    for _ in 0..<24 {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: Int(passage.start))
      offset -= length
      if SurfaceScanner.opens(scalar) { return DateReader.whole(bytes, offset, Int(passage.end)) != nil }
    }
    return false
  }

  /// `二、华东⏎（一）上海⏎1. 上海市…的通知`: the headings of a collection over the title of its next document.
  static func isCollectionHeading(_ text: ScannedText, _ index: Int, _ style: NumberingStyle) -> Bool {
    text.prose.passages[index].count <= 30 && beginsWithMarker(text, index, style: style)
  }
}
