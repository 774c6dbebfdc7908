import PlanSyntax

/// Applies one kind of damage to the marker of one paragraph.
struct MarkerBlow {
  private(set) var paragraph: DraftParagraph
  private let lineEnd: String
  private var marker: MarkerPieces

  init(paragraph: DraftParagraph, lineEnd: String) {
    self.paragraph = paragraph
    self.lineEnd = lineEnd
    marker = paragraph.marker ?? MarkerPieces()
  }

  /// - Returns: false where the kind has nothing to take hold of; then nothing has changed.
  mutating func apply(_ kind: DamageKind, after previous: DraftParagraph?, using random: inout SeededGenerator) -> Bool {
    switch kind {
    case .gluedToPrevious, .paragraphsJoined: return join(kind, to: previous)
    case .headingStopLost: return loseHeadingStop()
    case .markerLost: loseMarker(using: &random)
    default: strikePieces(kind, using: &random)
    }
    guard marker != paragraph.marker else { return false }
    paragraph.marker = marker
    return true
  }

  private mutating func strikePieces(_ kind: DamageKind, using random: inout SeededGenerator) {
    switch kind {
    case .leftLost: if marker.open.isEmpty { marker.prefix = "" } else { marker.open = "" }
    case .rightLost: if marker.close.isEmpty { marker.unit = "" } else { marker.close = "" }
    case .bracketsLost: loseBrackets()
    case .tailDigitsLost: cutNumeral { $0.dropLast() }
    case .headDigitsLost: cutNumeral { $0.dropFirst() }
    case .someDigitsLost: loseSomeDigits(using: &random)
    case .numeralLost: loseNumeral()
    case .separatorLost: loseSeparator(using: &random)
    case .separatorChanged: changeSeparator(using: &random)
    case .widthsMixed: mixWidths(using: &random)
    case .innerSpace: insertBlank(random.pick([" ", "  ", "\u{A0}", "\u{3000}"]), behindToo: false, using: &random)
    case .innerLineBreak: insertBlank(lineEnd, behindToo: true, using: &random)
    case .lookAlike: LookAlike.replace(in: &marker, using: &random)
    case .markerLost, .gluedToPrevious, .paragraphsJoined, .headingStopLost: break
    }
  }

  // MARK: Loss

  private mutating func loseBrackets() {
    guard !marker.open.isEmpty, !marker.close.isEmpty else { return }
    marker.open = ""
    marker.close = ""
  }

  private mutating func cutNumeral(_ cut: (Substring) -> Substring) {
    if marker.numeral.count > 1, !marker.numeral.contains(".") { marker.numeral = String(cut(marker.numeral[...])) }
  }

  private mutating func loseSomeDigits(using random: inout SeededGenerator) {
    let count = marker.numeral.count
    guard count > 1, !marker.numeral.contains(".") else { return }
    var digits = Array(marker.numeral)
    for _ in 0..<random.number(in: 1...max(1, min(2, count - 1))) { digits.remove(at: random.below(digits.count)) }
    marker.numeral = String(digits)
  }

  /// Only where another piece stays: a `①` without numeral is a marker lost whole.
  private mutating func loseNumeral() {
    if marker.text.count > marker.numeral.count { marker.numeral = "" }
  }

  private mutating func loseMarker(using random: inout SeededGenerator) {
    marker = MarkerPieces()
    // The run of text that held the marker often holds the stop behind the heading's first word as well.
    if random.chance(0.15), !paragraph.body.isEmpty { paragraph.stop = "" }
  }

  private mutating func loseSeparator(using random: inout SeededGenerator) {
    if let point = marker.numeral.lastIndex(of: ".") {
      marker.numeral.remove(at: point)
    } else if !marker.separator.isEmpty, marker.close.isEmpty {
      marker.separator = ""
      if random.chance(0.5) { marker.blank = "" }
    }
  }

  private mutating func loseHeadingStop() -> Bool {
    guard !paragraph.stop.isEmpty, !paragraph.body.isEmpty else { return false }
    paragraph.stop = ""
    return true
  }

  // MARK: Change

  /// Never into another style: `3、` among `2.` and `4.` is the author's (``AuthorMistake/wrongStyle``).
  private mutating func changeSeparator(using random: inout SeededGenerator) {
    guard !marker.separator.isEmpty, marker.close.isEmpty else { return }
    let isHan = marker.numeral.unicodeScalars.allSatisfy { !$0.isASCII }
    let others = isHan ? ["，", ".", "．", ",", " ", "。"] : ["，", ",", "。", "·", ":"]
    marker.separator = random.pick(others)
  }

  private mutating func mixWidths(using random: inout SeededGenerator) {
    if !marker.close.isEmpty {
      let kept = marker
      while marker == kept {
        if !marker.open.isEmpty { marker.open = random.pick(["（", "(", "〔", "[", "【", "﹙"]) }
        marker.close = random.pick(["）", ")", "〕", "]", "】", "﹚"])
      }
    } else if marker.numeral.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) {
      marker.numeral = Width.full(marker.numeral)
    } else if marker.separator == "、" {
      marker.separator = "\u{FF64}"
    }
  }

  /// Puts a blank or a line end between two characters of the marker.
  ///
  /// - Parameter behindToo: it may stand behind the last character as well; that is where PDF text breaks most often.
  private mutating func insertBlank(_ blank: String, behindToo: Bool, using random: inout SeededGenerator) {
    let length = marker.text.count
    if behindToo, length < 2 || random.chance(0.6) {
      marker.blank = blank
      return
    }
    guard length > 1 else { return }
    var position = random.number(in: 1...length - 1)
    for piece in MarkerPieces.inOrder {
      let count = marker[keyPath: piece].count
      if position <= count {
        var characters = Array(marker[keyPath: piece])
        characters.insert(contentsOf: blank, at: position)
        marker[keyPath: piece] = String(characters)
        return
      }
      position -= count
    }
  }

  /// Only a paragraph on a line of its own, behind one that ends in a stop or a tag: behind a heading without one, nobody could tell where it
  /// ends.
  private mutating func join(_ kind: DamageKind, to previous: DraftParagraph?) -> Bool {
    guard paragraph.lead.utf8.contains(0x0A), let previous, previous.isInside, let end = previous.text.last, "。；：）〕)".contains(end),
      !marker.text.isEmpty
    else { return false }
    paragraph.joint = kind == .gluedToPrevious ? .markerOnPreviousLine : .onPreviousLine
    return true
  }
}
