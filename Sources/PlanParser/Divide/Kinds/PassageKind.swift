import PlanSyntax

/// What a short passage outside the sections is: a title, a date, an addressee …
///
/// Read off its own characters; every test looks at the first or last characters of passages that are short, so all of them together
/// are linear.
enum PassageKind {
  /// `2022年8月29日`, `2022-08-29`, `（2023年5月23日）` and nothing else.
  static func isDate(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 90 && DateReader.whole(text.prose.bytes, Int(passage.start), Int(passage.end)) != nil
  }

  /// `某县水务局　2022年8月29日`, `2022年8月29日印发`, `某县人民政府办公室　2022年8月29日印发`: who signs a text or prints it, and when.
  static func isSignedOrPrinted(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 150 else { return false }
    let (bytes, start, end) = (text.prose.bytes, Int(passage.start), Int(passage.end))
    guard Scalars.matches("印发", bytes, at: end - 6, end: end) else { return SignedLine.read(bytes, passage.range) != nil }
    let day = Blank.start(in: bytes.span, before: end - 6, from: start)
    return DateReader.whole(bytes, start, day) != nil || SignedLine.read(bytes, start..<day) != nil
  }

  /// `（此件公开发布）`, `(此件主动公开)`
  static func isRemark(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let bytes = text.prose.bytes
    guard passage.count <= 90, SurfaceScanner.opens(Scalars.decode(bytes, at: Int(passage.start), end: Int(passage.end)).value) else {
      return false
    }
    return SurfaceScanner.closes(Scalars.decode(bytes, before: Int(passage.end), start: Int(passage.start)).value)
      && !beginsWithMarker(text, index)
  }

  /// `此件公开发布`, `联系人：…；联系电话：…`: what stands below the day of signing (附注, GB/T 9704-2012, 7.3.7).
  static func isAnnotation(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return passage.count <= 240 && annotations.begins(text.prose.bytes.span, from: Int(passage.start), to: Int(passage.end))
  }

  private static let annotations = WordList([
    "此件", "联系人", "联系电话", "联系方式", "联系地址", "联系单位", "电话：", "电话:", "邮编：", "邮编:", "邮箱：", "邮箱:", "电子邮箱：", "电子邮箱:", "传真：", "传真:", "地址：", "地址:",
  ])

  /// `各区人民政府，市政府各委、办、局：`
  static func isAddressee(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    guard passage.count <= 600 else { return false }
    let last = passage.last(in: text.prose.bytes)
    guard last == "：" || last == ":", !beginsWithMarker(text, index), !announcesText(text, index) else { return false }
    let first = passage.first(in: text.prose.bytes)
    return first == "各" || passage.count <= 300
  }

  /// `文件详情如下：`, `具体内容如下：`
  private static func announcesText(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    let end = Int(passage.end)
    return passage.count >= 9
      && ["如下：", "如下:"].contains { (word: StaticString) in
        Scalars.matches(word, text.prose.bytes, at: end - word.utf8CodeUnitCount, end: end)
      }
  }

  /// `索引号：005291441/2022-00166`: opens with a field's label.
  static func isLabelled(_ text: ScannedText, _ index: Int) -> Bool {
    let passage = text.prose.passages[index]
    return MetadataLabel.first(text.prose.bytes, Int(passage.start), Int(passage.end)) != nil
  }
}
