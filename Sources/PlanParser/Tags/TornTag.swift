/// A tag without brackets that the page's edge broke, between two characters of a name, a label or a date: `责任单位：市财政局、开发区管委⏎会。完成时⏎限：6月⏎底前。`
enum TornTag {
  /// Bytes of the shortest line that the edge of a page breaks.
  static let shortest: UInt32 = 45
  /// How far before a line's end its label and its last name are looked for, in bytes.
  private static let reach = 300

  // MARK: Names with a bracket

  /// `各县（市、区）`, `各区县（市）`: whether a line ends in kinds of region, some of them in a bracket.
  static func endsInRegions(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    var offset = line.upperBound - Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound).length
    while offset > line.lowerBound {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: line.lowerBound)
      offset -= max(1, length)
      if scalar == "（" || scalar == "(" {
        return ActorGroup.isRegion(Scalars.decode(bytes, before: offset, start: line.lowerBound).value)
      }
      guard ActorGroup.isRegion(scalar) || scalar == "、" else { return false }
    }
    return false
  }

  private static let governments = WordList(["人民政府", "政府", "党委和政府", "党委", "管委会"])

  /// Whether a line begins with what regions have, and no name of its own: `人民政府、开发区管委会`, but not `政府采购`.
  static func namesGovernment(_ bytes: Bytes, _ line: Range<Int>) -> Bool {
    guard let word = governments.word(bytes, at: line.lowerBound, end: line.upperBound) else { return false }
    let end = line.lowerBound + word.count
    return !Scalars.isHan(Scalars.decode(bytes, at: end, end: line.upperBound).value)
      || Scalars.matches("人民政府", bytes, at: line.lowerBound, end: line.upperBound)
  }

  // MARK: Halves

  /// Whether a line goes on with a tag that the one before breaks off in. Linear in their ends.
  static func goesOn(_ bytes: Bytes, _ line: Range<Int>, _ next: Range<Int>) -> Bool {
    if tearsLabel(bytes, line, next) { return true }
    guard let label = lastLabel(bytes, of: line) else { return false }
    // `责任单位：市应急局⏎、市水利局`
    if Scalars.matches("、", bytes, at: next.lowerBound, end: next.upperBound) {
      return label.kind != .deadline && next.count > 3 && TornLabel.areParts(bytes, untorn(bytes, next.lowerBound + 3..<next.upperBound))
    }
    // `市委网信⏎办。责任单位：…`
    let piece = firstPiece(bytes, next)
    guard !piece.isEmpty, piece.count <= longestPiece, RoleLabel.read(bytes, at: next.lowerBound, end: next.upperBound) == nil else {
      return false
    }
    let left = lastPiece(bytes, label.after..<line.upperBound)..<line.upperBound
    let whole = Halves(bytes, left, piece)
    let isTorn =
      label.kind == .deadline
      ? isRestOfDate(bytes, piece) && Deadline.matches(whole.bytes.span, whole.range) : tearsName(bytes, left, piece, whole)
    return isTorn && isTag(bytes, behind: piece, in: next)
  }

  /// Of a name or a date on the second line, in bytes.
  private static let longestPiece = 90

  /// Longest rest of a name that ends as one before the line's end: 会 of `开发区管委⏎会`.
  private static let longestEnd = 6

  private static func tearsName(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>, _ whole: Halves) -> Bool {
    guard !left.isEmpty, ActorName.matches(whole.bytes.span, whole.range) else { return false }
    // `责任单位：各有关方面⏎县水利局，…`: a name of its own.
    if ActorName.hasPrefix(bytes, right), ActorName.matches(bytes, right) { return false }
    if tearsRegion(bytes, left, right) { return true }
    // 市 of `市⏎委网信办` ends as a name does, and is none.
    return left.count == 3 || !ActorName.ends(bytes, left) || right.count <= longestEnd && !ActorName.matches(bytes, right)
  }

  private static let regionEnds = CharacterSet(RegionLevel.belowProvince)

  /// `各乡⏎镇人民政府`, `各乡镇⏎人民政府`, `县住房和城乡⏎建设局`: the first half ends as regions do, and the second says what they have.
  private static func tearsRegion(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let last = Scalars.decode(bytes, before: left.upperBound, start: left.lowerBound).value
    guard regionEnds.contains(last) else { return false }
    if namesGovernment(bytes, right) { return true }
    return last == "乡"
      && (Scalars.matches("镇", bytes, at: right.lowerBound, end: right.upperBound)
        || Scalars.matches("城", bytes, at: left.upperBound - 6, end: left.upperBound))
  }

  /// Whether the two halves of a name are that of a government's office: `区住⏎建委`.
  static func tearsOffice(_ bytes: Bytes, _ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count + right.count <= longestPiece, !right.isEmpty else { return false }
    var whole = Halves(bytes, left, right)
    let marks = TagMarks(whole.bytes.span, whole.range)
    let verb = RoleVerb.read(whole.bytes.span, marks.part(whole.range), marks)
    if let verb { whole.range = 0..<verb.actorsEnd }
    if ActorName.isBureau(whole.bytes.span, whole.range) { return true }
    // `市局科信支队牵⏎头`, `市委宣传⏎部、市文明办`
    let next = Scalars.decode(bytes, at: right.upperBound, end: bytes.count).value
    return (verb != nil || next == "、" || TagText.endsGroup(next) || TagText.closes(next))
      && ActorName.hasPrefix(whole.bytes.span, whole.range) && ActorName.matches(whole.bytes.span, whole.range)
  }

  /// The rest of a date: `月底前`, `日`, `前完成`.
  private static let restsOfDates = CharacterSet("年月日底末前内")

  private static func isRestOfDate(_ bytes: Bytes, _ piece: Range<Int>) -> Bool {
    restsOfDates.contains(Scalars.decode(bytes, at: piece.lowerBound, end: piece.upperBound).value)
  }

  // MARK: Dates

  /// What the rest of a date ends with: `10月底前完成`; not that of `10月开展检查`.
  private static let endsOfDates = CharacterSet("前底内末旬月日成间")

  /// `完成时限：2025年10月⏎底前`, `完成时限：2025年⏎10月底前`: whether a line ends inside the date of its last label, and the next goes on with it. No
  /// line begins with 底前, so that it need not fill its page.
  static func tearsDate(_ bytes: Bytes, _ line: Range<Int>, _ next: Range<Int>) -> Bool {
    let piece = firstPiece(bytes, next)
    guard !piece.isEmpty, piece.count <= longestPiece,
      let label = RoleLabel.read(bytes, at: line.lowerBound, end: line.upperBound).flatMap({ $0.kind == .deadline ? $0 : nil })
        ?? lastLabel(bytes, of: line), label.kind == .deadline, label.after < line.upperBound
    else { return false }
    let left = lastPiece(bytes, label.after..<line.upperBound)..<line.upperBound
    let whole = Halves(bytes, left, piece)
    guard isRestOfDate(bytes, piece) || isRestOfNumber(bytes, left, piece), Deadline.matches(whole.bytes.span, whole.range) else {
      return false
    }
    return isTag(bytes, behind: piece, in: next)
  }

  /// `10月底前` behind 2025年, `0月底前` behind 2025年1: a month or a day of two digits at most.
  private static func isRestOfNumber(_ bytes: Bytes, _ left: Range<Int>, _ piece: Range<Int>) -> Bool {
    var (start, end) = (left.upperBound, piece.lowerBound)
    while start > left.lowerBound, bytes[start - 1].isDigit { start -= 1 }
    while end < piece.upperBound, bytes[end].isDigit { end += 1 }
    let digits = left.upperBound - start + end - piece.lowerBound
    let unit = Scalars.decode(bytes, at: end, end: piece.upperBound).value
    let before = Scalars.decode(bytes, before: start, start: left.lowerBound).value
    return end > piece.lowerBound && digits <= 2 && (before == "年" && unit == "月" || before == "月" && unit == "日")
      && endsOfDates.contains(Scalars.decode(bytes, before: piece.upperBound, start: piece.lowerBound).value)
  }

  // MARK: Labels

  /// Longest piece of a label, in bytes.
  private static let longestLabel = 36

  /// `牵头⏎单位：`, `完⏎成时限：`, `责任单位⏎：`
  ///
  /// - Parameter isBracketed: whether the label is the first thing in a bracket: `（责任单⏎位：`.
  static func tearsLabel(_ bytes: Bytes, _ line: Range<Int>, _ next: Range<Int>, isBracketed: Bool = false) -> Bool {
    let end = Scalars.behindHan(bytes, from: next.lowerBound, to: min(next.upperBound, next.lowerBound + longestLabel))
    guard end < next.upperBound, Punctuation.isColon(Scalars.decode(bytes, at: end, end: next.upperBound).value) else { return false }
    // `责任单位：` on a line of its own is whole; `单位：` may be the rest of one.
    if LabelWords.behindLabel(bytes, at: next.lowerBound, end: end) == end { return false }
    let left = max(line.lowerBound, line.upperBound - longestLabel)..<line.upperBound
    let whole = Halves(bytes, left, next.lowerBound..<end)
    guard let label = RoleLabel.read(whole.bytes.span, endingAt: whole.range.upperBound, from: 0),
      label.range.lowerBound < left.count, LabelWords.mayStandAlone(whole.bytes.span, label.range)
    else { return false }
    let start = left.lowerBound + label.range.lowerBound
    return isBracketed
      ? SurfaceScanner.opens(Scalars.decode(bytes, before: start, start: line.lowerBound).value)
      : TagSurroundings.isStop(bytes, before: start, from: line.lowerBound)
        || TagSurroundings.isComma(bytes, before: start, from: line.lowerBound)
  }

  /// The label of the units or of the deadline with which a line ends.
  private static func lastLabel(_ bytes: Bytes, of line: Range<Int>) -> RoleLabel? {
    let start = max(line.lowerBound, line.upperBound - reach)
    var offset = line.upperBound
    while true {
      offset = Scalars.beforeHan(bytes, from: offset, to: start)
      guard offset > start else { return nil }
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: start)
      offset -= max(1, length)
      if Scalars.isTerminal(scalar) { return nil }
      guard Punctuation.isColon(scalar) else { continue }
      guard let label = RoleLabel.read(bytes, endingAt: offset, from: line.lowerBound), label.after < line.upperBound,
        LabelWords.mayStandAlone(bytes, label.range),
        TagSurroundings.isStop(bytes, before: label.range.lowerBound, from: line.lowerBound)
      else { return nil }
      return label
    }
  }

  /// Up to the first comma or stop.
  private static func firstPiece(_ bytes: Bytes, _ line: Range<Int>) -> Range<Int> {
    var offset = line.lowerBound
    while offset < line.upperBound {
      offset = Scalars.behindHan(bytes, from: offset, to: line.upperBound)
      guard offset < line.upperBound else { break }
      let (scalar, length) = Scalars.decode(bytes, at: offset, end: line.upperBound)
      if scalar == "、" || TagText.endsGroup(scalar) { break }
      offset += max(1, length)
    }
    return line.lowerBound..<offset
  }

  /// Where what stands behind the last comma begins.
  private static func lastPiece(_ bytes: Bytes, _ names: Range<Int>) -> Int {
    var offset = names.upperBound
    while offset > names.lowerBound {
      let (scalar, length) = Scalars.decode(bytes, before: offset, start: names.lowerBound)
      if scalar == "、" || TagText.endsGroup(scalar) { break }
      offset -= max(1, length)
    }
    return offset
  }

  /// Whether nothing but names, labels and dates follows the piece with which a line begins, the last one apart, which may be torn itself.
  private static func isTag(_ bytes: Bytes, behind piece: Range<Int>, in line: Range<Int>) -> Bool {
    guard piece.upperBound < line.upperBound else { return true }
    let rest = piece.upperBound + Scalars.decode(bytes, at: piece.upperBound, end: line.upperBound).length..<line.upperBound
    return rest.isEmpty || TornLabel.areParts(bytes, untorn(bytes, rest))
  }

  /// What of a line stands before its last comma or stop: all that its page's edge cannot have broken.
  static func untorn(_ bytes: Bytes, _ line: Range<Int>) -> Range<Int> {
    let last = Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound)
    if Scalars.isTerminal(last.value) { return line }
    let end = lastPiece(bytes, line)
    return end > line.lowerBound ? line.lowerBound..<end - Scalars.decode(bytes, before: end, start: line.lowerBound).length : line
  }
}

/// Two pieces of text with the line end between them left out.
private struct Halves {
  let bytes: [UInt8]
  var range: Range<Int>

  init(_ source: Bytes, _ left: Range<Int>, _ right: Range<Int>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(left.count + right.count + 1)
    for range in [left, right] { for offset in range { bytes.append(source[offset]) } }
    self.bytes = bytes
    range = 0..<bytes.count
  }
}
