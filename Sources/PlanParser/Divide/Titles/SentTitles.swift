import PlanSyntax

/// What a covering notice says that it sends out, and the line behind the notice that says the same word for word: `关于印发《某县水源保护方案》的通知`,
/// `现将《…》印发给你们`, `《…》已经…通过，现予公布`.
///
/// There a document begins, whatever became of the notice's day and whatever such a document is called, 方案 or 十件民生实事.
struct SentTitles {
  /// The front of a document, what its first passages say of what it sends out, without blanks and line ends.
  fileprivate struct Front {
    var bytes: [UInt8] = []
    /// Where the name of something that is sent out may begin.
    var places: [Int] = []
    var passages = 0
    /// Where the line at hand begins, and how many places stand before it.
    var line = (start: 0, places: 0)
  }

  /// That of the document at hand is the last.
  private var fronts: [Front] = [Front()]

  /// A document begins; what earlier ones send out may still come.
  mutating func begin() {
    if fronts[fronts.count - 1].places.isEmpty {
      fronts[fronts.count - 1] = Front()
    } else {
      if fronts.count == Self.mostFronts { fronts.removeFirst() }
      fronts.append(Front())
    }
  }

  /// Takes into account one of the first passages of the document at hand, none of its sections.
  mutating func note(_ text: ScannedText, _ index: Int) {
    let last = fronts.count - 1
    let passage = text.prose.passages[index]
    guard fronts[last].passages < Self.mostPassages, passage.count <= Self.longestPassage else { return }
    fronts[last].passages += 1
    Self.append(text, passage.range, to: &fronts[last].bytes)
    fronts[last].notePlaces()
    // `关于印发⏎某县水源保护方案的通知`: a title goes on where it was broken.
    if !PassageKind.isTitleLine(text, index) { fronts[last].endLine() }
  }

  /// Whether a passage says that something is sent out.
  static func tells(_ text: ScannedText, _ index: Int) -> Bool { verbs.occurs(text.prose.bytes.span, in: text.prose.passages[index].range) }

  /// What is done with a document that others are to have.
  fileprivate static let verbs = WordList(["印发", "转发", "批转", "下发", "公布", "发布", "印發", "轉發"])

  /// How many lines from a passage on are the whole name of something that was sent out, place name in front or bracketed suffix aside; nil where none are.
  func lines(_ text: ScannedText, _ index: Int) -> Int? {
    guard fronts.contains(where: { !$0.places.isEmpty }) else { return nil }
    var name: [UInt8] = []
    for next in index..<min(index + Self.mostLines, text.prose.passages.count) {
      let passage = text.prose.passages[next]
      guard passage.count <= Self.longestLine, next == index || !PassageKind.beginsWithMarker(text, next),
        !Scalars.endsThought(passage.last(in: text.prose.bytes))
      else { return nil }
      Self.append(text, passage.range, to: &name)
      guard name.count >= Self.shortest || next + 1 < text.prose.passages.count else { return nil }
      var goesOn = false
      for front in fronts {
        switch front.match(name, behind: Self.place(name)) {
        case .whole: if name.count >= Self.shortest { return next - index + 1 }
        case .part: goesOn = true
        case .none: break
        }
      }
      if !goesOn { return nil }
    }
    return nil
  }

  /// `泽远县水源保护方案` where a notice of 泽远县人民政府 sends out `水源保护方案`: the bytes of the place, 0 where the name begins with none.
  private static func place(_ name: [UInt8]) -> Int {
    let end = Scalars.behindHan(name.span, from: 0, to: min(name.count, longestPlace))
    var offset = 6
    while offset + 3 <= end {
      if regions.contains(Scalars.decode(name, at: offset, end: end).value) { return offset + 3 }
      offset += 3
    }
    return 0
  }

  private static let regions = CharacterSet(RegionLevel.all)

