/// A label whose characters typesetting spread over its column: `责 任 人：`, `完 成 时 限：`.
enum SpacedLabel {
  /// Most bytes of the characters alone.
  private static let longest = 36

  /// What such a label says; nil where it has no blanks, or is none without them.
  static func kind(_ bytes: Bytes, _ label: Range<Int>) -> RoleLabel.Kind? {
    guard let letters = letters(bytes, label) else { return nil }
    let whole = 0..<letters.count - 1
    return LabelWords.noun(letters.span, endingAt: whole.upperBound, from: 0) == nil ? nil : RoleLabel.kind(letters.span, whole)
  }

  /// Whether such a label may open a tag without brackets, as it may without its blanks.
  static func mayOpenLine(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    guard let letters = letters(bytes, label) else { return false }
    let whole = 0..<letters.count - 1
    return LabelWords.mayStandAlone(letters.span, whole) && LabelWords.demands(letters.span, whole).isEmpty
  }

  /// Whether such a label may open a line below a tag though nowhere else: `时　　限：`.
  static func mayFollowTag(_ bytes: Bytes, _ label: Range<Int>) -> Bool {
    guard let letters = letters(bytes, label) else { return false }
    return LabelWords.mayFollowTag(letters.span, 0..<letters.count - 1)
  }

  /// The characters without the blanks between them, and a colon; nil where there are no blanks, or something else.
  private static func letters(_ bytes: Bytes, _ label: Range<Int>) -> [UInt8]? {
    var offset = label.lowerBound
    var blanks = 0
    while offset < label.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: label.upperBound)
      if SurfaceScanner.isBlank(scalar) { blanks += length } else if !Scalars.isHan(scalar) { return nil }
      offset += max(1, length)
    }
    guard blanks > 0, label.count - blanks <= longest else { return nil }
    var letters: [UInt8] = []
    offset = label.lowerBound
    while offset < label.upperBound {
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: label.upperBound)
      if Scalars.isHan(scalar) { for index in offset..<offset + length { letters.append(bytes[index]) } }
      offset += length
    }
    letters.append(UInt8(ascii: ":"))
    return letters
  }
}