  /// A passage without blanks, with brackets of one width and one kind of title marks.
  private static func append(_ text: ScannedText, _ range: Range<Int>, to bytes: inout [UInt8]) {
    let source = text.prose.bytes.span
    // What is taken as it stands goes in one piece, from here on.
    var copied = range.lowerBound
    var offset = range.lowerBound
    while true {
      offset = Scalars.behindHan(source, from: offset, to: range.upperBound)
      guard offset < range.upperBound else { break }
      let blank = Blank.width(in: source, at: offset)
      let (scalar, length) = Scalars.decode(source, at: offset, end: range.upperBound)
      let behind = offset + (blank > 0 ? blank : length)
      if let other = blank > 0 ? "" : alike(scalar) {
        bytes += text.prose.bytes[copied..<offset]
        bytes += other.utf8
        copied = behind
      }
      offset = behind
    }
    bytes += text.prose.bytes[copied..<max(copied, range.upperBound)]
  }

  /// What stands for a character that is written in more ways than one; nil for any other.
  private static func alike(_ scalar: UInt32) -> String? {
    switch scalar {
    case "〈": "《"
    case "〉": "》"
    case "(": "（"
    case ")": "）"
    default: nil
    }
  }

  /// Passages in which a document says what it sends out, at the most.
  private static let mostPassages = 20
  /// Documents of which some may still come.
  private static let mostFronts = 4
  /// Lines of a title.
  private static let mostLines = 3
  /// In bytes.
  private static let longestPassage = 1500
  private static let longestLine = 240
  private static let shortest = 18
  private static let longestPlace = 30
}

extension SentTitles.Front {
  /// Behind every verb of the line at hand, and in every title mark beside one.
  fileprivate mutating func notePlaces() {
    let bytes = bytes
    let range = line.start..<bytes.count
    places.removeSubrange(line.places...)
    guard SentTitles.verbs.occurs(bytes.span, in: range) else { return }
    for offset in range where bytes[offset] >= 0xE0 {
      if let verb = SentTitles.verbs.word(bytes.span, at: offset, end: range.upperBound) {
        places.append(offset + verb.count)
      } else if Scalars.matches("《", bytes, at: offset, end: range.upperBound) {
        places.append(offset + 3)
      }
    }
  }

  fileprivate mutating func endLine() {
    bytes.append(0x0A)
    line = (bytes.count, places.count)
  }

  fileprivate enum Match { case whole, part, none }

  /// - Parameter place: the bytes of a name's place, which the notice may leave out.
  fileprivate func match(_ name: [UInt8], behind place: Int) -> Match {
    var isPart = false
    for start in places {
      switch match(name, from: 0, at: start) {
      case .whole: return .whole
      case .part: isPart = true
      case .none: break
      }
      if place > 0, match(name, from: place, at: start) == .whole, names(name[..<place]) { return .whole }
    }
    return isPart ? .part : .none
  }

  private func match(_ name: [UInt8], from first: Int, at start: Int) -> Match {
    var offset = start
    for byte in name[first...] {
      guard offset < bytes.count, bytes[offset] == byte else { return .none }
      offset += 1
    }
    return ends(at: offset, isQuoted: start >= 3 && Scalars.matches("《", bytes, at: start - 3, end: start)) ? .whole : .part
  }

  /// Whether the place is named, by the office that sends the document out.
  private func names(_ place: ArraySlice<UInt8>) -> Bool {
    bytes.indices.dropLast(place.count).contains { bytes[$0..<$0 + place.count].elementsEqual(place) }
  }

  /// Whether a name is over here: `》`, `（试行）》`; and of one without title marks `的通知`, `和…`, `通知`.
  private func ends(at offset: Int, isQuoted: Bool) -> Bool {
    let next = Scalars.decode(bytes, at: offset, end: bytes.count).value
    if next == "》" || next == "（" { return true }
    return !isQuoted && SentTitles.behindNames.begins(bytes.span, from: offset, to: bytes.count)
  }
}

extension SentTitles {
  /// What stands behind a name without title marks.
  fileprivate static let behindNames = WordList(["的通知", "的公告", "的通告", "的决定", "的函", "的意见", "通知", "和", "及", "与", "、", "等"])
}
